"""Claims that need proof: superlatives, proofs, endorsements, guarantees, health, money, environment, origin."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import (
    findings_for,
    hits_in,
    is_allowed,
    is_denied,
    is_said_otherwise,
    is_worded_in_base,
    overlaps,
)
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SCOPE = "availability"
_SUPERLATIVE = "superlative"
_PROMISED = ("teed", "ito", "ita", "ido", "ida", "izado", "izada")
_GUARANTEE = ("guarant", "warrant", "garant")
_ADVERBS = ("guaranteed", "garantiert", "garantit", "garantizad")
_MADE = "made_in"
_AFTER, _BEFORE = 3, 4
_HEAD_FIRST = frozenset({"fr", "es", "it", "pt"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a claim whose words the base copy does not have and the brand does not allow.

    A phrase that can only be a claim blocks. One word alone, unless the lexicon calls it firm, has innocent uses:
    a person decides. A superlative counts where it ranks what the base speaks of, or names whom it beats;
    `the best part of your morning` ranks nothing.

    Knowingly lets through: plain puffery, claims in words no lexicon knows.
    """
    matter = matter_of(draft, brief)
    findings = []
    for hit in hits_in(matter, "claim"):
        if hit.concept == _SCOPE or _is_supported(matter, hit) or is_allowed(matter, hit, brief):
            continue
        if severity := _severity(matter, hit):
            findings += findings_for(
                CHECK, matter, [hit], "the base copy does not say {text!r} ({concept})", {hit.concept: severity}
            )
    return findings


def _is_supported(matter: Matter, hit: Hit) -> bool:
    return (
        is_denied(matter, hit)
        or is_worded_in_base(matter, hit)
        or is_said_otherwise(matter, hit)
        or _is_guarantee_of_base(matter, hit)
        or overlaps(matter, hit, "claim_idiom")
        or (hit.concept == _MADE and _is_known_place(matter, hit))
    )


def _severity(matter: Matter, hit: Hit) -> Severity | None:
    if hit.concept == _SUPERLATIVE:
        return "block" if _is_ranking(matter, hit) else None
    if hit.first == hit.last and not overlaps(matter, hit, "firm"):
        return "review"
    if _is_supposed(matter, hit):
        return "review"
    return "block"


def _is_supposed(matter: Matter, hit: Hit) -> bool:
    """Whether the claim stands after an `if`: it is not asserted then."""
    clause = matter.reading.clause_of(hit.first)
    return any(
        cue.concept == "supposing" and cue.first in clause and cue.first < hit.first
        for cue in hits_in(matter, "proviso")
    )


def _is_ranking(matter: Matter, hit: Hit) -> bool:
    """Whether a superlative ranks a thing of the base, or ranks it among others: `the lightest tent on the market`."""
    reading = matter.reading
    clause = reading.clause_of(hit.first)
    if any(group.first in clause for group in hits_in(matter, "group")):
        return True
    around = list(range(hit.last + 1, min(hit.last + 1 + _AFTER, clause.stop)))
    if reading.language in _HEAD_FIRST:
        around += range(max(hit.first - _BEFORE, clause.start), hit.first)
    return any(
        reading.stems[index] in matter.truth.stems and not is_function_word(reading.words[index], reading.language)
        for index in around
    )


def _is_known_place(matter: Matter, hit: Hit) -> bool:
    """Whether the place after `made in` is one that the base names."""
    after = matter.reading.stems[hit.last : hit.last + 2]
    return any(stem in matter.truth.stems for stem in after if stem not in ("in", "en", "a"))


def _is_guarantee_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is only the word for a guarantee, and the base gives one."""
    word = matter.reading.words[hit.first]
    is_word = hit.first == hit.last and word.startswith(_GUARANTEE) and not word.endswith(_PROMISED)
    is_adverb = is_word and matter.reading.words[hit.first].startswith(_ADVERBS)
    return (
        is_word
        and not is_adverb
        and any(word.startswith(_GUARANTEE) or word.endswith("garantie") for word in matter.truth.words)
    )


CHECK = Check("claim", 3, "block", _run)
