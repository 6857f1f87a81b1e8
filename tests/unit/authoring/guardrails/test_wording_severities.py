"""When in doubt a person decides: what blocks, what is for review, what passes."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import (
    additions,
    bounds,
    claims,
    conditions,
    creepy,
    entities,
    insults,
    names,
    negation,
    offers,
    scope,
    substitutions,
    truncation,
    upgrades,
    urgency,
)
from variantgen.authoring.guardrails.check import Check
from variantgen.domain.content import BaseContent


def a_tour() -> BaseContent:
    """A content with conditions, denials, weak statements and selected things."""
    return a_content(
        content_id="tour",
        brand="Wanderfold",
        product="Dales Weekend",
        slots={
            "headline": {"text": "Three days in the Dales"},
            "product_description": {
                "text": "Three days in Grassington with a guide and packed lunch, from $245 per person sharing. "
                "Dogs are welcome on selected departures. Travel to the start is not included. "
                "It may help reduce stiffness. "
                "Your first booking is 10% off. Free cancellation up to 21 days before departure. Fragrance-free soap. "
                "Walk in oak or pine woods. Hats made in Leeds."
            },
        },
        facts=[
            {"name": "price", "value": "$245", "kind": "price", "condition": "per person sharing"},
            {"name": "discount", "value": "10%", "kind": "percent", "condition": "first booking"},
        ],
        offer=None,
    )


def severities(check: Check, text: str, content: BaseContent | None = None) -> set[str]:
    """The severities of a check's findings."""
    return {finding.severity for finding in findings_of(check, text, content=content or a_tour())}


def test_a_superlative_about_nothing_of_the_base_is_puffery() -> None:
    assert severities(claims.CHECK, "The best part of your morning.") == set()


def test_a_superlative_that_ranks_the_product_blocks() -> None:
    assert severities(claims.CHECK, "The best guide on the market.") == {"block"}


def test_one_vague_word_of_claiming_is_for_a_person() -> None:
    assert severities(claims.CHECK, "A remedial walk, physician, heal thyself.") <= {"review"}


def test_a_claim_after_if_is_not_asserted() -> None:
    assert severities(claims.CHECK, "Ignore this if your knee never fails.") <= {"review"}


def test_the_base_says_the_same_in_other_words() -> None:
    assert severities(claims.CHECK, "Unscented soap.") == set()


def test_made_in_a_place_of_the_base_is_supported() -> None:
    assert severities(claims.CHECK, "Hats manufactured in Leeds.") == set()
    assert severities(claims.CHECK, "Hats manufactured in Lisbon.") == {"block"}


def test_a_whole_where_the_base_has_a_part_blocks() -> None:
    assert severities(scope.CHECK, "Dogs are welcome on every departure.") == {"block"}
    assert severities(scope.CHECK, "10% off all bookings.") == {"block"}


def test_for_everyone_beside_a_conditional_value_blocks() -> None:
    assert severities(scope.CHECK, "10% off for everyone.") == {"block"}


def test_a_whole_that_the_base_does_not_restrict_passes() -> None:
    assert severities(scope.CHECK, "Every stile, every sheep, every sunset.") == set()


def test_what_a_preposition_leads_to_is_not_denied() -> None:
    assert severities(negation.CHECK, "Prices start at $245 per person sharing.") == set()


def test_the_denied_thing_in_an_offer_blocks() -> None:
    assert severities(negation.CHECK, "Packed lunch and travel are included.") == {"block"}


def test_what_a_heading_turns_round_passes() -> None:
    assert severities(negation.CHECK, "What isn't covered: travel.") == set()


def test_an_offer_without_its_limit_is_for_a_person() -> None:
    assert severities(conditions.CHECK, "Free cancellation and a guide.") == {"review"}


def test_a_condition_in_other_words_is_for_a_person() -> None:
    assert severities(conditions.CHECK, "Never walked with us? Take 10% off.") == {"review"}
    assert severities(conditions.CHECK, "Take 10% off.") == {"block"}


def test_a_strong_verb_for_a_weak_one_blocks() -> None:
    assert severities(upgrades.CHECK, "It reduces stiffness for good.") == {"block"}


def test_the_readers_own_things_are_no_facts() -> None:
    assert severities(entities.CHECK, "Kick off your leather boots.") == set()
    assert severities(entities.CHECK, "Hats made of leather.") == {"block"}


def test_a_place_one_may_dream_of_is_for_a_person() -> None:
    assert severities(entities.CHECK, "Almost Scotland.") == {"review"}


def test_a_word_of_no_class_in_the_place_of_another_is_rewording() -> None:
    assert severities(substitutions.CHECK, "Walk in oak or cedarish woods.") == set()


def test_a_known_word_beside_new_ones_is_no_sure_addition() -> None:
    assert severities(additions.CHECK, "It comes with a guide whistling softly.") <= {"review"}
    assert severities(additions.CHECK, "It comes with velvet slippers.") == {"block"}


def test_a_lone_word_of_offering_is_for_a_person() -> None:
    assert severities(offers.CHECK, "A trial for the calves.") == {"review"}


def test_a_whole_word_is_no_half_word() -> None:
    content = a_content(slots={"headline": "Machine washable vest", "product_description": "A washable vest. Wear it."})
    assert severities(truncation.CHECK, "It goes in the wash", content) == set()


def test_a_common_word_near_the_name_is_for_a_person() -> None:
    content = a_content(brand="Pipelane", product="Pipelane CRM")
    assert severities(names.CHECK, "Big pipeline, small team.", content) == {"review"}


def test_hints_about_people_are_for_a_person() -> None:
    assert severities(creepy.CHECK, "Up late last night?") <= {"review"}
    assert severities(insults.CHECK, "A useless umbrella.") <= {"review"}


def test_a_hyphenated_no_denies_only_its_own_word() -> None:
    content = a_content(slots={"product_description": "Free zipper repairs for two years. Warm coat."})
    assert severities(negation.CHECK, "Two years of no-charge zipper repairs.", content) == set()


def test_a_material_inside_a_compound_of_the_base_is_known() -> None:
    content = a_content(locale="de-DE", slots={"product_description": "Regal mit schwarzen Stahlwinkeln aus Kiefer."})
    assert severities(entities.CHECK, "Schwarzer Stahl, warme Kiefer.", content) == set()


def a_plan(text: str, product: str = "Ledger Plus") -> BaseContent:
    return a_content(product=product, slots={"product_description": text}, facts=[], offer=None)


_PLANS = (
    "Ledger Plus files your tax report and answers by phone. The starter plan covers three people and doesn't include "
    "tax reports. There is no monthly fee when you set up autopay. New customers get a $50 credit once autopay has run "
    "for two months."
)


@pytest.mark.parametrize(
    "text",
    [
        "Tax report filed, phone answered.",
        "Ledger Plus files the tax report while you sleep.",
        "Autopay in, monthly fee out.",
        "Set up autopay and the monthly fee is gone.",
        "Say goodbye to the monthly fee with autopay.",
    ],
)
def test_what_one_plan_lacks_is_not_denied_of_the_other(text: str) -> None:
    assert findings_of(negation.CHECK, text, content=a_plan(_PLANS)) == []


def test_what_a_plan_lacks_is_for_a_person_beside_its_name() -> None:
    assert severities(negation.CHECK, "The starter plan, with tax reports.", a_plan(_PLANS)) == {"review"}


@pytest.mark.parametrize(
    "text",
    [
        "There is no monthly fee with autopay.",
        "Whatever you earn, there's no monthly fee once autopay is set up.",
        "Never paid with us before? Run autopay for two months and $50 is yours.",
    ],
)
def test_what_new_customers_get_restricts_no_other_sentence(text: str) -> None:
    assert findings_of(conditions.CHECK, text, content=a_plan(_PLANS)) == []


def test_what_new_customers_get_is_not_for_all() -> None:
    assert findings_of(conditions.CHECK, "Get a $50 credit once autopay has run.", content=a_plan(_PLANS))


def test_members_are_all_who_buy_a_membership() -> None:
    base = "Membership is $59 a month with no joining fee."
    assert findings_of(conditions.CHECK, "No joining fee, no fuss.", content=a_plan(base, "Forge membership")) == []


_BALM = (
    "A night balm. It may help soften the look of frown lines and leaves most dry skin calmer. Deposits of any size."
)


@pytest.mark.parametrize(
    "text",
    [
        "Frown lines soften nobody's mood. This balm may help soften how they look.",
        "Soften the look of frown lines?",
        "Most dry skin feels calmer.",
    ],
)
def test_a_draft_that_stays_weak_is_no_upgrade(text: str) -> None:
    assert findings_of(upgrades.CHECK, text, content=a_plan(_BALM, "Hush")) == []


def test_what_only_may_soften_is_not_said_to() -> None:
    assert findings_of(upgrades.CHECK, "It softens frown lines.", content=a_plan(_BALM, "Hush"))


@pytest.mark.parametrize(
    "text", ["Teenagers guaranteed to sigh at every chore list?", "Guaranteed: one yawn too many."]
)
def test_a_claim_of_a_scene_is_for_a_person(text: str) -> None:
    assert severities(claims.CHECK, text) <= {"review"}


def test_a_verb_that_says_nothing_makes_no_claim() -> None:
    assert findings_of(claims.CHECK, "It works overnight.", content=a_plan("An overnight balm.", "Hush")) == []


_GYM = "Your first 14 days are free; then it is $39 a month. Members get every sixth bag of grip chalk free."


@pytest.mark.parametrize("text", ["It is $39 a month after two free weeks.", "Every sixth bag is on us."])
def test_what_is_free_in_the_base_may_be_told_in_other_words(text: str) -> None:
    assert findings_of(offers.CHECK, text, content=a_plan(_GYM, "Forge")) == []


def test_another_thing_on_us_is_an_offer() -> None:
    assert severities(offers.CHECK, "Your first month is on us.", a_plan("Chalk for $9.", "Forge")) == {"block"}


_DEPOSIT = "It pays 4% on deposits from $500 to $50,000. Minimum age 16. Groups of up to eight people."


@pytest.mark.parametrize(
    "text",
    [
        "With deposits of $500 to $50,000.",
        "On deposits between $500 and $50,000.",
        "If you're under 16, you'll have to wait.",
        "Nobody in a group of more than eight people.",
    ],
)
def test_a_limit_may_be_told_as_a_range_or_from_outside(text: str) -> None:
    assert findings_of(bounds.CHECK, text, content=a_plan(_DEPOSIT, "Harvest")) == []


@pytest.mark.parametrize(
    "text", ["With autopay the monthly fee disappears.", "The $9 surcharge vanishes with autopay."]
)
def test_a_cost_that_disappears_hurries_nobody(text: str) -> None:
    assert findings_of(urgency.CHECK, text, content=a_plan(_PLANS)) == []
