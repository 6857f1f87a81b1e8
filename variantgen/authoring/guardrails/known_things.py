"""The things that a base copy names: by class, with the words that stand round them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from variantgen.authoring.guardrails.function_words import function_words
from variantgen.authoring.guardrails.reading import Reading
from variantgen.authoring.guardrails.things import Thing, things_in
from variantgen.authoring.guardrails.truth import Truth

_AROUND = 4
_SHORTEST = 4
_ENDING = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What the base has of a class. places: the groups; within: their countries or class; context: stems around."""

    groups: frozenset[str]
    within: frozenset[str]
    context: frozenset[str]
    tails: frozenset[str]


_NOTHING = Known(frozenset(), frozenset(), frozenset(), frozenset())


def known_of(truth: Truth, kind: str) -> Known:
    """Return what the base copy names of a class."""
    return known_things(truth).get(kind, _NOTHING)


@lru_cache(maxsize=64)
def known_things(truth: Truth) -> dict[str, Known]:
    """Return the base copy's things by class."""
    groups: dict[str, set[str]] = defaultdict(set)
    within: dict[str, set[str]] = defaultdict(set)
    context: dict[str, set[str]] = defaultdict(set)
    tails: dict[str, set[str]] = defaultdict(set)
    listed = [*(fact.reading for fact in truth.facts), *(fact.condition for fact in truth.facts if fact.condition)]
    for reading in (*truth.texts, *listed):
        for thing in things_in(reading):
            kind = thing.entry.kind
            groups[kind].add(thing.entry.group)
            within[kind].add(thing.entry.within)
            context[kind] |= context_of(reading, thing)
            if thing.tail:
                tails[kind].add(thing.tail)
    return {
        kind: Known(frozenset(groups[kind]), frozenset(within[kind]), frozenset(context[kind]), frozenset(tails[kind]))
        for kind in groups
    }


def context_of(reading: Reading, thing: Thing) -> set[str]:
    """Return the stems of the words with content near a thing in its clause; figures count."""
    clause = reading.clause_of(thing.first)
    small = function_words(reading.language)
    return {
        reading.stems[index]
        for index in range(max(clause.start, thing.first - _AROUND), min(clause.stop, thing.last + 1 + _AROUND))
        if not thing.first <= index <= thing.last and reading.words[index] not in small and len(reading.words[index]) > 1
    }


def has_form(truth: Truth, word: str, stem: str) -> bool:
    """Whether the base copy has the word, or one that differs by an ending: `Nederlandse` and `Nederlands`."""
    if word in truth.words or stem in truth.stems:
        return True
    bare = word.removesuffix("'s")
    return len(bare) >= _SHORTEST and any(_are_forms(bare, known) for known in truth.words)


def _are_forms(word: str, known: str) -> bool:
    shorter, longer = (word, known) if len(word) <= len(known) else (known, word)
    return len(shorter) >= _SHORTEST and len(longer) - len(shorter) <= _ENDING and longer.startswith(shorter)
