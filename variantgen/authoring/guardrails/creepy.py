"""Wording that shows the reader being watched."""

from dataclasses import replace

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.people import wordings_about_people
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch copy that tells readers what was seen of them: views, carts, places, times.

    A hint alone (`last night`, `your location`) has other readings; two of them do not.
    Knowingly lets through: watching implied without a word for it.
    """
    found = wordings_about_people(
        CHECK, matter_of(draft, brief), "creepy", "{text!r} tells readers that they are watched"
    )
    if len({finding.found for finding in found}) > 1:
        return [replace(finding, severity="block") for finding in found]
    return found


CHECK = Check("creepy", 3, "block", _run)
