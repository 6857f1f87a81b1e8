"""A text's short statements, each with its own words: `chat support is open 24/7; phone support runs on weekdays`."""

import re
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts.numbers import parse_numeral
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.segments import is_joining
from variantgen.authoring.guardrails.text.function_words import function_words
from variantgen.authoring.guardrails.text.reading import Reading, kept_by_locale, read
from variantgen.authoring.guardrails.truth import Truth

Tokens = frozenset[str]
Pair = tuple[int, int]
_PART = re.compile(r"[,;()\[\]–—|•·!?…\n\r]|\.(?=\s|$)|\s-\s")
_REACH = 2  # how many statements further a parallel one may stand
_MOST_PLACES = 20  # a token of more statements tells none of them apart
_LONGEST = 9  # words of a statement: a longer one tells a story


class Statement(NamedTuple):
    """A stretch of text between commas, stops and conjunctions. first, last: its words."""

    tokens: Tokens
    first: int
    last: int


class Told(NamedTuple):
    """The base's statements.

    stated: token -> statements that have it. telling: the tokens of few. beside: statement -> those told after it.
    """

    statements: tuple[Tokens, ...]
    stated: dict[str, frozenset[int]]
    telling: Tokens
    beside: dict[int, tuple[int, ...]]


@kept_by_locale
def statements_of(reading: Reading, locale: str) -> tuple[Statement, ...]:
    """Return a text's statements that hold a word or number of their own; a colon parts none."""
    found: list[Statement] = []
    start = 0
    for index in range(1, len(reading.words) + 1):
        is_end = index == len(reading.words) or (
            reading.clauses[index] != reading.clauses[index - 1] and _PART.search(reading.gap(index - 1))
        )
        if not is_end and not is_joining(reading, index):
            continue
        tokens = _tokens(reading, range(start, index), locale)
        if tokens:
            found.append(Statement(tokens, start, index - 1))
        start = index
    return tuple(_with_values(reading, found))


def _with_values(reading: Reading, statements: list[Statement]) -> list[Statement]:
    """Join what holds nothing but numbers with the words it belongs to: `to the islands, $4.90`."""
    joined: list[Statement] = []
    for statement in statements:
        before = joined[-1] if joined else None
        is_one = before and reading.sentences[before.last] == reading.sentences[statement.first]
        if (
            before
            and is_one
            and _is_value(before) != _is_value(statement)
            and not (_has_value(before) and _has_value(statement))
        ):
            joined[-1] = Statement(before.tokens | statement.tokens, before.first, statement.last)
        else:
            joined.append(statement)
    return joined


def _is_value(statement: Statement) -> bool:
    return all(token[0].isdigit() for token in statement.tokens)


def _has_value(statement: Statement) -> bool:
    return any(token[0].isdigit() for token in statement.tokens)


def _tokens(reading: Reading, words: range, locale: str) -> Tokens:
    """Return what tells a statement from others: stems of carrying words, and numbers in figures or letters."""
    book, small = vocabulary(reading.language), function_words(reading.language)
    found = set()
    for index in words:
        word = reading.words[index]
        if word in book.numbers:
            found.add(f"{book.numbers[word]:g}")
        elif word[0].isdigit():
            number = parse_numeral(word, locale)
            found.add(word if number is None else f"{number:g}")
        elif (
            len(word) > 1
            and word[0].isalpha()
            and word not in small
            and word not in book.units
            and word not in book.currencies
        ):
            found.add(reading.stems[index])
    return frozenset(found)


@lru_cache(maxsize=64)
def told_in(truth: Truth) -> Told:
    """Return the base's statements, the listed facts' among them."""
    names = {stem for name in (truth.content.brand, truth.content.product) for stem in read(name, truth.language).stems}
    statements: list[Tokens] = []
    beside: dict[int, tuple[int, ...]] = {}
    for reading in truth.texts:
        told = statements_of(reading, truth.locale)
        offset = len(statements)
        statements += [statement.tokens - names for statement in told]
        for place in range(offset, len(statements)):
            after = range(place + 1, min(place + 1 + _REACH, len(statements)))
            near = tuple(other for other in after if _are_parallel(statements[place], statements[other]))
            beside |= {place: near} if near else {}
    for fact in truth.facts:
        said = _fact_tokens(truth, fact.fact.name, fact.fact.value, fact.fact.condition or "")
        statements.append(said - names)
    stated: dict[str, set[int]] = {}
    for place, tokens in enumerate(statements):
        for token in tokens:
            stated.setdefault(token, set()).add(place)
    telling = frozenset(token for token, places in stated.items() if len(places) <= _MOST_PLACES)
    return Told(tuple(statements), {token: frozenset(places) for token, places in stated.items()}, telling, beside)


def _fact_tokens(truth: Truth, *texts: str) -> Tokens:
    return frozenset(
        token
        for text in texts
        for reading in [read(text, truth.language)]
        for token in _tokens(reading, range(len(reading.words)), truth.locale)
    )


def _are_parallel(one: Tokens, other: Tokens) -> bool:
    return all(1 < len(mine - yours) <= _LONGEST for mine, yours in ((one, other), (other, one)))
