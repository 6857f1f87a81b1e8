"""German and Dutch words brought to a common form: `geführte`, `geführten`, `führen`; `gemaakt`, `maakt`, `maken`."""

import tomllib
from functools import lru_cache
from pathlib import Path

from variantgen.authoring.guardrails.text.folding import fold

GERMANIC = frozenset({"de", "nl"})
_FILE = Path(__file__).parent / "words" / "strong_verbs.toml"
_SHORTEST, _SHORTEST_VERB = 3, 4
_DERIVED = {  # endings that make a noun or adjective of another word, with the fewest letters that must stay
    "de": {
        "ungen": 3,
        "ung": 3,
        "lich": 3,
        "liche": 3,
        "lichen": 3,
        "licher": 3,
        "liches": 3,
        "bar": 4,
        "bare": 4,
        "barer": 4,
        "bares": 4,
        "baren": 4,
    },
    "nl": {"ingen": 3, "ing": 3, "heden": 4, "heid": 4, "baar": 4, "bare": 4, "tjes": 3, "tje": 3, "jes": 3, "je": 3},
}
_ENDINGS = {  # cut again and again: `Kind-er-n`
    "de": {"ern": 3, "eln": 4, "em": 3, "en": 3, "er": 3, "es": 3, "el": 4, "e": 3, "s": 3},
    "nl": {"'s": 3, "en": 3, "er": 4, "es": 3, "e": 3, "s": 3},
}
_MARKS = {"de": ("t",), "nl": ("t", "d")}
_SEPARABLE = {
    "de": "zusammen zuruck nach durch unter uber aus auf bei ein her hin los mit vor weg ab an um zu",
    "nl": "achter terug samen onder over door mee aan bij toe uit vast voor weg af in na om op",
}
_INSEPARABLE = {"de": "be ent er ge ver zer", "nl": "be ge her ont ver"}
_KEPT = {  # nouns in ge- that are no participles, and words an ending would make another word of
    "de": "nachbar kostbar kundbar leder gewicht gesicht geschaft gericht gedicht geschlecht gehalt gestalt gewalt "
    "ofen",
    "nl": "gewicht gezicht gerecht gedicht geluid gebied gezond gemeent geheugen",
}
_PERSONS = tuple(letter + "st" for letter in "fghklmptr")  # `du kaufst`; `Kost`, `Dienst`, `Herbst` are no verbs
_LONG_VOWELS = ("aa", "ee", "oo", "uu")
_VOWELS = "aeiou"
_BEFORE_ROOT_S = "iusa"


def germanic_stem(word: str, language: str) -> str:
    """Return the stem of a folded word.

    Knowingly left apart: nouns and adjectives made with a new vowel, strong verbs that the list does not have.
    """
    root = _root(word.replace("ß", "ss"), language)
    verbs = _strong_verbs(language)
    if root in verbs or root.endswith(_kept(language)):
        return verbs.get(root, root)
    for prefix in _prefixes(language):
        if root.startswith(prefix):
            rest = root[len(prefix) :].removeprefix("ge")
            verb = verbs.get(rest) or next(
                (verbs[rest + mark] for mark in _MARKS[language] if rest + mark in verbs), ""
            )
            if verb:
                return verb if prefix == "ge" else _settled(_without_dental(prefix + verb, language), language)
    return root


def _root(word: str, language: str) -> str:
    """Return the word without endings and without what marks a participle."""
    is_kept = word.endswith(_kept(language))
    bare = _flat(word if is_kept else _cut(word, _DERIVED[language]), language)
    if bare.endswith(_MARKS[language]) and not bare.endswith(_kept(language)):
        shorter = _without_dental(_without_ge(bare, language), language)
        bare = shorter if shorter.endswith("ier") else _cut(shorter, {"er": 3 if language == "de" else 4, "el": 4})
    return _settled(bare, language)


def _without_dental(word: str, language: str) -> str:
    """Cut the ending of a verb's form; judged by letters, not length, so that `Versandkosten` ends as `Kosten` does."""
    if language == "de" and word.endswith(_PERSONS):
        return _cut(word, {"st": _SHORTEST})
    if language == "de":
        word = _cut(word, {"et": _SHORTEST}) if word[-3:-2] not in _VOWELS else word
    before = word[-3:-1]
    is_noun = before[-1:] in ("s", "t", "d") and before != "ss"  # `Kost`, `Bett`; not `passt`
    is_root = not word.endswith(_MARKS[language]) or is_noun or before in _LONG_VOWELS
    is_root = is_root or (before[-1:] in _VOWELS and before[:1] not in _VOWELS)
    return word if is_root else _cut(word, dict.fromkeys(_MARKS[language], _SHORTEST))


def _flat(word: str, language: str) -> str:
    """Cut endings until none is left: `Kind-er-n`; the `s` of `Preis` and `Glas` is none."""
    while not word.endswith(_kept(language)):
        is_whole = word.endswith("ier") or (word[-1] == "s" and word[-2] in _BEFORE_ROOT_S and word[-2:] != "es")
        shorter = word if is_whole else _cut(word, _ENDINGS[language])
        if shorter == word:
            break
        word = shorter
    return word


def _cut(word: str, endings: dict[str, int]) -> str:
    for ending, shortest in endings.items():
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)]
    return word


def _without_ge(word: str, language: str) -> str:
    """Undo a participle's `ge`: `gekauf-t`, `ein-ge-bau-t`."""
    if word.startswith("ge"):
        return word[2:] if len(word) - 2 >= _SHORTEST_VERB else word
    for prefix in _SEPARABLE[language].split():
        if word.startswith(prefix + "ge") and len(word) - len(prefix) - 2 >= _SHORTEST_VERB:
            return prefix + word[len(prefix) + 2 :]
    return word


def _settled(root: str, language: str) -> str:
    """Undo what an ending did to the root: `stopp` is `stop`, `betaal` is `betal`, `huiz` is `huis`."""
    if len(root) > _SHORTEST and root[-1] == root[-2] and root[-1] not in _VOWELS:
        root = root[:-1]
    if language == "nl" and root[-3:-1] in _LONG_VOWELS:
        root = root[:-2] + root[-1]
    if language == "nl" and root[-1] in "vz":
        root = root[:-1] + {"v": "f", "z": "s"}[root[-1]]
    return root[:-1] if len(root) > _SHORTEST and root[-1] in "ie" and root[-2] not in _VOWELS else root


@lru_cache(maxsize=2)
def _kept(language: str) -> tuple[str, ...]:
    return tuple(_KEPT[language].split())


@lru_cache(maxsize=2)
def _prefixes(language: str) -> tuple[str, ...]:
    return tuple(f"{_SEPARABLE[language]} {_INSEPARABLE[language]}".split())


@lru_cache(maxsize=2)
def _strong_verbs(language: str) -> dict[str, str]:
    """Return the root of each irregular form with that of its verb."""
    verbs: dict[str, str] = {}
    for line in fold(tomllib.loads(_FILE.read_text("utf-8"))[language]).replace("  ", " ").strip().split(";"):
        first, *others = (_root(form, language) for form in line.split())
        verbs |= {form: first for form in others if form != first}
    return verbs
