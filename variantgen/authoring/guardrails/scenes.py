"""Sentences that set a scene or ask: a number in them describes the reader's day, not the product."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import function_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.reading import Reading


def is_asked(reading: Reading, value: Value) -> bool:
    """Whether a value stands in a question: `Six round the table?`, `Which Saturday suits you?`."""
    sentence = reading.sentence_of(value.first)
    stop = reading.starts[sentence.stop] if sentence.stop < len(reading.starts) else len(reading.text)
    return "?" in reading.masked[reading.ends[sentence.stop - 1] : stop]


def shares_nothing(matter: Matter, value: Value) -> bool:
    """Whether no word of the value's sentence but numbers and what it counts stands in the base: it sets a scene."""
    reading = matter.reading
    book, small = vocabulary(reading.language), function_words(reading.language)
    for index in reading.sentence_of(value.first):
        word = reading.words[index]
        if value.first <= index <= value.last or word in small or not word[0].isalpha() or len(word) == 1:
            continue
        if word in book.numbers or word in book.units or word in book.weekdays or word in book.months:
            continue
        if reading.stems[index] in matter.truth.stems:
            return False
    return True

