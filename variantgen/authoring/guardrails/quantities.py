"""Quantities with a unit that the base does not have: weights, sizes, capacities."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import invented_values
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a changed amount or unit (240 g is not 240 kg; 0.24 kg is), and quantities from nowhere.

    Knowingly lets through: a right quantity of the wrong thing (see roles).
    """
    return invented_values(CHECK, matter_of(draft, brief), "quantity")


CHECK = Check("quantity", 1, "block", _run)
