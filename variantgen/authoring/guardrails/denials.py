"""What the base copy denies and promises, term by term."""

from dataclasses import dataclass
from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import Hit, hits
from variantgen.authoring.guardrails.polarity import AND, LEADING, negated_words
from variantgen.authoring.guardrails.reading import Reading, read
from variantgen.authoring.guardrails.truth import Truth

_LONGEST = 4
_BEFORE_VERBS = frozenset({"ne", "n'", "non", "nao"})
_HEAD_FIRST = frozenset({"fr", "es", "it", "pt"})
_COMPLEMENTING = frozenset({"for", "fur", "pour", "para", "per", "voor"})
_GERMAN_QUALITIES = ("frei", "bar", "fest", "dicht", "tauglich", "sicher")
_FACTUAL = frozenset({"claim", "duration", "percent", "price", "quantity", "name", "spec"})


@dataclass(frozen=True, slots=True)
class Denial:
    """One thing the base denies. head: stem of its noun. is_elsewhere_affirmed.

    The head also stands affirmed in the base.
    """

    text: str
    stems: frozenset[str]
    head: str
    head_word: str
    is_elsewhere_affirmed: bool


@lru_cache(maxsize=64)
def denials_of(truth: Truth) -> tuple[Denial, ...]:
    """Return everything the base denies."""
    affirmed = _affirmed_stems(truth)
    found: dict[frozenset[str], Denial] = {}
    for reading in truth.texts:
        for hit in hits(reading).get("negation", ()):
            if hit.concept in ("before", "clause", "suffix") and hit.first not in innocent_words(reading):
                for term in _terms(reading, hit):
                    denial = _denial(reading, _with_complement(reading, term, hit), affirmed, len(term))
                    if len(denial.stems) > 1 or not denial.is_elsewhere_affirmed:
                        found.setdefault(denial.stems, denial)
    return tuple(found.values())


def _with_complement(reading: Reading, term: list[int], hit: Hit) -> list[int]:
    """Return the term with what `for` adds to it: `no tariff for storage heaters` denies no other tariff."""
    after = term[-1] + 1
    clause = reading.clause_of(term[-1])
    if hit.concept != "before" or after not in clause or reading.words[after] not in _COMPLEMENTING:
        return term
    return term + next(iter(_phrases(reading, range(after + 1, min(after + 1 + _LONGEST, clause.stop)))), [])


def _denial(reading: Reading, term: list[int], affirmed: frozenset[str], length: int) -> Denial:
    head = term[0] if reading.language in _HEAD_FIRST else term[length - 1]
    start, end = reading.span(term[0], term[-1])
    stems = frozenset(reading.stems[index] for index in term)
    return Denial(
        reading.text[start:end], stems, reading.stems[head], reading.words[head], reading.stems[head] in affirmed
    )


def _terms(reading: Reading, hit: Hit) -> list[list[int]]:
    """Return the noun phrases a cue denies: after `no`, around `not included`, before `-free`."""
    clause = reading.clause_of(hit.first)
    if hit.concept == "suffix":
        is_joined = hit.first > clause.start and reading.gap(hit.first - 1) == "-"
        return _phrases(reading, range(hit.first - 1, hit.first)) if is_joined else []
    if reading.words[hit.last] in _BEFORE_VERBS:
        return _phrases(reading, range(hit.last + 2, _up_to_and(reading, hit.last + 1, clause.stop)))[:1] or _phrases(
            reading, range(clause.start, hit.first)
        )
    if hit.concept == "before":
        return _phrases(reading, range(hit.last + 1, min(hit.last + 1 + _LONGEST, clause.stop)))[:1]
    before = [
        phrase for phrase in _phrases(reading, range(clause.start, hit.first)) if not _is_led(reading, phrase, clause)
    ]
    return before or _phrases(reading, range(hit.last + 1, clause.stop))[:1]


def _up_to_and(reading: Reading, start: int, stop: int) -> int:
    """Return where a joining word cuts the words off: `non e inclusa e arriva in due giorni` denies no arrival."""
    return next((index for index in range(start + 1, stop) if reading.words[index] in AND), stop)


def _is_led(reading: Reading, phrase: list[int], clause: range) -> bool:
    """Whether a preposition leads to the phrase: `travel to the start is not included` does not deny the start."""
    leading = LEADING.get(reading.language, frozenset())
    before = range(max(phrase[0] - 2, clause.start + 1), phrase[0])
    return any(reading.words[index] in leading for index in before)


def _phrases(reading: Reading, words: range) -> list[list[int]]:
    """Split words into runs of carrying ones; in German only nouns carry."""
    predicates = {index for hit in hits(reading).get("predicate", ()) for index in range(hit.first, hit.last + 1)}
    phrases: list[list[int]] = [[]]
    for index in words:
        if _is_carrying(reading, index) and index not in predicates:
            phrases[-1].append(index)
        elif phrases[-1]:
            phrases.append([])
    return [phrase for phrase in phrases if phrase]


def _is_carrying(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if not word[0].isalpha() or is_function_word(word, reading.language) or is_counted(reading, index):
        return False
    return reading.language != "de" or reading.raw(index)[0].isupper() or word.endswith(_GERMAN_QUALITIES)


def is_counted(reading: Reading, index: int) -> bool:
    """Whether the word is part of an amount: `two`, `months`."""
    book = vocabulary(reading.language)
    word = reading.words[index]
    return word in book.numbers or word in book.units or word in book.ordinals or word in book.months


def innocent_words(reading: Reading) -> frozenset[int]:
    """Return the words of negations that deny nothing: `not only`, `no wonder`."""
    found = hits(reading).get("negation", ())
    return frozenset(index for hit in found if hit.concept == "only_but" for index in range(hit.first, hit.last + 1))


@lru_cache(maxsize=64)
def _affirmed_stems(truth: Truth) -> frozenset[str]:
    return frozenset(
        stem
        for reading in truth.texts
        for index, stem in enumerate(reading.stems)
        if index not in negated_words(reading) and _is_carrying(reading, index)
    )


@lru_cache(maxsize=64)
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
    adjectives = {
        stem for reading in truth.texts for index, stem in enumerate(reading.stems) if _is_hyphenated(reading, index)
    }
    names = {stem for name in (truth.content.brand, truth.content.product) for stem in read(name, truth.language).stems}
    return (_affirmed_stems(truth) & (facts | adjectives)) - denied - names


def _is_hyphenated(reading: Reading, index: int) -> bool:
    return reading.gap(index) == "-" or (index > 0 and reading.gap(index - 1) == "-")


@lru_cache(maxsize=64)
def denied_predicates(truth: Truth) -> frozenset[str]:
    """Return the stems of returning money, goods and entries that the base only ever denies."""
    denied: set[str] = set()
    affirmed: set[str] = set()
    for reading in truth.texts:
        negated = negated_words(reading)
        for index, word in enumerate(reading.words):
            if word.startswith(_RETURNABLE):
                (denied if index in negated or follows_non(reading, index) else affirmed).add(reading.stems[index])
    return frozenset(denied - affirmed)


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


def follows_non(reading: Reading, index: int) -> bool:
    """Whether the word is denied by what stands right before it: `non-refundable`."""
    return index > 0 and reading.words[index - 1] in ("non", "nicht", "no", "niet", "nao")
