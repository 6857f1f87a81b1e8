"""Rights that the base copy gives for a time, said to hold for ever: `if it ever fails to suit, we refund you`."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Finding

_RIGHTS = frozenset(
    {"money_back", "refund", "free_returns", "free_exchange", "free_cancellation", "trial", "guarantee", "warranty"}
)
_TIMES = frozenset({"duration", "date", "month", "weekday", "clock"})
_EVER_WORDS = (
    "ever forever always whenever anytime eternally immer ewig jederzeit jamais toujours siempre sempre altijd ooit "
    "mai nunca"
)
_EVER = frozenset(_EVER_WORDS.split())


def timeless_rights(check: Check, matter: Matter) -> list[Finding]:
    """Find a right that the base always limits in time, with `ever` beside it and no time in the whole text.

    Knowingly lets through: the right without its time where nothing says that it lasts.
    """
    if any(value.kind in _TIMES for value in matter.values):
        return []
    reading, negated = matter.reading, negated_words(matter.reading)
    timed = timed_rights(matter.truth)
    findings = []
    for hit in hits(reading).get("offer", ()):
        sentence = reading.sentence_of(hit.first)
        before = reading.sentence_of(sentence.start - 1) if sentence.start else sentence
        near = reading.words[before.start : sentence.stop]
        if hit.concept in timed and hit.first not in negated and not _EVER.isdisjoint(near):
            span = reading.span(hit.first, hit.last)
            text = reading.text[slice(*span)]
            findings.append(check.found(f"{text!r} holds only for a time in the base copy", span, found=text))
    return findings[:1]


@lru_cache(maxsize=128)
def timed_rights(truth: Truth) -> frozenset[str]:
    """Return the rights beside which the base always states a span of time in the sentence."""
    timed: dict[str, bool] = {}
    for reading in truth.texts:
        spans = [
            placed.value.first
            for placed in truth.placed
            if placed.reading is reading and placed.value.kind == "duration"
        ]
        for hit in hits(reading).get("offer", ()):
            if hit.concept in _RIGHTS:
                sentence = reading.sentence_of(hit.first)
                is_timed = any(first in sentence for first in spans)
                timed[hit.concept] = timed.get(hit.concept, True) and is_timed
    return frozenset(concept for concept, is_always in timed.items() if is_always)
