"""Which words of a text belong to which of its values: `$12 with annual billing, or $15 billed monthly`."""

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.reading import Reading, read
from variantgen.authoring.guardrails.truth import Truth

_ROLE_WORDS = frozenset(
    "was instead first then after afterwards until statt war dann danach ersten zuvor vorher bisher etait puis ensuite apres premiers lieu antes despues luego primeros poi eerst daarna depois".split()
)
_SPLITTING = frozenset(
    "and or then und oder dann sonst sowie et ou puis y o u luego despues e poi en of daarna ou depois plus while but instead statt".split()
)
_GROUPED = ("money", "percent", "duration", "quantity")

Group = tuple[str, str]


class Segment(NamedTuple):
    """A value and the stems that stand with it."""

    value: Value
    stems: frozenset[str]


@lru_cache(maxsize=256)
def segments_of(reading: Reading, locale: str) -> tuple[Segment, ...]:
    """Return each value with the content words between it and its neighbours of the same sort."""
    groups: dict[Group, list[Value]] = defaultdict(list)
    for value in values_in(reading, locale):
        if value.kind in _GROUPED:
            groups[group_of(value)].append(value)
    return tuple(_segment(reading, value, group) for group in groups.values() for value in group)


def group_of(value: Value) -> Group:
    """Return what values must share to be confused with one another."""
    return value.kind, value.unit


def _segment(reading: Reading, value: Value, group: list[Value]) -> Segment:
    clause = reading.clause_of(value.first)
    start, stop = clause.start, clause.stop
    for other in group:
        if other.last < value.first and other.last >= start:
            start = _split(reading, other.last + 1, value.first)
        elif other.first > value.last and other.first < stop:
            stop = _split(reading, value.last + 1, other.first)
    return Segment(value, frozenset(_stems(reading, value, range(start, stop))))


def _split(reading: Reading, start: int, stop: int) -> int:
    """Return where two values part: at a conjunction between them, in the middle otherwise."""
    for index in range(start, stop):
        if reading.words[index] in _SPLITTING:
            return index
    return stop if stop - start <= 1 else start + (stop - start + 1) // 2


def _stems(reading: Reading, value: Value, words: range) -> list[str]:
    book = vocabulary(reading.language)
    found = []
    for index in words:
        word = reading.words[index]
        if (
            value.first <= index <= value.last
            or not word[0].isalpha()
            or word in book.numbers
            or word in book.units
            or word in book.currencies
        ):
            continue
        if word in _ROLE_WORDS or not is_function_word(word, reading.language):
            found.append(reading.stems[index])
    return found


class Owned(NamedTuple):
    """A base value with all stems it ever stands with, and with those that no other value of its sort has."""

    value: Value
    stems: frozenset[str]
    own: frozenset[str]


@lru_cache(maxsize=64)
def owned_stems(truth: Truth) -> dict[Group, list[Owned]]:
    """Return the base's values by sort, each with its words: names of facts and their conditions count."""
    words: dict[tuple[Group, float], tuple[Value, set[str]]] = {}
    for reading in truth.texts:
        for value, stems in segments_of(reading, truth.locale):
            words.setdefault((group_of(value), round(value.amount, 6)), (value, set()))[1].update(stems)
    for fact in truth.facts:
        named = read(fact.fact.name, truth.language).stems
        for value in fact.values[:1]:
            known = words.setdefault((group_of(value), round(value.amount, 6)), (value, set()))[1]
            known.update(named, fact.reading.stems, fact.condition.stems if fact.condition else ())
    names = {stem for name in (truth.content.brand, truth.content.product) for stem in read(name, truth.language).stems}
    grouped: dict[Group, list[tuple[Value, set[str]]]] = defaultdict(list)
    for (group, _), (value, stems) in words.items():
        grouped[group].append((value, stems - names))
    return {group: [_owned(value, stems, known) for value, stems in known] for group, known in grouped.items()}


def _owned(value: Value, stems: set[str], known: list[tuple[Value, set[str]]]) -> Owned:
    others = {stem for other, theirs in known if other is not value for stem in theirs}
    return Owned(value, frozenset(stems), frozenset(stems - others))
