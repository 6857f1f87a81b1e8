"""Ways in which a number of the base may be told by other numbers: in parts, as a share, without its unit."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import words_near
from variantgen.authoring.guardrails.values.examples import is_times_named
from variantgen.authoring.guardrails.values.limits import is_denied
from variantgen.authoring.guardrails.values.support import supporters, written_amount

_DIALLED = 6
_TEN, _HUNDRED = 10, 100
_ROW = 3  # numbers that make a countdown


def _is_short_for(matter: Matter, value: Value) -> bool:
    """Whether it drops a unit its sentence has just named: `60 Monate auf den Rahmen, auf den Akku sind es 24`."""
    if value.kind != "number" or value.noun:
        return False
    named = [
        other
        for other in matter.values
        if other.unit and other.last < value.first and other.first in matter.reading.sentence_of(value.first)
    ]
    return any(
        supporters(matter, other._replace(amount=value.amount * other.factor, bounds=frozenset(), direction=""))
        for other in named
    )


def _is_decimal_share(matter: Matter, value: Value) -> bool:
    """Whether it is a percentage of the base, or what it leaves, of one: 0.70 of each euro at 30 % less."""
    share = round(100 * value.amount, 6)
    known = {other.amount for other in matter.truth.values if other.kind == "percent"}
    return 0 < value.amount < 1 and bool(known & {share, round(100 - share, 6)})


def _is_split(matter: Matter, value: Value) -> bool:
    """Whether it parts a hundred as the base's percentages do: a `60/40` blend."""
    one, _, other = value.text.partition("/")
    if not (one.isdecimal() and other.isdecimal()) or int(one) + int(other) != _HUNDRED:
        return False
    return any(known.kind == "percent" and known.amount in (int(one), int(other)) for known in matter.truth.values)


def _is_day_and_month(matter: Matter, value: Value) -> bool:
    """Whether it is a date of the base with a stroke: `from 6/12` for 6 December, `1/9` for January 9."""
    one, _, other = value.text.partition("/")
    if not (one.isdecimal() and other.isdecimal()):
        return False
    days = {int(one) * _HUNDRED + int(other), int(other) * _HUNDRED + int(one)}
    return any(known.kind == "date" and known.amount in days for known in matter.truth.values)


def _is_hour_of_base(matter: Matter, value: Value) -> bool:
    """Whether a word of times of day leads to an hour that the base has: `a las 11` for 11:00."""
    hours = {known.amount for known in matter.truth.values if known.kind == "clock"}
    return value.first > 0 and matter.reading.words[value.first - 1] in _AT and value.amount in hours


_AT = frozenset({"las", "um", "at", "alle", "as", "om", "ore", "kl"})


def _is_part_so(matter: Matter, value: Value) -> bool:
    """Whether it is the part that its sentence names of a count of the base: six are `half a box` of twelve."""
    book, reading = vocabulary(matter.reading.language), matter.reading
    sentence = reading.sentence_of(value.first)
    near = words_near(sentence, value.first, value.last)
    named = {reading.words[index] for index in near} & book.fractions.keys()
    parts = {round(value.amount / book.fractions[word], 2) for word in named}
    return any(other.kind == "number" and other.amount in parts for other in matter.truth.values)


def _is_just_out(matter: Matter, value: Value) -> bool:
    """Whether it is the last one a limit leaves out, denied: `at 13 not yet` where the least age is 14."""
    is_beside_limit = any(
        other.bounds and written_amount(other) % 1 == 0 and abs(written_amount(other) - value.amount) == 1
        for other in matter.truth.values
        if other.kind in ("number", "duration")
    )
    return is_beside_limit and is_denied(matter.reading, value)


def _is_counted_down(matter: Matter, value: Value) -> bool:
    """Whether it stands in a row of numbers that fall by one: `3, 2, 1`."""
    row = {number.first: number.amount for number in matter.values if number.kind == "number"}
    return any(
        all(row.get(start + step) == row[start] - step for step in range(_ROW)) and start <= value.first < start + _ROW
        for start in range(value.first - _ROW + 1, value.first + 1)
        if start in row
    )


def _is_said_in_parts(matter: Matter, value: Value) -> bool:
    """Whether it is said with the number beside it as one: 129 as `one twenty-nine`, 9.99 as `nine ninety-nine`."""
    beside = [other for other in matter.values if other.last + 1 == value.first or value.last + 1 == other.first]
    for other in beside:
        one, two = sorted((value, other), key=lambda number: number.first)
        if one.kind != "number" or two.kind != "number" or one.last + 1 != two.first or not one.spelled:
            continue
        if 1 <= one.amount < _TEN <= two.amount < _HUNDRED:
            said = {_HUNDRED * one.amount + two.amount, one.amount + two.amount / _HUNDRED}
            return any(round(written_amount(known), 2) in said for known in matter.truth.values)
    return False


def _is_dialled(matter: Matter, value: Value) -> bool:
    """Whether it is part of a number of the base written with other gaps: `0800 5550142`."""
    is_part = len(value.text) >= _DIALLED or value.text.startswith("0")
    return is_part and value.text.isdigit() and value.text in matter.truth.digits


def _is_factor(matter: Matter, value: Value) -> bool:
    """Whether it multiplies a value the base has: the twelve of `12 × 4,99 €`."""
    after = matter.reading.words[value.last + 1 : value.last + 2]
    first = value.last + (2 if after in (["×"], ["x"]) else 1 if value.kind == "multiplier" else 0)
    return first > value.last and any(
        first <= other.first <= first + 1
        and (value.kind != "multiplier" or other.kind in ("money", "quantity", "duration"))
        and (supporters(matter, other) or is_times_named(matter, other))
        for other in matter.values
    )


def _is_decade(matter: Matter, value: Value) -> bool:
    """Whether a word of years stands before tens: `les années 80`, `jaren tachtig`, `gli anni ottanta`."""
    before = matter.reading.words[value.first - 1] if value.first else ""
    return before in _YEARS and value.amount in range(_TEN, _HUNDRED, _TEN) and not value.bounds


_YEARS = frozenset(["jaren", "annees", "anos", "anni"])

OTHER_WORDINGS = (
    _is_said_in_parts,
    _is_dialled,
    _is_factor,
    _is_short_for,
    _is_decimal_share,
    _is_counted_down,
    _is_split,
    _is_part_so,
    _is_just_out,
    _is_day_and_month,
    _is_hour_of_base,
    _is_decade,
)
