"""Values that follow from the base's: rounded with a bound that keeps them true, or reckoned from base values.

What follows is no conflict. `More than 4,000` follows from 4,200, `nine out of ten` from 92 %, `$30 more` from $129 and $159,
`36 € for two` from 18 €. A reckoning whose terms the draft does not name may be chance: a person looks at it.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth

_ROUNDING, _ABOUT, _SHARE_POINTS = 1.15, 0.05, 2.5
_SMALLEST_ROUNDED = 10
_MONTHS_A_YEAR = 12
_MOST_TERMS = 24
_MOST_TIMES = 60
_MEASURES = ("money", "percent", "duration", "quantity", "number")
_LOW, _HIGH = frozenset({"over", "at_least", "from"}), frozenset({"under", "up_to", "within"})


def is_entailed(matter: Matter, value: Value) -> bool:
    """Whether the base makes this true: it is rounded to the safe side, a share said otherwise, or reckoned in plain sight."""
    if value.kind not in _MEASURES:
        return False
    return _is_rounded(matter.truth, value) or _is_share(matter, value) or _is_reckoned_openly(matter, value)


def is_derivable(matter: Matter, value: Value) -> bool:
    """Whether a price, a percentage or a count can be reckoned from base values at all; measures fit too easily."""
    return value.kind in ("money", "percent", "number") and any(
        _same(value.amount, amount) for amount, _ in _reckonings(matter.truth, value.kind, value.unit, value.noun)
    )


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= max(0.005, 0.001 * abs(other))


def _peers(truth: Truth, kind: str, unit: str) -> list[Value]:
    return [other for other in truth.values if other.kind == kind and other.unit == unit]


def _is_rounded(truth: Truth, value: Value) -> bool:
    if value.amount / value.factor < _SMALLEST_ROUNDED:
        return False
    return any(_rounds(value, other) for other in _peers(truth, value.kind, value.unit))


def _rounds(value: Value, other: Value) -> bool:
    if value.bounds & _LOW and "from" not in value.bounds and not other.bounds & _HIGH:
        return value.amount <= other.amount <= value.amount * _ROUNDING
    if value.bounds & _HIGH and not other.bounds & _LOW:
        return other.amount <= value.amount <= other.amount * _ROUNDING
    return "about" in value.bounds and abs(value.amount - other.amount) <= _ABOUT * other.amount


def _is_share(matter: Matter, value: Value) -> bool:
    """Whether `nine out of ten` says a percentage of the base."""
    if value.kind != "number":
        return False
    for part, whole in zip(matter.values, matter.values[1:], strict=False):
        if value in (part, whole) and part.kind == whole.kind == "number" and _are_a_share(matter, part, whole):
            share = 100 * part.amount / whole.amount
            known = [other.amount for other in matter.truth.values if other.kind == "percent"]
            if any(abs(amount - share) <= _SHARE_POINTS for amount in known):
                return True
    return False


def _are_a_share(matter: Matter, part: Value, whole: Value) -> bool:
    words = matter.reading.words[part.last + 1 : whole.first]
    marks = vocabulary(matter.reading.language).share_words
    return 0 < part.amount < whole.amount and any(" ".join(words[-length:]) in marks for length in (1, 2) if words)


def _is_reckoned_openly(matter: Matter, value: Value) -> bool:
    """Whether the draft names what the value was reckoned with: `for two`, `$30 more`, `25% less` of two prices."""
    named = {other.amount / other.factor for other in matter.values if other is not value} | _counts_named(matter)
    return any(
        _same(value.amount, amount) and (term in named or (term == 0 and bool(value.direction)))
        for amount, term in _reckonings(matter.truth, value.kind, value.unit, value.noun)
    )


def _counts_named(matter: Matter) -> set[float]:
    """Return the counts that words alone name: a pair is two, a year twelve months."""
    book = vocabulary(matter.reading.language)
    words = set(matter.reading.words)
    counts = {book.numbers[word] for word in words & book.numbers.keys()}
    return counts | ({float(_MONTHS_A_YEAR)} if words & book.year_words else set())


@lru_cache(maxsize=1_024)
def _reckonings(truth: Truth, kind: str, unit: str, noun: str) -> tuple[tuple[float, float], ...]:
    """Return amounts that base values give, each with the term a draft must name; 0 where a direction names it."""
    terms = _peers(truth, kind, unit)[:_MOST_TERMS]
    if kind == "percent":
        return tuple(_percentages(truth))
    if kind == "number":
        terms = [term for term in terms if noun and term.noun == noun]
    amounts = sorted({term.amount for term in terms})
    return (*_combined(amounts), *_multiplied(truth, amounts, kind))


def _percentages(truth: Truth) -> Iterator[tuple[float, float]]:
    """Yield what one price is less, and more, than another, in whole per cent."""
    prices = [value for value in truth.values if value.kind == "money" and value.amount > 0][:_MOST_TERMS]
    for one, other in combinations(prices, 2):
        low, high = sorted((one.amount, other.amount))
        if one.unit == other.unit and low < high:
            yield float(round(100 * (high - low) / high)), 0.0


def _combined(amounts: list[float]) -> Iterator[tuple[float, float]]:
    for low, high in combinations(amounts, 2):
        yield high - low, 0.0
        yield high + low, -1.0  # nothing names a sum


def _multiplied(truth: Truth, amounts: list[float], kind: str) -> Iterator[tuple[float, float]]:
    counts = {2.0, float(_MONTHS_A_YEAR)}
    counts |= {
        count
        for other in truth.values
        if other.kind in ("number", "duration") and 1 < (count := round(other.amount / other.factor, 6)) <= _MOST_TIMES
    }
    counts |= {3.0, 4.0} if kind == "money" else set()
    for amount in amounts:
        for count in counts:
            yield amount * count, count
            yield amount / count, count
