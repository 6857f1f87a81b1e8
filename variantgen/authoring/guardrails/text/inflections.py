"""The forms in which a listed noun or adjective may stand: plurals and cases, by rule."""

from collections.abc import Callable

_SHORTEST = 4
_ADJECTIVE_ENDINGS = ("", "e", "s", "es", "en", "er", "em", "n", "ne", "a", "o", "as", "os", "i")
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def adjective_forms(word: str, language: str) -> list[str]:
    """Return an adjective's forms in any of the languages: `deutsch`, `deutsche`, `deutscher`."""
    del language
    return [word + ending for ending in _ADJECTIVE_ENDINGS]


def noun_forms(word: str, language: str) -> list[str]:
    """Return a folded noun's regular forms; irregular ones are listed with the word."""
    if len(word) < _SHORTEST and language != "en":
        return [word]
    return [word, *_PLURALS[language](word)] if language in _PLURALS else [word]


def _english(word: str) -> list[str]:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return [word[:-1] + "ies"]
    return [word + "es"] if word.endswith(_SIBILANTS) else [word + "s"]


def _german(word: str) -> list[str]:
    return [word + ending for ending in ("e", "n", "en", "s", "es", "er", "ern")]


def _dutch(word: str) -> list[str]:
    return [word + ending for ending in ("s", "en", "e")]


def _french(word: str) -> list[str]:
    return [word + "s", word + "x"] if word.endswith(("eau", "eu", "ou")) else [word + "s"]


def _spanish(word: str) -> list[str]:
    return [word + "s"] if word[-1] in _VOWELS else [word + "es"]


def _italian(word: str) -> list[str]:
    root, last = word[:-1], word[-1]
    if last == "o":
        return [root if root.endswith("i") else root + "i", root + "hi"]
    if last == "a":
        return [root + "e", root + "he"]
    return [root + "i"] if last == "e" else []


def _portuguese(word: str) -> list[str]:
    if word.endswith("ao"):
        return [word[:-2] + "oes", word + "s"]
    if word.endswith(("l", "m")):
        return [word[:-1] + ("is" if word.endswith("l") else "ns")]
    return [word + "s"] if word[-1] in _VOWELS else [word + "es"]


_PLURALS: dict[str, Callable[[str], list[str]]] = {
    "en": _english,
    "de": _german,
    "nl": _dutch,
    "fr": _french,
    "es": _spanish,
    "it": _italian,
    "pt": _portuguese,
}
