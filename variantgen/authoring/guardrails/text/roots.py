"""Roots of words that carry content, which their other forms share: `deliv` of `delivery` and `delivered`."""

from collections.abc import Iterable

from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading

_ROOT = 5
_NO_ROOT = frozenset({""})


def root(stem: str) -> str:
    """Return the first letters of a stem, which its other forms share."""
    return stem[:_ROOT]


def roots_in(reading: Reading, words: Iterable[int]) -> frozenset[str]:
    """Return the roots of the words that carry content among these."""
    roots = roots_of(reading)
    return frozenset(roots[index] for index in words) - _NO_ROOT


@kept_with_reading
def roots_of(reading: Reading) -> list[str]:
    """Return each word's root, none for one that carries no content."""
    carrying, stems = reading.content, reading.stems
    roots = [""] * len(stems)
    for index in carrying:
        roots[index] = root(stems[index])
    return roots


@kept_with_reading
def all_roots(reading: Reading) -> frozenset[str]:
    """Return the roots of all words of a text that carry content."""
    return frozenset(roots_of(reading)) - _NO_ROOT


def is_content(reading: Reading, index: int) -> bool:
    """Whether a word begins with a letter and is no function word."""
    word = reading.words[index]
    return word[0].isalpha() and not is_function_word(word, reading.language)
