"""The check of conditions: listed ones, those of values and offers, those in free text."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.adjuncts import adjuncts_lost
from variantgen.authoring.guardrails.conditions.alternatives import alternatives_bare
from variantgen.authoring.guardrails.conditions.bare import bare_offers
from variantgen.authoring.guardrails.conditions.dropped import dropped
from variantgen.authoring.guardrails.conditions.left_out import left_out
from variantgen.authoring.guardrails.conditions.listed import listed
from variantgen.authoring.guardrails.conditions.required import needless
from variantgen.authoring.guardrails.conditions.tied import tied_offers_bare, tied_values_bare
from variantgen.authoring.guardrails.conditions.timed import timeless_rights
from variantgen.authoring.guardrails.conditions.trailing import trailing_lost
from variantgen.authoring.guardrails.conditions.unlimited import unlimited_offers
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a listed fact whose condition is gone, as far as the slot's own base text states it.

    Also values and offers that the base gives with a condition in every clause, and statements that it ties to
    something in free text. Knowingly lets through: a condition that moved to another sentence of the draft, and a
    restriction of which one word, value or concept is kept. What only a lost time hints at is asked for last.
    """
    matter = matter_of(draft, brief)
    findings = [
        *listed(CHECK, matter, brief),
        *tied_values_bare(CHECK, matter),
        *tied_offers_bare(CHECK, matter),
        *unlimited_offers(CHECK, matter),
        *timeless_rights(CHECK, matter),
        *alternatives_bare(CHECK, matter),
        *left_out(CHECK, matter, brief),
        *dropped(CHECK, matter, brief),
        *needless(CHECK, matter),
    ]
    findings = findings or trailing_lost(CHECK, matter, brief) or adjuncts_lost(CHECK, matter, brief)
    findings = findings or bare_offers(CHECK, matter, brief)
    return list({finding.span: finding for finding in reversed(findings)}.values())


CHECK = Check("condition", 8, "block", _run)
