"""What the base copy sells at zero, and the spans for which it does: `€0 for the first year`."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Placed, Truth

FARTHEST = 40  # words of a sentence that a pronoun looks back or on to: no copy has longer ones
_DAY_S = 86_400


def zero_prices(truth: Truth) -> list[Placed]:
    """Return the prices of zero and where they stand."""
    return [placed for placed in truth.placed if placed.value.kind == "money" and placed.value.amount == 0]


@lru_cache(maxsize=128)
def at_zero(truth: Truth) -> frozenset[str]:
    """Return the stems of what the base sells at zero: of the span where it is so for one (`€0 for the first year`)."""
    found: set[str] = set()
    for placed in zero_prices(truth):
        reading, zero = placed.reading, placed.value
        clause = near_clause(reading, zero.first)
        words = [index for index in clause if not zero.first <= index <= zero.last and is_thing(reading, index)]
        if not words and clause.start > reading.sentence_of(zero.first).start:  # `Delivery: €0`
            words = [index for index in near_clause(reading, clause.start - 1) if is_thing(reading, index)]
        units = vocabulary(reading.language).units
        spans = [index for index in words if is_days(units.get(reading.words[index]))]
        near = {index for span in spans for index in range(span - 1, span + 1)}
        found.update(reading.stems[index] for index in words if not spans or index in near)
    return frozenset(found)


@lru_cache(maxsize=128)
def _zero_spans(truth: Truth) -> frozenset[tuple[str, str]]:
    """Return the spans that the base sells at zero, each by its last two words: `the first year` for €0."""
    return frozenset(
        (reading.stems[index - 1], reading.stems[index])
        for placed in zero_prices(truth)
        for reading in (placed.reading,)
        for index in near_clause(reading, placed.value.first)[1:]
        if is_days(vocabulary(reading.language).units.get(reading.words[index]))
    )


def names_free_span(matter: Matter, hit: Hit) -> bool:
    """Whether a hit names a span that the base sells at zero: `the first year is free`."""
    stems = matter.reading.stems
    inside = range(max(1, hit.first), hit.last + 1)
    return any((stems[index - 1], stems[index]) in _zero_spans(matter.truth) for index in inside)


def near_clause(reading: Reading, index: int) -> range:
    """Return the words of a clause that stand near one of them: no copy has longer clauses."""
    clause = reading.clause_of(index)
    return range(max(clause.start, index - FARTHEST), min(clause.stop, index + FARTHEST))


def is_thing(reading: Reading, index: int) -> bool:
    """Whether a word is a figure or carries content."""
    word = reading.words[index]
    book = vocabulary(reading.language)
    return (
        word[0].isdigit()
        or word in book.numbers
        or (word[0].isalpha() and not is_function_word(word, reading.language))
    )


def is_days(unit: tuple[str, float] | None) -> bool:
    """Whether a unit is of a day or longer: a free half hour is no trial."""
    return unit is not None and (unit[0] in ("months", "nights") or (unit[0] == "time" and unit[1] >= _DAY_S))
