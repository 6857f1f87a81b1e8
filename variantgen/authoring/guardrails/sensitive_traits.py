"""Sensitive traits addressed or implied: health, religion, ethnicity, sexuality, politics, money trouble.

Pregnancy, family, age.
"""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.people import (
    innocent_words,
    is_matter_of_base,
    speaks_to_reader,
    wordings_about_people,
)
from variantgen.domain.variant import Brief, Draft, Finding

_MESSAGE = "{text!r} speaks to a sensitive trait ({concept})"


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch copy that tells readers what they are or have, and stereotypes of age and sex.

    A word that names a trait and much else besides (`debt`, `surgery`) counts where the reader is spoken to or asked.
    Knowingly lets through: traits the base copy itself speaks of, hints without a word for the trait.
    """
    matter = matter_of(draft, brief)
    found = wordings_about_people(CHECK, matter, "sensitive", _MESSAGE)
    if found or not (traits := hits_in(matter, "trait")):
        return found
    innocent = innocent_words(matter, "sensitive")
    return findings_for(
        CHECK,
        matter,
        [
            hit
            for hit in traits
            if hit.first not in innocent and not is_matter_of_base(matter, hit) and speaks_to_reader(matter, hit)
        ],
        _MESSAGE,
    )


CHECK = Check("sensitive_trait", 5, "block", _run)
