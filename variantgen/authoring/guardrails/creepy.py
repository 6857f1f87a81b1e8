"""Wording that shows the reader being watched."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.people import wordings_about_people
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch copy that tells readers what was seen of them: views, carts, places, times.

    Knowingly lets through: watching implied without a word for it.
    """
    return wordings_about_people(
        CHECK, matter_of(draft, brief), "creepy", "{text!r} tells readers that they are watched"
    )


CHECK = Check("creepy", 2, "block", _run)
