"""One of things that exclude each other put in another's place: a `metro stop` where the base copy has a `tram stop`.

`rivals/<language>.toml` lists such things, a class a line: commas between things, `=` between names of one thing. The
classes of `things` count too.
"""

import tomllib
from collections import defaultdict
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from variantgen.authoring.guardrails.known_things import has_form
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.scenes import set_aside
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.inflections import noun_forms
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading, read
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.things import things_in
from variantgen.authoring.guardrails.truth import Truth

_FOLDER = Path(__file__).parent / "rivals"
_LOOSE = frozenset({"accessory", "service", "setting", "audience", "condition", "channel", "vehicle", "transit"})
_REACH = 3  # words with content on either side
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
_EDGE = "^"
_ENOUGH = 2


class Rival(NamedTuple):
    """A thing of a class, words first to last, both included."""

    kind: str
    group: str
    first: int
    last: int


class Swap(NamedTuple):
    """Words of a draft, first to last, and what the base copy has in their place."""

    first: int
    last: int
    expected: str


def swaps(matter: Matter) -> list[Swap]:
    """Find things in the place that the base copy gives to another of their class, the words around being the same.

    The words with content next to it on both sides, or the ends of the sentence. Knowingly lets through: what a
    question names, what the draft names beside the base's own, sentences told anew.
    """
    reading, truth = matter
    known = _base_rivals(truth)
    if not known:
        return []
    mine = rivals_in(reading)
    named, aside = {(one.kind, one.group) for one in mine}, set_aside(reading)
    found: dict[int, Swap] = {}
    for one in mine:
        theirs = known.get(one.kind, ())
        if one.first in aside or one.first in found or any(other.group == one.group for _, other in theirs):
            continue
        if _is_known(matter, one):
            continue
        for text, other in theirs:
            if (other.kind, other.group) not in named and _is_in_its_place(reading, one, text, other):
                found[one.first] = Swap(one.first, one.last, text.text[slice(*text.span(other.first, other.last))])
                break
    return list(found.values())


def _is_known(matter: Matter, one: Rival) -> bool:
    reading = matter.reading
    return all(has_form(matter.truth, reading.words[at], reading.stems[at]) for at in range(one.first, one.last + 1))


@lru_cache(maxsize=128)
def _base_rivals(truth: Truth) -> dict[str, list[tuple[Reading, Rival]]]:
    found: dict[str, list[tuple[Reading, Rival]]] = defaultdict(list)
    for text in truth.texts:
        for one in rivals_in(text):
            found[one.kind].append((text, one))
    return dict(found)


@kept_with_reading
def rivals_in(reading: Reading) -> tuple[Rival, ...]:
    """Return every thing of a class that a text names, those of `things` after the others."""
    book, words = _entries(reading.language), reading.words
    found = []
    covered = -1
    for index, word in enumerate(words):
        if index <= covered:
            continue
        matched = [(names, kind, group) for names, kind, group in book.get(word, ()) if _stands(reading, index, names)]
        if not matched and reading.language in GERMANIC:
            matched = [((word,), kind, group) for kind, group in _heads(word, reading.language)]
        longest = max((len(names) for names, _, _ in matched), default=0)
        found += [
            Rival(kind, group, index, index + longest - 1) for names, kind, group in matched if len(names) == longest
        ]
        covered = max(covered, index + longest - 1)
    found += [
        Rival(thing.entry.kind, thing.entry.group, thing.first, thing.last)
        for thing in things_in(reading)
        if thing.entry.kind not in _LOOSE and not thing.entry.kind.startswith(("part", "property")) and not thing.tail
    ]
    return tuple(found)


def _stands(reading: Reading, index: int, names: tuple[str, ...]) -> bool:
    return tuple(reading.words[index : index + len(names)]) == names


@lru_cache(maxsize=16)
def _entries(language: str) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Return a language's wordings by their first word: the words, the class and the thing's name."""
    path = _FOLDER / f"{language}.toml"
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
    for kind, listed in (tomllib.loads(path.read_text("utf-8")) if path.exists() else {}).items():
        for group in listed.split(","):
            names = [name.strip() for name in group.split("=")]
            for name in names:
                words = read(name, language).words
                for last in noun_forms(words[-1], language):
                    found[(*words[:-1], last)[0]].append(((*words[:-1], last), kind, fold(names[0])))
    return dict(found)


@lru_cache(maxsize=20_000)
def _heads(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return what a joined noun begins with: the `tram` of `tramhalte`."""
    book = _entries(language)
    for cut in range(len(word) - _SHORTEST_TAIL, _SHORTEST_HEAD, -1):
        if heads := [(kind, group) for names, kind, group in book.get(word[:cut], ()) if len(names) == 1]:
            return tuple(heads)
    return ()


def _is_in_its_place(reading: Reading, one: Rival, text: Reading, other: Rival) -> bool:
    before = _alike(_side(reading, one, -1), _side(text, other, -1))
    after = _alike(_side(reading, one, 1), _side(text, other, 1))
    if not before or not after or (before.is_loose and after.is_loose):
        return False
    words = before.words + after.words
    return words >= _ENOUGH or (words > 0 and before.is_whole and after.is_whole)


class _Likeness(NamedTuple):
    """How many words with content agree, whether one was passed over, and whether all to the sentence's edge do."""

    words: int
    is_loose: bool
    is_whole: bool


def _side(reading: Reading, one: Rival, step: int) -> list[str]:
    """Return the stems of the words with content on one side of a thing, the nearest first, and the sentence's edge."""
    sentence = reading.sentence_of(one.first)
    places = range(one.last + 1, sentence.stop) if step > 0 else range(one.first - 1, sentence.start - 1, -1)
    stems = [reading.stems[at] for at in places if not is_function_word(reading.words[at], reading.language)]
    return [*stems, _EDGE][: _REACH + 1]


def _alike(mine: list[str], theirs: list[str]) -> _Likeness | None:
    """Compare two sides, the nearest words first; one word more on either is passed over."""
    for is_loose, (one, other) in ((False, (mine, theirs)), (True, (mine[1:], theirs)), (True, (mine, theirs[1:]))):
        if one and other and one[0] == other[0]:
            alike = [mine for mine, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]
            return _Likeness(len(alike) - alike.count(_EDGE), is_loose, _EDGE in alike)
    return None
