"""Texts that stop in the middle."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import truncation

CATCHES = (
    "Grips wet rock and",
    "Grips wet rock, with",
    "Weighs 240 g,",
    "The TrailMax 3 wei",
    "Run further on the",
    "Grips wet rock...",
    "Free returns wit",
    "Now $129 or",
    "Laces are not inclu",
    "Grips wet rock –",
    "Grips wet rock and weighs 240 g. Free returns within 60 days on your new shoes here",
)
INNOCENTS = (
    "Grips wet rock.",
    "Run further on any trail",
    "A trail to run on",
    "Where are you off to?",
    "Wet rock? Bring it on",
    "TrailMax 3",
    "240 g",
    "{{first_name}}, run, {{first_name}}",
    "Run (really)",
    "Time to go out",
    "See shop.example/trailmax-3",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_text_cut_off_is_found(text: str) -> None:
    assert findings_of(truncation.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_whole_phrases_pass(text: str) -> None:
    assert findings_of(truncation.CHECK, text) == []
