"""Banned terms, disguised or not."""

import pytest

from tests.factories import findings_of
from variantgen.authoring.guardrails import banned_terms

CATCHES = (
    "A cheap thrill.",
    "CHEAP and good.",
    "Ch3ap shoes.",
    "c h e a p",
    "c-h-e-a-p",
    "\u0441heap shoes",
    "ch\u0435ap",
    "Cheaper than most.",
    "Cheapest of all.",
    "c.h.e.a.p",
    "Chéap grip.",
)
INNOCENTS = (
    "Grips wet rock.",
    "A cheetah of a shoe.",
    "Cheep, said the bird.",
    "Reach the peak.",
    "Heap of fun.",
    "Teach a pro.",
    "The chap next door.",
    "Cheers on the trail.",
    "Chapel on the hill.",
    "Escape for a day.",
)


@pytest.mark.parametrize("text", CATCHES)
def test_a_banned_term_is_found_however_it_is_written(text: str) -> None:
    assert findings_of(banned_terms.CHECK, text)


@pytest.mark.parametrize("text", INNOCENTS)
def test_words_that_only_look_alike_pass(text: str) -> None:
    assert findings_of(banned_terms.CHECK, text) == []
