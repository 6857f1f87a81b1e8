"""Sentences that set a scene or ask: a number in them describes the reader's day, not the product."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import function_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.reading import Reading

_LEAST = 3
_SIDES = frozenset({"before", "after"})


def is_asked(reading: Reading, value: Value) -> bool:
    """Whether a value stands in a question: `Six round the table?`; one with a bound (`Within 24 hours?`) claims."""
    if value.bounds - _SIDES or value.end:
        return False
    sentence = reading.sentence_of(value.first)
    stop = reading.starts[sentence.stop] if sentence.stop < len(reading.starts) else len(reading.text)
    return "?" in reading.masked[reading.ends[sentence.stop - 1] : stop]


def shares_nothing(matter: Matter, value: Value, *, least: int = _LEAST) -> bool:
    """Whether the value's sentence sets a scene: no word of it but numbers stands in the base.

    least: how many words it must have: `Chez vous en trois jours.` speaks of the product all the same.
    """
    if value.bounds - _SIDES or value.end:
        return False
    reading, unknown = matter.reading, 0
    book, small = vocabulary(reading.language), function_words(reading.language)
    for index in reading.sentence_of(value.first):
        word = reading.words[index]
        if value.first <= index <= value.last or word in small or not word[0].isalpha() or len(word) == 1:
            continue
        if word in book.numbers or word in book.units or word in book.weekdays or word in book.months:
            continue
        if reading.stems[index] in matter.truth.stems:
            return False
        unknown += 1
    return unknown >= least
