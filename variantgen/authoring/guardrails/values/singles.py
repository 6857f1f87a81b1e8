"""Spans told as one of a unit: `a year`, `un mese`, `your first month`; their conflicts with the base's spans.

`A year of warranty` contradicts a warranty of two; `$9 a month` and `a year to remember` contradict nothing.
"""

from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.elapsed import DAY_S, span_of

_ARTICLES = frozenset("a an one un un' une uno una um uma een ein eine einen einem einer eines".split())  # noqa: SIM905
_FIRST = ("first", "erste", "premier", "primer", "primo", "prima", "eerste")
_FROM = frozenset("from after ab nach des apres desde tras dal dalla dopo vanaf na apos since seit".split())  # noqa: SIM905
_DAYS = {"time": 1 / DAY_S, "months": 30.4375}
_REACH = 3
_RATED = 4  # words before `a week` in which a number makes it a rate
_NEAR = 0.15


class Single(NamedTuple):
    """One of a unit: its words, how many days it is, whether it is the first one."""

    first: int
    last: int
    days: float
    is_first: bool


@lru_cache(maxsize=256)
def singles_in(reading: Reading, values: tuple[Value, ...]) -> tuple[Single, ...]:
    """Return the spans of a day or more that a text tells as one of a unit, those of rates left out."""
    long = _long_units(reading.language)
    if long.keys().isdisjoint(reading.words) and "'" not in reading.folded:
        return ()
    found = []
    for index in range(1, len(reading.words)):
        days = long.get(reading.words[index].removesuffix("'s"))
        if days is None or reading.gap(index - 1) not in (" ", "'", "’"):
            continue
        before = reading.words[index - 1]
        is_first = before.startswith(_FIRST)
        if (is_first or before in _ARTICLES) and not _is_rate(reading, index - 1, values):
            found.append(Single(index - 1, index, days, is_first))
    return tuple(found)


@lru_cache(maxsize=32)
def _long_units(language: str) -> dict[str, float]:
    """Return the units of a day or more, in days."""
    units = vocabulary(language).units.items()
    in_days = {unit: factor * _DAYS.get(dimension, 0.0) for unit, (dimension, factor) in units}
    return {unit: days for unit, days in in_days.items() if days >= 1}


def _is_rate(reading: Reading, index: int, values: tuple[Value, ...]) -> bool:
    """Whether a number stands shortly before, or it is counted from: `24 classes a week`, `from the first month`.

    Nor is the year of `half a year` one.
    """
    start = max(reading.clause_of(index).start, index - _RATED)
    if not _FROM.isdisjoint(reading.words[max(start, index - 2) : index]):
        return True
    return any(start <= value.last < index or value.first < index < value.last for value in values)


def rival_of(matter: Matter, single: Single) -> Value | None:
    """Return the base span of the same thing, another one as long as none of the base's, where the draft lacks it."""
    if is_as_long(matter.truth, single.days):
        return None
    said = _stems_around(matter.reading, single.first, single.last) - names_of(matter.truth)
    told = {value.key for value in matter.values}
    for value, stems, is_first in _spans(matter.truth):
        is_alike = is_first if single.is_first else bool(said & stems)
        if is_alike and value.key not in told and (said & stems or not single.is_first):
            return value
    return None


def is_as_long(truth: Truth, days: float) -> bool:
    """Whether the base has a span about as long: a month for its 30 days."""
    return any(abs(known - days) <= _NEAR * known for known in _known_days(truth))


@lru_cache(maxsize=128)
def _known_days(truth: Truth) -> tuple[float, ...]:
    spans = [span_of(value).days for value in truth.values if value.kind == "duration"]
    rates = [
        float(per.split()[0]) * _DAYS[per.split()[1]] for value in truth.values for per in value.per if _is_span(per)
    ]
    singles = [one.days for text in truth.texts for one in singles_in(text, _values_of(truth, text))]
    return (*(days for days in spans if days), *(rate for rate in rates if rate >= 1 and not spans), *singles)


def base_days(truth: Truth) -> tuple[float, ...]:
    """Return the days of the spans that the base tells as one of a unit."""
    return tuple(one.days for text in truth.texts for one in singles_in(text, _values_of(truth, text)))


def _is_span(per: str) -> bool:
    return per.endswith((" time", " months"))


def _values_of(truth: Truth, text: Reading) -> tuple[Value, ...]:
    return tuple(placed.value for placed in truth.placed if placed.reading is text)


@lru_cache(maxsize=128)
def _spans(truth: Truth) -> tuple[tuple[Value, frozenset[str], bool], ...]:
    """Return the base's spans of a day or more with the stems around each, and whether it is of the first ones."""
    return tuple(
        (
            placed.value,
            _stems_around(placed.reading, placed.value.first, placed.value.last),
            _is_of_first(placed.reading, placed.value),
        )
        for placed in truth.placed
        if placed.value.kind == "duration" and span_of(placed.value).days >= 1
    )


def _is_of_first(reading: Reading, value: Value) -> bool:
    near = reading.words[max(0, value.first - 1) : value.last + 1]
    return any(word.startswith(_FIRST) for word in near)


def _stems_around(reading: Reading, first: int, last: int) -> frozenset[str]:
    """Return the stems of the words that carry content around a span in its clause."""
    clause, units = reading.clause_of(first), vocabulary(reading.language).units
    near = range(max(clause.start, first - _REACH), min(clause.stop, last + 1 + _REACH))
    return frozenset(
        reading.stems[index]
        for index in near
        if not first <= index <= last
        and reading.words[index][0].isalpha()
        and reading.words[index] not in units
        and not reading.words[index].startswith(_FIRST)
        and not is_function_word(reading.words[index], reading.language)
    )
