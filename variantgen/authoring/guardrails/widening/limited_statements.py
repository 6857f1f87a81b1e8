"""The base's statements, each with what limits it there: `only`, `selected`, `on weekdays`, `if booked by Friday`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import LEADING, joins, negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, is_content, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.authoring.guardrails.values.weekdays import names_days_otherwise
from variantgen.authoring.guardrails.widening.openings import before_only

_FEWEST = 2
_NOTHING: frozenset[int] = frozenset()
_MOST_UNITS = 200
_LONGEST = 120  # words of a sentence that are compared: no copy has more
_PHRASE = 6
_WEAK = frozenset({"part_1"})
_TIMES = frozenset({"weekday", "date", "month", "clock", "duration"})
_TIMED = frozenset({"weekdays", "weekday_range"})
_SAME_WORDS = (
    "same selben selber gleichen gleicher meme memes mismo misma mismos stesso stessa stessi medesimo medesima "
    "hetzelfde dezelfde zelfde mesmo mesma dasselbe demselben derselben desselben"
)
_SAME = frozenset(_SAME_WORDS.split())
_IN_WORDS = "in within im innerhalb noch dans au en durante dentro nel nello nella entro binnen no na nos nas"
_IN = frozenset(_IN_WORDS.split())

Extent = tuple[str, Sequence[int]]


class Limit(NamedTuple):
    """What limits a statement. kind: `part`, `only`, `if`, `except`, `not`, `time` or `phrase`. first, last: its words.

    is_weekly: whether it names days of the week. is_workdays: whether those are Monday to Friday, or called so.
    """

    kind: str
    text: str
    roots: frozenset[str]
    values: tuple[Value, ...]
    first: int
    last: int
    has_name: bool = False
    is_weekly: bool = False
    is_workdays: bool = False


class Unit(NamedTuple):
    """A sentence of the base, or the part of it that a semicolon ends."""

    text: Reading
    words: range
    roots: frozenset[str]
    limits: tuple[Limit, ...]


def best_unit(matter: Matter, words: range) -> tuple[Unit, frozenset[str]] | None:
    """Return the statement of the base that shares most with these words, by how rare a word is; and what it shares.

    None where that is less than two words.
    """
    units, counts = units_of(matter.truth)
    mine = roots_in(matter.reading, words[:_LONGEST])

    def weight(unit: Unit) -> float:
        return sum(1 / counts[one] for one in unit.roots & mine)

    best = max(units, key=weight, default=None)
    if best is None or len(best.roots & mine) < _FEWEST:
        return None
    return best, best.roots & mine


def is_held(matter: Matter, limit: Limit, apart: frozenset[int] = _NOTHING) -> bool:
    """Whether the draft has a word or a value of a limit, or as good as one. apart: words that do not count."""
    reading = matter.reading
    words = [index for index in range(len(reading.words)) if index not in apart] if apart else ()
    if limit.is_weekly and (names_days_otherwise(reading, matter.values, is_workdays=limit.is_workdays)):
        return True
    everything = roots_in(reading, words) if apart else all_roots(reading)
    return bool(limit.roots & everything) or any(agrees(one, value) for value in limit.values for one in matter.values)


@lru_cache(maxsize=128)
def units_of(truth: Truth) -> tuple[tuple[Unit, ...], Counter[str]]:
    """Return the base's statements, the first of very many, and in how many of them each root stands."""
    names = frozenset(map(root, names_of(truth)))
    parts = ((text, words) for text in truth.texts for words in _parts(text))
    units = tuple(
        Unit(text, words, roots_in(text, words) - names, tuple(_limits(text, words, names, truth.locale)))
        for text, words in islice(parts, _MOST_UNITS)
    )
    return units, Counter(one for unit in units for one in unit.roots)


def _parts(reading: Reading) -> Iterator[range]:
    start = 0
    for index in range(1, len(reading.words) + 1):
        is_end = index == len(reading.words) or reading.sentences[index] != reading.sentences[index - 1]
        if is_end or ";" in reading.gap(index - 1):
            yield range(start, index)
            start = index


def _limits(text: Reading, words: range, names: frozenset[str], locale: str) -> Iterator[Limit]:
    for kind, extent in (*_worded_limits(text, words), *_timed_limits(text, words, locale)):
        yield _limit(text, kind, [index for index in extent if index in words], names, locale)


def _limit(text: Reading, kind: str, inside: list[int], names: frozenset[str], locale: str) -> Limit:
    first, last = inside[0], inside[-1]
    own = tuple(value for value in values_in(text, locale) if first <= value.first <= last)
    has_name = not own and any(text.raw(index)[0].isupper() and is_content(text, index) for index in inside)
    is_weekly = kind == "time" and all(value.kind == "weekday" for value in own)
    units = vocabulary(text.language).units
    telling = [index for index in inside if text.words[index] not in units]
    said = text.text[slice(*text.span(first, last))]
    workdays = [hit for hit in hits(text).get("condition", ()) if hit.concept == "weekdays"]
    is_workdays = kind == "time" and any(hit.first <= last and first <= hit.last for hit in workdays)
    counted = frozenset(root(value.noun) for value in own if kind == "only" and value.kind == "number")
    roots = roots_in(text, telling) - names - counted
    return Limit(kind, said, roots, own, first, last, has_name, is_weekly, is_workdays)


def _worded_limits(text: Reading, words: range) -> Iterator[Extent]:
    """Give what limits by a word: `selected`, `most`, `only`, `if`, a denial, `the second`, `for every ten`."""
    found, book = hits(text), vocabulary(text.language)
    part = [hit for hit in found.get("restricting", ()) if hit.concept != "compared"]
    part += [hit for hit in found.get("scale", ()) if hit.concept in _WEAK]
    yield from (
        ("part", range(hit.first, hit.last + 1))
        for hit in part
        if hit.first in words and not _is_other_audience(text, hit)
    )
    for hit in found.get("restriction", ()):
        if hit.first in words:
            clause = text.clause_of(hit.first)
            start = before_only(text, hit) if hit.concept == "only" and hit.last + 1 == clause.stop else hit.first
            yield hit.concept, range(start, clause.stop)
    negated = sorted(index for index in negated_words(text) if index in words)
    offered = {index for hit in found.get("offer", ()) for index in range(hit.first, hit.last + 1)}
    given = {text.clauses[index] for index in offered.intersection(negated)}  # `at no charge` limits nothing
    if negated := [index for index in negated if text.clauses[index] not in given]:
        yield "not", negated
    for index in words:
        before = text.words[max(words.start, index - 3) : index]
        if text.words[index] in _SAME and index + 1 in words and not _IN.isdisjoint(before):  # `in the same term`
            yield "same", [index + 1]
        is_one = text.gap(index) == "-"  # `a two-year guarantee`
        is_per = index and text.words[index - 1] in book.per_words and not is_one
        is_count = is_per and book.numbers.get(text.words[index], 0) > 1
        if is_count or book.ordinals.get(text.words[index], 0) > 1:
            yield "part", [index]


def _is_other_audience(text: Reading, hit: Hit) -> bool:
    """Whether it is an age joined to another audience, for either will do: `students and over-60s`."""
    has_age = any(word[0].isdigit() for word in text.words[hit.first : hit.last + 1])
    return has_age and hit.first > 0 and joins(text, hit.first - 1)


def _timed_limits(text: Reading, words: range, locale: str) -> Iterator[Extent]:
    """Give what limits by a time or in a phrase with a preposition."""
    timed = [(value.first, value.last) for value in values_in(text, locale) if value.kind in _TIMES and not value.per]
    timed += [(hit.first, hit.last) for hit in hits(text).get("condition", ()) if hit.concept in _TIMED]
    yield from (("time", range(first, last + 1)) for first, last in timed if first in words)
    offered = {index for hit in hits(text).get("offer", ()) for index in range(hit.first, hit.last + 1)}
    phrases = (extent for extent in _phrases(text, words) if not offered.issuperset(extent))  # `at no charge`
    yield from (("phrase", extent) for extent in phrases)


def _phrases(text: Reading, words: range) -> Iterator[range]:
    leading = LEADING.get(text.language, frozenset())
    starts = [index for index in words if text.words[index] in leading]
    for start in starts:
        stop = min([text.clause_of(start).stop, start + _PHRASE, *(one for one in starts if one > start)])
        if roots_in(text, range(start, stop)):
            yield range(start, stop)
