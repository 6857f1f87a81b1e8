"""Characters that copy is made of: Latin letters, digits, common marks; everything else needs a closer look."""

import unicodedata
from functools import lru_cache

_MARKS = frozenset("\n\u00a0\u202f–—‘’‚“”„…«»·•×¡¿§°€£½¼¾→\u2212²³″′")


@lru_cache(maxsize=256)
def is_plain(text: str) -> bool:
    """Whether a text has nothing but Latin letters without loose accents, digits, spaces and common marks.

    Each of its characters is then one grapheme, and none of them is hidden, an emoji or of another script.
    """
    return all(map(_is_plain, set(text)))


@lru_cache(maxsize=16_384)
def _is_plain(character: str) -> bool:
    if character.isascii():
        return character.isprintable() or character == "\n"
    return character in _MARKS or (
        unicodedata.category(character) in ("Ll", "Lu") and unicodedata.name(character, "").startswith("LATIN ")
    )
