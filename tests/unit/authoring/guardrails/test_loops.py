"""Texts that go round in circles."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import loops

CATCHES = (
    "the the trail",
    "grip grip grip",
    "run the trail run the trail run the trail",
    "rock rock wet",
    "TrailMax trail trail",
    "Run run further.",
    "shoe for the shoe of the shoe in the shoe",
    "wet rock grip, wet rock grip, wet rock grip",
    "further further further",
    "trail by trail of trail for trail with trail",
)
INNOCENTS = (
    "Again and again.",
    "Run, rest, run.",
    "Trail after trail.",
    "Step by step.",
    "Grip. Grace. Grit.",
    "Rock on, wet rock.",
    "Up and up.",
    "Mile for mile.",
    "The more mud, the more fun.",
    "Day in, day out.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_loop_is_found(text: str) -> None:
    assert findings_of(loops.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_rhythm_passes(text: str) -> None:
    assert findings_of(loops.CHECK, text) == []


TURNED = (
    "Runners lace the trail that the trail laces runners, so they say.",
    "Hikers test the rock that the shop tests hikers for.",
    "A climb of the ridge of the climb ridge ridge climb.",
)
RHYTHM = (
    "The team asked for mud; the team shall have mud.",
    "Home trail, sweet home trail.",
    "Two doors, two pockets, room for two.",
    "Free of fuss, free of frills, and light on stone.",
    "Join by noon and there is no joining fee.",
    "Thirty dollars is thirty dollars.",
)


@pytest.mark.parametrize("text", TURNED)
def test_words_that_come_back_the_other_way_round_are_found(text: str) -> None:
    assert findings_of(loops.CHECK, text)


@pytest.mark.parametrize("text", RHYTHM)
def test_repetition_with_a_point_passes(text: str) -> None:
    assert findings_of(loops.CHECK, text) == []
