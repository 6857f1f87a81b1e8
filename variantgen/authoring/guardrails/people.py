"""Findings for wordings about people that no lexicon exception excuses."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.matter import Matter
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding

_SEVERITIES: dict[str, Severity] = {"hint": "review"}


def wordings_about_people(check: Check, matter: Matter, category: str, message: str) -> list[Finding]:
    """Find wordings of a category that are neither the base's own nor an innocent use; hints are for a person."""
    innocent = innocent_words(matter, category)
    found = [
        hit for hit in hits_in(matter, category) if hit.first not in innocent and not is_worded_in_base(matter, hit)
    ]
    return findings_for(check, matter, found, message, _SEVERITIES)


def innocent_words(matter: Matter, category: str) -> set[int]:
    """Return the places of words in a wording of the lexicon that only looks like one of the category."""
    return {
        index
        for hit in hits_in(matter, "innocent")
        if hit.concept == category
        for index in range(hit.first, hit.last + 1)
    }
