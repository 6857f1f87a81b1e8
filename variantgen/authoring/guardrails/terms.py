"""Terms found however they are disguised: case, accents, spacing, look-alike letters, digits for letters."""

import re
from collections.abc import Iterable
from functools import lru_cache

from confusable_homoglyphs import confusables

from variantgen.authoring.guardrails.check import Span
from variantgen.authoring.guardrails.text.folding import fold

_LETTER_SHAPES = {
    "a": "a@4",
    "e": "e3€",
    "i": "i1!|",
    "l": "l1|",
    "o": "o0",
    "s": "s5$",
    "t": "t7",
    "g": "g9",
    "b": "b8",
}
_BETWEEN = r"[\s._*·\-\u200b\u200c\u200d\u00ad]{0,2}"
_INFLECTION = r"(?:'s|s|es|er|ers|est|e|en|em|n|st|ste|sten|ly|ed|a|o|as|os)?"


@lru_cache(maxsize=4_096)
def _pattern(term: str) -> re.Pattern[str]:
    """Match a term on word boundaries; long enough ones also spaced out or with digits for letters."""
    letters = [character for character in fold(term) if not character.isspace() and character not in "-'"]
    shapes = [f"[{re.escape(_LETTER_SHAPES[c])}]" if c in _LETTER_SHAPES else re.escape(c) for c in letters]
    ending = _INFLECTION if letters and letters[-1].isalpha() else ""
    between = _BETWEEN if len(letters) > 3 else r"[\s\-]?"
    first, rest = shapes[:1], between.join(["", *shapes[1:]])
    start = "".join(rf"{shape}(?<![^\W_]{shape})" for shape in first)  # the letter first: it is what is searched for
    return re.compile(rf"{start}{rest}{ending}(?![^\W_])")


@lru_cache(maxsize=64)
def latin(text: str) -> str:
    """Return the folded text with look-alike letters of other scripts made Latin, of the same length."""
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_latin_letters())


@lru_cache(maxsize=1)
def _latin_letters() -> dict[int, str]:
    """Return the letters of other scripts that look like a Latin one."""
    table: dict[int, str] = {}
    for character, shapes in confusables.confusables_data.items():
        plain = next(
            (shape["c"] for shape in shapes if len(shape["c"]) == 1 and shape["c"].isascii() and shape["c"].isalpha()),
            "",
        )
        if plain and len(character) == 1 and not character.isascii():
            table[ord(character)] = plain.lower()
    return table


def find_terms(text: str, terms: Iterable[str]) -> list[tuple[str, Span]]:
    """Return the terms found and where."""
    plain = latin(text)
    return [(term, match.span()) for term in terms if (match := _pattern(term).search(plain))]
