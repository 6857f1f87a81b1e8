"""Urgency and scarcity without a base fact."""

import re
from bisect import bisect_left
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import (
    findings_for,
    hits_in,
    is_answered,
    is_denied,
    is_worded_in_base,
    overlaps,
)
from variantgen.authoring.guardrails.denying.burdens import is_burden
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.lexicons import Hit, tables
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.values.support import supporters
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SEVERITIES: dict[str, Severity] = {"hurry": "review", "soft_urgency": "info"}
_QUOTED = re.compile('["“„«‚‘][^"“”„«»\n]{1,160}["”“»’]')
_SPANS = frozenset({"time", "months", "nights"})
_NEAR = 4  # words after a count in which `left` may stand
_OF = frozenset({"of", "der", "des", "von", "van", "de", "du", "d'", "del", "della", "dell'", "do", "da", "before"})
_SOON = 2
_BRIEF = 5
_DAYS = ("date", "month", "clock")
_DATES = ("date", "weekday", "month")
_YEARS = range(1_990, 2_100)
_ENDING = frozenset({"last_chance", "ends_soon", "dated"})
_EVENINGS = frozenset(
    {
        "tonight",
        "heute abend",
        "ce soir",
        "esta noche",
        "stasera",
        "questa sera",
        "vanavond",
        "esta noite",
        "hoje a noite",
    }
)
_DAY_WORDS = frozenset({"day", "tag", "jour", "dia", "giorno", "dag"})
_CLOSING = ("schlie", "sluit")
_APART = frozenset({"ein", "auf", "an", "zusammen", "aus", "in", "aan", "op", "uit"})
_DATED = frozenset({"dated", "hurry", "soft_urgency"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch last chances, countdowns, limited times and few left that the base copy does not announce.

    Knowingly lets through: `ends November 30` where the base has that date, and calls to act now without a reason
    given.
    """
    matter = matter_of(draft, brief)
    found = [
        hit
        for hit in hits_in(matter, "urgency")
        if not is_denied(matter, hit)
        and not is_answered(matter, hit)
        and not _is_grounded(matter, hit)
        and not _is_of_two(matter, hit)
        and not _is_separated(matter.reading, hit)
    ]
    message = "{text!r} presses the reader; the base copy gives no such reason ({concept})"
    return [
        finding
        for hit in found
        if (severity := _severity(matter, hit))
        for finding in findings_for(CHECK, matter, [hit], message, {hit.concept: severity})
    ]


def _severity(matter: Matter, hit: Hit) -> Severity | None:
    """Return how sure it is that the text presses: quoted, asked or dated by the base it may not; an idiom does not."""
    usual: Severity | None = _SEVERITIES.get(hit.concept, "block")
    if overlaps(matter, hit, "urgency_idiom") or _is_of_time(matter.reading, hit) or _is_of_burden(matter.reading, hit):
        return None
    if overlaps(matter, hit, "open_count"):
        usual = _counted_out(matter, hit)
    if hit.concept == "dated" and not _has_time(matter, hit):
        usual = "review"
    if usual is None:
        return None
    if _is_last_day_of_base(matter, hit):
        return None
    if hit.concept == "scarcity" and usual == "block" and matter.truth.says("grounds", "limit"):
        usual = "review"
    is_asked = _is_asked(matter.reading, hit)
    if is_asked and _is_evening(matter, hit):
        return None
    if is_quoted(matter.reading, hit):
        return "review" if usual == "block" else None
    is_unsure = is_asked or _is_timed_by_base(matter, hit) or _is_evening(matter, hit)
    return "review" if is_unsure else usual


def _is_of_two(matter: Matter, hit: Hit) -> bool:
    """Whether the hit runs on over a comma for long: `when you like, and take up to`; not `gone, they are gone`."""
    reading = matter.reading
    first = reading.words[hit.first : reading.clause_of(hit.first).stop]
    is_apart = reading.clauses[hit.first] != reading.clauses[hit.last] and hit.last - hit.first >= _BRIEF - 1
    return is_apart and reading.words[hit.last] not in first


def _is_separated(reading: Reading, hit: Hit) -> bool:
    """Whether what seems to close does something else, as the end of the clause says: `schließt die Montage ein`."""
    if reading.language not in GERMANIC:
        return False
    if reading.raw(hit.last) == "Weg":  # the way; what is gone is `weg`
        return True
    verbs = (index for index in range(hit.first, hit.last + 1) if reading.words[index].startswith(_CLOSING))
    return any(reading.words[reading.clause_of(index).stop - 1] in _APART for index in verbs)


def _has_time(matter: Matter, hit: Hit) -> bool:
    """Whether what ends is an offer, or a time stands in its sentence: `closes` alone may be of a lid or a laptop."""
    reading, sentence = matter.reading, matter.reading.sentence_of(hit.first)
    return (
        any(is_content(reading, index) for index in range(hit.first, hit.last))
        or any(value.kind in (*_DATES, "clock", "duration") and value.first in sentence for value in matter.values)
        or any(other.concept != hit.concept and other.first in sentence for other in hits_in(matter, "urgency"))
        or any(other.first in sentence for other in hits_in(matter, "offer"))
    )


def _is_asked(reading: Reading, hit: Hit) -> bool:
    """Whether the hit's sentence asks; what a colon leads to the question with is told: `Last seats: coming along?`."""
    sentence = reading.sentence_of(hit.first)
    is_led = any(":" in reading.gap(index) for index in range(hit.last, sentence.stop - 1))
    return "?" in reading.gap(sentence.stop - 1) and not is_led


def _is_of_time(reading: Reading, hit: Hit) -> bool:
    """Whether a span of time follows what seems scarce: `the last few minutes of the day`."""
    after, clause = hit.last + 1, reading.clause_of(hit.first)
    units = vocabulary(reading.language).units
    return (
        hit.concept == "scarcity"
        and after + 1 in clause
        and units.get(reading.words[after], ("", 0))[0] in _SPANS
        and reading.words[after + 1] in _OF
    )


def _is_of_burden(reading: Reading, hit: Hit) -> bool:
    """Whether what disappears is a cost: `the monthly fee disappears` hurries nobody."""
    before = range(reading.clause_of(hit.first).start, hit.first)
    return hit.first == hit.last and any(is_burden(reading.words[index]) for index in before)


def _counted_out(matter: Matter, hit: Hit) -> Severity | None:
    """Return how surely a count without its noun is of stock: `the last few` is, `the last one you paid` is not.

    Where nothing follows in the clause a person decides, unless the sentence is no more than that: `Only a few!`.
    """
    reading = matter.reading
    clause, sentence = reading.clause_of(hit.first), reading.sentence_of(hit.first)
    after = range(hit.last + 1, clause.stop)
    if any(reading.words[index] in _words(reading.language, "left_over") for index in after[:_NEAR]):
        return "block"
    if not after:
        return "block" if len(sentence) <= _BRIEF else "review"
    is_sold = any(reading.words[index] in _words(reading.language, "stock") for index in after[:_SOON])
    return "block" if is_sold else None


@lru_cache(maxsize=16)
def _words(language: str, concept: str) -> frozenset[str]:
    """Return the words of a concept of stock."""
    return frozenset(fold(word) for word in tables(language).get("stock", {}).get(concept, ()))


def is_quoted(reading: Reading, hit: Hit) -> bool:
    """Whether the hit stands between quotation marks: it is what someone else says."""
    start, end = reading.span(hit.first, hit.last)
    spans = _quotations(reading)
    nearest = bisect_left(spans, (start, start)) - 1  # quotations do not overlap
    return nearest >= 0 and end < spans[nearest][1]


@kept_with_reading
def _quotations(reading: Reading) -> list[tuple[int, int]]:
    return [match.span() for match in _QUOTED.finditer(reading.text)]


def _is_timed_by_base(matter: Matter, hit: Hit) -> bool:
    """Whether a last chance is one of the base: the sentence holds its day or hour, or its `30 days before`."""
    if hit.concept not in _ENDING:
        return False
    sentence = matter.reading.sentence_of(hit.first)
    return any(
        value.first in sentence and (value.kind in _DAYS or (value.kind == "duration" and value.side))
        for value in matter.values
        if not hit.first <= value.first <= hit.last and supporters(matter, value)
    )


def _is_last_day_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether a last day is named beside a day that the base has: `the last day to enrol is January 15`."""
    days = _DAY_WORDS.intersection(matter.reading.words[hit.first : hit.last + 1])
    return bool(days) and _is_timed_by_base(matter, hit)


def _is_evening(matter: Matter, hit: Hit) -> bool:
    """Whether the hit only says `tonight`: dinner is tonight too."""
    return " ".join(matter.reading.words[hit.first : hit.last + 1]) in _EVENINGS


def _is_grounded(matter: Matter, hit: Hit) -> bool:
    if is_worded_in_base(matter, hit) and (hit.last > hit.first or matter.truth.says("urgency", hit.concept)):
        return True
    return hit.concept in _DATED and (_has_base_date_near(matter, hit) or _is_at_hour_of_base(matter, hit))


def _has_base_date_near(matter: Matter, hit: Hit) -> bool:
    sentence = matter.reading.sentence_of(hit.first)
    return any(
        value.first in sentence and (value.kind in _DATES or (value.kind == "number" and _is_year(matter, value)))
        for value in matter.values
    )


def _is_at_hour_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether the time that a hit names is an hour of the base: `order before noon` of `booked by noon`."""
    return any(
        value.kind == "clock" and hit.first <= value.first <= hit.last and supporters(matter, value)
        for value in matter.values
    )


def _is_year(matter: Matter, value: Value) -> bool:
    """Whether a bare number is a year of the base: `the last day of 2026`."""
    return value.amount in _YEARS and str(int(value.amount)) in matter.truth.words


CHECK = Check("urgency", 7, "block", _run)
