"""Sensitive traits addressed or implied: health, religion, ethnicity, sexuality, politics, money trouble.

Pregnancy, family, age.
"""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.people import wordings_about_people
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch copy that tells readers what they are or have, and stereotypes of age and sex.

    Knowingly lets through: traits the base copy itself speaks of, hints without a word for the trait.
    """
    return wordings_about_people(
        CHECK, matter_of(draft, brief), "sensitive", "{text!r} speaks to a sensitive trait ({concept})"
    )


CHECK = Check("sensitive_trait", 2, "block", _run)
