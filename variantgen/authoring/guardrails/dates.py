"""Dates, months and weekdays that the base does not name."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import value_finding
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.function_words import content_stems
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.reading import Reading
from variantgen.authoring.guardrails.support import as_day, unsupported
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_DEADLINE_WORDS = frozenset(
    [
        "until",
        "till",
        "by",
        "before",
        "ends",
        "ending",
        "through",
        "only",
        "starting",
        "bis",
        "vor",
        "ab",
        "ende",
        "endet",
        "jusqu'a",
        "jusqu'",
        "avant",
        "jusque",
        "hasta",
        "antes",
        "fino",
        "entro",
        "tot",
        "voor",
        "ate",
    ]
)


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch another day, month or year, a weekday that contradicts the base or sets a deadline.

    A clock time from nowhere.

    Knowingly lets through: a right date for the wrong event (see roles), `Sunday mornings` as a mood, holidays
    and seasons.
    """
    matter = matter_of(draft, brief)
    findings = [value_finding(CHECK, matter, value) for value in unsupported(matter, ("date",))]
    findings += [
        value_finding(CHECK, matter, value, _clock(matter, value))
        for value in unsupported(matter, ("clock",))
        if not value.spelled and not matter.truth.says("idiom", "around_the_clock")
    ]
    for value in matter.values:
        severity = (
            _weekday(matter, value)
            if value.kind == "weekday"
            else _month(matter, value)
            if value.kind == "month"
            else None
        )
        if severity:
            findings.append(value_finding(CHECK, matter, value, severity))
    return findings


def _weekday(matter: Matter, value: Value) -> Severity | None:
    """Return how bad a weekday is: it must fit the date beside it, or the base's weekdays and dates."""
    beside = [other for other in matter.values if other.kind == "date" and 0 < other.first - value.last <= 2]
    known = [other for other in matter.truth.values if other.kind == "date" and other.unit]
    if beside:
        days = [day for other in known if other.amount == beside[0].amount and (day := as_day(other))]
        return "block" if days and all(day.weekday() != value.amount for day in days) else None
    weekdays = {other.amount for other in matter.truth.values if other.kind == "weekday"}
    if value.amount in weekdays:
        return None
    before = matter.reading.words[value.first - 1] if value.first else ""
    fits = any(day.weekday() == value.amount for other in known if (day := as_day(other)))
    if before in _DEADLINE_WORDS:
        return "block" if (known or weekdays) and not fits else "review"
    return "block" if before and before in _before_weekdays(matter) else "review" if weekdays else None


def _before_weekdays(matter: Matter) -> set[str]:
    """Return the words right before the base's weekdays: before another day they make a conflict."""
    return {
        placed.reading.words[placed.value.first - 1]
        for placed in matter.truth.placed
        if placed.value.kind == "weekday" and placed.value.first
    }


def _clock(matter: Matter, value: Value) -> Severity | None:
    """Return `review` for an hour that shares no word with the hours of the base: `Monday, 9 am` may be a mood."""
    known = {
        stem
        for placed in matter.truth.placed
        if placed.value.kind == "clock"
        for stem in _stems_beside(placed.reading, placed.value)
    }
    return None if known & set(_stems_beside(matter.reading, value)) else "review"


def _stems_beside(reading: Reading, value: Value) -> list[str]:
    """Return the content stems of a value's sentence."""
    sentence = reading.sentence_of(value.first)
    indices = [index for index in sentence if not value.first <= index <= value.last]
    words, stems = ([from_[index] for index in indices] for from_ in (reading.words, reading.stems))
    return content_stems(words, stems, reading.language)


def _month(matter: Matter, value: Value) -> Severity | None:
    months = {
        other.amount if other.kind == "month" else other.amount // 100
        for other in matter.truth.values
        if other.kind in ("date", "month")
    }
    if value.amount in months:
        return None
    before = matter.reading.words[value.first - 1] if value.first else ""
    return "block" if months or before in _DEADLINE_WORDS else "review"


CHECK = Check("date", 2, "block", _run)
