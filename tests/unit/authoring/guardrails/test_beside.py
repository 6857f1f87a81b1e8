"""Words that are an offer, a claim or pressing only with what stands beside them."""

import pytest

from tests.factories import a_brief_for, a_draft
from variantgen.authoring.guardrails import claims, conditions, offers, upgrades, urgency
from variantgen.authoring.guardrails.check import Check
from variantgen.domain.content import Severity

LAMP = (
    "Glowfish is a desk lamp with a linen shade, $84. Standby use is under 0.3 W. The frame is under warranty for 6 "
    "years. Delivery is $5, free on orders over $70. Change your mind within 50 nights and we refund you in full. "
    "Order by May 4 and a 2 m cable comes along free. There's no restocking fee. Bulbs are sold separately. "
    "Pay yearly for the studio plan and it is 25% less. Members who enter GLOW5 take 5% off until May 4. "
    "Calls to our fitters are unlimited."
)
CATCHES = (
    (offers.CHECK, "A free bulb for your shade."),
    (offers.CHECK, "We'll tuck a pair of bulbs into the parcel."),
    (offers.CHECK, "We'll slip a tote bag into your box."),
    (offers.CHECK, "First month free, then $84."),
    (offers.CHECK, "Two for the price of one."),
    (offers.CHECK, "Refer a friend and both of you save."),
    (urgency.CHECK, "Only a few left."),
    (urgency.CHECK, "The last few lamps are going fast."),
    (urgency.CHECK, "Last one!"),
    (urgency.CHECK, "Grab one of the last few linen jars."),
    (urgency.CHECK, "Only 7 remaining."),
    (claims.CHECK, "The brightest desk companion on the market."),
    (claims.CHECK, "Light that has been shown to improve focus."),
    (claims.CHECK, "Our guaranteed glow."),
    (claims.CHECK, "Studies suggest that warm light calms."),
    (conditions.CHECK, "If it ever fails to please, we refund you in full."),
    (conditions.CHECK, "Whenever you like, we refund you in full."),
    (upgrades.CHECK, "Zero standby."),
    (conditions.CHECK, "Glowfish is 5% off until May 4."),
)
INNOCENTS = (
    (offers.CHECK, "Free rein for your evening reading."),
    (offers.CHECK, "Free your desk from glare."),
    (offers.CHECK, "Eggs from free-range hens, read under Glowfish."),
    (offers.CHECK, "A free length of our cable, 2 m of it, comes along."),
    (offers.CHECK, "Above $70, delivery's on us: free delivery."),
    (offers.CHECK, "Twelve months for the price of nine."),
    (offers.CHECK, "Send it back and there is no restocking fee."),
    (offers.CHECK, "We pack the lamp into a box and slip the linen shade into the parcel."),
    (urgency.CHECK, "For the last few minutes of the day."),
    (urgency.CHECK, "You have paid for the last one you bought."),
    (urgency.CHECK, "Only a few chapters to read by its light."),
    (urgency.CHECK, "Order by the last day of May 4."),
    (claims.CHECK, "The frame is guaranteed for 6 years."),
    (claims.CHECK, "Calls to our fitters never run out."),
    (claims.CHECK, "A miracle? No, a lamp."),
    (claims.CHECK, "The warmest corner of your room."),
    (conditions.CHECK, "If it fails to please within 50 nights, we refund you in full."),
    (upgrades.CHECK, "Zero glare."),
    (conditions.CHECK, "Members take 5% off with GLOW5."),
)


@pytest.mark.parametrize(("check", "text"), CATCHES)
def test_with_its_frame_the_word_is_found(check: Check, text: str) -> None:
    assert check.run(a_draft(text), a_brief_for(LAMP, slot="product_description"))


@pytest.mark.parametrize(("check", "text"), INNOCENTS)
def test_without_it_the_copy_passes(check: Check, text: str) -> None:
    assert check.run(a_draft(text), a_brief_for(LAMP, slot="product_description")) == []


@pytest.mark.parametrize(
    ("text", "severity"), [("The boldest lamp on the market.", "block"), ("The boldest lamp on earth.", "review")]
)
def test_a_ranking_in_a_market_blocks_and_one_on_earth_is_for_a_person(text: str, severity: Severity) -> None:
    found = claims.CHECK.run(a_draft(text), a_brief_for(LAMP, slot="product_description"))
    assert {finding.severity for finding in found} == {severity}
