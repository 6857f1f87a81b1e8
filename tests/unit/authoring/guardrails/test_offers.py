"""Offers the base does not make."""

import pytest

from tests.factories import a_content, findings_of
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


EXIT_FEE = "Leave early and a £40 exit fee applies, unless you are moving abroad."


@pytest.mark.parametrize(
    "text", ["Moving abroad? Then there is nothing to pay.", "If you are moving abroad, there is no fee."]
)
def test_what_the_base_excepts_from_a_fee_is_free(text: str) -> None:
    content = a_content(slots={"product_description": {"text": EXIT_FEE}}, facts=[], offer=None)
    assert findings_of(offers.CHECK, text, content=content) == []


def test_what_it_does_not_except_is_not() -> None:
    content = a_content(slots={"product_description": {"text": EXIT_FEE}}, facts=[], offer=None)
    assert findings_of(offers.CHECK, "Moving house? Then there is nothing to pay.", content=content)


def test_what_nobody_guarantees_and_a_penny_of_funding_are_no_offers() -> None:
    assert findings_of(offers.CHECK, "Nobody ever guaranteed you dry feet.") == []
    assert findings_of(offers.CHECK, "Not a penny of our funding comes from the state.") == []
