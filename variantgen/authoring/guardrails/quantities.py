"""Quantities with a unit that the base does not have: weights, sizes, capacities."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.values.compare_values import value_finding
from variantgen.authoring.guardrails.values.everyday import is_everyday
from variantgen.authoring.guardrails.values.rates import misrated
from variantgen.authoring.guardrails.values.support import unsupported
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a changed amount or unit (240 g is not 240 kg; 0.24 kg is), and quantities from nowhere.

    Knowingly lets through: one of a unit spelled out (`one foot after the other`), a right quantity of the wrong
    thing (see roles).
    """
    matter = matter_of(draft, brief)
    findings = [
        value_finding(CHECK, matter, value)
        for value in unsupported(matter, ("quantity",))
        if not (value.spelled and value.amount == value.factor) and not is_everyday(matter, value)
    ]
    return findings + misrated(CHECK, matter, "quantity")


CHECK = Check("quantity", 5, "block", _run)
