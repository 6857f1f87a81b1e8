"""The words that numbers, units, currencies and dates are written with, by language.

Babel's locale data and our additions.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name

from variantgen.authoring.guardrails.facts.measures import CURRENCIES, FACTORS
from variantgen.authoring.guardrails.facts.number_names import one_word_numbers
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import is_function_word

_NO_UNITS = frozenset(
    [
        "cas",
        "cac",
        "cda",
        "ch",
        "cd",
        "ct",
        "dec",
        "el",
        "jz",
        "nd",
        "no",
        "nos",
        "pi",
        "pie",
        "po",
        "pol",
        "pte",
        "ql",
        "st",
        "tl",
        "wo",
        "quart",
        "quarts",
        "cuarto",
        "cuartos",
        "quarto",
        "quartos",
        "quarti",
        "kwart",
        "quarter",
        "quarters",
    ]
)
_PERIODS = {
    "month": "1 months",
    "quarter": "3 months",
    "half_year": "6 months",
    "year": "12 months",
    "week": "604800 time",
    "day": "86400 time",
    "hour": "3600 time",
}
_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A language's words, folded.

    units: one to three words joined by a space -> (dimension, factor to its SI unit). currencies: word -> code.
    total_words, each_words, difference_words: what tells that an amount was added up, parted or taken from another.
    """

    numbers: dict[str, float]
    scales: dict[str, float]
    fractions: dict[str, float]
    multipliers: dict[str, float]
    ordinals: dict[str, float]
    units: dict[str, tuple[str, float]]
    currencies: dict[str, str]
    months: dict[str, int]
    weekdays: dict[str, int]
    percent: frozenset[str]
    range_words: frozenset[str]
    per_words: frozenset[str]
    off_words: frozenset[str]
    more_words: frozenset[str]
    share_words: frozenset[str]
    year_words: frozenset[str]
    start_words: frozenset[str]
    sides: dict[str, str]
    periods: dict[str, str]
    total_words: frozenset[str]
    each_words: frozenset[str]
    difference_words: frozenset[str]


@lru_cache(maxsize=32)
def vocabulary(language: str) -> Vocabulary:
    """Return a language's words, built once; English words alone for an unknown language."""
    shared, own = _file("any"), _file(language)
    locale = _locale(language)
    return Vocabulary(
        numbers=_numbers(one_word_numbers(language)) | _numbers(own.get("numbers", {})),
        scales=_numbers(own.get("scales", {})),
        fractions=_numbers(own.get("fractions", {})),
        multipliers=_numbers(own.get("multipliers", {})),
        ordinals=_numbers(own.get("ordinals", {})),
        units=_units(language, locale, {**shared.get("units", {}), **own.get("units", {})}),
        currencies=_currencies(language, {**shared.get("currencies", {}), **own.get("currencies", {})}),
        months=_calendar(locale, "months", own.get("months", {})),
        weekdays=_calendar(locale, "days", own.get("weekdays", {})),
        percent=frozenset(["%", *own.get("percent", [])]),
        range_words=frozenset(["-", *own.get("range", [])]),
        per_words=frozenset(["/", *own.get("per", [])]),
        off_words=frozenset(own.get("off", [])),
        more_words=frozenset(own.get("more", [])),
        share_words=frozenset(own.get("share", [])),
        year_words=frozenset(own.get("yearly", [])),
        start_words=frozenset(own.get("start", [])),
        sides={fold(word): side for side, words in own.get("sides", {}).items() for word in words},
        periods={fold(start): _PERIODS[name] for name, starts in own.get("periods", {}).items() for start in starts},
        total_words=frozenset(own.get("total", [])),
        each_words=frozenset(own.get("each", [])),
        difference_words=frozenset(own.get("difference", [])),
    )


def _file(language: str) -> dict[str, Any]:
    path = _FOLDER / f"{language}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _numbers(table: dict[str, float]) -> dict[str, float]:
    return {fold(word): float(amount) for word, amount in table.items()}


def _units(language: str, locale: Locale, extra: dict[str, str]) -> dict[str, tuple[str, float]]:
    """Read every wording of the units we convert from Babel, then lay our own words over it.

    Left out: rates (`per month`) and short forms that are words (`dans les deux cas`, Portuguese `nos`).
    """
    words: dict[str, tuple[str, float]] = {}
    patterns: Any = locale._data["unit_patterns"]  # noqa: SLF001 - Babel offers no public way from a wording back to its unit
    for unit, measure in FACTORS.items():
        for length in dict(patterns.get(unit, {})).values():
            for form, pattern in dict(length).items() if hasattr(length, "items") else ():
                if form != "per" and isinstance(pattern, str) and "{0}" in pattern:
                    word = _words_of(pattern.replace("{0}", " "))
                    if len(word) > 1 and word not in _NO_UNITS and not is_function_word(word, language):
                        words.setdefault(word, measure)
    return words | {_words_of(word): FACTORS[unit] for word, unit in extra.items()}


def _words_of(text: str) -> str:
    plain = fold(text).replace("°", " ° ").replace("/", " / ").replace("-", " ")
    return " ".join(part.strip(".") for part in plain.split() if part.strip("."))


def _currencies(language: str, extra: dict[str, str]) -> dict[str, str]:
    words: dict[str, str] = {}
    for code in CURRENCIES:
        words[code.lower()] = code
        for count in (1, 2):
            words.setdefault(fold(get_currency_name(code, count, _locale(language))), code)
    return words | {fold(word): code for word, code in extra.items()}


def _calendar(locale: Locale, what: str, extra: dict[str, int]) -> dict[str, int]:
    table: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for index, name in dict(getattr(locale, what)[context][width]).items():
                table[fold(str(name)).strip(".")] = int(index)
    return table | {fold(name): index for name, index in extra.items()}
