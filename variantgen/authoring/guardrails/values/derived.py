"""Values that follow from the base's: rounded with a bound that keeps them true, or reckoned from base values.

What follows is no conflict: `more than 4,000` from 4,200, `nine out of ten` from 92 %, `$30 more` from $129 and $159,
`22 € each` from three for 66 €. The draft must name what it reckoned with, or say that it added, parted or compared;
where it only might have, a person looks at it.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.converted import (
    is_converted_rate,
    is_multiplied_so,
    is_part_of_count,
    is_same,
)
from variantgen.authoring.guardrails.values.everyday import is_everyday
from variantgen.authoring.guardrails.values.examples import basket_fit, is_combined, is_times_named, is_worked_example
from variantgen.authoring.guardrails.values.operations import (
    is_added_up,
    is_changed,
    is_left,
    is_told,
    named_amounts,
    parted,
    tells,
)
from variantgen.authoring.guardrails.values.reckonable import is_paired, is_reckonable
from variantgen.authoring.guardrails.values.reckoning import Reckoned, base_counts, peers, reckoned_near
from variantgen.authoring.guardrails.values.rounding import (
    is_inside,
    is_nearly_rounded,
    is_rounded,
    is_rounded_price,
    rounds,
)
from variantgen.authoring.guardrails.values.shares import is_fraction, is_share
from variantgen.authoring.guardrails.values.thresholds import is_age_within, is_neighbour

_MEASURES = ("money", "percent", "duration", "quantity", "number", "multiplier")
_RECKONED = ("money", "number", "quantity", "percent", "multiplier")
_SMALL = 12  # counts up to here are reckoned by chance
_TELLING_DIGITS = 3
_NEAR_COUNT = 4  # words before an amount that what it is one of may be counted in
_NEXT = 3  # words between an amount and the one it shares its currency with, and one
_FEW, _MOST_TIMES = 4, 60  # counts that stand in copy for other things as well; more than copy multiplies with
_UNEVEN = ("part", "share", "rest", "fraction")
_OF_BARE_NUMBERS = ("extra", "sum", "difference", "rest")  # that a number without a currency may be: `forty more`
_POUNDS = ("pound", "pfund")


def is_entailed(matter: Matter, value: Value) -> bool:
    """Whether the base makes this true: rounded to the safe side, a share said otherwise, or reckoned openly."""
    if value.kind not in _MEASURES:
        return False
    return (
        any(is_rounded(matter.truth, one) for one in _read_as(matter, value))
        or is_share(matter, value)
        or is_fraction(matter.truth, value)
        or is_neighbour(matter.truth, value)
        or is_worked_example(matter, value)
        or is_combined(matter, value)
        or is_times_named(matter, value)
        or basket_fit(matter, value) == "fits"
        or is_multiplied_so(matter.truth, value)
        or is_part_of_count(matter, value)
        or (not value.end and (is_converted_rate(matter, value) or _is_reckoned_openly(matter, value)))
    )


_MOST_SHOWN = 12  # amounts of one sort in a draft that shows a sum


def _is_reckoned_openly(matter: Matter, value: Value) -> bool:
    return any(_is_open(matter, one, way) for one, way in _ways(matter, value)) or any(
        _is_worked_out(matter, one) for one in _read_as(matter, value)
    )


def _is_worked_out(matter: Matter, value: Value) -> bool:
    """Whether the draft shows the sum: of two other amounts of its own, or of a base price and a count it names.

    Each of what it was worked out from is checked by itself.
    """
    if value.kind not in ("money", "quantity"):
        return False
    others = [one for one in matter.values if (one.kind, one.unit) == (value.kind, value.unit)][:_MOST_SHOWN]
    pairs = [pair for pair in combinations(others, 2) if value.first not in (pair[0].first, pair[1].first)]
    if any(is_same(value, abs(one.amount - other.amount)) for one, other in pairs):
        return True
    if any(is_same(value, one.amount + other.amount) for one, other in pairs):
        return True
    return value.kind == "money" and _is_of_named_count(matter, value)


def _is_of_named_count(matter: Matter, value: Value) -> bool:
    """Whether it is what so many cost as the draft names, or what one of so many costs: 24 evenings, 14.50 each."""
    counts = {count for count in named_amounts(matter, value) if 1 < count <= _MOST_TIMES and count % 1 == 0}
    prices = {other.amount for other in peers(matter.truth, "money", value.unit)}
    if any(is_same(value, price * count) for price in prices for count in counts if count > _FEW):
        return True
    counts = counts if value.per or tells(matter, value, "each") else _counts_before(matter, value)
    return any(is_same(value, price / count) for price in prices for count in counts if count > _FEW)


def _counts_before(matter: Matter, value: Value) -> set[float]:
    """Return the count of things right before that the value is one of: the six of `six instalments of 31 €`."""
    near = range(max(value.first - _NEAR_COUNT, matter.reading.clause_of(value.first).start), value.first)
    return {other.amount for other in matter.values if other.kind == "number" and other.last in near and other.noun}


def is_derivable(matter: Matter, value: Value) -> bool:
    """Whether a value can be reckoned from base values in a way that the draft hints at, or was rounded.

    The ends of a range are given, not reckoned.
    """
    if value.end:
        return False
    if is_nearly_rounded(matter.truth, value) or is_inside(matter, value) or is_age_within(matter.truth, value):
        return True
    if value.kind == "money" and (
        value.amount == 0
        or basket_fit(matter, value) == "open"
        or is_everyday(matter, value)
        or any(is_rounded_price(value, other) for other in peers(matter.truth, "money", value.unit))
    ):
        return True
    if any(_is_hinted(matter, one, way) for one, way in _ways(matter, value)):
        return True
    return any(is_reckonable(matter, one) for one in _read_as(matter, value)) or is_paired(matter, value)


def _ways(matter: Matter, value: Value) -> Iterator[tuple[Value, Reckoned]]:
    """Yield how the value can be reckoned, with the value read so: bare numbers and pounds may be money."""
    for one in _read_as(matter, value):
        for way in reckoned_near(matter.truth, one.kind, one.unit, one.amount) if one.kind in _RECKONED else ():
            is_fit = one is value or value.kind != "number" or way.operation in _OF_BARE_NUMBERS
            is_fit = is_fit or (way.operation == "part" and value.amount > _SMALL)
            if is_fit and way.amount > 0 and _matches(one, way):
                yield one, way


def _read_as(matter: Matter, value: Value) -> Iterator[Value]:
    yield value
    is_pounds = value.unit == "mass" and any(word in value.text.casefold() for word in _POUNDS)
    if (value.kind == "number" and (not value.noun or _shares_currency(matter, value))) or is_pounds:
        for currency in _currencies(matter.truth):
            if not is_pounds or currency == "GBP":
                yield value._replace(kind="money", unit=currency, amount=value.amount / value.factor, factor=1.0)


def _shares_currency(matter: Matter, value: Value) -> bool:
    """Whether a price follows that the number shares its currency with: `25 statt knapp 40 Franken`."""
    clause = matter.reading.clause_of(value.last)
    return any(
        other.kind == "money" and value.last < other.first <= value.last + _NEXT and other.first in clause
        for other in matter.values
    )


@lru_cache(maxsize=128)
def _currencies(truth: Truth) -> frozenset[str]:
    return frozenset(other.unit for other in truth.values if other.kind == "money")


def _matches(value: Value, way: Reckoned) -> bool:
    """Whether it is the amount reckoned, or rounds it: parts and shares seldom come out even."""
    if is_same(value, way.amount):
        return True
    if way.operation not in _UNEVEN or (value.kind == "number" and value.amount <= _SMALL):
        return False
    rounded = value if value.bounds or value.kind != "number" else value._replace(bounds=frozenset({"about"}))
    return bool(rounded.bounds) and rounds(rounded, value._replace(amount=way.amount, bounds=frozenset()))


def _is_open(matter: Matter, value: Value, way: Reckoned) -> bool:
    """Whether the draft names what the value was reckoned with, or tells the operation, or its cents do."""
    named = named_amounts(matter, value)
    if way.operation in ("extra", "share", "rest"):
        return _is_telling_share(value, way) or _is_openly_taken(matter, value, way, named)
    if value.kind == "number" and way.operation == "fraction":
        return not value.noun or all(other.noun != value.noun for other in peers(matter.truth, "number", ""))
    if way.operation in ("fraction", "ratio"):
        return value.kind in ("number", "multiplier") or (value.spelled and not value.direction)
    are_named = bool(way.terms) and all(term in named for term in way.terms)
    if way.operation == "times" and value.kind == "money" and _has_other_count(matter, value, way):
        are_named = False
    if value.kind == "number":
        return are_named and (way.operation == "part" or _counts_the_same(value, way))
    is_counted = bool(way.labels) or way.terms[0] in base_counts(matter.truth)
    if way.operation == "part":
        is_counted = is_counted and value.kind == "money"
        return parted(matter, value, way) == "so" and (are_named or is_counted)
    return are_named or is_told(matter, value, way, is_counted=is_counted)


def _is_telling_share(value: Value, way: Reckoned) -> bool:
    """Whether a share of a price has cents, which chance seldom gives: 15.87 from 18.67 and 15 %."""
    is_share = way.operation in ("rest", "share") and value.kind == "money"
    return is_share and value.amount % 1 > 0 and not value.direction


def _has_other_count(matter: Matter, value: Value, way: Reckoned) -> bool:
    """Whether the value's clause counts other things than it was multiplied with: `so a table of eight pays £60`."""
    clause = matter.reading.clause_of(value.first)
    counts = {other.amount for other in matter.values if other.kind == "number" and other.first in clause}
    return bool(counts) and counts.isdisjoint(way.terms)


def _is_telling(value: Value) -> bool:
    """Whether the amount has digits that chance seldom gives: 369, 22.95, but neither 9 nor 400."""
    digits = f"{value.amount / value.factor:g}".replace(".", "")
    return len(digits) >= _TELLING_DIGITS and len(digits.strip("0")) > 1


def _is_openly_taken(matter: Matter, value: Value, way: Reckoned, named: set[float]) -> bool:
    """Whether the draft names the whole or the part that was added to it or taken from it."""
    if value.kind == "percent":
        return not value.direction and (bool(value.bounds) or tells(matter, value, "difference"))
    return any(term in named for term in way.terms) or (way.operation == "share" and is_changed(matter, value))


def _counts_the_same(value: Value, way: Reckoned) -> bool:
    """Whether numbers of these things were reckoned: boxes of boxes, bottles of a few in each of twelve boxes."""
    if not value.noun or way.nouns == {value.noun}:
        return True
    return way.nouns == {""} and (way.operation != "times" or (value.amount > _SMALL and bool(way.labels)))


def _is_hinted(matter: Matter, value: Value, way: Reckoned) -> bool:
    """Whether it may be this reckoning: something tells so, or the amount is none that chance gives."""
    is_count = value.kind == "number"
    if is_count and way.operation == "difference":
        return value.noun in way.nouns - {""} and way.nouns <= {value.noun, ""} and is_changed(matter, value)
    if way.operation in ("sum", "rest", "share") and value.kind in ("money", "percent"):
        return _may_be_share(matter, value, way)
    if value.kind in ("percent", "multiplier") or way.operation == "difference":
        return False
    if is_count and (value.amount <= _SMALL or not value.noun or way.nouns != {value.noun}):
        return False
    is_counted = bool(way.terms) and way.terms[0] in base_counts(matter.truth)
    if way.operation == "part":
        return parted(matter, value, way) != "" and (is_counted or _is_telling(value))
    return is_counted if way.operation == "times" else _is_telling(value)


def _may_be_share(matter: Matter, value: Value, way: Reckoned) -> bool:
    """Whether it may be a share or what it leaves, or a sum where an `and` or its digits tell so."""
    if value.kind == "percent":
        return not value.direction and is_left(matter, value)
    return _is_telling(value) or is_added_up(matter, value) if way.operation == "sum" else not value.direction
