"""What base values give by one plain operation: sums, differences, multiples, parts, shares.

Nothing here looks at a draft: whether it makes a reckoning understandable is judged in `derived`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, permutations, product
from typing import Literal, NamedTuple

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.enumerations import weekdays_of

Operation = Literal["extra", "sum", "difference", "times", "part", "share", "rest", "fraction", "ratio"]

_MONTHS_A_YEAR, _WEEKS_A_YEAR, _DAYS_A_WEEK = 12.0, 52.0, 7.0
_MOST_TERMS = 16
_FARTHEST = 1.4  # times that a rounded amount may be off
_MOST_PLACED = 40
_LABELS = 3  # words behind a number that may say what it counts
_MOST_TIMES = 60
_MOST_COUNTS = 6
_FEW_ADDENDS = 5
_WRONG_UNIT = 10.0  # which a slip of the point gives as well
_USUAL_COUNTS = (2.0, 3.0, 4.0, _MONTHS_A_YEAR)
_SPANS_COUNTED = (_MONTHS_A_YEAR, _WEEKS_A_YEAR, _DAYS_A_WEEK)
_DAYS = (30.0, 365.0)  # a price a month or a year told by the day
_SMALL = 10
_WEEK_S = 604_800.0
EXTENSIVE = frozenset(
    {"mass", "length", "area", "volume", "power", "peak power", "energy", "data", "charge", "food energy"}
)


class Reckoned(NamedTuple):
    """An amount reckoned from the base.

    terms: what it was reckoned with, as written. labels: what the count counts, stems and units. nouns: what the
    amounts count that were reckoned, empty where they count nothing named.
    """

    amount: float
    operation: Operation
    terms: tuple[float, ...] = ()
    labels: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()


def peers(truth: Truth, kind: str, unit: str) -> list[Value]:
    """Return the base's values of one kind and unit."""
    return [other for other in truth.values if other.kind == kind and other.unit == unit]


@lru_cache(maxsize=1_024)
def reckoned(truth: Truth, kind: str, unit: str) -> tuple[Reckoned, ...]:
    """Return what the base's values give of a kind and unit."""
    terms = peers(truth, kind, unit)[:_MOST_TERMS]
    if kind == "percent":
        return (*_percentages(truth), *_parts_of_wholes(truth))
    if kind == "multiplier":
        return tuple(_ratios(truth))
    found = [*_extras(terms), *_combined(terms)]
    if kind == "money":
        staged = _staged(truth, terms)
        found += _saved(truth)
        return (*found, *_multiples(truth, terms), *staged, *_parts(truth, terms), *_shares(truth, terms))
    if kind == "number":
        return (*found, *_multiples(truth, terms), *_fractions(truth), *_meetings(truth), *_servings(truth))
    if kind == "quantity" and unit in EXTENSIVE:
        return (*found, *_multiples(truth, terms), *_parts(truth, terms))
    return tuple(found)


def reckoned_near(truth: Truth, kind: str, unit: str, amount: float) -> tuple[Reckoned, ...]:
    """Return those of the reckoned amounts that an amount may be, or round."""
    amounts, ways = _by_amount(truth, kind, unit)
    return ways[bisect_left(amounts, amount / _FARTHEST) : bisect_right(amounts, amount * _FARTHEST)]


@lru_cache(maxsize=1_024)
def _by_amount(truth: Truth, kind: str, unit: str) -> tuple[tuple[float, ...], tuple[Reckoned, ...]]:
    ways = tuple(sorted(reckoned(truth, kind, unit), key=lambda way: way.amount))
    return tuple(way.amount for way in ways), ways


@lru_cache(maxsize=128)
def base_counts(truth: Truth) -> dict[float, frozenset[str]]:
    """Return what the base counts, by amount: the stems of the words behind it, the units of nights and months."""
    found: dict[float, set[str]] = {}
    for reading, other in ((placed.reading, placed.value) for placed in truth.placed):
        count = _written(other)
        if other.kind not in ("number", "duration") or not 1 < count <= _MOST_TIMES or count % 1:
            continue
        clause = reading.clause_of(other.last)
        behind = reading.stems[other.last + 1 : min(other.last + 1 + _LABELS, clause.stop)]
        found.setdefault(count, set()).update(behind if other.kind == "number" else [other.unit])
    for count in weekdays_of(truth) - {1.0}:
        found.setdefault(count, set())
    return {count: frozenset(labels) for count, labels in found.items()}


def _written(value: Value) -> float:
    return round(value.amount / value.factor, 6)


def _extras(terms: list[Value]) -> Iterator[Reckoned]:
    """Yield a value with what the base adds to it or takes from it: `$349; white is $20 more`."""
    for change, whole in product(terms, terms):
        if change.direction and not whole.direction:
            amount = whole.amount + change.amount if change.direction == "more" else whole.amount - change.amount
            yield Reckoned(amount, "extra", (_written(whole), _written(change)))


def _combined(terms: list[Value]) -> Iterator[Reckoned]:
    """Yield sums of two, of all of a few, and differences, those of a year's worth too."""
    distinct = sorted({term.amount: term for term in terms}.values(), key=lambda term: term.amount)
    for low, high in combinations(distinct, 2):
        pair, nouns = (_written(low), _written(high)), _nouns(low, high)
        yield Reckoned(low.amount + high.amount, "sum", pair, nouns=nouns)
        yield Reckoned(high.amount - low.amount, "difference", pair, nouns=nouns)
    for one, other in product(distinct, distinct) if terms and terms[0].kind == "money" else ():
        yield Reckoned(abs(_MONTHS_A_YEAR * one.amount - other.amount), "difference", (one.amount, other.amount))
    for few in combinations(distinct, 3) if len(distinct) <= _FEW_ADDENDS else ():
        yield Reckoned(sum(one.amount for one in few), "sum", tuple(map(_written, few)), nouns=_nouns(*few))


def _nouns(*terms: Value) -> frozenset[str]:
    return frozenset(term.noun for term in terms)


def _multiples(truth: Truth, terms: list[Value]) -> Iterator[Reckoned]:
    counts = base_counts(truth)
    is_counted = bool(terms) and terms[0].kind != "money"
    for count in {*counts, *_USUAL_COUNTS, *_SPANS_COUNTED} - ({_WRONG_UNIT} if is_counted else set()):
        labels = counts.get(count, frozenset())
        for term in terms:
            yield Reckoned(term.amount * count, "times", (count,), labels, _nouns(term))


def _parts(truth: Truth, terms: list[Value]) -> Iterator[Reckoned]:
    """Yield what one of several is, of so many things, days or kilos."""
    counts = base_counts(truth)
    is_price = bool(terms) and terms[0].kind == "money"
    measures: dict[float, set[str]] = {}
    for other in truth.values:
        if is_price and other.kind == "quantity" and _written(other) > 1:
            measures.setdefault(_written(other), set()).add(other.unit)
    for count in {*counts, *_USUAL_COUNTS, *_DAYS, *measures}:
        labels = counts.get(count, frozenset()) | frozenset(measures.get(count, ()))
        yield from (Reckoned(term.amount / count, "part", (count,), labels) for term in terms)
    if is_price:
        yield from _parts_of_parts(terms, counts)


def _parts_of_parts(terms: list[Value], counts: dict[float, frozenset[str]]) -> Iterator[Reckoned]:
    """Yield what one of so many in each of so many is: one night for one of two, one of three lessons a week."""
    for one, other in combinations(sorted(counts)[:_MOST_COUNTS], 2):
        for term in terms:
            yield Reckoned(term.amount / (one * other), "part", (one, other), counts[one] | counts[other])


def _saved(truth: Truth) -> Iterator[Reckoned]:
    """Yield what a price for several is less than so many single ones: four at 6.90 or all for 24."""
    prices = [one for one in truth.placed if one.value.kind == "money" and one.value.amount > 0][:_MOST_TERMS]
    for pack in prices:
        sentence = pack.reading.sentence_of(pack.value.first)
        counts = {
            other.value.amount
            for other in truth.placed
            if other.value.kind == "number" and other.reading is pack.reading and other.value.first in sentence
        }
        for single, count in product(prices, counts):
            saved = single.value.amount * count - pack.value.amount
            if 1 < count <= _MOST_TIMES and 0 < saved < pack.value.amount and single.value.unit == pack.value.unit:
                yield Reckoned(saved, "difference", (single.value.amount, pack.value.amount))


def _staged(truth: Truth, terms: list[Value]) -> Iterator[Reckoned]:
    """Yield what a first price for some months, or none, and a later one for the rest come to over a whole term."""
    months = {other.amount for other in peers(truth, "duration", "months")}
    for first, whole in product(months, months | {_MONTHS_A_YEAR}):
        if not first < whole <= _MOST_TIMES:
            continue
        for later in terms:
            for early in (0.0, *(term.amount for term in terms if term.amount < later.amount)):
                yield Reckoned(first * early + (whole - first) * later.amount, "times", (whole,))


def _shares(truth: Truth, terms: list[Value]) -> Iterator[Reckoned]:
    """Yield the base's percentages of prices, and what they leave: 15 % of 27."""
    percents = {other.amount for other in peers(truth, "percent", "") if 0 < other.amount < 100}
    for term, percent in product(terms, percents):
        part = term.amount * percent / 100
        yield Reckoned(part, "share", (term.amount, percent))
        yield Reckoned(term.amount - part, "rest", (term.amount, percent))


def _fractions(truth: Truth) -> Iterator[Reckoned]:
    """Yield parts of counts that the base's sentence spells: 60 of 180, `a third of them`."""
    fractions = vocabulary(truth.language).fractions
    for placed in truth.placed:
        if placed.value.kind == "number" and placed.value.amount > _SMALL:
            sentence = placed.reading.sentence_of(placed.value.first)
            for word in {placed.reading.words[index] for index in sentence} & fractions.keys():
                yield Reckoned(placed.value.amount * fractions[word], "fraction")


def _meetings(truth: Truth) -> Iterator[Reckoned]:
    """Yield how often something happens: 24 evenings of twelve weeks, Mondays and Wednesdays."""
    weeks = {_written(other) for other in truth.values if other.kind == "duration" and other.factor == _WEEK_S}
    for count, days in product(weeks, weekdays_of(truth)):
        yield Reckoned(count * days, "fraction")


def _servings(truth: Truth) -> Iterator[Reckoned]:
    """Yield how often what the base has is enough: 90 capsules, two a serving; 500 kg of 18 g each."""
    counts = {other.amount for other in peers(truth, "number", "") if other.amount > 1}
    for whole, part in permutations(counts, 2):
        if part < _SMALL and whole % part == 0 and part < whole:
            yield Reckoned(whole / part, "part", (part,))
    measures = [other for other in truth.values if other.kind == "quantity" and other.unit in EXTENSIVE][:_MOST_TERMS]
    for one, other in permutations(measures, 2):
        if one.unit == other.unit and 0 < other.amount < one.amount:
            yield Reckoned(one.amount / other.amount, "part", (_written(other),))


def _percentages(truth: Truth) -> Iterator[Reckoned]:
    """Yield what one price is less than another, in whole per cent, and what a share leaves."""
    for one, other in _told_together(truth, "money"):
        low, high = sorted((one.amount, other.amount))
        if one.unit == other.unit and low < high:
            yield Reckoned(float(round(100 * (high - low) / high)), "difference", (low, high))
    yield from (Reckoned(100 - other.amount, "rest", (other.amount,)) for other in peers(truth, "percent", ""))


def _told_together(truth: Truth, *kinds: str) -> Iterator[tuple[Value, Value]]:
    """Yield pairs of values that share a sentence of the base, or stand among its facts."""
    placed = [one for one in truth.placed if one.value.kind in kinds and one.value.amount > 0][:_MOST_PLACED]
    facts = {id(fact.reading) for fact in truth.facts}
    for one, other in combinations(placed, 2):
        is_near = one.reading is other.reading and other.value.first in one.reading.sentence_of(one.value.first)
        if is_near or (id(one.reading) in facts and id(other.reading) in facts):
            yield one.value, other.value


def _parts_of_wholes(truth: Truth) -> Iterator[Reckoned]:
    """Yield what two amounts are of one another and of both, in per cent: 4 inches of 4 and 2."""
    together = {
        frozenset((one.key, other.key)) for one, other in _told_together(truth, "quantity", "number", "duration")
    }
    for one, other in _measured_pairs(truth):
        for whole in (other.amount, one.amount + other.amount):
            if one.amount < whole and frozenset((one.key, other.key)) in together:
                yield Reckoned(float(round(100 * one.amount / whole)), "ratio", (_written(one), _written(other)))


def _ratios(truth: Truth) -> Iterator[Reckoned]:
    """Yield how many times one amount is another."""
    for one, other in _measured_pairs(truth):
        if one.amount > other.amount:
            yield Reckoned(one.amount / other.amount, "ratio", (_written(one), _written(other)))


def _measured_pairs(truth: Truth) -> Iterator[tuple[Value, Value]]:
    kinds = ("quantity", "money", "number", "duration")
    terms = [value for value in truth.values if value.kind in kinds and value.amount > 0][:_MOST_TERMS]
    for one, other in permutations(terms, 2):
        if (one.kind, one.unit) == (other.kind, other.unit) and (one.kind != "number" or one.noun == other.noun):
            yield one, other
