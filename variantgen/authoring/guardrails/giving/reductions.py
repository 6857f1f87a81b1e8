"""Reduced prices turned round: `$279 instead of $229` where the base has `$229 instead of $279`."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth

_INSTEAD = frozenset(
    "instead rather statt anstatt anstelle lieu vez lugar invece anziche plaats inves".split()  # noqa: SIM905
)
_REACH = 5  # words between the price now and the one it was

Pair = tuple[Value, Value]


def turned_reductions(matter: Matter) -> list[Pair]:
    """Return the draft's prices told instead of others that the base tells instead of them."""
    pairs = list(_reductions(matter.reading, matter.values))
    if not pairs:
        return []
    known = _base_reductions(matter.truth)
    return [(now, was) for now, was in pairs if (was.key, now.key) in known and (now.key, was.key) not in known]


@lru_cache(maxsize=128)
def _base_reductions(truth: Truth) -> frozenset[tuple[object, object]]:
    found = set()
    for text in truth.texts:
        values = [placed.value for placed in truth.placed if placed.reading is text]
        found |= {(now.key, was.key) for now, was in _reductions(text, values)}
    return frozenset(found)


def _reductions(reading: Reading, values: Sequence[Value]) -> Iterator[Pair]:
    """Give each amount with the one of its sort behind it that an `instead of` leads to."""
    for one, other in pairwise(sorted(values, key=lambda value: value.first)):
        between = reading.words[one.last + 1 : other.first]
        is_near = 0 < len(between) <= _REACH and reading.sentences[one.first] == reading.sentences[other.first]
        if is_near and (one.kind, one.unit) == (other.kind, other.unit) and not _INSTEAD.isdisjoint(between):
            yield one, other
