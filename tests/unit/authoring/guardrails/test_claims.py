"""Claims that need proof."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import claims

CATCHES = (
    "The #1 trail shoe.",
    "Clinically proven grip.",
    "Doctor recommended.",
    "Award-winning grip.",
    "Our best-seller.",
    "Guaranteed grip.",
    "Risk-free running.",
    "Carbon neutral shoes.",
    "Eco-friendly soles.",
    "Relieves pain.",
    "The world's best shoe.",
    "Loved by thousands of runners.",
)
INNOCENTS = (
    "Love at first stride.",
    "Your feet will thank you.",
    "Grip that grins.",
    "A shoe with a plan.",
    "Mud's natural enemy.",
    "Run like it's recess.",
    "Hills, meet your match.",
    "Wet rock, dry humor.",
    "Made for mornings.",
    "A trail of smiles.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_unproven_claim_is_found(text: str) -> None:
    assert findings_of(claims.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_plain_puffery_passes(text: str) -> None:
    assert findings_of(claims.CHECK, text) == []
