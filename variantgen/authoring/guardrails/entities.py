"""Materials, ingredients, places, techniques and the like that the base copy does not name."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SEVERITIES: dict[str, Severity] = {"colour": "review", "animal": "review"}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a word of a closed class (what things are made of.

    Where they come from) that is new. Parts count only where copy adds them (see additions).

    Knowingly lets through: classes no lexicon lists; a swap between two entities that the base has both of (see
    roles).
    """
    matter = matter_of(draft, brief)
    idioms = {index for hit in hits_in(matter, "entity_idiom") for index in range(hit.first, hit.last + 1)}
    found = [
        hit
        for hit in hits_in(matter, "entity")
        if hit.concept != "part" and hit.first not in idioms and not is_worded_in_base(matter, hit)
    ]
    return findings_for(CHECK, matter, found, "the base copy does not name {text!r} ({concept})", _SEVERITIES)


CHECK = Check("entity", 1, "block", _run)
