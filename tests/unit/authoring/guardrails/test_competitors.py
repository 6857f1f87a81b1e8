"""Competitors in copy."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import competitors

CATCHES = (
    "Better than PeakRunner.",
    "peakrunner fans will switch.",
    "Peak Runner, take note.",
    "PEAKRUNNER who?",
    "Peak-Runner lovers, look.",
    "P3akRunner owners, look.",
    "PeakRunners can rest.",
    "PeakRunner's days are over.",
    "P\u0435akRunner",
    "Pe.ak.Run.ner",
)
INNOCENTS = (
    "Peak after peak.",
    "A runner at the peak.",
    "Peak season running.",
    "Runner of peaks.",
    "Grips wet rock.",
    "Peaks for runners.",
    "Reach your peak, runner.",
    "Speak, runner.",
    "Forerunner of grip.",
    "Run at peak form.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_competitor_is_found(text: str) -> None:
    assert findings_of(competitors.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_copy_without_one_passes(text: str) -> None:
    assert findings_of(competitors.CHECK, text) == []
