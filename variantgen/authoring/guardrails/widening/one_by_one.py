"""What the base copy counts out one by one: `one missed lesson per course`, `once per customer`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, is_content, root, roots_in
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.widening.limited_statements import best_unit
from variantgen.authoring.guardrails.widening.limits_lost import is_idle
from variantgen.authoring.guardrails.widening.openings import openings_in

_REACH = 4  # words of what is counted
_PER = frozenset({"per", "pro", "je", "par", "por", "a", "/"})
_ONCE = frozenset({"once", "einmal", "eenmalig", "eenmaal", "keer", "mal", "fois", "vez", "volta"})
_ONE = frozenset({"one", "a", "eine", "ein", "einen", "un", "une", "una", "uno", "een", "um", "uma", "1", "single"})


class Each(NamedTuple):
    """One of some things for each of others. text: what the base says. things, of: their roots. is_once: one time."""

    text: str
    things: frozenset[str]
    of: str
    is_once: bool


class Manifold(NamedTuple):
    """Words of a draft that give any number of what the base gives one of."""

    hit: Hit
    text: str


def is_one_by_one(matter: Matter, hit: Hit) -> bool:
    """Whether the base counts per one of these: `Ogni cliente ... una sola volta` of `una volta per cliente`."""
    return any(each.of == root(matter.reading.stems[hit.last]) for each in each_in(matter.truth))


def is_once_only(truth: Truth) -> bool:
    """Whether the base gives something one time to each."""
    return any(each.is_once for each in each_in(truth))


def manifold_in(matter: Matter) -> Iterator[Manifold]:
    """Give `every missed lesson` where the base has `one missed lesson per course`, with nothing of `per course`.

    Knowingly lets through: plurals without a word for all, other words for the thing.
    """
    told = [each for each in each_in(matter.truth) if each.things and each.of not in all_roots(matter.reading)]
    reading = matter.reading
    negated = negated_words(reading) if told else frozenset()
    for kind, hit in openings_in(reading) if told else ():
        if kind != "every" or hit.first in negated or is_idle(matter, hit):
            continue
        after = range(hit.last + 1, min(hit.last + 1 + _REACH, reading.clause_of(hit.last).stop))
        near = roots_in(reading, after)
        for each in told:
            if each.things <= near and best_unit(matter, reading.sentence_of(hit.first)):
                yield Manifold(hit, each.text)
                break


@lru_cache(maxsize=128)
def each_in(truth: Truth) -> tuple[Each, ...]:
    """Return what the base texts count out one by one."""
    return tuple(each for text in truth.texts for each in _each(text))


def _each(text: Reading) -> Iterator[Each]:
    numbers, units = vocabulary(text.language).numbers, vocabulary(text.language).units
    for index in range(1, len(text.words) - 1):
        behind, clause = index + 1, text.clause_of(index)
        if text.words[index] not in _PER or behind not in clause or not is_content(text, behind):
            continue
        if text.words[behind] in units:  # `60 classes a week`
            continue
        start = max(clause.start, index - _REACH)
        counts = [at for at in range(start, index) if text.words[at] in _ONE or text.words[at] in _ONCE]
        counted = [at for at in range(start, index) if text.words[at] in numbers or text.words[at][0].isdigit()]
        if not (counts or counted):
            continue
        first = max(counts) if counts else index
        is_once = any(text.words[at] in _ONCE for at in counts)
        things = frozenset[str]() if is_once or not counts else roots_in(text, range(first + 1, index))
        said = text.text[slice(*text.span(min([*counts, *counted]), behind))]
        yield Each(said, things, root(text.stems[behind]), is_once)
