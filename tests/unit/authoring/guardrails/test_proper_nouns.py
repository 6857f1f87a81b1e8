"""Proper nouns from nowhere."""

import pytest

from tests.factories import findings_of
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
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_invented_name_is_found(text: str) -> None:
    assert findings_of(proper_nouns.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_names_of_the_base_and_openers_pass(text: str) -> None:
    assert findings_of(proper_nouns.CHECK, text) == []
