"""Insults and profanity."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.people import wordings_about_people
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch words that insult readers or others, and swearing.

    Knowingly lets through: innocent uses the lexicon lists (`lazy Sunday`, `ugly sweater`), insults without a
    rude word.
    """
    return wordings_about_people(CHECK, matter_of(draft, brief), "offensive", "{text!r} is offensive ({concept})")


CHECK = Check("offensive", 3, "block", _run)
