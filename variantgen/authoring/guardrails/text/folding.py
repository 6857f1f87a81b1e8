"""Text made comparable, character for character, so that every span still points into the original."""

import unicodedata
from functools import lru_cache

_SAME = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "‒": "-", "−": "-", "“": '"', "”": '"'}
_FRACTIONS = "½¼¾⅓⅔⅛⅜⅝⅞⅕"
_SPACES = "\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u3000\t\r\n\x0b\x0c\u2028\u2029"


class _Fold(dict[int, str]):
    """Maps one character to one: lower case, no accent, plain quotes and spaces."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _FRACTIONS:
            return character  # `2½` is not 21
        plain = unicodedata.normalize("NFKD", character)[:1].lower()
        folded = plain if len(plain) == 1 else character
        self[code] = folded
        return folded


_FIXED = {ord(before): after for before, after in _SAME.items()} | {ord(space): " " for space in _SPACES}
_TABLE = _Fold(_FIXED)
_TABLE_LIMIT = 20_000


@lru_cache(maxsize=1_024)
def fold(text: str) -> str:
    """Return the text in lower case, without accents, of the same length."""
    if len(_TABLE) > _TABLE_LIMIT:
        _TABLE.clear()
        _TABLE.update(_FIXED)
    return text.translate(_TABLE)
