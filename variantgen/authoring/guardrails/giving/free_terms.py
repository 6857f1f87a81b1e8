"""Terms on which the base copy takes nothing: spans of time given for nothing, what is excepted from a fee."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.giving.at_zero import is_days, near_clause
from variantgen.authoring.guardrails.giving.free import FREE
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.truth import Truth

_TIMES = frozenset({FREE, "trial", "free_months"})


@lru_cache(maxsize=128)
def gives_free_time(truth: Truth) -> bool:
    """Whether the base gives a span of time for nothing: `the first 14 days are free` is a trial."""
    for reading in truth.texts:
        units = vocabulary(reading.language).units
        for hit in hits(reading).get("offer", ()):
            clause = near_clause(reading, hit.first)
            if hit.concept in _TIMES and any(is_days(units.get(reading.words[index])) for index in clause):
                return True
    return False


_UNLESS_WORDS = "unless except ausser sauf salvo tranne eccetto tenzij behalve exceto excepto"
_UNLESS = frozenset(_UNLESS_WORDS.split())


@lru_cache(maxsize=128)
def _excepted(truth: Truth) -> tuple[frozenset[str], ...]:
    """Return the stems of what the base copy excepts from its fees: `a £50 fee applies, unless you are moving home`."""
    return tuple(
        frozenset(
            content_stems(text.words[index + 1 : clause.stop], text.stems[index + 1 : clause.stop], text.language)
        )
        for text in truth.texts
        for index, word in enumerate(text.words)
        if word in _UNLESS
        for clause in (text.clause_of(index),)
    )


def is_excepted_from_a_fee(matter: Matter, hit: Hit) -> bool:
    """Whether the hit's sentence, or the one before it, names what the base copy excepts from a fee."""
    reading = matter.reading
    sentence = reading.sentence_of(hit.first)
    start = reading.sentence_of(sentence.start - 1).start if sentence.start else 0
    told = frozenset(reading.stems[start : sentence.stop])
    return any(stems and stems <= told for stems in _excepted(matter.truth))
