"""Reasons that deny what they explain."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import contradictions

CATCHES = (
    ("en-US", "The hood folds because it cannot be folded."),
    ("en-US", "Our lid does not close because it closes."),
    ("en-US", "A tent that sleeps you because it never sleeps."),
    ("en-US", "It isn't washable, because it is washable."),
    ("de-DE", "Der Schuh rostet nicht, weil er rostet."),
    ("de-DE", "Die Jacke wärmt, weil sie nicht wärmt."),
    ("fr-FR", "Elle accroche parce qu'elle n'accroche pas."),
    ("es-ES", "La suela no agarra porque la agarra."),
    ("it-IT", "La suola tiene perché non tiene."),
    ("nl-NL", "De zool slijt niet omdat hij slijt."),
    ("pt-PT", "A sola não segura porque segura."),
)
INNOCENTS = (
    ("en-US", "You pay nothing because there is nothing to pay."),
    ("en-US", "We don't grind because you grind better at home."),
    ("en-US", "It works because we tested it on wet rock."),
    ("en-US", "Not cheap, because rubber this good never is."),
    ("en-US", "Because you never know what the trail brings."),
    ("de-DE", "Keine Eile, weil der Berg nicht wegläuft."),
    ("de-DE", "Er hält, weil die Sohle aus Gummi ist."),
    ("fr-FR", "Elle accroche parce que la semelle est souple."),
    ("es-ES", "Agarra porque la suela es blanda."),
    ("it-IT", "Tiene perché la suola è morbida."),
    ("nl-NL", "Je hoeft niets te doen, want wij doen het."),
    ("pt-PT", "Segura porque a sola é macia."),
)


@pytest.mark.parametrize(("locale", "text"), CATCHES)
def test_a_reason_that_denies_what_it_explains_is_found(locale: str, text: str) -> None:
    assert findings_of(contradictions.CHECK, text, content=a_content(locale=locale))


@pytest.mark.parametrize(("locale", "text"), INNOCENTS)
def test_reasons_with_words_of_their_own_pass(locale: str, text: str) -> None:
    assert findings_of(contradictions.CHECK, text, content=a_content(locale=locale)) == []
