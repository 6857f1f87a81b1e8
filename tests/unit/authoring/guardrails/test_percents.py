"""Percentages against the base."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import percents

CATCHES = (
    "25% off with code TRAIL20.",
    "Half off with code TRAIL20.",
    "A quarter off with TRAIL20.",
    "2% off with TRAIL20.",
    "20.5% off with TRAIL20.",
    "20% more grip with code TRAIL20.",
    "30 percent off with TRAIL20.",
    "Half price with TRAIL20.",
    "Made of 100% rubber.",
    "Up to 50% lighter.",
    "A third off with TRAIL20.",
)
INNOCENTS = (
    "20% off with code TRAIL20.",
    "20 percent off with TRAIL20.",
    "Twenty percent off with TRAIL20.",
    "A fifth off with code TRAIL20.",
    "TRAIL20 takes 20 % off.",
    "With TRAIL20 you save 20%.",
    "20% less with TRAIL20.",
    "Give the trail 110%.",
    "Grips wet rock at 240 g.",
    "Half the battle is good shoes.",
    "Free returns within 60 days.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_percentage_the_base_does_not_have_is_found(text: str) -> None:
    assert findings_of(percents.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_percentage_in_other_words_passes(text: str) -> None:
    assert findings_of(percents.CHECK, text) == []
