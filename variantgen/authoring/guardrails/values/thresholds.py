"""Limits in whole numbers told by their neighbour: `up to 13` for `under 14`, `61 and older` for `over 60`."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.value import Kind
from variantgen.authoring.guardrails.truth import Truth

_COUNTED: tuple[Kind, ...] = ("number", "duration", "multiplier")
_YEAR_MONTHS = 12.0
_UP_TO, _AT_LEAST = frozenset({"up_to", "within"}), frozenset({"at_least", "from"})
_INCLUSIVE, _EXCLUSIVE = _UP_TO | _AT_LEAST, frozenset({"under", "over", "maybe_over"})


def is_neighbour(truth: Truth, value: Value) -> bool:
    """Whether the base sets the same limit one higher or lower, the other way of counting it in or out.

    Counts and years of age only: what lies between 13 and 14 years is no one's age in copy.
    """
    return _is_whole(value) and any(_is_next(value, other) for other in truth.values if _is_whole(other))


def _is_next(value: Value, other: Value) -> bool:
    step = _written(other) - _written(value)
    if step == 1:
        is_below = bool(value.bounds & _UP_TO) and ("under" in other.bounds or _is_open(other))
        is_above = bool(value.bounds & {"over", "maybe_over"} and other.bounds & _AT_LEAST)
        return is_below or is_above
    if step == -1:
        is_below = "under" in value.bounds and bool(other.bounds & _UP_TO)
        return is_below or bool(value.bounds & _AT_LEAST and other.bounds & {"over", "maybe_over"})
    return False


def _is_whole(value: Value) -> bool:
    is_counted = value.kind in ("number", "multiplier") or (value.kind == "duration" and value.factor == _YEAR_MONTHS)
    return is_counted and _written(value) % 1 == 0 and bool(value.bounds)


def _is_open(other: Value) -> bool:
    """Whether `bis` or `tot` set the limit: it may end with the year before."""
    return bool(other.bounds & _UP_TO) and "before" in other.bounds


def is_age_within(truth: Truth, value: Value) -> bool:
    """Whether it is an age that a limit of the base holds for: five years where those under six come free."""
    if value.kind != "duration" or value.factor != _YEAR_MONTHS or value.bounds or value.end or value.noun:
        return False
    age = _written(value)
    return any(
        ((other.bounds or other.end) and abs(age - _written(other)) == 1)  # `at fifteen not yet`
        or (other.bounds & {"under", "up_to"} and age <= _written(other) <= 2 * age)
        or (other.bounds & {"over", "at_least"} and age >= _written(other) >= age / 2)
        for other in truth.values
        if other.kind in _COUNTED
    )


def is_shifted(value: Value, other: Value) -> bool:
    """Whether a limit counts the last one in where the base's counts it out, or the other way round."""
    return _is_whole(value) and _is_whole(other) and _is_turned(value.bounds, other.bounds)


def _is_turned(said: frozenset[str], written: frozenset[str]) -> bool:
    """Whether one is inclusive and the other exclusive, both from above or both from below."""
    for inclusive, exclusive in ((_UP_TO, {"under"}), (_AT_LEAST, {"over"})):
        if said & inclusive and not said & exclusive and written & exclusive and not written & inclusive:
            return "before" not in said and "after" not in said
        if said & exclusive and not said & inclusive and written & inclusive and not written & exclusive:
            return "before" not in written and "after" not in written
    return False


def _written(value: Value) -> float:
    return round(value.amount / value.factor, 6)
