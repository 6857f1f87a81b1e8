"""Insults and profanity."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import insults

CATCHES = (
    "Only idiots slip.",
    "Stop being lazy.",
    "Damn good grip.",
    "For losers no more.",
    "Your ugly old shoes: you ugly.",
    "Stupid rocks.",
    "A kick-ass shoe.",
    "Shit happens, grip helps.",
    "Don't be pathetic.",
    "Too dumb to slip.",
)
INNOCENTS = (
    "A lazy Sunday shoe.",
    "Class on every trail.",
    "Assorted mud.",
    "Grass underfoot.",
    "Pass every peak.",
    "Ugly sweater weather.",
    "Crashing waves.",
    "Dumbbell day off.",
    "Cocky? Just confident.",
    "Titanic climbs.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_insult_is_found(text: str) -> None:
    assert findings_of(insults.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_innocent_uses_pass(text: str) -> None:
    assert findings_of(insults.CHECK, text) == []


CAUGHT_ELSEWHERE = (
    ("en-US", "Your ugly old sneakers? Your ugly shoes embarrass you."),
    ("en-US", "Even a couch potato like you can run."),
    ("de-DE", "Nur Idioten laufen mit alten Schuhen."),
    ("de-DE", "Du siehst furchtbar aus."),
    ("fr-FR", "Avec cette mine de zombie, personne ne regarde vos pieds."),
    ("es-ES", "Hasta un inútil como tú puede correr."),
    ("es-ES", "Dejá de correr como una gorda friolenta."),
    ("fr-FR", "Ne courez plus comme une grosse vache."),
    ("it-IT", "Sembri una barbona con quelle scarpe."),
    ("it-IT", "Perfino uno come te tiene il passo, sei patetico."),
    ("nl-NL", "Je bent een sukkel op die schoenen."),
    ("pt-PT", "Pareces um espantalho com esses sapatos."),
)
PASSED_ELSEWHERE = (
    ("en-US", "Kids grow up, boots wear out, trails stay."),
    ("en-US", "Get lost in the woods."),
    ("en-US", "For people who can't sit still."),
    ("de-DE", "So wie Sie es mögen: leicht."),
    ("de-DE", "Loser Schotter, fester Tritt."),
    ("de-DE", "Herrlich faul: drei Tage am See."),
    ("en-US", "A lazy, sunny trail."),
    ("nl-NL", "Heerlijk lui langs het water."),
    ("fr-FR", "Une bande de copains, un sentier."),
    ("es-ES", "Si eres un apasionado del monte, te va a gustar."),
    ("es-ES", "Un cono de helado en la cima."),
    ("it-IT", "La pioggia non cessa."),
    ("nl-NL", "De kaars flikkert, je schoen niet."),
    ("nl-NL", "Nooit meer een smerige ketting."),
    ("pt-PT", "Queijo de cabra no saco."),
)


@pytest.mark.parametrize(("locale", "text"), CAUGHT_ELSEWHERE)
def test_an_insult_in_any_language_is_blocked(locale: str, text: str) -> None:
    found = findings_of(insults.CHECK, text, content=a_content(locale=locale))
    assert any(finding.severity == "block" for finding in found)


@pytest.mark.parametrize(("locale", "text"), PASSED_ELSEWHERE)
def test_rude_looking_words_of_copy_pass(locale: str, text: str) -> None:
    assert findings_of(insults.CHECK, text, content=a_content(locale=locale)) == []
