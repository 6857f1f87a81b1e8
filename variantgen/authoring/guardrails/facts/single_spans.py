"""Spans told as one of a unit under a bound: `within a week`, `hasta un año`, `in minder dan een uur`.

`A week` alone is often a rate or nothing to hold anyone to; a bound before it makes it a term.
"""

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading

ARTICLES = frozenset("a an one un un' une uno una um uma een ein eine einen einem einer eines".split())  # noqa: SIM905
_DEFINITE = frozenset({"the", "het", "l'", "der"})  # `within the hour`, `binnen het uur`
_TERMS = frozenset({"up_to", "within", "at_least", "under", "over"})
_DIMENSIONS = ("time", "months", "workdays")
_SHORTEST_S = 60.0


def single_spans(reading: Reading, book: Vocabulary) -> list[Value]:
    """Return the spans of an article and a unit that a bound stands right before."""
    bounds = hits(reading).get("bound", ())
    if not bounds:
        return []
    articles = {hit.last + 1: ARTICLES | _DEFINITE if hit.concept == "within" else ARTICLES for hit in bounds}
    return [
        _span(reading, first, book)
        for first in sorted({hit.last + 1 for hit in bounds if hit.concept in _TERMS})
        if _is_span(reading, first, book, articles[first])
    ]


def _is_span(reading: Reading, first: int, book: Vocabulary, articles: frozenset[str]) -> bool:
    if first + 1 >= len(reading.words) or reading.words[first] not in articles:
        return False
    if reading.clauses[first - 1] != reading.clauses[first + 1]:
        return False
    dimension, factor = book.units.get(reading.words[first + 1], ("", 0.0))
    return dimension in _DIMENSIONS and (dimension != "time" or factor >= _SHORTEST_S)


def _span(reading: Reading, first: int, book: Vocabulary) -> Value:
    dimension, factor = book.units[reading.words[first + 1]]
    side = book.sides.get(reading.words[first + 2], "") if first + 2 < len(reading.words) else ""
    start, end = reading.span(first, first + 1)
    text = reading.text[start:end]
    return Value("duration", factor, dimension, first, first + 1, (start, end), text, spelled=True, side=side)
