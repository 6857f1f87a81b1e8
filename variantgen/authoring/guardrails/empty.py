"""A text with nothing in it."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a text without a word beside its merge tags. Knowingly lets through: a single word."""
    reading = matter_of(draft, brief).reading
    if any(word[0].isalnum() for word in reading.words):
        return []
    return [CHECK.found("the text has no word")]


CHECK = Check("empty", 1, "block", _run)
