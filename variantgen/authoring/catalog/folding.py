"""Text as it is compared and counted: what differs only in form is the same."""

import unicodedata

import regex
from wcwidth import wcswidth

from variantgen.domain.content import Counting

SAME = str.maketrans(dict.fromkeys("’‘", "'") | dict.fromkeys("“”„", '"') | dict.fromkeys("‐‑–—−", "-"))


def fold(text: str) -> str:
    """Return the text without differences of case, width, white space, quotes and dashes."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().translate(SAME).split())


def measure(text: str, counting: Counting) -> int:
    """Return how long a text is on its channel. Graphemes are what a reader sees as one character."""
    composed = unicodedata.normalize("NFC", text)
    if counting == "graphemes":
        return len(regex.findall(r"\X", composed))
    if counting == "code_points":
        return len(composed)
    return max(wcswidth(composed), 0) or len(composed)
