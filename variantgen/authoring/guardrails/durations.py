"""Spans of time that the base does not have."""

import re
from datetime import UTC, datetime
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import is_asked, is_value_asked, shares_nothing
from variantgen.authoring.guardrails.truth import Placed, Truth
from variantgen.authoring.guardrails.values.compare_values import value_finding
from variantgen.authoring.guardrails.values.elapsed import span_of
from variantgen.authoring.guardrails.values.everyday import is_everyday
from variantgen.authoring.guardrails.values.limits import HOUR_S, is_hour_of_day
from variantgen.authoring.guardrails.values.singles import is_as_long, rival_of, singles_in
from variantgen.authoring.guardrails.values.spans import follows, may_follow
from variantgen.authoring.guardrails.values.support import is_near_duration, unsupported, written_amount
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
    "a an for in within under than one ein eine einen einem einer eines un une una uno um uma een per di entro".split()  # noqa: SIM905
)
_YEAR_MONTHS = 12.0
_OPENER = re.compile(r"[\s'’]")
_DAY_S = 86_400.0
_ONES = frozenset({1.0, 3.0, 12.0, 120.0, 60.0, 3_600.0, _DAY_S, 7 * _DAY_S})
_HALF_A_DAY_H = 12
_ALIKE = 6  # times longer or shorter: 40 minutes and an hour and a half


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a changed or invented span; one about as long in another unit, and `a year` in passing, go to a person.

    What follows from the base passes: see spans.

    Knowingly lets through: a right span for the wrong thing (see roles), `a year` where the base speaks of
    something annual, a spelled span in a question or in a scene that shares nothing with the base.
    """
    matter = matter_of(draft, brief)
    findings = _of_singles(matter)
    told = [finding.span for finding in findings]
    year = (brief.today or datetime.now(UTC)).year
    for value in unsupported(matter, ("duration",)):
        if any(span and span[0] < value.span[1] and value.span[0] < span[1] for span in told):
            continue
        if _is_known_hour(matter, value) or _is_known_age(matter, value) or _is_mood(matter, value):
            continue
        if _is_single(value):
            if not (_is_open_single(matter, value) or follows(matter, value, year)):
                findings.append(value_finding(CHECK, matter, value, "review"))
            continue
        if follows(matter, value, year) or _base_is_about(matter, value) or _is_paid_for(matter, value):
            continue
        if value.spelled and (is_value_asked(matter.reading, value) or shares_nothing(matter, value)):
            continue
        is_open = may_follow(matter, value) or (value.spelled and not _has_unit(matter, value))
        severity: Severity | None = "review" if is_open else None
        findings.append(value_finding(CHECK, matter, value, severity))
    return findings


def _of_singles(matter: Matter) -> list[Finding]:
    """Find `a year of warranty` where the base has two, and `your first month` where it has 14 first days."""
    findings = []
    for single in singles_in(matter.reading, tuple(matter.values)):
        span = matter.reading.span(single.first, single.last)
        if is_asked(matter.reading, single.first):
            continue
        if rival := rival_of(matter, single):
            text = matter.reading.text[slice(*span)]
            message = f"{text!r} is told of what the base gives {rival.text!r} for"
            findings.append(CHECK.found(message, span, expected=rival.text, found=text))
    return findings


def _is_paid_for(matter: Matter, value: Value) -> bool:
    """Whether the draft tells what so many days cost at the base's price a day: `two days cost 70 francs`."""
    sentence = matter.reading.sentence_of(value.first)
    per = f"{value.factor:g} {value.unit}"
    rates = [other for other in (*matter.truth.values, *matter.values) if other.kind == "money" and per in other.per]
    return any(
        abs(price.amount - rate.amount * written_amount(value)) < _CENT
        for price in matter.values
        if price.kind == "money" and price.first in sentence
        for rate in rates
    )


_CENT = 0.005


def _is_beside_event(matter: Matter, value: Value) -> bool:
    """Whether it is the hour before something of the reader's day, where the base sets no such time."""
    sides = vocabulary(matter.reading.language).sides
    is_relative = matter.reading.words[value.last] in sides
    return is_relative and not any(other.side or "before" in other.bounds for other in matter.truth.values)


def _is_known_hour(matter: Matter, value: Value) -> bool:
    """Whether hours with a part of the day are an hour that the base has: `sept heures du soir` for 19 h."""
    before = matter.reading.words[value.first - 1] if value.first else ""
    is_hour = is_hour_of_day(matter.reading, value) or (
        value.factor == HOUR_S and (value.end or before in _AT) and written_amount(value) < 2 * _HALF_A_DAY_H
    )
    return is_hour and written_amount(value) % _HALF_A_DAY_H in {
        written_amount(other) % _HALF_A_DAY_H
        for other in matter.truth.values
        if other.kind in ("clock", "number") or other.factor == HOUR_S
    }


_AT = frozenset(
    "at from by to till until a as das dalle alle de des du au bis ab von um van vanaf om tot voor na avant apres "  # noqa: SIM905
    "antes despues prima dopo entro vor nach las les".split()
)


def _is_mood(matter: Matter, value: Value) -> bool:
    """Whether it tells of the reader's day: `8 hours at a desk`, `Lundi, 8 h 45` in a sentence of nothing known."""
    if is_everyday(matter, value):
        return True
    may_be_hour = value.factor == HOUR_S and HOUR_S <= value.amount < 2 * _HALF_A_DAY_H * HOUR_S
    beside = range(value.first - 2, value.last + 3)
    is_dated = any(other.kind == "weekday" and other.first in beside for other in matter.values)
    is_asked = is_value_asked(matter.reading, value)
    has_hours = any(other.kind == "clock" or other.factor == HOUR_S for other in matter.truth.values)
    if is_hour_of_day(matter.reading, value) and not has_hours:
        return True
    return may_be_hour and (is_dated or is_asked) and shares_nothing(matter, value, least=1)


def _is_known_age(matter: Matter, value: Value) -> bool:
    """Whether years of age are a bare number of the base: `from 1 to 7 years old` for `aged 1 to 7`."""
    after = matter.reading.words[value.last + 1 : value.last + (5 if value.end == "low" else 2)]
    is_limit = bool(value.bounds) and (value.unit, value.factor) == ("months", _YEAR_MONTHS)
    return _is_of_a_row(matter, value) or (
        (is_limit or not _OF_AGE.isdisjoint(after))
        and any(
            other.kind == "number"
            and other.amount == written_amount(value)
            and (not is_limit or (other.bounds and not other.noun))
            for other in matter.truth.values
        )
    )


def _is_of_a_row(matter: Matter, value: Value) -> bool:
    """Whether the base has the number in a row of such spans, bare: `under 4 years free, from 4 to 11 half price`."""
    placed = matter.truth.placed
    return any(
        one.value.kind == "number"
        and one.value.amount == written_amount(value)
        and _is_in_row(one, [other for other in placed if other.reading is one.reading], value)
        for one in placed
    )


def _is_in_row(one: Placed, others: list[Placed], value: Value) -> bool:
    """Whether another bare number stands right beside it, and a span in the value's unit in its sentence."""
    sentence = one.reading.sentence_of(one.value.first)
    is_paired = any(
        other.value.kind == "number" and 0 < abs(other.value.first - one.value.first) <= _PAIR for other in others
    )
    return is_paired and any(
        other.value.first in sentence and (other.value.unit, other.value.factor) == (value.unit, value.factor)
        for other in others
    )


_PAIR = 2
_OF_AGE = frozenset(["old", "olds", "alt", "alte", "oud", "oude"])


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


def _is_open_single(matter: Matter, value: Value) -> bool:
    """Whether one of a unit is asked about, as long as a span of the base, implied by its words, or beside an event."""
    is_known = is_value_asked(matter.reading, value) or is_as_long(matter.truth, span_of(value).days)
    return is_known or _is_implied(matter, value) or _is_beside_event(matter, value)


def _is_single(value: Value) -> bool:
    """Whether the span is worded as one unit: `a year of`; `uma hora e meia` is more."""
    is_one = value.spelled and value.factor == 1.0 and value.amount in _ONES and not value.noun
    return is_one and _OPENER.split(value.text, maxsplit=1)[0].lower() in _SINGLE


def _is_implied(matter: Matter, value: Value) -> bool:
    words = _ADVERBS.get(value.unit, ())
    return any(word.startswith(words) for word in _words_of_no_span(matter.truth)) if words else False


@lru_cache(maxsize=128)
def _words_of_no_span(truth: Truth) -> frozenset[str]:
    """Return the base's words less those that stand in its spans alone: `half a year` implies no year."""
    spans = [(placed.reading, placed.value) for placed in truth.placed if placed.value.kind == "duration"]
    inside = {(id(reading), index) for reading, value in spans for index in range(value.first, value.last + 1)}
    taken = {word for reading, value in spans for word in reading.words[value.first : value.last + 1]}
    outside = {word for text in truth.texts for index, word in enumerate(text.words) if (id(text), index) not in inside}
    return frozenset(truth.words - (taken - outside))


CHECK = Check("duration", 7, "block", _run)
