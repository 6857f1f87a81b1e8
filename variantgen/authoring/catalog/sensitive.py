"""Segments are made of interests and behaviour, never of who people are by health, faith, origin and the like."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import regex

from variantgen.authoring.catalog.folding import fold
from variantgen.domain.audience import Segment
from variantgen.domain.problems import Fault, Path

ADVICE = "describe what people want or do, such as an interest or a purchase"


def sensitive_traits(segment: Segment) -> list[Fault]:
    """Return one fault for every part of a segment that names a sensitive trait."""
    plain = segment.model_dump(mode="json", by_alias=True)
    parts = [(path, trait, word) for path, text in _texts(plain, ()) for trait, word in _traits(path, text)]
    return [
        Fault(path, repr(word), f"a segment may not be defined by {trait}; {ADVICE}") for path, trait, word in parts
    ]


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
            if path[-1:] == ("where",):
                yield (*path, key), key
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))


def _traits(path: Path, text: str) -> Iterator[tuple[str, str]]:
    """Return at most one trait and the word that names it."""
    folded = fold(text)
    if path[-1] == "attribute":
        names = _lexicon()["attributes"]
        yield from ((trait, text) for trait in names if folded.replace(" ", "_") in names[trait])
    for form in dict.fromkeys((folded, regex.sub(r"[-_./]+", " ", folded))):
        cleaned = _innocent().sub(" ", form)
        for trait, pattern in _patterns().items():
            if found := pattern.search(cleaned):
                yield trait, found[0]
                return


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "sensitive.toml").read_text("utf-8"))


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    return {trait: _any_of(words) for trait, words in _lexicon()["words"].items()}


@cache
def _innocent() -> regex.Pattern[str]:
    return _any_of(_lexicon()["innocent"])


def _any_of(words: list[str]) -> regex.Pattern[str]:
    forms = "|".join(regex.escape(fold(word)).replace(r"\*", r"\p{L}*").replace(r"\-", "[- ]") for word in words)
    return regex.compile(rf"(?<!\p{{L}})(?:{forms})(?!\p{{L}})")
