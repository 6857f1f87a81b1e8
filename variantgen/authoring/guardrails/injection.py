"""Drafts that followed an instruction hidden in the base copy."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.function_words import content_stems
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch words in a row that only the injected sentence has, and orders to ignore rules in the draft itself.

    Knowingly lets through: an instruction followed in other words than its own.
    """
    matter = matter_of(draft, brief)
    findings = findings_for(
        CHECK,
        matter,
        [hit for hit in hits_in(matter, "instruction") if hit.concept == "order"],
        "{text!r} is an order to a model, not copy",
    )
    return findings + _followed(matter)


def _followed(matter: Matter) -> list[Finding]:
    """Find two words running that stand so in the injected sentence, one of them nowhere else in the base."""
    if not matter.truth.injected:
        return []
    reading = matter.reading
    pairs = {pair for order in matter.truth.injected for pair in zip(order.stems, order.stems[1:], strict=False)}
    findings = []
    for index, pair in enumerate(zip(reading.stems, reading.stems[1:], strict=False)):
        words = reading.words[index : index + 2]
        if pair in pairs and any(
            stem not in matter.truth.stems for stem in content_stems(words, list(pair), reading.language)
        ):
            span = reading.span(index, index + 1)
            text = reading.text[slice(*span)]
            findings.append(
                CHECK.found(f"{text!r} comes from an instruction hidden in the base copy", span, found=text)
            )
    return findings


CHECK = Check("injection", 2, "block", _run)
