"""Word salad."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import salad

CATCHES = (
    "The grips of the is wet.",
    "A with TrailMax grips rock.",
    "Your of rock is wet.",
    "Wet rock for the and 60 days.",
    "TrailMax rock returns the trail code, weighs laces off the days.",
    "Laces weigh the rock, days grip the code and returns run the trail.",
    "The trail is the trail of the trail, and the rock is a trail of rock returns.",
    "Rock the rock with rock laces and trail laces of laces.",
    "The code runs laces wet; rock included days trail.",
    "Returns return the returns of rock, and the rock returns the returns.",
)
INNOCENTS = (
    "Weighs 240 g and grips wet rock.",
    "Grips wet rock, weighs 240 g, costs $129.",
    "Free returns within 60 days. Laces are not included.",
    "An in-house trail, a to-do list, the by-roads.",
    "Run further, rest easier, repeat.",
    "Rain on the ridge? Let it rain.",
    "Trail after trail after trail, and still your feet feel fresh.",
    "20% off with code TRAIL20: now $129.",
    "Light enough to forget, grippy enough to trust on slick granite.",
    "The one you reach for.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_word_salad_is_found(text: str) -> None:
    assert findings_of(salad.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_sentences_pass(text: str) -> None:
    assert findings_of(salad.CHECK, text) == []
