"""Spans that need no bound: time that someone is given, and hours that tell when.

`You have a year to decide` keeps the `up to` of `up to a year`; `nous fermons à 22 heures` that of `jusqu'à 22 h`.
"""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.text.reading import Reading

_REACH = 3
_GIVEN = frozenset(
    "have has get gets got hast hat haben habt bekommst avez disposez dispose ont tienes tiene tienen dispones dispone "  # noqa: SIM905
    "cuentas hai avete hanno hebt heb heeft krijg krijgt tens tem temos dispoes dispoe".split()
)


def is_time_given(reading: Reading, value: Value) -> bool:
    """Whether a word of having stands shortly before a span in its clause."""
    start = max(reading.clause_of(value.first).start, value.first - _REACH)
    return value.kind == "duration" and not _GIVEN.isdisjoint(reading.words[start : value.first])


def is_hour_told(reading: Reading, value: Value) -> bool:
    """Whether an hour of the day is told, written as a span or as a bare number."""
    before = reading.words[value.first - 1] if value.first else ""
    if value.bounds:
        return False
    if value.kind == "number":
        return before in _AT_BARE and not value.noun
    return value.kind == "duration" and value.factor == _HOUR_S and before in _AT and not value.side


_HOUR_S = 3_600.0
_AT = frozenset({"a", "as", "las", "alle", "ore", "um", "om", "at"})
_AT_BARE = frozenset({"alle", "ore"})
