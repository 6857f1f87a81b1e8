"""The things that a base copy names: by class, with the words that stand round them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import function_words
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.things import HEAD_KINDS, Thing, entries, things_in
from variantgen.authoring.guardrails.truth import Truth

_AROUND = 4
_CONTINENTS = frozenset({"africa", "asia", "europe", "europa", "scandinavia", "mediterranean"})
_SHORTEST = 4
_DOABLE = tuple(
    root + ending
    for root in ("able", "ible", "abile", "ibile", "avel", "ivel", "bar", "baar")
    for ending in ("s", "es", "e", "en", "er", "em", "")
)
_ENDING = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What the base has of a class, or of a family of classes.

    within: the countries or class of its groups. context: the stems around, beside: right next to, tails: behind it in
    a compound.
    """

    groups: frozenset[str]
    within: frozenset[str]
    context: frozenset[str]
    beside: frozenset[str]
    tails: frozenset[str]


FAMILIES = dict.fromkeys(("wood", "fabric", "metal", "stone", "plastic", "glass", "filling", "paper"), "material")
_NOTHING = Known(frozenset(), frozenset(), frozenset(), frozenset(), frozenset())


def known_of(truth: Truth, kind: str) -> Known:
    """Return what the base copy names of a class."""
    return known_things(truth).get(kind, _NOTHING)


@lru_cache(maxsize=128)
def known_things(truth: Truth) -> dict[str, Known]:
    """Return the base copy's things by class."""
    gathered: dict[str, _Gathered] = defaultdict(lambda: _Gathered(set(), set(), set(), set(), set()))
    listed = [*(fact.reading for fact in truth.facts), *(fact.condition for fact in truth.facts if fact.condition)]
    for reading in (*truth.texts, *listed):
        for thing in things_in(reading):
            kind = thing.entry.kind
            for name in (kind, FAMILIES.get(kind, "")):
                _gather(gathered[name], reading, thing)
    return {name: Known(*map(frozenset, found)) for name, found in gathered.items() if name}


class _Gathered(NamedTuple):
    groups: set[str]
    within: set[str]
    context: set[str]
    beside: set[str]
    tails: set[str]


def _gather(found: _Gathered, reading: Reading, thing: Thing) -> None:
    found.groups.add(thing.entry.group)
    found.within.add(thing.entry.within)
    found.context.update(context_of(reading, thing))
    found.beside.update(beside(reading, thing))
    if thing.tail:
        found.tails.add(thing.tail)


def beside(reading: Reading, thing: Thing) -> set[str]:
    """Return the stems of the words with content right beside a thing, small words skipped."""
    small = function_words(reading.language)
    clause = reading.clause_of(thing.first)
    before = [index for index in range(clause.start, thing.first) if reading.words[index] not in small][-1:]
    after = [index for index in range(thing.last + 1, clause.stop) if reading.words[index] not in small][:1]
    return {reading.stems[index] for index in before + after}


def context_of(reading: Reading, thing: Thing) -> set[str]:
    """Return the stems of the words with content near a thing in its clause; figures count."""
    clause = reading.clause_of(thing.first)
    small = function_words(reading.language)
    return {
        reading.stems[index]
        for index in range(max(clause.start, thing.first - _AROUND), min(clause.stop, thing.last + 1 + _AROUND))
        if not thing.first <= index <= thing.last
        and reading.words[index] not in small
        and len(reading.words[index]) > 1
    }


def has_form(truth: Truth, word: str, stem: str) -> bool:
    """Whether the base copy has the word, or one that differs by an ending: `Nederlandse` and `Nederlands`.

    A name of the brand has no other endings than a plural's or an owner's.
    """
    if word in truth.words or stem in truth.stems:
        return True
    bare = word.removesuffix("'s")
    if bare in truth.words or bare.removesuffix("s") in truth.words:
        return True
    if len(bare) < _SHORTEST:
        return False
    if truth.language in GERMANIC and len(bare) >= _SHORTEST and _opens_a_joined_word(truth, bare):
        return True
    longer_by = range(1, min(_ENDING, len(bare) - _SHORTEST) + 1)
    return bare in _beginnings(truth) or any(bare[:-count] in _inflecting(truth) for count in longer_by)


def _opens_a_joined_word(truth: Truth, word: str) -> bool:
    """Whether a joined noun of the base begins with the word: `Augen` of `Augenpartie`, `Therme` of `Thermeneintritt`.

    Not where the word is a material, which tells nothing of the thing: `Leder` of `Lederpflege`.
    """
    if any(entry.kind in HEAD_KINDS for entry in entries(truth.language).get(word, ())):
        return False
    least = len(word) + _SHORTEST
    return any(len(other) >= least and other.startswith(word) for other in _inflecting(truth))


def is_verb_of_base(truth: Truth, word: str) -> bool:
    """Whether an adjective of what can be done is said of what the base has as a verb: `foldable` where it `folds`."""
    root = next((word.removesuffix(ending) for ending in _DOABLE if word.endswith(ending)), "")
    return len(root) >= _SHORTEST - 1 and any(other.startswith(root) for other in truth.words)


@lru_cache(maxsize=128)
def _beginnings(truth: Truth) -> frozenset[str]:
    """Return the base copy's words without their last one to three letters."""
    return frozenset(
        word[:-count] for word in _inflecting(truth) for count in range(1, min(_ENDING, len(word) - _SHORTEST) + 1)
    )


@lru_cache(maxsize=128)
def _inflecting(truth: Truth) -> frozenset[str]:
    return frozenset(word for word in truth.words - _name_words(truth) if len(word) >= _SHORTEST)


@lru_cache(maxsize=128)
def _name_words(truth: Truth) -> frozenset[str]:
    names = (truth.content.brand, truth.content.product)
    return frozenset(word for name in names for word in read(name, truth.language).words)


def known_places(matter: Matter) -> frozenset[int]:
    """Return the draft's words that name a place of the base, or the country of one: `Rome` where it has `Roman`."""
    known = known_of(matter.truth, "place")
    return frozenset(
        index
        for thing in things_in(matter.reading)
        if thing.entry.kind == "place" and is_group_known(thing, known)
        for index in range(thing.first, thing.last + 1)
    )


def is_group_known(thing: Thing, known: Known) -> bool:
    """Whether the base has the thing by another name, or one of the class or country that the word covers."""
    entry = thing.entry
    is_covered = entry.is_general and (entry.within in known.within or (entry.within in _CONTINENTS and known.groups))
    return entry.group in known.groups or bool(is_covered)
