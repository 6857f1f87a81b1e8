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


UNKIND = (
    ("en-US", "Simple enough for your mother-in-law."),
    ("en-US", "That belly won't shrink by itself."),
    ("en-US", "For anyone too timid for real mountains."),
    ("de-DE", "Ein Schuh, den sogar Blondinen schnüren."),
    ("de-DE", "Ihr Garten sieht aus wie eine Müllhalde."),
    ("fr-FR", "Même les retraités y arrivent."),
    ("es-ES", "Tu barriga no va a bajar sola."),
    ("it-IT", "La tua pancia non sparirà da sola."),
    ("nl-NL", "Alleen een waardeloos baasje loopt langzaam."),
    ("pt-PT", "Até a sua sogra consegue."),
)
KIND = (
    ("en-US", "Bring the whole family, there is a seat for everyone."),
    ("en-US", "Nobody should have to wait for good bread."),
    ("en-US", "For anyone who loves dark chocolate."),
    ("de-DE", "Für alle, die dunkle Schokolade lieben."),
    ("de-DE", "Endlich eine Bohrmaschine, die in die Schublade passt."),
    ("fr-FR", "Pour tous ceux qui aiment le chocolat noir."),
    ("es-ES", "Para quienes aman el chocolate negro."),
    ("it-IT", "Per chi ama il cioccolato fondente."),
    ("nl-NL", "Voor wie van pure chocolade houdt."),
    ("pt-PT", "Para quem adora chocolate negro."),
)


@pytest.mark.parametrize(("locale", "text"), UNKIND)
def test_looking_down_on_people_is_found(locale: str, text: str) -> None:
    assert findings_of(insults.CHECK, text, content=a_content(locale=locale))


@pytest.mark.parametrize(("locale", "text"), KIND)
def test_kind_words_about_people_pass(locale: str, text: str) -> None:
    assert findings_of(insults.CHECK, text, content=a_content(locale=locale)) == []


def test_an_unkind_word_is_for_a_person() -> None:
    assert {f.severity for f in findings_of(insults.CHECK, "Your shoes look like a landfill.")} == {"review"}


def test_people_the_base_speaks_of_are_no_finding() -> None:
    slots = {"product_description": {"text": "A trail shoe for women.", "max_chars": 400}}
    content = a_content(slots=slots)
    assert findings_of(insults.CHECK, "Women run in it.", content=content) == []


SLIGHTS = (
    ("en-GB", "Replace that heap of rust you call a bike."),
    ("en-GB", "Not for weaklings who sob at the first hill."),
    ("en-GB", "The grumpy old codgers on the committee picked it."),
    ("de-DE", "Werfen Sie den Lumpen weg, den Sie Mantel nennen."),
    ("fr-FR", "Seuls les radins passent leur chemin."),
    ("es-ES", "Tira ese montón de óxido que llamas bici."),
    ("it-IT", "Solo gli avari passano oltre."),
    ("nl-NL", "Alleen gierigaards scrollen verder."),
    ("pt-PT", "Só os forretas passam ao lado."),
)


@pytest.mark.parametrize(("locale", "text"), SLIGHTS)
def test_slights_are_found_by_who_is_said_to_do_what(locale: str, text: str) -> None:
    assert "block" in [f.severity for f in findings_of(insults.CHECK, text, content=a_content(locale=locale))]


@pytest.mark.parametrize("text", ["Two girls from Leeds bake it.", "The boys' range starts at age four."])
def test_kinds_of_people_in_a_plain_scene_pass(text: str) -> None:
    assert not findings_of(insults.CHECK, text)
