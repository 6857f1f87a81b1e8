"""Words of closed classes that carry a checkable fact: what a thing is made of, has, does and where it comes from.

`things/<language>.*.toml` lists a class a table: `names` (commas between words, `=` between synonyms), `weak` for words
with other readings, `generic` for what covers the whole class. `!` keeps a word uninflected, `*` gives it every
ending of an adjective. A place is listed under its country, which covers it.
"""

import gc
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.inflections import adjective_forms, noun_forms
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading, read

_FOLDER = Path(__file__).parent / "things"
_OWNING = frozenset({"dairy", "place"})
_COMPOUNDING = frozenset({"de", "nl"})
_COLOURS = (
    "blau",
    "grun",
    "rot",
    "gelb",
    "grau",
    "braun",
    "weiss",
    "schwarz",
    "blauw",
    "groen",
    "rood",
    "geel",
    "grijs",
    "bruin",
)
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
_BEFORE_VERB_WORDS = "to you we they i can will would should must could don't can't won't let's never"
_BEFORE_VERBS = frozenset(_BEFORE_VERB_WORDS.split())
_DETERMINER_WORDS = (
    "the a an your our their this that these those it them der die das den dem ein eine einen dein deine deinen ihr "
    "ihre ihren le la les un une votre vos ton ta tes el los las una unos tu tus il lo gli i tuo tua het je jouw uw "
    "deze dit o os as um uma seu sua teu tua"
)
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
_ALSO_DONE = frozenset({"place", "property", "channel"})  # named by a verb too: `email us`, `it unzips`
HEAD_KINDS = frozenset({"wood", "fabric", "metal", "stone", "plastic", "glass", "filling", "energy", "technology"})
SCENIC_WORDS = (
    "fruit vegetable nut spice meat fish dairy sweetener drink flower animal colour profession genre sport instrument "
    "vehicle transit room body condition audience school meal grain plant_source setting service paper"
)
SCENIC = frozenset(SCENIC_WORDS.split())  # classes that copy also names to tell of the reader's day
OFTEN_BESIDE = (SCENIC - {"service", "meal"}) | {"oil"}  # and what one eats with the product


class Entry(NamedTuple):
    """One wording of a thing. group: shared by synonyms. within: what the class or country is called by.

    is_proper: counts only with a capital, `Nice` and `nice`.
    """

    words: tuple[str, ...]
    kind: str
    group: str
    within: str
    is_weak: bool
    is_general: bool
    is_proper: bool = False


class Thing(NamedTuple):
    """A thing found: words first to last, both included. tail: what a compound ends on, `rahmen` of `Alurahmen`."""

    entry: Entry
    first: int
    last: int
    tail: str = ""


@lru_cache(maxsize=16)
def entries(language: str) -> dict[str, list[Entry]]:
    """Return a language's wordings by their first word, the longest first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for path in sorted(_FOLDER.glob(f"{language}.*.toml")):
        for kind, table in tomllib.loads(path.read_text("utf-8")).items():
            for entry in _places(table, language) if kind == "place" else _class(kind, table, language):
                found[entry.words[0]].append(entry)
    for listed in found.values():
        listed.sort(key=lambda entry: -len(entry.words))
    gc.freeze()  # they live as long as the process: no collection need look through them
    return dict(found)


def _class(kind: str, table: dict[str, str], language: str) -> Iterator[Entry]:
    for key in ("names", "weak", "generic"):
        for group in table.get(key, "").split(","):
            yield from _wordings(group, kind, kind, language, is_weak=key == "weak", is_general=key == "generic")


def _places(table: dict[str, str], language: str) -> Iterator[Entry]:
    for country, listed in table.items():
        own, _, inside = listed.partition(";")
        yield from _wordings(own, "place", country, language, is_weak=False, is_general=True)
        for group in inside.split(","):
            yield from _wordings(group, "place", country, language, is_weak=False, is_general=False)


def _wordings(  # noqa: PLR0913 - one entry's fields
    group: str, kind: str, within: str, language: str, *, is_weak: bool, is_general: bool
) -> Iterator[Entry]:
    names = [name.strip() for name in group.split("=") if name.strip()]
    for name in names:
        for words in dict.fromkeys(_inflected(name, language)):
            is_proper = kind == "place" and (language == "en" or name == names[0])
            yield Entry(words, kind, fold(names[0]), within, is_weak, is_general, is_proper)


def _inflected(name: str, language: str) -> Iterator[tuple[str, ...]]:
    """Return a name's words in every form of its first and its last word."""
    words = read(name.rstrip("!*"), language).words
    if name.endswith("!"):
        yield tuple(words)
        return
    forms = adjective_forms if name.endswith("*") else noun_forms
    if len(words) == 1:
        yield from ((form,) for form in forms(words[0], language))
        return
    for first, last in product(noun_forms(words[0], language), forms(words[-1], language)):
        yield (first, *words[1:-1], last)


@kept_with_reading
def things_in(reading: Reading) -> tuple[Thing, ...]:
    """Return every thing a text names, in reading order; words of several classes come once a class."""
    book = entries(reading.language)
    found: list[Thing] = []
    covered = -1
    for index, word in enumerate(reading.words):
        if index <= covered:
            continue
        candidates = book.get(word) or (_owner(book, word) if word.endswith("'s") else None)
        matched = _matching(reading, index, candidates) if candidates else []
        if not matched and reading.language in _COMPOUNDING and len(word) >= _SHORTEST_HEAD + _SHORTEST_TAIL:
            matched = _shade(word, index) or _compound(word, index, reading.language)
        if matched:
            found += matched
            covered = matched[0].last
    return tuple(found)


def _owner(book: dict[str, list[Entry]], word: str) -> list[Entry]:
    """Return whose milk or which city's it is: `sheep's`, `London's`."""
    return [entry for entry in book.get(word.removesuffix("'s"), ()) if entry.kind in _OWNING]


def _matching(reading: Reading, index: int, candidates: list[Entry]) -> list[Thing]:
    """Return the longest wordings that stand here; a small word (`us`) only counts in capitals."""
    longest = 0
    found = []
    after = reading.words[index + 1] if index + 1 < len(reading.words) else ""
    for entry in candidates:
        size = len(entry.words)
        if size < longest:
            break
        if size > 1 and (after != entry.words[1] or tuple(reading.words[index : index + size]) != entry.words):
            continue
        if size > 1 and reading.clauses[index] != reading.clauses[index + size - 1]:
            continue
        if entry.is_proper and not reading.raw(index)[0].isupper():
            continue
        if size == 1 and is_function_word(entry.words[0], reading.language) and not _is_raised(reading, index):
            continue
        if size == 1 and _is_verb(reading, index, entry):
            continue
        longest = size
        found.append(Thing(entry, index, index + size - 1))
    return found


def _is_raised(reading: Reading, index: int) -> bool:
    """Whether a word that also is a small one is raised as a noun or a name: `US`, German `Samt` in mid-sentence."""
    is_noun = reading.language == "de" and index > 0 and reading.sentences[index] == reading.sentences[index - 1]
    return reading.raw(index)[0].isupper() if is_noun else reading.raw(index).isupper()


def _is_verb(reading: Reading, index: int, entry: Entry) -> bool:
    """Whether a word that also is a noun is a verb here: `to log into`, `Cook the pasta`, `Sla Osk dan over`."""
    before = reading.words[index - 1] if index and reading.sentences[index] == reading.sentences[index - 1] else ""
    is_bare = reading.words[index] == entry.words[0] and entry.kind not in _ALSO_DONE
    if before:
        return reading.language == "en" and is_bare and before in _BEFORE_VERBS and "from" not in reading.words[:index]
    if not entry.is_weak or index + 1 == len(reading.words) or not is_bare:
        return False
    is_raised = reading.language != "de" and reading.raw(index + 1)[0].isupper()
    return reading.words[index + 1] in _DETERMINERS or (is_raised and not reading.gap(index).strip())


def _shade(word: str, index: int) -> list[Thing]:
    """Return a compound colour: `moosgrün`, `oceaanblauw`."""
    if not word.endswith(_COLOURS):
        return []
    return [Thing(Entry((word,), "colour", word, "colour", is_weak=False, is_general=False), index, index)]


def _compound(word: str, index: int, language: str) -> list[Thing]:
    return [Thing(entry, index, index, tail) for entry, tail in _split(word, language)]


@lru_cache(maxsize=20_000)
def _split(word: str, language: str) -> tuple[tuple[Entry, str], ...]:
    """Return a compound's first part where it is a material or the like, and its tail."""
    book = entries(language)
    for cut in range(len(word) - _SHORTEST_TAIL, _SHORTEST_HEAD - 1, -1):
        heads = [entry for entry in book.get(word[:cut], ()) if len(entry.words) == 1 and entry.kind in HEAD_KINDS]
        if heads:
            return tuple((entry, word[cut:]) for entry in heads)
    return ()
