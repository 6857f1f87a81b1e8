"""Dates, weekdays and months against the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import dates

CATCHES = (
    "Until November 29, 2026.",
    "Until 30 December.",
    "Ends 11/29/2026.",
    "Until November 30, 2025.",
    "Starts January 1.",
    "Until 31 October 2026.",
    "Book by 30.12.2026.",
    "By Friday with code TRAIL20.",
    "Open from 7 pm.",
    "Until December 30th.",
    "In stock until August.",
)
INNOCENTS = (
    "Until November 30, 2026.",
    "Until Nov 30.",
    "Until 30 November.",
    "Ends 11/30/2026.",
    "Until the 30th of November 2026.",
    "Before December 1.",
    "From November 20 to November 30.",
    "Sunday mornings belong to the trail.",
    "Made for Sundays.",
    "March up any hill.",
    "November trails are calling.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_another_date_is_found(text: str) -> None:
    assert findings_of(dates.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_date_in_another_form_passes(text: str) -> None:
    assert findings_of(dates.CHECK, text) == []


@pytest.mark.parametrize(("text", "count"), [("Baked on Tuesday, sent on Wednesday.", 0), ("Sent on Thursday.", 1)])
def test_the_day_after_a_weekday_of_the_base_is_known(text: str, count: int) -> None:
    content = a_content(slots={"product_description": "We bake every Tuesday and send your bread the next day."})
    assert len(findings_of(dates.CHECK, text, content=content)) == count
