"""Insults and profanity."""

import pytest

from tests.factories import findings_of
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
