"""Dates, months, weekdays and hours that the base does not name."""

from datetime import timedelta
from itertools import pairwise

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.ranges import LISTING
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import is_value_asked, shares_nothing
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.values.compare_values import value_finding
from variantgen.authoring.guardrails.values.everyday import is_everyday
from variantgen.authoring.guardrails.values.limits import HOUR_S
from variantgen.authoring.guardrails.values.support import as_day, unsupported
from variantgen.authoring.guardrails.values.weekday_conflicts import DEADLINE_REACH, DEADLINE_WORDS, weekday_severity
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch another day, month or year, a weekday that contradicts the base or sets a deadline, an hour from nowhere.

    Knowingly lets through: a right date for the wrong event (see roles), `Sunday mornings` as a mood, days, months and
    hours in questions and in scenes that share nothing with the base, holidays and seasons.
    """
    matter = matter_of(draft, brief)
    findings = [
        finding for value in unsupported(matter, ("date",)) for finding in _found(matter, value, _date(matter, value))
    ]
    for value in unsupported(matter, ("clock",)):
        if _is_told(matter, value) and not matter.truth.says("idiom", "around_the_clock"):
            findings += _found(matter, value, _clock(matter, value))
    for value in matter.values:
        if value.kind == "weekday":
            findings += _found(matter, value, weekday_severity(matter, value))
        elif value.kind == "month":
            findings += _found(matter, value, _month(matter, value))
    return findings


def _date(matter: Matter, value: Value) -> Severity:
    """Return how bad a date is: one with a name (`Christmas`, `the end of May`) contradicts only dates of the base."""
    if not value.spelled:
        return "block"
    if is_value_asked(matter.reading, value) or shares_nothing(matter, value, least=2):
        return "info"
    known = [other.amount for other in matter.truth.values if other.kind == "date"]
    before = matter.reading.words[max(0, value.first - DEADLINE_REACH) : value.first]
    is_loose = not _BEFORE.isdisjoint(before) or any(0 <= value.amount - day <= _NEAR_END for day in known)
    return "review" if is_loose or not known else "block"


_NEAR_END = 3  # the end of a month, for its 28th
_BEFORE = frozenset({"before", "vor", "avant", "antes", "prima", "voor"})


def _is_told(matter: Matter, value: Value) -> bool:
    """Whether an hour is written, or spelled where the base has hours: `noon` and `midnight` are moods."""
    if not value.spelled:
        return True
    before = matter.reading.words[max(0, value.first - 1) : value.first]
    is_led = bool(value.end) or not _LEADING_HOURS.isdisjoint(before)  # `at eleven at night` may be a mood
    return is_led and value.amount % 12 != 0 and any(other.kind == "clock" for other in matter.truth.values)


_LEADING_HOURS = DEADLINE_WORDS | frozenset("von vom de das a as dalle alle las la van tot at halb open opens".split())  # noqa: SIM905


def _found(matter: Matter, value: Value, severity: Severity) -> list[Finding]:
    return [value_finding(CHECK, matter, value, severity)] if severity != "info" else []


def _clock(matter: Matter, value: Value) -> Severity:
    """Return `block` for an hour of something whose hours the base gives; `Monday, 9 am` may be a mood."""
    is_mood = is_value_asked(matter.reading, value) or shares_nothing(matter, value, least=1)
    if is_mood or is_everyday(matter, value):
        return "info"
    if _ends_a_span(matter, value):
        return "review"
    known = _stems_with(matter, "clock")
    return "block" if known & set(_stems_beside(matter.reading, value)) else "review"


def _ends_a_span(matter: Matter, value: Value) -> bool:
    """Whether a base span lies between it and an hour of the draft or the base: leaves at 8, there at 10:15."""
    spans = {round(other.amount / HOUR_S, 4) for other in matter.truth.values if other.unit == "time"}
    hours = [other.amount for other in (*matter.values, *matter.truth.values) if other.kind == "clock"]
    return any(round(abs(value.amount - hour), 4) in spans - {0.0} for hour in hours)


def _stems_with(matter: Matter, kind: str) -> set[str]:
    return {
        stem
        for placed in matter.truth.placed
        if placed.value.kind == kind
        for stem in _stems_beside(placed.reading, placed.value)
    }


def _stems_beside(reading: Reading, value: Value) -> list[str]:
    """Return the content stems of a value's sentence."""
    sentence = reading.sentence_of(value.first)
    indices = [index for index in sentence if not value.first <= index <= value.last]
    words, stems = ([from_[index] for index in indices] for from_ in (reading.words, reading.stems))
    return content_stems(words, stems, reading.language)


def _month(matter: Matter, value: Value) -> Severity:
    """Return how bad a month is: a conflict as a deadline, or for what the base gives another month for."""
    kinds = {other.kind: other.kind for other in matter.truth.values if other.kind in ("date", "month")}
    months = {
        other.amount if other.kind == "month" else other.amount // 100
        for other in matter.truth.values
        if other.kind in kinds
    }
    if value.amount in months or _is_month_before(matter, value):
        return "info"
    before = matter.reading.words[max(0, value.first - DEADLINE_REACH) : value.first]
    if not DEADLINE_WORDS.isdisjoint(before):
        return "block" if months or before[-1] in DEADLINE_WORDS else "review"
    if is_value_asked(matter.reading, value) or shares_nothing(matter, value, least=2):
        return "info"
    if _is_in_season(matter, value):
        return "info"
    if _stems_with(matter, "month") & set(_stems_beside(matter.reading, value)):
        return "block"
    return "review" if "month" in kinds else "info"


def _is_in_season(matter: Matter, value: Value) -> bool:
    """Whether it lies between two months that the base spans: November in `closed from October to May`."""
    months = [placed for placed in matter.truth.placed if placed.value.kind == "month"]
    joining = vocabulary(matter.truth.language).range_words - LISTING
    for one, other in pairwise(months):
        between = one.reading.words[one.value.last + 1 : other.value.first] if one.reading is other.reading else []
        is_span = len(between) == 1 and (between[0] in joining or between[0] in _TO)
        if is_span and (value.amount - one.value.amount) % _YEAR < (other.value.amount - one.value.amount) % _YEAR:
            return True
    return False


_YEAR = 12
_TO = frozenset({"to", "through", "thru", "till", "until", "bis", "au", "a", "al", "hasta", "tot", "ate"})


def _is_month_before(matter: Matter, value: Value) -> bool:
    """Whether it is the month after the base's last day, or that before its first: `before April`, `until 1 March`."""
    days = [day for other in matter.truth.values if other.kind == "date" and (day := as_day(other))]
    return any(
        ((day + timedelta(days=1)).month == value.amount != day.month and "before" in value.bounds)
        or ((day - timedelta(days=1)).month == value.amount != day.month)
        for day in days
    )


CHECK = Check("date", 7, "block", _run)
