"""Plain numbers, places in a row and multiples that the base does not have."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import value_finding
from variantgen.authoring.guardrails.counts import (
    counted_as,
    is_borrowed,
    is_for_others,
    is_turned_fraction,
    miscounted,
    misplaced,
    nouns_after,
)
from variantgen.authoring.guardrails.facts import MOST_VALUES, Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.rates import misrated
from variantgen.authoring.guardrails.reckoning import listed_counts, weekdays_of
from variantgen.authoring.guardrails.rounding import between_in
from variantgen.authoring.guardrails.scenes import is_value_asked, shares_nothing
from variantgen.authoring.guardrails.support import supporters, unsupported, written_amount
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SMALL = 12
_DIALLED = 6
_AHEAD = 4
_TEN, _HUNDRED = 10, 100
_ROW = 3  # numbers that make a countdown
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
    if (value.amount in (0, 1) and value.spelled) or value.amount in _ordinals_of(matter) or _is_year(matter, value):
        return True
    if any(says(matter, value) for says in _OTHER_WORDINGS):
        return True
    return any(
        other.amount == value.amount and {value.kind, other.kind} <= {"number", "ordinal"}
        for other in matter.truth.values
    )


def _is_known_multiple(matter: Matter, value: Value) -> bool:
    """Whether it repeats a number of the base, or is how often the base's weekdays or counts make something happen."""
    is_rate = bool(value.per)  # `six times a week` repeats no other six
    if (" " in value.text and not is_rate and _repeats(matter, value)) or value.amount in weekdays_of(matter.truth):
        return True
    return _is_frequency(matter, value) and _is_base_count(matter, value.amount)


def _is_short_for(matter: Matter, value: Value) -> bool:
    """Whether it drops a unit its sentence has just named: `60 Monate auf den Rahmen, auf den Akku sind es 24`."""
    if value.kind != "number" or value.noun:
        return False
    named = [
        other
        for other in matter.values
        if other.unit and other.last < value.first and other.first in matter.reading.sentence_of(value.first)
    ]
    return any(
        supporters(matter, other._replace(amount=value.amount * other.factor, bounds=frozenset(), direction=""))
        for other in named
    )


def _is_decimal_share(matter: Matter, value: Value) -> bool:
    """Whether it is a percentage of the base, or what it leaves, of one: 0.70 of each euro at 30 % less."""
    share = round(100 * value.amount, 6)
    known = {other.amount for other in matter.truth.values if other.kind == "percent"}
    return 0 < value.amount < 1 and bool(known & {share, round(100 - share, 6)})


def _is_counted_down(matter: Matter, value: Value) -> bool:
    """Whether it stands in a row of numbers that fall by one: `3, 2, 1`."""
    row = {number.first: number.amount for number in matter.values if number.kind == "number"}
    return any(
        all(row.get(start + step) == row[start] - step for step in range(_ROW)) and start <= value.first < start + _ROW
        for start in range(value.first - _ROW + 1, value.first + 1)
        if start in row
    )


def _is_said_in_parts(matter: Matter, value: Value) -> bool:
    """Whether it is said with the number beside it as one: 129 as `one twenty-nine`, 9.99 as `nine ninety-nine`."""
    for other in matter.values:
        one, two = sorted((value, other), key=lambda number: number.first)
        if one.kind != "number" or two.kind != "number" or one.last + 1 != two.first or not one.spelled:
            continue
        if 1 <= one.amount < _TEN <= two.amount < _HUNDRED:
            said = {_HUNDRED * one.amount + two.amount, one.amount + two.amount / _HUNDRED}
            return any(round(written_amount(known), 2) in said for known in matter.truth.values)
    return False


def _is_dialled(matter: Matter, value: Value) -> bool:
    """Whether it is part of a number of the base written with other gaps: `0800 5550142`."""
    is_part = len(value.text) >= _DIALLED or value.text.startswith("0")
    return is_part and value.text.isdigit() and value.text in matter.truth.digits


def _is_factor(matter: Matter, value: Value) -> bool:
    """Whether it multiplies a value the base has: the twelve of `12 × 4,99 €`."""
    after = matter.reading.words[value.last + 1 : value.last + 2]
    return after in (["×"], ["x"]) and any(
        other.first == value.last + 2 and supporters(matter, other) for other in matter.values
    )


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


@lru_cache(maxsize=64)
def _places_in(truth: Truth) -> frozenset[float]:
    ordinals = vocabulary(truth.language).ordinals
    return frozenset(ordinals[word] for word in truth.words & ordinals.keys()) - {1.0}


def _is_year(matter: Matter, value: Value) -> bool:
    return any(other.kind == "date" and other.unit == value.text for other in matter.truth.values)


def _severity(matter: Matter, value: Value) -> Severity:
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


def _always_open(matter: Matter) -> list[Finding]:
    """Find `24/7` where the base is not open around the clock."""
    if matter.truth.says("idiom", "around_the_clock"):
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


_OTHER_WORDINGS = (
    _is_said_in_parts,
    _is_dialled,
    _is_factor,
    _is_short_for,
    _is_decimal_share,
    _is_counted_down,
)

CHECK = Check("number", 4, "block", _run)
