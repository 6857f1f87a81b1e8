"""Every typed value of a reading, in reading order."""

import itertools
from functools import lru_cache

from variantgen.authoring.guardrails.facts.amounts import Amount, amounts_in
from variantgen.authoring.guardrails.facts.bounds import bounded
from variantgen.authoring.guardrails.facts.dates import date_at, names_of_days
from variantgen.authoring.guardrails.facts.measured import measured
from variantgen.authoring.guardrails.facts.numbers import AND
from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.facts.wordings import worded_values
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.reading import Reading

_CENTS = 100
_MOST = 150  # amounts read of one text: no copy has more
_COMPOUND = frozenset({"mass", "length", "time"})


@lru_cache(maxsize=256)
def values_in(reading: Reading, locale: str) -> tuple[Value, ...]:
    """Return the values of a text: numbers with what they count, dates, `half price`.

    Idioms (`give it 110%`) claim nothing.
    """
    book = vocabulary(reading.language)
    amounts = amounts_in(reading, locale, book)[:_MOST]
    dates, taken = _dates(reading, amounts, book)
    found = [measured(reading, amount, book) for amount in amounts if amount.first not in taken]
    found = _outermost([*found, *worded_values(reading, book)])
    found = _joined(reading, _ranges(reading, sorted([*found, *dates], key=lambda value: value.first), book))
    days = names_of_days(reading, book, {index for value in dates for index in range(value.first, value.last + 1)})
    idioms = {index for hit in hits(reading).get("idiom", ()) for index in range(hit.first, hit.last + 1)}
    kept = [value for value in (*found, *days) if value.first not in idioms and value.last not in idioms]
    return tuple(bounded(reading, value) for value in sorted(kept, key=lambda value: value.first)[:_MOST])


def _dates(reading: Reading, amounts: list[Amount], book: Vocabulary) -> tuple[list[Value], set[int]]:
    dates: list[Value] = []
    taken: set[int] = set()
    for amount in amounts:
        if amount.first not in taken and (date := date_at(reading, amount, book)):
            dates += date
            taken |= {index for value in date for index in range(value.first, value.last + 1)}
    return dates, taken


def _outermost(found: list[Value]) -> list[Value]:
    """Leave out values inside a longer one: the `cent` of `25 pour cent`."""
    kept: list[Value] = []
    for value in sorted(found, key=lambda value: (value.first, -value.last)):
        if not kept or value.first > kept[-1].last:
            kept.append(value)
    return kept


def _ranges(reading: Reading, found: list[Value], book: Vocabulary) -> list[Value]:
    """Give `16` of `16 to 18 °C` the unit of its partner; the second of `$10-20` that of the first."""
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
    if not between:
        is_priced_alone = one.kind == "number" and not reading.words[other.first][0].isalnum()  # "Ridge 2 – $139"
        is_dash = reading.gap(one.last).strip() in ("-", "–", "—", "/")
        return is_dash and not is_priced_alone and not _is_numbered_name(reading, one)
    if reading.clauses[one.last] != reading.clauses[other.first]:
        return False
    is_product = between[0] in ("x", "×") and "money" not in (one.kind, other.kind)
    return len(between) == 1 and (between[0] in book.range_words or is_product)


def _is_numbered_name(reading: Reading, value: Value) -> bool:
    """Whether a number ends a name before a spaced dash: `Voltera Stad 7 – 110 km`."""
    is_spaced = reading.gap(value.last) != reading.gap(value.last).strip()
    return is_spaced and value.first > 0 and reading.raw(value.first - 1)[0].isupper()


def _cents_after(reading: Reading, one: Value, other: Value) -> float:
    """Return what follows a whole amount: `31 dollars and 50 cents`, `six pounds fifty`; 0 where nothing does."""
    if one.amount / one.factor % 1 or reading.clauses[one.last] != reading.clauses[other.first]:
        return 0.0
    if one.kind == other.kind == "money" and other.amount < 1 and other.first - one.last <= 2:
        return other.amount
    is_pounds = one.kind == "money" or one.text.casefold().endswith(("pound", "pounds"))
    between = reading.words[one.last + 1 : other.first]
    is_next = not between or (len(between) == 1 and between[0] in AND)
    is_bare = other.kind == "number" and is_next and 1 < other.amount < _CENTS and other.spelled and one.spelled
    return other.amount / _CENTS * one.factor if is_pounds and is_bare else 0.0


def _joined(reading: Reading, found: list[Value]) -> list[Value]:
    """Join `3 lb 14 oz` and `1 h 30 min` into one value."""
    joined: list[Value] = []
    for value in found:
        before = joined[-1] if joined else None
        if before and (cents := _cents_after(reading, before, value)):
            span = before.span[0], value.span[1]
            joined[-1] = before._replace(
                amount=before.amount + cents,
                last=value.last,
                span=span,
                text=reading.text[span[0] : span[1]],
            )
            continue
        if (
            before
            and before.unit == value.unit
            and value.unit in _COMPOUND
            and 0 < value.factor < before.factor
            and before.last + 1 == value.first
            and reading.gap(before.last).strip() == ""
        ):
            span = before.span[0], value.span[1]
            joined[-1] = before._replace(
                amount=before.amount + value.amount,
                factor=value.factor,
                last=value.last,
                span=span,
                text=reading.text[span[0] : span[1]],
            )
        else:
            joined.append(value)
    return joined
