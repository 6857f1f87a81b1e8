"""What the base copy gives of some things, told of all of them: `all your sessions` for `up to four sessions`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.authoring.guardrails.widening.limits_lost import noun_after
from variantgen.authoring.guardrails.widening.openings import openings_in

_NEAR = 4  # words between a share and what it is a share of
_REACH = 3
_FULL = 100
_OF_WORDS = "of der von des de d' del di su dei delle van dos das do da"
_OF = frozenset(_OF_WORDS.split())


class Cap(NamedTuple):
    """So many of some things: root of their noun, the value, and what else the clause says."""

    noun: str
    value: Value
    roots: frozenset[str]


class Uncapped(NamedTuple):
    """A whole of the draft where the base has a number."""

    hit: Hit
    cap: str


def uncapped_in(matter: Matter) -> Iterator[Uncapped]:
    """Give the draft's `all` and `every` before a noun of which the base says it of so many only.

    Knowingly lets through: plain numbers (`our three studios` are all of them), other nouns for the same things.
    """
    caps = caps_in(matter.truth)
    given: set[int] = set()
    reading, negated = matter.reading, negated_words(matter.reading)
    for kind, hit in openings_in(reading) if caps else ():
        noun = noun_after(matter, hit.last)
        if kind != "every" or noun is None or hit.first in negated | given:
            continue
        mine = roots_in(reading, reading.sentence_of(hit.first))
        for cap in caps:
            is_same = cap.noun == root(reading.stems[noun]) and bool(cap.roots & mine)
            if is_same and not any(agrees(value, cap.value) for value in matter.values):
                given.add(hit.first)
                yield Uncapped(Hit(hit.concept, hit.first, noun), cap.value.text)
                break


@lru_cache(maxsize=128)
def caps_in(truth: Truth) -> tuple[Cap, ...]:
    """Return the numbers with `up to` and the shares of things in the base's texts, each with its noun."""
    names = frozenset(map(root, names_of(truth)))
    found = []
    for placed in truth.placed:
        text, value = placed.reading, placed.value
        if text not in truth.texts:
            continue
        noun = _noun_of(text, value)
        if noun is None:
            continue
        apart = {*range(value.first, noun + 1)}
        clause = [index for index in text.clause_of(value.first) if index not in apart]
        if roots := roots_in(text, clause) - names - {root(text.stems[noun])}:
            found.append(Cap(root(text.stems[noun]), value, roots))
    return tuple(found)


def _noun_of(text: Reading, value: Value) -> int | None:
    """Return the noun of `up to four sessions`, of `92% of the 61 users`."""
    clause = text.clause_of(value.last)
    if value.kind == "number" and "up_to" in value.bounds:
        behind = range(value.last + 1, min(value.last + 1 + _REACH, clause.stop))
        return next((index for index in behind if is_content(text, index)), None)
    after = value.last + 1
    is_share = value.kind == "percent" and value.amount < _FULL and not value.direction
    if is_share and after in clause and text.words[after] in _OF:
        behind = range(after + 1, min(after + 1 + _NEAR, clause.stop))
        return next((index for index in behind if is_content(text, index)), None)
    return None
