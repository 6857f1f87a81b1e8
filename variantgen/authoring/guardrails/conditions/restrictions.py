"""Restrictions in the base's free text: `Return them within 30 days, as long as the seal is unbroken`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.conditions.wording import name_of, sold_audiences
from variantgen.authoring.guardrails.denying.polarity import LEADING, is_or, joins, negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.truth import Truth

_FEWEST = 2
_DEADLINES = frozenset({"date", "duration"})
_BEFORE_ONLY = 3
_BUT = frozenset({"but", "aber", "mais", "pero", "ma", "maar", "mas"})
_NO_PHRASE = frozenset({"to", "zu", "so", "just", "because", "by"}) | _BUT
_LIKING = (
    *("love", "like", "happy", "satisf", "convinc", "delight", "gefall", "gefallt", "zufrieden", "uberzeug", "plai"),
    *("convain", "convien", "gust", "convenc", "piac", "soddisf", "beval", "tevreden", "overtuig", "gost", "agrad"),
)
AUDIENCES = frozenset({"new_customers", "members", "students", "subscribe", "ticketed_adult", "trade_in", "in_store"})
_GIVEN = frozenset(
    [
        "free_shipping",
        "free_returns",
        "free_item",
        "gift",
        "bogo",
        "discount",
        "trial",
        "free_months",
        "financing",
        "kids_free",
        "no_fees",
        "upgrade",
        "free_installation",
        "free_cancellation",
        "money_back",
    ]
)

_LEADS_ON = frozenset(":;–—")  # before an `if` that restricts what follows: `60 nights: if it doesn't suit, we ...`
_WITH = frozenset({"with", "mit", "bei", "avec", "con", "com", "met", "bij"})  # `free with each adult pass`
BEFORE = frozenset({"before", "vor", "avant", "antes", "prima", "voor"})

Parts = tuple[list[int], list[int]]


class Restriction(NamedTuple):
    """A statement of the base by its stems, values and offers, and what it depends on by stems, values and concepts.

    own: what of the statement's stems no sentence without the restriction has. is_denied: the statement is negative.
    """

    text: str
    stems: frozenset[str]
    values: tuple[Value, ...]
    concepts: frozenset[str]
    statement: frozenset[str]
    figures: tuple[Value, ...]
    offers: frozenset[str]
    is_of_offer: bool = False
    own: frozenset[str] = frozenset()
    is_denied: bool = False


@lru_cache(maxsize=512)
def restrictions_in(reading: Reading, truth: Truth) -> tuple[Restriction, ...]:
    """Return the restrictions of a base text that have enough of a statement to be recognised."""
    found = [_restriction(reading, truth, *parts) for parts in _clauses(reading, truth) if all(parts)]
    found += [
        _restriction(reading, truth, *parts)._replace(is_of_offer=True) for parts in _phrases(reading) if all(parts)
    ]
    distinct = {(one.text, one.statement): one for one in found if _is_telling(reading, truth, one)}
    return tuple(distinct.values())


def _is_telling(reading: Reading, truth: Truth, one: Restriction) -> bool:
    """Whether a restriction says something other than a deadline, of a statement that can be recognised."""
    if not (one.stems or one.values) or any(value.kind in _DEADLINES for value in one.values):
        return False
    if len(one.statement) + len(one.figures) + len(one.offers) >= _FEWEST:
        return True
    values = [other.key for other in values_in(reading, truth.locale)]
    return any(value.kind != "money" and values.count(value.key) == 1 for value in one.figures)


def _clauses(reading: Reading, truth: Truth) -> Iterator[Parts]:
    """Give what `if` and `only` restrict, and what is for an audience: the words that restrict, those restricted."""
    found = hits(reading)
    for hit in found.get("restriction", ()):
        if not (hit.concept == "only" and _is_compound(reading, hit)):  # a `SIM-only plan` is a sort of plan
            extent, statement = _clause_parts(reading, hit)
            if not _is_dislike(reading, extent):
                yield extent, statement
    offers = found.get("offer", ())
    audiences = [hit for hit in found.get("condition", ()) if hit.concept in AUDIENCES - sold_audiences(truth)]
    for hit in audiences:
        is_within = any(one.first < hit.first and hit.last <= one.last for one in audiences)  # `new members`
        if not is_within and not any(hit.first <= one.last and one.first <= hit.last for one in offers):
            clause = reading.clause_of(hit.first)
            extent = _with_partner(reading, name_of(reading, hit, clause), clause, truth)
            yield extent, [index for index in clause if index not in extent]


def _with_partner(reading: Reading, extent: list[int], clause: range, truth: Truth) -> list[int]:
    """Return an audience with the one joined to it, for either will do: `students and under-26s`."""
    ages = [value for value in values_in(reading, truth.locale) if value.bounds and value.kind in _AGES]
    after, before = extent[-1] + 1, extent[0] - 1
    behind = [value.last for value in ages if after + 1 <= value.first <= after + _FEWEST and value.last in clause]
    if behind and after in clause and (joins(reading, after) or is_or(reading, after)):
        return [*extent, *range(after + 1, behind[0] + 1)]
    ahead = [value.first for value in ages if value.last == before - 1 and value.first in clause]
    if ahead and before in clause and (joins(reading, before) or is_or(reading, before)):
        return [*range(ahead[0], before), *extent]
    return extent


_AGES = ("number", "duration")


def _is_dislike(reading: Reading, extent: list[int]) -> bool:
    """Whether it only says `if you don't love it`: who sends something back needs no other reason."""
    denied = negated_words(reading)
    return any(index in denied and reading.words[index].startswith(_LIKING) for index in extent)


def _phrases(reading: Reading) -> Iterator[Parts]:
    """Give the phrases on which an offer depends: `free with each adult pass`."""
    for hit in hits(reading).get("offer", ()):
        if hit.concept in _GIVEN and not _is_compound(reading, hit):
            yield from _phrases_after(reading, hit)


def _is_compound(reading: Reading, hit: Hit) -> bool:
    """Whether the offer is half of a word: `fragrance-free`."""
    return hit.first > 0 and reading.gap(hit.first - 1) == "-"


def _clause_parts(reading: Reading, hit: Hit) -> Parts:
    """Return a clause with `if` and the one beside it; what follows `if` in its clause; what `only` stands after."""
    clause, sentence = reading.clause_of(hit.first), reading.sentence_of(hit.first)
    before, after = range(sentence.start, clause.start), range(clause.stop, sentence.stop)
    leads_on = bool(after) and bool(before) and bool(_LEADS_ON.intersection(reading.gap(clause.start - 1)))
    beside = list(reading.clause_of(after[0])) if after and (leads_on or not before) else []
    if before and not leads_on:
        beside = list(reading.clause_of(before[-1]))
    if hit.first <= clause.start + 1:
        return list(clause), beside
    if hit.concept == "only" and hit.last == clause.stop - 1:  # `valid from 09:30 only`, `(US orders only)`
        start = max(clause.start, hit.first - _BEFORE_ONLY)
        rest = list(range(clause.start, start))
        return list(range(start, hit.last + 1)), rest if _stems(reading, rest) else beside
    return list(range(hit.first, clause.stop)), list(range(clause.start, hit.first))


def _phrases_after(reading: Reading, hit: Hit) -> Iterator[Parts]:
    """Give the phrases with a preposition after an offer: `free with each adult pass`."""
    clause = reading.clause_of(hit.first)
    leading = LEADING.get(reading.language, frozenset()) - _NO_PHRASE
    starts = [index for index in range(hit.first + 1, clause.stop) if reading.words[index] in leading]
    if starts and any(reading.words[index] in BEFORE for index in starts):  # `up to 48 hours before arrival`
        return
    statement = list(range(clause.start, starts[0])) if starts else []
    bare = [index for index in statement if not hit.first <= index <= hit.last]
    if not _stems(reading, bare) and clause.start > reading.sentence_of(hit.first).start:  # `$6, or nothing on ...`
        statement = [*reading.clause_of(clause.start - 1), *statement]
    found = hits(reading)
    plain = {
        index
        for kind in ("universal", "offer")
        for one in found.get(kind, ())
        if one != hit and not (kind == "universal" and reading.words[one.first - 1] in _WITH)
        for index in range(one.first, one.last + 1)
    }
    offering = {index for one in found.get("offer", ()) for index in range(one.first, one.last + 1)}
    denying = {cue.first for cue in hits(reading).get("negation", ()) if cue.concept == "before"}
    for start, stop in zip(starts, [*starts[1:], clause.stop], strict=False):
        is_said = offering.issuperset(range(start, stop))
        if (
            is_said or start + 1 in denying or not plain.isdisjoint((start, start + 1))
        ):  # `with no credit card`, `on all bags`, `gratis op proef`
            continue
        ends = (index for index in range(start, stop) if reading.words[index] in _BUT)
        yield list(range(start, next(ends, stop))), statement


def _restriction(reading: Reading, truth: Truth, extent: list[int], statement: list[int]) -> Restriction:
    values, names, found = values_in(reading, truth.locale), _names(truth), hits(reading)
    plain = {
        index
        for category in ("predicate", "offer")
        for hit in found.get(category, ())
        for index in range(hit.first, hit.last + 1)
    }
    stems = frozenset(_stems(reading, extent)) - names
    concepts = frozenset(hit.concept for hit in found.get("condition", ()) if hit.first in extent)
    statement_stems = frozenset(_stems(reading, [index for index in statement if index not in plain])) - names
    return Restriction(
        reading.text[reading.starts[extent[0]] : reading.ends[extent[-1]]],
        stems,
        tuple(value for value in values if value.first in extent),
        concepts,
        statement_stems,
        tuple(value for value in values if value.first in statement and value.kind != "date"),
        frozenset(hit.concept for hit in found.get("offer", ()) if hit.first in statement and hit.concept in _GIVEN),
        own=statement_stems
        - _said_without(truth, stems, concepts, {value.key for value in values if value.first in extent}),
        is_denied=not negated_words(reading).isdisjoint(statement),
    )


def _said_without(
    truth: Truth, stems: frozenset[str], concepts: frozenset[str], keys: set[tuple[str, str, float]]
) -> frozenset[str]:
    """Return the stems of the base's sentences that have nothing of a restriction: what they say holds without it."""
    found: set[str] = set()
    for text in truth.texts:
        restricted = {text.sentences[hit.first] for hit in hits(text).get("condition", ()) if hit.concept in concepts}
        restricted |= {mark for stem, mark in zip(text.stems, text.sentences, strict=True) if stem in stems}
        restricted |= {text.sentences[value.first] for value in values_in(text, truth.locale) if value.key in keys}
        found.update(stem for stem, mark in zip(text.stems, text.sentences, strict=True) if mark not in restricted)
    return frozenset(found)


def _stems(reading: Reading, words: list[int]) -> list[str]:
    book = vocabulary(reading.language)
    return [
        reading.stems[index]
        for index in words
        if (word := reading.words[index])[0].isalpha()
        and word not in book.units
        and word not in book.numbers
        and (not is_function_word(word, reading.language) or _is_acronym(reading.raw(index)))
    ]


def _is_acronym(word: str) -> bool:
    """Whether a small word in capitals is a name: `US orders only`."""
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=512)
def _names(truth: Truth) -> frozenset[str]:
    return frozenset(
        stem for name in (truth.content.brand, truth.content.product) for stem in read(name, truth.language).stems
    )
