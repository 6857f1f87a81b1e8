"""Deals of two numbers."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import deals

BASE = a_content(slots={"product_description": "Buy two bags, get one bag free online."}, facts=[], offer=None)
CATCHES = (
    "Buy one, get two free.",
    "Buy three, get one free.",
    "Buy two, get two free.",
    "Get two, buy one.",
    "When you buy one, get one free.",
    "Buy 3, get 2 free.",
    "Pay for one, get two free.",
    "Purchase five, get one free.",
    "Get five free when you buy two.",
    "Buy two and get four free.",
)
INNOCENTS = (
    "Buy two, get one free.",
    "Get one free when you buy two.",
    "Purchase two, receive one free.",
    "Buy 2, get 1 free.",
    "When you buy two, get one free.",
    "Two bags, one free.",
    "A bag for you.",
    "Buy with joy, get going.",
    "Order two, get one free.",
    "Get outside.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_deal_turned_round_is_found(text: str) -> None:
    assert findings_of(deals.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_deal_in_other_words_passes(text: str) -> None:
    assert findings_of(deals.CHECK, text, content=BASE) == []


@pytest.mark.parametrize(
    "text", ["With every bag bought, go home with two.", "Walk away with two when you pay for one."]
)
def test_a_deal_told_in_other_words_is_found(text: str) -> None:
    assert findings_of(deals.CHECK, text, content=BASE)


@pytest.mark.parametrize(
    ("base", "text", "is_found"),
    [
        ("A year is 12 boxes for the price of 10.", "Get 10 boxes for the price of 12.", True),
        ("A year is 12 boxes for the price of 10.", "12 boxes, yours for the price of 10.", False),
        ("Buy two and the third is free.", "Buy one and the next two are free.", True),
        ("Buy two and the third is free.", "Buy two, and the third one is free.", False),
    ],
)
def test_what_is_had_may_stand_before_its_price(base: str, text: str, *, is_found: bool) -> None:
    content = a_content(slots={"product_description": base}, facts=[], offer=None)
    assert bool(findings_of(deals.CHECK, text, content=content)) is is_found
