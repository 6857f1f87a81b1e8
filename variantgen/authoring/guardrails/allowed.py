"""Time that someone is given: `you have a year to decide` keeps the `up to` of `up to a year`."""

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
