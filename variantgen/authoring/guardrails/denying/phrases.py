"""Noun phrases of a text: runs of words that carry meaning, and what leads to them."""

from functools import partial

from variantgen.authoring.guardrails.denying.denial_words import GERMAN_QUALITIES, TRAILING
from variantgen.authoring.guardrails.denying.polarity import LEADING
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading

LONGEST = 4  # words of a phrase
NEAR_OBJECT = 2  # words from a verb to its object


def phrases(reading: Reading, words: range) -> list[list[int]]:
    """Split words into runs of carrying ones; in German only nouns carry."""
    predicates = {index for hit in hits(reading).get("predicate", ()) for index in range(hit.first, hit.last + 1)}
    found: list[list[int]] = [[]]
    for index in words:
        is_new = found[-1] and reading.clauses[index] != reading.clauses[found[-1][-1]]
        if is_new or not is_carrying(reading, index) or index in predicates:
            found.append([])
        if is_carrying(reading, index) and index not in predicates:
            found[-1].append(index)
    return [phrase for phrase in map(partial(_without_adverbs, reading), found) if phrase]


def _without_adverbs(reading: Reading, phrase: list[int]) -> list[int]:
    """Leave out what only says where or when at a phrase's end: `no down inside`."""
    stop = len(phrase)
    while stop > 1 and reading.words[phrase[stop - 1]] in TRAILING:
        stop -= 1
    return phrase[:stop]


def is_carrying(reading: Reading, index: int) -> bool:
    """Whether a word says something by itself; in German, nouns and qualities do."""
    word = reading.words[index]
    if not word[0].isalpha() or is_function_word(word, reading.language) or is_counted(reading, index):
        return False
    return reading.language != "de" or reading.raw(index)[0].isupper() or word.endswith(GERMAN_QUALITIES)


def is_counted(reading: Reading, index: int) -> bool:
    """Whether the word is part of an amount: `two`, `months`."""
    book = vocabulary(reading.language)
    word = reading.words[index]
    return word in book.numbers or word in book.units or word in book.ordinals or word in book.months


def is_led(reading: Reading, phrase: list[int], clause: range) -> bool:
    """Whether a preposition leads to the phrase: `travel to the start is not included` does not deny the start."""
    leading = LEADING.get(reading.language, frozenset())
    before = range(max(phrase[0] - 2, clause.start + 1), phrase[0])
    return any(reading.words[index] in leading for index in before)


def with_complements(reading: Reading, start: int, stop: int) -> list[list[int]]:
    """Return the noun phrases of some words, what an `of` adds to one counted with it: `la taxe de séjour`."""
    found: list[list[int]] = []
    for phrase in phrases(reading, range(start, stop)):
        between = reading.words[found[-1][-1] + 1 : phrase[0]] if found else []
        if between and between[0] in _OF_WORDS and len(between) <= 2:
            found[-1] = [*found[-1], *phrase]
        else:
            found.append(phrase)
    return found


_OF_WORDS = frozenset({"de", "d'", "du", "des", "di", "del", "dell'", "della", "do", "da", "dos", "das"})
