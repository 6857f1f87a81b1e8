"""One word exchanged in a phrase of the base."""

import pytest

from tests.factories import a_content, findings_of
from variantgen.authoring.guardrails import substitutions

BASE = a_content(
    slots={"product_description": "The recycled nylon shell keeps rain out. A short walk from Brindle Bay beach."},
    facts=[],
    offer=None,
    product="Ridge Pack",
    brand="Corvane",
)
CATCHES = (
    "The recycled polyester shell keeps rain out.",
    "A recycled wool shell.",
    "Walk to Brindle Bay pier.",
    "Near Brindle Bay harbor.",
    "The recycled leather shell.",
    "Recycled cotton shell, dry days.",
    "Our recycled canvas shell.",
    "Recycled silk shell for hikers.",
    "By Brindle Bay station.",
    "Brindle Bay museum is near.",
)
INNOCENTS = (
    "The recycled nylon shell keeps rain out.",
    "A shell of recycled nylon.",
    "Walk to Brindle Bay beach.",
    "Nylon, recycled.",
    "A beach at Brindle Bay.",
    "Rain stays out.",
    "The shell is light.",
    "Brindle Bay, early.",
    "Shell yeah.",
    "Beach days.",
    "The recycled lightweight shell keeps rain out.",
    "A recycled outer shell.",
    "Walk to Brindle Bay whenever you like.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_exchanged_word_is_found(text: str) -> None:
    assert findings_of(substitutions.CHECK, text, content=BASE)


@pytest.mark.parametrize("text", INNOCENTS)
def test_free_rewording_passes(text: str) -> None:
    assert findings_of(substitutions.CHECK, text, content=BASE) == []
