"""Values rounded from the base's: to the safe side with a bound that keeps them true, or only nearly."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.reckoning import peers

_ROUNDING, _ROUNDING_ROUND, _ROUNDING_SPELLED = 1.15, 1.25, 1.35
_SHORT = 2  # digits of an amount that is not long enough to be round
_ABOUT, _ABOUT_ROUND = 0.05, 0.1
_SMALLEST_ROUNDED = 10
_PRICE_ROUNDING = 0.005  # 34.90 told as 35
_SIDE_BY_SIDE = 2
_OVER, _HIGH = frozenset({"over", "at_least"}), frozenset({"under", "up_to", "within"})


def is_rounded(truth: Truth, value: Value) -> bool:
    """Whether a bound makes it true of a base value of the same thing."""
    return _may_be_rounded(value) and any(rounds(value, other) for other in _same_things(truth, value))


def is_nearly_rounded(truth: Truth, value: Value) -> bool:
    """Whether only the base's own bound stands against the rounding: `more than 100` of `up to 110`."""
    if not (_may_be_rounded(value) and value.bounds & (_OVER | {"under"})):
        return False
    return any(rounds(value, other._replace(bounds=frozenset())) for other in _same_things(truth, value))


def rounds(value: Value, other: Value) -> bool:
    """Whether `over` or `under` or `about` keeps the rounded value true of the other."""
    most = _ROUNDING_SPELLED if value.spelled else _ROUNDING_ROUND if _is_round(value) else _ROUNDING
    if "at_least" in value.bounds & other.bounds and value.amount != other.amount:
        return False  # another threshold
    if value.bounds & _OVER and not other.bounds & _HIGH:
        return value.amount <= other.amount <= value.amount * most
    if "under" in value.bounds and not other.bounds - {"about"}:
        return other.amount <= value.amount <= other.amount * most
    near = _ABOUT_ROUND if value.spelled else _ABOUT
    return "about" in value.bounds and abs(value.amount - other.amount) <= near * max(value.amount, other.amount)


def _is_round(value: Value) -> bool:
    """Whether only one digit of a bigger amount counts: 300, 2,000."""
    digits = f"{value.amount / value.factor:g}"
    return len(digits) > _SHORT and not digits[1:].strip("0")


def is_rounded_price(value: Value, other: Value) -> bool:
    """Whether a whole price stands for one a few cents off."""
    return value.amount % 1 == 0 and abs(value.amount - other.amount) <= _PRICE_ROUNDING * other.amount


def is_inside(matter: Matter, value: Value) -> bool:
    """Whether it lies in a range of the base and ends none itself: 200 °F in `from 140 to 212 °F`."""
    if value.kind not in ("quantity", "duration", "money") or any(
        other is not value
        and (other.kind, other.unit) == (value.kind, value.unit)
        and max(other.first - value.last, value.first - other.last) <= _SIDE_BY_SIDE
        for other in matter.values
    ):
        return False
    return any(
        low.kind == value.kind and low.unit == value.unit and low.amount < value.amount < high.amount
        for low, high in _ranges(matter.truth)
    )


def _may_be_rounded(value: Value) -> bool:
    """Whether rounding would leave the value near: three of something is not about four of it."""
    return value.kind != "number" or value.amount >= _SMALLEST_ROUNDED


def _same_things(truth: Truth, value: Value) -> list[Value]:
    """Return the base values it may round: numbers of the same things, where both name them."""
    known = peers(truth, value.kind, value.unit)
    if value.kind != "number" or not value.noun:
        return known
    return [other for other in known if not other.noun or other.noun == value.noun or value.noun not in truth.stems]


@lru_cache(maxsize=128)
def _ranges(truth: Truth) -> tuple[tuple[Value, Value], ...]:
    """Return the base's values that stand side by side, one word apart at most, the lower first."""
    return tuple(
        (one.value, other.value)
        for one, other in zip(truth.placed, truth.placed[1:], strict=False)
        if one.reading is other.reading
        and (one.value.kind, one.value.unit) == (other.value.kind, other.value.unit)
        and other.value.first - one.value.last <= _SIDE_BY_SIDE
        and one.reading.clauses[one.value.last] == one.reading.clauses[other.value.first]
    )


@lru_cache(maxsize=128)
def between_in(truth: Truth) -> tuple[tuple[float, float], ...]:
    """Return the base's ranges of counts and spans of time, as written: `five to seven working days`."""
    return tuple(
        (low.amount / low.factor, high.amount / high.factor)
        for low, high in _ranges(truth)
        if low.kind in ("number", "duration")
    )
