"""Statements turned round: the denied and the affirmed exchanged, and what is in the product said to be absent."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import negated_words, softly_negated
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, root, roots_of
from variantgen.authoring.guardrails.truth import Truth, names_of

_NEAR = 5
_SURE = 3
_LACKING = frozenset({"without", "zero", "ohne", "sans", "sin", "senza", "zonder", "sem"})
_FREE = frozenset({"free", "frei", "vrij"})
_HOLDING_WORDS = (
    "contains contain enthalt enthalten contient contiennent contiene contienen contengono bevat bevatten contem "
    "contains made enriched angereichert enrichi enriquecido arricchito verrijkt enriquecida features"
)
_HOLDING = frozenset(_HOLDING_WORDS.split())


class Turned(NamedTuple):
    """Words of the draft that say the reverse of the base."""

    first: int
    last: int
    reason: str


class Sides(NamedTuple):
    """The roots that a sentence of the base affirms alone, and those that it denies alone."""

    affirmed: frozenset[str]
    denied: frozenset[str]


def turned_in(matter: Matter) -> Iterator[Turned]:
    """Give sentences that affirm what a base sentence denies and deny what it affirms; and the contained left out.

    For a person: the two may be told of different things.
    Knowingly lets through: one side turned alone (see negation), other words for either.
    """
    reading = matter.reading
    if "negation" not in hits(reading):
        return
    yield from _exchanged(matter)
    yield from _left_out(matter)


def _exchanged(matter: Matter) -> Iterator[Turned]:
    reading = matter.reading
    known = sides_of(matter.truth)
    for sentence in reading.each_sentence if known else ():
        if "?" in reading.gap(sentence.stop - 1):
            continue
        mine = _sides(reading, sentence)
        for sides in known:
            turned, denied = mine.affirmed & sides.denied, mine.denied & sides.affirmed
            if not (turned and denied):
                continue
            is_soft = any(softly_negated(reading, index) for index in sentence if root(reading.stems[index]) in turned)
            is_same = len(turned) + len(denied) >= _SURE or len(sides.affirmed & mine.affirmed) > 1
            if is_same and not is_soft:
                reason = f"the base copy denies {min(turned)!r} and affirms {min(denied)!r}"
                yield Turned(sentence[0], sentence[-1], reason)
                break


def _sides(reading: Reading, words: range) -> Sides:
    negated, roots = negated_words(reading), roots_of(reading)
    denied = {roots[index] for index in words if index in negated and roots[index]}
    affirmed = {roots[index] for index in words if index not in negated and roots[index]}
    return Sides(frozenset(affirmed - denied), frozenset(denied - affirmed))


@lru_cache(maxsize=128)
def sides_of(truth: Truth) -> tuple[Sides, ...]:
    """Return the base's sentences that deny and affirm, with roots that stand on one side in all of the base."""
    names = frozenset(map(root, names_of(truth)))
    parts = [_sides(text, sentence) for text in truth.texts for sentence in text.each_sentence]
    affirmed = frozenset(one for part in parts for one in part.affirmed)
    denied = frozenset(one for part in parts for one in part.denied)
    found = (Sides(part.affirmed - denied - names, part.denied - affirmed - names) for part in parts)
    return tuple(one for one in found if one.affirmed and one.denied)


def _left_out(matter: Matter) -> Iterator[Turned]:
    """Give `without almond oil` and `peanut-free` of what the base says is in it."""
    reading = matter.reading
    held = contained(matter.truth)
    for index, one in enumerate(roots_of(reading) if held else ()):
        if not one or one not in held:
            continue
        clause = reading.clause_of(index)
        before = reading.words[max(clause.start, index - 2) : index]
        after = reading.words[index + 1 : index + 2]
        is_free = bool(after) and after[0] in _FREE and reading.gap(index) in ("-", "")
        if (is_free or not _LACKING.isdisjoint(before)) and "?" not in reading.gap(index):
            yield Turned(index, index, f"the base copy says that {reading.raw(index)!r} is in it")


@lru_cache(maxsize=128)
def contained(truth: Truth) -> frozenset[str]:
    """Return the roots of what the base says it contains, unless it denies them somewhere in other words."""
    found: set[str] = set()
    lacking: set[str] = set()
    for text in truth.texts:
        for index, word in enumerate(text.words):
            clause = text.clause_of(index)
            near = range(index + 1, min(index + 1 + _NEAR, clause.stop))
            if word in _HOLDING and not _is_denied(text, index):
                found |= {root(text.stems[one]) for one in near if is_content(text, one)}
            if word in _LACKING:
                lacking |= {root(text.stems[one]) for one in near[:2] if is_content(text, one)}
            if word in _FREE and index:
                lacking.add(root(text.stems[index - 1]))
    return frozenset(found - lacking - set(map(root, names_of(truth))))


def _is_denied(text: Reading, index: int) -> bool:
    """Whether a denial stands right before or behind the verb: `contient pas`, `does not contain`."""
    near = range(max(0, index - 2), min(index + 2, len(text.words)))
    return any(
        hit.first in near for hit in hits(text).get("negation", ()) if text.words[hit.first] not in _LACKING | _FREE
    )
