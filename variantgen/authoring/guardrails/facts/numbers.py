"""Numerals and number words read by locale: 1,000 in English is 1.000 in German and 1 000 in French."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary

_COMMA_DECIMAL = frozenset({"de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "fi", "pl", "cs", "ru", "tr", "el"})
_POINT_DECIMAL_LOCALES = frozenset({"es-MX", "es-US", "es-PR", "de-CH", "it-CH", "de-LI"})
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*$")
_MAX_DIGITS = 15
_FOUR, _TWENTY, _HUNDRED = 4, 20, 100
AND = frozenset({"and", "y", "e", "et", "en", "und"})


@lru_cache(maxsize=8_192)
def parse_numeral(text: str, locale: str) -> float | None:
    """Return a numeral's amount by the locale's marks; None for what is no single number (`24/7`, `1.2.3`)."""
    if text.isdecimal():
        return float(text) if len(text) <= _MAX_DIGITS and text.isascii() else None
    if "/" in text or ":" in text or len(text) > 2 * _MAX_DIGITS:
        return None
    decimal = (
        "," if locale.split("-", maxsplit=1)[0] in _COMMA_DECIMAL and locale not in _POINT_DECIMAL_LOCALES else "."
    )
    marks = [character for character in text if not character.isdecimal()]
    if len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        return _number(text, marks[-1])
    if len(set(marks)) > 1:
        return None
    if len(marks) > 1 or (marks[0] != decimal and _GROUPED.match(text)):
        return _number(text, "") if _GROUPED.match(text) else None
    return _number(text, marks[0])


def _number(text: str, decimal: str) -> float | None:
    plain = "".join(
        "." if character == decimal else character
        for character in text
        if character.isdecimal() or character == decimal
    )
    try:
        return float(plain)
    except ValueError:
        return None


def number_words(words: list[str], first: int, language: str) -> tuple[float, int] | None:
    """Return the amount spelled from this word on and the last word of it; None where no number is spelled."""
    book = vocabulary(language)
    if words[first] not in book.numbers:
        return None
    total, current, last = 0.0, book.numbers[words[first]], first
    if words[first + 1 : first + 2] == ["point"] and (decimals := _decimals(words, first + 2, book)):
        return float(f"{current:g}.{decimals}"), first + 1 + len(decimals)
    while last + 1 < len(words):
        joined = _joined(words, last + 1, current, book)
        if joined:
            current, last = joined
        elif scale := book.scales.get(words[last + 1]) if len(words[last + 1]) > 1 else None:
            total, current = (total, current * scale) if scale == _HUNDRED else (total + current * scale, 0.0)
            last += 1
        else:
            break
    return total + current, last


def _decimals(words: list[str], start: int, book: Vocabulary) -> str:
    """Return the digits spelled after `point`."""
    digits = ""
    for word in words[start:]:
        if not 0 <= book.numbers.get(word, -1) < 10:
            break
        digits += f"{book.numbers[word]:g}"
    return digits


def _joined(words: list[str], at: int, current: float, book: Vocabulary) -> tuple[float, int] | None:
    """Add the number at a word, or behind an `and`, where it fits: tens behind hundreds, units behind tens."""
    if words[at] in AND and at + 1 < len(words) and current >= _TWENTY:
        at += 1
    number = book.numbers.get(words[at])
    if not number or (0 < current < _TWENTY and not (current == _FOUR and words[at].startswith("vingt"))):
        return None
    if current == _FOUR:
        return current * _TWENTY, at  # quatre-vingts
    room = 10 if number < 10 else _HUNDRED
    fits = number < _HUNDRED and current % room == 0 and (words[at - 1] not in AND or number < room)
    return (current + number, at) if fits else None
