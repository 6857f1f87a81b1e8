"""What the base names in a row, and drafts that count it."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import dates, numbers
from variantgen.authoring.guardrails.truth import truth_of
from variantgen.authoring.guardrails.values.enumerations import hours_of, listed_counts, weekdays_of

TRAIN = a_content(
    locale="en-GB",
    slots={
        "product_description": "Each Saturday and Sunday from 28 November to 20 December 2026, at 10am, 12 noon, 2pm."
    },
    facts=[],
    offer=None,
)


def test_days_and_hours_of_a_sentence_are_counted() -> None:
    truth = truth_of(TRAIN)
    assert (weekdays_of(truth), hours_of(truth)) == ({2.0}, {3.0})
    assert {2.0, 3.0} <= listed_counts(truth) | hours_of(truth)


@pytest.mark.parametrize("text", ["The train leaves three times a day.", "Three times a day, steam and snow."])
def test_as_many_times_as_the_base_has_hours_pass(text: str) -> None:
    assert findings_of(numbers.CHECK, text, content=TRAIN) == []


def test_more_times_than_the_base_has_hours_are_found() -> None:
    assert findings_of(numbers.CHECK, "The train leaves five times a day.", content=TRAIN)


@pytest.mark.parametrize(
    "text",
    ["Saturdays and Sundays, 28 November to 20 December", "Saturday and Sunday, 28 November to 20 December"],
)
def test_days_before_a_span_of_dates_are_all_of_them(text: str) -> None:
    assert findings_of(dates.CHECK, text, content=TRAIN) == []


def test_a_day_that_is_not_that_dates_day_is_found() -> None:
    assert findings_of(dates.CHECK, "Last train: Monday, 20 December", content=TRAIN)
