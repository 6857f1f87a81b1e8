"""Drafts that followed an instruction hidden in the base copy."""

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_RUN = 4
_NEAR = 6  # words in which an order's own words stand together


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch what only the injected sentence says, and orders to ignore rules in the draft itself.

    Words in a row of it, two of its own words close together, its own numbers and addresses.
    Knowingly lets through: an instruction followed in other words than its own.
    """
    matter = matter_of(draft, brief)
    findings = findings_for(
        CHECK,
        matter,
        [hit for hit in hits_in(matter, "instruction") if hit.concept == "order"],
        "{text!r} is an order to a model, not copy",
    )
    return findings + (_followed(matter) if matter.truth.injected else [])


def _followed(matter: Matter) -> list[Finding]:
    for first, last in (*_runs(matter), *_gathered(matter), *_own_numbers(matter)):
        span = matter.reading.span(first, last)
        text = matter.reading.text[slice(*span)]
        return [CHECK.found(f"{text!r} comes from an instruction hidden in the base copy", span, found=text)]
    return []


def _runs(matter: Matter) -> list[tuple[int, int]]:
    """Find words that run as in an order: two or three with a word of its own, or any four."""
    reading, truth = matter
    own, content = _own_stems(truth), frozenset(reading.content)
    found = []
    for length in (2, 3, _RUN):
        runs = _order_runs(truth, length)
        for first, run in enumerate(_grams(reading.stems, length)):
            if run not in runs:
                continue
            carrying = len(content.intersection(range(first, first + length)))
            if (carrying >= 2 or length == 3) and (length == _RUN or not own.isdisjoint(run)):
                found.append((first, first + length - 1))
    return found


@lru_cache(maxsize=192)
def _order_runs(truth: Truth, length: int) -> frozenset[tuple[str, ...]]:
    """Return the runs of stems that only orders have."""
    known = {run for text in truth.texts for run in _grams(text.stems, length)}
    return frozenset(run for order in truth.injected for run in _grams(order.stems, length)) - known


def _grams(words: list[str], length: int) -> list[tuple[str, ...]]:
    return list(zip(*(words[index:] for index in range(length)), strict=False))


def _gathered(matter: Matter) -> list[tuple[int, int]]:
    """Find two words that only an order has, as close together as they stand there."""
    reading, own = matter.reading, _own_stems(matter.truth)
    places = [index for index in reading.content if reading.stems[index] in own]
    near = _neighbours(matter.truth)
    return [
        (one, other)
        for one, other in pairwise(places)
        if other - one <= _NEAR and reading.stems[other] in near[reading.stems[one]]
    ]


def _own_numbers(matter: Matter) -> list[tuple[int, int]]:
    """Find a number of two digits or more that only an order has."""
    numbers = {word for order in matter.truth.injected for word in order.words if word.isdigit() and len(word) > 1}
    own = numbers - matter.truth.words
    return [(index, index) for index, word in enumerate(matter.reading.words) if word in own]


@lru_cache(maxsize=128)
def _own_stems(truth: Truth) -> frozenset[str]:
    """Return the stems of content words that stand only in orders; the words of ordering are left out."""
    return frozenset(
        order.stems[index]
        for order in truth.injected
        for index in _payload(order)
        if order.stems[index] not in truth.stems
    )


@lru_cache(maxsize=128)
def _neighbours(truth: Truth) -> defaultdict[str, set[str]]:
    """Return which of an order's own stems stand close to which."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    own = _own_stems(truth)
    for order in truth.injected:
        places = [index for index in _payload(order) if order.stems[index] in own]
        for one in places:
            near[order.stems[one]] |= {order.stems[other] for other in places if 0 < abs(other - one) <= _NEAR}
    return near


def _payload(order: Reading) -> list[int]:
    """Return the places of an order's content words without those that only order."""
    ordering = {index for hit in hits(order).get("instruction", ()) for index in range(hit.first, hit.last + 1)}
    return [index for index in order.content if index not in ordering]


CHECK = Check("injection", 3, "block", _run)
