"""Promo codes against the base."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import codes

CATCHES = (
    "20% off with code TRAIL30.",
    "Use TRAIL25 now.",
    "Code TRAIL2O saves 20%.",
    "Use code trail20.",
    "With SAVE20 you save.",
    "Code Trail20 at checkout.",
    "Enter TRIAL20.",
    "TRAIL-20 takes 20% off.",
    "Use coupon GRIP99.",
    "Code TRAIL200 saves 20%.",
    "Code TRAILS20 saves 20%.",
)
INNOCENTS = (
    "20% off with code TRAIL20.",
    "Use TRAIL20 at checkout.",
    "TRAIL20 takes 20% off.",
    "Your code: TRAIL20.",
    "Code TRAIL20 saves 20%.",
    "Crack the code of wet rock.",
    "TrailMax 3 grips wet rock.",
    "The dress code: mud.",
    "Run further, 240 g light.",
    "No code for courage.",
    "20% off (TRAIL20).",
)


@pytest.mark.parametrize("text", CATCHES)
def test_another_code_is_found(text: str) -> None:
    assert findings_of(codes.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_same_code_passes(text: str) -> None:
    assert findings_of(codes.CHECK, text) == []
