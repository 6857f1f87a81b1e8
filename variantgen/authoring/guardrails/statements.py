"""A text's short statements, each with its own words: `chat support is open 24/7; phone support runs on weekdays`."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from variantgen.authoring.guardrails.facts.numbers import parse_numeral
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.function_words import function_words
from variantgen.authoring.guardrails.text.reading import Reading, kept_by_locale, read
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.segment_words import SPLITTING
from variantgen.authoring.guardrails.values.segments import is_joining

Tokens = frozenset[str]
Pair = tuple[int, int]
_PART = re.compile(r"[,;()\[\]–—|•·!?…\n\r]|\.(?=\s|$)|\s-\s")
_REACH = 2  # how many statements further a parallel one may stand
_MOST_PLACES = 20  # a token of more statements tells none of them apart
_STEM, _NO_TOKEN = "*", frozenset({""})
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

    def apart(self, one: int, other: int) -> tuple[Tokens, Tokens]:
        """Return what either of two statements has and the other lacks."""
        mine, yours = self.statements[one], self.statements[other]
        return mine - yours, yours - mine


@kept_by_locale
def statements_of(reading: Reading, locale: str) -> tuple[Statement, ...]:
    """Return a text's statements that hold a word or number of their own; a colon parts none."""
    cuts, tokens = [0, *_cuts(reading), len(reading.words)], _tokens(reading, locale)
    parts = [(frozenset(tokens[start:stop]) - _NO_TOKEN, start, stop - 1) for start, stop in pairwise(cuts)]
    found = [Statement(*part) for part in parts if part[0]]
    return tuple(_with_values(reading, found) if any(map(_is_value, found)) else found)


def _cuts(reading: Reading) -> list[int]:
    """Return the words that begin another statement."""
    words, clauses = reading.words, reading.clauses
    splitting = SPLITTING.get(reading.language, frozenset())
    return [
        index
        for index in range(1, len(words))
        if (clauses[index] != clauses[index - 1] and _PART.search(reading.gap(index - 1)))
        or (words[index] in splitting and is_joining(reading, index))
    ]


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


def all_tokens(reading: Reading, locale: str) -> Tokens:
    """Return what tells the statements of a text from others, together."""
    return frozenset(_tokens(reading, locale)) - _NO_TOKEN


@kept_by_locale
def _tokens(reading: Reading, locale: str) -> list[str]:
    """Return what each word says: the stem of a carrying one, a number in figures or letters, nothing."""
    tokens = [_token(word, reading.language, locale) for word in reading.words]
    return [stem if token == _STEM else token for token, stem in zip(tokens, reading.stems, strict=True)]


@lru_cache(maxsize=16_384)
def _token(word: str, language: str, locale: str) -> str:
    """Return a number in figures, nothing for a word that tells nothing, `_STEM` where the word's stem tells."""
    book = vocabulary(language)
    if word in book.numbers:
        return f"{book.numbers[word]:g}"
    if word[0].isdigit():
        number = parse_numeral(word, locale)
        return word if number is None else f"{number:g}"
    is_telling = len(word) > 1 and word[0].isalpha() and word not in function_words(language)
    return _STEM if is_telling and word not in book.units and word not in book.currencies else ""


@lru_cache(maxsize=128)
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
    return frozenset(token for text in texts for token in all_tokens(read(text, truth.language), truth.locale))


def _are_parallel(one: Tokens, other: Tokens) -> bool:
    return all(1 < len(mine - yours) <= _LONGEST for mine, yours in ((one, other), (other, one)))
