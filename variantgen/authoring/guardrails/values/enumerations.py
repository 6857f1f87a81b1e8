"""How many days, hours or things the base names in a row, so that a draft may count them."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts.numbers import AND
from variantgen.authoring.guardrails.facts.value import Kind
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth

_ITEM = 5  # words that an item of a list may have
_ANDS = AND | {"or", "oder", "of", "ou", "o"}


@lru_cache(maxsize=128)
def listed_counts(truth: Truth) -> frozenset[float]:
    """Return how many weekdays or things the base names in a row: `montags und mittwochs` are two evenings."""
    lengths = {length for text in truth.texts for length in _lengths_of_lists(text)}
    return frozenset(lengths) | {count for count in weekdays_of(truth) if count > 1}


@lru_cache(maxsize=128)
def weekdays_of(truth: Truth) -> frozenset[float]:
    """Return how many weekdays sentences of the base name."""
    return _named_together(truth, "weekday")


@lru_cache(maxsize=128)
def hours_of(truth: Truth) -> frozenset[float]:
    """Return how many hours of the day sentences of the base name: three trains leave `at 10am, 12 noon and 2pm`."""
    return _named_together(truth, "clock")


def _named_together(truth: Truth, kind: Kind) -> frozenset[float]:
    named: dict[tuple[int, int], set[float]] = {}
    for placed in truth.placed:
        if placed.value.kind == kind:
            sentence = placed.reading.sentences[placed.value.first]
            named.setdefault((id(placed.reading), sentence), set()).add(placed.value.amount)
    return frozenset(float(len(amounts)) for amounts in named.values())


def _lengths_of_lists(text: Reading) -> set[float]:
    """Return the lengths of `A, B and C`: clauses cut by commas, the last of a few words with an `and` between."""
    found: set[float] = set()
    run = 1
    for index in range(len(text.words) - 1):
        is_comma = text.clauses[index] != text.clauses[index + 1] and text.gap(index).strip() == ","
        if is_comma:
            run = run + 1 if len(text.clause_of(index)) <= _ITEM or run == 1 else 1
        elif text.sentences[index] != text.sentences[index + 1]:
            run = 1
        if run > 1 and text.words[index] in _ANDS and len(text.clause_of(index)) <= _ITEM + _ITEM:
            found.add(float(run + 1))
    return found
