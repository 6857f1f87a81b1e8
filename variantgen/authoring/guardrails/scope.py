"""Scope widened: `selected` made `all`, one plan made every plan."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `all`, `every`, `any`, `worldwide`, `unlimited` with a noun of commerce where the base copy does not say so.

    Knowingly lets through: `every` with a noun no lexicon knows (`every sunrise`).
    """
    matter = matter_of(draft, brief)
    negated = negated_words(matter.reading)
    found = [
        hit
        for hit in hits_in(matter, "claim")
        if hit.concept == "availability" and hit.first not in negated and not is_worded_in_base(matter, hit)
    ]
    return findings_for(CHECK, matter, found, "{text!r} is wider than the base copy")


CHECK = Check("scope", 1, "block", _run)
