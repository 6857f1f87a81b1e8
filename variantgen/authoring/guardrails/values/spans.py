"""Spans of time that follow from the base's, told otherwise.

Told in other units (60 nights, two months), per day for per week, as the hours between two clocks, the days between two
dates, the days of the week that are named, the time between what comes twice a year, the years since a year, or as a
sum or a multiple.
"""

from functools import lru_cache

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.elapsed import (
    DAY_S,
    SUM,
    WEEK,
    WEEK_S,
    Span,
    between,
    per_of,
    periods,
    reckoned,
    share_sentence,
    since,
    span_of,
    told_otherwise,
    weekly,
)
from variantgen.authoring.guardrails.values.singles import base_days
from variantgen.authoring.guardrails.values.support import written_amount

_EXACT, _CALENDAR = 1e-6, 0.003  # 365 days and twelve months
_SAME, _ABOUT, _HEDGED = 0.01, 0.1, 0.2  # 365 days and a year; 60 days and about two months
_NIGHTS = 0.04  # 60 nights and two months
_SAFE, _OPEN = 1.4, 2.5  # how far a bound may round to the safe side; `under a minute` further
_OVER, _LOW = frozenset({"over", "maybe_over"}), frozenset({"over", "at_least", "maybe_over", "from"})
_HIGH = frozenset({"under", "up_to", "within"})
_UNDER = frozenset("under less unter weniger moins sous menos meno minder onder".split())  # noqa: SIM905 - words
_ROUNDING = _OVER | {"under", "within", "about"}
_YEAR = 12.0
_INSTALMENTS = ("instal", "payment", "rat", "mensualit", "plazo", "cuota", "termijn", "prestac", "parcel", "versement")
_ONES = frozenset({60.0, 3_600.0, 86_400.0, 604_800.0, 1.0, 12.0})  # a minute to a year


def follows(matter: Matter, value: Value, year: int) -> bool:
    """Whether the base says or implies a span as long; year: the present one, for `fifty years` of `since 1976`."""
    truth, said = matter.truth, _said(matter, value)
    if _is_elliptical(truth, value) or _is_horizon(matter, value) or _is_paid_part(matter, value):
        return True
    spans = [*between(truth), *since(truth, value, year)]
    if said.bounds & _ROUNDING or not _has_unit(truth, value):
        spans += told_otherwise(truth, value)
    if _is_of_a_week(matter, value):
        spans += weekly(truth)
    if any(_fits(said, span, _ABOUT if "about" in value.bounds else _SAME) for span in spans):
        return True
    named = _named_counts(matter, value)
    return any(_fits(said, span, _EXACT) for count, span in reckoned(truth) if count in named) or (
        (_names_year(matter) or not _has_unit(truth, value))
        and _is_rated(matter, value)
        and any(_fits(said, span, _CALENDAR) for span in periods(truth))
    )


def may_follow(matter: Matter, value: Value) -> bool:
    """Whether a span of the base is about as long, or could be reckoned from it without the draft telling how.

    In the base's own units another number is another span.
    """
    truth, said = matter.truth, _said(matter, value)
    near = _HEDGED if "about" in value.bounds else _ABOUT
    if any(_fits(said, span, near) for span in between(truth)) or any(
        _is_workday(value, other) for other in truth.values
    ):
        return True
    if any(_fits(said, Span(days), near) for days in base_days(truth)):
        return True
    if value.unit == "months" and any(
        other.kind in ("number", "multiplier") and other.amount == value.amount and other.noun.startswith(_INSTALMENTS)
        for other in truth.values
    ):
        return True
    told = told_otherwise(truth, value)
    if _has_unit(truth, value):
        return any(span.is_in_nights and _fits(said, span, _NIGHTS) for span in told)
    return any(_fits(said, span, near) for span in told) or any(
        _fits(said, span, _EXACT) for _, span in reckoned(truth)
    )


def _has_unit(truth: Truth, value: Value) -> bool:
    """Whether the base tells spans in the unit of the value."""
    return any(
        other.kind == "duration" and (other.unit, other.factor) == (value.unit, value.factor) for other in truth.values
    )


def _said(matter: Matter, value: Value) -> Span:
    """Return the span a value tells; `under` may be part of its wording: `meno di un minuto`."""
    bounds = value.bounds
    found = hits(matter.reading).get("bound", ())
    for hit in found:
        is_led = hit.first < value.first <= hit.last + 1
        if is_led and not _UNDER.isdisjoint(matter.reading.words[hit.first : hit.last + 1]):
            bounds |= {"under"}
    return span_of(value)._replace(bounds=bounds, is_one=value.amount in _ONES)


def _is_elliptical(truth: Truth, value: Value) -> bool:
    """Whether the base gives it as a bare number beside a span: `ten years on the core, two on the cover`."""
    days = span_of(value).days
    return bool(days) and any(
        abs(amount - value.amount) <= _EXACT * value.amount for amount in _elliptical(truth, value.unit)
    )


@lru_cache(maxsize=256)
def _elliptical(truth: Truth, unit: str) -> frozenset[float]:
    """Return what the base's bare numbers come to in the unit of a span beside them."""
    bare = [one for one in truth.placed if one.value.kind == "number" and not one.value.noun and not one.value.end]
    spans = [one for one in truth.placed if one.value.kind == "duration" and one.value.unit == unit]
    return frozenset(
        one.value.amount * span.value.factor for span in spans for one in bare if share_sentence(one, span)
    )


def _is_horizon(matter: Matter, value: Value) -> bool:
    """Whether the draft tells what a price of the base comes to over the span: 298.80 over twelve months."""
    sentence = matter.reading.sentence_of(value.first)
    sums = [other for other in matter.values if other.kind == "money" and other.first in sentence]
    return any(
        abs(one.amount - other.amount * count) <= _CALENDAR * one.amount
        for one in sums
        for other in matter.truth.values
        if other.kind == "money" and other.amount and other.unit == one.unit
        for count in _times_rated(value, other)
    )


def _times_rated(value: Value, price: Value) -> list[float]:
    """Return how many times a price is paid over a span: its months, or its share of what the price is for."""
    days, per = span_of(value).days, per_of(price)
    rated = [days / per] if days and per else []
    return [value.amount, *rated] if value.unit == "months" else rated


def _is_paid_part(matter: Matter, value: Value) -> bool:
    """Whether the draft tells the months paid of those had: ten of twelve where two are free, or a year costs ten."""
    if value.unit != "months" or value.factor != 1.0:
        return False
    sentence = matter.reading.sentence_of(value.first)
    beside = {
        written_amount(other)
        for other in matter.values
        if other.first in sentence and other is not value and (other.kind == "number" or other.unit == "months")
    }
    free = {written_amount(other) for other in matter.truth.values if other.unit == "months" and other.factor == 1.0}
    prices = [other for other in matter.truth.values if other.kind == "money" and other.amount]
    paid = {round(one.amount / other.amount, 2) for one in prices for other in prices if one.unit == other.unit}
    months = value.amount
    for other in beside:
        whole, part = max(months, other), min(months, other)
        if part < whole and whole == _YEAR and (whole - part in free or part in paid):
            return True
    return False


def _names_year(matter: Matter) -> bool:
    """Whether the draft speaks of a year, other than in a span of years."""
    reading, years = matter.reading, vocabulary(matter.reading.language).year_words
    return any(
        word in years and not any(value.first <= index <= value.last for value in matter.values)
        for index, word in enumerate(reading.words)
    )


def _is_workday(value: Value, other: Value) -> bool:
    """Whether both count as many days, one of them days of work: a person must see which are meant."""
    if {other.unit, value.unit} == {"workdays", "time"} and DAY_S in (other.amount, value.amount):
        return 1.0 in (other.amount, value.amount)  # `the next day`, within 24 hours
    if {other.unit, value.unit} != {"workdays", "time"} or written_amount(other) != written_amount(value):
        return False
    return DAY_S in (value.factor, other.factor)


def _is_of_a_week(matter: Matter, value: Value) -> bool:
    """Whether a span is told of a week: `five days out of seven`, `thirty hours a week`."""
    if per_of(value) == WEEK:
        return True
    book, sentence = vocabulary(matter.reading.language), matter.reading.sentence_of(value.first)
    return any(book.units.get(matter.reading.words[index]) == ("time", WEEK_S) for index in sentence) or any(
        other.amount == WEEK and other.first in sentence and other is not value for other in matter.values
    )


def _is_rated(matter: Matter, value: Value) -> bool:
    """Whether an amount stands beside the span that it may be the price or the number of: `twelve months for $108`."""
    sentence = matter.reading.sentence_of(value.first)
    return any(
        other.kind in ("money", "number", "multiplier") and other.first in sentence and other is not value
        for other in matter.values
    )


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
    is_below = "under" in said.bounds and not known.bounds & (_LOW | _HIGH)
    return is_below and 1 < ratio <= (_OPEN if said.is_one else _SAFE)


def _named_counts(matter: Matter, value: Value) -> set[float]:
    """Return the counts that the draft names beside a value, and that of a sum where it names two other spans."""
    spans = sum(other.kind == "duration" for other in matter.values) - 1
    counts = {other.amount for other in matter.values if other.kind in ("number", "multiplier") and other is not value}
    return counts | ({SUM} if spans > 1 else set())
