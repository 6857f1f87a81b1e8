"""Amounts for one of the wrong thing, and spans counted from the wrong side."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import bounds, deals, numbers, prices
from variantgen.authoring.guardrails.check import Check

BASE = a_content(
    brand="Halden",
    product="Halden Ridge 2",
    slots={
        "product_description": "£9 per seat per month. Deposit £300. 60 classes a week, up to 3 times a year. "
        "Pay 60 days before departure. From £2,450 per person. Buy two tours, get the third free.",
        "headline": "Halden Ridge 2: £300",
    },
    facts=[{"name": "deposit", "value": "£300", "kind": "price"}],
    offer=None,
    banned_terms=[],
    competitors=[],
)
CONFLICTS = (
    (prices.CHECK, "£9 per seat per year."),
    (prices.CHECK, "£9 a week."),
    (numbers.CHECK, "60 classes a month."),
    (numbers.CHECK, "Up to 3 times a month."),
    (bounds.CHECK, "Pay 60 days after departure."),
    (deals.CHECK, "Buy two tours, get two free."),
)
FOR_A_PERSON = (
    (prices.CHECK, "Deposit £300 per night."),
    (prices.CHECK, "From £2,450 per couple."),
)
INNOCENTS = (
    (prices.CHECK, "£9 per seat each month."),
    (prices.CHECK, "£9 a seat."),
    (prices.CHECK, "Halden Ridge 2: £300"),
    (prices.CHECK, "Halden Ridge 2 – £300"),
    (prices.CHECK, "Halden Ridge 2 £300"),
    (numbers.CHECK, "60 classes every week."),
    (numbers.CHECK, "Three tours for the price of two."),
    (bounds.CHECK, "Pay 60 days before departure."),
    (deals.CHECK, "Buy two tours, get one free."),
    (deals.CHECK, "Buy two, get the third free."),
)


@pytest.mark.parametrize(("check", "text"), CONFLICTS)
def test_a_right_amount_for_one_of_the_wrong_thing_is_blocked(check: Check, text: str) -> None:
    assert "block" in {finding.severity for finding in findings_of(check, text, content=BASE)}


@pytest.mark.parametrize(("check", "text"), FOR_A_PERSON)
def test_an_amount_for_one_of_something_unsaid_goes_to_a_person(check: Check, text: str) -> None:
    assert {finding.severity for finding in findings_of(check, text, content=BASE)} == {"review"}


@pytest.mark.parametrize(("check", "text"), INNOCENTS)
def test_the_same_rate_in_other_words_passes(check: Check, text: str) -> None:
    assert findings_of(check, text, content=BASE) == []


@pytest.mark.parametrize("text", ["Halden Ridge 2: up to 110 km", "Halden Ridge 2 – 110 km", "Halden Ridge 2: £139"])
def test_the_number_of_a_name_is_not_read_into_the_next_value(text: str) -> None:
    named = a_content(
        brand="Halden", product="Halden Ridge 2", slots={"headline": text}, facts=[], offer=None, banned_terms=[]
    )
    said = "Halden Ridge 2 at £139" if "£" in text else "Halden Ridge 2 goes up to 110 km"
    assert [f for check in (prices.CHECK, numbers.CHECK) for f in findings_of(check, said, content=named)] == []


def test_one_number_of_a_deal_that_is_wrong_is_for_a_person() -> None:
    found = findings_of(deals.CHECK, "Buy three tours, get the third free.", content=BASE)
    assert {finding.severity for finding in found} == {"review"}
