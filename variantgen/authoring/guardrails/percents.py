"""Percentages that the base does not have, or that it has the other way round."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import invented_values
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.support import supporters
from variantgen.domain.variant import Brief, Draft, Finding

_OPPOSITE = {"less": "more", "more": "less"}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an invented or changed percentage, `half off` without one, and `20% off` turned into `20% more`.

    Knowingly lets through: a right percentage of the wrong thing (see roles).
    """
    matter = matter_of(draft, brief)
    findings = invented_values(CHECK, matter, "percent")
    for value in matter.values:
        if value.kind != "percent" or not value.direction:
            continue
        directions = {other.direction for other in supporters(matter, value)} - {""}
        if _OPPOSITE[value.direction] in directions and value.direction not in directions:
            findings.append(
                CHECK.found(f"{value.text!r} goes the other way in the base copy", value.span, found=value.text)
            )
        elif not directions and value.direction == "less" and supporters(matter, value):
            findings.append(
                CHECK.found(f"{value.text!r} is no discount in the base copy", value.span, found=value.text)
            )
    return findings


CHECK = Check("percent", 2, "block", _run)
