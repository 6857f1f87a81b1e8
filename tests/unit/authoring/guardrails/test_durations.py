"""Spans of time against the base."""

import pytest

from tests.factories import a_content, findings_of
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


@pytest.mark.parametrize(
    ("locale", "base", "text"),
    [
        ("en-GB", "The bar opens an hour before curtain-up.", "Doors sixty minutes before curtain-up."),
        ("nl-NL", "De bar opent een uur voor aanvang.", "De bar opent zestig minuten voor aanvang."),
        ("it-IT", "Il bar apre un'ora prima.", "Il bar apre sessanta minuti prima."),
        ("pt-PT", "O bar abre uma hora antes.", "O bar abre sessenta minutos antes."),
        ("en-GB", "A bowl of oak, 30 cm wide.", "An hour before guests arrive? Put it on the table."),
    ],
)
def test_an_hour_before_is_sixty_minutes_before_or_of_the_readers_day(locale: str, base: str, text: str) -> None:
    content = a_content(locale=locale, slots={"product_description": base}, facts=[], offer=None)
    assert findings_of(durations.CHECK, text, content=content) == []


def test_an_hour_before_where_the_base_sets_another_time_is_found() -> None:
    content = a_content(slots={"product_description": "Cancel free up to 24 hours before."}, facts=[], offer=None)
    assert findings_of(durations.CHECK, "Cancel free up to an hour before.", content=content)
