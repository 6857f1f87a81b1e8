"""Word patterns by language, from `lexicon/*.toml`, matched over a reading's words in one pass.

A file's table is a category, its keys are concepts, their values lists of patterns. A pattern is words: `word`,
`prefix*`, `*suffix`, `one|other`, `optional?`, `_` any word, `#` a number, `hash` the sign #, `~` up to three words.
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
from variantgen.authoring.guardrails.reading import ELIDED, Reading

_FOLDER = Path(__file__).parent / "lexicon"
_GAP = 3
_MOST_KEPT = 20_000
_MOST_HITS = 100  # no copy has more; checks that compare hits with one another stay bounded
_NESTED = frozenset(
    {"negation", "predicate", "frame", "condition", "scale", "free_choice"}
)  # short hits count inside long ones too
_MARK = re.compile(r"(?<!\|)([%€$£&+])(?!\|)")  # of `$|£|€`, a choice, each already stands alone
_ELISION = re.compile(rf"(?<![^\W_])(?:{ELIDED})")


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

    @property
    def is_plain(self) -> bool:
        """Whether only whole words may stand here, and one must."""
        return bool(self.exact) and not (self.prefixes or self.suffixes or self.optional)

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
    """A language's patterns, indexed by what they begin with; by the first two words where both are plain."""

    by_word: dict[str, list[Pattern]]
    by_pair: dict[tuple[str, str], list[Pattern]]
    by_prefix: dict[str, list[Pattern]]
    by_suffix: dict[str, list[Pattern]]
    by_number: list[Pattern]
    affix_lengths: tuple[int, ...]
    kept: dict[str, list[Pattern]]

    def candidates(self, word: str, after: str) -> list[Pattern]:
        """Return the patterns that may begin with this word and the one after it; their first word matches."""
        found = self.kept.get(word)
        if found is None:
            if len(self.kept) >= _MOST_KEPT:
                self.kept.clear()
            found = self.kept[word] = self._beginning(word)
        pairs = self.by_pair.get((word, after))
        return [*found, *pairs] if pairs else found

    def _beginning(self, word: str) -> list[Pattern]:
        """Return the patterns whose first word this may be, whatever follows."""
        found = [*self.by_word.get(word, ())]
        for length in self.affix_lengths:
            if length > len(word):
                break
            found += self.by_prefix.get(word[:length], ())
            found += self.by_suffix.get(word[-length:], ())
        return found + self.by_number if word[0].isdigit() else found


def parse_pattern(category: str, concept: str, text: str) -> Pattern:
    """Read one pattern, its words cut as in a text: `l'eau` is two."""
    spaced = _ELISION.sub(r"\g<0> ", _MARK.sub(r" \1 ", fold(text).replace("-", " ")))
    return Pattern(category, concept, tuple(_part(word) for word in spaced.split()))


def _part(word: str) -> Part:
    optional = word.endswith("?")
    word = word.rstrip("?")
    if word in ("_", "#", "~"):
        return Part(frozenset(), kind={"_": "any", "#": "number", "~": "gap"}[word], optional=optional)
    choices = ["#" if choice == "hash" else choice for choice in word.split("|")]
    choices += [choice.replace("ß", "ss") for choice in choices if "ß" in choice]  # Swiss copy
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
    built = Lexicon(defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list), [], (), {})
    for category, concepts in tables(language).items():
        for concept, patterns in concepts.items():
            for text in patterns:
                _add(built, parse_pattern(category, concept, text))
    lengths = sorted({len(affix) for affix in (*built.by_prefix, *built.by_suffix)})
    return Lexicon(
        dict(built.by_word),
        dict(built.by_pair),
        dict(built.by_prefix),
        dict(built.by_suffix),
        built.by_number,
        tuple(lengths),
        {},
    )


def _add(built: Lexicon, pattern: Pattern) -> None:
    first = pattern.parts[0]
    second = pattern.parts[1] if len(pattern.parts) > 1 else None
    for word in first.exact:
        if second and second.is_plain:
            for after in second.exact:
                built.by_pair[word, after].append(pattern)
        else:
            built.by_word[word].append(pattern)
    for prefix in first.prefixes:
        built.by_prefix[prefix].append(pattern)
    for suffix in first.suffixes:
        built.by_suffix[suffix].append(pattern)
    if first.kind == "number":
        built.by_number.append(pattern)


@lru_cache(maxsize=256)
def hits(reading: Reading) -> Mapping[str, list[Hit]]:
    """Return every pattern found, by category, in reading order; the longest of those that begin at one word."""
    return _search(reading)


def _search(reading: Reading) -> dict[str, list[Hit]]:
    book = lexicon(reading.language)
    found: dict[str, list[Hit]] = defaultdict(list)
    for first, (word, after) in enumerate(zip(reading.words, [*reading.words[1:], ""], strict=False)):
        candidates = book.candidates(word, after)
        if not candidates:
            continue
        best: dict[tuple[str, str], int] = {}
        for pattern in candidates:
            last = first if len(pattern.parts) == 1 else _match_rest(pattern.parts, 1, reading, first + 1)
            key = pattern.category, pattern.concept
            if last is not None and last > best.get(key, -1):
                best[key] = last
        for (category, concept), last in best.items():
            found[category].append(Hit(concept, first, last))
    return {
        category: its[:_MOST_HITS] if category in _NESTED else _outermost(its[:_MOST_HITS])
        for category, its in found.items()
    }


def _outermost(found: list[Hit]) -> list[Hit]:
    """Leave out hits inside a longer one of their category: the `more than` of `no more than`."""
    if len(found) < 2:
        return found
    long = [hit for hit in found if hit.first < hit.last]
    return [
        hit
        for hit in found
        if not any(other.first <= hit.first and hit.last <= other.last and other[1:] != hit[1:] for other in long)
    ]


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
