"""Word patterns by language, from `lexicon/*.toml`, matched over a reading's words in one pass.

A file's table is a category, its keys are concepts, their values lists of patterns (see `patterns`).
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from variantgen.authoring.guardrails.text.patterns import Pattern, parse_pattern, part_of, pattern_words
from variantgen.authoring.guardrails.text.reading import Reading

_FOLDER = Path(__file__).parent / "lexicon"
_MOST_KEPT = 20_000
_MOST_HITS = 100  # no copy has more; checks that compare hits with one another stay bounded
_NESTED = frozenset(  # short hits count inside long ones too
    {"negation", "predicate", "frame", "condition", "scale", "free_choice"}
)

Wording = tuple[str, str, str]  # category, concept, pattern as written
Index = dict[str, tuple[Wording, ...]]
Key = TypeVar("Key")


class Hit(NamedTuple):
    """A pattern found: words first to last, both included."""

    concept: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's patterns, indexed by what they begin with; by the first two words where both are plain.

    Most are never asked for: they are parsed when they first are, and those of `kept` words stay.
    """

    by_word: Index
    by_pair: dict[tuple[str, str], tuple[Wording, ...]]
    by_prefix: Index
    by_suffix: Index
    by_number: tuple[Wording, ...]
    affix_lengths: tuple[int, ...]
    kept: dict[str, list[Pattern]] = field(default_factory=dict)
    kept_pairs: dict[tuple[str, str], list[Pattern]] = field(default_factory=dict)

    def candidates(self, word: str, after: str) -> list[Pattern]:
        """Return the patterns that may begin with this word and the one after it; their first word matches."""
        found = self.kept.get(word)
        if found is None:
            if len(self.kept) >= _MOST_KEPT:
                self.kept.clear()
            found = self.kept[word] = _parsed(self._beginning(word))
        pair = word, after
        if pair not in self.by_pair:
            return found
        if pair not in self.kept_pairs:
            self.kept_pairs[pair] = _parsed(self.by_pair[pair])
        return [*found, *self.kept_pairs[pair]]

    def _beginning(self, word: str) -> list[Wording]:
        """Return the patterns whose first word this may be, whatever follows."""
        found = [*self.by_word.get(word, ())]
        for length in self.affix_lengths:
            if length > len(word):
                break
            found += self.by_prefix.get(word[:length], ())
            found += self.by_suffix.get(word[-length:], ())
        return [*found, *self.by_number] if word[0].isdigit() else found


def _parsed(wordings: Iterable[Wording]) -> list[Pattern]:
    return [parse_pattern(*wording) for wording in wordings]


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
    """Return a language's patterns, indexed once."""
    words: dict[str, list[Wording]] = defaultdict(list)
    pairs: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    prefixes: dict[str, list[Wording]] = defaultdict(list)
    suffixes: dict[str, list[Wording]] = defaultdict(list)
    numbers: list[Wording] = []
    for category, concepts in tables(language).items():
        for concept, patterns in concepts.items():
            for text in patterns:
                wording = category, concept, text
                head = [part_of(word) for word in pattern_words(text)[:2]]
                for word in head[0].exact:
                    if len(head) > 1 and head[1].is_plain:
                        for after in head[1].exact:
                            pairs[word, after].append(wording)
                    else:
                        words[word].append(wording)
                for prefix in head[0].prefixes:
                    prefixes[prefix].append(wording)
                for suffix in head[0].suffixes:
                    suffixes[suffix].append(wording)
                if head[0].kind == "number":
                    numbers.append(wording)
    lengths = tuple(sorted({len(affix) for affix in (*prefixes, *suffixes)}))
    return Lexicon(_frozen(words), _frozen(pairs), _frozen(prefixes), _frozen(suffixes), tuple(numbers), lengths)


def _frozen(index: Mapping[Key, list[Wording]]) -> dict[Key, tuple[Wording, ...]]:
    """Return an index of tuples, which the garbage collector need not look through."""
    return {key: tuple(wordings) for key, wordings in index.items()}


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
            last = pattern.last_word(reading, first)
            if last is not None:
                key = pattern.category, pattern.concept
                if last > best.get(key, -1):
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
