"""Plain numbers against the base."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import numbers

CATCHES = (
    "Joined by 8000 runners.",
    "Now in 12 colors.",
    "3x more grip.",
    "TrailMax 4 is here.",
    "Our 2nd best sole.",
    "15 lugs on every sole.",
    "Worn in 40 countries.",
    "Open 24/7 for you.",
    "Forty lugs on every sole.",
    "More than 300 reviews.",
    "Rated 4.8 by runners.",
)
INNOCENTS = (
    "TrailMax 3 grips wet rock.",
    "Second to none on wet rock.",
    "Think twice about old shoes.",
    "On cloud nine on the trail.",
    "One of a kind grip.",
    "Your second skin.",
    "First things first: grip.",
    "High five at the summit.",
    "TrailMax 3: nine lives on rock.",
    "Put your best foot forward.",
    "Two heads are better than one.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_number_the_base_does_not_have_is_found(text: str) -> None:
    assert findings_of(numbers.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_idioms_and_numbers_of_the_base_pass(text: str) -> None:
    assert findings_of(numbers.CHECK, text) == []
