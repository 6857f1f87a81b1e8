"""Values that follow from the base's, and values that only look so."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import bounds, durations, numbers, percents, prices, quantities
from variantgen.authoring.guardrails.check import Check

BASE = a_content(
    brand="Orrin",
    product="Orrin Drive 4",
    slots={
        "product_description": "The Orrin Drive 4 weighs 1.4 kg. Two 2.0 Ah batteries run up to 380 screws each. "
        "$129 tool only, $159 with case, or $12 a month for the care plan. 4,200 teams in 31 countries use it. "
        "92% of testers are faster within 8 weeks. Tasting nights last 7 nights, from 140 to 212 °F in the kettle. "
        "Open from 6 to 23 h. Call 0800 555 0142.",
        "headline": "Orrin Drive 4: $129",
    },
    facts=[{"name": "tool only", "value": "$129", "kind": "price"}],
    offer=None,
    banned_terms=[],
    competitors=[],
)
FOLLOWS = (
    (prices.CHECK, "$30 more gets you the case."),
    (prices.CHECK, "Two of them: $258."),
    (prices.CHECK, "$144 a year for the care plan."),
    (prices.CHECK, "Under $130 for the tool."),
    (percents.CHECK, "19% less without the case."),
    (numbers.CHECK, "More than 4,000 teams use it."),
    (numbers.CHECK, "4.2k teams use it."),
    (numbers.CHECK, "Nine out of ten testers are faster."),
    (numbers.CHECK, "Ring 0800 5550142."),
    (numbers.CHECK, "A hundred jobs, one drill."),
    (numbers.CHECK, "Say it twice, drill it once."),
    (numbers.CHECK, "Open from 6 am to 11 pm."),
    (durations.CHECK, "Seven nights, eight days."),
    (quantities.CHECK, "Over 1.3 kg of drill."),
)
FOR_A_PERSON = (
    (prices.CHECK, "Now $258."),
    (prices.CHECK, "Yours for $288."),
    (quantities.CHECK, "Pour at 180 °F."),
    (quantities.CHECK, "Batteries with 4 Ah."),
    (durations.CHECK, "Ready in two minutes."),
    (numbers.CHECK, "Eight out of ten testers are faster."),
)
CONFLICTS = (
    (prices.CHECK, "Yours for $119."),
    (prices.CHECK, "The care plan is $104."),
    (numbers.CHECK, "More than 4,500 teams use it."),
    (numbers.CHECK, "13 countries, 4,200 teams."),
    (numbers.CHECK, "Twelve countries use it."),
    (quantities.CHECK, "Only 2.4 kg."),
    (quantities.CHECK, "Up to 1.5 kg, it says."),
    (durations.CHECK, "Stay for 9 nights."),
    (bounds.CHECK, "More than 380 screws."),
)


@pytest.mark.parametrize(("check", "text"), FOLLOWS)
def test_what_follows_from_the_base_passes(check: Check, text: str) -> None:
    assert [finding for finding in findings_of(check, text, content=BASE) if finding.severity != "info"] == []


@pytest.mark.parametrize(("check", "text"), FOR_A_PERSON)
def test_what_may_follow_from_the_base_goes_to_a_person(check: Check, text: str) -> None:
    assert {finding.severity for finding in findings_of(check, text, content=BASE)} == {"review"}


@pytest.mark.parametrize(("check", "text"), CONFLICTS)
def test_what_contradicts_the_base_is_blocked(check: Check, text: str) -> None:
    assert "block" in {finding.severity for finding in findings_of(check, text, content=BASE)}
