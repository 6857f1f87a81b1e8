"""Texts that say nothing new."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import near_duplicate

CATCHES = (
    "TrailMax 3: run further on any trail",
    "trailmax 3: run further on any trail",
    "TrailMax 3: run further on any trail.",
    "TrailMax 3:  run further on any trail",
    "TRAILMAX 3: RUN FURTHER ON ANY TRAIL",
    "TrailMax 3: run further on any trail!",
    "Trailmax 3: Run further on any trail",
    " TrailMax 3: run further on any trail ",
    "TrailMax 3: rün further on any trail",
    "TrailMax 3: run further on any trail?",
)
INNOCENTS = (
    "Run further on any trail: TrailMax 3",
    "TrailMax 3: grips wet rock",
    "Further, on any trail",
    "Any trail. Further.",
    "240 g to run further",
    "Wet rock? TrailMax 3.",
    "A trail shoe to keep",
    "Your next trail",
    "TrailMax 3 goes further",
    "Run on",
)


@pytest.mark.parametrize("text", CATCHES)
def test_the_base_repeated_is_found(text: str) -> None:
    assert findings_of(near_duplicate.CHECK, text, slot="headline")


@pytest.mark.parametrize("text", INNOCENTS)
def test_a_rewrite_passes(text: str) -> None:
    assert findings_of(near_duplicate.CHECK, text, slot="headline") == []
