"""Negations turned round."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import negation

CATCHES = (
    "Laces are included.",
    "Comes with laces.",
    "Laces in the box.",
    "No returns accepted.",
    "Without returns.",
    "Your laces are waiting.",
    "With matching laces.",
    "Lace up: laces included.",
    "No free returns.",
    "Laces for everyone.",
)
INNOCENTS = (
    "Laces are not included.",
    "Laces sold separately.",
    "No laces in the box.",
    "Bring your own laces.",
    "Without laces.",
    "Never a dull trail.",
    "Not only light: 240 g.",
    "Free returns within 60 days.",
    "Can't stop running.",
    "Laces aren't part of it.",
    "Don't wait for dry rock.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_negation_turned_round_is_found(text: str) -> None:
    assert findings_of(negation.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_bases_own_negation_passes(text: str) -> None:
    assert findings_of(negation.CHECK, text) == []
