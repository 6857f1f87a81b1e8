"""Readers watched."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import creepy

CATCHES = (
    "We saw you looking at shoes.",
    "We noticed your last run.",
    "We know where you run.",
    "Still thinking about TrailMax 3?",
    "You left shoes in your cart.",
    "Based on your location: trails.",
    "Your browsing history says run.",
    "We've been watching you run.",
    "Last night you hovered.",
    "You viewed TrailMax 3.",
    "We can see you need grip.",
)
INNOCENTS = (
    "See the trail.",
    "Know your route.",
    "Watch the sunrise.",
    "Look closer.",
    "Notice the grip.",
    "You know mud.",
    "We love mud.",
    "Your trail waits.",
    "Seen from the summit.",
    "Watch your step.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_watching_is_found(text: str) -> None:
    assert findings_of(creepy.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_friendly_words_pass(text: str) -> None:
    assert findings_of(creepy.CHECK, text) == []
