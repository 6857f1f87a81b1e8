"""Numerals and number words read by locale: 1,000 in English is 1.000 in German and 1 000 in French."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary

_COMMA_DECIMAL = frozenset({"de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "fi", "pl", "cs", "ru", "tr", "el"})
_POINT_DECIMAL_LOCALES = frozenset({"es-MX", "es-US", "es-PR", "de-CH", "it-CH", "de-LI"})
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*$")
_MAX_DIGITS = 15
_FOUR, _TEN, _TWENTY, _HUNDRED, _THOUSAND = 4, 10, 20, 100, 1_000
_FRENCH_BASES = (60, 80)  # which go on to soixante-dix-neuf and quatre-vingt-dix-neuf
_BEHIND_TEN = frozenset({"sept", "huit", "neuf"})
AND = frozenset({"and", "y", "e", "et", "en", "und"})
_ONES = frozenset({"un", "une", "uno", "una", "um", "uma"})  # numbers behind tens: `vingt et un`, `trinta e um`
PARTS = dict.fromkeys(("half", "demi", "demie", "media", "medio", "mezzo", "mezza", "halve", "meio", "meia"), 0.5)
PARTS |= dict.fromkeys(
    ("quarter", "quarters", "quart", "quarts", "cuarto", "quarto", "quarti", "kwart", "kwartier"), 0.25
)
_NO_PARTS = (["past"], ["price"], ["off"], ["to"], ["board"])  # half past five, half price, half board
_COUNTS = dict.fromkeys(("a", "one", "een", "un", "um", "une"), 1.0) | dict.fromkeys(
    ("three", "trois", "tre", "tres"), 3.0
)
_POINTS = frozenset({"point", "virgola", "virgule", "coma", "komma", "virgula"})
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


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
    is_grouped = bool(_GROUPED.match(text))
    if len(marks) > 1 or marks[0] in "'’" or (marks[0] != decimal and is_grouped):
        return _number(text, "") if is_grouped else None
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
        is_age = language == "en" and first > 0 and words[first - 1] in ("under", "over") and words[first][-1:] == "s"
        return (book.numbers[words[first][:-1]], first) if is_age and words[first][:-1] in book.numbers else None
    total, current, last = 0.0, book.numbers[words[first]], first
    if current >= _THOUSAND and current % _THOUSAND == 0:
        total, current = current, 0.0
    is_decimal = bool(words[first + 1 : first + 2]) and words[first + 1] in _POINTS
    if is_decimal and (decimals := _decimals(words, first + 2, book)):
        return float(f"{current:g}.{decimals}"), first + 1 + len(decimals)
    while last + 1 < len(words):
        joined = _joined(words, last + 1, total, current, book)
        if joined:
            current, last = joined
        elif scale := book.scales.get(words[last + 1]) if len(words[last + 1]) > 1 else None:
            total, current = _scaled(total, current, scale)
            last += 1
        else:
            break
    half = half_after(words, last)
    return (total + current + half[0], half[1]) if half else (total + current, last)


def _scaled(total: float, current: float, scale: float) -> tuple[float, float]:
    if scale == _HUNDRED:
        return total, (current or 1) * scale
    return total + (current or 1) * scale, 0.0


def half_after(words: list[str], last: int) -> tuple[float, int] | None:
    """Return the part that a word is followed by, and its last word: `and a half`, `et demie`, `e tre quarti`."""
    at = last + 1
    if not words[at : at + 1] or words[at] not in AND:
        return None
    at += 1
    count = _COUNTS.get(words[at], 0.0) if at + 1 < len(words) else 0.0
    at += bool(count)
    part = PARTS.get(words[at]) if at < len(words) and words[at + 1 : at + 2] not in _NO_PARTS else None
    return (part * (count or 1.0), at) if part else None


def _decimals(words: list[str], start: int, book: Vocabulary) -> str:
    """Return the digits spelled after `point`."""
    digits = ""
    for word in words[start:]:
        if not 0 <= book.numbers.get(word, -1) < 10:
            break
        digits += f"{book.numbers[word]:g}"
    return digits


def _joined(words: list[str], at: int, total: float, current: float, book: Vocabulary) -> tuple[float, int] | None:
    """Add the number at a word, or behind an `and`, where it fits: tens behind hundreds, units behind tens."""
    is_linked = words[at] in AND and at + 1 < len(words) and (current >= _TWENTY or (total > 0 and current == 0))
    at += is_linked
    word = words[at]
    number = 1.0 if word in _ONES and (is_linked or current % _HUNDRED >= _TWENTY) else book.numbers.get(word)
    if not number or number >= _THOUSAND:
        return None
    if words[at - 1] == "dix" and word in _BEHIND_TEN:
        return current + number, at  # dix-huit
    if word.startswith("vingt") and current % _HUNDRED == _FOUR:
        return current + _FOUR * _TWENTY - _FOUR, at  # quatre-vingts
    if (
        current % _HUNDRED in _FRENCH_BASES
        and words[at].isalpha()
        and _TEN <= number < _TWENTY
        and _is_french(words, at)
    ):
        return current + number, at
    return (current + number, at) if _fits(total, current, number, is_linked=is_linked) else None


def _is_french(words: list[str], at: int) -> bool:
    return any(word.startswith(("soixante", "vingt")) for word in words[max(0, at - 2) : at])


def _fits(total: float, current: float, number: float, *, is_linked: bool) -> bool:
    """Whether the number's place in the amount is still free."""
    if current == 0:
        return total > 0
    if number >= _HUNDRED or current < _TWENTY:
        return False
    room = _TEN if number < _TEN else _HUNDRED
    return current % room == 0 and (not is_linked or number < _TWENTY or current >= _HUNDRED)
