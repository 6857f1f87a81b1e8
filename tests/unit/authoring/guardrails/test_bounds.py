"""Bounds of values against the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import bounds

BASE = a_content(
    brand="Saltmere",
    product="Saltmere Lodge",
    slots={
        "product_description": "Rooms at Saltmere Lodge start from $168 per night with breakfast included; "
        "parking is $15 a night. "
        "Stay up to 5 nights, at least 2. Free cancellation up to 72 hours before arrival, for new customers only. "
        "Under 2 km from Brindle Bay beach, about 8 minutes by bike. Pets are not allowed, no resort fee. "
        "The balcony is water-resistant oak and the view may help reduce stress.",
        "email_subject": "Saltmere Lodge: rooms from $168 until March 31, 2027",
    },
    facts=[
        {"name": "room price", "value": "from $168 per night", "kind": "price"},
        {"name": "parking", "value": "$15 a night", "kind": "price"},
        {
            "name": "cancellation",
            "value": "up to 72 hours before arrival",
            "kind": "duration",
            "condition": "new customers only",
        },
    ],
    offer={"ends_at": "2027-03-31"},
    banned_terms=[],
    competitors=[],
)
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
    "Free cancellation at least 72 hours.",
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
