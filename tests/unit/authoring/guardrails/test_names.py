"""Brand and product names."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import names

CATCHES = (
    "TrailMacs 3 grips.",
    "TrailMx 3 grips.",
    "TrialMax 3 grips.",
    "Trailmaxx grips.",
    "TraiMax 3.",
    "TrailMaxi 4ever: TrailMqx",
    "Tralmax runs.",
    "Trail Max 3 grips.",
    "TrailNax grips.",
    "Traylmax grips.",
)
INNOCENTS = (
    "TrailMax 3 grips.",
    "TrailMax's grip.",
    "trailmax 3 grips.",
    "TRAILMAX 3",
    "Trail after trail.",
    "Max grip.",
    "Trails, max fun.",
    "The trail shoe.",
    "Maximum trail.",
    "Run the trails.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_misspelt_name_is_found(text: str) -> None:
    assert findings_of(names.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_the_name_and_ordinary_words_pass(text: str) -> None:
    assert findings_of(names.CHECK, text) == []
