"""Free things: what the base gives for nothing, and what a draft only says it does."""

import pytest

from tests.factories import a_brief_for, a_draft
from variantgen.authoring.guardrails import offers

GYM = (
    "Harlow Gym costs $29 a month. The first 14 days are free, no card needed. Towels are included; lockers are free. "
    "Guests pay $8. Students join at no extra cost on Mondays, and the club magazine is free to download."
)
CATCHES = (
    "A free tote bag for every member.",
    "Guests train free.",
    "Your sauna visits are on us all winter.",
    "A personal trainer, which we add at no cost.",
    "Complimentary smoothies after class.",
    "Parking for your bike costs you nothing.",
    "Harlow Gym: free protein bars.",
    "We pick up the tab for your running shoes.",
    "Your first month of training is on us.",
    "Massages come with our compliments.",
    "Your first smoothie free to try.",
)
INNOCENTS = (
    "Try it free for two weeks.",
    "Free lockers for your shoes.",
    "Lockers cost you nothing.",
    "Free towels, hot showers.",
    "Two weeks of training, free.",
    "Students pay nothing extra on Mondays: no extra cost at all.",
    "Download the club magazine for free.",
    "You are free to leave.",
    "Run free.",
    "Your free evening starts here.",
    "Train hands-free.",
    "It costs nothing to try.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_free_thing_that_is_not_free_in_the_base_is_found(text: str) -> None:
    assert offers.CHECK.run(a_draft(text), a_brief_for(GYM, slot="product_description"))


@pytest.mark.parametrize("text", INNOCENTS)
def test_what_the_base_gives_free_may_be_called_free_in_any_words(text: str) -> None:
    assert offers.CHECK.run(a_draft(text), a_brief_for(GYM, slot="product_description")) == []


def test_a_thing_the_base_does_not_know_blocks_and_one_in_other_words_is_for_a_person() -> None:
    brief = a_brief_for(GYM, slot="product_description")
    bag = offers.CHECK.run(a_draft("A free tote bag for every member."), brief)
    guests = offers.CHECK.run(a_draft("Guests train on Fridays for nothing."), brief)
    assert {finding.severity for finding in bag} == {"block"}
    assert {finding.severity for finding in guests} == {"review"}


def test_a_lifetime_is_a_promise_only_of_a_price() -> None:
    brief = a_brief_for("A mug for $12, glazed by hand.")
    assert {f.severity for f in offers.CHECK.run(a_draft("A mug for $12 a month, for life."), brief)} == {"block"}
    assert {f.severity for f in offers.CHECK.run(a_draft("A mug for life."), brief)} == {"review"}
    warranty = a_brief_for("A pan with a lifetime warranty.")
    assert offers.CHECK.run(a_draft("A pan that is covered for life."), warranty) == []


def test_a_saving_that_follows_from_two_prices_is_no_invention() -> None:
    brief = a_brief_for("The Galen sofa goes from $1,490 to $1,190")
    assert offers.CHECK.run(a_draft("Save $300 on the Galen sofa"), brief) == []
