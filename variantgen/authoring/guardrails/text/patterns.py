"""Word patterns: how they are written, and where one matches in a reading.

A pattern is words: `word`, `prefix*`, `*suffix`, `one|other`, `optional?`, `_` any word, `#` a number, `hash` the
sign #, `~` up to three words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.reading import ELIDED, Reading

_GAP = 3
_MARK = re.compile(r"(?<!\|)([%€$£&+])(?!\|)")  # of `$|£|€`, a choice, each already stands alone
_ELISION = re.compile(rf"(?<![^\W_])(?:{ELIDED})")
_TO_FOLD = re.compile(r"[^ a-z0-9|?*#_~/.,:]")  # what else a word has may be folded or parted
_KINDS = {"_": "any", "#": "number", "~": "gap"}


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a pattern."""

    exact: frozenset[str]
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    kind: str = "word"  # word, any, number, gap
    optional: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether only whole words may stand here, and one must."""
        return bool(self.exact) and not (self.prefixes or self.suffixes or self.optional)

    @property
    def may_be_left_out(self) -> bool:
        """Whether the pattern goes on without it."""
        return self.optional or self.kind == "gap"

    def matches(self, word: str) -> bool:
        """Whether a folded word may stand here."""
        if word in self.exact or self.kind == "any":
            return True
        if self.kind == "number":
            return word[0].isdigit()
        return bool(self.prefixes and word.startswith(self.prefixes)) or bool(
            self.suffixes and word.endswith(self.suffixes)
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """A concept's wording. key: its category and concept. parts: never empty, the first is neither gap nor optional.

    is_alone: whether it is one word. is_fixed: whether it always takes as many words as it has parts. needs: words of
    which the text must have one: those of its part with the fewest; empty where no part behind the first is plain.
    """

    key: tuple[str, str]
    parts: tuple[Part, ...]
    is_alone: bool
    is_fixed: bool
    needs: frozenset[str] = frozenset()

    def last_word(self, reading: Reading, first: int) -> int | None:
        """Return the last word of the match that begins at a word which the first part is known to match."""
        parts = self.parts
        if self.is_alone:
            return first
        if not self.is_fixed:
            return _match_rest(parts, 1, reading, first + 1)
        words, last = reading.words, first + len(parts) - 1
        if last >= len(words) or reading.sentences[last] != reading.sentences[first]:
            return None
        index = first
        for part in parts[1:]:
            index += 1
            word = words[index]
            if word not in part.exact and not part.matches(word):
                return None
        return last


def parse_pattern(category: str, concept: str, text: str) -> Pattern:
    """Read one pattern, its words cut as in a text: `l'eau` is two."""
    parts = tuple(map(part_of, pattern_words(text)))
    plain = [part.exact for part in parts[1:] if part.is_plain]
    is_fixed = not any(part.may_be_left_out for part in parts)
    return Pattern((category, concept), parts, len(parts) == 1, is_fixed, min(plain, key=len, default=frozenset()))


def pattern_words(text: str) -> list[str]:
    """Return the words of a pattern as written in a lexicon."""
    if not _TO_FOLD.search(text):
        return text.split()
    return _ELISION.sub(r"\g<0> ", _MARK.sub(r" \1 ", fold(text).replace("-", " "))).split()


@lru_cache(maxsize=20_000)
def part_of(word: str) -> Part:
    """Read one word of a pattern."""
    if word.isalnum() and word.isascii() and word != "hash":
        return Part(frozenset((word,)))
    optional = word.endswith("?")
    word = word.rstrip("?")
    if word in _KINDS:
        return Part(frozenset(), kind=_KINDS[word], optional=optional)
    choices = ["#" if choice == "hash" else choice for choice in word.split("|")]
    choices += [choice.replace("ß", "ss") for choice in choices if "ß" in choice]  # Swiss copy
    return Part(
        exact=frozenset(choice for choice in choices if "*" not in choice or choice == "*"),
        prefixes=tuple(choice[:-1] for choice in choices if choice.endswith("*") and len(choice) > 1),
        suffixes=tuple(choice[1:] for choice in choices if choice.startswith("*") and len(choice) > 1),
        optional=optional,
    )


def _match_rest(parts: tuple[Part, ...], part: int, reading: Reading, word: int) -> int | None:
    if part == len(parts):
        return word - 1
    here = parts[part]
    inside = word < len(reading.words) and reading.sentences[word] == reading.sentences[word - 1]
    if here.kind == "gap":
        for skipped in range(_GAP + 1):
            last = _match_rest(parts, part + 1, reading, word + skipped)
            if last is not None:
                return last
        return None
    if inside and here.matches(reading.words[word]):
        last = _match_rest(parts, part + 1, reading, word + 1)
        if last is not None:
            return last
    return _match_rest(parts, part + 1, reading, word) if here.optional else None
