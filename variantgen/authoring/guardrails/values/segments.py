"""Which words of a text belong to which of its values: `$12 with annual billing, or $15 billed monthly`."""

from collections import defaultdict
from functools import lru_cache, partial
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.denial_words import PRICING
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, kept_by_locale, read, stems_of
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.segment_words import (
    AT,
    BEING,
    LEADING,
    OF,
    ROLE_WORDS,
    SPLITTING,
    TIMES,
    WITH,
)

_LEAD_IN = 6
_SHORT_LEAD_IN = 4
_LONGEST_LEAD = 16
_NAMED_BY_BRACKET = 2
_NONE: frozenset[str] = frozenset()
_HOUR, _DAY = 3600, 86_400  # seconds
_TELLING = ("quantity", "date")
_COUNTS = ("number", "ordinal")
_GROUPED = ("money", "percent", "duration", "quantity")

Group = tuple[str, str]


class Segment(NamedTuple):
    """A value and the stems that stand with it."""

    value: Value
    stems: frozenset[str]


@kept_by_locale
def segments_of(reading: Reading, locale: str) -> tuple[Segment, ...]:
    """Return each value with the content words between it and its neighbours of the same sort."""
    groups: dict[Group, list[Value]] = defaultdict(list)
    latest: Value | None = None
    for value in values_in(reading, locale):
        told = _elliptic(reading, value, latest) if value.kind == "number" else value
        if told and told.kind in _GROUPED and not _is_side(reading, told) and not _is_hour(reading, told):
            groups[group_of(told)].append(told)
            latest = told
    return tuple(_segment(reading, value, group, locale) for group in groups.values() for value in group)


def _elliptic(reading: Reading, number: Value, latest: Value | None) -> Value | None:
    """Return a number that ends its clause as a value of the sort before it: `five years, everything else for 2`."""
    ends = number.last + 1 == reading.clause_of(number.last).stop or is_joining(reading, number.last + 1)
    if latest is None or not ends or number.first not in reading.sentence_of(latest.last):
        return None
    is_next = reading.clauses[number.first] == reading.clauses[latest.last] + 1
    is_next = is_next and reading.words[number.first - 1] not in OF  # `for the price of 10`
    if not is_next or latest.kind not in ("duration", "money") or reading.raw(number.first)[0].isupper():
        return None
    return number._replace(
        kind=latest.kind, amount=number.amount * latest.factor, unit=latest.unit, factor=latest.factor
    )


def _is_side(reading: Reading, value: Value) -> bool:
    """Whether a measure is one side of a size: `90 mal 200 cm`."""
    beside = [value.first - 1, value.last + 1]
    return value.kind == "quantity" and any(
        0 <= index < len(reading.words) and reading.words[index] in TIMES for index in beside
    )


def _is_hour(reading: Reading, value: Value) -> bool:
    """Whether a span of hours is a time of day: `à 19 h`, `bis 18 Uhr`."""
    is_hours = value.kind == "duration" and value.factor == _HOUR and value.amount <= _DAY and value.last > value.first
    return is_hours and value.first > 0 and reading.words[value.first - 1] in AT and reading.words[value.last] == "h"


def group_of(value: Value) -> Group:
    """Return what values must share to be confused with one another; a saving is no price."""
    if value.kind == "duration":
        return value.kind, ""
    return value.kind, f"{value.unit} off" if value.kind == "money" and value.direction == "less" else value.unit


def _segment(reading: Reading, value: Value, group: list[Value], locale: str) -> Segment:
    clause = reading.clause_of(value.first)
    start, stop = _with_lead_in(reading, clause.start, group), clause.stop
    for other in group:
        if other.last < value.first and other.last >= start and _is_share(reading, other, value):
            return Segment(value, frozenset())
        if other.last < value.first and other.last >= start:
            start = _split(reading, other.last + 1, value.first)
        elif other.first > value.last and other.first < stop:
            stop = _split(reading, value.last + 1, other.first)
    if start == clause.start and not _stems(reading, value, range(start, stop)):
        start = _behind_apposition(reading, start, group)
    if (told := _told_before_comma(reading, value, group)) is not None:
        start = told
    else:
        joints = (_told_before_comma(reading, other, group) for other in group if other.first >= clause.stop)
        stop = min((joint for joint in joints if joint is not None and joint > value.last), default=stop)
    words = range(start, stop)
    named = frozenset(stem.lstrip("!") for stem in _stems(reading, value, _before_bracket(reading, clause.start)))
    return Segment(value, named | frozenset(_stems(reading, value, words)) | _amounts(reading, value, words, locale))


def _behind_apposition(reading: Reading, start: int, group: list[Value]) -> int:
    """Return where what a bare value is told of begins: `the sunset one, with a glass of wine, from €58`."""
    first, sentence = start, reading.sentence_of(start)
    while first > sentence.start and reading.gap(first - 1).strip() == "," and start - first < _LONGEST_LEAD:
        before = reading.clause_of(first - 1)
        if any(value.first in before for value in group):
            return start
        first = before.start
    is_whole = first == sentence.start or ";" in reading.gap(first - 1)
    return first if is_whole and start - first <= _LONGEST_LEAD else start


def _told_before_comma(reading: Reading, value: Value, group: list[Value]) -> int | None:
    """Return where what a value behind a comma is told of begins: `the bottle costs $14 and the tin, $49`."""
    start = reading.clause_of(value.first).start
    if start == 0 or value.first - start > 1 or reading.gap(start - 1).strip() != ",":
        return None
    before = reading.clause_of(start - 1)
    last = max((other.last for other in group if other.first in before), default=None)
    if last is None or reading.sentences[last] != reading.sentences[start]:
        return None
    return next((index for index in range(last + 1, start) if is_joining(reading, index)), None)


def _before_bracket(reading: Reading, start: int) -> range:
    """Return the words that a value in brackets belongs to: `excluding fuel (about €25 a day)`."""
    if start == 0 or "(" not in reading.gap(start - 1):
        return range(0)
    before = reading.clause_of(start - 1)
    return range(max(before.start, start - _NAMED_BY_BRACKET), start)


def _amounts(reading: Reading, value: Value, words: range, locale: str) -> frozenset[str]:
    """Return the sizes, counts and days that tell prices apart: `750 g for €16, 1.5 kg for €29`, `two courses`."""
    if value.kind != "money":
        return _NONE
    return frozenset(
        f"#{other.kind}:{other.amount:g}"
        for other in values_in(reading, locale)
        if (other.kind in _TELLING or (other.kind in _COUNTS and (other.noun or other.spelled)))  # not `No. 10`
        and other.first in words
        and other.last in words
    )


def _is_share(reading: Reading, part: Value, whole: Value) -> bool:
    """Whether a value is what another is taken of: the 20GB of `8GB of your monthly 20GB works abroad`."""
    return part.last + 1 < whole.first <= part.last + 1 + _LEAD_IN and reading.words[part.last + 1] in OF


def _with_lead_in(reading: Reading, start: int, group: list[Value]) -> int:
    """Return where a clause's short lead-in begins: `Month to month, the plan is $9`."""
    if start == 0 or reading.sentences[start - 1] != reading.sentences[start]:
        return start
    before = reading.clause_of(start - 1)
    is_apart = before.start > 0 and ";" in reading.gap(before.start - 1)  # `$145 until May; then, $175`
    is_another = any(value.first in before or (value.last == before.start - 1 and not is_apart) for value in group)
    is_first = before.start == reading.sentence_of(start).start or is_apart
    if not is_first:  # the end of a list leads nothing in: `against theft, fire and hail, from $9`
        return start
    longest = _SHORT_LEAD_IN if ":" in reading.gap(start - 1) else _LEAD_IN  # `here and there: 4 minutes and 11`
    return start if is_another or len(before) > longest else before.start


def is_joining(reading: Reading, word: int) -> bool:
    """Whether a word begins another statement; the `è` and `é` of being do not."""
    joining = reading.words[word] in SPLITTING.get(reading.language, _NONE)
    return joining and reading.raw(word) not in BEING


def _split(reading: Reading, start: int, stop: int) -> int:
    """Return where two values part: at a conjunction between them, in the middle otherwise."""
    for index in range(start, stop):
        if is_joining(reading, index):
            return index
    if stop - start > 1 and reading.words[stop - 1] in WITH:  # `70% arabica from Honduras with 30% robusta`
        return stop - 1
    return stop if stop - start <= 1 else start + (stop - start + 1) // 2


def _lacking(reading: Reading) -> frozenset[int]:
    """Return the words right behind a `no` or `without`."""
    negated = negated_words(reading)
    cues = [hit.last for hit in hits(reading).get("negation", ()) if hit.concept == "before"] if negated else []
    return frozenset(index for last in cues for index in range(last + 1, last + 4) if index in negated)


def _stems(reading: Reading, value: Value, words: range) -> list[str]:
    """Return the words that tell roles apart; a denied one is another: `two years, with no contract one`."""
    lacking = _lacking(reading)
    telling = [index for index in words if _tells_roles(reading.words[index], reading.language)]
    stems = [(index, reading.stems[index]) for index in telling if not value.first <= index <= value.last]
    return [f"!{stem}" if index in lacking else stem for index, stem in stems]


_SAVING_WORDS = (  # which go for a whole list of shares: `weekly customers save 15%, monthly ones 10%`
    "save saves saved saving spare sparen sparst spart gespart economisez economise economisent economiser ahorra "
    "ahorras ahorran ahorrar risparmi risparmia risparmiano risparmiare bespaar bespaart besparen poupa poupam poupe "
    "poupar"
)
_SAVING = frozenset(_SAVING_WORDS.split())


@lru_cache(maxsize=16_384)
def _tells_roles(word: str, language: str) -> bool:
    book = vocabulary(language)
    counts = (book.numbers, book.units, book.currencies, book.months, book.weekdays)
    if not word[0].isalpha() or word in PRICING or word in _SAVING or any(word in listed for listed in counts):
        return False
    return word in ROLE_WORDS or not is_function_word(word, language)


@lru_cache(maxsize=16)
def leading_stems(language: str) -> frozenset[str]:
    """Return the stems of words that stand right before the value they tell apart: `was $249`, `then $15`."""
    return frozenset(stems_of(LEADING, language))


class Owned(NamedTuple):
    """A base value with all stems it ever stands with, those that no other value of its sort has.

    And those of its condition.
    """

    value: Value
    stems: frozenset[str]
    own: frozenset[str]
    tied: frozenset[str]


class _Gathered(NamedTuple):
    """What is collected for a value while the base is read."""

    value: Value
    stems: set[str]
    tied: set[str]


@lru_cache(maxsize=128)
def owned_stems(truth: Truth) -> dict[Group, list[Owned]]:
    """Return the base's values by sort, each with its words: names of facts and their conditions count."""
    gathered: dict[tuple[Group, float, str], _Gathered] = {}
    for reading in truth.texts:
        for value, stems in segments_of(reading, truth.locale):
            _entry(gathered, value).stems.update(stems)
    for fact in truth.facts:
        for value in map(partial(_as_said, truth), fact.values[:1]):
            entry = _entry(gathered, value)
            entry.stems.update(read(fact.fact.name, truth.language).stems, fact.reading.stems)
            if fact.condition and not any(group_of(other) == group_of(value) for other in fact.condition_values):
                tied = _carrying(fact.condition)
                entry.stems.update(tied)
                entry.tied.update(tied)
    names = {stem for name in (truth.content.brand, truth.content.product) for stem in read(name, truth.language).stems}
    grouped: dict[Group, list[_Gathered]] = defaultdict(list)
    for (group, _, _), entry in gathered.items():
        grouped[group].append(entry)
    return {group: [_owned(entry, entries, names) for entry in entries] for group, entries in grouped.items()}


def _as_said(truth: Truth, value: Value) -> Value:
    """Return a listed value as the texts say it: the fact `€ 100` is the saving of `€ 100 korting`."""
    said = (placed.value for placed in truth.placed if placed.reading in truth.texts and placed.value.key == value.key)
    return next((other for other in said if other.direction), value)


def _entry(gathered: dict[tuple[Group, float, str], _Gathered], value: Value) -> _Gathered:
    return gathered.setdefault((group_of(value), round(value.amount, 6), value.unit), _Gathered(value, set(), set()))


def _carrying(reading: Reading) -> set[str]:
    """Return the stems of the words that say something: content, and words that tell roles apart."""
    return {
        stem
        for word, stem in zip(reading.words, reading.stems, strict=True)
        if word[0].isalpha() and (word in ROLE_WORDS or not is_function_word(word, reading.language))
    }


def _owned(entry: _Gathered, entries: list[_Gathered], names: set[str]) -> Owned:
    others = {stem for other in entries if other is not entry for stem in other.stems}
    own = entry.stems - others - names
    return Owned(entry.value, frozenset(entry.stems - names), frozenset(own), frozenset(entry.tied & own))
