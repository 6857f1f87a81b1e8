"""Spans of time that the base does not have."""

from datetime import UTC, datetime

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import value_finding
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.limits import HOUR_S, is_hour_of_day
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import is_value_asked, shares_nothing
from variantgen.authoring.guardrails.spans import follows, may_follow
from variantgen.authoring.guardrails.support import is_near_duration, unsupported, written_amount
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_ADVERBS = {
    "months": (
        "annual",
        "year",
        "month",
        "jahr",
        "monat",
        "jahrlich",
        "monatlich",
        "an",
        "annu",
        "mens",
        "mois",
        "ano",
        "mes",
        "anno",
    ),
    "time": ("dai", "week", "tag", "woch", "jour", "hebdo", "dia", "seman"),
}
_SINGLE = frozenset(
    "a an for in within under than one ein eine einen einem einer un une una uno um uma een per di entro".split()  # noqa: SIM905
)
_DAY_S = 86_400.0
_HALF_A_DAY_H = 12
_ALIKE = 6  # times longer or shorter: 40 minutes and an hour and a half


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a changed or invented span; one about as long in another unit, and `a year` in passing, go to a person.

    What follows from the base passes: see spans.

    Knowingly lets through: a right span for the wrong thing (see roles), `a year` where the base speaks of
    something annual, a spelled span in a question or in a scene that shares nothing with the base.
    """
    matter = matter_of(draft, brief)
    findings = []
    year = (brief.today or datetime.now(UTC)).year
    for value in unsupported(matter, ("duration",)):
        if _is_known_hour(matter, value) or _is_known_age(matter, value):
            continue
        if _is_single(value):
            if not follows(matter, value, year) and not _is_implied(matter, value):
                findings.append(value_finding(CHECK, matter, value, "review"))
            continue
        if follows(matter, value, year) or _base_is_about(matter, value):
            continue
        if value.spelled and (is_value_asked(matter.reading, value) or shares_nothing(matter, value)):
            continue
        is_open = may_follow(matter, value) or (value.spelled and not _has_unit(matter, value))
        severity: Severity | None = "review" if is_open else None
        findings.append(value_finding(CHECK, matter, value, severity))
    return findings


def _is_known_hour(matter: Matter, value: Value) -> bool:
    """Whether hours with a part of the day are an hour that the base has: `sept heures du soir` for 19 h."""
    return is_hour_of_day(matter.reading, value) and written_amount(value) % _HALF_A_DAY_H in {
        written_amount(other) % _HALF_A_DAY_H
        for other in matter.truth.values
        if other.kind in ("clock", "number") or other.factor == HOUR_S
    }


def _is_known_age(matter: Matter, value: Value) -> bool:
    """Whether years of age are a bare number of the base: `from 1 to 7 years old` for `aged 1 to 7`."""
    after = matter.reading.words[value.last + 1 : value.last + 2]
    return (
        bool(after)
        and after[0] in _OF_AGE
        and any(other.kind == "number" and other.amount == written_amount(value) for other in matter.truth.values)
    )


_OF_AGE = frozenset(["old", "alt", "alte", "oud", "oude"])


def _has_unit(matter: Matter, value: Value) -> bool:
    """Whether the base has spans of this sort: days to years, the same unit, about as long, or as many of another unit.

    Only then does a spelled number of them contradict it.
    """
    return any(
        other.kind == "duration"
        and (
            (_is_long(other) and _is_long(value))
            or (other.unit, other.factor) == (value.unit, value.factor)
            or (other.unit == value.unit == "time" and 1 / _ALIKE <= value.amount / (other.amount or 1.0) <= _ALIKE)
            or (other.unit != value.unit and written_amount(other) == written_amount(value) != 1)
        )
        for other in matter.truth.values
    )


def _is_long(value: Value) -> bool:
    """Whether a span is counted in days or more."""
    return value.unit != "time" or max(value.factor, value.amount if value.factor == 1.0 else 0.0) >= _DAY_S


def _base_is_about(matter: Matter, value: Value) -> bool:
    return any(is_near_duration(value, other) and "about" in other.bounds for other in matter.truth.values)


def _is_single(value: Value) -> bool:
    """Whether the span is worded as one unit: `a year of`."""
    return value.spelled and value.factor == 1.0 and not value.noun and value.text.split()[0].lower() in _SINGLE


def _is_implied(matter: Matter, value: Value) -> bool:
    words = _ADVERBS.get(value.unit, ())
    return any(word.startswith(words) for word in matter.truth.words) if words else False


CHECK = Check("duration", 4, "block", _run)
