"""Wholes of which the base copy leaves a part out."""

import pytest

from tests.factories import a_brief, a_brief_for, a_content, a_draft
from variantgen.authoring.guardrails import scope

BAKERY = (
    "Rollline brings sourdough to your door from our Bristol and Cardiff bakeries (Swansea isn't included). "
    "Most, but not all, rolls are seeded, so check the card. We deliver on Tuesday and Friday at 7am, but not to "
    "Jersey or Guernsey. Many customers freeze their second roll for the weekend. $6 a roll."
)
CATCHES = (
    "All bakeries bake for you.",
    "Order from any Rollline bakery: every one of our bakeries bakes sourdough.",
    "All our bakeries send bread.",
    "Every roll is seeded.",
    "All rolls are seeded and sour.",
    "Each of our rolls is seeded.",
    "Wherever you live in Britain, we deliver.",
    "We deliver anywhere in Europe.",
    "We deliver everywhere in the Channel.",
    "Every morning at 7am we deliver.",
    "We deliver each day at 7am.",
    "All customers freeze their second roll for the weekend.",
)
INNOCENTS = (
    "Our Bristol and Cardiff bakeries bake for you.",
    "Every roll is sour.",
    "Most rolls are seeded, not all.",
    "Not every roll is seeded.",
    "All bakeries but Swansea bake for you.",
    "Wherever you eat it, toast it first.",
    "We deliver anywhere but Jersey.",
    "Every morning deserves toast.",
    "Every Tuesday and Friday at 7am we deliver.",
    "Each bite is worth it.",
    "All you need is butter.",
    "We deliver on Tuesday and Friday at 7am.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_whole_of_which_a_part_is_left_out_is_found(text: str) -> None:
    assert scope.CHECK.run(a_draft(text), a_brief_for(BAKERY, slot="product_description"))


@pytest.mark.parametrize("text", INNOCENTS)
def test_parts_and_other_wholes_pass(text: str) -> None:
    assert scope.CHECK.run(a_draft(text), a_brief_for(BAKERY, slot="product_description")) == []


def test_one_denied_sort_of_a_joined_noun_bars_all() -> None:
    content = a_content(
        locale="de-DE",
        slots={"headline": "Die Abendführungen sind barrierefrei, die Nachtführungen nicht."},
        facts=[],
        offer=None,
    )
    found = scope.CHECK.run(a_draft("Alle Führungen sind barrierefrei."), a_brief(content=content))
    assert [finding.severity for finding in found] == ["block"]
