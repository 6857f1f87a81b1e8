"""Right amounts for one of the wrong thing: $9 a month given as $9 a year, 60 classes a week as 60 a month."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.value import Kind
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.limits import is_of_the_first
from variantgen.authoring.guardrails.values.support import supporters
from variantgen.domain.variant import Finding


def misrated(check: Check, matter: Matter, *kinds: Kind) -> list[Finding]:
    """Return a finding for each amount whose span of time is another in the base.

    A conflict: the base gives the amount for one of another span. A span where the base has the amount for no span goes
    to a person, as does `per couple` where the base says `per person`.
    """
    return [finding for value in matter.values if value.kind in kinds and (finding := _misrated(check, matter, value))]


def _misrated(check: Check, matter: Matter, value: Value) -> Finding | None:
    if not value.per:
        return None
    known = [other for other in supporters(matter, value) if other.kind == value.kind]
    if not known or any(set(value.per) & set(other.per) for other in known if not _spans(value)):
        return None
    said, written = _spans(value), {span for other in known for span in _spans(other)}
    if said and said & written:
        return None
    is_conflict = bool(said and written)
    known = known if said else [other for other in known if other.per]
    if not is_conflict and _is_for_another(matter.truth, value):
        is_conflict = True
    if not is_conflict and (not known or any(_leaves_open(matter.truth, value, other) for other in known)):
        return None
    expected = ", ".join(sorted({other.text for other in known}))
    return check.found(
        f"{value.text!r} is for one of something else in the base copy",
        value.span,
        severity=None if is_conflict else "review",
        expected=expected,
        found=value.text,
    )


def _is_for_another(truth: Truth, value: Value) -> bool:
    """Whether the base's texts give another price for one of this, and this price for one of something else or once."""
    texts = [placed.value for placed in truth.placed if placed.reading in truth.texts and placed.value.kind == "money"]
    same = [other for other in texts if other.key == value.key]
    if value.kind != "money" or not same or any(set(value.per) & set(other.per) for other in same):
        return False
    is_rated = any(set(value.per) & set(other.per) for other in texts if other.key != value.key)
    if not all(other.per for other in same):
        open_pers = {per for other in same for per in _pers_beside(truth, other) | _periods_beside(truth, other)}
        return is_rated and bool(_spans(value)) and not set(value.per) & open_pers
    return is_rated or any(
        text.words[index] in _PER and text.stems[index + 1] in value.per
        for text in truth.texts
        for index in range(len(text.words) - 1)
    )


_PER = frozenset({"per", "por", "par", "pro"})


def _spans(value: Value) -> set[str]:
    """Return the spans of time and the measures that an amount is for one of."""
    return {per for per in value.per if " " in per}


def _leaves_open(truth: Truth, value: Value, other: Value) -> bool:
    """Whether the base may well mean this: it is no price, or the base names what it is for."""
    if value.kind != "money":
        return True
    if not _spans(value):
        return bool(set(value.per) & truth.stems)
    return bool(set(value.per) & (_pers_beside(truth, other) | _periods_beside(truth, other)))


def _periods_beside(truth: Truth, value: Value) -> set[str]:
    """Return the spans that adjectives and nouns of the value's sentences tell: `mensalidade`, `monthly`."""
    periods = vocabulary(truth.language).periods
    return _spans_begun(truth, value) | {
        span
        for placed in truth.placed
        if placed.value.key == value.key
        for index in placed.reading.sentence_of(placed.value.first)
        for start, span in periods.items()
        if placed.reading.words[index].startswith(start)
    }


def _spans_begun(truth: Truth, value: Value) -> set[str]:
    """Return one of the spans of which a price's sentence counts the first: `$3.99 for the first 12 months`."""
    return {
        f"{other.value.factor:g} {other.value.unit}"
        for placed in truth.placed
        if placed.value.key == value.key
        for other in truth.placed
        if other.reading is placed.reading
        and other.value.kind == "duration"
        and other.value.first in placed.reading.sentence_of(placed.value.first)
        and is_of_the_first(other.reading, other.value)
    }


def _pers_beside(truth: Truth, value: Value) -> set[str]:
    """Return what the amounts that a bare one shares its rate with are for: `€ 3,20 a month, or € 3,90`."""
    return {
        per
        for placed in truth.placed
        if placed.value.key == value.key
        for beside in truth.placed
        if beside.reading is placed.reading
        and beside.value.kind == "money"
        and _shares_rate(placed.reading, placed.value, beside.value)
        for per in beside.value.per
    }


def _shares_rate(reading: Reading, bare: Value, rated: Value) -> bool:
    """Whether the rated amount stands before, in the same sentence, or right behind in the same clause."""
    if rated.first < bare.first:
        return rated.first in reading.sentence_of(bare.first)
    return rated.first in reading.clause_of(bare.first)
