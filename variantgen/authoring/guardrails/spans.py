"""Spans of time that follow from the base's, told otherwise.

Told in other units (60 nights, two months), per day for per week, as the hours between two clocks, the days between two
dates, the days of the week that are named, the time between what comes twice a year, the years since a year, or as a
sum or a multiple.
"""

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.around import SPANS
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.lexicons import Hit, hits
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.support import as_day, written_amount
from variantgen.authoring.guardrails.truth import Placed, Truth
from variantgen.authoring.guardrails.weekdays import implied_weekdays

_HOUR_S, _DAY_S, _WEEK_S = 3_600.0, 86_400.0, 604_800.0
_DAYS_A_MONTH, _DAYS_A_YEAR = 30.4375, 365.25
_DAYS_OF = {"time": 1 / _DAY_S, "months": _DAYS_A_MONTH, "nights": 1.0, "workdays": 7 / 5}
_EXACT, _CALENDAR = 1e-6, 0.003  # 365 days and twelve months
_SAME, _ABOUT, _HEDGED = 0.04, 0.1, 0.2  # 30 days and a month, four weeks and a month
_SAFE, _OPEN = 1.4, 2.5  # how far a bound may round to the safe side; `under a minute` further
_FAR = 40  # words between the two clocks of one journey or one opening time
_OVER, _LOW = frozenset({"over", "maybe_over"}), frozenset({"over", "at_least", "maybe_over", "from"})
_HIGH = frozenset({"under", "up_to", "within"})
_MOST_COUNTED = 100
_WEEK = 7.0
_YEARS = (1_000, 2_100)
_SUM = 0.0


class Span(NamedTuple):
    """A span of time. days: how long. per: the days it is for one of, 0 for none. is_one: told as one of a unit."""

    days: float
    per: float = 0.0
    bounds: frozenset[str] = frozenset()
    is_one: bool = False


def follows(matter: Matter, value: Value, year: int) -> bool:
    """Whether the base says or implies a span as long; year: the present one, for `fifty years` of `since 1976`."""
    truth, said = matter.truth, _said(matter, value)
    if _is_elliptical(truth, value) or _is_horizon(matter, value):
        return True
    spans = [*_between(truth), *_since(truth, value, year)]
    if not _has_unit(truth, value):
        spans += _told(truth)
    if _is_of_a_week(matter, value):
        spans += _weekly(truth)
    if any(_fits(said, span, _ABOUT if "about" in value.bounds else _SAME) for span in spans):
        return True
    named = _named_counts(matter, value)
    return any(_fits(said, span, _EXACT) for count, span in _reckoned(truth) if count in named) or (
        (_names_year(matter) or not _has_unit(truth, value))
        and _is_rated(matter, value)
        and any(_fits(said, span, _CALENDAR) for span in _periods(truth))
    )


def may_follow(matter: Matter, value: Value) -> bool:
    """Whether a span of the base is about as long, or could be reckoned from it without the draft telling how.

    In the base's own units another number is another span.
    """
    truth, said = matter.truth, _said(matter, value)
    near = _HEDGED if "about" in value.bounds else _ABOUT
    if any(_fits(said, span, near) for span in _between(truth)) or any(
        _is_workday(value, other) for other in truth.values
    ):
        return True
    return not _has_unit(truth, value) and (
        any(_fits(said, span, near) for span in _told(truth))
        or any(_fits(said, span, _EXACT) for _, span in _reckoned(truth))
    )


def _has_unit(truth: Truth, value: Value) -> bool:
    """Whether the base tells spans in the unit of the value."""
    return any(
        other.kind == "duration" and (other.unit, other.factor) == (value.unit, value.factor) for other in truth.values
    )


def _said(matter: Matter, value: Value) -> Span:
    """Return the span a value tells; `under` may be part of its wording: `meno di un minuto`."""
    bounds = value.bounds
    if any(hit.concept == "under" and hit.first < value.first <= hit.last + 1 for hit in _bound_hits(matter)):
        bounds |= {"under"}
    return _span(value)._replace(bounds=bounds, is_one=written_amount(value) == 1)


def _bound_hits(matter: Matter) -> list[Hit]:
    return hits(matter.reading).get("bound", [])


def _is_elliptical(truth: Truth, value: Value) -> bool:
    """Whether the base gives it as a bare number beside a span: `ten years on the core, two on the cover`."""
    days = _span(value).days
    return any(
        placed.value.kind == "number"
        and not placed.value.noun
        and not placed.value.end
        and _share_sentence(placed, beside)
        and beside.value.kind == "duration"
        and beside.value.unit == value.unit
        and abs(placed.value.amount * beside.value.factor - value.amount) <= _EXACT * value.amount
        for placed in truth.placed
        for beside in truth.placed
    ) and bool(days)


def _is_horizon(matter: Matter, value: Value) -> bool:
    """Whether the draft tells what a price of the base comes to over the span: 298.80 over twelve months."""
    if value.unit != "months":
        return False
    sentence = matter.reading.sentence_of(value.first)
    sums = [other for other in matter.values if other.kind == "money" and other.first in sentence]
    return any(
        abs(one.amount - other.amount * value.amount) <= _CALENDAR * one.amount
        for one in sums
        for other in matter.truth.values
        if other.kind == "money" and other.amount and other.unit == one.unit
    )


def _names_year(matter: Matter) -> bool:
    """Whether the draft speaks of a year, other than in a span of years."""
    reading, years = matter.reading, vocabulary(matter.reading.language).year_words
    return any(
        word in years and not any(value.first <= index <= value.last for value in matter.values)
        for index, word in enumerate(reading.words)
    )


def _is_workday(value: Value, other: Value) -> bool:
    """Whether both count as many days, one of them days of work: a person must see which are meant."""
    return {other.unit, value.unit} == {"workdays", "time"} and written_amount(other) == written_amount(value)


def _is_of_a_week(matter: Matter, value: Value) -> bool:
    """Whether a span is told of a week: `five days out of seven`, `thirty hours a week`."""
    if _per(value) == _WEEK:
        return True
    book, sentence = vocabulary(matter.reading.language), matter.reading.sentence_of(value.first)
    return any(book.units.get(matter.reading.words[index]) == ("time", _WEEK_S) for index in sentence) or any(
        other.amount == _WEEK and other.first in sentence and other is not value for other in matter.values
    )


def _is_rated(matter: Matter, value: Value) -> bool:
    """Whether an amount stands beside the span that it may be the price or the number of: `twelve months for $108`."""
    sentence = matter.reading.sentence_of(value.first)
    return any(
        other.kind in ("money", "number", "multiplier") and other.first in sentence and other is not value
        for other in matter.values
    )


def _span(value: Value) -> Span:
    return Span(value.amount * _DAYS_OF.get(value.unit, 0.0), _per(value), value.bounds)


def _per(value: Value) -> float:
    """Return the days of what a value is for one of."""
    return max((_days_of_period(per) for per in value.per if per.endswith(SPANS)), default=0.0)


def _days_of_period(period: str) -> float:
    factor, _, unit = period.partition(" ")
    return float(factor) * _DAYS_OF[unit]


def _fits(said: Span, known: Span, near: float) -> bool:
    """Whether a span says a known one: as long, or rounded to the side that its bound keeps true."""
    if not said.days or not known.days:
        return False
    ratio = said.days / known.days
    if said.per and known.per:
        ratio *= known.per / said.per
    if abs(ratio - 1) <= near:
        return True
    if said.bounds & _OVER and not known.bounds & _HIGH:
        return 1 / _SAFE <= ratio < 1
    return "under" in said.bounds and not known.bounds & _LOW and 1 < ratio <= (_OPEN if said.is_one else _SAFE)


@lru_cache(maxsize=64)
def _told(truth: Truth) -> tuple[Span, ...]:
    """Return the spans that the base gives."""
    return tuple({_span(value) for value in truth.values if value.kind == "duration"})


@lru_cache(maxsize=64)
def _between(truth: Truth) -> tuple[Span, ...]:
    """Return the spans between the base's clocks and dates."""
    return (*(Span(hours / 24) for hours in _between_clocks(truth)), *_between_dates(truth))


@lru_cache(maxsize=64)
def _weekly(truth: Truth) -> tuple[Span, ...]:
    """Return how many days of the week the base names, how many it leaves, and how many hours they make."""
    named = len(implied_weekdays(truth))
    counts = (float(named), _WEEK - named) if named else (_WEEK,)
    hours = {*_between_clocks(truth)}
    return tuple(Span(one / 24 * count, _WEEK) for one in (24, *hours) for count in counts)


def _pairs(truth: Truth, kind: str) -> Iterator[tuple[Placed, Placed]]:
    """Yield the base's values of a kind with the next one of their sentence."""
    placed = [one for one in truth.placed if one.value.kind == kind]
    for one, other in itertools.pairwise(placed):
        if _share_sentence(one, other) and 0 < other.value.first - one.value.last < _FAR:
            yield one, other


def _between_clocks(truth: Truth) -> Iterator[float]:
    """Yield the hours from one clock to the next, over midnight too."""
    for one, other in _pairs(truth, "clock"):
        yield from {(other.value.amount - one.value.amount) % 24, (other.value.amount - one.value.amount) % 12} - {0.0}
    for one, other in _pairs(truth, "duration"):  # `from 22 h to 6 h`
        if one.value.factor == other.value.factor == _HOUR_S and (one.value.end or other.value.end):
            yield written_amount(other.value) - written_amount(one.value)
            yield (written_amount(other.value) - written_amount(one.value)) % 24


def _between_dates(truth: Truth) -> Iterator[Span]:
    for one, other in _pairs(truth, "date"):
        if (first := as_day(one.value)) and (last := as_day(other.value)):
            days = (last - first).days
            yield Span(days if days > 0 else days + _DAYS_A_YEAR)
    for one, other in _pairs(truth, "month"):
        months = (other.value.amount - one.value.amount) % 12
        yield from (Span(months * _DAYS_A_MONTH), Span((months + 1) * _DAYS_A_MONTH))


@lru_cache(maxsize=64)
def _periods(truth: Truth) -> tuple[Span, ...]:
    """Return the periods the base has something for one of, or names: the twelve months of `$108 a year`.

    What comes twice in one comes every half of it.
    """
    found: set[Span] = set()
    for value in truth.values:
        if days := _per(value):
            found.add(Span(days))
            if value.kind in ("number", "multiplier", "ordinal") and value.amount > 1:
                found.add(Span(days / value.amount))
    book = vocabulary(truth.language)
    for word in truth.words:
        if word in book.year_words:
            found.add(Span(_DAYS_A_YEAR))
        found |= {Span(_days_of_period(period)) for start, period in book.periods.items() if word.startswith(start)}
    return tuple(found)


def _since(truth: Truth, value: Value, year: int) -> Iterator[Span]:
    """Yield the years since the years that the base names, where the draft counts years."""
    if value.unit == "months" and value.factor >= 12:
        for other in truth.values:
            is_year = other.kind == "number" and not other.spelled and other.amount % 1 == 0
            if is_year and _YEARS[0] < other.amount < min(year, _YEARS[1]) and len(other.text) == 4:
                yield from (Span(_DAYS_A_YEAR * (year - other.amount - early)) for early in (0, 1))


@lru_cache(maxsize=64)
def _reckoned(truth: Truth) -> tuple[tuple[float, Span], ...]:
    """Return sums, multiples and parts of the base's spans with the count a draft must name, 0 for a sum.

    The count of a multiple stands in the sentence of the span: 24 projects of 20 minutes, eight hours.
    """
    found: set[tuple[float, Span]] = set()
    spans = [one for one in truth.placed if one.value.kind == "duration"]
    for one, other in itertools.pairwise(spans):
        if one.value.unit == other.value.unit and _share_sentence(one, other):
            days = _span(one.value).days, _span(other.value).days
            found |= {(_SUM, Span(sum(days))), (_SUM, Span(abs(days[0] - days[1])))}
    for one in spans:
        days_of_one = _span(one.value).days
        for count in _counts_beside(truth, one):
            found |= {(count, Span(days_of_one * count)), (count, Span(days_of_one / count))}
    return tuple(found)


def _share_sentence(one: Placed, other: Placed) -> bool:
    reading = one.reading
    return reading is other.reading and (reading.sentences[one.value.first] == reading.sentences[other.value.first])


def _counts_beside(truth: Truth, one: Placed) -> set[float]:
    """Return what the base counts in the sentence of a span."""
    return {
        other.value.amount
        for other in truth.placed
        if _share_sentence(one, other)
        and other.value.kind in ("number", "multiplier")
        and 1 < other.value.amount <= _MOST_COUNTED
        and other.value.amount % 1 == 0
    }


def _named_counts(matter: Matter, value: Value) -> set[float]:
    """Return the counts that the draft names beside a value, and that of a sum where it names two other spans."""
    spans = sum(other.kind == "duration" for other in matter.values) - 1
    counts = {other.amount for other in matter.values if other.kind in ("number", "multiplier") and other is not value}
    return counts | ({_SUM} if spans > 1 else set())
