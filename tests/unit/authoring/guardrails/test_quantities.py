"""Quantities with units against the base."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import quantities

CATCHES = (
    "Weighs 240 kg.",
    "Only 220 g.",
    "Weighs 2.4 kg.",
    "Just 240 oz.",
    "A 10 mm drop.",
    "Weighs 240 mg.",
    "Carries 5 liters.",
    "Tested to -10 °C.",
    "Made for 50 km days.",
    "Just 8 inches long.",
    "Two kilograms on your feet.",
)
INNOCENTS = (
    "Weighs 240 g.",
    "Only 0.24 kg.",
    "240 grams on the scale.",
    "240g of grip.",
    "Weighs 8.5 oz.",
    "Two hundred forty grams? 240 g.",
    "0.240 kg light.",
    "$129 well spent.",
    "20% off with code TRAIL20.",
    "Miles of trail ahead.",
    "Inch by inch up the ridge.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_quantity_the_base_does_not_have_is_found(text: str) -> None:
    assert findings_of(quantities.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_quantity_in_another_unit_passes(text: str) -> None:
    assert findings_of(quantities.CHECK, text) == []
