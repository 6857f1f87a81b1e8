"""Bounds of values against the base."""

import pytest

from tests.factories import a_lodge, findings_of
from variantgen.authoring.guardrails import bounds

BASE = a_lodge()
CATCHES = (
    "Rooms for $168 per night.",
    "A room is $168.",
    "Stay at least 5 nights.",
    "Stay 5 nights.",
    "Over 2 km from the beach.",
    "More than 2 km to Brindle Bay.",
    "Stay up to $168.",
    "Rooms up to $168.",
    "A minimum of 5 nights.",
    "Parking over $15 a night.",
    "Cancel more than 2 nights in, at most 2 nights a stay.",
)
INNOCENTS = (
    "Rooms from $168 per night.",
    "Rooms start at $168.",
    "As little as $168 a night.",
    "Stay up to 5 nights.",
    "No more than 5 nights.",
    "At least 2 nights.",
    "A minimum of 2 nights.",
    "Less than 2 km to the beach.",
    "Under 2 km from Brindle Bay.",
    "Parking is $15 a night.",
    "Roughly 8 minutes by bike.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_bound_dropped_or_turned_is_found(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_bound_in_other_words_passes(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=BASE) == []
