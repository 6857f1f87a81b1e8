"""Materials, ingredients and places from nowhere."""

import pytest

from tests.factories import a_content, findings_of
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


_FLIGHT = "We fly non-stop between Aberdeen and Bergen four times a week."


def test_a_route_with_another_end_is_found() -> None:
    text = "Hop from Edinburgh straight to Bergen four times a week."
    found = findings_of(entities.CHECK, text, slot="headline", content=a_content(slots={"headline": _FLIGHT}))
    assert [finding.found for finding in found] == ["Edinburgh"]


@pytest.mark.parametrize(
    "text", ["Fly from Bergen to Aberdeen.", "A book for the train from Leeds to York, then Bergen."]
)
def test_the_bases_own_route_and_the_readers_pass(text: str) -> None:
    assert not findings_of(entities.CHECK, text, slot="headline", content=a_content(slots={"headline": _FLIGHT}))
