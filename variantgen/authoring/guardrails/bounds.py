"""Bounds of values: `from`, `up to`, `at least`, `under`, `over`: dropped, added or turned round."""

from collections.abc import Sequence
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.ranges import LISTING
from variantgen.authoring.guardrails.facts.value import DATED
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.allowed import is_hour_told
from variantgen.authoring.guardrails.values.bound_conflicts import LACKED, bound_conflict
from variantgen.authoring.guardrails.values.counts import is_same_count
from variantgen.authoring.guardrails.values.lead_times import turned_lead_times
from variantgen.authoring.guardrails.values.limits import is_deadline, is_end_told, is_hour_of_day
from variantgen.authoring.guardrails.values.support import supporters
from variantgen.authoring.guardrails.values.thresholds import is_shifted
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_MANY = 100
_BARE_IN_FACTS = ("money", "quantity", "duration", "percent")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `from $39` made `$39`, `up to 10 h` made `10 h`, `under` made `over`, `before` made `after`.

    A bound from nowhere.

    Knowingly lets through: `at least 3 years` made `3 years` and `under 2 lb` made `2 lb`, which promise less; a bound
    on what the base gives exactly, which it keeps true; the other side of a limit, told with a denial or its own price.
    """
    matter = matter_of(draft, brief)
    findings = []
    bounded = [one for one in matter.values if one.bounds or any(other.bounds for other in supporters(matter, one))]
    for value in bounded:
        known = _of_its_kind(matter, value)
        if (_is_turned if value.bounds else _is_joined)(matter, value) or is_deadline(value, known):
            continue
        if is_hour_of_day(matter.reading, value) or is_hour_told(matter.reading, value):
            continue
        if _is_allowance(value) and (not value.noun or is_end_told(matter, value)):
            continue  # `three friends can come along`; `in three, two, one`; `the first of the two`
        problem = bound_conflict(matter, value, known) if known else ""
        told = [] if problem else _told_in_texts(matter.truth, known)
        is_unlisted = bool(told) and _lacks_bound(matter, value, told)
        if problem or is_unlisted:
            expected = next((other.text for other in known), "")
            is_unseen = is_unlisted and not _is_bounded_here(matter, value, brief.slot)
            is_unsure = is_unseen or _is_allowance(value) or _may_be_meant(matter, value)
            severity: Severity | None = "review" if is_unsure else None
            message = f"{value.text!r} {problem or bound_conflict(matter, value, told)}"
            findings.append(CHECK.found(message, value.span, severity=severity, expected=expected, found=value.text))
    return findings + _reviewed(matter) + _shifted(matter) + _wrong_side(matter) + _too_late(matter)


def _lacks_bound(matter: Matter, value: Value, told: Sequence[Value]) -> bool:
    """Whether every text of the base sets `up to` or `from`, and only a listed fact names the bare amount."""
    if value.kind not in _BARE_IN_FACTS or LACKED not in bound_conflict(matter, value, told):
        return False
    before = matter.reading.words[value.first - 1] if value.first else ""
    is_ambiguous = before == "da"  # `tre notti da 285 €` may be from 285 €
    return not (is_ambiguous or (value.kind == "money" and is_end_told(matter, value)))


def _told_in_texts(truth: Truth, known: Sequence[Value]) -> list[Value]:
    """Return the values that the base's texts tell: a listed fact often names an amount without its `up to`."""
    told = _text_values(truth)
    return [other for other in known if (*other.key, *other.manner) in told]


def _is_bounded_here(matter: Matter, value: Value, slot: str) -> bool:
    """Whether the slot's own base text tells the amount: its bound was seen, and left out."""
    own = matter.truth.base(slot)
    return any(placed.reading is own and placed.value.key == value.key for placed in matter.truth.placed)


@lru_cache(maxsize=128)
def _text_values(truth: Truth) -> frozenset[tuple[object, ...]]:
    return frozenset(
        (*placed.value.key, *placed.value.manner) for placed in truth.placed if placed.reading in truth.texts
    )


def _of_its_kind(matter: Matter, value: Value) -> Sequence[Value]:
    """Return what supports a value; for a count, other counts of the same things where both name some.

    20 seats are not 20 %, three kids not `up to 3 layers`.
    """
    known = supporters(matter, value)
    if value.kind != "number":
        return [other for other in known if other.kind == value.kind] or known
    counts = [other for other in known if other.kind == "number"]
    if not counts:
        return [] if value.noun else [other for other in known if other.kind != "date"]
    return [other for other in counts if not (value.noun and other.noun) or is_same_count(matter, value, other)]


def _is_allowance(value: Value) -> bool:
    """Whether a small count is told in words, unbounded: `three withdrawals` may be what `up to 3` allows."""
    return value.kind in ("number", "multiplier") and value.spelled and not value.bounds


def _may_be_meant(matter: Matter, value: Value) -> bool:
    """Whether a bare amount may say the base's bound in other words, so that a person must decide.

    Money and counts that the base gives as a ceiling are often what may be had (`cover of £2m`, `5 devices`); elsewhere
    a word beside it may tell which end it is (`the smallest costs $9`, `a full charge gives 10 hours`).
    """
    if value.bounds:
        return False
    if value.kind in _HAD and any("up_to" in other.bounds for other in supporters(matter, value)):
        return True
    return is_end_told(matter, value)


_HAD = frozenset({"money", "number", "multiplier"})


def _is_joined(matter: Matter, value: Value) -> bool:
    """Whether an amount before it carries the bound for both: `up to £2 million for this and £75,000 for that`."""
    reading = matter.reading
    before = [
        other
        for other in matter.values
        if other.kind == value.kind and other.last < value.first and other.first in reading.sentence_of(value.first)
    ]
    joined = before and set(reading.words[before[-1].last + 1 : value.first]) & LISTING
    return bool(joined) and bool(before[-1].bounds & {"up_to", "from", "about"})


_ALLOWED = "is the time allowed here, and in the base what must still lie ahead"


def _is_turned(matter: Matter, value: Value) -> bool:
    """`nobody under 16` is 16 and over."""
    reading = matter.reading
    start = max(reading.clause_of(value.first).start, value.first - _NOBODY_REACH)
    return any(reading.words[index] in _NOBODY for index in range(start, value.first))


_NOBODY = frozenset(
    {"nobody", "none", "niemand", "niemals", "keiner", "personne", "nadie", "nessuno", "ninguem", "ni", "nem"}
)
_NOBODY_REACH = 6


def _reviewed(matter: Matter) -> list[Finding]:
    """An `about` dropped makes the statement firmer than the base's: a person decides."""
    findings = []
    for value in matter.values:
        known = supporters(matter, value)
        is_about = (
            known
            and value.kind not in DATED
            and not (value.kind == "number" and value.spelled)
            and all("about" in other.bounds and "within" not in other.bounds for other in known)
        )
        if is_about and not value.bounds and not _is_hedged(matter, value):
            findings.append(
                CHECK.found(f"{value.text!r} is an approximate value in the base", value.span, severity="review")
            )
    return findings


def _shifted(matter: Matter) -> list[Finding]:
    """Find `up to 12` where the base has `under 12`: a person must see whether twelve is meant."""
    findings = []
    for value in matter.values:
        known = [other for other in supporters(matter, value) if other.bounds] if value.bounds else []
        is_count = value.kind == "number" and value.amount >= _MANY  # `2,500 and more` for `over 2,500`
        if known and not is_count and all(is_shifted(value, other) for other in known):
            message = f"{value.text!r} counts in or out what the base does not"
            expected = known[0].text
            findings.append(CHECK.found(message, value.span, severity="review", expected=expected, found=value.text))
    return findings


def _is_hedged(matter: Matter, value: Value) -> bool:
    """Whether its clause says `about` anywhere: `huit semaines de soin environ`."""
    clause = matter.reading.clause_of(value.first)
    found = hits(matter.reading)
    return any(
        hit.concept == "about" and hit.first in clause
        for hit in (*found.get("bound", ()), *found.get("bound_after", ()))
    )


def _wrong_side(matter: Matter) -> list[Finding]:
    """Find `60 days after departure` where the base says `60 days before`."""
    findings = []
    for value in matter.values:
        if not value.side:
            continue
        sides = {other.side for other in supporters(matter, value)} - {""}
        if sides and value.side not in sides:
            message = f"{value.text!r} is counted {value.side} here and {min(sides)} in the base"
            findings.append(CHECK.found(message, value.span, expected=min(sides), found=value.side))
    return findings


def _too_late(matter: Matter) -> list[Finding]:
    return [
        CHECK.found(f"{value.text!r} {_ALLOWED}", value.span, expected=other.text, found=value.text)
        for value, other in turned_lead_times(matter)
    ]


CHECK = Check("bound", 8, "block", _run)
