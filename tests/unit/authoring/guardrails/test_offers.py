"""Offers the base does not make."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import offers

CATCHES = (
    "Free shipping on your pair.",
    "A free gift with every pair.",
    "Money-back guarantee.",
    "Try it free for 14 days.",
    "Buy one, get one.",
    "Free socks with your TrailMax 3.",
    "Interest-free payments.",
    "Win a trip.",
    "A gift card on top.",
    "Free installation.",
    "Price match promise.",
)
INNOCENTS = (
    "Free returns within 60 days.",
    "Returns are free.",
    "20% off with code TRAIL20.",
    "Feel free on the trail.",
    "Worry-free running.",
    "Your free time, well spent.",
    "Save with TRAIL20.",
    "Run free.",
    "Grips wet rock.",
    "A deal with code TRAIL20.",
    "Hands free, mind free.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_invented_offer_is_found(text: str) -> None:
    assert findings_of(offers.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_offers_of_the_base_pass(text: str) -> None:
    assert findings_of(offers.CHECK, text) == []
