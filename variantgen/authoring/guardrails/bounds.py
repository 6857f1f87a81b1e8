"""Bounds of values: `from`, `up to`, `at least`, `under`, `over`: dropped, added or turned round."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.support import supporters
from variantgen.domain.variant import Brief, Draft, Finding

_LOW, _HIGH = frozenset({"from", "at_least", "over"}), frozenset({"up_to", "under", "within"})
_DATES = ("date", "clock", "weekday", "month")
_KEPT = {"from": _LOW, "up_to": _HIGH | {"about"}}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `from $39` made `$39`, `up to 10 h` made `10 h`, `under` made `over`, `before` made `after`, a bound from nowhere.

    Knowingly lets through: `at least 3 years` made `3 years` and `under 2 lb` made `2 lb`, which promise less.
    """
    matter = matter_of(draft, brief)
    findings = []
    for value in matter.values:
        known = supporters(matter, value)
        if value.bounds and _is_turned_or_timed(matter, value):
            continue
        if known and (problem := _problem(value, known)):
            expected = next((other.text for other in known), "")
            findings.append(CHECK.found(f"{value.text!r} {problem}", value.span, expected=expected, found=value.text))
    return findings + _reviewed(matter)


def _is_turned_or_timed(matter: Matter, value: Value) -> bool:
    """`nobody under 16` is 16 and over; `at least 48 hours before` is `up to 48 hours before`."""
    reading = matter.reading
    if (
        value.kind == "duration"
        and reading.words[value.last + 1 : value.last + 2]
        and reading.words[value.last + 1] in _AHEAD
    ):
        return True
    return any(reading.words[index] in _NOBODY for index in range(max(0, value.first - _NOBODY_REACH), value.first))


_AHEAD = frozenset("before prior ahead vor vorher avant antes prima voor".split())
_NOBODY = frozenset(
    "nobody nobody's no none nothing never niemand niemals keiner personne nadie nessuno niemand ninguem not isn't don't".split()
)
_NOBODY_REACH = 3


def _problem(value: Value, known: list[Value]) -> str:
    said = value.bounds
    if value.kind in _DATES:
        return _date_problem(said, known)
    written = [other.bounds - {"before", "after"} for other in known]
    if any(_compatible(said, bounds) for bounds in written):
        return ""
    if said & _LOW and all(bounds & _HIGH for bounds in written):
        return "is a lower bound here and an upper bound in the base"
    if said & _HIGH and all(bounds & _LOW for bounds in written):
        return "is an upper bound here and a lower bound in the base"
    for bound, allowed in _KEPT.items():
        if all(bound in bounds for bounds in written) and not said & allowed:
            return f"stands without the base's {bound.replace('_', ' ')!r}"
    if said & {"over", "at_least"} and not any(bounds & _LOW for bounds in written) and value.kind != "number":
        return "says more than the base: there it is the exact value"
    return ""


def _compatible(said: frozenset[str], base: frozenset[str]) -> bool:
    if said & _LOW and base & _HIGH or said & _HIGH and base & _LOW:
        return False
    if "up_to" in base and not said & (_HIGH | {"about"}):
        return False
    if "from" in base and not said & _LOW:
        return False
    return not (said & {"over", "at_least"}) or bool(base & _LOW)


def _date_problem(said: frozenset[str], known: list[Value]) -> str:
    for one, other in (("before", "after"), ("after", "before")):
        if (
            one in said
            and other not in said
            and all(other in value.bounds and one not in value.bounds for value in known)
        ):
            return f"is given as {one!r} and is {other!r} in the base"
    return ""


def _reviewed(matter: Matter) -> list[Finding]:
    """An `about` dropped makes the statement firmer than the base's: a person decides."""
    findings = []
    for value in matter.values:
        known = supporters(matter, value)
        if known and value.kind not in _DATES and all("about" in other.bounds for other in known) and not value.bounds:
            findings.append(
                CHECK.found(f"{value.text!r} is an approximate value in the base", value.span, severity="review")
            )
    return findings


CHECK = Check("bound", 1, "block", _run)
