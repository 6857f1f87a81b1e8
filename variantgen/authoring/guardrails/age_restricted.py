"""Age-restricted goods offered to minors."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch minors named in copy for alcohol, tobacco, gambling, weapons or adult goods.

    Knowingly lets through: minors the base copy names too, and warnings that keep them out.
    """
    matter = matter_of(draft, brief)
    if not hits_in(matter, "minor"):
        return []
    is_restricted = bool(hits_in(matter, "age_restricted")) or any(
        kind == "age_restricted" for kind, _ in matter.truth.concepts
    )
    if not is_restricted:
        return []
    denied = {
        matter.reading.clauses[hit.first] for hit in hits_in(matter, "negation") if hit.concept in ("before", "clause")
    }
    found = [
        hit
        for hit in hits_in(matter, "minor")
        if matter.reading.clauses[hit.first] not in denied and not matter.truth.says("minor", hit.concept)
    ]
    return findings_for(CHECK, matter, found, "{text!r} stands beside goods that minors may not buy")


CHECK = Check("age_restricted", 3, "block", _run)
