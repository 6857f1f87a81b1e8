"""Right values in wrong roles."""

import pytest

from tests.factories import a_lodge, findings_of
from variantgen.authoring.guardrails import roles

BASE = a_lodge()
CATCHES = (
    "Breakfast is $15 a night, rooms from $168.",
    "Parking is $168 a night.",
    "Parking from $168, rooms $15 a night.",
    "Rooms are $15 a night.",
    "Rooms start from $15.",
    "Rooms for $15 a night.",
    "Breakfast for $15.",
    "Park for $15, parking from $168.",
    "Rooms cost $15, parking $168.",
    "Start from $15 a night.",
)
INNOCENTS = (
    "Rooms from $168, parking $15 a night.",
    "Parking is $15 a night.",
    "Rooms start from $168.",
    "From $168 per night.",
    "$15 a night for parking.",
    "Breakfast included, from $168.",
    "Sleep by the bay.",
    "Stay 2 nights or more.",
    "$168 rooms, $15 parking.",
    "Brindle Bay, from $168.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_values_exchanged_are_found(text: str) -> None:
    assert findings_of(roles.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_values_in_their_roles_pass(text: str) -> None:
    assert findings_of(roles.CHECK, text, content=BASE) == []
