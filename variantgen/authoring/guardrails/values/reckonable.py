"""Whether an amount may have been reckoned with what a draft names: base amounts times or by its counts.

A weak sign: chance gives such amounts too, so that a person must look.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.reckoning import EXTENSIVE, base_counts, peers

_KINDS = ("money", "quantity", "number", "duration")
_MADE = ("money", "quantity", "number")
_MOST = 12
_AROUND = 3  # words beyond the clause of an amount that a count of it may stand in
_MOST_TIMES = 60
_MOST_VALUES = 24
_SMALL = 12
_NEAR = 0.004
_CENT = 0.011
_PAIRS = ("couple", "pair", "both", "paar", "zweit", "paire", "coppia", "pareja", "koppel", "casal", "duo")
_WEEKS, _DAYS_A_WEEK, _MONTHS_A_YEAR, _WEEK_S = ("week", "woche", "semaine", "seman", "settiman"), 7.0, 12.0, 604_800.0


def is_reckonable(matter: Matter, value: Value) -> bool:
    """Whether counts of the draft, or those of the base where a word tells so, make the value of a base amount."""
    if len(matter.values) > _MOST_VALUES:
        return False  # no copy has so many, and a list of values would be tried over and over
    if value.kind not in _MADE or value.end or (value.kind == "number" and value.amount <= _SMALL and value.noun):
        return _is_ratio(matter, value)
    return not _stands_in(matter, value) and _is_made_so(matter, value)


def _is_made_so(matter: Matter, value: Value) -> bool:
    known = _known(matter.truth, value)
    counts = _named(matter, value)
    if (value.kind in ("money", "number") or _tells(matter, value) or value.unit == "area") and any(
        _is_made(value, one, count) for one, count in product(known, counts)
    ):
        return True
    if value.kind == "quantity" and value.unit == "area":
        return any(_is_near(value, one * other) for one, other in product(_lengths(matter.truth), repeat=2))
    if _is_taken(matter, value, known) or _is_saved(matter, value, known):
        return True
    counted = {count for count in base_counts(matter.truth) if count > 1} | ({_DAYS_A_WEEK} & counts)
    return _tells(matter, value) and any(_is_made(value, one, count) for one, count in product(known, counted))


def _stands_in(matter: Matter, value: Value) -> bool:
    """Whether it more likely takes the place of a base value than comes from one.

    It is bounded, counted before something, no amount that adds up, or counts what the base counts otherwise.
    """
    if (value.bounds and value.kind != "money") or value.side:
        return True
    if value.kind == "quantity":
        return value.unit not in EXTENSIVE
    return (
        value.kind == "number"
        and bool(value.noun)
        and any(other.noun == value.noun for other in peers(matter.truth, "number", ""))
    )


def _known(truth: Truth, value: Value) -> list[float]:
    """Return the base amounts it may be made of, in its own unit; those of any kind for a bare number."""
    if value.kind == "number":
        return list({round(one.amount / one.factor, 6) for one in truth.values if one.kind in _KINDS})[: 2 * _MOST]
    return list({one.amount for one in peers(truth, value.kind, value.unit) if one.amount})[: 2 * _MOST]


def _is_made(value: Value, one: float, count: float) -> bool:
    return count > 1 and (_is_near(value, one * count) or _is_near(value, one / count))


def _is_near(value: Value, amount: float) -> bool:
    if value.kind == "money" and value.amount % 1:
        return abs(value.amount - amount) < _CENT
    return amount > 0 and abs(value.amount - amount) <= (_NEAR if value.kind != "number" else 1e-6) * amount


def _named(matter: Matter, value: Value) -> set[float]:
    """Return the counts that the draft names beside the value in its sentence: a pair is two, a week seven."""
    return set(_counts(matter, value))


def _counts(matter: Matter, value: Value) -> Iterator[float]:
    reading = matter.reading
    sentence = reading.sentence_of(value.first)
    if not _tells(matter, value):
        clause = reading.clause_of(value.first)
        sentence = range(max(sentence.start, clause.start - _AROUND), min(sentence.stop, clause.stop + _AROUND))
    book = vocabulary(reading.language)
    for other in matter.values:
        count = round(other.amount / other.factor, 6)
        is_count = other.kind in ("number", "multiplier", "duration", "quantity", "ordinal")
        if (
            other.first != value.first
            and other.first in sentence
            and is_count
            and count % 1 == 0
            and count <= _MOST_TIMES
        ):
            yield count
    for index in sentence:
        word = reading.words[index]
        if word.startswith(_PAIRS):
            yield 2.0
        elif word in book.year_words:
            yield _MONTHS_A_YEAR
        elif word.startswith(_WEEKS) or book.units.get(word) == ("time", _WEEK_S):
            yield _DAYS_A_WEEK


def _tells(matter: Matter, value: Value) -> bool:
    """Whether a word of the sentence says that something was added up or parted."""
    book, reading = vocabulary(matter.reading.language), matter.reading
    sentence = reading.sentence_of(value.first)
    words = [reading.words[index] for index in sentence if not value.first <= index <= value.last]
    return bool(value.per) or not (book.total_words | book.each_words).isdisjoint(words)


def _is_taken(matter: Matter, value: Value, known: list[float]) -> bool:
    """Whether it is another amount of its sentence with a base amount added or taken: `of € 1,000 we pay € 950`.

    So is what lies below a limit that the draft gives beside it.
    """
    if value.kind not in ("money", "quantity"):
        return False
    sentence = matter.reading.sentence_of(value.first)
    beside = [
        one
        for one in matter.values
        if (one.kind, one.unit) == (value.kind, value.unit) and one.first in sentence and one.first != value.first
    ][:_MOST]
    if any(
        _is_near(value, made)
        for one, other in product(beside, known)
        for made in (one.amount - other, one.amount + other, other - one.amount)
        if one.amount not in known or made not in known
    ):
        return True
    limits = {
        other.amount
        for other in peers(matter.truth, value.kind, value.unit)
        if other.bounds & {"up_to", "at_least", "over", "under"}
    }
    return any(one.amount in limits for one in beside)


def _is_saved(matter: Matter, value: Value, known: list[float]) -> bool:
    """Whether it is told as what one base price saves on so many of another: a pair, a week, a base count."""
    book = vocabulary(matter.reading.language)
    clause = matter.reading.clause_of(value.first)
    words = matter.reading.words[clause.start : clause.stop]
    if value.kind != "money" or (value.direction != "less" and book.difference_words.isdisjoint(words)):
        return False
    counts = _named(matter, value) | set(sorted(base_counts(matter.truth))[:_MOST])
    return any(
        _is_near(value, one * count - other) for one, other, count in product(known, known, counts) if one < other
    )


def _is_ratio(matter: Matter, value: Value) -> bool:
    """Whether a count for one of something is what two base counts make: six guests per cook of twelve and two."""
    if value.kind != "number" or value.end:
        return False
    book, reading = vocabulary(matter.reading.language), matter.reading
    ahead = reading.words[value.last + 1 : min(value.last + 4, reading.clause_of(value.last).stop)]
    if book.per_words.isdisjoint(ahead):
        return False
    counts = [count for count in base_counts(matter.truth) if count > 1]
    return any(abs(one - value.amount * other) < 1e-6 for one, other in product(counts, counts))


@lru_cache(maxsize=128)
def _lengths(truth: Truth) -> tuple[float, ...]:
    return tuple({one.amount for one in peers(truth, "quantity", "length")})[:_MOST]


def is_paired(matter: Matter, value: Value) -> bool:
    """Whether a quantity the draft chose and a price beside it show the base's price: `four quarts, $76`."""
    if value.kind != "quantity" or value.bounds:
        return False
    count, sentence = value.amount / value.factor, matter.reading.sentence_of(value.first)
    if count <= 1 or count % 1:
        return False
    beside = [
        one for one in matter.values if one.first in sentence and one.first != value.first and one.kind == "money"
    ]
    return any(
        _is_near(one, other.amount * count)
        for one in beside[:_MOST]
        for other in peers(matter.truth, one.kind, one.unit)
    )
