"""Sensitive traits addressed."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import sensitive_traits

CATCHES = (
    "For diabetics like you.",
    "Living with chronic pain?",
    "As a Christian runner.",
    "Perfect for gay runners.",
    "Pregnant? Run on.",
    "In debt? Save now.",
    "For single moms.",
    "At your age, grip matters.",
    "Republicans run too.",
    "Overweight? Start here.",
    "So easy your mom can: even grandma runs.",
)
INNOCENTS = (
    "For trail runners.",
    "Muddy feet welcome.",
    "Run with friends.",
    "For early birds.",
    "For city dwellers.",
    "Long legs, short legs.",
    "Weekend explorers.",
    "Made for wet weather.",
    "Your next adventure.",
    "Run at your pace.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_trait_addressed_is_found(text: str) -> None:
    assert findings_of(sensitive_traits.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_ordinary_words_pass(text: str) -> None:
    assert findings_of(sensitive_traits.CHECK, text) == []
