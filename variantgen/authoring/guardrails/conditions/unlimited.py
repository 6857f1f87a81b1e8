"""Offers without the limit in figures that the base always gives: `free cancellation up to 21 days before`."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Finding

_LIMITS = frozenset({"up_to", "within", "over", "at_least", "under"})
_SPANS = frozenset({"time", "months", "nights"})


def unlimited_offers(check: Check, matter: Matter) -> list[Finding]:
    """Find offers without the limit in figures that the base always gives (`up to 21 days before`)."""
    if matter.values and any(value.bounds or value.side for value in matter.values):
        return []
    findings = []
    for hit in hits(matter.reading).get("offer", ()):
        sentence = matter.reading.sentence_of(hit.first)
        if (
            hit.concept != "free_item"
            and hit.concept in limited_offers(matter.truth)
            and not _has_figure(matter, sentence)
        ):
            span = matter.reading.span(hit.first, hit.last)
            text = matter.reading.text[slice(*span)]
            findings.append(check.found(f"{text!r} has a limit in the base copy", span, severity="review", found=text))
    return findings


def _has_figure(matter: Matter, sentence: range) -> bool:
    """Whether a sentence has a value, or at least a span of time: `until a week before you leave`."""
    units = vocabulary(matter.reading.language).units
    return any(value.first in sentence for value in matter.values) or any(
        units.get(matter.reading.words[index], ("", 1))[0] in _SPANS for index in sentence
    )


@lru_cache(maxsize=128)
def limited_offers(truth: Truth) -> frozenset[str]:
    """Return the offers beside which the base always states a bounded value or one counted before something."""
    limited: dict[str, bool] = {}
    for reading in truth.texts:
        spans = [
            placed.value.first
            for placed in truth.placed
            if placed.reading is reading
            and placed.value.kind != "weekday"
            and (placed.value.bounds & _LIMITS or placed.value.side)
        ]
        for hit in hits(reading).get("offer", ()):
            clause = reading.clause_of(hit.first)
            limited[hit.concept] = limited.get(hit.concept, True) and any(first in clause for first in spans)
    return frozenset(concept for concept, is_limited in limited.items() if is_limited)
