"""Word patterns by language, from `lexicon/*.toml`, matched over a reading's words in one pass.

A file's table is a category, its keys are concepts, their values lists of patterns. A pattern is words: `word`, `prefix*`,
`*suffix`, `one|other`, `optional?`, `_` any word, `#` a number, `hash` the sign #, `~` up to three words.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from variantgen.authoring.guardrails.folding import fold
from variantgen.authoring.guardrails.reading import Reading

_FOLDER = Path(__file__).parent / "lexicon"
_GAP = 3
_MARK = re.compile(r"([%€$£&+])")
_KEY = 3  # letters of a prefix or suffix that index a pattern


class Hit(NamedTuple):
    """A pattern found: words first to last, both included."""

    concept: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a pattern."""

    exact: frozenset[str]
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    kind: str = "word"  # word, any, number, gap
    optional: bool = False

    def matches(self, word: str) -> bool:
        """Whether a folded word may stand here."""
        if self.kind == "number":
            return word[0].isdigit()
        return (
            self.kind == "any"
            or word in self.exact
            or bool(self.prefixes and word.startswith(self.prefixes))
            or bool(self.suffixes and word.endswith(self.suffixes))
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """A concept's wording. parts: never empty, the first is neither gap nor optional."""

    category: str
    concept: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's patterns, indexed by the first word."""

    by_word: dict[str, list[Pattern]]
    by_prefix: dict[str, list[Pattern]]
    by_suffix: dict[str, list[Pattern]]
    by_number: list[Pattern]

    def candidates(self, word: str) -> list[Pattern]:
        """Return the patterns that may begin with this word."""
        found = self.by_word.get(word, [])
        if prefixed := self.by_prefix.get(word[:_KEY]):
            found = found + prefixed
        if suffixed := self.by_suffix.get(word[-_KEY:]):
            found = found + suffixed
        return found + self.by_number if word[0].isdigit() else found


def parse_pattern(category: str, concept: str, text: str) -> Pattern:
    """Read one pattern."""
    return Pattern(
        category, concept, tuple(_part(word) for word in _MARK.sub(r" \1 ", fold(text).replace("-", " ")).split())
    )


def _part(word: str) -> Part:
    optional = word.endswith("?")
    word = word.rstrip("?")
    if word in ("_", "#", "~"):
        return Part(frozenset(), kind={"_": "any", "#": "number", "~": "gap"}[word], optional=optional)
    choices = ["#" if choice == "hash" else choice for choice in word.split("|")]
    return Part(
        exact=frozenset(choice for choice in choices if "*" not in choice or choice == "*"),
        prefixes=tuple(choice[:-1] for choice in choices if choice.endswith("*") and len(choice) > 1),
        suffixes=tuple(choice[1:] for choice in choices if choice.startswith("*") and len(choice) > 1),
        optional=optional,
    )


@lru_cache(maxsize=64)
def tables(language: str) -> Mapping[str, Any]:
    """Return a language's tables, with those of every language merged in; empty for an unknown language."""
    merged: dict[str, dict[str, Any]] = defaultdict(dict)
    for path in sorted(_FOLDER.glob("any.*toml")) + sorted(_FOLDER.glob(f"{language}.*toml")):
        for category, concepts in tomllib.loads(path.read_text("utf-8")).items():
            for concept, patterns in concepts.items():
                known = merged[category].get(concept)
                merged[category][concept] = [*known, *patterns] if isinstance(known, list) else patterns
    return dict(merged)


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """Return a language's patterns, loaded once."""
    built = Lexicon(defaultdict(list), defaultdict(list), defaultdict(list), [])
    for category, concepts in tables(language).items():
        for concept, patterns in concepts.items():
            for text in patterns if isinstance(patterns, list) else ():
                _add(built, parse_pattern(category, concept, text))
    return Lexicon(dict(built.by_word), dict(built.by_prefix), dict(built.by_suffix), built.by_number)


def _add(built: Lexicon, pattern: Pattern) -> None:
    first = pattern.parts[0]
    for word in first.exact:
        built.by_word[word].append(pattern)
    for prefix in first.prefixes:
        built.by_prefix[prefix[:_KEY]].append(pattern)
    for suffix in first.suffixes:
        built.by_suffix[suffix[-_KEY:]].append(pattern)
    if first.kind == "number":
        built.by_number.append(pattern)


@lru_cache(maxsize=256)
def hits(reading: Reading) -> Mapping[str, list[Hit]]:
    """Return every pattern found, by category, in reading order; the longest of those that begin at one word."""
    return _search(reading)


def _search(reading: Reading) -> dict[str, list[Hit]]:
    book = lexicon(reading.language)
    found: dict[str, list[Hit]] = defaultdict(list)
    for first, word in enumerate(reading.words):
        best: dict[tuple[str, str], int] = {}
        for pattern in book.candidates(word):
            last = _match(pattern.parts, reading, first)
            key = pattern.category, pattern.concept
            if last is not None and last > best.get(key, -1):
                best[key] = last
        for (category, concept), last in best.items():
            found[category].append(Hit(concept, first, last))
    return dict(found)


def _match(parts: tuple[Part, ...], reading: Reading, word: int) -> int | None:
    if not parts[0].matches(reading.words[word]):
        return None
    return word if len(parts) == 1 else _match_rest(parts, 1, reading, word + 1)


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
