"""Bounds of values: `from`, `up to`, `at least`, `under`, `over`: dropped, added or turned round."""

from collections.abc import Sequence
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.counts import is_same_count
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.lead_times import turned_lead_times
from variantgen.authoring.guardrails.limits import (
    is_carried,
    is_deadline,
    is_end_told,
    is_from_other_side,
    is_hour_of_day,
    is_of_the_first,
    opens_range,
)
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.support import supporters
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.thresholds import is_shifted
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_LOW, _HIGH = frozenset({"from", "at_least", "over", "maybe_over"}), frozenset({"up_to", "under", "within"})
_DATES = ("date", "clock", "weekday", "month")
_KEPT = {"from": _LOW | {"reach"}, "up_to": _HIGH | {"about", "reach"}}
_LACKED = "stands without"
_BARE_IN_FACTS = ("money", "quantity", "duration", "percent")
_MET = {("from", kind) for kind in ("duration", "quantity", "number")}  # `3 nights` meet `from 3 nights`


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
        if is_hour_of_day(matter.reading, value):
            continue
        if _is_allowance(value) and not value.noun:
            continue  # `in three, two, one`; `the first of the two`
        problem = _problem(matter, value, known) if known else ""
        told = [] if problem else _told_in_texts(matter.truth, known)
        is_unlisted = bool(told) and _lacks_bound(matter, value, told)
        if problem or is_unlisted:
            expected = next((other.text for other in known), "")
            is_unseen = is_unlisted and not _is_bounded_here(matter, value, brief.slot)
            is_unsure = is_unseen or _is_allowance(value) or _may_be_meant(matter, value)
            severity: Severity | None = "review" if is_unsure else None
            message = f"{value.text!r} {problem or _problem(matter, value, told)}"
            findings.append(CHECK.found(message, value.span, severity=severity, expected=expected, found=value.text))
    return findings + _reviewed(matter) + _shifted(matter) + _wrong_side(matter) + _too_late(matter)


def _lacks_bound(matter: Matter, value: Value, told: Sequence[Value]) -> bool:
    """Whether every text of the base sets `up to` or `from`, and only a listed fact names the bare amount."""
    if value.kind not in _BARE_IN_FACTS or _LACKED not in _problem(matter, value, told):
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
    joined = before and set(reading.words[before[-1].last + 1 : value.first]) & _AND
    return bool(joined) and bool(before[-1].bounds & {"up_to", "from", "about"})


_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of"})
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


def _problem(matter: Matter, value: Value, known: Sequence[Value]) -> str:
    if value.kind in _DATES:
        return _date_problem(value.bounds, known)
    if wrong := _flipped(value, known):
        return "" if is_from_other_side(matter, value) else wrong
    written = [other.bounds - {"before", "after"} for other in known]
    if any(_compatible(value, bounds) for bounds in written):
        return _exceeding(value, known)
    for bound, allowed in _KEPT.items():
        if (
            all(bound in bounds for bounds in written)
            and not (value.kind == "money" and bound == "up_to" and is_of_the_first(matter.reading, value))
            and not value.bounds & allowed
            and (bound, value.kind) not in _MET
            and not (bound == "from" and (value.end or opens_range(matter.reading, value)))
            and not is_carried(matter, value, allowed)
        ):
            return f"{_LACKED} the base's {bound.replace('_', ' ')!r}"
    return _exceeding(value, known)


def _exceeding(value: Value, known: Sequence[Value]) -> str:
    """Return what is wrong with `more than 100 nights` where there are 100; `at least 100` is true of them."""
    is_exact = not any(other.bounds & _LOW or other.end == "low" for other in known)
    if "over" in value.bounds and value.kind not in ("number", "multiplier") and is_exact:
        return "says more than the base: there it is the exact value"
    return ""


def _flipped(value: Value, known: Sequence[Value]) -> str:
    """Return what is turned round where the base sets a bound or ends a range anywhere; a bare mention excuses none."""
    said, ends = value.bounds, {other.end for other in known}
    explicit = [other.bounds for other in known if other.bounds & (_LOW | _HIGH)]
    if ends == {"low"} and said & {"under", "up_to"} and not said & _LOW:
        return "is an upper bound here and the lower end of a range in the base"
    if ends == {"high"} and said & {"over", "at_least"} and not said & _HIGH:
        return "is a lower bound here and the upper end of a range in the base"
    if explicit and _is_one_sided(said, _LOW, _HIGH) and all(_is_one_sided(one, _HIGH, _LOW) for one in explicit):
        return "is a lower bound here and an upper bound in the base"
    if explicit and _is_one_sided(said, _HIGH, _LOW) and all(_is_one_sided(one, _LOW, _HIGH) for one in explicit):
        return "is an upper bound here and a lower bound in the base"
    if value.kind == "duration" and _is_after(said) and any(other.bounds & _WITHIN for other in known):
        return (
            "" if any(_is_after(other.bounds) for other in known) else "is given as 'after' and is 'within' in the base"
        )
    return ""


def _is_one_sided(bounds: frozenset[str], side: frozenset[str], other: frozenset[str]) -> bool:
    return bool(bounds & side) and not bounds & other


def _is_after(bounds: frozenset[str]) -> bool:
    return "after" in bounds and "from" not in bounds


_WITHIN = frozenset({"within", "up_to"})


def _compatible(value: Value, base: frozenset[str]) -> bool:
    said = value.bounds
    if (said & _LOW and base & _HIGH) or (said & _HIGH and base & _LOW):
        return False
    if "up_to" in base and not said & _KEPT["up_to"]:
        return False
    return "from" not in base or bool(said & _KEPT["from"]) or ("from", value.kind) in _MET


def _date_problem(said: frozenset[str], known: Sequence[Value]) -> str:
    for one, other in (("before", "after"), ("after", "before")):
        if (
            one in said
            and other not in said
            and (sided := [value for value in known if value.bounds & {"before", "after"}])
            and all(other in value.bounds and one not in value.bounds for value in sided)
        ):
            return f"is given as {one!r} and is {other!r} in the base"
    return ""


def _reviewed(matter: Matter) -> list[Finding]:
    """An `about` dropped makes the statement firmer than the base's: a person decides."""
    findings = []
    for value in matter.values:
        known = supporters(matter, value)
        is_about = (
            known
            and value.kind not in _DATES
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
        if known and all(is_shifted(value, other) for other in known):
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
