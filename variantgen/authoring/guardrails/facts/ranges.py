"""Which end of a range a value is: the low one of `3 to 5 days`, the high one of `between 3 and 5 days`."""

from collections.abc import Sequence

from variantgen.authoring.guardrails.facts.value import DATED, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading

SIGNS = frozenset("$€£¥₹")
LISTING = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of"})
AND = LISTING | {"u"}
_BETWEEN = frozenset({"between", "zwischen", "entre", "tra", "fra", "tussen"})


def range_end(reading: Reading, value: Value, bounds: Sequence[Hit]) -> str:
    """Return `low` or `high` for an end of a range, which no `from` or `to` bounds; empty elsewhere.

    bounds: the reading's wordings of bounds, for what `up to` joins.
    """
    end = _joined_end(reading, value) or _end_by_bound(reading, value, bounds)
    return "" if end and _is_told_twice(reading, value) else end


def _joined_end(reading: Reading, value: Value) -> str:
    """Return the end of a range joined by a word: `3 and 5` needs a `between`."""
    book = vocabulary(reading.language)
    near = reading.words[max(0, value.first - 4) : value.first] + reading.words[value.last + 1 : value.last + 2]
    if value.kind == "date" or (AND.isdisjoint(near) and book.range_words.isdisjoint(near)):
        return ""  # nothing joins it to another
    ahead = range(value.last + 1, min(value.last + 4, len(reading.words)))
    behind = range(max(0, value.first - 4), value.first)
    after = [reading.words[index] for index in ahead if reading.clauses[index] == reading.clauses[value.last]]
    before = [reading.words[index] for index in behind if reading.clauses[index] == reading.clauses[value.first]]
    if value.kind == "money" and _BETWEEN.isdisjoint(before):
        return ""
    opening = [word for word in after[1:] if word not in SIGNS]
    if after and opening and _joins(after[0], before, book) and is_numeric(opening[0], book.numbers):
        return "low"
    return "high" if _closes([word for word in before if word not in SIGNS], book) else ""


def _is_told_twice(reading: Reading, value: Value) -> bool:
    """Whether the same numeral stands right before or after: no range, `Home 500 up to 500 Mbit/s`."""
    near = [
        *range(max(0, value.first - 4), value.first),
        *range(value.last + 1, min(value.last + 4, len(reading.words))),
    ]
    return any(
        reading.words[index] == reading.words[value.first] for index in near if reading.words[index][0].isdigit()
    )


def _end_by_bound(reading: Reading, value: Value, found: Sequence[Hit]) -> str:
    """Return the end of a range that `up to` joins: `van 6 tot en met 11 jaar`, `from two up to ten people`."""
    if value.kind in DATED:
        return ""
    numbers = vocabulary(reading.language)
    for hit in found:
        if hit.concept != "up_to":
            continue
        before, after = hit.first - 1, hit.last + 1
        if before < 0 or after >= len(reading.words) or reading.clauses[before] != reading.clauses[after]:
            continue
        start = before - 1 if reading.words[before] in numbers.units and before else before
        if not (
            is_numeric(reading.words[start], numbers.numbers) and is_numeric(reading.words[after], numbers.numbers)
        ):
            continue
        if start and reading.words[start - 1] in _OPENING:
            if value.last in (before, start):
                return "low"
            if value.first == after:
                return "high"
    return ""


_OPENING = frozenset(
    {"from", "van", "von", "de", "des", "desde", "da", "dal", "dai", "dalle", "du", "das", "dos", "vanaf"}
)


def _closes(before: list[str], book: Vocabulary) -> bool:
    """Whether a number, with or without its unit, and a joining word stand right before."""
    if not before or not _joins(before[-1], before, book):
        return False
    numbers = before[:-1]
    if numbers and numbers[-1] in book.units:
        numbers = numbers[:-1]
    return bool(numbers) and is_numeric(numbers[-1], book.numbers)


def _joins(word: str, before: list[str], book: Vocabulary) -> bool:
    if word in AND:
        return not _BETWEEN.isdisjoint(before)
    return word in book.range_words


def is_numeric(word: str, numbers: dict[str, float]) -> bool:
    """Whether a word is a numeral or names a number."""
    return word[0].isdigit() or word in numbers
