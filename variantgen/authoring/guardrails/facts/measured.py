"""What an amount counts: money, a percentage, a quantity with a unit, a multiple, a place in a row, or plain things."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.clocks import clock_at, is_half_of_day
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.reading import Reading

_ORDINAL_MARKS = frozenset(
    {"st", "nd", "rd", "th", "º", "ª", "er", "re", "eme", "e", "ieme", "a", "o", "te", "ste", "ten"}
)
_TIMES = frozenset({"x", "×", "mal", "fois", "times", "veces", "volte", "keer", "vezes"})
_H_MINUTES = re.compile(r"h([0-5]\d)$")
_HOUR_S, _MINUTE_S = 3_600.0, 60.0
_LONGEST_UNIT = 3
_RATE_REACH = 5
_SPANS = ("time", "months", "workdays", "nights")
_TAX = frozenset(
    [
        "+",
        "plus",
        "vat",
        "ex",
        "exc",
        "excl",
        "exclusive",
        "inc",
        "incl",
        "including",
        "gst",
        "tax",
        "net",
        "gross",
        "ht",
        "ttc",
        "netto",
        "brutto",
        "mwst",
        "ust",
        "zzgl",
        "inkl",
        "iva",
        "btw",
        "esclusa",
        "inclusa",
        "escluso",
        "incluso",
        "incluido",
        "incluida",
        "excluido",
        "mas",
        "piu",
        "mais",
        "inclusief",
        "exclusief",
    ]
)
_DIRECTION_REACH = 3
_ADJECTIVES_FIRST = ("en", "de", "nl")
_FIRST_ANYWHERE = ("premier", "prochain", "dernier", "primer", "prim", "proxim", "prossim", "ultim")


def measured(reading: Reading, amount: Amount, book: Vocabulary) -> Value:
    """Return the typed value of an amount."""
    return (
        _money(reading, amount, book)
        or _percent(reading, amount, book)
        or _marked(reading, amount, book)
        or _with_unit(reading, amount, book)
        or _plain(reading, amount, book)
    )


def _word(reading: Reading, index: int) -> str:
    return reading.words[index] if 0 <= index < len(reading.words) else ""


def _value(reading: Reading, found: Amount, kind: Kind, words: tuple[int, int]) -> Value:
    """Return a value over the words first to last; the callers lay amount and unit over it."""
    first, last = words
    span = reading.span(first, last)
    return Value(kind, found.amount, "", first, last, span, reading.text[span[0] : span[1]], spelled=found.spelled)


def _money(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    before, after = _word(reading, amount.first - 1), _word(reading, amount.last + 1)
    if before in book.currencies and _adjacent(reading, amount.first - 1) and _is_sign_or_code(before, book):
        country = _COUNTRIES.get(_word(reading, amount.first - 2)) if before == "$" and amount.first > 1 else None
        if country and reading.gap(amount.first - 2) == "":
            return _priced(reading, amount, book, country, (amount.first - 2, amount.last))
        return _priced(reading, amount, book, book.currencies[before], (amount.first - 1, amount.last))
    if (
        after in book.currencies
        and not _leads_on(reading, amount.last + 1)
        and not is_half_of_day(reading, amount.last + 1)
        and not (after in book.units and not _is_glued(reading, amount))
    ):
        return _priced(reading, amount, book, book.currencies[after], (amount.first, amount.last + 1))
    if after == "us" and _word(reading, amount.last + 2) in book.currencies:
        return _priced(reading, amount, book, "USD", (amount.first, amount.last + 2))
    return None


_COUNTRIES = {
    "us": "USD",
    "ca": "CAD",
    "c": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "r": "BRL",
    "mx": "MXN",
    "hk": "HKD",
    "s": "SGD",
}


def _leads_on(reading: Reading, index: int) -> bool:
    """Whether a currency sign belongs to the amount after it: `TrailMax 3, $129`."""
    is_before = (
        not reading.words[index].isalpha() and _word(reading, index + 1)[:1].isdigit() and reading.gap(index) == ""
    )
    return is_before or reading.clauses[index - 1] != reading.clauses[index]


def _is_sign_or_code(word: str, book: Vocabulary) -> bool:
    return not word.isalpha() or word.upper() == book.currencies[word]


def _is_glued(reading: Reading, amount: Amount) -> bool:
    """`5p` are pence; `39 pounds` is read as a mass and compared with both."""
    return reading.gap(amount.last) == ""


def _adjacent(reading: Reading, index: int) -> bool:
    return reading.gap(index).strip(" \u00a0\u202f") == ""


def _priced(reading: Reading, amount: Amount, book: Vocabulary, currency: str, words: tuple[int, int]) -> Value:
    value, (first, last) = amount.amount, words
    cents = _word(reading, last + 1)
    if currency == "cent":
        currency, value = "EUR" if reading.language != "en" else "USD", value / 100
    elif last > amount.last and cents.isdecimal() and len(cents) == 2 and reading.gap(last).strip() == "":
        value, last = value + int(cents) / 100, last + 1  # "9 € 99"
    per = _per(reading, last, book)
    found = _value(reading, amount, "money", (first, last))
    return found._replace(amount=value, unit=currency, per=per, direction=_direction(reading, first, last, book))


def _per(reading: Reading, last: int, book: Vocabulary) -> tuple[str, ...]:
    """Return the stems of what the price is for one of: `agent` and `month` of `$12 per agent per month`."""
    found: list[str] = []
    while _word(reading, last + 1) in _TAX and reading.clauses[last + 1] == reading.clauses[last]:
        last += 1
    while _word(reading, last + 1) in book.per_words and _is_one_of(reading, last + 2, book):
        found.append(_one_of(reading, last + 2, book))
        last += 2
    if (
        not found
        and tuple(reading.words[last + 1 : last + 3]) in _PER_PHRASES
        and _word(reading, last + 3) in book.units
    ):
        return (_one_of(reading, last + 3, book),)
    return tuple(found)


_PER_PHRASES = frozenset({("in", "der"), ("a", "la"), ("pro", "angefangene"), ("for", "each"), ("for", "every")})


def _is_one_of(reading: Reading, index: int, book: Vocabulary) -> bool:
    """Whether a word may be what a price is for one of: no `each; from`, no `l'une`."""
    if index >= len(reading.words) or reading.clauses[index] != reading.clauses[index - 2]:
        return False
    word = reading.words[index]
    return word in book.units or not is_function_word(word, reading.language)


_PERSONS = frozenset(
    [
        "person",
        "personne",
        "pers",
        "persona",
        "testa",
        "cranio",
        "cabeza",
        "barba",
        "pessoa",
        "cabeca",
        "persoon",
        "hoofd",
        "neus",
        "kopf",
        "nase",
        "head",
        "tete",
        "pp",
    ]
)


def _one_of(reading: Reading, index: int, book: Vocabulary) -> str:
    """Return a unit in normal form, one name for whoever pays, the word's stem otherwise."""
    if reading.words[index] in _PERSONS:
        return "person"
    dimension, factor = book.units.get(reading.words[index], ("", 0.0))
    return f"{factor:g} {dimension}" if dimension else reading.stems[index]


def _rate(reading: Reading, last: int, book: Vocabulary) -> tuple[str, ...]:
    """Return the span of time that a count is for: the week of `60 classes a week`."""
    for index in range(last + 1, min(last + _RATE_REACH, len(reading.words) - 1)):
        if reading.words[index] in book.per_words and reading.words[index + 1] in book.units:
            per = _one_of(reading, index + 1, book)
            return (per,) if per.endswith(_SPANS) else ()
    return ()


def _direction(reading: Reading, first: int, last: int, book: Vocabulary) -> str:
    """Return which way a value changes something: `off` right after it, `save` right before it."""
    for index in _nearby(reading, last, 1):
        if is_off(reading.words[index], book.off_words):
            return "less"
        if reading.words[index] in book.more_words and _word(reading, index + 1) not in _THAN:
            return "more"
    for index in _nearby(reading, first, -1):
        if reading.words[index] in _SAVING:
            return "less"
    return ""


def is_off(word: str, off_words: frozenset[str]) -> bool:
    """Whether a word tells a reduction, as the last part of a compound too: `Neukundenrabatt`, `inruilkorting`."""
    return word in off_words or word.endswith(_OFF_ENDINGS)


_OFF_ENDINGS = ("rabatt", "nachlass", "ersparnis", "korting")


def _nearby(reading: Reading, start: int, step: int) -> list[int]:
    """Return the words beyond this one up to the first that carries content, that one included, in its clause."""
    found = []
    for index in range(start + step, start + step * (_DIRECTION_REACH + 2), step):
        if not 0 <= index < len(reading.words) or reading.clauses[index] != reading.clauses[start]:
            break
        found.append(index)
        if not is_function_word(reading.words[index], reading.language) and reading.words[index].isalpha():
            break
    return found


_THAN = frozenset({"than", "als", "que", "de", "di", "dan", "do"})
_SAVING = frozenset(
    [
        "save",
        "saves",
        "saving",
        "sparen",
        "spare",
        "sparst",
        "economisez",
        "ahorra",
        "ahorras",
        "ahorre",
        "risparmia",
        "risparmi",
        "risparmiate",
        "bespaar",
        "bespaart",
        "bespaard",
        "poupe",
        "poupa",
        "poupas",
        "economize",
        "economiza",
        "economizas",
        "rabatt",
        "remise",
        "descuento",
        "sconto",
        "korting",
        "desconto",
    ]
)


def _percent(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    after = _word(reading, amount.last + 1)
    last = amount.last + 1
    if after not in book.percent:
        two = f"{after} {_word(reading, amount.last + 2)}"
        if two not in book.percent:
            return None
        last += 1
    direction = _direction(reading, amount.first, last, book)
    lead = reading.gap(amount.first - 1) if amount.first else reading.masked[: reading.starts[0]]
    if not direction and lead.endswith(("-", "−", "–")) and not amount.spelled:
        direction = "less"  # "-30 %"
    return _value(reading, amount, "percent", (amount.first, last))._replace(direction=direction)


def _marked(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    after, gap = _word(reading, amount.last + 1), reading.gap(amount.last) if amount.last < len(reading.words) else ""
    if after in _TIMES and not _word(reading, amount.last + 2)[:1].isdigit() and (len(after) > 1 or gap.strip() == ""):
        found = _value(reading, amount, "multiplier", (amount.first, amount.last + 1))
        return found._replace(per=_rate(reading, amount.last + 1, book))
    if after in _ORDINAL_MARKS and gap == "" and not amount.spelled:
        return _value(reading, amount, "ordinal", (amount.first, amount.last + 1))
    return clock_at(reading, amount)


def _with_unit(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    after = _word(reading, amount.last + 1)
    if (minutes := _H_MINUTES.match(after)) and reading.gap(amount.last) == "":
        found = _value(reading, amount, "duration", (amount.first, amount.last + 1))
        total = amount.amount * _HOUR_S + int(minutes[1]) * _MINUTE_S
        return found._replace(amount=total, unit="time", factor=_HOUR_S)
    if after not in _unit_openers(reading.language):
        return _qualified_span(reading, amount, book)
    for length in range(_LONGEST_UNIT, 0, -1):
        last = amount.last + length
        if last >= len(reading.words):
            continue
        word = " ".join(reading.words[amount.last + 1 : last + 1])
        measure = book.units.get(word)
        if measure and _may_be_unit(reading, amount, word, last) and not _runs_on(reading, last, book):
            dimension, factor = measure
            kind: Kind = "duration" if dimension in _SPANS else "quantity"
            found = _value(reading, amount, kind, (amount.first, last))
            side = book.sides.get(_word(reading, last + 1), "") if kind == "duration" else ""
            noun, per = _noun(reading, last, book), _rate(reading, last, book)
            total = amount.amount * factor
            return found._replace(amount=total, unit=dimension, factor=factor, noun=noun, side=side, per=per)
    return None


def _qualified_span(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    """Read a span of time with a word before its unit: `two full months`, `nach zwölf belieferten Monaten`."""
    last = amount.last + 2
    dimension, factor = book.units.get(_word(reading, last), ("", 0.0))
    word = _word(reading, last - 1)
    is_usual = reading.language in _ADJECTIVES_FIRST or word.startswith(_FIRST_ANYWHERE)
    if not is_usual or dimension not in _SPANS or amount.amount == 1:
        return None
    is_adjective = word.isalpha() and len(word) > 2 and reading.raw(last - 1).islower()
    if not is_adjective or is_function_word(word, reading.language) or word in book.numbers or _gapped(reading, amount):
        return None
    found = _value(reading, amount, "duration", (amount.first, last))
    side = book.sides.get(_word(reading, last + 1), "")
    return found._replace(amount=amount.amount * factor, unit=dimension, factor=factor, side=side)


def _gapped(reading: Reading, amount: Amount) -> bool:
    """Whether anything but a space stands between the amount, the word after it and the next."""
    return any(reading.gap(index) != " " for index in (amount.last, amount.last + 1))


@lru_cache(maxsize=32)
def _unit_openers(language: str) -> frozenset[str]:
    """Return the first words of all units."""
    return frozenset(unit.split()[0] for unit in vocabulary(language).units)


def _may_be_unit(reading: Reading, amount: Amount, word: str, last: int) -> bool:
    """A one-letter or two-letter unit that is also a word needs a numeral before it and no word of its kind after it.

    one-letter or two-letter unit that is also a word needs a numeral before it and no word of its kind after it.
    """
    if reading.clauses[amount.last] != reading.clauses[last]:
        return False
    if word in ("in", "a", "to", "me", "p", "j", "l", "s", "g", "h", "m", "v", "w"):
        if amount.spelled:
            return False
        glued = reading.gap(amount.last) == ""
        raw = reading.raw(last)
        if word == "in":
            return (
                glued
                or last + 1 >= len(reading.words)
                or reading.clauses[last + 1] != reading.clauses[last]
                or (amount.first > 0 and reading.words[amount.first - 1] in ("x", "×"))
            )
        if word == "s" and reading.gap(amount.last) != " " and not _is_seconds(reading, amount):
            return False
        if word == "g":
            return raw == "g" or not glued  # "5G" is a network
        if word in ("a", "to", "me"):
            return glued
    return True


def _is_seconds(reading: Reading, amount: Amount) -> bool:
    """Whether `30s` is a time: `in 30s`, `1.5s`; `under-3s` and `the 2's` are plurals and possessives."""
    is_direct = reading.ends[amount.last] == reading.starts[amount.last + 1]
    return is_direct and (amount.amount % 1 > 0 or _word(reading, amount.first - 1) in _BEFORE_SECONDS)


_BEFORE_SECONDS = frozenset({"in", "within", "after", "every", "last", "lasts", "just", "only", "for", "of", "h"})


def _runs_on(reading: Reading, last: int, book: Vocabulary) -> bool:
    """Whether the unit opens a phrase of its own: `twelve month to month`."""
    return _word(reading, last + 1) in book.range_words and _word(reading, last + 2) == reading.words[last]


def _noun(reading: Reading, last: int, book: Vocabulary) -> str:
    """Return the stem of the counted thing; the span of a rate is none: `for two a week`."""
    for index in range(last + 1, min(last + 3, len(reading.words))):
        if reading.clauses[index] != reading.clauses[last]:
            return ""
        if index > last + 1 and reading.words[index] in book.units and reading.words[index - 1] in book.per_words:
            return ""
        if reading.words[index] in _PREPOSITIONS:
            return ""
        if not is_function_word(reading.words[index], reading.language):
            return reading.stems[index] if reading.words[index][0].isalpha() else ""
    return ""


_PREPOSITIONS = frozenset(
    [
        "on",
        "in",
        "at",
        "from",
        "until",
        "by",
        "to",
        "for",
        "with",
        "before",
        "after",
        "during",
        "auf",
        "an",
        "am",
        "im",
        "bei",
        "mit",
        "bis",
        "ab",
        "nach",
        "vor",
        "fur",
        "sur",
        "dans",
        "en",
        "pour",
        "avec",
        "par",
        "por",
        "para",
        "con",
        "su",
        "da",
        "per",
        "op",
        "aan",
        "om",
        "met",
        "voor",
        "tot",
        "em",
        "no",
        "na",
        "com",
    ]
)


def _plain(reading: Reading, amount: Amount, book: Vocabulary) -> Value:
    found, noun = _value(reading, amount, "number", (amount.first, amount.last)), _noun(reading, amount.last, book)
    return found._replace(noun=noun, per=_rate(reading, amount.last, book)) if noun else found
