"""The bare amounts of a text: numerals and spelled numbers, scales applied, before anyone asks what they count."""

import re
from typing import NamedTuple

from variantgen.authoring.guardrails.facts.numbers import FRACTION_SIGNS, half_after, number_words, parse_numeral
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.reading import Reading

_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}$")
_CLOCK = re.compile(r"\d{1,2}:\d{2}$")
_PART = re.compile(r"(?:1/[23458]|[23]/[34])$")
_MOST_GROUPS = 6  # of three digits each: no amount in copy is longer, and no text of digits is read over and over
_SPACED_GROUPS = frozenset({"fr", "pt", "es", "de", "it", "nl", "pl", "cs", "sv", "nb", "fi"})


class Amount(NamedTuple):
    """An amount and its words first to last."""

    amount: float
    first: int
    last: int
    spelled: bool


def amounts_in(reading: Reading, locale: str, book: Vocabulary) -> list[Amount]:
    """Return the amounts in reading order."""
    found: list[Amount] = []
    index, words, count = 0, reading.words, len(reading.words)
    while index < count:
        word = words[index]
        amount = (
            _numeral(reading, index, locale, book)
            if word[0].isdigit()
            else _spelled(reading, index)
            if word in book.numbers
            else None
        )
        if amount:
            found.append(amount)
            index = amount.last
        index += 1
    return found


def _spelled(reading: Reading, index: int) -> Amount | None:
    clause = reading.words[: reading.clause_of(index).stop]  # `at thirty, five days a week` are two
    read = number_words(clause, index, reading.language)
    if read is None:
        return None
    amount, last = read
    return Amount(amount, index, last, spelled=True)


def _numeral(reading: Reading, index: int, locale: str, book: Vocabulary) -> Amount | None:
    word, last = reading.words[index], index
    if reading.language in _SPACED_GROUPS:
        while last - index < _MOST_GROUPS and _continues_group(reading, index, last):
            last += 1
            word += reading.words[last]
    amount = parse_numeral(word, locale)
    if amount is None and _DOTTED_DATE.match(word):
        amount = 0.0
    if amount is None and "/" in word and word.replace("/", "").isdecimal() and word.count("/") <= 2 and word != "24/7":
        amount = _fraction(word)  # a date's numeral, read there; a fraction otherwise
    if amount is None and _CLOCK.match(word):
        amount = float(word.split(":")[0])
    if amount is None:
        return None
    if part := _part_after(reading, last):
        return Amount(amount + part[0], index, part[1], spelled=False)
    if last + 1 < len(reading.words) and (scale := _scale(reading, last, book)):
        return Amount(amount * scale, index, last + 1, spelled=False)
    return Amount(amount, index, last, spelled=False)


def _part_after(reading: Reading, last: int) -> tuple[float, int] | None:
    """Return the part of one that a numeral is followed by, and its last word: `2½`, `1 1/2`, `4 and a half`."""
    after = reading.words[last + 1] if last + 1 < len(reading.words) else ""
    if after in FRACTION_SIGNS and reading.gap(last).strip() == "":
        return FRACTION_SIGNS[after], last + 1
    if _PART.match(after) and reading.gap(last) == " " and reading.words[last].isdecimal():
        return _fraction(after), last + 1
    return half_after(reading.words, last) if reading.gap(last).strip() == "" else None


def _fraction(word: str) -> float:
    one, other = word.split("/")[:2]
    return round(int(one) / int(other), 6) if other.isascii() and other.strip("0") else 0.0


def _continues_group(reading: Reading, first: int, last: int) -> bool:
    """Whether `299` goes on where `1` stood: one space between, at most three digits before, exactly three after."""
    if last + 1 >= len(reading.words) or len(reading.words[first]) > 3:
        return False
    gap, after = reading.gap(last), reading.words[last + 1]
    return (
        len(gap) == 1
        and gap in " \u00a0\u202f\u2009"
        and after[:3].isdecimal()
        and (len(after) == 3 or after[3:4] in ".,")
    )


def _scale(reading: Reading, last: int, book: Vocabulary) -> float | None:
    """Return what `million` or `k` multiplies by. A lone `m` counts only after a currency sign: `50 m` are metres."""
    word = reading.words[last + 1]
    if len(word) > 1:
        return book.scales.get(word)
    if word == "k" and reading.gap(last) == "" and len(reading.words[last]) > 2:
        return book.scales.get(word)
    is_money = last > 0 and reading.words[last - 1] in book.currencies
    return book.scales.get(word) if is_money and reading.gap(last).strip() == "" else None
