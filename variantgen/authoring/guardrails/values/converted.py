"""Amounts that the base gives for another span of time, doubles, or counts as one whole."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.reckoning import peers
from variantgen.authoring.guardrails.values.rounding import rounds

_FEW = 4
_DAYS_A_MONTH, _DAY_S = 30.4375, 86_400.0
_RATE_ROUNDING = 0.03
_EXACT, _CENT = 0.01, 0.011


def is_same(value: Value, amount: float) -> bool:
    """Whether an amount was written for this one, cents and last places aside."""
    if value.kind == "number":
        return abs(value.amount - amount) < _EXACT
    if value.kind == "money" and value.amount % 1:
        return abs(value.amount - amount) < _CENT
    least = 0.005 * value.factor if value.amount >= value.factor else 0.0005 * value.factor
    return abs(value.amount - amount) <= max(least, 0.001 * abs(amount))


def is_multiplied_so(truth: Truth, value: Value) -> bool:
    """Whether the base doubles or triples what it gives: 8 GB where Growth `doubles all three` of Starter's."""
    if value.kind not in ("number", "quantity") or value.bounds:
        return False
    times = {other.amount for other in truth.values if other.kind == "multiplier" and " " not in other.text}
    known = [other for other in peers(truth, value.kind, value.unit) if other.noun == value.noun or other.unit]
    return any(is_same(value, other.amount * count) for other in known for count in times)


def is_part_of_count(matter: Matter, value: Value) -> bool:
    """Whether it and another number of the draft part what the base counts: five now, `the other five` later."""
    if value.kind != "number" or value.bounds:
        return False
    others = {other.amount for other in matter.values if other.kind == "number" and other.first != value.first}
    wholes = [other for other in peers(matter.truth, "number", "") if other.noun == value.noun and other.amount > _FEW]
    return bool(value.noun) and any(whole.amount - value.amount in others for whole in wholes)


def is_converted_rate(matter: Matter, value: Value) -> bool:
    """Whether it is what the base gives for a month, told by the day, the week or the year."""
    if value.kind not in ("money", "number", "quantity") or not (said := _seconds(value)):
        return False
    known = peers(matter.truth, value.kind, value.unit)
    known += peers(matter.truth, "multiplier", "") if value.kind == "number" else []
    for other in known:
        given = _seconds(other)
        if given and given != said:
            amount = other.amount * said / given
            if abs(amount - value.amount) <= _RATE_ROUNDING * amount or (
                value.bounds and rounds(value, other._replace(amount=amount, bounds=frozenset()))
            ):
                return True
    return False


def _seconds(value: Value) -> float:
    """Return how long the span is that an amount is for; 0 where it is for none."""
    for per in value.per:
        factor, _, dimension = per.partition(" ")
        if dimension in ("time", "nights", "workdays"):
            return float(factor) * (1.0 if dimension == "time" else _DAY_S)
        if dimension == "months":
            return float(factor) * _DAYS_A_MONTH * _DAY_S
    return 0.0
