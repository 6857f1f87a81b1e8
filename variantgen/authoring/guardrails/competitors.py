"""Competitors that the content or the brand names."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.terms import find_terms
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a competitor's name, disguised or not. Knowingly lets through: competitors nobody listed."""
    names = dict.fromkeys((*brief.content.competitors, *brief.brand.competitors))
    return [
        CHECK.found(f"competitor {name!r} is named", span, found=draft.text[slice(*span)])
        for name, span in find_terms(draft.text, names)
    ]


CHECK = Check("competitor", 1, "block", _run)
