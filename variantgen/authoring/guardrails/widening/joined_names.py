"""A place or name to which the base limits something, told with another one beside it: `in Kassel and Leipzig`."""

from collections.abc import Iterator

from variantgen.authoring.guardrails.denying.polarity import joins, negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, root, roots_in
from variantgen.authoring.guardrails.widening.limited_statements import Limit, Unit, units_of
from variantgen.authoring.guardrails.widening.limits_lost import Widened

_LIMITING = frozenset({"only", "except", "if"})
_BETWEEN = 2  # words between an `and` and the name behind it: `in Leeds and in York`


def joined_names(matter: Matter) -> Iterator[Widened]:
    """Give two joined names of the base of which a clause tells what the base says only of one.

    Knowingly lets through: names that the base does not have, clauses with an `only` or a denial of their own.
    """
    limited = [(unit, limit) for unit in units_of(matter.truth)[0] for limit in unit.limits if limit.kind == "only"]
    if not limited:
        return
    reading, negated = matter.reading, negated_words(matter.reading)
    own = {hit.first for hit in hits(reading).get("restriction", ()) if hit.concept in _LIMITING}
    for index in range(1, len(reading.words) - 1):
        clause = reading.clause_of(index)
        if not joins(reading, index) or not _is_name(reading, index - 1):
            continue
        other = next(
            (one for one in range(index + 1, index + 1 + _BETWEEN) if one in clause and _is_name(reading, one)), 0
        )
        if not other or not own.isdisjoint(clause) or not negated.isdisjoint(clause):
            continue
        pair = {root(reading.stems[index - 1]), root(reading.stems[other])}
        for unit, limit in limited:
            if len(pair) == 2 and len(pair & limit.roots) == 1 and _is_told(matter, clause, unit, limit, pair):
                yield Widened(Hit("joined", index - 1, other), limit, "block")
                break


def _is_name(reading: Reading, index: int) -> bool:
    return reading.raw(index)[0].isupper() and is_content(reading, index)


def _is_told(matter: Matter, clause: range, unit: Unit, limit: Limit, pair: set[str]) -> bool:
    """Whether the clause has a word of the statement that stands nowhere else in the base, and both names are its."""
    counts = units_of(matter.truth)[1]
    shared = (unit.roots - limit.roots - pair) & roots_in(matter.reading, clause)
    is_close = bool(roots_in(unit.text, unit.text.clause_of(limit.first)) & shared) or len(shared) > 1
    is_known = all(counts[one] for one in pair)
    return is_known and is_close and any(counts[one] <= _FEW for one in shared)


_FEW = 3
