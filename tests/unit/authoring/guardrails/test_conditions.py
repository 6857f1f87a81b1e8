"""Conditions of facts."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import conditions

CATCHES = (
    "20% off the TrailMax 3.",
    "Save 20% today.",
    "A fifth off the TrailMax 3.",
    "Now 20 percent less.",
    "Grips wet rock, now 20% off.",
    "20% off, free returns within 60 days.",
    "TrailMax 3: 20% off.",
    "Twenty percent off.",
    "Enjoy 20% off.",
    "It's 20% off now.",
)
INNOCENTS = (
    "20% off with code TRAIL20.",
    "TRAIL20 takes 20% off.",
    "Use code TRAIL20 for 20% off.",
    "A fifth off with code TRAIL20.",
    "Grips wet rock.",
    "Now $129.",
    "Free returns within 60 days.",
    "240 g light.",
    "Enter TRAIL20. Save 20%.",
    "Run further on any trail.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_fact_without_its_condition_is_found(text: str) -> None:
    assert findings_of(conditions.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_a_fact_with_its_condition_or_not_at_all_passes(text: str) -> None:
    assert findings_of(conditions.CHECK, text) == []
