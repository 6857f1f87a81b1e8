"""The days of the week a text names, those inside its ranges included."""

import itertools
from collections.abc import Sequence
from functools import lru_cache

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.ranges import LISTING
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth

DAYS_A_WEEK = 7
WORKING_DAYS = frozenset({0.0, 1.0, 2.0, 3.0, 4.0})
_DASHES = ("-", "–", "—")


def weekdays_in(reading: Reading, values: Sequence[Value]) -> frozenset[float]:
    """Return the weekdays of a reading's values, Monday 0: `Monday to Wednesday` holds Tuesday."""
    named = [value for value in values if value.kind == "weekday"]
    found = {value.amount for value in named}
    for one, other in itertools.pairwise(named):
        if _are_a_range(reading, one, other):
            length = int(other.amount - one.amount) % DAYS_A_WEEK
            found |= {(one.amount + step) % DAYS_A_WEEK for step in range(length + 1)}
    return frozenset(found)


def _are_a_range(reading: Reading, one: Value, other: Value) -> bool:
    between = reading.words[one.last + 1 : other.first]
    if not between:
        return reading.gap(one.last).strip() in _DASHES
    joining = vocabulary(reading.language).range_words - LISTING
    is_short = len(between) <= 2 or between == _UP_TO_AND_WITH
    return is_short and (between[0] in joining or between[0] in _TO) and between[0] not in LISTING


_UP_TO_AND_WITH = ["tot", "en", "met"]
_TO = frozenset({"to", "through", "thru", "bis", "au", "a", "al", "hasta", "tot", "t/m", "ate"})


def names_days_otherwise(reading: Reading, values: Sequence[Value], *, is_workdays: bool) -> bool:
    """Whether days of the week are told by what they are not (`except on Friday`), or working days by their ends."""
    days = {value.amount for value in values if value.kind == "weekday"}
    found = hits(reading)
    if is_workdays and (days >= _WORKING_ENDS or any(hit.concept == "weekdays" for hit in found.get("condition", ()))):
        return True
    excepting = [hit.first for hit in found.get("restriction", ()) if hit.concept == "except"]
    return bool(days) and any(
        value.kind == "weekday" and value.first in reading.clause_of(first) for first in excepting for value in values
    )


_WORKING_ENDS = frozenset({0.0, 4.0})


@lru_cache(maxsize=128)
def implied_weekdays(truth: Truth) -> frozenset[float]:
    """Return the weekdays the base names or spans."""
    readings = {id(placed.reading): placed.reading for placed in truth.placed if placed.value.kind == "weekday"}
    found: frozenset[float] = frozenset()
    for key, reading in readings.items():
        values = [placed.value for placed in truth.placed if id(placed.reading) == key]
        found |= weekdays_in(reading, values)
    return found


@lru_cache(maxsize=128)
def told_weekdays(truth: Truth) -> frozenset[float]:
    """Return the weekdays the base names or spans, with those of the weekend where it speaks of one beside them."""
    found = implied_weekdays(truth)
    if any(hit.concept == "weekdays" for text in truth.texts for hit in hits(text).get("condition", ())):
        found |= WORKING_DAYS  # `on weekdays` is Monday to Friday
    return found | _WEEKEND_DAYS if found and any(map(_names_weekend, truth.texts)) else found


def _names_weekend(reading: Reading) -> bool:
    """Whether a text speaks of the weekend: then it names its two days."""
    pairs = zip(reading.words, reading.words[1:], strict=False)
    return not _WEEKEND.isdisjoint(reading.words) or any(pair in _WEEKEND_PAIRS for pair in pairs)


_WEEKEND_DAYS = frozenset({5.0, 6.0})
_WEEKEND = frozenset({"weekend", "weekends", "wochenende", "wochenenden"})
_WEEKEND_PAIRS = frozenset({("week", "end"), ("fine", "settimana"), ("fim", "de"), ("fins", "de")})
