"""Right values in wrong roles."""

import pytest

from tests.factories import a_content, a_lodge, findings_of
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


def test_a_share_of_a_value_and_the_values_own_words_in_the_sentence_pass() -> None:
    plan = "Every month you get 20GB of data. Use up to 8GB of it in 34 European countries at no extra cost."
    content = a_content(product="Sim", slots={"product_description": plan}, facts=[], offer=None)
    text = "Up to 8GB of your monthly 20GB works in European countries at no extra cost."
    assert findings_of(roles.CHECK, text, content=content) == []


def test_a_word_that_any_price_may_have_does_not_misplace_one() -> None:
    content = a_content(
        slots={"product_description": "Two nights from $189. Sea-view rooms cost $30 extra."}, facts=[], offer=None
    )
    assert findings_of(roles.CHECK, "Two calm nights by the harbour cost from $189.", content=content) == []
