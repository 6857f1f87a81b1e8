"""What stands around a value and changes it: `from`, `up to`, `at least`, `under`, `over`, `about`."""

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.reading import Reading

_REACH = 2
_BETWEEN = frozenset(
    [
        "a",
        "an",
        "the",
        "just",
        "only",
        "your",
        "of",
        "der",
        "die",
        "das",
        "den",
        "einem",
        "einer",
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "de",
        "zu",
        "$",
        "€",
        "£",
    ]
)


def bounded(reading: Reading, value: Value) -> Value:
    """Return the value with the bounds written right before or after it."""
    if _is_in_range(reading, value):
        return value
    found = hits(reading)
    bounds = {
        hit.concept
        for hit in found.get("bound", ())
        if _leads_to(reading, hit.last, value.first) and not _is_of(reading, hit.first)
    }
    bounds |= {
        hit.concept
        for hit in found.get("bound_after", ())
        if _follows(reading, value.last, hit.first) and not _leads_elsewhere(reading, hit.last)
    }
    if value.kind == "money" and _is_started(reading, value):
        bounds.add("from")
    after = reading.gap(value.last)[:1] if value.last < len(reading.words) else ""
    if after == "+":
        bounds.add("at_least")
    return value._replace(bounds=frozenset(bounds)) if bounds else value


def _is_started(reading: Reading, value: Value) -> bool:
    """Whether a word of starting stands before the price in its clause: `start with just £1`."""
    clause = reading.clause_of(value.first)
    return not vocabulary(reading.language).start_words.isdisjoint(reading.words[clause.start : value.first])


def _is_of(reading: Reading, index: int) -> bool:
    """Whether a word that may mean `from` means `of`: `3 rate da 30 €`, `een bereik van 110 km`."""
    if reading.words[index] == "da":
        return index > 1 and _is_numeric(reading.words[index - 2], vocabulary(reading.language))
    return reading.words[index] == "van"


def _is_in_range(reading: Reading, value: Value) -> bool:
    """Whether the value is one end of a range, whose `from` and `to` are no bounds; `3 and 5` needs a `between`."""
    if value.kind in ("date", "money"):
        return False
    book = vocabulary(reading.language)
    ahead = range(value.last + 1, min(value.last + 3, len(reading.words)))
    behind = range(max(0, value.first - 3), value.first)
    after = [reading.words[index] for index in ahead if reading.clauses[index] == reading.clauses[value.last]]
    before = [reading.words[index] for index in behind if reading.clauses[index] == reading.clauses[value.first]]
    opens = len(after) > 1 and _joins(after[0], before, book) and _is_numeric(after[1], book)
    return opens or _closes(before, book)


def _closes(before: list[str], book: Vocabulary) -> bool:
    """Whether a number, with or without its unit, and a joining word stand right before."""
    if not before or not _joins(before[-1], before, book):
        return False
    numbers = before[:-1]
    if numbers and numbers[-1] in book.units:
        numbers = numbers[:-1]
    return bool(numbers) and _is_numeric(numbers[-1], book)


def _joins(word: str, before: list[str], book: Vocabulary) -> bool:
    if word in _AND:
        return not _BETWEEN_WORDS.isdisjoint(before)
    return word in book.range_words


_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "u", "e", "en", "of"})
_BETWEEN_WORDS = frozenset({"between", "zwischen", "entre", "tra", "fra", "tussen"})


def _is_numeric(word: str, book: Vocabulary) -> bool:
    return word[0].isdigit() or word in book.numbers


def _leads_to(reading: Reading, last: int, first: int) -> bool:
    if not 0 < first - last <= 1 + _REACH or reading.clauses[last] != reading.clauses[first]:
        return False
    return all(reading.words[index] in _BETWEEN for index in range(last + 1, first))


def _follows(reading: Reading, last: int, first: int) -> bool:
    return 0 < first - last <= 1 + _REACH and reading.sentences[last] == reading.sentences[first]


def _leads_elsewhere(reading: Reading, last: int) -> bool:
    """Whether another number follows: the `at least` of `5 nights, at least 2` belongs to that one."""
    numbers = vocabulary(reading.language).numbers
    ahead = range(last + 1, min(last + 4, reading.clause_of(last).stop))
    return any(reading.words[index][0].isdigit() or reading.words[index] in numbers for index in ahead)
