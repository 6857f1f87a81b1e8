"""Proper nouns from nowhere."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import proper_nouns

CATCHES = (
    "Now with Vibram soles.",
    "Made in Vermont with care.",
    "Designed by Karl for you.",
    "Tested at Yosemite by runners.",
    "Pairs with Strava on runs.",
    "The shoe from Colorado is here.",
    "Grip made by Michelin.",
    "As worn at Boston by runners.",
    "Built with Boa laces.",
    "Sewn in Portugal by hand.",
)
INNOCENTS = (
    "TrailMax 3 grips wet rock.",
    "Grips wet rock. Weighs 240 g.",
    "Run Further On Any Trail Today",
    "Merry Christmas, runners.",
    "On Monday we run.",
    "In November we run.",
    "Wet rock: Hold on.",
    "I run, I rest.",
    "Use TRAIL20 now.",
    "“Run” is a verb.",
    "A rainy Tuesday in Porto, or in Bari?",
    "From Oslo to Malaga, wet rock is wet rock.",
    "The TrailMax's grip on wet rock.",
    "Two pairs of TrailMaxes on wet rock.",
)
FOR_A_PERSON = ("It rains in Porto again. TrailMax 3 grips wet rock.", "On wet rock Anna trusts the TrailMax 3.")


@pytest.mark.parametrize("text", CATCHES)
def test_an_invented_name_is_found(text: str) -> None:
    assert findings_of(proper_nouns.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_names_of_the_base_and_openers_pass(text: str) -> None:
    assert findings_of(proper_nouns.CHECK, text) == []


@pytest.mark.parametrize("text", FOR_A_PERSON)
def test_a_scene_or_a_given_name_is_for_a_person(text: str) -> None:
    assert {finding.severity for finding in findings_of(proper_nouns.CHECK, text)} == {"review"}


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-GB", "Wool from Cumbria and Northumberland.", "Under honest Northumbrian wool."),
        ("nl-NL", "Gemaakt in Duitsland van wol.", "Wol met een Duits hart."),
        ("fr-FR", "La laine du Limousin.", "Une laine bien Limousine."),
        ("nl-NL", "We leveren niet op de Waddeneilanden.", "Op Texel of Vlieland kunnen we helaas niet leveren."),
    ],
)
def test_what_comes_from_a_place_of_the_base_and_what_is_denied_pass(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": {"text": base}}, facts=[])
    assert findings_of(proper_nouns.CHECK, text, content=content) == []


def test_another_place_is_still_found() -> None:
    content = a_content(locale="en-GB", slots={"product_description": {"text": "Wool from Northumberland."}}, facts=[])
    assert findings_of(proper_nouns.CHECK, "Honest wool from Norfolk.", content=content)


def test_dutch_openers_behind_a_cut_off_letter_pass() -> None:
    content = a_content(locale="nl-NL")
    assert findings_of(proper_nouns.CHECK, "'s Avonds lopen we.", content=content) == []


def test_a_name_in_other_forms_of_the_base_passes() -> None:
    content = a_content(locale="nl-NL", slots={"product_description": {"text": "De app is er in het Nederlands."}})
    text = "Zo'n fijne Nederlandse app."
    assert findings_of(proper_nouns.CHECK, text, content=content) == []
