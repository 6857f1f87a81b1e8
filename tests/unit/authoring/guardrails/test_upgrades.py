"""Claims made stronger."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import upgrades

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
    "A waterproof balcony.",
    "The waterproof oak balcony.",
    "The view eliminates stress.",
    "The view stops stress.",
    "A view that ends stress.",
    "A watertight balcony.",
    "The view prevents stress.",
    "Get rid of stress.",
    "The view reduces stress.",
    "Submersible oak balcony.",
    "A rainproof balcony.",
)
INNOCENTS = (
    "A water-resistant balcony.",
    "The view may help reduce stress.",
    "The balcony resists water.",
    "A view that helps reduce stress.",
    "Breakfast is included.",
    "Rooms from $168.",
    "Leave it all behind.",
    "An oak balcony.",
    "A bay view.",
    "The end of a good day.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_stronger_claim_is_found(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_claim_at_its_own_strength_passes(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=BASE) == []
