"""Short copy that gives its offer on a condition, told with nothing of it: `the joining fee? forget it`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import LEADING
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.domain.variant import Brief, Finding

_MOST_WORDS = 18
_REACH = 3
_TIMES = frozenset({"date", "weekday", "month", "clock", "duration"})
_ONLY_IF = frozenset({"if", "only", "except"})
_FREE = frozenset(
    {"free_item", "gift", "kids_free", "free_months", "no_fees", "free_shipping", "upgrade", "free_installation"}
)
_AS_WORDS = "when once where wenn sobald quand lorsque des cuando quando als zodra wanneer"  # before a clause
_AS = frozenset(_AS_WORDS.split())
_WITH_WORDS = "with mit bei avec con met bij com dans"
_WITH = frozenset(_WITH_WORDS.split())


class Condition(NamedTuple):
    """What a short text's offer depends on, and the roots, values and offers of the rest."""

    text: str
    roots: frozenset[str]
    values: tuple[Value, ...]
    rest: frozenset[str]
    offers: frozenset[str]


def bare_offers(check: Check, matter: Matter, brief: Brief) -> list[Finding]:
    """Find the offer of a short base text with none of its condition, and none in other words, anywhere in the draft.

    For a person. Knowingly lets through: an audience or a price without an offer, what is long.
    """
    own = matter.truth.base(brief.slot)
    wanted = conditions_of(matter.truth, own)
    reading = matter.reading
    if not wanted or len(reading.words) > 2 * _MOST_WORDS or _has_own(matter):
        return []
    mine = all_roots(reading)
    offers = {hit.concept for hit in hits(reading).get("offer", ())}
    for one in wanted:
        is_kept = bool(one.roots & mine) or any(agrees(value, held) for held in one.values for value in matter.values)
        is_same = bool(one.offers & offers) or bool(one.offers & _FREE and offers & _FREE)
        if not is_kept and (is_same or (one.offers and one.rest & mine)):
            span = reading.span(0, len(reading.words) - 1)
            message = f"the base copy gives it only {one.text!r}"
            return [check.found(message, span, severity="review", expected=one.text)]
    return []


def _has_own(matter: Matter) -> bool:
    """Whether the draft has a condition or a time of its own."""
    reading = matter.reading
    is_supposed = any(hit.concept in _ONLY_IF for hit in hits(reading).get("restriction", ()))
    is_timed = any(value.kind in _TIMES for value in matter.values)
    return is_supposed or is_timed or not _AS.isdisjoint(reading.words)


@lru_cache(maxsize=512)
def conditions_of(truth: Truth, own: Reading) -> tuple[Condition, ...]:
    """Return the conditions of a short text that offers something."""
    found = hits(own)
    if "offer" not in found or not 0 < len(own.words) <= _MOST_WORDS:
        return ()
    names = frozenset(map(root, names_of(truth)))
    every = range(len(own.words))
    offering = {index for hit in found["offer"] for index in range(hit.first, hit.last + 1)}
    conditions = []
    for extent in _extents(own, truth.locale):
        clause = own.clause_of(extent[0])
        is_apart = len(clause) == len(extent)  # `until Friday: free delivery`
        offers = frozenset(hit.concept for hit in found["offer"] if is_apart or hit.first in clause)
        values = tuple(value for value in values_in(own, truth.locale) if value.first in extent)
        rest = roots_in(own, [index for index in every if index not in extent]) - names
        roots = roots_in(own, [index for index in extent if index not in offering]) - names - rest
        if roots or values:
            said = own.text[slice(*own.span(extent[0], extent[-1]))]
            conditions.append(Condition(said, roots, values, rest, offers))
    return tuple(conditions)


def _extents(own: Reading, locale: str) -> Iterator[range]:
    """Give the words of an `if`, of a `with X` behind the offer, of a deadline, of a ceiling."""
    found, values = hits(own), values_in(own, locale)
    offers = found.get("offer", ())
    for hit in found.get("restriction", ()):
        if hit.concept in ("if", "only"):
            yield range(hit.first, own.clause_of(hit.first).stop)
    for index, word in enumerate(own.words):
        clause = own.clause_of(index)
        is_price = any(value.kind == "money" and value.first == index + 1 for value in values)  # `dès 29 €`
        if word in _AS and index + 1 < clause.stop and not is_price:
            yield range(index, clause.stop)
        is_behind = any(hit.last < index for hit in offers if hit.first in clause)
        if word in _WITH and is_behind and index + 1 < clause.stop:
            yield range(index, clause.stop)
    leading = LEADING.get(own.language, frozenset()) | {"by", "before", "vor", "avant", "antes", "prima", "entro"}
    for value in values:
        before = range(max(0, value.first - _REACH), value.first)
        start = next((index for index in before if own.words[index] in leading), value.first)
        if value.kind in ("date", "weekday") or (value.kind == "number" and "up_to" in value.bounds):
            yield range(
                start, min(value.last + 2, own.clause_of(value.last).stop) if value.kind == "number" else value.last + 1
            )
