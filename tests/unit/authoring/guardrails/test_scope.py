"""Scope widened."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import scope

CATCHES = (
    "On all orders.",
    "For every customer.",
    "Sitewide savings.",
    "Unlimited returns.",
    "On any purchase.",
    "Ships worldwide.",
    "On every item.",
    "No restrictions at all.",
    "For all members.",
    "All products, one price.",
    "However long you like.",
)
INNOCENTS = (
    "Run further on any trail.",
    "Grips wet rock.",
    "All the grip you need.",
    "Every sunrise counts.",
    "Every step, sure.",
    "Any trail will do.",
    "All smiles.",
    "Everyone loves mud.",
    "Every inch of grip.",
    "All is calm.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_wider_scope_is_found(text: str) -> None:
    assert findings_of(scope.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_everyday_wholes_pass(text: str) -> None:
    assert findings_of(scope.CHECK, text) == []
