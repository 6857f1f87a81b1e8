"""What the base copy promises, and which of it a draft takes back; the goods and money it says cannot be returned."""

from collections.abc import Callable
from functools import lru_cache

from variantgen.authoring.guardrails.denying.denials import affirmed_stems
from variantgen.authoring.guardrails.denying.phrases import is_counted, is_led, phrases
from variantgen.authoring.guardrails.denying.polarity import innocent_words, is_undone, joins, negated_words
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST, is_function_word
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.truth import Truth, names_of

_FACTUAL = frozenset({"claim", "duration", "percent", "price", "quantity", "name", "spec"})
_NEAR = 3
_BARE = frozenset(
    [
        "no",
        "without",
        "zero",
        "ohne",
        "kein",
        "keine",
        "keinen",
        "keinerlei",
        "sans",
        "aucun",
        "aucune",
        "sin",
        "ningun",
        "ninguna",
        "senza",
        "nessun",
        "nessuna",
        "zonder",
        "geen",
        "sem",
        "nenhum",
        "nenhuma",
    ]
)
_PERSONS = frozenset(
    [
        "you",
        "we",
        "i",
        "they",
        "that",
        "which",
        "who",
        "du",
        "sie",
        "wir",
        "ihr",
        "vous",
        "nous",
        "tu",
        "je",
        "we",
        "u",
        "jullie",
        "wij",
        "que",
        "qui",
        "che",
        "die",
        "dat",
        "ze",
        "voce",
    ]
)
_WITH = frozenset(["with", "mit", "bei", "avec", "con", "met", "bij", "com"])
_NOT = frozenset({"not", "nicht", "non", "niet", "nao"})
_RETURNABLE = (
    "refund",
    "transferab",
    "returnab",
    "erstatt",
    "ubertragbar",
    "rembours",
    "reembols",
    "rimbors",
    "restitu",
)


@lru_cache(maxsize=128)
def promised_stems(truth: Truth) -> frozenset[str]:
    """Return the stems of what the base affirms as a fact and never denies; names of brand and product left out."""
    denied = {
        stem for reading in truth.texts for index, stem in enumerate(reading.stems) if index in negated_words(reading)
    }
    facts = {stem for fact in truth.facts if fact.fact.kind in _FACTUAL for stem in fact.reading.stems}
    facts |= {stem for fact in truth.facts for stem in read(fact.fact.name, truth.language).stems}
    for reading in truth.texts:
        for hit in hits(reading).get("offer", ()):
            facts.update(reading.stems[hit.first : hit.last + 1])
        facts |= {stem for index, stem in enumerate(reading.stems) if _is_hyphenated(reading, index)}
    return (affirmed_stems(truth) & facts) - denied - names_of(truth)


def _is_hyphenated(reading: Reading, index: int) -> bool:
    return reading.gap(index) == "-" or (index > 0 and reading.gap(index - 1) == "-")


def taken_back(reading: Reading, truth: Truth) -> list[int]:
    """Return the promised words right after a draft's `no`, `without`, `not`, or right before its `not included`."""
    cues = [hit for hit in hits(reading).get("negation", ()) if hit.concept in ("before", "clause")]
    cues = [hit for hit in cues if not is_undone(reading, hit)]
    if not cues:
        return []
    promised = promised_stems(truth)
    return sorted(
        {
            index
            for hit in cues
            for index in _object(reading, hit.first, hit.last, truth)
            if reading.stems[index] in promised and not is_counted(reading, index)
        }
    )


def _object(reading: Reading, first: int, last: int, truth: Truth) -> list[int]:
    """Return the words that a negation plainly takes back."""
    clause = reading.clause_of(first)
    is_joined = reading.gap(last) == "-"  # `no-charge repairs` are repairs
    if (
        first in innocent_words(reading)
        or is_joined
        or (reading.words[last] in _BARE and _is_case(reading, first, truth))
    ):
        return []
    if reading.words[last] in _BARE:
        return _head(reading, _first_words(reading, last + 1, clause.stop, _NEAR + 1))
    if reading.words[last] in _NOT:
        is_last = last + 1 == clause.stop and reading.language in GERMANIC
        return _before_not(reading, first, clause) if is_last else _first_words(reading, last + 1, clause.stop, 2)
    predicates = {index for hit in hits(reading).get("predicate", ()) for index in range(hit.first, hit.last + 1)}
    if any(index in predicates for index in range(last + 1, min(last + 3, clause.stop))):
        found = phrases(reading, range(clause.start, first))
        is_subject = bool(found) and not any(map(_is_person(reading), range(found[-1][-1] + 1, first + 1)))
        return found[-1] if is_subject and first - found[-1][-1] <= _NEAR else []
    return []


def _is_person(reading: Reading) -> Callable[[int], bool]:
    """Whether a word is a subject of its own: the data of `data you don't use` is not what is denied."""
    return lambda index: reading.words[index] in _PERSONS


def _before_not(reading: Reading, first: int, clause: range) -> list[int]:
    """Return what a last `nicht` denies, led by nothing: `eine Selbstbeteiligung gibt es nicht`."""
    found = phrases(reading, range(clause.start, first))
    is_free = bool(found) and not is_led(reading, found[-1], range(clause.start - 1, clause.stop))
    return found[-1] if is_free and first - found[-1][-1] <= _NEAR else []


def _is_case(reading: Reading, first: int, truth: Truth) -> bool:
    """Whether a lead-in tells one case of two: `without a contract, setup is $60`, which is free with one."""
    clause, sentence = reading.clause_of(first), reading.sentence_of(first)
    is_lead_in = first == clause.start and clause.stop < sentence.stop
    return is_lead_in and any(
        any(word in _WITH for word in text.words[max(0, place - 2) : place])
        for stem in reading.stems[first + 1 : clause.stop]
        for text in truth.texts
        for place, other in enumerate(text.stems)
        if other == stem
    )


def _head(reading: Reading, words: list[int]) -> list[int]:
    """Return the noun of a phrase: `no shipping bill` denies a bill, `no free returns` returns."""
    return words[:1] if reading.language in HEAD_FIRST else words[-1:]


def _first_words(reading: Reading, start: int, stop: int, most: int) -> list[int]:
    found: list[int] = []
    ends = {hit.first for hit in hits(reading).get("predicate", ())}
    for index in range(start, min(start + most, stop)):
        if index in ends or is_function_word(reading.words[index], reading.language) or is_counted(reading, index):
            break
        found.append(index)
    return found


@lru_cache(maxsize=128)
def denied_predicates(truth: Truth) -> frozenset[str]:
    """Return the stems of returning money, goods and entries that the base only ever denies."""
    denied: set[str] = set()
    affirmed: set[str] = set()
    for reading in truth.texts:
        for index, word in enumerate(reading.words):
            if word.startswith(_RETURNABLE):
                (denied if _is_denied(reading, index) else affirmed).add(reading.stems[index])
    return frozenset(denied - affirmed)


def _is_denied(reading: Reading, index: int) -> bool:
    """Whether `not refundable`, `non-refundable`; a condition in the negative denies nothing: `if you have not`."""
    if index > 0 and reading.words[index - 1] in (*_NOT, "no", "not"):
        return True
    return index in negated_words(reading) and any(
        hit.first <= index
        and hit.concept != "soft"
        and not any(joins(reading, word) or reading.words[word] in _IF for word in _between(hit.first, index))
        for hit in hits(reading).get("negation", ())
        if hit.first in reading.clause_of(index)
    )


def _between(one: int, other: int) -> range:
    return range(min(one, other), max(one, other))


_IF = frozenset(["if", "unless", "wenn", "falls", "sofern", "si", "se", "als", "indien"])
