"""What stands around a value and changes it: `from`, `up to`, `at least`, `under`, `over`, `about`."""

from dataclasses import replace

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.reading import Reading

_REACH = 2
_BETWEEN = frozenset(
    "a an the just only your of der die das den einem einer le la les l' un une el los las il lo de zu $ € £".split()
)


def bounded(reading: Reading, value: Value) -> Value:
    """Return the value with the bounds written right before or after it."""
    if _is_in_range(reading, value):
        return value
    found = hits(reading)
    bounds = {hit.concept for hit in found.get("bound", ()) if _leads_to(reading, hit.last, value.first)}
    bounds |= {
        hit.concept
        for hit in found.get("bound_after", ())
        if _follows(reading, value.last, hit.first) and not _leads_elsewhere(reading, hit.last)
    }
    after = reading.gap(value.last)[:1] if value.last < len(reading.words) else ""
    if after == "+":
        bounds.add("at_least")
    return replace(value, bounds=frozenset(bounds)) if bounds else value


def _is_in_range(reading: Reading, value: Value) -> bool:
    """Whether the value is one end of a range: its `from` and `to` are no bounds."""
    book = vocabulary(reading.language)
    after, before = reading.words[value.last + 1 : value.last + 3], reading.words[max(0, value.first - 3) : value.first]
    opens = len(after) == 2 and after[0] in book.range_words and _is_numeric(after[1], book)  # noqa: PLR2004 - a word and a number
    closes = (
        len(before) > 1
        and before[-1] in book.range_words
        and (_is_numeric(before[-2], book) or _is_numeric(before[0], book))
    )
    return value.kind not in ("date", "money") and (opens or closes)


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
    return any(word[0].isdigit() or word in numbers for word in reading.words[last + 1 : last + 4])
