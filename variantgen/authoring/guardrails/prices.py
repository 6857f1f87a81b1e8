"""Prices and other amounts of money that the base does not have, and savings turned into surcharges."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compare_values import invented_values
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.rates import misrated
from variantgen.authoring.guardrails.support import supporters
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an amount or currency the base lacks, and `$50 off` made of `$50` or the other way round.

    Knowingly lets through: a right price on the wrong thing (see roles), a sum, a difference
    or a price each that the copy shows it reckoned.
    """
    matter = matter_of(draft, brief)
    findings = invented_values(CHECK, matter, "money") + misrated(CHECK, matter, "money")
    for value in matter.values:
        if value.kind == "money" and value.direction and (known := _prices(matter, value)):
            directions = {other.direction for other in known}
            if value.direction not in directions and not _is_extra(value, directions):
                findings.append(
                    CHECK.found(
                        f"{value.text!r} is given as a change of price; in the base it is an amount",
                        value.span,
                        severity="review",  # it may tell the difference to another price
                        found=value.text,
                    )
                )
    return findings


def _prices(matter: Matter, value: Value) -> list[Value]:
    return [other for other in supporters(matter, value) if other.kind == "money"]


def _is_extra(value: Value, directions: set[str]) -> bool:
    """Whether `$35 extra` tells the price of something that comes on top."""
    return value.direction == "more" and "less" not in directions


CHECK = Check("price", 4, "block", _run)
