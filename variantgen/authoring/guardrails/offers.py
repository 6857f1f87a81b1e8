"""Offers that the base does not make: free shipping, gifts, trials, guarantees, discounts, giveaways."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_allowed, is_worded_in_base, overlaps
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

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
    "free_returns": ("free_exchange",),
}
_VAGUE = frozenset({"discount", "gift", "trial", "refund", "points", "giveaway", "financing", "donation", "upgrade"})
_FREE = "free_item"
_FREE_OFFERS = (
    "free_shipping",
    "free_returns",
    "trial",
    "gift",
    "free_months",
    "bogo",
    "free_cancellation",
    "no_fees",
    "kids_free",
    "free_exchange",
    "upgrade",
    "free_installation",
    "free_support",
)


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an offer whose sort the base does not make; one vague word of offering is for a person.

    Knowingly lets through: an offer of a sort the base does make, in other terms: its numbers, conditions and
    scope have their own checks.
    """
    matter = matter_of(draft, brief)
    negated = negated_words(matter.reading)
    invented = [
        hit
        for hit in hits_in(matter, "offer")
        if hit.last not in negated and not _is_made(matter, hit) and not is_allowed(matter, hit, brief)
    ]
    message = "{text!r} offers something that the base copy does not ({concept})"
    return [
        finding
        for hit in _longest(invented)
        for finding in findings_for(CHECK, matter, [hit], message, {hit.concept: _severity(matter, hit)})
    ]


def _severity(matter: Matter, hit: Hit) -> Severity:
    """Block what can only be an offer; one word alone (`deal`, `bonus`, `trial`) has other uses."""
    is_vague = hit.first == hit.last and hit.concept in _VAGUE and not overlaps(matter, hit, "firm")
    return "review" if is_vague else "block"


def _is_made(matter: Matter, hit: Hit) -> bool:
    if hit.concept == _FREE:
        return _is_known_free(matter, hit)
    if matter.truth.says("offer", hit.concept) and hit.concept != "gift":
        return True
    if (
        hit.concept == "gift"
        and hit.first == hit.last
        and any(matter.truth.says("offer", concept) for concept in ("gift", _FREE, "bogo"))
    ):
        return True
    if hit.concept == "discount" and _is_reduced(matter):
        return True
    if any(matter.truth.says("offer", concept) for concept in _CARRIES.get(hit.concept, ())):
        return True
    return is_worded_in_base(matter, hit) and _known_after(matter, hit)


def _is_reduced(matter: Matter) -> bool:
    """Whether the base takes something off a price, in figures or by a code."""
    return bool(matter.truth.codes) or any(value.direction == "less" for value in matter.truth.values)


def _is_known_free(matter: Matter, hit: Hit) -> bool:
    """Whether something is free in the base and what is free here is known there; `your free evening` is no offer."""
    reading = matter.reading
    before = reading.words[hit.first - 1] if hit.first else ""
    if (
        before in _OWN
        or reading.words[hit.first - 1 : hit.first] == ["feel"]
        or (before and reading.gap(hit.first - 1) == "-")
    ):
        return True
    after = reading.words[hit.last + 1] if hit.last + 1 < len(reading.words) else ""
    if after in _AFTER_FREE:
        return True
    is_offered = any(matter.truth.says("offer", concept) for concept in (_FREE, *_FREE_OFFERS))
    return is_offered and _known_after(matter, hit)


_AFTER_FREE_WORDS = (
    "of from to up on this tonight "
    "after until time hand hands spirit range hour hours evening afternoon weekend minute minutes "
    "moment socket seat spot corner shelf outlet lane space slot day von de da zu"
)
_AFTER_FREE = frozenset(_AFTER_FREE_WORDS.split())


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


_OWN = frozenset(
    [
        "your",
        "my",
        "our",
        "their",
        "his",
        "her",
        "ihre",
        "ihr",
        "dein",
        "deine",
        "deinen",
        "ihren",
        "votre",
        "vos",
        "ton",
        "tes",
        "tu",
        "tus",
        "su",
        "sus",
        "break",
        "breaks",
        "set",
        "sets",
        "setting",
        "go",
        "hassle",
        "worry",
        "guilt",
        "care",
        "stress",
        "deine",
    ]
)


def _longest(found: list[Hit]) -> list[Hit]:
    """Leave out hits inside a longer one."""
    return [
        hit
        for hit in found
        if not any(
            other is not hit and other.first <= hit.first and hit.last <= other.last and other[1:] != hit[1:]
            for other in found
        )
    ]


CHECK = Check("offer", 3, "block", _run)
