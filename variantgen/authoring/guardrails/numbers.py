"""Plain numbers, places in a row and multiples that the base does not have."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import value_finding
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.support import unsupported
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SMALL = 12


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a number the base lacks; a small one spelled out goes to a person unless it counts something of the base.

    Knowingly lets through: numbers in idioms (`think twice`, `second to none`, `24/7` where the base is always open).
    """
    matter = matter_of(draft, brief)
    findings = []
    for value in unsupported(matter, ("number", "ordinal", "multiplier")):
        if _is_said_otherwise(matter, value):
            continue
        severity = _severity(matter, value)
        if severity != "info":
            findings.append(value_finding(CHECK, matter, value, severity))
    return findings + _always_open(matter)


def _is_said_otherwise(matter: Matter, value: Value) -> bool:
    """Two of a `double`, twelve of a `dozen`; one of anything."""
    if value.amount in (0, 1) and value.spelled:
        return True
    return any(
        other.amount == value.amount and {value.kind, other.kind} <= {"number", "multiplier", "ordinal"}
        for other in matter.truth.values
    )


def _severity(matter: Matter, value: Value) -> Severity:
    if not value.spelled:
        return "block"
    if value.amount > _SMALL and value.kind == "number":
        return "block"
    if value.kind == "multiplier":
        return "review"
    if value.noun and value.noun in matter.truth.stems:
        return "block" if value.kind == "number" else "review"
    return "review" if value.kind == "number" and value.noun else "info"


def _always_open(matter: Matter) -> list[Finding]:
    """Find `24/7` where the base is not open around the clock."""
    if matter.truth.says("idiom", "around_the_clock"):
        return []
    found = [hit for hit in hits(matter.reading).get("idiom", ()) if hit.concept == "around_the_clock"]
    return [
        CHECK.found(
            "the base copy says nothing about being available around the clock",
            matter.reading.span(hit.first, hit.last),
        )
        for hit in found
    ]


CHECK = Check("number", 1, "block", _run)
