"""The check of conditions: listed ones, those of values and offers, those in free text."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.dropped import dropped
from variantgen.authoring.guardrails.conditions.listed import listed
from variantgen.authoring.guardrails.conditions.tied import tied_offers_bare, tied_values_bare, unlimited_offers
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a listed fact whose condition is gone.

    And values and offers that the base copy gives with a condition in every clause.

    Knowingly lets through: a condition that moved to another sentence of the draft.
    """
    matter = matter_of(draft, brief)
    findings = [
        *listed(CHECK, matter, brief),
        *tied_values_bare(CHECK, matter),
        *tied_offers_bare(CHECK, matter),
        *unlimited_offers(CHECK, matter),
        *dropped(CHECK, matter, brief),
    ]
    return list({finding.span: finding for finding in reversed(findings)}.values())


CHECK = Check("condition", 3, "block", _run)
