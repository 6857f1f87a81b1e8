"""Prices and other amounts of money that the base does not have, and savings turned into surcharges."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.giving.free import GRATIS
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.values.compare_values import invented_values
from variantgen.authoring.guardrails.values.converted import is_same
from variantgen.authoring.guardrails.values.rates import misrated
from variantgen.authoring.guardrails.values.reckoning import reckoned
from variantgen.authoring.guardrails.values.support import supporters
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an amount or currency the base lacks, and `$50 off` made of `$50` or the other way round.

    Knowingly lets through: a right price on the wrong thing (see roles), a sum, a difference
    or a price each that the copy shows it reckoned.
    """
    matter = matter_of(draft, brief)
    findings = invented_values(CHECK, matter, "money") + misrated(CHECK, matter, "money")
    if any(word.startswith(GRATIS) for word in matter.truth.words):  # `zero euros` for `free`
        nothing = {value.span for value in matter.values if value.kind == "money" and not value.amount}
        findings = [finding for finding in findings if finding.span not in nothing]
    for value in matter.values:
        if value.kind == "money" and value.direction and (known := _prices(matter, value)):
            directions = {other.direction for other in known}
            is_open = _is_extra(value, directions) or _is_saved(matter, value)
            if value.direction not in directions and not is_open:
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


def _is_saved(matter: Matter, value: Value) -> bool:
    """Whether the base's prices differ by it, or the base gives what it pays for away: `setup is free, else $60`."""
    if any(
        way.operation in _TAKEN and is_same(value, way.amount) for way in reckoned(matter.truth, "money", value.unit)
    ):
        return True
    return any(
        placed.reading.words[index].startswith(_GIVEN)
        for placed in matter.truth.placed
        if placed.value.kind == "money" and placed.value.key == value.key
        for index in placed.reading.sentence_of(placed.value.first)
    )


_TAKEN = ("difference", "share", "rest")
_GIVEN_WORDS = (
    "free waiv gratis kostenlos kostenfrei entfall geschenkt offert gratuit omaggio regal cadeau ofere oferta "
)
_GIVEN = tuple(_GIVEN_WORDS.split())

CHECK = Check("price", 6, "block", _run)
