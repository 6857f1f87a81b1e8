"""Urgency without a base fact."""

import pytest

from tests.factories import findings_of
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
