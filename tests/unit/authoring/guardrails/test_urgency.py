"""Urgency without a base fact."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import urgency

CATCHES = (
    "Today only!",
    "Last chance for wet rock.",
    "Only 3 left.",
    "Almost gone.",
    "Ends tonight.",
    "While supplies last.",
    "Limited time offer.",
    "Final hours.",
    "Selling fast.",
    "Hurry, run.",
    "Don't miss out.",
)
INNOCENTS = (
    "Until November 30.",
    "Offer ends November 30.",
    "Run today, rest tomorrow.",
    "Start now, rest later.",
    "The last mile is the best.",
    "A fast shoe.",
    "Time to run.",
    "The final climb.",
    "Slow down, look around.",
    "Left foot, right foot.",
    "Tomorrow's trail.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_invented_pressure_is_found(text: str) -> None:
    assert findings_of(urgency.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_grounded_dates_and_style_pass(text: str) -> None:
    assert findings_of(urgency.CHECK, text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"Last chance: your account expires tonight." You know the trick.',
        "Selling out? Not this shoe.",
        "A last call for legs: November 30.",
        "Lace up tonight.",
    ],
)
def test_quoted_asked_or_dated_pressing_is_at_most_for_a_person(text: str) -> None:
    assert {finding.severity for finding in findings_of(urgency.CHECK, text)} <= {"review"}


@pytest.mark.parametrize("text", ["Legs running low, runner?", "Beat the morning rush.", "Outside the rush hour."])
def test_idioms_of_haste_press_nobody(text: str) -> None:
    assert findings_of(urgency.CHECK, text) == []


@pytest.mark.parametrize("text", ["Registration closes tonight.", "Places end tomorrow.", "Only 3 left in your size."])
def test_pressing_outside_quotation_marks_blocks(text: str) -> None:
    assert "block" in {finding.severity for finding in findings_of(urgency.CHECK, text)}


_PRESSING = (
    ("en-US", "Everyone on the hill seems to be signing up already."),
    ("en-US", "Other runners' families are booking the same weekend."),
    ("en-US", "This price won't hold for much longer."),
    ("en-US", "Pairs are going fast."),
    ("en-US", "Decide before the weekend."),
    ("en-US", "Tomorrow may be too late."),
    ("en-US", "Don't be the one left out."),
    ("de-DE", "Die letzten Paare sind fast alle weg."),
    ("de-DE", "Wer noch diese Woche bestellt, läuft mit."),
    ("de-DE", "Warten Sie nicht, bis es zu spät ist."),
    ("nl-NL", "Wacht niet tot het te laat is."),
    ("nl-NL", "Steeds meer buren stappen over."),
    ("fr-FR", "Il ne reste que quelques paires."),
    ("fr-FR", "Demain il sera trop tard."),
    ("es-ES", "Mañana puede ser tarde."),
    ("es-ES", "Quedan muy pocas plazas."),
    ("it-IT", "Restano solo pochi posti."),
    ("pt-PT", "Restam poucas unidades."),
)
_PATIENT = (
    ("en-US", "The shop opens at nine and closes at six."),
    ("en-US", "A toy you will never see again? We replace it."),
    ("en-US", "The tail knows before the nose does."),
    ("de-DE", "Nur wenige Minuten bis zum Wald."),
    ("es-ES", "No te quedes sin merienda."),
    ("es-ES", "Se acaban las excusas."),
    ("fr-FR", "Ferme aujourd'hui, souple demain."),
    ("nl-NL", "Dat bakje is zo op."),
    ("it-IT", "Un passo alla volta."),
    ("pt-PT", "Enquanto durar o contrato, é teu."),
)


@pytest.mark.parametrize(("locale", "text"), _PRESSING)
def test_pressing_is_found_by_who_does_what(locale: str, text: str) -> None:
    assert findings_of(urgency.CHECK, text, content=a_content(locale=locale))


@pytest.mark.parametrize(("locale", "text"), _PATIENT)
def test_the_same_words_without_pressing_pass(locale: str, text: str) -> None:
    assert findings_of(urgency.CHECK, text, content=a_content(locale=locale)) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de-DE", "Der Preis schließt die Montage sowie die Anmeldung ein."),
        ("de-DE", "Der Techniker schließt die Heizung samt Anmeldung an."),
        ("nl-NL", "De prijs sluit de montage en de aanmelding in."),
    ],
)
def test_a_verb_with_its_prefix_at_the_end_closes_nothing(locale: str, text: str) -> None:
    assert findings_of(urgency.CHECK, text, content=a_content(locale=locale)) == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de-DE", "Nur noch bis Monatsende: Schuhe mit Griff"),
        ("nl-NL", "Nog maar tot zondag: schoenen met grip"),
        ("es-ES", "Solo hasta el domingo: zapatillas con agarre"),
        ("it-IT", "Ultimi posti: corri con noi?"),
        ("en-US", "Last few pairs left: running with us?"),
    ],
)
def test_a_deadline_before_a_colon_is_found(locale: str, text: str) -> None:
    assert findings_of(urgency.CHECK, text, content=a_content(locale=locale))
