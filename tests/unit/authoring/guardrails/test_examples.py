"""Amounts that a draft works out, counts with its own counts, or sets in the reader's day."""

import pytest

from tests.factories import a_brief, a_content
from variantgen.authoring.guardrails import durations, numbers, prices, quantities
from variantgen.domain.variant import Draft, Finding

_CHECKS = (prices.CHECK, quantities.CHECK, numbers.CHECK, durations.CHECK)
_BASE = (
    "A day at Fenwick Zoo costs $22 for adults and $14 for children aged 3 to 15. A family ticket for two adults and "
    "three children is $70. Power from the zoo's mill costs $0.24 per kWh. Shop orders of $40 or more ship free, "
    "otherwise delivery is $4. Zoo savers earn 4.2% a year. Book online by May 28 for 15% off. The penguin talk lasts "
    "20 minutes. 60% grass, 40% forest. Jars of honey: twelve a box, $96."
)


def _findings(text: str) -> list[Finding]:
    content = a_content(
        brand="Fenwick", product="Fenwick Zoo", slots={"product_description": _BASE}, facts=[], offer=None
    )
    brief = a_brief(slot="product_description", content=content)
    return [finding for check in _CHECKS for finding in check.run(Draft(text), brief)]


@pytest.mark.parametrize(
    "text",
    [
        "Two adults and two children pay $72 at the zoo.",
        "Save $42 on every $1,000 at 4.2% a year.",
        "Use 2,000 kWh of zoo power and pay $480.",
        "An order of $45 ships free from the zoo.",
        "Online, adults pay $18.70 at the zoo.",
        "A 60/40 zoo of grass and forest.",
        "Your inbox has 143 emails? The zoo has penguins.",
        "After 8 hours at a desk, see the penguins.",
        "Your 9 o'clock call can wait for the zoo.",
        "Six jars of honey are half a box.",
        "Stuck on the A-6? The zoo is quieter.",
    ],
)
def test_what_the_draft_works_out_or_tells_of_the_readers_day_passes(text: str) -> None:
    assert _findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A grandparent and one grandchild: $36 at the zoo.",
        "One jar of honey is $8 by the box.",
        "That 1987 zoo map has to go.",
        "The honey for a pair of boxes: $192.",
    ],
)
def test_what_may_be_reckoned_is_for_a_person_at_most(text: str) -> None:
    assert "block" not in {finding.severity for finding in _findings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Two adults and two children pay $68 at the zoo.",
        "Save $52 on every $1,000 at 4.2% a year.",
        "Use 2,000 kWh of zoo power and pay $440.",
        "An order of $35 ships free from the zoo.",
        "Adults pay $25 at the zoo.",
        "A 70/30 zoo of grass and forest.",
        "The penguin talk lasts 30 minutes.",
        "A family ticket is $75.",
        "Zoo power at $0.34 per kWh.",
        "Orders of $30 or more ship free.",
        "Box of honey: $99.",
    ],
)
def test_a_sum_that_does_not_come_out_and_a_changed_amount_are_found(text: str) -> None:
    assert _findings(text)
