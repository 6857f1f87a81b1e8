"""Sensitive traits addressed."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import sensitive_traits

CATCHES = (
    "For diabetics like you.",
    "Living with chronic pain?",
    "As a Christian runner.",
    "Perfect for gay runners.",
    "Pregnant? Run on.",
    "In debt? Save now.",
    "For single moms.",
    "At your age, grip matters.",
    "Republicans run too.",
    "Overweight? Start here.",
    "So easy your mom can: even grandma runs.",
)
INNOCENTS = (
    "For trail runners.",
    "Muddy feet welcome.",
    "Run with friends.",
    "For early birds.",
    "For city dwellers.",
    "Long legs, short legs.",
    "Weekend explorers.",
    "Made for wet weather.",
    "Your next adventure.",
    "Run at your pace.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_trait_addressed_is_found(text: str) -> None:
    assert findings_of(sensitive_traits.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_ordinary_words_pass(text: str) -> None:
    assert findings_of(sensitive_traits.CHECK, text) == []


CAUGHT_ELSEWHERE = (
    ("en-US", "Bailiffs at the door again? Run."),
    ("en-US", "Now that the chemo is over, you can run again."),
    ("en-US", "As a lesbian, you deserve grip."),
    ("en-US", "Drowning in unpaid bills? Walk."),
    ("de-DE", "Schulden bis zum Hals? Laufen ist gratis."),
    ("de-DE", "Ist am Monatsende wieder kein Geld übrig?"),
    ("de-DE", "Ihre Schilddrüsenerkrankung läuft mit."),
    ("fr-FR", "Encore à découvert ? Votre compte à découvert se creuse."),
    ("fr-FR", "Depuis votre divorce, vous marchez seule."),
    ("es-ES", "¿No llegas a fin de mes? Corre gratis."),
    ("es-ES", "¿Sufres de depresión? Sal al monte."),
    ("it-IT", "Non arrivi a fine mese? Correre è gratis."),
    ("it-IT", "Da buon cattolico, cammini molto."),
    ("nl-NL", "Diep in de schulden? Lopen is gratis."),
    ("nl-NL", "Nu je zwanger bent, sta je steviger."),
    ("pt-BR", "Nome sujo no Serasa? Correr é de graça."),
    ("pt-BR", "Como evangélico, você caminha muito."),
)
PASSED_ELSEWHERE = (
    ("en-US", "We broke the mold, then broke it in for you."),
    ("en-US", "Managing your people should not take your weekend."),
    ("en-US", "Arabica in hand, boots on, out of the door."),
    ("en-US", "The surgery of a good seam: nothing shows."),
    ("de-DE", "Am Arm die Uhr, am Fuß der TrailMax."),
    ("de-DE", "Einsame Bucht, weiter Weg, fester Schritt."),
    ("de-DE", "Oma freut sich über ein Foto vom Gipfel."),
    ("fr-FR", "Fruits noirs en poche, vous filez."),
    ("fr-FR", "Vous avez découvert le sentier."),
    ("fr-FR", "Vos vieux lacets méritent le repos."),
    ("es-ES", "Podemos parar la lluvia, pero no tus ganas."),
    ("es-ES", "Se vende por separado."),
    ("it-IT", "Entro fine mese il sentiero ti aspetta."),
    ("it-IT", "Lo sconto arriva in bolletta."),
    ("nl-NL", "Een soepele overgang van stad naar pad."),
    ("nl-NL", "Twee zieken in de ploeg, en toch op pad."),
    ("pt-PT", "Até ao fim do mês há lama para todos."),
    ("pt-PT", "Piso liso ou molhado, o teu pé não foge."),
)


@pytest.mark.parametrize(("locale", "text"), CAUGHT_ELSEWHERE)
def test_a_trait_addressed_in_any_language_is_blocked(locale: str, text: str) -> None:
    found = findings_of(sensitive_traits.CHECK, text, content=a_content(locale=locale))
    assert any(finding.severity == "block" for finding in found)


@pytest.mark.parametrize(("locale", "text"), PASSED_ELSEWHERE)
def test_words_that_name_a_trait_elsewhere_pass(locale: str, text: str) -> None:
    assert findings_of(sensitive_traits.CHECK, text, content=a_content(locale=locale)) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "Behind on bills? Run it off."),
        ("en-GB", "Late with your rent again?"),
        ("de-DE", "Mit der Miete im Rückstand?"),
        ("fr-FR", "En retard sur vos factures ?"),
        ("es-ES", "¿Atrasado con el alquiler?"),
        ("it-IT", "Indietro con le bollette?"),
        ("nl-NL", "Achter met de huur?"),
        ("pt-PT", "Com atraso nas contas?"),
    ],
)
def test_unpaid_bills_are_money_trouble(locale: str, text: str) -> None:
    assert findings_of(sensitive_traits.CHECK, text, content=a_content(locale=locale))


def test_a_doctor_and_the_reader_in_two_clauses_pass() -> None:
    content = a_content(locale="fr-FR")
    text = "Avec une ordonnance de votre médecin, vous pouvez l'essayer."
    assert findings_of(sensitive_traits.CHECK, text, content=content) == []
