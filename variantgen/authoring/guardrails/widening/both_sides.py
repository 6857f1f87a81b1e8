"""One side in the base copy, both in the draft: `the outside of the windows` made `the windows inside and out`."""

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import is_or, joins, negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.widening.limited_statements import best_unit

_REACH = 3
_SIDE_WORDS = {  # beginnings of the words for one side, and for the other
    "en": ("inside indoor interior inner", "outside outdoor exterior outer out"),
    "de": ("innen drinnen", "aussen außen draussen draußen"),
    "fr": ("interieur dedans", "exterieur dehors"),
    "es": ("interior dentro", "exterior fuera"),
    "it": ("intern dentro", "estern fuori"),
    "nl": ("binnen", "buiten"),
    "pt": ("interior dentro", "exterior fora"),
}
_SIDES = {language: (tuple(one.split()), tuple(other.split())) for language, (one, other) in _SIDE_WORDS.items()}
_WHOLE = frozenset({"out", "in"})  # no beginning of other words: `inside and out`


class Both(NamedTuple):
    """Words first to last of a draft that name both sides, and the one that the base names."""

    first: int
    last: int
    side: str


def both_sides_in(matter: Matter) -> Iterator[Both]:
    """Give `inside and out` in a statement of which the base names one of the two alone, and the other nowhere.

    Knowingly lets through: the other side alone (see opposites), other pairs of sides.
    """
    reading, pair = matter.reading, _SIDES.get(matter.reading.language)
    if pair is None or _sides_of(matter.truth) != 1:
        return
    for first, last in _joined(reading, pair):
        told = best_unit(matter, reading.sentence_of(first))
        if told is None:
            continue
        unit, _ = told
        side = next((word for word in unit.text.words[unit.words.start : unit.words.stop] if _is_any(word, pair)), "")
        if side and negated_words(reading).isdisjoint((first, last)):
            yield Both(first, last, side)


def _joined(reading: Reading, pair: tuple[tuple[str, ...], tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Give the places where a word of each side stands, an `and` or `or` between them."""
    places = [
        (index, _is_of(reading.words[index], pair[0]))
        for index, word in enumerate(reading.words)
        if _is_any(word, pair)
    ]
    for (first, one), (last, other) in itertools.pairwise(places):
        between = range(first + 1, last)
        is_joined = any(joins(reading, index) or is_or(reading, index) for index in between)
        if (
            one != other
            and is_joined
            and len(between) <= _REACH
            and reading.sentences[first] == reading.sentences[last]
        ):
            yield first, last


def _is_any(word: str, pair: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    return _is_of(word, pair[0]) or _is_of(word, pair[1])


def _is_of(word: str, side: tuple[str, ...]) -> bool:
    return any(word == one if one in _WHOLE else word.startswith(one) for one in side)


@lru_cache(maxsize=128)
def _sides_of(truth: Truth) -> int:
    """Return how many of the two sides the base names."""
    return sum(any(_is_of(word, side) for word in truth.words) for side in _SIDES[truth.language])
