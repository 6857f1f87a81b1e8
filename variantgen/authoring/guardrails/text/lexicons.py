"""Word patterns by language, from `lexicon/*.toml`, matched over a reading's words in one pass.

A file's table is a category, its keys are concepts, their values lists of patterns (see `patterns`). The table `class`
names lists of single words; `@name` in a pattern of the language stands for any of them.
"""

import gc
import itertools
import re
import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from variantgen.authoring.guardrails.text.patterns import Part, Pattern, parse_pattern, part_of, pattern_words
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading

_FOLDER = Path(__file__).parent / "lexicon"
_CLASS = re.compile(r"@(\w+)")
_MOST_KEPT = 20_000
_MOST_GOING_ON = 200
_MOST_HITS = 100  # no copy has more; checks that compare hits with one another stay bounded
_NESTED = frozenset(  # short hits count inside long ones too
    {"negation", "predicate", "frame", "condition", "scale", "free_choice"}
)

Wording = tuple[str, str, str]  # category, concept, pattern as written


class Hit(NamedTuple):
    """A pattern found: words first to last, both included."""

    concept: str
    first: int
    last: int


@dataclass(slots=True)
class Beginnings:
    """The patterns whose first part is one and the same: those with a plain second word by that word, and the others.

    Most are never asked for: they are parsed when they first are. others: each with its second part where it must have
    one, is_choosy whether any must. going_on: by the next word, of the latest asked for; "" where every word will do.
    """

    by_next: dict[str, list[Wording]] = field(default_factory=dict)
    others: list[tuple[Wording, Part | None]] = field(default_factory=list)
    is_choosy: bool = False
    going_on: dict[str, tuple[Pattern, ...]] = field(default_factory=dict)

    def candidates(self, after: str) -> tuple[Pattern, ...]:
        """Return the patterns that may go on with this word; none is an empty one."""
        if not self.is_choosy and after not in self.by_next:
            after = ""
        found = self.going_on.get(after)
        return self._parse(after) if found is None else found

    def _parse(self, after: str) -> tuple[Pattern, ...]:
        if len(self.going_on) >= _MOST_GOING_ON:
            self.going_on.clear()
        wordings = [wording for wording, second in self.others if not second or (after and second.matches(after))]
        if after in self.by_next:
            wordings += self.by_next[after]
        found = self.going_on[after] = tuple([_parsed(wording) for wording in wordings])
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's patterns by their first part: a word, `prefix*`, `*suffix` or `#`.

    kept: of the words asked for, which beginnings they match.
    """

    beginnings: dict[str, Beginnings]
    affix_lengths: tuple[int, ...]
    kept: dict[str, tuple[Beginnings, ...]] = field(default_factory=dict)

    def beginning_with(self, word: str) -> tuple[Beginnings, ...]:
        """Return the patterns whose first part this word matches."""
        found = self.kept.get(word)
        if found is None:
            if len(self.kept) >= _MOST_KEPT:
                self.kept.clear()
            keys = [word, *self._affixes(word), *("#" if word[:1].isdigit() else "")]
            found = self.kept[word] = tuple(self.beginnings[key] for key in keys if key in self.beginnings)
        return found

    def _affixes(self, word: str) -> list[str]:
        found: list[str] = []
        for length in self.affix_lengths[: bisect_right(self.affix_lengths, len(word))]:
            found += (word[:length] + "*", "*" + word[-length:])
        return found


@lru_cache(maxsize=_MOST_KEPT)
def _parsed(wording: Wording) -> Pattern:
    return parse_pattern(*wording)


@lru_cache(maxsize=64)
def tables(language: str) -> Mapping[str, Any]:
    """Return a language's tables, with those of every language merged in; empty for an unknown language."""
    merged: dict[str, dict[str, Any]] = defaultdict(dict)
    for path in sorted(_FOLDER.glob("any.*toml")) + sorted(_FOLDER.glob(f"{language}.*toml")):
        for category, concepts in tomllib.loads(path.read_text("utf-8")).items():
            for concept, patterns in concepts.items():
                known = merged[category].get(concept)
                merged[category][concept] = [*known, *patterns] if isinstance(known, list) else patterns
    classes = merged.pop("class", {})
    written = {category: _written_out(concepts, classes) for category, concepts in merged.items()}
    return written if language != "de" else {category: _in_both(concepts) for category, concepts in written.items()}


def _in_both(concepts: Mapping[str, Any]) -> dict[str, Any]:
    """Return German patterns in both spellings: `außer` and, as the Swiss write it, `ausser`."""
    return {
        concept: [*patterns, *(other for text in patterns for other in _respelled(text))]
        if isinstance(patterns, list)
        else patterns
        for concept, patterns in concepts.items()
    }


def _respelled(text: str) -> tuple[str, ...]:
    return tuple({text.replace("ß", "ss"), text.replace("ss", "ß")} - {text}) if "ß" in text or "ss" in text else ()


def _written_out(concepts: Mapping[str, Any], classes: Mapping[str, list[str]]) -> dict[str, Any]:
    """Return patterns with their classes of words written out as choices."""
    choices = {name: "|".join(words) for name, words in classes.items()}
    return {
        concept: [_CLASS.sub(lambda match: choices[match[1]], text) for text in patterns]
        if isinstance(patterns, list)
        else patterns
        for concept, patterns in concepts.items()
    }


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """Return a language's patterns, indexed once."""
    beginnings: dict[str, Beginnings] = defaultdict(Beginnings)
    lengths = set()
    for category, concepts in tables(language).items():
        for concept, patterns in concepts.items():
            for text in patterns:
                wording = category, concept, text
                first, *after = map(part_of, pattern_words(text)[:2])
                lengths |= {len(affix) for affix in (*first.prefixes, *first.suffixes)}
                for key in _keys_of(first):
                    _add(beginnings[key], wording, after)
    gc.freeze()  # they live as long as the process: no collection need look through them
    return Lexicon(dict(beginnings), tuple(sorted(lengths)))


def _keys_of(first: Part) -> list[str]:
    affixes = [*(f"{prefix}*" for prefix in first.prefixes), *(f"*{suffix}" for suffix in first.suffixes)]
    return [*first.exact, *affixes, *(["#"] if first.kind == "number" else [])]


def _add(beginnings: Beginnings, wording: Wording, after: list[Part]) -> None:
    if after and after[0].is_plain:
        for word in after[0].exact:
            beginnings.by_next.setdefault(word, []).append(wording)
    else:
        second = after[0] if after and not after[0].may_be_left_out else None
        beginnings.others.append((wording, second))
        beginnings.is_choosy = beginnings.is_choosy or second is not None


@kept_with_reading
def hits(reading: Reading) -> Mapping[str, list[Hit]]:
    """Return every pattern found, by category, in reading order; the longest of those that begin at one word."""
    return _search(reading)


def _search(reading: Reading) -> dict[str, list[Hit]]:
    book = lexicon(reading.language)
    found: dict[str, list[Hit]] = defaultdict(list)
    words, kept = [*reading.words, ""], book.kept
    present = frozenset(words)
    for first, (word, after) in enumerate(itertools.pairwise(words)):
        beginnings = kept.get(word)
        if beginnings is None:
            beginnings = book.beginning_with(word)
        if not beginnings:
            continue
        best: dict[tuple[str, str], int] = {}
        for beginning in beginnings:
            for pattern in beginning.candidates(after):
                if pattern.needs and pattern.needs.isdisjoint(present):
                    continue
                last = first if pattern.is_alone else pattern.last_word(reading, first)
                if last is not None and last > best.get(pattern.key, -1):
                    best[pattern.key] = last
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
