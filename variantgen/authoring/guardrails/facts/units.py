"""Amounts with a unit: weights, sizes, spans of time; one-letter units only where nothing else is meant."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.around import noun_after, value_over, word_at
from variantgen.authoring.guardrails.facts.joined_words import opening_unit
from variantgen.authoring.guardrails.facts.rates import SPANS, rate_of_count
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_H_MINUTES = re.compile(r"h([0-5]\d)$")
_HOUR_S, _MINUTE_S = 3_600.0, 60.0
_ALSO_WORDS = frozenset({"in", "a", "to", "me", "p", "j", "l", "s", "g", "h", "m", "v", "w"})
_LONGEST_UNIT = 3
_COMPOUNDING = ("de", "nl")
_ADJECTIVES_FIRST = ("en", "de", "nl")
_FIRST_ANYWHERE = ("premier", "prochain", "dernier", "primer", "prim", "proxim", "prossim", "ultim")
_BEFORE_SECONDS = frozenset({"in", "within", "after", "every", "last", "lasts", "just", "only", "for", "of", "h"})


def with_unit(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    """Return the amount with the longest unit behind it, in its dimension's SI unit; None where none is meant."""
    after = word_at(reading, amount.last + 1)
    if (minutes := _H_MINUTES.match(after)) and reading.gap(amount.last) == "":
        total, words = amount.amount * _HOUR_S + int(minutes[1]) * _MINUTE_S, (amount.first, amount.last + 1)
        return value_over(reading, amount, "duration", words, amount=total, unit="time", factor=_HOUR_S)
    if reading.language in _COMPOUNDING and reading.gap(amount.last) == "-" and not amount.spelled:
        opening = None if after in book.units else opening_unit(after, reading.language)
        if opening:
            total, words = amount.amount * opening[1], (amount.first, amount.last + 1)
            return value_over(reading, amount, "duration", words, amount=total, unit=opening[0], factor=opening[1])
    if after not in _unit_openers(reading.language):
        return _qualified_span(reading, amount, book)
    for length in range(_unit_openers(reading.language)[after], 0, -1):
        last = amount.last + length
        if last >= len(reading.words):
            continue
        word = " ".join(reading.words[amount.last + 1 : last + 1])
        measure = book.units.get(word)
        if measure and _may_be_unit(reading, amount, word, last) and not _runs_on(reading, last, book):
            dimension, factor = measure
            kind: Kind = "duration" if dimension in SPANS else "quantity"
            return value_over(
                reading,
                amount,
                kind,
                (amount.first, last),
                amount=amount.amount * factor,
                unit=dimension,
                factor=factor,
                noun=noun_after(reading, last, book),
                per=rate_of_count(reading, last, book),
                side=_side(reading, last, book) if kind == "duration" else "",
            )
    return None


def _qualified_span(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    """Read a span of time with a word before its unit: `two full months`, `nach zwölf belieferten Monaten`."""
    last = amount.last + 2
    dimension, factor = book.units.get(word_at(reading, last), ("", 0.0))
    word = word_at(reading, last - 1)
    is_usual = reading.language in _ADJECTIVES_FIRST or word.startswith(_FIRST_ANYWHERE)
    if not is_usual or dimension not in SPANS or amount.amount == 1:
        return None
    is_adjective = word.isalpha() and len(word) > 2 and reading.raw(last - 1).islower()
    if not is_adjective or is_function_word(word, reading.language) or word in book.numbers or _gapped(reading, amount):
        return None
    side = book.sides.get(word_at(reading, last + 1), "")
    total, words = amount.amount * factor, (amount.first, last)
    return value_over(reading, amount, "duration", words, amount=total, unit=dimension, factor=factor, side=side)


def _side(reading: Reading, last: int, book: Vocabulary) -> str:
    """Return whether a span is counted before or after something; Dutch `voor twee` is for two."""
    after = word_at(reading, last + 2)
    is_for = word_at(reading, last + 1) == "voor" and (after in book.numbers or not after.isalpha())
    return "" if is_for else book.sides.get(word_at(reading, last + 1), "")


def _gapped(reading: Reading, amount: Amount) -> bool:
    """Whether anything but a space stands between the amount, the word after it and the next."""
    return any(reading.gap(index) != " " for index in (amount.last, amount.last + 1))


@lru_cache(maxsize=32)
def _unit_openers(language: str) -> dict[str, int]:
    """Return the first words of all units, and how many words the longest has that begins so."""
    units = sorted((unit.split() for unit in vocabulary(language).units), key=len)
    return {words[0]: min(len(words), _LONGEST_UNIT) for words in units}


def _may_be_unit(reading: Reading, amount: Amount, word: str, last: int) -> bool:
    """Whether a unit is meant: one of a letter or two needs a numeral, and where it is a word too, to touch it."""
    if reading.clauses[amount.last] != reading.clauses[last]:
        return False
    if word not in _ALSO_WORDS:
        return True
    is_glued = reading.gap(amount.last) == ""
    if word == "in":
        return not amount.spelled and (is_glued or _is_inch(reading, amount, last))
    if word == "s" and reading.gap(amount.last) != " ":
        return not amount.spelled and _is_seconds(reading, amount)
    is_network = word == "g" and is_glued and reading.raw(last) != "g"  # "5G"
    return not amount.spelled and not is_network and (is_glued or word not in ("a", "to", "me"))


def _is_inch(reading: Reading, amount: Amount, last: int) -> bool:
    """Whether `in` ends its clause or a product of sizes: `24 x 36 in`."""
    ends = last + 1 >= len(reading.words) or reading.clauses[last + 1] != reading.clauses[last]
    return ends or (amount.first > 0 and reading.words[amount.first - 1] in ("x", "×"))


def _is_seconds(reading: Reading, amount: Amount) -> bool:
    """Whether `30s` is a time: `in 30s`, `1.5s`; `under-3s` and `the 2's` are plurals and possessives."""
    is_direct = reading.ends[amount.last] == reading.starts[amount.last + 1]
    return is_direct and (amount.amount % 1 > 0 or word_at(reading, amount.first - 1) in _BEFORE_SECONDS)


def _runs_on(reading: Reading, last: int, book: Vocabulary) -> bool:
    """Whether the unit opens a phrase of its own: `twelve month to month`."""
    return word_at(reading, last + 1) in book.range_words and word_at(reading, last + 2) == reading.words[last]
