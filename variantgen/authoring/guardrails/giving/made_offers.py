"""Whether the base copy makes an offer, in the draft's words or in others: `a month of trial` is its 30 days."""

from functools import lru_cache

from variantgen.authoring.guardrails.conceptual import is_worded_in_base, overlaps
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.giving.at_zero import names_free_span
from variantgen.authoring.guardrails.giving.free import (
    FREE,
    FREE_OFFERS,
    free_in_base,
    free_words,
    is_free_sort,
    is_known_free,
)
from variantgen.authoring.guardrails.giving.free_terms import gives_free_time, is_excepted_from_a_fee
from variantgen.authoring.guardrails.giving.freedom import is_freedom
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import content_stems, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.derived import is_entailed

_CARRIES = {  # an offer of the base that makes another wording true
    "discount": ("bogo", "extra_discount", "early_access"),
    "trial": ("free_months",),
    "free_months": ("trial", "bogo"),
    "refund": ("money_back",),
    "money_back": ("refund", "free_returns"),
    "guarantee": ("warranty", "money_back"),
    "warranty": ("guarantee",),
    "free_cancellation": ("no_commitment",),
    "no_fees": ("free_item",),
    "no_extra": ("no_fees", *sorted(FREE_OFFERS)),  # `at no extra charge` is no more than free
    "free_returns": ("free_exchange",),
    "treat": ("gift", "upgrade", FREE),
}
_ONE_WORD = {
    "discount": ("bogo", "gift", FREE, "kids_free", "free_shipping", "points", "financing", "early_access", "trial"),
    "gift": ("gift", FREE, "bogo"),
    "trial": ("money_back", "free_returns", "refund"),
}
_THINGS = frozenset({"gift", "free_months"})
_NEAR = 3
_LACKS = frozenset({FREE, "no_fees", "financing"})


def is_made(matter: Matter, hit: Hit) -> bool:
    """Whether the base makes the offer in these words or in others, or what the hit names is none."""
    truth = matter.truth
    if overlaps(matter, hit, "offer_idiom"):
        return True
    is_lack = hit.concept.startswith("no_") or (hit.concept == FREE and hit.first < hit.last)
    if is_lack and _is_denied_in_base(matter, hit):
        return True
    if hit.concept in _LACKS and is_excepted_from_a_fee(matter, hit):
        return True
    if hit.concept == FREE:
        return is_freedom(matter, hit) or free_in_base(matter, hit) == "known"
    is_said = (truth.says("offer", hit.concept) and hit.concept != "gift") or (
        hit.concept == "lifetime" and "lifetime" in truth.words
    )
    is_gift = hit.concept == "gift" and hit.first < hit.last and _is_free(matter, hit)
    is_known = is_gift or (hit.concept in _THINGS and (is_known_free(matter, hit) or _is_free_time(matter, hit)))
    if is_known or is_free_sort(matter, hit) or (hit.concept == "bogo" and _is_share_of_base(matter, hit)):
        return True
    is_carried = any(truth.says("offer", concept) for concept in _carrying(hit))
    is_trial = hit.concept == "trial" and (gives_free_time(truth) or _is_sent_back(matter, hit))
    is_discount = hit.concept == "discount" and (_is_reduced(matter) or _is_difference(matter, hit))
    return is_said or is_carried or is_trial or is_discount or (_is_worded(matter, hit) and _known_after(matter, hit))


def _is_free_time(matter: Matter, hit: Hit) -> bool:
    """Whether the free span follows (`$39 a month after two free weeks`), and the base gives one, of any length.

    Or whether the hit names a span that the base sells at zero.
    """
    reading, after = matter.reading, hit.last + 1
    is_span = after in reading.clause_of(hit.last) and reading.words[after] in vocabulary(reading.language).units
    if hit.concept != "free_months":
        return False
    return (is_span and gives_free_time(matter.truth)) or names_free_span(matter, hit)


def _is_free(matter: Matter, hit: Hit) -> bool:
    """Whether a gift of which the hit names no more than that it is one (`gratis dazu`) is free in the base."""
    reading, words = matter.reading, free_words(matter.reading.language)
    inside = range(hit.first, hit.last + 1)
    if any(is_content(reading, index) and reading.words[index] not in words for index in inside):
        return False
    return free_in_base(matter, hit) == "known"


def _is_denied_in_base(matter: Matter, hit: Hit) -> bool:
    """Whether the base denies what the hit does: `no fee the day you leave` of `neither contract nor exit fee`."""
    reading, inside = matter.reading, slice(hit.first, hit.last + 1)
    stems = set(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    after = range(hit.last + 1, min(hit.last + 1 + _NEAR, reading.clause_of(hit.last).stop))
    of = [reading.stems[index] for index in after if is_content(reading, index)][:1]
    is_told = bool(of) or hit.concept != FREE  # `at no cost` alone says nothing of what the base has no cost for
    return is_told and bool(stems) and stems.union(of if hit.concept == FREE else ()) <= denied_stems(matter.truth)


@lru_cache(maxsize=128)
def denied_stems(truth: Truth) -> frozenset[str]:
    """Return the stems that the base texts deny."""
    return frozenset(text.stems[index] for text in truth.texts for index in negated_words(text))


def _carrying(hit: Hit) -> tuple[str, ...]:
    """Return the offers of a base that make this one true; one word (`deal`, `gift`) names any of its sort."""
    if hit.first == hit.last and hit.concept in _ONE_WORD:
        return (*_ONE_WORD[hit.concept], *_CARRIES.get(hit.concept, ()))
    return _CARRIES.get(hit.concept, ())


def _is_worded(matter: Matter, hit: Hit) -> bool:
    """Whether the base has every word of the hit, whatever the units: `a month of trial` for a trial of 30 days."""
    if hit.concept == "free_months" and not gives_free_time(matter.truth):
        return False
    reading, units = matter.reading, vocabulary(matter.truth.language).units
    words = [index for index in range(hit.first, hit.last + 1) if reading.words[index] not in units]
    return is_worded_in_base(matter, hit) or (
        len(words) < hit.last + 1 - hit.first and all(reading.stems[index] in matter.truth.stems for index in words)
    )


def _is_reduced(matter: Matter) -> bool:
    """Whether the base takes something off a price, in figures or by a code."""
    return bool(matter.truth.codes) or any(value.direction == "less" for value in matter.truth.values)


def _is_sent_back(matter: Matter, hit: Hit) -> bool:
    """Whether the free days are those for sending back that the base gives: `30 Tage lang kostenlos zurück`."""
    reading = matter.reading
    is_return = any(reading.words[index].startswith(_BACK) for index in reading.clause_of(hit.first))
    return is_return and (matter.truth.says("offer", "free_returns") or matter.truth.says("offer", "refund"))


_BACK = ("return", "back", "zuruck", "ruck", "retour", "renvo", "devol", "devuel", "reso", "rende", "restitu", "terug")


def _is_difference(matter: Matter, hit: Hit) -> bool:
    """Whether the reduction follows from two prices of the base: `300 less` of `1,490, now 1,190`."""
    clause = matter.reading.clause_of(hit.first)
    return any(
        value.kind in ("money", "percent") and value.first in clause and is_entailed(matter, value)
        for value in matter.values
    )


def _is_share_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether two counts make a percentage of the base: `twelve for the price of nine` of 25% less."""
    clause = matter.reading.clause_of(hit.first)
    counts = [
        value.amount / value.factor
        for value in matter.values
        if value.first in clause and value.kind in ("number", "duration", "quantity")
    ]
    off = {round(value.amount) for value in matter.truth.values if value.kind == "percent"}
    return any(many > few > 0 and round(100 * (many - few) / many) in off for many in counts for few in counts)


def _known_after(matter: Matter, hit: Hit) -> bool:
    reading, after = matter.reading, hit.last + 1
    if after >= len(reading.words) or reading.clauses[after] != reading.clauses[hit.last]:
        return True
    word = reading.words[after]
    return (
        is_function_word(word, reading.language)
        or not word[0].isalpha()
        or reading.stems[after] in matter.truth.stems
        or word in vocabulary(reading.language).units
        or (reading.language == "de" and reading.raw(after)[0].islower())
    )
