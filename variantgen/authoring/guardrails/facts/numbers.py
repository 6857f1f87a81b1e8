"""Numerals and number words read by locale: 1,000 in English is 1.000 in German and 1 000 in French."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary

_COMMA_DECIMAL = frozenset({"de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "fi", "pl", "cs", "ru", "tr", "el"})
_POINT_DECIMAL_LOCALES = frozenset({"es-MX", "es-US", "es-PR", "de-CH", "it-CH", "de-LI"})
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*$")
_MAX_DIGITS = 15


@lru_cache(maxsize=8_192)
def parse_numeral(text: str, locale: str) -> float | None:
    """Return a numeral's amount by the locale's marks; None for what is no single number (`24/7`, `1.2.3`)."""
    if text.isdigit():
        return float(text) if len(text) <= _MAX_DIGITS and text.isascii() else None
    if "/" in text or ":" in text or len(text) > 2 * _MAX_DIGITS:
        return None
    decimal = "," if locale.split("-")[0] in _COMMA_DECIMAL and locale not in _POINT_DECIMAL_LOCALES else "."
    marks = [character for character in text if not character.isdigit()]
    if len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        return _number(text, marks[-1])
    if len(set(marks)) > 1:
        return None
    if len(marks) > 1 or (marks[0] != decimal and _GROUPED.match(text)):
        return _number(text, "") if _GROUPED.match(text) else None
    return _number(text, marks[0])


def _number(text: str, decimal: str) -> float | None:
    plain = "".join(
        "." if character == decimal else character for character in text if character.isdigit() or character == decimal
    )
    try:
        return float(plain)
    except ValueError:
        return None


def number_words(words: list[str], first: int, language: str) -> tuple[float, int] | None:
    """Return the amount spelled from this word on and the last word of it; None where no number is spelled."""
    book = vocabulary(language)
    amount, last = _hundreds(words, first, book.numbers)
    if amount is None:
        return None
    while last + 1 < len(words) and (scale := book.scales.get(words[last + 1])):
        amount, last = amount * scale, last + 1
    return amount, last


def _hundreds(words: list[str], first: int, numbers: dict[str, float]) -> tuple[float | None, int]:
    """Add tens and units: `forty two`, `one hundred and ten` stop where the words stop shrinking."""
    amount = numbers.get(words[first])
    if amount is None:
        return None, first
    last = first
    while last + 1 < len(words):
        after = numbers.get(words[last + 1])
        if after is None or after >= 10 or amount % 10 or amount < 20 or after == 0:
            break
        amount, last = amount + after, last + 1
    return amount, last
