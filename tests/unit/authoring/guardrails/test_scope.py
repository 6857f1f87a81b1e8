"""Scope widened."""

import pytest

from tests.factories import a_content, findings_of
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


CLINIC = a_content(
    slots={
        "headline": "More light",
        "product_description": "We open on alternate Saturdays. The first box is 40% off; delivery is $9.99 per box. "
        "Repairs for the original owner. Unlimited rides on each day. Online only.",
    }
)


@pytest.mark.parametrize("text", ["We open every Saturday.", "Repairs for all owners.", "In any store near you."])
def test_alternate_original_and_online_things_made_all_block(text: str) -> None:
    assert {finding.severity for finding in findings_of(scope.CHECK, text, content=CLINIC)} == {"block"}


@pytest.mark.parametrize(
    "text",
    [
        "Every other Saturday we open.",
        "Each box comes for $9.99.",
        "Ride as often as you like.",
        "Ride without limits.",
    ],
)
def test_the_same_scope_in_other_words_passes(text: str) -> None:
    assert findings_of(scope.CHECK, text, content=CLINIC) == []


def test_all_of_what_the_base_has_more_of_is_for_a_person() -> None:
    assert {finding.severity for finding in findings_of(scope.CHECK, "All the light.", content=CLINIC)} == {"review"}
