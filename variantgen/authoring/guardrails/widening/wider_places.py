"""A place or case of the base copy told of every one: `in every mode` where it has `in eco mode`."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice, takewhile
from typing import NamedTuple

from variantgen.authoring.guardrails.conceptual import is_denied
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import has_phrase, names_of
from variantgen.authoring.guardrails.widening.wholes import DAYS, is_nearly, noun_after
from variantgen.domain.content import Severity

_WHERE_WORDS = {  # before a place or case; `for`, `with` and `from` lead to other things
    "en": "in at to within on across",
    "de": "in im am an bei auf innerhalb nach",
    "fr": "a au aux dans en sur chez",
    "es": "en al a dentro",
    "it": "in nel nella nei nelle negli nell' a al alla ai alle su sul sulla presso",
    "nl": "in op binnen naar bij aan",
    "pt": "em no na nos nas ao aos a",
}
_WHERE = {language: frozenset(words.split()) for language, words in _WHERE_WORDS.items()}
_OTHER_WHOLES_WORDS = (  # of two, of each by itself, of all time: no wider place
    "both either each beide beides jeweils jede je chaque chacun chacune cada ciascun ciascuno ognuno entrambi "
    "entrambe ambos ambas allebei ieder always ever immer stets toujours siempre sempre altijd"
)
_OTHER_WHOLES = frozenset(_OTHER_WHOLES_WORDS.split())
_WIDE = frozenset({"every", "where"})
_NEAR = 2  # words before the whole that its own place may begin with: `at all`
_LONGEST = 6  # words with content in the base's place
_EDGE = 2  # what the sentence's edge counts as, beside words with content
_AROUND, _SURE = 3, 2
_MOST_HITS, _MOST_SENTENCES, _MOST_WORDS = 4, 60, 40


class Wider(NamedTuple):
    """Words first to last of a draft that name a whole, and what the base copy has in their place."""

    first: int
    last: int
    limit: str
    severity: Severity


class _Gap(NamedTuple):
    """What lies between the same words of two sentences: words of the draft and of the base; what agrees around."""

    mine: range
    theirs: range
    before: int
    after: int


def wider_places(matter: Matter) -> Iterator[Wider]:
    """Find a whole that stands where a sentence of the base has a place or case, the words around being the same.

    The words with content on either side count, or the edges of both sentences. Knowingly lets through: a sentence in
    another order, and a limit without a preposition (`upstairs units`).
    """
    reading = matter.reading
    for hit in islice(_wholes(matter), _MOST_HITS):
        mine = _content(reading, reading.sentence_of(hit.first), range(hit.first, hit.last + 1))
        for text in matter.truth.texts:
            if found := _wider(matter, hit, mine, text):
                yield found
                break


def _wholes(matter: Matter) -> Iterator[Hit]:
    reading, found = matter.reading, hits(matter.reading)
    units = vocabulary(reading.language).units
    days = {value.first for value in matter.values if value.kind in ("weekday", "date", "month")}
    for hit in (*found.get("universal", ()), *found.get("free_choice", ())):
        after = reading.words[hit.last + 1 : hit.last + 2]
        is_unit = any(word in units and not is_function_word(word, reading.language) for word in after)
        is_time = is_unit or hit.last + 1 in days or not DAYS.isdisjoint(after)
        is_other = hit.concept not in _WIDE or not _OTHER_WHOLES.isdisjoint(reading.words[hit.first : hit.last + 1])
        if is_time or is_other or is_nearly(reading, hit) or is_denied(matter, hit):
            continue
        if not has_phrase(matter.truth, reading.words[hit.first : hit.last + 2]):
            yield hit


def _wider(matter: Matter, hit: Hit, mine: list[int], text: Reading) -> Wider | None:
    reading = matter.reading
    stems = {reading.stems[index] for index in mine}
    for sentence in text.each_sentence[:_MOST_SENTENCES]:
        theirs = _content(text, sentence, range(0))
        if sum(text.stems[index] in stems for index in theirs) < _SURE:
            continue
        for gap in _gaps(reading, mine, text, theirs, (reading.sentence_of(hit.first), sentence)):
            if hit.first in gap.mine[: _NEAR + 1] and (limit := _lost(matter, text, gap.theirs)):
                severity: Severity = "block" if min(gap.before, gap.after) >= _SURE else "review"
                noun = noun_after(reading, hit.last) or hit.last
                return Wider(hit.first, noun, text.text[slice(*text.span(limit.start, limit.stop - 1))], severity)
    return None


def _gaps(
    reading: Reading, mine: list[int], text: Reading, theirs: list[int], sentences: tuple[range, range]
) -> Iterator[_Gap]:
    """Give the gaps between the words with content that agree, where enough agree around them."""
    one, other = [reading.stems[index] for index in mine], [text.stems[index] for index in theirs]
    at = there = agreed = 0
    before, where = _EDGE, _WHERE.get(text.language, frozenset())
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        is_end = not block.size
        after = block.size if not is_end else _EDGE * (block.a == len(one) and block.b == len(other))
        if agreed == 0 and (at or there):
            before = 0
        if before and after and before + after >= _AROUND and block.b > there:
            first = mine[at - 1] + 1 if at else sentences[0].start
            start = theirs[there - 1] + 1 if there else sentences[1].start
            stop = sentences[0].stop if is_end else mine[block.a]
            end = sentences[1].stop if is_end else theirs[block.b]
            pairs = zip(reading.words[first:stop], text.words[start:end], strict=False)
            same = len(list(takewhile(lambda pair: pair[0] == pair[1] and pair[0] not in where, pairs)))
            yield _Gap(range(first + same, stop), range(start + same, end), before, after)
        at, there, agreed, before = block.a + block.size, block.b + block.size, block.size, block.size


def _lost(matter: Matter, text: Reading, gap: range) -> range | None:
    """Return the base's place or case where the draft has nothing of it and it is no whole itself."""
    if (
        not gap
        or text.words[gap.start] not in _WHERE.get(text.language, frozenset())
        or _is_french_verb(text, gap.start)
    ):
        return None
    words = _content(text, range(gap.start, min(gap.stop, text.clause_of(gap.start).stop)), range(0))
    place = range(gap.start, words[-1] + 1 if words else gap.start)
    found = hits(text)
    is_whole = any(hit.first in place for kind in ("universal", "free_choice") for hit in found.get(kind, ()))
    known = set(matter.reading.stems) | names_of(matter.truth)
    is_lost = any(text.stems[index] not in known for index in words)
    return place if is_lost and not is_whole and len(words) <= _LONGEST else None


def _is_french_verb(text: Reading, index: int) -> bool:
    """Whether it is the `a` of `avoir`, not `à`."""
    return text.language == "fr" and text.raw(index) == "a"


def _content(reading: Reading, words: range, without: range) -> list[int]:
    return [
        index
        for index in words
        if index not in without and not is_function_word(reading.words[index], reading.language)
    ]
