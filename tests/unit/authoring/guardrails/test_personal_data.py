"""Personal data in copy."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import personal_data

CATCHES = (
    "Call 555-0134-221 now.",
    "Ring +44 7700 900417.",
    "Ask jane@doe.example.",
    "Card 4111 1111 1111 1111.",
    "DE89 3704 0044 0532 0130 00",
    "Ask Dana Whitlock.",
    "Ask Mr. Miller.",
    "DM @trailmaxguy.",
    "Visit 12 Harbor Street.",
    "Phone (030) 1234 5678.",
    "Ask Dr. Smith",
)
INNOCENTS = (
    "Now $129.",
    "240 g.",
    "Within 60 days.",
    "2026-11-30",
    "From 8 to 10.",
    "TrailMax 3.",
    "20% off with TRAIL20.",
    "Run @ dawn.",
    "November 30, 2026",
    "Mark your trail.",
    "Will you run?",
)


@pytest.mark.parametrize("text", CATCHES)
def test_personal_data_is_found(text: str) -> None:
    assert findings_of(personal_data.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_numbers_of_the_base_pass(text: str) -> None:
    assert findings_of(personal_data.CHECK, text) == []
