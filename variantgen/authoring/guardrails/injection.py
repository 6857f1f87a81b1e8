"""Drafts that followed an instruction hidden in the base copy."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.function_words import content_stems
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.variant import Brief, Draft, Finding

_RUN = 2


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
    findings = []
    reading = matter.reading
    for order in matter.truth.injected:
        pairs = {pair for pair in zip(order.stems, order.stems[1:], strict=False)}
        known = {pair for text in matter.truth.texts for pair in zip(text.stems, text.stems[1:], strict=False)}
        for index, pair in enumerate(zip(reading.stems, reading.stems[1:], strict=False)):
            words = reading.words[index : index + _RUN]
            if pair in pairs - known and len(content_stems(words, list(pair), reading.language)) >= 1:
                span = reading.span(index, index + 1)
                text = reading.text[slice(*span)]
                strong = (
                    any(stem not in matter.truth.stems for stem in content_stems(words, list(pair), reading.language))
                    or len(content_stems(words, list(pair), reading.language)) == _RUN
                )
                findings += (
                    [CHECK.found(f"{text!r} comes from an instruction hidden in the base copy", span, found=text)]
                    if strong
                    else []
                )
    return findings


CHECK = Check("injection", 1, "block", _run)
