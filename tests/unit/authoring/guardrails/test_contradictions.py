"""Reasons that deny what they explain."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import contradictions
from variantgen.domain.content import BaseContent

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


_HALL = {
    "en-GB": "The show lasts 95 minutes, without an interval. Open from 9:30 to 18:00. Delivery is free over £45.",
    "de-DE": "Der Tarif hat keinen Festpreis. Geöffnet von 9:30 bis 18:00 Uhr. Versand ab 45 € kostenlos.",
    "fr-FR": "Le spectacle dure 95 minutes, sans entracte. Ouvert de 9:30 à 18:00. Livraison gratuite dès 45 €.",
    "es-ES": "La función dura 95 minutos, sin descanso. Abierto de 9:30 a 18:00. Envío gratis desde 45 €.",
    "it-IT": "Lo spettacolo dura 95 minuti, senza intervallo. Aperto dalle 9:30 alle 18:00. Spedizione gratis.",
    "nl-NL": "De voorstelling duurt 95 minuten, zonder pauze. Open van 9:30 tot 18:00. Verzending gratis vanaf € 45.",
    "pt-PT": "O espetáculo dura 95 minutos, sem intervalo. Aberto das 9:30 às 18:00. Envio grátis a partir de 45 €.",
}
_AGAINST_ITSELF = (
    ("en-GB", "It runs without an interval, and after the interval the lights go down."),
    ("en-GB", "There is no interval, so use the interval well."),
    ("en-GB", "It is open from 18:00 to 9:30."),
    ("en-GB", "Doors are open from 9:30 to 9:30."),
    ("en-GB", "Delivery is free over £45, while over £45 you pay for it."),
    ("de-DE", "Es gibt keinen Festpreis, deshalb gilt der Festpreis."),
    ("fr-FR", "Sans entracte, le spectacle reprend après l'entracte."),
    ("es-ES", "La función va sin descanso, y en el descanso hay café."),
    ("it-IT", "Aperto dalle 18:00 alle 9:30."),
    ("it-IT", "La spedizione è gratis sopra i 45 €, mentre sopra i 45 € la paghi tu."),
    ("nl-NL", "De voorstelling is zonder pauze, dus in de pauze is er koffie."),
    ("pt-PT", "O espetáculo é sem intervalo, e depois do intervalo há música."),
)
_AGREEING = (
    ("en-GB", "Without an interval, the show is over in 95 minutes."),
    ("en-GB", "With or without an interval? Without an interval."),
    ("en-GB", "Doors are open from 9:30 to 18:00."),
    ("en-GB", "Delivery is free over £45; under £45 you pay for it."),
    ("en-GB", "No interval, no fuss, so sit back."),
    ("en-GB", "If you pay no fee today, the fee is due in May."),
    ("de-DE", "Ohne Festpreis, aber mit Ruhe: geöffnet von 9:30 bis 18:00 Uhr."),
    ("fr-FR", "Sans entracte : 95 minutes d'une traite."),
    ("es-ES", "Sin descanso ni prisas, de 9:30 a 18:00."),
    ("it-IT", "Senza intervallo, dalle 9:30 alle 18:00."),
    ("nl-NL", "Zonder pauze, van 9:30 tot 18:00."),
    ("pt-PT", "Sem intervalo, das 9:30 às 18:00."),
)


def _show(locale: str) -> BaseContent:
    copy = {"product_description": {"text": _HALL[locale], "max_chars": 400}}
    return a_content(locale=locale, brand="Vandra", product="Vandra", slots=copy, facts=[], offer=None)


@pytest.mark.parametrize(("locale", "text"), _AGAINST_ITSELF)
def test_a_sentence_that_takes_back_what_it_says_is_found(locale: str, text: str) -> None:
    assert findings_of(contradictions.CHECK, text, content=_show(locale))


@pytest.mark.parametrize(("locale", "text"), _AGREEING)
def test_a_sentence_that_agrees_with_itself_passes(locale: str, text: str) -> None:
    assert findings_of(contradictions.CHECK, text, content=_show(locale)) == []
