"""One of two prices without what it depends on: `$4.99 a month when billed yearly, or $6.99 month to month`."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.kept import conditions_in, is_qualified
from variantgen.authoring.guardrails.conditions.wording import sold_audiences
from variantgen.authoring.guardrails.denying.polarity import LEADING, is_or
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding

_WHO = frozenset({"who", "wer", "qui", "quien", "quienes", "chi", "wie", "quem"})
_SUPPOSING = frozenset({"if", "only"})
_LEAD_IN = 2  # words before a price that may be told: `paga 160 €`


class Alternative(NamedTuple):
    """A price of the base beside another one, and the words on which it depends."""

    value: Value
    other: Value
    text: str
    roots: frozenset[str]
    values: tuple[Value, ...]
    concepts: frozenset[str]
    is_firm: bool


def alternatives_bare(check: Check, matter: Matter) -> list[Finding]:
    """Find the price that the base gives with a condition beside another price, told alone and with nothing of it.

    An `if`, a `who` or a known condition blocks; another phrase is for a person. Knowingly lets through: both prices
    told, a condition of the draft's own beside the price.
    """
    findings = []
    for one in alternatives_in(matter.truth):
        mine = next((value for value in matter.values if agrees(value, one.value)), None)
        if mine is None or any(agrees(value, one.other) for value in matter.values) or _is_held(matter, one):
            continue
        if mine.bounds or is_qualified(matter, mine.span):
            continue
        message = f"{mine.text!r} holds only {one.text!r}; the base copy has another price otherwise"
        severity: Severity | None = None if one.is_firm else "review"
        findings.append(check.found(message, mine.span, severity=severity, expected=one.text, found=mine.text))
    return findings[:1]


def _is_held(matter: Matter, one: Alternative) -> bool:
    is_worded = bool(one.roots & all_roots(matter.reading)) or not one.concepts.isdisjoint(conditions_in(matter))
    return is_worded or any(agrees(mine, value) for value in one.values for mine in matter.values)


@lru_cache(maxsize=128)
def alternatives_in(truth: Truth) -> tuple[Alternative, ...]:
    """Return the prices that stand in one sentence with another, each in a clause of its own, nowhere else alone."""
    found = []
    for text in truth.texts:
        prices = [value for value in values_in(text, truth.locale) if value.kind == "money" and not value.bounds]
        for one, other in _pairs(text, prices):
            words = _condition_of(text, one)
            alternative = _alternative(truth, text, words, one, other) if words else None
            if alternative and not _stands_alone(truth, alternative):
                found.append(alternative)
    return tuple(found)


def _alternative(truth: Truth, text: Reading, words: range, one: Value, other: Value) -> Alternative | None:
    """Return a price with its condition; None where a phrase names no time: `£24 for one box, or £44 for two`."""
    known = hits(text)
    values = tuple(value for value in values_in(text, truth.locale) if value.first in words)
    concepts = {hit.concept for hit in _known(text) if hit.first in words} - sold_audiences(truth)
    supposing = [hit for hit in known.get("restriction", ()) if hit.first in words and hit.concept in _SUPPOSING]
    is_firm = bool(supposing or concepts) or text.words[words[0]] in _WHO
    units = vocabulary(text.language).units
    telling = [index for index in words if text.words[index] not in units]
    roots = roots_in(text, telling) - frozenset(map(root, names_of(truth)))
    if not (roots or values) or not (is_firm or any(value.kind == "duration" for value in values)):
        return None
    said = text.text[slice(*text.span(words[0], words[-1]))]
    return Alternative(one, other, said, roots, values, frozenset(concepts), is_firm)


def _stands_alone(truth: Truth, one: Alternative) -> bool:
    """Whether a text of the base gives the price, and not as the least of several, with no word of its condition."""
    return any(
        agrees(placed.value, one.value)
        and placed.reading in truth.texts
        and not placed.value.bounds
        and not one.roots & roots_in(placed.reading, placed.reading.sentence_of(placed.value.first))
        for placed in truth.placed
    )


def _pairs(text: Reading, prices: list[Value]) -> Iterator[tuple[Value, Value]]:
    """Give each of two prices that `or` or a semicolon parts, with the other one."""
    for one, other in pairwise(prices):
        clause = text.clause_of(other.first)
        is_near = other.first in text.sentence_of(one.first) and one.first not in clause
        is_next = is_near and text.clause_of(one.last).stop == clause.start
        is_parted = is_next and (is_or(text, clause.start) or ";" in text.gap(clause.start - 1))
        if is_parted and one.unit == other.unit and one.amount != other.amount:
            yield one, other
            yield other, one


def _condition_of(text: Reading, value: Value) -> range:
    """Return what a price depends on in its clause: behind it from an `if` or a preposition on, or a `who` ahead."""
    clause = text.clause_of(value.first)
    if text.words[clause.start] in _WHO and value.first - _LEAD_IN > clause.start:
        return range(clause.start, value.first - _LEAD_IN + 1)
    found, leading = hits(text), LEADING.get(text.language, frozenset())
    starts = {hit.first for hit in (*found.get("restriction", ()), *_known(text))}
    behind = range(value.last + 1, clause.stop)
    start = next((index for index in behind if index in starts or text.words[index] in leading), None)
    return range(0) if start is None else range(start, clause.stop)


def _known(text: Reading) -> list[Hit]:
    """Return the known conditions of a text; `a month` behind a price is none."""
    return [hit for hit in hits(text).get("condition", ()) if hit.concept != "monthly_plan"]
