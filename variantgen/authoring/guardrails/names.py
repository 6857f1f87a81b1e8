"""The brand's and product's names, letter by letter, and proper nouns from nowhere."""

import re
from functools import lru_cache
from itertools import pairwise
from operator import add

from rapidfuzz.distance import OSA

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.reading import read
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
_LONG = 7
_ENDING = 3  # letters: such another ending makes another word, `Atlântico` beside `Atlântida`
_DERIVING = ("ic", "ico", "ica", "icos", "icas", "ique", "isch", "ano", "ana", "ino", "ina", "ian", "ien")
_MADE_OF = ("ei", "ij", "y", "ery", "ie", "erie", "eria", "ia", "aria", "ing", "er")
_APART = frozenset({" ", "-"})
_BEFORE_PLACES = frozenset({"in", "aus", "nach", "bei", "ab", "von"})
_INFLECTIONS = frozenset({"", "s", "es", "e", "n", "en", "er", "ers"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a brand or product name one or two letters or an accent off, split or joined, and another model's number.

    And another name of the base copy that is one letter off: a place, a person, a material with a name.

    Knowingly lets through: another product of the brand that nobody listed, names shorter than four letters.
    """
    matter = matter_of(draft, brief)
    names = _name_words(brief.content.brand, brief.content.product, brief.brand.name)
    findings = []
    for index in matter.fresh:
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
    return [
        *findings,
        *_respelt(matter, names),
        *_misspelt_elsewhere(matter, names),
        *_split(matter, names),
        *_joined(matter, (brief.content.brand, brief.content.product)),
        *_other_models(matter, brief.content.product),
    ]


@lru_cache(maxsize=256)
def _name_words(*names: str) -> tuple[str, ...]:
    words = {word for name in names for word in _LETTERS.findall(name)}
    return tuple(sorted(word for word in words if len(word) >= _SHORTEST and word[0].isupper()))


@lru_cache(maxsize=256)
def _by_folded(names: tuple[str, ...]) -> dict[str, str]:
    return {fold(name): name for name in names}


def _misspelling(matter: Matter, index: int, names: tuple[str, ...]) -> str:
    word, raw = matter.reading.words[index], matter.reading.raw(index)
    bare, is_raised = word.removesuffix("'s"), raw.isupper()
    for name in names:
        plain = fold(name)
        if bare[0] not in plain[:2] and not is_raised:
            continue
        allowed = 2 if len(plain) >= _LONG else 1
        if (
            bare.removeprefix(plain) in _INFLECTIONS
            or (plain.startswith(bare) and len(plain) - len(bare) <= 1 and name[-1] in "sen")
            or _is_derived(bare, plain)
        ):
            return ""
        if abs(len(bare) - len(plain)) > allowed:
            continue
        distance = OSA.distance(bare, plain, score_cutoff=allowed)
        if distance > 1 and bare[:-_ENDING] == plain[:-_ENDING] and bare.endswith(_DERIVING):
            continue
        if _is_root(bare, plain) and not _stands_in_the_name(matter, index, names):
            continue
        if distance <= allowed and (raw[0].isupper() or len(plain) > _LONG):
            return name
    return ""


def _is_root(word: str, name: str) -> bool:
    """Whether a word is the verb that the name's noun was made of: `Save` of `Saver`."""
    return word.endswith("e") and name in (f"{word}r", f"{word}rs")


def _stands_in_the_name(matter: Matter, index: int, names: tuple[str, ...]) -> bool:
    """Whether another word of the name stands beside the word: `Harbor Save`."""
    return not _by_folded(names).keys().isdisjoint(matter.reading.words[max(0, index - 1) : index + 2])


def _respelt(matter: Matter, names: tuple[str, ...]) -> list[Finding]:
    """Find a name with an accent too many or too few: `Almírez` for `Almirez`."""
    reading, plain = matter.reading, _by_folded(names)
    if plain.keys().isdisjoint(reading.words):
        return []
    findings = []
    for index in [at for at, word in enumerate(reading.words) if word in plain]:
        raw, name = reading.raw(index), plain[reading.words[index]]
        if raw.isupper() or not raw[0].isupper() or raw.lower() in _spellings(matter.truth):
            continue
        findings.append(
            CHECK.found(f"{raw!r} is {name!r} with other accents", reading.span(index, index), expected=name, found=raw)
        )
    return findings


@lru_cache(maxsize=128)
def _spellings(truth: Truth) -> frozenset[str]:
    """Return the base's words as written, in lower case."""
    own = (read(f"{truth.content.product} {truth.content.brand}", truth.language), *truth.texts)
    return frozenset(text.raw(index).lower() for text in own for index in range(len(text.words)))


def _misspelt_elsewhere(matter: Matter, names: tuple[str, ...]) -> list[Finding]:
    """Find a name of the base copy one letter off where it opens a sentence or stands among German nouns."""
    reading, findings = matter.reading, []
    known = _base_names(matter.truth)
    if not known:
        return []
    for index in matter.fresh:
        word, raw = reading.words[index], reading.raw(index)
        if len(word) < _LONG - 1 or not raw[0].isupper() or reading.gap(index)[:1] == "-":
            continue
        if reading.stems[index] in matter.truth.stems:
            continue
        name = next((name for name in known if _is_one_letter_off(word.removesuffix("'s"), fold(name))), "")
        if name and name not in names:
            findings.append(
                CHECK.found(
                    f"{raw!r} looks like {name!r} misspelt",
                    reading.span(index, index),
                    severity="review",
                    expected=name,
                    found=raw,
                )
            )
    return findings


def _is_one_letter_off(word: str, name: str) -> bool:
    """Whether two words differ in one letter within, not in an ending."""
    if abs(len(word) - len(name)) > 1 or word[:2] != name[:2] or word.startswith(name) or name.startswith(word):
        return False
    return word[-1] == name[-1] and OSA.distance(word, name, score_cutoff=1) <= 1


@lru_cache(maxsize=128)
def _base_names(truth: Truth) -> tuple[str, ...]:
    """Return the base's words raised in mid-sentence; of German ones those after a preposition without an article."""
    is_german = truth.language == "de"
    return tuple(
        sorted(
            {
                text.raw(index)
                for text in truth.texts
                for index in range(1, len(text.words))
                if len(text.words[index]) >= _LONG - 1
                and text.raw(index)[0].isupper()
                and not text.raw(index).isupper()
                and text.gap(index - 1) == " "
                and (not is_german or text.words[index - 1] in _BEFORE_PLACES)
            }
        )
    )


def _joined(matter: Matter, names: tuple[str, ...]) -> list[Finding]:
    """Find a name of two words written in one: `Trailmax` for `Trail Max`."""
    pairs = _pairs(names)
    if not pairs:
        return []
    reading = matter.reading
    return [
        CHECK.found(
            f"{reading.raw(index)!r} is {pairs[word]!r} written in one",
            reading.span(index, index),
            severity="review" if reading.language in GERMANIC else None,
            expected=pairs[word],
            found=reading.raw(index),
        )
        for index, word in enumerate(reading.words)
        if word in pairs and reading.raw(index)[0].isupper() and word not in matter.truth.words
    ]


@lru_cache(maxsize=256)
def _pairs(names: tuple[str, ...]) -> dict[str, str]:
    """Return the words that stand side by side in the names, by their letters in one."""
    found = {}
    for name in names:
        words = name.split()
        for one, other in pairwise(words):
            if one[0].isupper() and other[0].isupper() and one.isalpha() and other.isalpha():
                found[fold(one + other)] = f"{one} {other}"
    return found


def _is_derived(word: str, name: str) -> bool:
    """Whether a word is the stem that the name's noun was made of: `Röster` and `Rösterei`, `baker` and `Bakery`."""
    return name.startswith(word) and name[len(word) :] in _MADE_OF


def _split(matter: Matter, names: tuple[str, ...]) -> list[Finding]:
    """Find a name written in two words: `Trail Max`."""
    reading, folded = matter.reading, _by_folded(names)
    findings: list[Finding] = []
    pairs = list(map(add, reading.words, reading.words[1:]))
    if folded.keys().isdisjoint(pairs):
        return findings
    for index, joined in enumerate(pairs):
        is_name = joined in folded and len(joined) >= _LONG - 1
        if is_name and reading.raw(index)[0].isupper() and reading.gap(index) in _APART:
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


def _other_models(matter: Matter, product: str) -> list[Finding]:
    """Find `Cirque 3` where the product is the Cirque 2, and `E8` where the base knows an E6 alone."""
    reading = matter.reading
    findings: list[Finding] = []
    known = _models(matter.truth, product)
    if not known:
        return findings
    for index, word in enumerate(reading.words):
        if not word[-1].isdigit() and not word[0].isdigit():
            continue
        before = reading.words[index - 1] if index and reading.gap(index - 1) in (" ", "-") else ""
        expected = known.get(before) or known.get(_shape(word)) if word[0].isalpha() else known.get(before)
        if not expected or not _MODEL.match(reading.raw(index)) or _is_measured(matter, index):
            continue
        is_known = word in matter.truth.words if word[0].isalpha() else _has_pair(matter.truth, before, word)
        if not is_known:
            message = f"{reading.raw(index)!r} is another model than the base's {expected!r}"
            findings.append(
                CHECK.found(message, reading.span(index, index), expected=expected, found=reading.raw(index))
            )
    return findings


@lru_cache(maxsize=128)
def _models(truth: Truth, product: str) -> dict[str, str]:
    """Return the product name's numbers by the word before them, and by their own letters where they have some."""
    name = read(product, truth.language)
    found: dict[str, str] = {}
    for index, word in enumerate(name.words):
        if any(character.isdigit() for character in word) and _MODEL.match(name.raw(index)):
            if index:
                found[name.words[index - 1]] = name.raw(index)
            if word[0].isalpha():
                found[_shape(word)] = name.raw(index)
    return found


def _has_pair(truth: Truth, before: str, word: str) -> bool:
    """Whether the base has two words side by side."""
    return any(pair == (before, word) for text in truth.texts for pair in zip(text.words, text.words[1:], strict=False))


def _shape(word: str) -> str:
    """Return a model's letters with its digits blanked: `e#`."""
    return _DIGITS.sub("#", word)


def _is_measured(matter: Matter, index: int) -> bool:
    """Whether the number is one of something with a unit: `Cirque 20 % off`, `Cirque 2 Jahre`."""
    return any(value.first <= index <= value.last and value.kind != "number" for value in matter.values)


_MODEL = re.compile(r"(?:[A-Za-z]{1,3}\d{1,4}|\d{1,4}[a-zA-Z]?)$")
_DIGITS = re.compile(r"\d+")


CHECK = Check("name", 6, "block", _run)
