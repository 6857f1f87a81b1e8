"""Values and offers that the base copy gives with a condition in every clause."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.kept import conditions_in, is_qualified, is_there, is_there_in_base
from variantgen.authoring.guardrails.conditions.wording import phrase_of, sold_audiences
from variantgen.authoring.guardrails.denying.polarity import is_or, joins, negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.support import Said, Written, agrees, is_listed, unplaced
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding

_MINIMA = frozenset({"min_order", "min_balance"})
_MARK, _MARK_REACH = 3, 12
_TYING_CONCEPTS = (
    "new_customers first_order code annual_plan selected_items online_only in_store members students min_order "
    "min_balance subscribe autopay register app ticketed_adult trade_in buy_more"
)
_TYING = frozenset(_TYING_CONCEPTS.split())
_ATTRIBUTES = frozenset({"selected_items", "first_order", "new_customers"})  # the noun after them is what they restrict
_WAYS = frozenset({"online_only", "in_store", "app"})
_WAY_REACH = 2
_THEN = frozenset(["then", "dann", "puis", "luego", "poi", "dan"])


class Tie(NamedTuple):
    """A condition of the base: its concept, and the stems and values of its phrase, which say it as well.

    marks: the words that say it beside another noun: the `first` of `your first go` for `first visit`.
    """

    concept: str
    marks: frozenset[str]
    stems: frozenset[str]
    values: tuple[Value, ...]
    last: int


def tied_values_bare(check: Check, matter: Matter) -> list[Finding]:
    """Find values that every clause of the base gives with one and the same condition, unlisted ones only."""
    findings = []
    for value in matter.values:
        if value.kind in ("money", "percent", "duration") and not is_listed(matter.truth, value):
            ties = [tie for tie in _ties_of(matter.truth, value[:3], value[6:]) if tie.concept not in _MINIMA]
            findings += _bare(check, matter, ties, value.span, "review")
    return findings


def tied_offers_bare(check: Check, matter: Matter) -> list[Finding]:
    """Find offers that the base ties to a condition wherever it makes them."""
    reading = matter.reading
    negated = negated_words(reading)
    findings = []
    for hit in hits(reading).get("offer", ()):
        is_bare = hit.concept != "free_item" and hit.first not in negated
        if is_bare and not _is_named(matter.truth, reading, hit) and not _is_other(matter, hit):
            ties = tied_offers(matter.truth).get(hit.concept, ())
            findings += _bare(check, matter, ties, reading.span(hit.first, hit.last))
    return findings


def _is_named(truth: Truth, reading: Reading, hit: Hit) -> bool:
    """Whether an offer is a word of the product's name: the `savings` of `Harbor Savings`."""
    return names_of(truth).issuperset(reading.stems[hit.first : hit.last + 1])


def _is_other(matter: Matter, hit: Hit) -> bool:
    """Whether the words are a reduction of the draft's own, whose figure has checks of its own.

    `Buy three and save $6` is not what `subscribers save 15%` says.
    """
    sentence = matter.reading.sentence_of(hit.first)
    taken = [value for value in matter.values if value.kind in ("money", "percent") and value.first in sentence]
    return hit.concept == "discount" and bool(taken) and not any(is_there_in_base(matter, value) for value in taken)


def _bare(
    check: Check,
    matter: Matter,
    ties: list[Tie] | tuple[Tie, ...],
    span: tuple[int, int],
    severity: Severity | None = None,
) -> list[Finding]:
    """Return a finding where the draft holds none of the ties, by concept, value or word."""
    if not ties:
        return []
    mine, stems = conditions_in(matter), set(matter.reading.stems)
    used = next((index for index, start in enumerate(matter.reading.starts) if start >= span[0]), 0)
    sentence = matter.reading.sentence_of(used)
    near = {  # `new and returning` takes the mark back
        matter.reading.words[index]
        for index in range(max(sentence.start - _MARK_REACH, 0), sentence.stop)
        if index + 1 == sentence.stop or not (joins(matter.reading, index + 1) or is_or(matter.reading, index + 1))
    }
    kept = {
        tie.concept
        for tie in ties
        if tie.concept in mine
        or not tie.marks.isdisjoint(near)
        or not tie.stems.isdisjoint(stems)
        or any(is_there(matter, value) for value in tie.values)
    }
    ties = [tie for tie in ties if tie.concept not in kept]
    if not ties:
        return []
    text = matter.reading.text[slice(*span)]
    wanted = ", ".join(sorted({tie.concept for tie in ties})).replace("_", " ")
    is_asked = "?" in matter.reading.gap(sentence.stop - 1)
    is_unsure = kept or is_asked or is_qualified(matter, span) or (severity == "review" and len(ties) == 1)
    severity = "review" if is_unsure else None
    return [check.found(f"{text!r} holds only with a condition: {wanted}", span, severity=severity, found=text)]


@lru_cache(maxsize=1_024)
def _ties_of(truth: Truth, said: Said, written: Written) -> tuple[Tie, ...]:
    """Return the conditions that stand with every mention of a value in the base."""
    value = unplaced(said, written)
    found = [
        _ties_in(
            placed.reading,
            extent_of(placed.reading, placed.value, truth.locale),
            placed.value.first,
            placed.value.last,
            truth.locale,
        )
        for placed in truth.placed
        if agrees(value, placed.value)
    ]
    return tuple(_shared(found))


def _shared(found: list[dict[str, Tie]]) -> list[Tie]:
    common = frozenset.intersection(*(frozenset(ties) for ties in found)) if found else frozenset()
    return [ties[concept] for ties in found for concept in sorted(common)]


def _ties_in(reading: Reading, extent: range, first: int, last: int, locale: str) -> dict[str, Tie]:
    """Return the conditions that stand in an extent beside the words first to last."""
    is_named = reading.language in HEAD_FIRST  # `abonnement demi-tarif` is a name, not an offer with a condition
    negated, rates = negated_words(reading), _rates_of_others(reading, first, locale)
    found = hits(reading).get("condition", ())
    return {
        hit.concept: _tie(reading, hit, extent, range(first, last + 1), locale)
        for hit in found
        if hit.first in extent
        and not (hit.concept == "buy_more" and _is_way_of_buying(hit, found))
        and hit.first not in negated  # `no annual fee`
        and hit.concept in _TYING
        and not first <= hit.first <= last
        and not (is_named and hit.last + 1 == first)
        and hit.first not in rates
    }


def _rates_of_others(reading: Reading, first: int, locale: str) -> frozenset[int]:
    """Return the words right behind other prices that say for one of what they are: the `par an` of `39 € par an`."""
    priced = (value for value in values_in(reading, locale) if value.kind == "money" and value.per)
    return frozenset(value.last + 1 for value in priced if not value.first <= first <= value.last)


def _is_way_of_buying(hit: Hit, found: Sequence[Hit]) -> bool:
    """Whether it only tells where one buys: `Acquistando online`, `Beim Kauf im Internet`."""
    return any(other.concept in _WAYS and 0 < other.first - hit.last <= _WAY_REACH for other in found)


def _tie(reading: Reading, hit: Hit, extent: range, apart: range, locale: str) -> Tie:
    """Return a condition with its phrase: `Ridge Club members`, `orders over $35`, `students and seniors`."""
    phrase = [] if hit.concept in _ATTRIBUTES else phrase_of(reading, hit, extent, apart)
    stems = frozenset(reading.stems[index] for index in phrase if is_content(reading, index))
    values = tuple(
        value
        for value in values_in(reading, locale)
        if value.first in phrase or (value.last + 1 == hit.first and value.first not in apart)  # `45 € d'achat`
    )
    words = range(hit.first, hit.last) if hit.concept in _ATTRIBUTES else ()
    marks = frozenset(reading.words[index] for index in words if len(reading.words[index]) >= _MARK)
    return Tie(hit.concept, marks, stems, values, hit.last)


@lru_cache(maxsize=1_024)
def extent_of(reading: Reading, value: Value, locale: str) -> range:
    """Return the part of its clause that a value governs: up to an `and` beside it, or halfway to the next value."""
    clause = reading.clause_of(value.first)
    start, stop = clause.start, clause.stop
    for other in values_in(reading, locale):
        if other.kind != value.kind or other.first not in clause:
            continue
        if other.last < value.first:
            start = max(start, _parting(reading, other.last + 1, value.first))
        elif other.first > value.last:
            stop = min(stop, _parting(reading, value.last + 1, other.first))
    return range(start, stop)


def _parting(reading: Reading, start: int, stop: int) -> int:
    parted = (index for index in range(start, stop) if _parts(reading, index))
    return next(parted, (start + stop + 1) // 2)


def _parts(reading: Reading, index: int) -> bool:
    return joins(reading, index) or is_or(reading, index) or reading.words[index] in _THEN


@lru_cache(maxsize=128)
def tied_offers(truth: Truth) -> dict[str, list[Tie]]:
    """Return the conditions that stand in every clause in which the base makes an offer."""
    found: dict[str, list[dict[str, Tie]]] = {}
    for reading in truth.texts:
        for hit in hits(reading).get("offer", ()):
            if _is_named(truth, reading, hit):
                continue
            ties = _ties_in(reading, reading.clause_of(hit.first), hit.first, hit.last, truth.locale)
            ties.pop(hit.concept, None)
            for sold in sold_audiences(truth):
                ties.pop(sold, None)
            found.setdefault(hit.concept, []).append(ties)
    return {concept: shared for concept, all_ties in found.items() if (shared := _shared(all_ties))}
