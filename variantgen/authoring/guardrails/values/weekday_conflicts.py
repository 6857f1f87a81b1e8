"""Weekdays that contradict the base's: `until Sunday` for `until Friday`, `Tuesday, 18 March` for a Wednesday."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.scenes import is_value_asked, shares_nothing
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.values.limits import is_denied
from variantgen.authoring.guardrails.values.support import as_day
from variantgen.authoring.guardrails.values.weekdays import (
    DAYS_A_WEEK,
    WORKING_DAYS,
    implied_weekdays,
    told_weekdays,
    weekdays_in,
)
from variantgen.domain.content import Severity

DEADLINE_REACH = 2
_CLOSED = tuple("closed geschloss ruhetag ferme cerrad cerram chius gesloten dicht fechad encerrad".split())  # noqa: SIM905
_BESIDE = frozenset({"the", "den", "dem", "der", "le", "il", "el", "o", "on", "de", "am", "dia"})
_DEADLINE = (
    "until till by before ends ending through only starting since from to bis vor ab ende endet jusqu'a jusqu' "
    "jusqu'en avant jusque des hasta antes desde fino entro dal tot voor vanaf ate seit"
)
DEADLINE_WORDS = frozenset(_DEADLINE.split())


def weekday_severity(matter: Matter, value: Value) -> Severity:
    """Return how bad a weekday is: it must fit the date beside it, or the base's weekdays and dates."""
    known = [other for other in matter.truth.values if other.kind == "date" and other.unit]
    weekdays = told_weekdays(matter.truth)
    is_one_of_several = value.amount in weekdays and _is_beside_known(matter, value, weekdays)
    beside = _date_beside(matter, value)
    if beside and not is_one_of_several:  # `Saturdays and Sundays, 28 November to 20 December`
        days = [day for other in known if other.amount == beside.amount and (day := as_day(other))]
        return "block" if days and all(day.weekday() != value.amount for day in days) else "info"
    if value.amount in weekdays or _follows(matter, value, weekdays):
        return "info"
    if is_value_asked(matter.reading, value) or shares_nothing(matter, value, least=2):
        return "info"
    before = matter.reading.words[value.first - 1] if value.first else ""
    fits = any(day.weekday() == value.amount for other in known if (day := as_day(other)))
    if before in DEADLINE_WORDS:
        return "block" if (known or weekdays) and not fits else "review"
    if not implied_weekdays(matter.truth):
        return "info"
    is_listed = _is_beside_known(matter, value, weekdays) or (before and before in _before_weekdays(matter))
    return "block" if is_listed else "review"


def _follows(matter: Matter, value: Value, weekdays: frozenset[float]) -> bool:
    """Whether a weekday follows from the base's: one of all it leaves, the next day, or denied as no day of its own."""
    if matter.truth.says("condition", "weekdays") and weekdays_in(matter.reading, matter.values) >= WORKING_DAYS:
        return value.amount in WORKING_DAYS
    if _is_complement(matter, weekdays) or _is_next_day(matter, value, weekdays):
        return True
    return bool(weekdays) and _is_closed(matter.reading, value) and not _denies_weekdays(matter)


def _is_closed(reading: Reading, value: Value) -> bool:
    """Whether a day is denied, or said to be one of rest: `Fermé le dimanche`."""
    clause = reading.clause_of(value.first)
    return is_denied(reading, value) or any(reading.words[index].startswith(_CLOSED) for index in clause)


def _is_next_day(matter: Matter, value: Value, weekdays: frozenset[float]) -> bool:
    """Whether the base tells the day after one of its weekdays: `roasted every Tuesday, sent the next day`."""
    return (value.amount - 1) % DAYS_A_WEEK in weekdays and matter.truth.says("value", "next_workday")


def _denies_weekdays(matter: Matter) -> bool:
    """Whether the base names weekdays on which something is not: then another denied day is one more."""
    return any(
        placed.value.kind == "weekday" and _is_closed(placed.reading, placed.value) for placed in matter.truth.placed
    )


def _is_beside_known(matter: Matter, value: Value, weekdays: frozenset[float]) -> bool:
    """Whether a weekday of the base is named with it, one word between at most: `Monday and Thursday`."""
    return any(
        other.kind == "weekday"
        and other.amount in weekdays
        and max(other.first - value.last, value.first - other.last) in (1, 2)
        for other in matter.values
    )


def _date_beside(matter: Matter, value: Value) -> Value | None:
    """Return the date right after a weekday: `Sunday, January 31`, not that of `Wednesday, until 18 March`."""
    for other in matter.values:
        if other.kind == "date" and 0 < other.first - value.last <= DEADLINE_REACH:
            between = matter.reading.words[value.last + 1 : other.first]
            return other if _BESIDE.issuperset(between) else None
    return None


def _is_complement(matter: Matter, weekdays: frozenset[float]) -> bool:
    """Whether the draft names just the days that the base leaves out: `Tuesday to Sunday` for `closed on Mondays`."""
    left_out = frozenset(map(float, range(DAYS_A_WEEK))) - weekdays
    return bool(weekdays) and weekdays_in(matter.reading, matter.values) == left_out


def _before_weekdays(matter: Matter) -> set[str]:
    """Return the words right before the base's weekdays: before another day they make a conflict."""
    return {
        placed.reading.words[placed.value.first - 1]
        for placed in matter.truth.placed
        if placed.value.kind == "weekday" and placed.value.first
    }
