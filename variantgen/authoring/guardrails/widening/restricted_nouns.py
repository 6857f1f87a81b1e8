"""Nouns that the base restricts: the `sizes` of `selected sizes`, the `order` of `your first order`."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth

_NEAR = 3
_DAY_S = 86_400
_WITHIN = frozenset("in at on im am en dans sur nel nella nei no na nos nas sul sulla aan bij op".split())  # noqa: SIM905


@lru_cache(maxsize=128)
def restrictions_of(truth: Truth) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems the base restricts (`selected sizes`, `your first order`) and those it has as wholes."""
    restricted: set[str] = set()
    whole: set[str] = set()
    conditions = [fact.condition for fact in truth.facts if fact.condition]
    for reading in (*truth.texts, *conditions):
        found = hits(reading)
        for hit in found.get("restricting", ()):
            restricted |= _nouns_of(reading, hit)
        for hit in found.get("universal", ()):
            whole |= stems_after(reading, hit.last)
    whole.update(stem for value in truth.values for stem in value.per)  # `$9.99 per box` is of each box
    return frozenset(restricted), frozenset(whole)


def is_of_the_same(matter: Matter, hit: Hit, nouns: set[str]) -> bool:
    """Whether the sentence shares more than the noun with one in which the base restricts it, and asks nothing."""
    reading, sentence = matter.reading, matter.reading.sentence_of(hit.first)
    if "?" in reading.gap(sentence.stop - 1):
        return False
    stems = set(reading.stems[sentence.start : sentence.stop])
    return any(noun in nouns and stems & around for noun, around in _restricting_sentences(matter.truth))


@lru_cache(maxsize=128)
def _restricting_sentences(truth: Truth) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each restricted noun with what else of content its sentence of the base has."""
    found = []
    for reading in (*truth.texts, *(fact.condition for fact in truth.facts if fact.condition)):
        for hit in hits(reading).get("restricting", ()):
            nouns = _nouns_of(reading, hit)
            sentence = reading.sentence_of(hit.first)
            inside = [index for index in sentence if not is_function_word(reading.words[index], reading.language)]
            around = frozenset(reading.stems[index] for index in inside)
            found += [(noun, around - {noun}) for noun in nouns]
    return tuple(found)


@lru_cache(maxsize=128)
def compared(truth: Truth) -> frozenset[str]:
    """Return the stems that the base only compares: `every phishing mail` may be no more than `more phishing`."""
    return frozenset(
        stem
        for reading in truth.texts
        for hit in hits(reading).get("restricting", ())
        if hit.concept == "compared"
        for stem in stems_after(reading, hit.last)
    )


def _nouns_of(reading: Reading, hit: Hit) -> set[str]:
    """Return the stems of what a restricting word is said of: behind it, or before it too where nouns stand first."""
    nouns = stems_after(reading, hit.last)
    return nouns | _stems_before(reading, hit.first) if reading.language in HEAD_FIRST else nouns


def stems_after(reading: Reading, last: int) -> set[str]:
    """Return the stems of the first content words after a word, in its clause; months only tell how long."""
    clause, units = reading.clause_of(last), vocabulary(reading.language).units
    stems: set[str] = set()
    for index in range(last + 1, min(last + 1 + _NEAR, clause.stop)):
        word = reading.words[index]
        if not word[0].isalpha() or (stems and is_function_word(word, reading.language)) or word in _WITHIN:
            break  # `todos no barco` are all of those spoken of
        dimension, factor = units.get(word, ("", 0))
        is_span = dimension == "months" or (dimension == "time" and factor < _DAY_S)
        if not is_function_word(word, reading.language) and not is_span:
            stems.add(reading.stems[index])
    return stems


def _stems_before(reading: Reading, first: int) -> set[str]:
    before = range(max(first - 2, reading.clause_of(first).start), first)
    return {reading.stems[index] for index in before if not is_function_word(reading.words[index], reading.language)}
