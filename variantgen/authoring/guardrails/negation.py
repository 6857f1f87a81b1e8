"""Negations turned round: what the base denies is affirmed, or what it promises is denied."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words, softly_negated
from variantgen.authoring.guardrails.reading import Reading, read
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_NEAR = 3


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch what the base only ever denies (`no subscription`, `not included`) standing affirmed, and the reverse.

    Knowingly lets through: denials by irony or comparison, and things the base both affirms and denies.
    """
    matter = matter_of(draft, brief)
    return [*_affirmed(matter), *_denied(matter)]


def _affirmed(matter: Matter) -> list[Finding]:
    reading = matter.reading
    denied, _ = polarities(matter.truth)
    negated = negated_words(reading)
    findings = []
    for index, stem in enumerate(reading.stems):
        if (
            stem in denied
            and index not in negated
            and not softly_negated(reading, index)
            and not _is_counted(reading, index)
        ):
            message = f"the base copy denies {reading.raw(index)!r}, the text affirms it"
            findings.append(CHECK.found(message, reading.span(index, index), found=reading.raw(index)))
    return findings


def _is_counted(reading: Reading, index: int) -> bool:
    """Whether the word is part of an amount: `two`, `months`."""
    book = vocabulary(reading.language)
    word = reading.words[index]
    return word in book.numbers or word in book.units or word in book.ordinals or word in book.months


def _denied(matter: Matter) -> list[Finding]:
    """Find `no`, `without`, `-free` right before, or `not included` right after, something the base affirms as a fact."""
    reading = matter.reading
    denied, promised = polarities(matter.truth)
    findings = []
    for hit in hits(reading).get("negation", ()):
        if hit.concept not in ("before", "clause"):
            continue
        near = _narrow(reading, hit.first, hit.last, hit.concept)
        for index in near:
            if (
                reading.stems[index] in promised
                and reading.stems[index] not in denied
                and not _is_counted(reading, index)
            ):
                message = f"the text denies {reading.raw(index)!r}, which the base copy promises"
                findings.append(CHECK.found(message, reading.span(index, index), found=reading.raw(index)))
    return findings


def _narrow(reading: Reading, first: int, last: int, concept: str) -> list[int]:
    clause = reading.clause_of(first)
    harmless = {
        index
        for hit in hits(reading).get("negation", ())
        if hit.concept == "only_but"
        for index in range(hit.first, hit.last + 1)
    }
    if first in harmless:
        return []
    if concept == "before" and reading.words[first] in (
        "no",
        "without",
        "zero",
        "ohne",
        "sans",
        "sin",
        "senza",
        "zonder",
        "sem",
        "keine",
        "kein",
    ):
        scope = []
        for index in range(last + 1, min(last + 1 + _NEAR, clause.stop)):
            if is_function_word(reading.words[index], reading.language):
                break
            scope.append(index)
        return scope
    if (
        reading.words[last] in _NOT
        and last + 1 < clause.stop
        and not is_function_word(reading.words[last + 1], reading.language)
    ):
        return list(range(last + 1, min(last + 3, clause.stop)))
    predicates = {index for hit in hits(reading).get("predicate", ()) for index in range(hit.first, hit.last + 1)}
    if concept == "clause" and any(index in predicates for index in range(last + 1, min(last + 3, clause.stop))):
        return list(range(max(clause.start, first - _NEAR), first))
    return []


_NOT = frozenset({"not", "nicht", "non", "niet", "nao"})


@lru_cache(maxsize=64)
def polarities(truth: Truth) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems the base only denies, and those of facts that it only affirms."""
    denied: set[str] = set()
    affirmed: set[str] = set()
    for reading in truth.texts:
        negated = negated_words(reading)
        predicates = {index for hit in hits(reading).get("predicate", ()) for index in range(hit.first, hit.last + 1)}
        for index, (word, stem) in enumerate(zip(reading.words, reading.stems, strict=True)):
            if is_function_word(word, reading.language) or not word[0].isalpha() or index in predicates:
                continue
            (denied if index in negated else affirmed).add(stem)
    facts = {
        stem
        for fact in truth.facts
        for stem in fact.reading.stems
        if fact.fact.kind in ("claim", "duration", "percent", "price", "quantity", "name", "spec")
    }
    names = {stem for name in (truth.content.brand, truth.content.product) for stem in read(name, truth.language).stems}
    return frozenset(denied - affirmed), frozenset((affirmed - denied - names) & facts)


CHECK = Check("negation", 1, "block", _run)
