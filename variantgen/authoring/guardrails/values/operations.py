"""By which operation a draft tells that a value came about: `$30 more` is a difference, `22 € each` a part."""

from typing import Literal

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.numbers import AND
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import words_near
from variantgen.authoring.guardrails.values.reckoning import Reckoned, peers

_MONTHS_A_YEAR = 12.0
_SPANS = (" time", " months", " nights", " workdays")
_SPAN_COUNTS = (12.0, 30.0, 365.0)


def is_left(matter: Matter, value: Value) -> bool:
    """Whether a percentage may be what the base's leaves: of a discount, or where the draft speaks of the others."""
    words = _words_of(matter, value, matter.reading.sentence_of(value.first))
    known = peers(matter.truth, "percent", "")
    is_discount = any(other.direction == "less" and other.amount == 100 - value.amount for other in known)
    return is_discount or any(word.startswith(_OTHERS) for word in words)


_OTHERS = ("other", "rest", "remain", "ander", "ubrig", "autre", "otro", "otra", "altr", "outr", "overig")


def is_added_up(matter: Matter, value: Value) -> bool:
    """Whether an `and` stands before the value in its sentence: `a grandparent and one grandchild: £36`."""
    start = matter.reading.sentence_of(value.first).start
    return not AND.isdisjoint(matter.reading.words[start : value.first])


def parted(matter: Matter, value: Value, way: Reckoned) -> Literal["so", "maybe", ""]:
    """Return whether the draft gives the value for one of something: `so` where that is what was counted."""
    book = vocabulary(matter.reading.language)
    stop = matter.reading.clause_of(value.last).stop
    after = matter.reading.words[value.last + 1 : min(value.last + 3, stop)]
    is_rate = bool(value.per) or (len(after) > 1 and after[0] in book.per_words)
    if not is_rate:
        return "so" if tells(matter, value, "each") else ""
    per = value.per[-1] if value.per else matter.reading.stems[value.last + 2]
    if " " in per:
        is_span = per.endswith(_SPANS) and way.terms[0] in _SPAN_COUNTS
        return "so" if per.split()[-1] in way.labels or is_span else ""
    return "so" if per in way.labels or per == "person" or not way.labels else "maybe"


def is_told(matter: Matter, value: Value, way: Reckoned, *, is_counted: bool) -> bool:
    """Whether words tell the sum, the difference or the multiple of what the base counts."""
    if way.operation == "difference":
        return is_changed(matter, value)
    if way.operation == "sum":
        return tells(matter, value, "total")
    return is_counted and (tells(matter, value, "total") or tells(matter, value, "each"))


def is_changed(matter: Matter, value: Value) -> bool:
    """Whether the draft tells a difference: where the base tells another of the same, chance is likelier."""
    others = peers(matter.truth, value.kind, value.unit)
    if value.direction:
        return all(other.direction != value.direction for other in others)
    return value.kind != "percent" and tells(matter, value, "difference")


def tells(matter: Matter, value: Value, what: str) -> bool:
    """Whether a word of the value's clause tells the operation; for sums and parts, of its sentence."""
    book, reading = vocabulary(matter.reading.language), matter.reading
    if what == "difference":
        return not book.difference_words.isdisjoint(_words_of(matter, value, reading.clause_of(value.first)))
    words = book.total_words if what == "total" else book.each_words
    return not words.isdisjoint(_words_of(matter, value, reading.sentence_of(value.first)))


def _words_of(matter: Matter, value: Value, places: range) -> list[str]:
    near = words_near(places, value.first, value.last)
    return [matter.reading.words[index] for index in near if not value.first <= index <= value.last]


def named_amounts(matter: Matter, value: Value) -> set[float]:
    """Return the amounts that the draft names beside the value: a year is twelve months as well."""
    named = {round(other.amount / other.factor, 6) for other in matter.values if other.first != value.first}
    book = vocabulary(matter.reading.language)
    words = set(matter.reading.words[: value.first] + matter.reading.words[value.last + 1 :])
    named |= {book.numbers[word] for word in words & book.numbers.keys()}
    return named | ({_MONTHS_A_YEAR} if words & book.year_words else set())
