"""Spans of time against the base."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import durations

CATCHES = (
    "Free returns within 30 days.",
    "Returns within 60 weeks.",
    "A 90-day return window.",
    "60 months of free returns.",
    "Two weeks of free returns.",
    "Returns within 6 days.",
    "Ready in 5 minutes.",
    "A 2-year warranty.",
    "Free returns for a fortnight.",
    "Sixty hours to return them.",
    "Return them within three months.",
)
INNOCENTS = (
    "Free returns within 60 days.",
    "A 60-day return window.",
    "Sixty days of free returns.",
    "60-day returns, 240 g.",
    "You have 60 days to change your mind.",
    "Run further on any trail.",
    "At your side day and night.",
    "Never a dull day.",
    "1440 hours of free returns.",
    "Second nature on wet rock.",
    "One day, one trail.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_span_the_base_does_not_have_is_found(text: str) -> None:
    assert findings_of(durations.CHECK, text)


def test_days_told_as_about_as_many_months_are_for_a_person() -> None:
    (finding,) = findings_of(durations.CHECK, "Return them within two months.")
    assert finding.severity == "review"


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_span_in_other_words_passes(text: str) -> None:
    assert findings_of(durations.CHECK, text) == []
