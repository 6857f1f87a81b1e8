"""Texts with nothing in them."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import empty

CATCHES = (
    "",
    " ",
    "...",
    "!!!",
    "—",
    "{{first_name}}",
    "?!",
    "\n",
    "( )",
    "• •",
    "{{first_name}} !",
)
INNOCENTS = (
    "Run",
    "a",
    "Grip!",
    "240",
    "Café",
    "日本",
    "R.",
    "x y",
    "{{first_name}} run",
    "go",
)


@pytest.mark.parametrize("text", CATCHES)
def test_nothing_is_found_out(text: str) -> None:
    assert findings_of(empty.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_a_single_word_passes(text: str) -> None:
    assert findings_of(empty.CHECK, text) == []
