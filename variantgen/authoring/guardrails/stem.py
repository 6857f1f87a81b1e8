"""Words brought to a common form. Light on purpose: enough to see that `returns` and `return` are one word."""

from functools import lru_cache

from variantgen.authoring.guardrails.stem_germanic import GERMANIC, germanic_stem

_SHORTEST = 3
_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": (
        "'s",
        "ations",
        "ation",
        "ings",
        "ing",
        "iest",
        "ied",
        "ies",
        "ers",
        "ally",
        "ed",
        "er",
        "es",
        "ly",
        "e",
        "s",
        "y",
    ),
    "fr": (
        "ations",
        "ation",
        "ements",
        "ement",
        "antes",
        "ante",
        "ants",
        "ant",
        "ees",
        "ee",
        "es",
        "er",
        "ez",
        "e",
        "s",
        "x",
    ),
    "es": (
        "aciones",
        "acion",
        "amente",
        "mente",
        "ados",
        "adas",
        "ado",
        "ada",
        "ando",
        "iendo",
        "ar",
        "er",
        "ir",
        "as",
        "os",
        "es",
        "an",
        "en",
        "a",
        "o",
        "e",
        "s",
    ),
    "it": (
        "azioni",
        "azione",
        "amente",
        "mente",
        "ati",
        "ate",
        "ato",
        "ata",
        "ando",
        "endo",
        "are",
        "ere",
        "ire",
        "i",
        "e",
        "a",
        "o",
    ),
    "pt": (
        "acoes",
        "acao",
        "amente",
        "mente",
        "ados",
        "adas",
        "ado",
        "ada",
        "ando",
        "endo",
        "ar",
        "er",
        "ir",
        "as",
        "os",
        "es",
        "am",
        "em",
        "a",
        "o",
        "e",
        "s",
    ),
}


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word: its endings cut while at least three letters stay."""
    if len(word) <= _SHORTEST or not word[-1].isalpha():
        return word
    if language in GERMANIC:
        return germanic_stem(word, language)
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _settled(word[: -len(ending)])
    return _settled(word)


def _settled(root: str) -> str:
    """Undo what an ending did to the root: `stopp` is `stop`, `tri` is `try`."""
    if len(root) > _SHORTEST and root[-1] == root[-2] and root[-1] not in "aeious":
        return root[:-1]
    return root[:-1] if len(root) > _SHORTEST and root[-1] in "iye" else root
