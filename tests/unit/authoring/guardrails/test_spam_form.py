"""Form that spam has."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import spam_form

CATCHES = (
    "GRIP!!!",
    "RUN FURTHER ON ANY TRAIL NOW",
    "👟👟👟👟 grip",
    "Click here to run.",
    "FREE GRIP NOW",
    "$$$ off",
    "Really?!",
    "F R E E grip",
    "Sooooo grippy",
    "Congratulations, you've won grip",
    "Insane deal on grip",
)
INNOCENTS = (
    "Grip!",
    "Run further.",
    "Really? Yes.",
    "GPS ready grip.",
    "Wet rock. No drama.",
    "Ready, set, run!",
    "So good.",
    "TrailMax 3 grips.",
    "Mud; glory.",
    "Up, up, up.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_shouting_is_found(text: str) -> None:
    assert findings_of(spam_form.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_lively_copy_passes(text: str) -> None:
    assert findings_of(spam_form.CHECK, text) == []


@pytest.mark.parametrize(
    "text", ["Act now? No. Read the map first.", "Buy now or sleep on it.", "No urgent need to rush."]
)
def test_a_single_mild_phrase_presses_nobody(text: str) -> None:
    assert findings_of(spam_form.CHECK, text) == []


def test_a_mild_phrase_that_shouts_is_found() -> None:
    assert findings_of(spam_form.CHECK, "Buy now!")
