"""Plain numbers against the base."""

import pytest

from tests.factories import a_content, findings_of
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


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("Adults pay $12, students $9.", "A collection in 12 galleries."),
        ("The first 14 days are free.", "Meet our 14 coaches."),
        ("Take 15% off your first box.", "Picked on 15 farms."),
        ("Open to children under 12.", "See it all in 12 galleries."),
    ],
)
def test_a_count_borrowed_from_a_value_of_another_sort_goes_to_a_person(base: str, text: str) -> None:
    content = a_content(slots={"product_description": base}, facts=[], offer=None)
    assert [found.severity for found in findings_of(numbers.CHECK, text, content=content)] == ["review"]


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("Adults pay $12, students $9.", "A ticket is $12."),
        ("The first 14 days are free.", "For 14 days you pay nothing."),
        ("Our 12 galleries are open daily.", "Wander through 12 galleries."),
    ],
)
def test_a_count_of_the_base_itself_is_not_borrowed(base: str, text: str) -> None:
    content = a_content(slots={"product_description": base}, facts=[], offer=None)
    assert findings_of(numbers.CHECK, text, content=content) == []
