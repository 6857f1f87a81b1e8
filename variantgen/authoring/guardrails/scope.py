"""Scope widened: `selected` made `all`, one plan made every plan."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_denied, is_worded_in_base
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `all`, `every`, `any`, `worldwide`, `unlimited` with a noun of commerce where the base copy does not say so.

    Knowingly lets through: `every` with a noun no lexicon knows (`every sunrise`).
    """
    matter = matter_of(draft, brief)
    found = [
        hit
        for hit in hits_in(matter, "claim")
        if hit.concept == "availability"
        and not is_denied(matter, hit)
        and not is_worded_in_base(matter, hit)
        and not _is_always_open(matter, hit)
    ]
    return findings_for(CHECK, matter, found, "{text!r} is wider than the base copy")


def _is_always_open(matter: Matter, hit: Hit) -> bool:
    """`any hour` is no wider than the base's `24/7`."""
    words = matter.reading.words[hit.first : hit.last + 1]
    return matter.truth.says("idiom", "around_the_clock") and not _TIMES.isdisjoint(words)


_TIMES = frozenset(
    "hour day time anytime night hours days jederzeit hora heure moment momento orario uur dag dia jour".split()
)


CHECK = Check("scope", 1, "block", _run)
