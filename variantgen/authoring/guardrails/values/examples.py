"""Sums that a draft works out for the reader: an amount of its own choosing, and what the base makes of it.

`$42 on every $1,000` at 4.2 %, `2,000 kWh come to € 480` at € 0.24, `two adults and two children: £72`, `a basket of
40 €` where delivery is free from 35.
"""

from functools import lru_cache
from itertools import product

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.reckoning import peers

_MOST = 8  # values of one sort that are tried with one another
_MOST_COUNTS = 12
_MOST_TIMES = 60
_MOST_VALUES = 24
_NEAR = 0.006
_REACH = 4
_KINDS = ("money", "quantity")
_THRESHOLDS = frozenset({"at_least", "over", "maybe_over", "from"})
_FREE_WORDS = "free gratis gratuit kostenlos kostenfrei offert omaggio nothing nichts rien nada niente niets no "
_FREE = tuple(_FREE_WORDS.split())
_BASKETS_WORDS = (
    "order basket cart purchas spend shop bill checkout loss damage claim bestell einkauf warenkorb "
    "rechnung schaden commande panier achat facture sinistre pedido compra cesta carrito factura "
    "siniestro ordine spesa carrello acquisto bolletta danno winkelmand aankoop rekening schade encomenda "
    "carrinho conta fatura "
)
_BASKETS = tuple(_BASKETS_WORDS.split())


def is_worked_example(matter: Matter, value: Value) -> bool:
    """Whether the draft's sentence shows what the base's rate makes of the value, or makes the value of another."""
    if value.kind not in _KINDS or value.end:
        return False
    others = _beside(matter, value)
    return any(_is_made_of(matter.truth, *pair) for other in others for pair in ((value, other), (other, value)))


def _beside(matter: Matter, value: Value) -> list[Value]:
    sentence = matter.reading.sentence_of(value.first)
    found = [one for one in matter.values if one.kind in _KINDS and one.first in sentence and one.first != value.first]
    return found[:_MOST]


def _is_made_of(truth: Truth, result: Value, chosen: Value) -> bool:
    """Whether a price is the base's percentage of a chosen amount, what is left of it, or its price for so many."""
    if result.kind != "money" or chosen.amount <= 0 or result.amount <= 0:
        return False
    if chosen.kind == "quantity":
        measure = f"{chosen.factor:g} {chosen.unit}"
        prices = [one for one in peers(truth, "money", result.unit) if measure in one.per]
        return any(_is_near(result.amount, one.amount * chosen.amount / chosen.factor) for one in prices)
    if chosen.unit != result.unit:
        return False
    shares = {other.amount / 100 for other in peers(truth, "percent", "")}
    return any(_is_near(result.amount, chosen.amount * part) for share in shares for part in (share, 1 - share))


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR * other


def is_combined(matter: Matter, value: Value) -> bool:
    """Whether it adds up base prices, each so many times as the draft names, or tells what another price saves on them.

    `two adults and two children` at £22 and £14, `4 € less than two singles`.
    """
    if value.kind != "money" or value.direction == "more" or len(matter.values) > _MOST_VALUES:
        return False
    counts = _counts(matter, value)
    prices = sorted({other.amount for other in peers(matter.truth, "money", value.unit)})[:_MOST]
    if len(counts) > 1 and any(
        _is_exact(value.amount, one * low + other * high)
        for (one, other), (low, high) in product(_ordered(counts), product(prices, prices))
        if low != high
    ):
        return True
    words = vocabulary(matter.reading.language).difference_words
    clause = matter.reading.clause_of(value.first)
    tells = value.direction == "less" or not words.isdisjoint(matter.reading.words[clause.start : clause.stop])
    return tells and any(
        _is_exact(value.amount, count * one - other)
        for count, one, other in product(counts, prices, prices)
        if count > 1 and other < count * one
    )


def _counts(matter: Matter, value: Value) -> list[float]:
    """Return the counts that the value's sentence names, in its order: those of things, once for each."""
    book, reading = vocabulary(matter.reading.language), matter.reading
    sentence = reading.sentence_of(value.first)
    found = [
        other.amount
        for other in matter.values
        if other.first in sentence and other.kind in ("number", "multiplier") and other.amount % 1 == 0
    ]
    found += (
        [1.0]
        if any(reading.words[index] in _ONE and reading.words[index] in book.numbers for index in sentence)
        else []
    )
    return [count for count in found if 1 <= count <= _MOST_TIMES][:_MOST_COUNTS]


_ONE = frozenset({"one", "ein", "eine", "un", "une", "uno", "una", "um", "uma", "een"})


def _ordered(counts: list[float]) -> list[tuple[float, float]]:
    return [(one, other) for index, one in enumerate(counts) for other in counts[:index] + counts[index + 1 :]]


def _is_exact(one: float, other: float) -> bool:
    return abs(one - other) < 0.011


def is_times_named(matter: Matter, value: Value) -> bool:
    """Whether `three times 60` makes a base price: the multiple stands right before the value."""
    if value.kind not in ("money", "number"):
        return False
    times = [one.amount for one in matter.values if one.kind == "multiplier" and one.last + 1 == value.first]
    times += [one.amount for one in matter.values if one.kind == "multiplier" and one.last + 2 == value.first]
    return any(
        _is_exact(value.amount * count, other.amount)
        for count in times
        for other in matter.truth.values
        if other.kind == "money"
    )


def basket_fit(matter: Matter, value: Value) -> str:
    """Return whether a chosen basket fits the base's threshold: `fits`, `open` where it is one, `` where it is none.

    It fits where the clause that goes with it says free and it reaches the threshold, or does not and stays below.
    """
    if value.kind != "money" or value.end:
        return ""
    reading = matter.reading
    near = reading.words[max(reading.clause_of(value.first).start, value.first - _REACH) : value.first]
    if not any(word.startswith(_BASKETS) for word in near):
        return ""
    limits = _thresholds(matter.truth, value.unit)
    if not limits:
        return "open" if peers(matter.truth, "percent", "") or _has_deduction(matter, value) else ""
    clause = reading.clause_of(value.first)
    is_free = any(
        reading.words[index].startswith(_FREE)
        for index in range(clause.start, min(clause.stop + _MOST, len(reading.words)))
    )
    reaches = value.amount >= min(limits) if is_free else value.amount < max(limits)
    return "fits" if reaches else ""


def _has_deduction(matter: Matter, value: Value) -> bool:
    """Whether a base price stands in the sentence, smaller than the basket: what is paid of it."""
    known = {other.amount for other in peers(matter.truth, "money", value.unit)}
    sentence = matter.reading.sentence_of(value.first)
    return any(
        other.amount in known and other.amount < value.amount and other.first in sentence
        for other in matter.values
        if other.kind in ("money", "number")
    )


@lru_cache(maxsize=256)
def _thresholds(truth: Truth, unit: str) -> tuple[float, ...]:
    """Return the base's prices from which something holds."""
    return tuple(other.amount for other in peers(truth, "money", unit) if other.bounds & _THRESHOLDS - {"from"})
