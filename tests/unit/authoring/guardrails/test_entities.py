"""Materials, ingredients and places from nowhere."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import entities

CATCHES = (
    "Made of leather.",
    "A merino lining.",
    "With a carbon fiber plate.",
    "Italian craft.",
    "Bluetooth soles.",
    "From sunny Spain.",
    "Titanium eyelets.",
    "With vitamin C.",
    "Cork footbeds.",
    "A suede upper.",
)
INNOCENTS = (
    "Grips wet rock.",
    "Nerves of steel.",
    "A silver lining.",
    "Crystal clear mornings.",
    "Piece of cake.",
    "Written in stone.",
    "Like butter.",
    "A heart of gold.",
    "Iron out the hills.",
    "Turn over a new leaf.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_new_material_or_place_is_found(text: str) -> None:
    assert findings_of(entities.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_idioms_pass(text: str) -> None:
    assert findings_of(entities.CHECK, text) == []
