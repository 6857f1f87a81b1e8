"""What contradicts the bound that the base sets to a value: `from $39` made `$39`, `under 16` made `over 16`."""

from collections.abc import Sequence

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.value import DATED
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.values.allowed import is_time_given
from variantgen.authoring.guardrails.values.limits import is_carried, is_from_other_side, is_of_the_first, opens_range

LACKED = "stands without"
_LOW, _HIGH = frozenset({"from", "at_least", "over", "maybe_over"}), frozenset({"up_to", "under", "within", "capped"})
_KEPT = {"from": _LOW | {"reach"}, "up_to": _HIGH | {"about", "reach"}}
_MET = {("from", kind) for kind in ("duration", "quantity", "number")}  # `3 nights` meet `from 3 nights`


def bound_conflict(matter: Matter, value: Value, known: Sequence[Value]) -> str:
    """Return what is wrong with a value's bound, or with its lack of one, as the end of a sentence; empty if nothing.

    known: the values of the base that support it, one at least.
    """
    if value.kind in DATED:
        return _date_problem(value.bounds, known)
    if wrong := _flipped(value, known):
        return "" if is_from_other_side(matter, value) else wrong
    written = [other.bounds - {"before", "after"} for other in known]
    if any(_compatible(value, bounds) for bounds in written):
        return _exceeding(value, known)
    for bound, allowed in _KEPT.items():
        if (
            all(bound in bounds for bounds in written)
            and not (value.kind == "money" and bound == "up_to" and is_of_the_first(matter.reading, value))
            and not value.bounds & allowed
            and (bound, value.kind) not in _MET
            and not (bound == "from" and (value.end or opens_range(matter.reading, value)))
            and not is_carried(matter, value, allowed)
            and not (bound == "up_to" and is_time_given(matter.reading, value))
        ):
            return f"{LACKED} the base's {bound.replace('_', ' ')!r}"
    return _exceeding(value, known)


def _exceeding(value: Value, known: Sequence[Value]) -> str:
    """Return what is wrong with `more than 100 nights` where there are 100; `at least 100` is true of them."""
    is_exact = not any(other.bounds & _LOW or other.end == "low" for other in known)
    if "over" in value.bounds and value.kind not in ("number", "multiplier") and is_exact:
        return "says more than the base: there it is the exact value"
    return ""


def _flipped(value: Value, known: Sequence[Value]) -> str:
    """Return what is turned round where the base sets a bound or ends a range anywhere; a bare mention excuses none."""
    said, ends = value.bounds, {other.end for other in known}
    explicit = [other.bounds for other in known if other.bounds & (_LOW | _HIGH)]
    if ends == {"low"} and said & {"under", "up_to", "within"} and not said & _LOW:
        return "is an upper bound here and the lower end of a range in the base"
    if ends == {"high"} and said & {"over", "at_least", "from"} and not said & _HIGH:
        return "is a lower bound here and the upper end of a range in the base"
    if explicit and _is_one_sided(said, _LOW, _HIGH) and all(_is_one_sided(one, _HIGH, _LOW) for one in explicit):
        return "is a lower bound here and an upper bound in the base"
    if explicit and _is_one_sided(said, _HIGH, _LOW) and all(_is_one_sided(one, _LOW, _HIGH) for one in explicit):
        return "is an upper bound here and a lower bound in the base"
    if value.kind == "duration" and _is_after(said) and any(other.bounds & _WITHIN for other in known):
        return (
            "" if any(_is_after(other.bounds) for other in known) else "is given as 'after' and is 'within' in the base"
        )
    return ""


def _is_one_sided(bounds: frozenset[str], side: frozenset[str], other: frozenset[str]) -> bool:
    return bool(bounds & side) and not bounds & other


def _is_after(bounds: frozenset[str]) -> bool:
    return "after" in bounds and "from" not in bounds


_WITHIN = frozenset({"within", "up_to"})


def _compatible(value: Value, base: frozenset[str]) -> bool:
    said = value.bounds
    if (said & _LOW and base & _HIGH) or (said & _HIGH and base & _LOW):
        return False
    if "up_to" in base and not said & _KEPT["up_to"]:
        return False
    return "from" not in base or bool(said & _KEPT["from"]) or ("from", value.kind) in _MET


def _date_problem(said: frozenset[str], known: Sequence[Value]) -> str:
    for one, other in (("before", "after"), ("after", "before")):
        if (
            one in said
            and other not in said
            and (sided := [value for value in known if value.bounds & {"before", "after"}])
            and all(other in value.bounds and one not in value.bounds for value in sided)
        ):
            return f"is given as {one!r} and is {other!r} in the base"
    return ""
