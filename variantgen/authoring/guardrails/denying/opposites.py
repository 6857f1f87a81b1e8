"""Words turned into their opposites: the heated pool made a cold one, unused credit that lapses made to roll over."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity

_FEWEST, _SURE = 2, 3
_COMPARED = frozenset({"more"})  # `fewer worries` may be no more than a way of speaking
_FATES = frozenset({"lapse", "earliest"})  # what happens to a thing: told of it from anywhere in the sentence
_UNBOUND = _FATES | {"heavier"}  # `weighs more than` our last one bounds no value


class Pole(NamedTuple):
    """One side of a pair in the base. beside: roots right next to it. around: those of its sentence."""

    text: str
    beside: frozenset[str]
    around: frozenset[str]


class Opposite(NamedTuple):
    """A word of the draft that says the reverse of the base's."""

    hit: Hit
    text: str
    severity: Severity


def opposites_in(matter: Matter) -> Iterator[Opposite]:
    """Give words whose opposite the base has beside the same word, where the base never has them and the draft no both.

    Knowingly lets through: opposites that no pair lists, pairs told of different things, what is denied.
    """
    reading, poles = matter.reading, poles_of(matter.truth)
    if not poles:
        return
    mine = [hit for hit in hits(reading).get("pole", ()) if not (_is_negated(reading, hit) or _is_bound(reading, hit))]
    said = {hit.concept for hit in mine}
    for hit in mine:
        other = _other(hit.concept)
        if hit.concept in poles or other not in poles or other in said:
            continue
        sentence = reading.sentence_of(hit.first)
        if "?" in reading.gap(sentence.stop - 1):
            continue
        around = roots_in(reading, [index for index in sentence if index != hit.first])
        for pole in poles[other]:
            shared = len(around & pole.around)
            is_fate = _pair(hit.concept) in _FATES
            is_beside = bool(beside(reading, hit) & pole.beside)
            fewest = _SURE if _pair(hit.concept) in _COMPARED else _FEWEST
            if shared >= fewest and (is_beside or is_fate):
                yield Opposite(hit, pole.text, "block" if shared >= _SURE or is_fate else "review")
                break


def _pair(concept: str) -> str:
    return concept[:-2]


def _other(concept: str) -> str:
    return f"{_pair(concept)}_{'2' if concept.endswith('1') else '1'}"


def _is_negated(reading: Reading, hit: Hit) -> bool:
    is_fate = _pair(hit.concept) in _FATES  # whose wordings hold their own denial: `unused credit does not expire`
    return not is_fate and hit.first == hit.last and hit.first in negated_words(reading)


def _is_bound(reading: Reading, hit: Hit) -> bool:
    """Whether it bounds a value, which is compared elsewhere: `fewer than six`, `pelo menos dois`."""
    if _pair(hit.concept) in _UNBOUND:
        return False
    found = hits(reading)
    bounds = (*found.get("bound", ()), *found.get("bound_after", ()))
    return any(one.first <= hit.last and hit.first <= one.last for one in bounds)


def beside(reading: Reading, hit: Hit) -> frozenset[str]:
    """Return the roots of the nearest words with content before and behind, in the clause."""
    clause = reading.clause_of(hit.first)
    before = next((index for index in range(hit.first - 1, clause.start - 1, -1) if is_content(reading, index)), None)
    after = next((index for index in range(hit.last + 1, clause.stop) if is_content(reading, index)), None)
    return frozenset(root(reading.stems[index]) for index in (before, after) if index is not None)


@lru_cache(maxsize=128)
def poles_of(truth: Truth) -> dict[str, list[Pole]]:
    """Return the base's words that have an opposite, by pair and side; one that is denied counts for neither."""
    names = frozenset(map(root, names_of(truth)))
    found: dict[str, list[Pole]] = {}
    for text in truth.texts:
        for hit in hits(text).get("pole", ()):
            sentence = text.sentence_of(hit.first)
            around = roots_in(text, [index for index in sentence if not hit.first <= index <= hit.last]) - names
            if _is_bound(text, hit):
                continue
            if _is_negated(text, hit):
                found.setdefault(_other(hit.concept), [])
                continue
            said = text.text[slice(*text.span(hit.first, hit.last))]
            found.setdefault(hit.concept, []).append(Pole(said, beside(text, hit) - names, around))
    return found
