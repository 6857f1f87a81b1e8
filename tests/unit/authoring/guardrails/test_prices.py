"""Amounts of money against the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import prices

CATCHES = (
    "Now $119 for the TrailMax 3.",
    "Yours for 139 dollars.",
    "Just €129 today.",
    "USD 192.00 all in.",
    "Only $12.90 for the TrailMax 3.",
    "£129 for dry feet.",
    "129 euros and off you go.",
    "From $99 in every size.",
    "Save $129 on your TrailMax 3.",
    "Now $1,290 for the pair.",
    "A steal: forty dollars.",
)
INNOCENTS = (
    "Now $129 for the TrailMax 3.",
    "129 dollars, laces extra.",
    "USD 129.00 for the pair.",
    "The TrailMax 3 costs $129.00.",
    "Yours for 129 US dollars.",
    "One hundred twenty nine dollars is fair: $129.",
    "Grips wet rock for $129.",
    "TrailMax 3, $129.",
    "240 g on your foot.",
    "Run further on any trail.",
    "Priced at 129 bucks.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_amount_the_base_does_not_have_is_found(text: str) -> None:
    assert findings_of(prices.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_amount_in_other_words_passes(text: str) -> None:
    assert findings_of(prices.CHECK, text) == []


def test_pence_are_hundredths_of_a_pound() -> None:
    content = a_content(locale="en-GB", slots={"headline": "7.9p per kWh at night"})
    assert not findings_of(prices.CHECK, "£0.079 per kWh at night", slot="headline", content=content)
    assert findings_of(prices.CHECK, "£0.79 per kWh at night", slot="headline", content=content)
