"""Shares said otherwise: `nine out of ten` for 92 %, 75 % for `three in four`, 50 % for `half`."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth

_SHARE_POINTS = 2.5


def is_share(matter: Matter, value: Value) -> bool:
    """Whether two numbers say a percentage of the base, or a percentage two numbers of it."""
    if value.kind == "percent":
        return not value.direction and any(abs(share - value.amount) <= 1 for share in _base_shares(matter.truth))
    if value.kind != "number":
        return False
    for part, whole in zip(matter.values, matter.values[1:], strict=False):
        if value in (part, whole) and _are_a_share(matter.reading, part, whole):
            share = 100 * part.amount / whole.amount
            known = {other.amount for other in matter.truth.values if other.kind == "percent"}
            known |= _base_shares(matter.truth) | _base_fractions(matter.truth)
            if any(abs(amount - share) <= _SHARE_POINTS for amount in known):
                return True
    return False


def is_fraction(truth: Truth, value: Value) -> bool:
    """Whether the base says the percentage, or what it leaves, as a fraction: `die Hälfte` is 50 %."""
    if value.kind != "percent":
        return False
    said = {round(share) for share in _base_fractions(truth)}
    return bool(said & {round(value.amount), round(100 - value.amount)})


@lru_cache(maxsize=128)
def _base_fractions(truth: Truth) -> frozenset[float]:
    fractions = vocabulary(truth.language).fractions
    return frozenset(100 * fractions[word] for word in truth.words & fractions.keys())


@lru_cache(maxsize=128)
def _base_shares(truth: Truth) -> frozenset[float]:
    """Return the percentages that pairs of base numbers say."""
    return frozenset(
        100 * one.value.amount / other.value.amount
        for one, other in zip(truth.placed, truth.placed[1:], strict=False)
        if one.reading is other.reading and _are_a_share(one.reading, one.value, other.value)
    )


def _are_a_share(reading: Reading, part: Value, whole: Value) -> bool:
    if not part.kind == whole.kind == "number":
        return False
    words = reading.words[part.last + 1 : whole.first]
    marks = vocabulary(reading.language).share_words
    return 0 < part.amount < whole.amount and any(" ".join(words[-length:]) in marks for length in (1, 2) if words)
