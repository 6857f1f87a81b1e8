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
