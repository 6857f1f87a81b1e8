"""What models write around copy."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import residue

CATCHES = (
    "Subject: Run further",
    "Sure! Here is your headline: run",
    "**Run further**",
    "- Run further",
    "```run```",
    '{"headline": "Run"}',
    "Headline: Run further",
    "As an AI, I run.",
    "<b>Run</b> further",
    "Here's a rewritten version: run",
    "Run further (34 characters)",
    "1. Run further",
)
INNOCENTS = (
    "Run further.",
    "Here we go again.",
    "Sure-footed on wet rock.",
    "The subject is grip.",
    "Headlines fade, grip stays.",
    "240 g: nothing more.",
    "Run. Rest. Repeat.",
    "A note on mud.",
    "An option for rain.",
    "Version of you that runs.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_residue_is_found(text: str) -> None:
    assert findings_of(residue.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_plain_copy_passes(text: str) -> None:
    assert findings_of(residue.CHECK, text) == []
