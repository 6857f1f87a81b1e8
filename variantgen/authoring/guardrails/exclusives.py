"""What the base allows in one way only, offered in another: hand-wash only, and a draft that says dishwasher."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import hits_in
from variantgen.authoring.guardrails.denying.negation_reach import is_turned
from variantgen.authoring.guardrails.denying.polarity import is_or, joins, negated_words, softly_negated
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_NEAR = 3
_ALWAYS = frozenset({"bath_off"})  # says by itself that the other way is closed
_ONLY = {
    "en": frozenset(["only", "exclusively", "solely"]),
    "de": frozenset(["nur", "ausschliesslich", "lediglich"]),
    "fr": frozenset(["uniquement", "seulement", "exclusivement"]),
    "es": frozenset(["solo", "unicamente", "exclusivamente", "solamente"]),
    "it": frozenset(["solo", "soltanto", "esclusivamente", "unicamente"]),
    "nl": frozenset(["alleen", "uitsluitend", "enkel"]),
    "pt": frozenset(["so", "somente", "apenas", "exclusivamente", "unicamente"]),
}

_CASES = {  # what comes after one of these is what others do, or did before
    "en": frozenset(["before", "if", "like", "forget", "instead", "than", "unlike"]),
    "de": frozenset(["bevor", "wenn", "statt", "anders", "wie"]),
    "fr": frozenset(["avant", "comme", "plutot"]),
    "es": frozenset(["antes", "como", "lugar"]),
    "it": frozenset(["prima", "come", "invece"]),
    "nl": frozenset(["voordat", "als", "dan", "zoals"]),
    "pt": frozenset(["antes", "como", "vez"]),
}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch another way of washing, attending, placing or wearing than the only one of the base.

    Knowingly lets through: ways the lexicon does not know, and what the base itself names without denying it.
    """
    matter = matter_of(draft, brief)
    closed = closed_ways(matter.truth)
    if not closed:
        return []
    reading = matter.reading
    allowed = frozenset(concept for category, concept in matter.truth.concepts if category == "way")
    negated = negated_words(reading)
    return [
        CHECK.found(
            f"the base copy allows another way only, the text offers {reading.raw(hit.first)!r}",
            reading.span(hit.first, hit.last),
            found=reading.text[slice(*reading.span(hit.first, hit.last))],
        )
        for hit in hits_in(matter, "way")
        if _kind(hit.concept) in closed
        and ("way", hit.concept) not in matter.truth.concepts
        and hit.first not in negated
        and not softly_negated(reading, hit.first)
        and "?" not in reading.gap(reading.sentence_of(hit.first).stop - 1)
        and not is_contrasted(reading, hit, allowed)
    ]


def is_contrasted(reading: Reading, hit: Hit, allowed: frozenset[str]) -> bool:
    """Whether the sentence is about the only way as well: `before you reach for the machine: it goes to the cleaner`.

    `by hand or in the dishwasher` offers both.
    """
    sentence = reading.sentence_of(hit.first)
    rightful = [one for one in hits(reading).get("way", ()) if one.concept in allowed and one.first in sentence]
    before = reading.words[reading.clause_of(hit.first).start : hit.first]
    if is_turned(reading, hit.first) or not _CASES.get(reading.language, frozenset()).isdisjoint(before):
        return True
    return any(
        not any(joins(reading, index) or is_or(reading, index) for index in range(*sorted((one.first, hit.first))))
        for one in rightful
    )


def _kind(concept: str) -> str:
    return concept.partition("_")[0]


@lru_cache(maxsize=128)
def closed_ways(truth: Truth) -> frozenset[str]:
    """Return the kinds of ways of which the base allows but one."""
    return frozenset(
        _kind(hit.concept)
        for reading in (*truth.texts, *(fact.reading for fact in truth.facts))
        for hit in hits(reading).get("way", ())
        if hit.concept in _ALWAYS or _is_only(reading, hit.first, hit.last)
    )


def _is_only(reading: Reading, first: int, last: int) -> bool:
    clause = reading.clause_of(first)
    near = range(max(clause.start, first - _NEAR), min(last + 1 + _NEAR, clause.stop))
    return any(reading.words[index] in _ONLY.get(reading.language, frozenset()) for index in near)


CHECK = Check("exclusive", 2, "block", _run)
