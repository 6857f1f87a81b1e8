"""The brand's and product's names, letter by letter, and proper nouns from nowhere."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.folding import fold
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.variant import Brief, Draft, Finding

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
_LONG = 7
_INFLECTIONS = frozenset({"", "s", "es", "e", "n", "en", "er", "ers"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a brand or product name one or two letters off, split or joined.

    Knowingly lets through: another product of the brand that nobody listed, names shorter than four letters.
    """
    matter = matter_of(draft, brief)
    names = _name_words(brief.content.brand, brief.content.product, brief.brand.name)
    findings = []
    for index in matter.reading.content:
        if matter.reading.words[index] in matter.truth.words:
            continue
        name = _misspelling(matter, index, names)
        if name and not (matter.reading.raw(index).islower() and fold(name) in matter.reading.words):
            raw = matter.reading.raw(index)
            findings.append(
                CHECK.found(
                    f"{raw!r} looks like {name!r} misspelt",
                    matter.reading.span(index, index),
                    severity="review" if raw.islower() else None,
                    expected=name,
                    found=raw,
                )
            )
    return findings + _split(matter, names)


@lru_cache(maxsize=256)
def _name_words(*names: str) -> list[str]:
    words = {word for name in names for word in _LETTERS.findall(name)}
    return sorted(word for word in words if len(word) >= _SHORTEST and word[0].isupper())


def _misspelling(matter: Matter, index: int, names: list[str]) -> str:
    word, raw = matter.reading.words[index], matter.reading.raw(index)
    bare = word.removesuffix("'s")
    for name in names:
        plain = fold(name)
        allowed = 2 if len(plain) >= _LONG else 1
        if bare.removeprefix(plain) in _INFLECTIONS or (
            plain.startswith(bare) and len(plain) - len(bare) <= 1 and name[-1] in "sen"
        ):
            return ""
        if abs(len(bare) - len(plain)) > allowed:
            continue
        distance = OSA.distance(bare, plain, score_cutoff=allowed)
        if distance <= allowed and (raw[0].isupper() or len(plain) > _LONG):
            return name if raw.isupper() or bare[0] == plain[0] else ""
    return ""


def _split(matter: Matter, names: list[str]) -> list[Finding]:
    """Find a name written in two words: `Trail Max`."""
    reading = matter.reading
    folded = {fold(name): name for name in names if len(name) >= _LONG}
    findings = []
    for index in range(len(reading.words) - 1):
        joined = reading.words[index] + reading.words[index + 1]
        if joined in folded and reading.raw(index + 1)[0].isupper():
            span = reading.span(index, index + 1)
            findings.append(
                CHECK.found(
                    f"{folded[joined]!r} is written apart",
                    span,
                    expected=folded[joined],
                    found=reading.text[slice(*span)],
                )
            )
    return findings


CHECK = Check("name", 2, "block", _run)
