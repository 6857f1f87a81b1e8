"""Things added to the product."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import additions

CATCHES = (
    "Includes travel pouch.",
    "Comes with spare insoles.",
    "Comes with a headlamp mount.",
    "Featuring toe guard bumpers.",
    "With pockets for gels.",
    "Spare pegs included.",
    "Equipped with heel clips.",
    "Complete with shoe bag.",
    "Includes pump sensors.",
    "Comes with reflective piping.",
)
INNOCENTS = (
    "Comes with free returns.",
    "Includes free returns.",
    "With code TRAIL20.",
    "With grip.",
    "Laces are not included.",
    "With a smile.",
    "With you all the way.",
    "Run with friends.",
    "Includes 60 days of returns.",
    "Made with trails.",
    "Up the hill with a big grin and a bag of coins.",
    "Laced with good intentions.",
    "Run with bare hands and a light heart.",
    "Wear it with denim shorts on wet rock.",
    "Does it come with a sauna? It grips wet rock.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_an_added_thing_is_found(text: str) -> None:
    assert findings_of(additions.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_things_of_the_base_pass(text: str) -> None:
    assert findings_of(additions.CHECK, text) == []
