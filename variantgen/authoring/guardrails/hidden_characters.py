"""Characters nobody sees, text that runs the other way, and letters of another script in a word."""

import unicodedata
from functools import lru_cache

import regex

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.text.characters import is_plain
from variantgen.domain.variant import Brief, Draft, Finding

_EMOJI = regex.compile(
    r"\p{Extended_Pictographic}[\uFE0F\U0001F3FB-\U0001F3FF]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\U0001F3FB-\U0001F3FF]?)*|[0-9#*]\uFE0F\u20E3|\p{RI}\p{RI}"
)
_HIDDEN = frozenset({"Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"})
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00ad\u034f\u180e\u2000\u2001\u2004\u2005\u2006\u2008\u205f")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch zero-width, control, private-use and bidirectional characters, words of mixed scripts, piled-up accents.

    Knowingly lets through: emoji sequences, soft line breaks the base has too, whole words in another script (see
    language).
    """
    if is_plain(draft.text):
        return []
    text = _EMOJI.sub(lambda match: "x" * len(match.group()), draft.text)
    findings = []
    hidden = {character for character in set(text) if _is_hidden(character) and character not in brief.base_text}
    for index, character in enumerate(text) if hidden else ():
        if character in hidden:
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            findings.append(
                CHECK.found(f"hidden character {name} at {index}", (index, index + 1), found=f"U+{ord(character):04X}")
            )
            if len(findings) >= 5:
                break
    return findings + _mixed_words(text) + _piled_marks(text)


@lru_cache(maxsize=16_384)
def _is_hidden(character: str) -> bool:
    return character in _BLANKS or (unicodedata.category(character) in _HIDDEN and character != "\n")


_MIXED = regex.compile(
    r"\b(?=[\p{L}\p{M}]*\p{Latin})(?=[\p{L}\p{M}]*[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}\p{Hebrew}])[\p{L}\p{M}]{2,60}"
)
_FULLWIDTH = regex.compile(r"[\uFF01-\uFF5E\U0001D400-\U0001D7FF\u24B6-\u24E9\U0001F130-\U0001F189]{2,}")
_PILED = regex.compile(r"\p{M}{4,}")


def _mixed_words(text: str) -> list[Finding]:
    if text.isascii():
        return []
    found = [
        CHECK.found(f"{match.group()!r} mixes scripts", match.span(), found=match.group())
        for match in _MIXED.finditer(text[:4_000])
    ]
    return found + [
        CHECK.found(f"{match.group()!r} is written in look-alike letters", match.span(), found=match.group())
        for match in _FULLWIDTH.finditer(text)
    ]


def _piled_marks(text: str) -> list[Finding]:
    match = _PILED.search(text)
    return [CHECK.found("accents are piled up", match.span())] if match else []


CHECK = Check("hidden_characters", 1, "block", _run)
