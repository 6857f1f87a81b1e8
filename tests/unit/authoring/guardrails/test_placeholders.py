"""Placeholders nobody filled in."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import placeholders

CATCHES = (
    "[Brand] grips wet rock.",
    "Now only $XX.",
    "Save XX% today.",
    "Insert benefit here.",
    "Lorem ipsum dolor.",
    "<product name> for you.",
    "Grip for ____.",
    "Price TBD.",
    "Hello [name], run.",
    "(insert tagline)",
    "Now for ??? dollars",
)
INNOCENTS = (
    "Grips wet rock.",
    "Now $129.",
    "20% off.",
    "An XL trail.",
    "Insert coin, run free.",
    "Your name on the podium.",
    "Mind the gap (really).",
    "Run #1 today.",
    "Why? Because grip.",
    "To be or not to be outside.",
    "Extra grip.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_placeholder_is_found(text: str) -> None:
    assert findings_of(placeholders.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_copy_that_only_looks_like_one_passes(text: str) -> None:
    assert findings_of(placeholders.CHECK, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sizes S to XXL.",
        "Un palais du siècle XX.",
        "He wrote «recieve [sic]» and ran.",
        "Only 29 € ?",
        "Prices in €.",
        "Fits all (your dog will thank you).",
    ],
)
def test_what_copy_writes_in_brackets_or_with_an_x_passes(text: str) -> None:
    assert not findings_of(placeholders.CHECK, text)
