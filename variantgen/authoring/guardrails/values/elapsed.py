"""The spans of time that a base copy gives or implies.

Those between its clocks and its dates, of the days of the week it names, of the periods it has something for one of,
since the years it names, and the sums, multiples and parts of what it gives.
"""

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.rates import SPANS
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.truth import Placed, Truth
from variantgen.authoring.guardrails.values.support import as_day, written_amount
from variantgen.authoring.guardrails.values.weekdays import implied_weekdays

HOUR_S, DAY_S, WEEK_S = 3_600.0, 86_400.0, 604_800.0
WEEK = 7.0
SUM = 0.0  # the count a draft must name for a sum: none
_DAYS_A_MONTH, _DAYS_A_YEAR = 30.4375, 365.25
_DAYS_OF = {"time": 1 / DAY_S, "months": _DAYS_A_MONTH, "nights": 1.0, "workdays": 7 / 5}
_FAR = 40  # words between the two clocks of one journey or one opening time
_MOST_COUNTED = 100
_YEARS = (1_000, 2_100)
_HOURS_A_DAY = 24
_JOINING = frozenset("- to till until bis a al alle as hasta tot et e y and und en".split())  # noqa: SIM905 - words


class Span(NamedTuple):
    """A span of time. days: how long. per: the days it is for one of, 0 for none. is_one: one of a unit."""

    days: float
    per: float = 0.0
    bounds: frozenset[str] = frozenset()
    is_one: bool = False
    is_in_nights: bool = False


def span_of(value: Value) -> Span:
    """Return a duration in days."""
    days = value.amount * _DAYS_OF.get(value.unit, 0.0)
    return Span(days, per_of(value), value.bounds, is_in_nights=value.unit == "nights")


def per_of(value: Value) -> float:
    """Return the days of what a value is for one of."""
    return max((_days_of_period(per) for per in value.per if per.endswith(SPANS)), default=0.0)


def _days_of_period(period: str) -> float:
    factor, _, unit = period.partition(" ")
    return float(factor) * _DAYS_OF[unit]


def told_otherwise(truth: Truth, value: Value) -> list[Span]:
    """Return the spans that the base gives in other units than the value's."""
    return [
        span_of(other)
        for other in truth.values
        if other.kind == "duration" and (other.unit, other.factor) != (value.unit, value.factor)
    ]


@lru_cache(maxsize=128)
def between(truth: Truth) -> tuple[Span, ...]:
    """Return the spans between the base's clocks and dates."""
    return (*(Span(hours / 24) for hours in _between_clocks(truth)), *_between_dates(truth))


@lru_cache(maxsize=128)
def weekly(truth: Truth) -> tuple[Span, ...]:
    """Return how many days of the week the base names, how many it leaves, and how many hours they make."""
    named = len(implied_weekdays(truth))
    counts = (float(named), WEEK - named) if named else (WEEK,)
    hours = {*_between_clocks(truth)}
    return tuple(Span(one / 24 * count, WEEK) for one in (24, *hours) for count in counts)


def _pairs(truth: Truth, kind: str) -> Iterator[tuple[Placed, Placed]]:
    """Yield the base's values of a kind with the next one of their sentence."""
    placed = [one for one in truth.placed if one.value.kind == kind]
    for one, other in itertools.pairwise(placed):
        if share_sentence(one, other) and 0 < other.value.first - one.value.last < _FAR:
            yield one, other


def _between_clocks(truth: Truth) -> Iterator[float]:
    """Yield the hours from one clock to the next, over midnight too; `9 h`, and `17` after `to`, may be clocks."""
    for one, other in _pairs(truth, "clock"):
        yield from {(other.value.amount - one.value.amount) % 24, (other.value.amount - one.value.amount) % 12} - {0.0}
    for one, other in itertools.pairwise(truth.placed):
        between = one.reading.words[one.value.last + 1 : other.value.first]
        if not (share_sentence(one, other) and len(between) <= 2 and _JOINING.intersection(between)):
            continue
        if _may_be_hour(one.value) and _may_be_hour(other.value):
            yield (written_amount(other.value) - written_amount(one.value)) % 24


def _may_be_hour(value: Value) -> bool:
    """Whether a value may tell the hour of a day."""
    if written_amount(value) > _HOURS_A_DAY:
        return False
    return (
        value.kind == "clock"
        or value.factor == HOUR_S
        or (value.kind == "number" and (not value.noun or bool(value.end)))
    )


def _between_dates(truth: Truth) -> Iterator[Span]:
    for one, other in _pairs(truth, "date"):
        if (first := as_day(one.value)) and (last := as_day(other.value)):
            days = (last - first).days
            yield Span(days if days > 0 else days + _DAYS_A_YEAR)
    for one, other in _pairs(truth, "month"):
        months = (other.value.amount - one.value.amount) % 12
        yield from (Span(months * _DAYS_A_MONTH), Span((months + 1) * _DAYS_A_MONTH))


@lru_cache(maxsize=128)
def periods(truth: Truth) -> tuple[Span, ...]:
    """Return the periods the base has something for one of, or names: the twelve months of `$108 a year`.

    What comes twice in one comes every half of it.
    """
    found: set[Span] = set()
    for value in truth.values:
        if days := per_of(value):
            found.add(Span(days))
            if value.kind in ("number", "multiplier", "ordinal") and value.amount > 1:
                found.add(Span(days / value.amount))
    book = vocabulary(truth.language)
    for word in truth.words:
        if word in book.year_words:
            found.add(Span(_DAYS_A_YEAR))
        found |= {Span(_days_of_period(period)) for start, period in book.periods.items() if word.startswith(start)}
    return tuple(found)


def since(truth: Truth, value: Value, year: int) -> Iterator[Span]:
    """Yield the years since the years that the base names, where the draft counts years."""
    if value.unit == "months" and value.factor >= 12:
        for other in truth.values:
            is_year = other.kind == "number" and not other.spelled and other.amount % 1 == 0
            if is_year and _YEARS[0] < other.amount < min(year, _YEARS[1]) and len(other.text) == 4:
                yield from (Span(_DAYS_A_YEAR * (year - other.amount - early)) for early in (0, 1))


@lru_cache(maxsize=128)
def reckoned(truth: Truth) -> tuple[tuple[float, Span], ...]:
    """Return sums, multiples and parts of the base's spans with the count a draft must name, 0 for a sum.

    The count of a multiple stands in the sentence of the span: 24 projects of 20 minutes, eight hours.
    """
    found: set[tuple[float, Span]] = set()
    spans = [one for one in truth.placed if one.value.kind == "duration"]
    for one, other in itertools.pairwise(spans):
        if one.value.unit == other.value.unit and share_sentence(one, other):
            days = span_of(one.value).days, span_of(other.value).days
            found |= {(SUM, Span(sum(days))), (SUM, Span(abs(days[0] - days[1])))}
    for one in spans:
        days_of_one = span_of(one.value).days
        for count in _counts_beside(truth, one):
            found |= {(count, Span(days_of_one * count)), (count, Span(days_of_one / count))}
    return tuple(found)


def share_sentence(one: Placed, other: Placed) -> bool:
    """Whether two values of the base stand in one sentence."""
    reading = one.reading
    return reading is other.reading and (reading.sentences[one.value.first] == reading.sentences[other.value.first])


def _counts_beside(truth: Truth, one: Placed) -> set[float]:
    """Return what the base counts in the sentence of a span."""
    return {
        other.value.amount
        for other in truth.placed
        if share_sentence(one, other)
        and other.value.kind in ("number", "multiplier")
        and 1 < other.value.amount <= _MOST_COUNTED
        and other.value.amount % 1 == 0
    }
