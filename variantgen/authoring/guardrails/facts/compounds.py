"""Values written in several parts: ranges, `3 lb 14 oz`, `1 h 50`, `six pounds fifty`, `an hour and a half`."""

import itertools

from variantgen.authoring.guardrails.facts.numbers import AND, PARTS, half_after
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_CENTS = 100
_MINUTES = 60
_HOUR_S, _METER, _INCH, _FOOT = 3_600.0, 1.0, 0.0254, 0.3048
_TWO_DIGITS, _FIVE, _TEN, _TWELVE = 2, 5, 10, 12
_SHORT_UNITS = frozenset({"std", "min", "h", "hr", "hrs", "ft", "lb", "lbs", "oz", "sec", "sek"})
_COMPOUND = frozenset({"mass", "length", "time", "months"})
_METRIC = frozenset({0.001, 0.01, 1.0, 1_000.0})
_ARTICLES = frozenset(
    "a an one un un' une uno una um uma een ein eine einen einem einer anderthalb".split()  # noqa: SIM905 - words
)


def joined(reading: Reading, found: list[Value], book: Vocabulary) -> list[Value]:
    """Join the parts of one value; values in reading order."""
    parts: list[Value] = []
    for value in found:
        before = parts[-1] if parts else None
        whole = before and (_with_cents(reading, before, value) or _with_smaller(reading, before, value))
        if whole:
            parts[-1] = whole
        else:
            parts.append(value)
    return _with_halves(reading, parts, book)


def _span_of(reading: Reading, value: Value, last: int, amount: float) -> Value:
    """Return the value up to a later word, with its new amount."""
    start, end = value.span[0], reading.ends[last]
    return value._replace(amount=amount, last=last, span=(start, end), text=reading.text[start:end])


def _with_cents(reading: Reading, one: Value, other: Value) -> Value | None:
    """Join hundredths, minutes or inches: `31 dollars and 50 cents`, `24 euros e 90`, `1 h 50`, `six foot two`."""
    if one.amount / one.factor % 1 or reading.clauses[one.last] != reading.clauses[other.first]:
        return None
    if one.kind == other.kind == "money" and other.amount < 1 and other.first - one.last <= _TWO_DIGITS:
        return _span_of(reading, one, other.last, one.amount + other.amount)
    part = _part_of(one) if other.kind == "number" and other.amount % 1 == 0 else None
    if not part or other.amount >= part[0]:
        return None
    fits = _touch(reading, one, other) if one.factor == _FOOT else _is_bare(reading, one, other)
    return _span_of(reading, one, other.last, one.amount + other.amount * part[1]) if fits else None


def _part_of(one: Value) -> tuple[int, float] | None:
    """Return how many parts a unit has that a bare number behind it may count, and what one of them is."""
    if one.unit == "time" and one.factor == _HOUR_S:
        return _MINUTES, float(_MINUTES)
    if one.unit == "length" and one.factor == _FOOT:
        return _TWELVE, _INCH
    is_pounds = one.kind == "money" or one.text.casefold().endswith(("pound", "pounds"))
    is_meters = (one.kind, one.unit, one.factor) == ("quantity", "length", _METER)
    return (_CENTS, one.factor / _CENTS) if is_pounds or is_meters else None


def _touch(reading: Reading, one: Value, other: Value) -> bool:
    """Whether two values stand side by side and the second counts nothing: `six foot two`."""
    after = other.last + 1
    ends = after >= len(reading.words) or is_function_word(reading.words[after], reading.language)
    return one.last + 1 == other.first and reading.gap(one.last) == " " and (ends or other.noun == "")


def _is_bare(reading: Reading, one: Value, other: Value) -> bool:
    """Whether a number of two digits, or spelled as its partner is, follows directly and counts nothing of its own."""
    between = reading.words[one.last + 1 : other.first]
    is_next = len(between) == 1 and between[0] in AND if between else reading.gap(one.last).strip() == ""
    if not is_next or not _counts_nothing(reading, other):
        return False
    if between and one.unit == "time" and other.spelled and other.amount % _FIVE:
        return False  # the `sei` of `quattro ore e sei` is a verb
    if not 0 < other.amount < _CENTS:
        return False
    return (other.spelled and (one.spelled or other.amount >= _TEN)) or (
        not other.spelled and len(other.text) == _TWO_DIGITS
    )


def _counts_nothing(reading: Reading, value: Value) -> bool:
    """Whether no word that carries content follows right behind."""
    after = value.last + 1
    if after >= len(reading.words) or reading.clauses[after] != reading.clauses[value.last]:
        return True
    return is_function_word(reading.words[after], reading.language) or not reading.words[after].isalpha()


def _with_smaller(reading: Reading, one: Value, other: Value) -> Value | None:
    """Join a smaller unit: `3 lb, 12 oz`, `1 hour and 30 minutes`, `1 m 77 cm`; `1 kg and 500 g` are two packs."""
    if one.unit != other.unit or one.unit not in _COMPOUND or not 0 < other.factor < one.factor:
        return None
    if one.amount < one.factor:
        return None  # `half a minute, forty seconds to be precise`
    between = reading.words[one.last + 1 : other.first]
    is_dotted = not between and reading.gap(one.last) in (". ", ".\u00a0") and reading.words[one.last] in _SHORT_UNITS
    is_parted = reading.sentences[one.last] != reading.sentences[other.first] and not is_dotted
    if other.amount >= one.factor or is_parted:
        return None
    is_close = is_dotted or (not between and reading.gap(one.last).strip() == "")
    is_listed = one.kind == "duration" or one.factor not in _METRIC
    is_linked = is_listed and (
        (not between and reading.gap(one.last).strip() in ("", ",")) or (len(between) == 1 and between[0] in AND)
    )
    if not is_close and not is_linked:
        return None
    return _span_of(reading, one, other.last, one.amount + other.amount)._replace(factor=other.factor)


def _with_halves(reading: Reading, found: list[Value], book: Vocabulary) -> list[Value]:
    """Add the half behind a unit: `an hour and a half`, `deux heures et demie`, `un anno e mezzo`."""
    values = [_with_one_before(reading, value, book) for value in found]
    for index, word in enumerate(() if PARTS.keys().isdisjoint(reading.words) else reading.words):
        half = half_after(reading.words, index) if word in book.units else None
        if not half:
            continue
        dimension, factor = book.units[word]
        ending = [value for value in values if value.last == index and value.unit == dimension]
        if ending:
            values.remove(ending[0])
            values.append(_span_of(reading, ending[0], half[1], ending[0].amount + half[0] * factor))
        else:
            first = index - 1 if index and reading.words[index - 1] in _ARTICLES else index
            values = [value for value in values if not first <= value.first <= half[1]]
            values.append(_one_and_part(reading, (first, half[1]), dimension, factor * (1 + half[0])))
    return sorted(values, key=lambda value: value.first)


def _with_one_before(reading: Reading, value: Value, book: Vocabulary) -> Value:
    """Add the one of a bigger unit before a value: `an hour and 50 minutes`, `un metro e 77`, `un litre vingt`."""
    is_linked = value.first > 0 and reading.words[value.first - 1] in AND
    start = value.first - (3 if is_linked else 2)
    if start < 0 or reading.words[start] not in _ARTICLES or not (is_linked or reading.gap(start + 1) == " "):
        return value
    dimension, factor = book.units.get(reading.words[start + 1], ("", 0.0))
    is_bare = value.kind == "number" and 1 < value.amount < _CENTS and _counts_nothing(reading, value)
    if value.unit == dimension and 0 < value.factor < factor and is_linked:
        amount, small = factor + value.amount, value.factor
    elif is_bare and (dimension, factor) in _WITH_HUNDREDTHS and value.amount >= _TEN:
        amount, small = factor * (1 + value.amount / _CENTS), factor
    elif is_bare and (dimension, factor) == ("time", _HOUR_S) and _TEN <= value.amount < _MINUTES and not is_linked:
        amount, small = _HOUR_S + value.amount * _MINUTES, factor
    else:
        return value
    span = reading.span(start, value.last)
    kind: Kind = "duration" if dimension in _SPANS else "quantity"
    whole = value._replace(kind=kind, unit=dimension, amount=amount, factor=small, noun="", spelled=True)
    return whole._replace(first=start, span=span, text=reading.text[span[0] : span[1]])


_SPANS = ("time", "months", "nights", "workdays")
_WITH_HUNDREDTHS = frozenset({("length", _METER), ("volume", 1.0)})


def _one_and_part(reading: Reading, words: tuple[int, int], dimension: str, amount: float) -> Value:
    first, last = words
    span = reading.span(first, last)
    kind: Kind = "duration" if dimension in _SPANS else "quantity"
    return Value(kind, amount, dimension, first, last, span, reading.text[span[0] : span[1]], spelled=True)


def ranged(reading: Reading, found: list[Value], book: Vocabulary) -> list[Value]:
    """Give `16` of `16 to 18 °C` the unit of its partner, the second of `$10-20` that of the first, and mark the ends.

    found: values in reading order.
    """
    for index, (one, other) in enumerate(itertools.pairwise(found)):
        if not _are_a_range(reading, one, other, book):
            continue
        if one.kind == "number" and other.kind == "clock":
            found[index] = one._replace(kind="clock")
        elif one.kind == "number" and other.kind in ("quantity", "duration", "percent", "money"):
            found[index] = _like(one, other)
        elif other.kind == "number" and one.kind == "money" and not other.noun and not other.spelled:
            found[index + 1] = other._replace(kind="money", unit=one.unit)
    return found


def _like(one: Value, other: Value) -> Value:
    amount = one.amount * other.factor
    return one._replace(kind=other.kind, unit=other.unit, amount=amount, factor=other.factor, noun=other.noun)


def _are_a_range(reading: Reading, one: Value, other: Value, book: Vocabulary) -> bool:
    between = reading.words[one.last + 1 : other.first]
    if one.kind == "number" and reading.words[one.first] == reading.words[other.first]:
        return False  # the number of a name: `Home 500 to 500 Mbit/s`
    if not between:
        is_priced_alone = one.kind == "number" and not reading.words[other.first][0].isalnum()  # "Ridge 2 – $139"
        is_dash = reading.gap(one.last).strip() in ("-", "–", "—", "/")
        return is_dash and not is_priced_alone and not _is_numbered_name(reading, one)
    if reading.clauses[one.last] != reading.clauses[other.first]:
        return False
    if between[0] == "a" and other.kind == "money" and reading.words[one.first - 1] not in _RANGE_OPENERS:
        return False  # `six à 13,90 €`
    is_product = between[0] in ("x", "×") and "money" not in (one.kind, other.kind)
    return len(between) == 1 and (between[0] in book.range_words or is_product)


_RANGE_OPENERS = frozenset({"de", "entre", "da", "dai", "dal", "du", "des"})


def _is_numbered_name(reading: Reading, value: Value) -> bool:
    """Whether a number ends a name before a spaced dash: `Voltera Stad 7 – 110 km`."""
    is_spaced = reading.gap(value.last) != reading.gap(value.last).strip()
    return is_spaced and value.first > 0 and reading.raw(value.first - 1)[0].isupper()
