"""The forms in which a listed noun or adjective may stand: plurals and cases, by rule."""

_SHORTEST = 4
_ADJECTIVE_ENDINGS = ("", "e", "s", "es", "en", "er", "em", "n", "ne", "a", "o", "as", "os", "i")
_GERMAN_ENDINGS = ("", "e", "n", "en", "s", "es", "er", "ern")
_DUTCH_ENDINGS = ("", "s", "en", "e")
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
    match language:
        case "en":
            return [word, *_english_plurals(word)]
        case "de":
            return [word + ending for ending in _GERMAN_ENDINGS]
        case "nl":
            return [word + ending for ending in _DUTCH_ENDINGS]
        case "it":
            return [word, *_italian_plurals(word)]
        case "fr":
            return [word, word + "s", word + "x"] if word.endswith(("eau", "eu", "ou")) else [word, word + "s"]
        case "es":
            return [word, word + "s"] if word[-1] in _VOWELS else [word, word + "es"]
        case "pt":
            return [word, *_portuguese_plurals(word)]
        case _:
            return [word]


def _english_plurals(word: str) -> list[str]:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return [word[:-1] + "ies"]
    return [word + "es"] if word.endswith(_SIBILANTS) else [word + "s"]


def _italian_plurals(word: str) -> list[str]:
    root, last = word[:-1], word[-1]
    if last == "o":
        return [root if root.endswith("i") else root + "i", root + "hi"]
    if last == "a":
        return [root + "e", root + "he"]
    return [root + "i"] if last == "e" else []


def _portuguese_plurals(word: str) -> list[str]:
    if word.endswith("ao"):
        return [word[:-2] + "oes", word + "s"]
    if word.endswith("l"):
        return [word[:-1] + "is"]
    if word.endswith("m"):
        return [word[:-1] + "ns"]
    return [word + "s"] if word[-1] in _VOWELS else [word + "es"]
