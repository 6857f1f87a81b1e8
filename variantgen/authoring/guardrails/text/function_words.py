"""The small words of each language: they carry no fact, and tell which language a text is in."""

import tomllib
from functools import lru_cache
from pathlib import Path

from variantgen.authoring.guardrails.text.folding import fold

_FILE = Path(__file__).parent / "words" / "function_words.toml"
HEAD_FIRST = frozenset({"fr", "es", "it", "pt"})  # languages whose noun stands first: `carte cadeau`, not `gift card`


@lru_cache(maxsize=32)
def function_words(language: str) -> frozenset[str]:
    """Return a language's function words, folded; empty for an unknown language."""
    return frozenset(fold(_all().get(language, "")).split())


@lru_cache(maxsize=1)
def _all() -> dict[str, str]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def is_function_word(word: str, language: str) -> bool:
    """Whether a folded word only holds a sentence together."""
    return word in function_words(language) or len(word) == 1


def content_stems(words: list[str], stems: list[str], language: str) -> list[str]:
    """Return the stems of the words that carry content."""
    return [
        stem
        for word, stem in zip(words, stems, strict=True)
        if not is_function_word(word, language) and word[0].isalpha()
    ]
