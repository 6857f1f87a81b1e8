"""Prices that the base copy gives on some days of the week, told with a whole: `£10 at any performance`."""

from collections.abc import Iterator

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.authoring.guardrails.widening.limited_statements import Limit, is_held, units_of
from variantgen.authoring.guardrails.widening.limits_lost import Widened, is_idle
from variantgen.authoring.guardrails.widening.openings import openings_in

_WHENS = frozenset({"every", "when"})
_PRICES = frozenset({"money", "percent"})


def weekdays_lost(matter: Matter) -> Iterator[Widened]:
    """Give the wholes that stand in a clause with a price or share of which the base names its days.

    Knowingly lets through: prices that the base gives twice, and those with any word of the days.
    """
    reading, negated = matter.reading, negated_words(matter.reading)
    for kind, hit in openings_in(reading):
        if kind not in _WHENS or hit.first in negated or is_idle(matter, hit):
            continue
        if limit := _limit_lost(matter, reading.clause_of(hit.first)):
            yield Widened(hit, limit, "block")


def _limit_lost(matter: Matter, clause: range) -> Limit | None:
    units, _ = units_of(matter.truth)
    for value in matter.values:
        if value.kind not in _PRICES or value.first not in clause:
            continue
        places = [placed for placed in matter.truth.placed if agrees(value, placed.value)]
        found = [
            limit
            for unit in units
            for limit in unit.limits
            if limit.is_weekly and any(one.reading is unit.text and one.value.first in unit.words for one in places)
        ]
        if len(places) == 1 and found and not any(is_held(matter, limit) for limit in found):
            return found[0]
    return None
