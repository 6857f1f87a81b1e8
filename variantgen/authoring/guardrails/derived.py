"""Values that follow from the base's: rounded with a bound that keeps them true, or reckoned from base values.

What follows is no conflict. `More than 4,000` follows from 4,200, `nine out of ten` from 92 %, `$30 more` from $129
and $159, `36 € for two` from 18 €. A reckoning whose terms the draft does not name may be chance: a person looks at it.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, product

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.truth import Truth

_ROUNDING, _ROUNDING_SPELLED, _ABOUT, _SHARE_POINTS = 1.15, 1.35, 0.05, 2.5
_SMALLEST_ROUNDED = 10
_MONTHS_A_YEAR = 12
_MOST_TERMS = 24
_PRICE_ROUNDING = 0.005  # 34.90 told as 35
_BY_DIRECTION, _BY_NOTHING = 0.0, -1.0
_NO_COUNT = (_BY_DIRECTION, _BY_NOTHING)
_MOST_TIMES = 60
_SIDE_BY_SIDE = 2
_DAYS = (30.0, 365.0)  # a price a month or a year told by the day
_MEASURES = ("money", "percent", "duration", "quantity", "number")
_USUAL_COUNTS = {2.0, 3.0, 4.0, float(_MONTHS_A_YEAR)}
_DIVISIBLE = ("money",)
_OVER, _HIGH = frozenset({"over", "at_least"}), frozenset({"under", "up_to", "within"})
_EXTENSIVE = frozenset(
    {"mass", "length", "area", "volume", "power", "peak power", "energy", "data", "charge", "food energy"}
)
_COUNTING = ("number", "multiplier", "duration")


def is_entailed(matter: Matter, value: Value) -> bool:
    """Whether the base makes this true: rounded to the safe side, a share said otherwise, or reckoned openly."""
    if value.kind not in _MEASURES:
        return False
    return (
        _is_rounded(matter.truth, value)
        or _is_share(matter, value)
        or _is_fraction(matter.truth, value)
        or _is_multiplied_so(matter.truth, value)
        or (not value.end and _is_reckoned_openly(matter, value))
    )


def is_derivable(matter: Matter, value: Value) -> bool:
    """Whether a price or a count can be reckoned from base values, or was rounded; measures fit too easily.

    The ends of a range are given, not reckoned.
    """
    if value.end:
        return False
    if _is_nearly_rounded(matter.truth, value) or _is_inside(matter, value):
        return True
    if value.kind == "quantity":
        return any(_same(value, other.amount * count) for other, count in _in_all(matter.truth, value.unit))
    return (value.kind == "money" and _is_reckoned_price(matter.truth, value)) or (
        value.kind in ("money", "number")
        and any(
            _same(value, amount) and (term in _NO_COUNT or term in _base_counts(matter.truth))
            for amount, term in _reckonings(matter.truth, value.kind, value.unit, value.noun)
        )
    )


def _is_reckoned_price(truth: Truth, value: Value) -> bool:
    """Whether a price is nothing, another rounded, about what can be reckoned, or what two to twelve cost."""
    known = _peers(truth, "money", value.unit)
    return (
        value.amount == 0
        or any(_is_rounded_price(value, other) for other in known)
        or _is_nearly_reckoned(truth, value)
        or _is_multiple(value, known)
    )


def _is_multiplied_so(truth: Truth, value: Value) -> bool:
    """Whether the base doubles or triples what it gives: 8 GB where Growth `doubles all three` of Starter's."""
    if value.kind not in ("number", "quantity") or value.bounds:
        return False
    times = {other.amount for other in truth.values if other.kind == "multiplier" and " " not in other.text}
    known = [other for other in _peers(truth, value.kind, value.unit) if other.noun == value.noun or other.unit]
    return any(_same(value, other.amount * count) for other in known for count in times)


def _is_nearly_reckoned(truth: Truth, value: Value) -> bool:
    """Whether a bound rounds what can be reckoned: `just over £12 a class` of four for £49."""
    reckoned = (amount for amount, _ in _reckonings(truth, value.kind, value.unit, value.noun))
    return bool(value.bounds) and any(
        _rounds(value, value._replace(amount=one, bounds=frozenset())) for one in reckoned
    )


def _is_inside(matter: Matter, value: Value) -> bool:
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


@lru_cache(maxsize=64)
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


def _in_all(truth: Truth, unit: str) -> Iterator[tuple[Value, float]]:
    """Yield the base's measures with how many there may be of each: two panels of 21 kg."""
    if unit not in _EXTENSIVE:
        return
    counts = {other.amount for other in truth.values if other.kind == "number" and 1 < other.amount <= _MOST_TIMES}
    counts -= {10.0}  # which a wrong unit gives as well
    yield from product(_peers(truth, "quantity", unit), counts)


def _is_multiple(value: Value, known: list[Value]) -> bool:
    """Whether it is what two, three or four cost, or a year; a half is as likely a mistake."""
    return any(_same(value, other.amount * count) for other in known for count in _USUAL_COUNTS)


def _is_rounded_price(value: Value, other: Value) -> bool:
    return value.amount % 1 == 0 and abs(value.amount - other.amount) <= _PRICE_ROUNDING * other.amount


def _same(value: Value, amount: float) -> bool:
    least = 0.005 * value.factor if value.amount >= value.factor else 0.0005 * value.factor
    return abs(value.amount - amount) <= max(least, 0.001 * abs(amount))


def _peers(truth: Truth, kind: str, unit: str) -> list[Value]:
    return [other for other in truth.values if other.kind == kind and other.unit == unit]


def _is_rounded(truth: Truth, value: Value) -> bool:
    return _may_be_rounded(value) and any(_rounds(value, other) for other in _peers(truth, value.kind, value.unit))


def _may_be_rounded(value: Value) -> bool:
    """Whether rounding would leave the value near: three of something is not about four of it."""
    return value.kind != "number" or value.amount >= _SMALLEST_ROUNDED


def _rounds(value: Value, other: Value) -> bool:
    """Whether `over` or `under` or `about` keeps the rounded value true of the base's."""
    most = _ROUNDING_SPELLED if value.spelled else _ROUNDING
    if value.bounds & _OVER and not other.bounds & _HIGH:
        return value.amount <= other.amount <= value.amount * most
    if "under" in value.bounds and not other.bounds - {"about"}:
        return other.amount <= value.amount <= other.amount * most
    return "about" in value.bounds and abs(value.amount - other.amount) <= _ABOUT * other.amount


def _is_nearly_rounded(truth: Truth, value: Value) -> bool:
    """Whether only the base's own bound stands against the rounding: `more than 100` of `up to 110`."""
    if not (_may_be_rounded(value) and value.bounds & (_OVER | {"under"})):
        return False
    return any(_rounds(value, other._replace(bounds=frozenset())) for other in _peers(truth, value.kind, value.unit))


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


def _is_fraction(truth: Truth, value: Value) -> bool:
    """Whether the base says the percentage, or what it leaves, as a fraction: `die Hälfte` is 50 %."""
    if value.kind != "percent":
        return False
    fractions = vocabulary(truth.language).fractions
    said = {round(100 * fractions[word]) for word in truth.words & fractions.keys()}
    return bool(said & {round(value.amount), round(100 - value.amount)})


def _are_a_share(matter: Matter, part: Value, whole: Value) -> bool:
    words = matter.reading.words[part.last + 1 : whole.first]
    marks = vocabulary(matter.reading.language).share_words
    return 0 < part.amount < whole.amount and any(" ".join(words[-length:]) in marks for length in (1, 2) if words)


def _is_reckoned_openly(matter: Matter, value: Value) -> bool:
    """Whether the draft names what the value was reckoned with: `for two`, `$30 more`, `25% less` of two prices."""
    named = {
        other.amount / other.factor for other in matter.values if other.kind in _COUNTING and other is not value
    } | _counts_named(matter, value)
    return any(
        _same(value, amount) and (term in named or (term == _BY_DIRECTION and _is_first_so(matter.truth, value)))
        for amount, term in _reckonings(matter.truth, value.kind, value.unit, value.noun)
    )


def _is_first_so(truth: Truth, value: Value) -> bool:
    """Whether the draft alone says `more` or `less`: where the base says so of another amount, chance is likelier."""
    peers = _peers(truth, value.kind, value.unit)
    return bool(value.direction) and all(other.direction != value.direction for other in peers)


def _counts_named(matter: Matter, value: Value) -> set[float]:
    """Return the counts that words alone name, the value's own aside: a pair is two, a year twelve months."""
    book = vocabulary(matter.reading.language)
    words = set(matter.reading.words[: value.first] + matter.reading.words[value.last + 1 :])
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
    return (*(_combined(amounts) if kind in ("money", "number") else ()), *_multiplied(truth, amounts, kind))


def _percentages(truth: Truth) -> Iterator[tuple[float, float]]:
    """Yield what one price is less than another, in whole per cent."""
    prices = [value for value in truth.values if value.kind == "money" and value.amount > 0][:_MOST_TERMS]
    for one, other in combinations(prices, 2):
        low, high = sorted((one.amount, other.amount))
        if one.unit == other.unit and low < high:
            yield float(round(100 * (high - low) / high)), _BY_DIRECTION


def _combined(amounts: list[float]) -> Iterator[tuple[float, float]]:
    """Yield differences, those of a year's worth too, and sums."""
    for low, high in product(amounts, amounts):
        yield abs(_MONTHS_A_YEAR * low - high), _BY_DIRECTION
    for low, high in combinations(amounts, 2):
        yield high - low, _BY_DIRECTION
        yield high + low, _BY_NOTHING


def _multiplied(truth: Truth, amounts: list[float], kind: str) -> Iterator[tuple[float, float]]:
    for amount in amounts:
        for count in _base_counts(truth) | _USUAL_COUNTS:
            yield amount * count, count
            if kind in _DIVISIBLE:
                yield amount / count, count
    if kind == "number" and not amounts:
        yield from _servings(truth)
        for share in _shares(truth) if kind in _DIVISIBLE else ():
            yield amount * share, _BY_NOTHING


def _servings(truth: Truth) -> Iterator[tuple[float, float]]:
    """Yield how often what the base counts is enough for a few at a time: 90 capsules, two a serving."""
    counts = {other.amount for other in _peers(truth, "number", "") if other.amount > 1}
    for whole, part in product(counts, counts):
        if part < _SMALLEST_ROUNDED and part < whole and whole % part == 0:
            yield whole / part, part


def _shares(truth: Truth) -> Iterator[float]:
    """Yield what a price may be told for: a day, one of six kilos, 30 % of it and what that leaves."""
    yield from (1 / share for share in (*_DAYS, *_measures(truth)))
    for other in truth.values:
        if other.kind == "percent":
            yield from (other.amount / 100, 1 - other.amount / 100)


def _measures(truth: Truth) -> set[float]:
    """Return the base's measures as written: a price may be told for one of six kilos."""
    written = {round(other.amount / other.factor, 6) for other in truth.values if other.kind == "quantity"}
    return {amount for amount in written if 1 < amount <= _MOST_TIMES}


@lru_cache(maxsize=64)
def _base_counts(truth: Truth) -> frozenset[float]:
    """Return what the base counts: things, nights, months."""
    written = (round(other.amount / other.factor, 6) for other in truth.values if other.kind in ("number", "duration"))
    return frozenset(count for count in written if 1 < count <= _MOST_TIMES and count % 1 == 0)
