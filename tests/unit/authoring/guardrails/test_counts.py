"""What numbers count, and what they are one of: the product's things, other things, other models."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import codes, dates, names, numbers, percents, prices
from variantgen.authoring.guardrails.check import Check

BASE = a_content(
    locale="en-GB",
    brand="Orbeck",
    product="Orbeck Trio 4",
    slots={
        "product_description": "The Orbeck Trio 4 sleeps two and has five guided programmes and three modes. Basic "
        "has 2 ports and 8 GB; Plus doubles both. From £18 a night; pets are £15 per stay, linen £9 per person. Save "
        "with code ORCHARD: 15% until 6 June 2027. Open house on the first Thursday of the month, 5 to 8 p.m. For "
        "teams of 10 to 100 people. Arrivals Sunday to Wednesday. Shell made of 40% recycled aluminium. Half the "
        "weight of a Duo. Children under 12 go free.",
    },
    facts=[{"name": "discount", "value": "15%", "kind": "percent", "condition": "with code ORCHARD"}],
    offer={"ends_at": "2027-06-06", "code": "ORCHARD"},
    banned_terms=[],
    competitors=[],
)
CATCHES = (
    (numbers.CHECK, "Six guided programmes await."),
    (numbers.CHECK, "Four modes, one button."),
    (numbers.CHECK, "Plus has 5 ports."),
    (numbers.CHECK, "Twice the weight of a Duo."),
    (numbers.CHECK, "Open house on the third Thursday of the month."),
    (numbers.CHECK, "12 galleries, one ticket."),
    (names.CHECK, "The Orbeck Trio 5 is here."),
    (names.CHECK, "Trio 3 for two."),
    (prices.CHECK, "Pets are £15 per person."),
    (prices.CHECK, "£18 per stay."),
    (percents.CHECK, "40% off the shell."),
    (dates.CHECK, "Open house until 9 p.m. on Thursday."),
    (dates.CHECK, "Arrivals Sunday to Friday."),
    (codes.CHECK, "Save with code Orchard."),
)
INNOCENTS = (
    (numbers.CHECK, "Five programmes, each one guided."),
    (numbers.CHECK, "Plus has 4 ports."),
    (numbers.CHECK, "Six round the table? Eight?"),
    (numbers.CHECK, "Two mugs, three biscuits, rain on the window."),
    (numbers.CHECK, "On Friday two people are off."),
    (numbers.CHECK, "Sleeps two, three with the dog."),
    (names.CHECK, "The Orbeck Trio 4's shell."),
    (names.CHECK, "Trio 4: 15% off with ORCHARD."),
    (prices.CHECK, "Linen is £9 a head."),
    (prices.CHECK, "Pets? £15 a stay."),
    (percents.CHECK, "15% off with ORCHARD."),
    (percents.CHECK, "Two fifths of the shell is recycled."),
    (dates.CHECK, "Which Saturday suits you?"),
    (dates.CHECK, "Crumbs and coffee at 3 a.m. again."),
    (dates.CHECK, "Arrive on a Monday."),
    (codes.CHECK, "An orchard, a gate, a key."),
)


@pytest.mark.parametrize(("check", "text"), CATCHES)
def test_another_count_model_rate_or_day_is_found(check: Check, text: str) -> None:
    assert findings_of(check, text, content=BASE)


@pytest.mark.parametrize(("check", "text"), INNOCENTS)
def test_what_the_base_says_and_what_sets_a_scene_passes(check: Check, text: str) -> None:
    found = findings_of(check, text, content=BASE)
    assert [finding for finding in found if finding.severity == "block"] == []


@pytest.mark.parametrize(
    ("text", "count"), [("Enough for six.", 1), ("Enough for four.", 0), ("Made for two of you.", 0), ("Seats six.", 1)]
)
def test_for_how_many_it_is_stays_the_same(text: str, count: int) -> None:
    content = a_content(slots={"headline": "Each Supper Box feeds four, with two sides."})
    assert len(findings_of(numbers.CHECK, text, slot="headline", content=content)) == count
