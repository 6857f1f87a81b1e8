"""Plain numbers, places in a row and multiples that the base does not have."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import MOST_VALUES, Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import is_value_asked, shares_nothing
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.compare_values import value_finding
from variantgen.authoring.guardrails.values.counts import (
    counted_as,
    is_borrowed,
    is_for_others,
    is_turned_fraction,
    miscounted,
    misplaced,
    nouns_after,
)
from variantgen.authoring.guardrails.values.enumerations import hours_of, listed_counts, weekdays_of
from variantgen.authoring.guardrails.values.everyday import is_everyday
from variantgen.authoring.guardrails.values.number_wordings import OTHER_WORDINGS
from variantgen.authoring.guardrails.values.rates import misrated
from variantgen.authoring.guardrails.values.rounding import between_in
from variantgen.authoring.guardrails.values.support import supporters, unsupported, written_amount
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_DAY_S = 86_400.0
_SMALL = 12
_AHEAD = 4
_HYPERBOLES = (100, 1_000, 1_000_000)  # spelled out, they mean `many`


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a number the base lacks; a small one spelled out goes to a person unless it counts something of the base.

    Knowingly lets through: numbers in idioms (`think twice`, `second to none`, `24/7` where the base is always open).
    """
    matter = matter_of(draft, brief)
    findings = []
    for value in unsupported(matter, ("number", "ordinal", "multiplier")):
        if _is_said_otherwise(matter, value):
            continue
        severity = _severity(matter, value)
        if severity != "info":
            findings.append(value_finding(CHECK, matter, value, severity))
    findings += [
        value_finding(CHECK, matter, value)
        for value in matter.values
        if value.kind == "multiplier" and supporters(matter, value) and is_turned_fraction(matter, value)
    ]
    findings += [
        value_finding(CHECK, matter, value, "review")
        for value in matter.values
        if value.kind == "number" and is_borrowed(matter, value)
    ]
    findings += misrated(CHECK, matter, "number", "multiplier")
    if len(matter.values) >= MOST_VALUES:
        message = f"the text has {MOST_VALUES} values or more, and no more are read; a person must look"
        findings.append(CHECK.found(message, severity="review"))
    return findings + miscounted(CHECK, matter) + misplaced(CHECK, matter) + _always_open(matter)


def _is_said_otherwise(matter: Matter, value: Value) -> bool:
    """Two of a `double`, twelve of a `dozen`; one of anything."""
    if value.kind == "multiplier" and _is_known_multiple(matter, value):
        return True
    is_one = value.amount in (0, 1) and (value.spelled or _is_one_of_known(matter, value))
    if is_one or value.amount in _ordinals_of(matter) or _is_year(matter, value):
        return True
    if any(says(matter, value) for says in OTHER_WORDINGS):
        return True
    return any(
        other.amount == value.amount and {value.kind, other.kind} <= {"number", "ordinal"}
        for other in matter.truth.values
    )


def _is_one_of_known(matter: Matter, value: Value) -> bool:
    """Whether a written `1` counts what the base has: `2 saunas et 1 hammam`."""
    if value.amount != 1 or value.kind != "number" or (value.first and matter.reading.raw(value.first - 1).isupper()):
        return False  # `SOC 1`
    return bool(nouns_after(matter.reading, value) & matter.truth.stems)


def _is_known_multiple(matter: Matter, value: Value) -> bool:
    """Whether it repeats a number of the base, or is how often the base's weekdays or counts make something happen."""
    is_rate = bool(value.per)  # `six times a week` repeats no other six
    if (" " in value.text and not is_rate and _repeats(matter, value)) or value.amount in _named_times(matter.truth):
        return True
    return _is_frequency(matter, value) and _is_base_count(matter, value.amount)


def _named_times(truth: Truth) -> frozenset[float]:
    return weekdays_of(truth) | hours_of(truth)


def _repeats(matter: Matter, value: Value) -> bool:
    """`think 120 times` plays on a number of the base; `three times faster` measures."""
    after = matter.reading.words[value.last + 1 : value.last + 2]
    is_measure = bool(after) and (
        after[0] in vocabulary(matter.reading.language).more_words or after[0] in ("as", "the", "than")
    )
    return not is_measure and any(written_amount(other) == value.amount for other in matter.truth.values)


def _ordinals_of(matter: Matter) -> frozenset[float]:
    """Return the places in a row the base spells: `the third bag` lets a draft speak of three bags."""
    return _places_in(matter.truth)


@lru_cache(maxsize=128)
def _places_in(truth: Truth) -> frozenset[float]:
    book = vocabulary(truth.language)
    words = truth.words & (book.ordinals.keys() - book.weekdays.keys())  # `quinta` is a day, or an estate
    return frozenset(book.ordinals[word] for word in words) - {1.0}


def _is_year(matter: Matter, value: Value) -> bool:
    return any(other.kind == "date" and other.unit == value.text for other in matter.truth.values)


def _severity_in_passing(matter: Matter, value: Value) -> Severity | None:
    """Judge a number of the reader's world: of its day, of a name, a year; none where it is of the product."""
    if is_everyday(matter, value):
        return "info" if value.spelled or shares_nothing(matter, value, least=1) else "review"
    if _may_be_year(matter, value):
        return "review"
    is_mood = is_value_asked(matter.reading, value) and shares_nothing(matter, value, least=1)
    return "info" if _is_of_a_name(matter, value) or (is_mood and not value.spelled) else None


def _severity(matter: Matter, value: Value) -> Severity:
    if (severity := _severity_in_passing(matter, value)) is not None:
        return severity
    if not value.spelled:
        return "block"
    if value.kind == "multiplier":
        return _severity_of_multiple(matter, value)
    if value.kind == "number" and _is_listed(matter, value):
        return "info"
    nouns = nouns_after(matter.reading, value) - names_of(matter.truth)  # `two TrailMax` are bought
    is_named = bool(value.noun) and not matter.truth.stems.isdisjoint(nouns)
    if value.kind == "ordinal":
        return "review" if is_named else "info"
    return _severity_of_count(matter, value, is_named=is_named)


def _is_of_a_name(matter: Matter, value: Value) -> bool:
    """Whether a letter and a hyphen stand before it: the `A-6`."""
    at = value.first - 1
    return (
        at >= 0
        and matter.reading.gap(at) == "-"
        and len(matter.reading.raw(at)) == 1
        and matter.reading.raw(at).isupper()
    )


def _may_be_year(matter: Matter, value: Value) -> bool:
    """Whether it is a year told in passing: `that 1987 beige`; one something is said to be since is a fact."""
    is_year = len(value.text) == _YEAR_DIGITS and value.text.isdecimal() and value.text[:2] in ("19", "20")
    before = matter.reading.words[value.first - 1] if value.first else ""
    return is_year and not value.bounds and before not in _SINCE


_YEAR_DIGITS = 4
_SINCE = frozenset("since seit depuis desde dal dall' sinds est established founded anno in en im".split())  # noqa: SIM905


def _severity_of_multiple(matter: Matter, value: Value) -> Severity:
    if _ends_clause(matter, value):
        return "info"
    if is_turned_fraction(matter, value) or _is_frequency(matter, value):
        return "block"
    return "review" if _multiplies(matter, value) else "info"


def _is_listed(matter: Matter, value: Value) -> bool:
    """Whether the base lists so many things, or gives a range that the number lies in, and counts none otherwise."""
    if value.bounds or counted_as(matter, value):
        return False
    is_between = not nouns_after(matter.reading, value) and any(
        low < value.amount < high for low, high in between_in(matter.truth)
    )
    return is_between or value.amount in listed_counts(matter.truth)


def _severity_of_count(matter: Matter, value: Value, *, is_named: bool) -> Severity:
    """Judge a spelled count: a conflict where the base counts the same or sets the same bound, else for a person."""
    if is_value_asked(matter.reading, value) or shares_nothing(matter, value):
        return "info"
    if value.amount in _HYPERBOLES:
        return "review" if is_named else "info"
    is_bounded_so = any(other.kind == "number" and other.bounds & value.bounds for other in matter.truth.values)
    if value.amount > _SMALL or is_bounded_so or counted_as(matter, value):
        return "block"  # "three or more" where the base says "two or more"
    return "review" if is_named or is_for_others(matter, value) else "info"


def _ends_clause(matter: Matter, value: Value) -> bool:
    """Whether nothing is multiplied: `say it twice, say it wrong`."""
    clauses = matter.reading.clauses
    return value.last + 1 == len(clauses) or clauses[value.last + 1] != clauses[value.last]


def _multiplies(matter: Matter, value: Value) -> bool:
    """Whether it says how many times something is something: `twice as light`, `double the room`; no `double bed`."""
    reading = matter.reading
    after = reading.words[value.last + 1 : value.last + 2]
    more = vocabulary(reading.language).more_words
    return bool(after) and (after[0] in more or is_function_word(after[0], reading.language))


def _is_base_count(matter: Matter, amount: float) -> bool:
    return any(other.kind == "number" and other.amount == amount for other in matter.truth.values)


def _is_frequency(matter: Matter, value: Value) -> bool:
    """`twice a week` says how often, and that is a fact."""
    book = vocabulary(matter.reading.language)
    after = matter.reading.words[value.last + 1 : value.last + 3]
    return len(after) > 1 and after[0] in book.per_words and after[1] in book.units


def _is_limited(matter: Matter, hit: Hit) -> bool:
    """Whether hours follow that limit it: `at any hour between 10 and 20`."""
    ahead = range(hit.last + 1, hit.last + 1 + _AHEAD)
    return any(value.first in ahead and value.kind in ("number", "clock", "duration") for value in matter.values)


def _has_numeral(matter: Matter, hit: Hit) -> bool:
    return any(word[0].isdigit() for word in matter.reading.words[hit.first : hit.last + 1])


def _is_all_day(truth: Truth) -> bool:
    """Whether the base has a `24-hour` something."""
    return any(
        value.kind == "duration" and value.amount == _DAY_S and value.factor < _DAY_S and "-" in value.text
        for value in truth.values
    )


def _always_open(matter: Matter) -> list[Finding]:
    """Find `24/7` where the base is not open around the clock."""
    if matter.truth.says("idiom", "around_the_clock") or _is_all_day(matter.truth):
        return []
    found = [
        hit
        for hit in hits(matter.reading).get("idiom", ())
        if hit.concept == "around_the_clock" and not _is_limited(matter, hit)
    ]
    return [
        CHECK.found(
            "the base copy says nothing about being available around the clock",
            matter.reading.span(hit.first, hit.last),
            severity=None if _has_numeral(matter, hit) else "review",  # `day and night` may be a mood
        )
        for hit in found
    ]


CHECK = Check("number", 7, "block", _run)
