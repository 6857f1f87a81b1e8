"""Values of a draft against those of its base: which agree, which were changed, which came from nowhere."""

import re
from datetime import date, timedelta
from functools import lru_cache
from math import log10

from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.derived import is_entailed

_CLOSE = 0.02  # 2 lb written as 0.9 kg
_COARSEST = 0.08
_DAYS_A_MONTH = 30.44
_DAY_S, _WEEK_S = 86_400.0, 604_800.0
_FORTNIGHT = "quin"  # quinze jours, quince días, quindici giorni, una quincena
_HOUR_S, _HALF_A_DAY_H = 3_600.0, 12
_NEAR = 0.1  # four weeks are about a month
_COMMON_YEAR = 2027
_EXACT = 1e-9
_FEW_PERCENT = 9  # above which fractions are rounded: `a tenth`
_CALENDAR = ("weekday", "month", "date")  # whose amounts are places in a row: Friday is no 4
_POUNDS: tuple[Kind, ...] = ("quantity", "money")
_ANY_KIND = ("number", "clock")
_ACROSS: dict[Kind, tuple[Kind, ...]] = {
    "money": _POUNDS,
    "quantity": _POUNDS,
    "ordinal": ("ordinal", "number", "date"),
}
_WORD_MASS = ("pound", "pfund")

Said = tuple[Kind, float, str]
Written = tuple[str, frozenset[str], str, bool, str, tuple[str, ...], str, float, str]


def unplaced(said: Said, written: Written) -> Value:
    """Return a value of what it says and how it is written, which stands nowhere."""
    return Value._make((*said, 0, 0, (0, 0), *written))


def unsupported(matter: Matter, kinds: tuple[Kind, ...]) -> list[Value]:
    """Return the draft's values of these kinds that no base value agrees with and that do not follow from the base."""
    return [
        value
        for value in matter.values
        if value.kind in kinds and not supporters(matter, value) and not is_entailed(matter, value)
    ]


def supporters(matter: Matter, value: Value) -> tuple[Value, ...]:
    """Return the base's values that say the same, in whatever unit or wording."""
    return _supporters(matter.truth, value[:3], value[6:])


@lru_cache(maxsize=4_096)
def _supporters(truth: Truth, said: Said, written: Written) -> tuple[Value, ...]:
    """Return them by what a value says and how, without its place: drafts say the same things over and over."""
    value = unplaced(said, written)
    found = tuple(other for other in _comparable(truth, value.kind) if agrees(value, other))
    return found or (_counted(truth, value) if value.kind in ("quantity", "duration", "percent", "money") else ())


def is_listed(truth: Truth, value: Value) -> bool:
    """Whether the team listed the value as a fact."""
    return _is_listed(truth, value[:3], value[6:])


@lru_cache(maxsize=4_096)
def _is_listed(truth: Truth, said: Said, written: Written) -> bool:
    value = unplaced(said, written)
    return any(agrees(value, other) for fact in truth.facts for other in fact.values)


@lru_cache(maxsize=1_024)
def _comparable(truth: Truth, kind: Kind) -> tuple[Value, ...]:
    """Return the base's values that one of this kind may agree with."""
    kinds = _ACROSS.get(kind, (kind,))
    return tuple(other for other in truth.values if kind in _ANY_KIND or other.kind in kinds)


def _counted(truth: Truth, value: Value) -> tuple[Value, ...]:
    """Return bare numbers of the base that share their sentence with this unit: the 2 of `stay 3 nights, pay for 2`."""
    return tuple(
        placed.value
        for placed in truth.placed
        if placed.value.kind == "number"
        and not placed.value.noun
        and placed.value.amount == written_amount(value)
        and any(
            (other.kind, other.unit, other.factor) == (value.kind, value.unit, value.factor)
            and other.first in placed.reading.sentence_of(placed.value.first)
            for other in values_in(placed.reading, truth.locale)
        )
    )


def agrees(value: Value, other: Value) -> bool:
    """Whether two values say the same."""
    return _same_kind(value, other) if value.kind == other.kind else _same_across(value, other)


def _same_kind(value: Value, other: Value) -> bool:
    if value.agrees_with(other):
        return True
    if value.kind == "date":
        return ("before_day" in value.bounds and is_day_after(value, other)) or (
            "before_day" in other.bounds and is_day_after(other, value)
        )
    if value.kind == "quantity":
        return _same_measure(value, other)
    if value.kind == "duration":
        return _is_same_stay(value, other)
    return _same_fraction(value, other) or _is_same_hour(value, other)


def _same_measure(value: Value, other: Value) -> bool:
    """Compare across units of one dimension, and hours or weeks with nights and months where that is exact."""
    if {value.unit, other.unit} == {"celsius", "fahrenheit"}:
        celsius, fahrenheit = (value, other) if value.unit == "celsius" else (other, value)
        return abs(celsius.amount * 9 / 5 + 32 - fahrenheit.amount) < 1
    if "degrees" in (value.unit, other.unit) and value.kind == other.kind == "quantity":
        return value.amount == other.amount and {value.unit, other.unit} <= {"degrees", "celsius", "fahrenheit"}
    units = {value.unit, other.unit}
    if units == {"bits", "bitrate"} or (units == {"data", "bitrate"} and value.text.casefold().endswith(_GIGS)):
        return value.amount == other.amount  # `half a gigabit per second`, `half a gig` of broadband
    if value.unit != other.unit or value.kind != other.kind or value.kind != "quantity":
        return False
    if value.factor == other.factor:
        return False
    near = max(_CLOSE * abs(other.amount), min(_coarse(value, other), _COARSEST * abs(other.amount)))
    return abs(value.amount - other.amount) <= near


_GIGS = ("gig", "gigs")


def _coarse(value: Value, other: Value) -> float:
    """Return how far off a measure told in another system may be: half of its last place, `eight feet` of 2.5 m."""
    ratio = log10(value.factor / other.factor)
    if abs(ratio - round(ratio)) < _EXACT:
        return 0.0
    written = written_amount(value)
    places = len(f"{written:g}".partition(".")[2])
    return (0.25 if written % 1 == 0.5 else 0.5 * 10**-places) * value.factor


def _same_across(value: Value, other: Value) -> bool:
    """`39 pounds` may be £39; a bare `50` repeats any 50 of the base; 24 hours are a clock's 24."""
    if value.kind == "number":
        is_day = other.kind == "date" and not value.noun and value.amount == other.amount % 100
        is_hour = other.kind == "clock" and bool(value.noun)
        is_amount = other.kind not in _CALENDAR and not is_hour and written_amount(value) == written_amount(other)
        return is_day or is_amount or _is_same_hour(value, other)
    if value.kind in _POUNDS:
        return other.kind in _POUNDS and (_are_pounds(value, other) or _are_pounds(other, value))
    if value.kind == "ordinal":
        return (other.kind == "number" and value.amount == other.amount) or (
            other.kind == "date" and value.amount == other.amount % 100
        )
    return value.kind == "clock" and _is_same_hour(value, other)


def _is_same_hour(value: Value, other: Value) -> bool:
    """Whether `11 de la noche` or `10 pm` says the 23 h or 22 Uhr of the base."""
    is_hour = other.kind == "clock" or (other.unit == "time" and other.factor == _HOUR_S)
    if not is_hour or value.kind not in ("number", "clock") or (value.noun and not value.end):
        return False
    hours = sorted((_hour(value), _hour(other)))
    if value.kind == other.kind and _names_half(value) == _names_half(other) != "":
        return hours[0] == hours[1]  # 11 a.m. is not 11 p.m., 8:00 not 20:00
    return hours[0] == hours[1] or (hours[1] - hours[0] == _HALF_A_DAY_H < hours[1] < 2 * _HALF_A_DAY_H)


def _hour(value: Value) -> float:
    """Return the hour a value tells: `8.30` of a range is half past eight."""
    written = _DOTTED.match(value.text)
    return round(int(written[1]) + int(written[2]) / 60, 4) if written else written_amount(value)


_DOTTED = re.compile(r"(\d{1,2})[.:]([0-5]\d)(?!\d)")


def _names_half(value: Value) -> str:
    """Return how an hour says which half of the day it is in: `named`, `written` out to 24, or not at all."""
    text = value.text.casefold().replace(" ", "")
    if text.replace(".", "").endswith(("am", "pm")):
        return "named"
    return "written" if any(mark in text for mark in ":.") else ""


def _is_same_stay(value: Value, other: Value) -> bool:
    """Whether days or weeks say the nights of the base: seven nights are a week, or eight days with that of leaving."""
    if {value.unit, other.unit} != {"nights", "time"} or not {_DAY_S, _WEEK_S} & {value.factor, other.factor}:
        return _is_same_fortnight(value, other)
    nights, days = (value, other) if value.unit == "nights" else (other, value)
    return days.amount / _DAY_S - written_amount(nights) in (0, 1)


def _is_same_fortnight(value: Value, other: Value) -> bool:
    """Whether one is `quinze jours`, which may be two weeks or fifteen days."""
    is_worded = any(one.spelled and _FORTNIGHT in one.text.casefold() for one in (value, other))
    return is_worded and {value.amount, other.amount} <= {14 * _DAY_S, 15 * _DAY_S} and value.unit == other.unit


def _are_pounds(value: Value, other: Value) -> bool:
    """Whether pounds of weight are as many pounds of money."""
    is_money = other.kind == "money" and other.unit == "GBP"
    return is_money and _is_pounds(value) and abs(value.amount / value.factor - other.amount) < _EXACT


def _is_pounds(value: Value) -> bool:
    return value.unit == "mass" and any(word in value.text.casefold() for word in _WORD_MASS)


def _same_fraction(value: Value, other: Value) -> bool:
    """`half price` is 50%; `a third off` is 33%."""
    return (
        value.kind == other.kind == "percent"
        and abs(value.amount - other.amount) < 0.5
        and (value.spelled or other.spelled)
        and min(value.amount, other.amount) > _FEW_PERCENT
    )


def written_amount(value: Value) -> float:
    """Return the number as it was written, in its own unit."""
    return round(value.amount / value.factor, 6)


def is_day_after(value: Value, other: Value) -> bool:
    """Whether `before February 1` says `through January 31`."""
    day, known = as_day(value), as_day(other)
    return bool(day and known and (day.month, day.day) == ((after := known + timedelta(days=1)).month, after.day))


def as_day(value: Value) -> date | None:
    """Return a date value as a day, in a common year where none is written; None for February 30."""
    month, day = divmod(int(value.amount), 100)
    try:
        return date(int(value.unit) if value.unit else _COMMON_YEAR, month, day)
    except ValueError:
        return None


def is_near_duration(value: Value, other: Value) -> bool:
    """Whether days and months say nearly the same: 60 days, two months."""
    units = {value.unit, other.unit}
    if value.kind != other.kind or units != {"time", "months"}:
        return False
    days = [one.amount / _DAY_S if one.unit == "time" else one.amount * _DAYS_A_MONTH for one in (value, other)]
    return abs(days[0] - days[1]) <= _NEAR * max(days)


def nearest(matter: Matter, value: Value) -> str:
    """Return the base's text most likely meant: the value of the same kind and unit that is closest in amount."""
    same = [
        other
        for other in matter.truth.values
        if other.kind == value.kind and (other.unit == value.unit or value.kind != "quantity")
    ]
    same = same or [other for other in matter.truth.values if other.kind == value.kind]
    if not same:
        return ""
    return min(same, key=lambda other: abs(other.amount - value.amount)).text
