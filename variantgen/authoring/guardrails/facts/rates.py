"""What a price or a count is for one of: `agent` and `month` of `$12 per agent per month`."""

from variantgen.authoring.guardrails.facts.around import word_at
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_RATE_REACH = 5
SPANS = ("time", "months", "workdays", "nights")
_TAX_WORDS = (
    "+ plus vat ex exc excl exclusive inc incl including gst tax net gross ht ttc netto brutto mwst ust zzgl inkl "
    "iva btw esclusa inclusa escluso incluso incluido incluida excluido mas piu mais inclusief exclusief"
)
_TAX = frozenset(_TAX_WORDS.split())
_STRICT_PER = frozenset({"per", "pro", "par", "por"})
_PER_PHRASES = frozenset({("in", "der"), ("a", "la"), ("pro", "angefangene"), ("for", "each"), ("for", "every")})
_PERSONS_WORDS = (
    "person personne pers persona testa cranio cabeza barba pessoa cabeca persoon hoofd neus kopf nase head tete pp"
)
_PERSONS = frozenset(_PERSONS_WORDS.split())


def rate_of_price(reading: Reading, last: int, book: Vocabulary) -> tuple[str, ...]:
    """Return the stems of what the price is for one of: `agent` and `month` of `$12 per agent per month`."""
    found: list[str] = []
    while word_at(reading, last + 1) in _TAX and reading.clauses[last + 1] == reading.clauses[last]:
        last += 1
    while word_at(reading, last + 1) in book.per_words and _is_one_of(reading, last + 2, book):
        found.append(_one_of(reading, last + 2, book))
        last += 2
    if not found and word_at(reading, last + 1) in _EACH and _is_span(reading, last + 2, book):
        return (_one_of(reading, last + 2, book),)  # "20 € die Woche", "18 € l'ora"
    is_apart = not found and word_at(reading, last + 2) in book.per_words and _is_one_of(reading, last + 3, book)
    if is_apart and word_at(reading, last + 1).isalpha():
        per = _one_of(reading, last + 3, book)
        if word_at(reading, last + 2) in _STRICT_PER or per.endswith(SPANS):
            return (per,)  # "5 € Kaution pro Karte", "9 € Grundpreis im Monat"
    if (
        not found
        and tuple(reading.words[last + 1 : last + 3]) in _PER_PHRASES
        and word_at(reading, last + 3) in book.units
    ):
        return (_one_of(reading, last + 3, book),)
    return tuple(found)


def _is_one_of(reading: Reading, index: int, book: Vocabulary) -> bool:
    """Whether a word may be what a price is for one of: no `each; from`, no `l'une`."""
    if index >= len(reading.words) or reading.clauses[index] != reading.clauses[index - 2]:
        return False
    word = reading.words[index]
    if word.startswith(_BOUNDS) or (word in book.numbers and word not in book.units):
        return False  # `per due persone`, `200 € al massimo`
    if word[0].isdigit():
        return book.units.get(word_at(reading, index + 1), ("time",))[0] not in SPANS  # `42 € per 24, 48 o 72 ore`
    return word in book.units or not is_function_word(word, reading.language)


def _is_span(reading: Reading, index: int, book: Vocabulary) -> bool:
    """Whether a unit of time stands there in the clause of what is two words before it."""
    if index >= len(reading.words) or reading.clauses[index] != reading.clauses[index - 2]:
        return False
    return book.units.get(reading.words[index], ("", 0.0))[0] in SPANS


_BOUNDS = ("massim", "minim", "maxim", "maks")
_EACH = frozenset({"die", "der", "das", "den", "l'", "la", "il", "le", "de", "het"})


def _one_of(reading: Reading, index: int, book: Vocabulary) -> str:
    """Return a unit in normal form, one name for whoever pays, the word's stem otherwise."""
    if reading.words[index] in _PERSONS:
        return "person"
    dimension, factor = book.units.get(reading.words[index], ("", 0.0))
    return f"{factor:g} {dimension}" if dimension else reading.stems[index]


def rate_of_count(reading: Reading, last: int, book: Vocabulary) -> tuple[str, ...]:
    """Return the span of time that a count is for: the week of `60 classes a week`."""
    for index in range(last + 1, min(last + _RATE_REACH, len(reading.words) - 1)):
        if reading.words[index] in book.per_words and reading.words[index + 1] in book.units:
            per = _one_of(reading, index + 1, book)
            return (per,) if per.endswith(SPANS) else ()
    return ()
