"""Statements of the base repeated with a whole where the base has a limit: `whenever you like` for `on weekdays`."""

from collections.abc import Iterator
from typing import NamedTuple

from variantgen.authoring.guardrails.conceptual import overlaps
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, root, roots_in
from variantgen.authoring.guardrails.truth import names_of
from variantgen.authoring.guardrails.widening.limited_statements import Limit, Unit, best_unit, is_held
from variantgen.authoring.guardrails.widening.openings import opened_by, openings_in
from variantgen.authoring.guardrails.widening.wholes import DAILY, DAYS, is_nearly
from variantgen.domain.content import Severity

_NOTHING: frozenset[int] = frozenset()
_FEWEST = 2
_NEAR = 3
_FIRM = frozenset({"part", "only", "except", "not", "if"})
_SUPPOSED = frozenset({"only", "if"})
_EACH = frozenset({"each", "either", "jeweils"})
_BOTH = frozenset(
    {"both", "beide", "beiden", "allebei", "les", "ambos", "ambas", "entrambi", "entrambe", "all", "alle"}
)
_BEHIND_WORDS = (
    "who who's whose with aged over under between that from der die das mit ab aus qui dont avec que quien con "
    "che met vanaf com"
)
_BEHIND = frozenset(_BEHIND_WORDS.split())


class Widened(NamedTuple):
    """A whole of the draft, and what limits the base's statement there."""

    hit: Hit
    limit: Limit
    severity: Severity


def widened_in(matter: Matter) -> Iterator[Widened]:
    """Give the wholes in statements that the base makes with a limit of which the draft has nothing.

    Time is lost to `whenever`, a place to `everywhere`, an audience to `everyone`, a part (`most`, `the second`) to
    `every` before the same noun, `only` and `but not` to any of them.
    """
    openings = openings_in(matter.reading)
    if not openings:
        return
    reading, negated = matter.reading, negated_words(matter.reading)
    given: set[int] = set()
    opened = opened_by(reading, openings)
    for kind, hit in openings:
        if hit.first in given or hit.first in negated or is_idle(matter, hit):
            continue
        told = best_unit(matter, reading.clause_of(hit.first)) or best_unit(matter, reading.sentence_of(hit.first))
        if told is None or _is_whole(told[0]):
            continue
        found = [
            one
            for one in told[0].limits
            if not is_held(matter, one, apart=opened if one.kind in _SUPPOSED else _NOTHING)
        ]
        judged = [(one, severity) for one in found if (severity := _severity(matter, kind, hit, told, one))]
        denied = roots_in(reading, opened)
        judged = [(one, "block" if _is_opposite(one, kind, denied) else severity) for one, severity in judged]
        if judged:
            given.add(hit.first)
            limit, severity = min(judged, key=lambda pair: pair[1])
            yield Widened(hit, limit, severity)


def _is_opposite(limit: Limit, kind: str, opened: frozenset[str]) -> bool:
    """Whether what the base allows only so is laid open: `wherever you bought it` for `only if bought on our site`."""
    return kind != "every" and limit.kind in _SUPPOSED and bool(limit.roots & opened)


def _is_whole(unit: Unit) -> bool:
    """Whether the base has a whole there itself; `every ten` is none."""
    numbers = vocabulary(unit.text.language).numbers
    after = [*unit.text.words[1:], ""]
    if not DAILY.isdisjoint(unit.text.words[index] for index in unit.words):
        return True
    return any(one.first in unit.words and after[one.last] not in numbers for _, one in openings_in(unit.text))


def is_idle(matter: Matter, hit: Hit) -> bool:
    """Whether a whole is none: `every other Saturday`, `we all`, an idiom, `nearly every`."""
    is_none = is_nearly(matter.reading, hit)
    return is_none or overlaps(matter, hit, "restricting") or overlaps(matter, hit, "claim_idiom")


def _severity(matter: Matter, kind: str, hit: Hit, told: tuple[Unit, frozenset[str]], limit: Limit) -> Severity | None:
    unit, shared = told
    is_told = len(shared) >= _FEWEST and bool(roots_in(unit.text, unit.text.clause_of(limit.first)) & shared)
    if kind == "every":
        return _of_noun(matter, hit, told, limit)
    if not is_told or limit.last in range(hit.first, hit.last + 1):
        return None
    if limit.kind == "same":
        return "block" if kind == "when" else None
    if kind == "when" and limit.kind == "time":
        return "block" if limit.is_weekly else "review"
    if kind == "where" and limit.kind == "phrase":
        return "review" if limit.has_name else None
    return "review" if limit.kind in _FIRM else None


def _of_noun(matter: Matter, hit: Hit, told: tuple[Unit, frozenset[str]], limit: Limit) -> Severity | None:
    """Judge `every` with its noun, which the base limits by a word before it or by words right behind."""
    reading, (unit, shared) = matter.reading, told
    noun = noun_after(matter, hit.last)
    if noun is None or reading.words[hit.first] in _EACH or _is_qualified(reading, noun):
        return "review" if limit.kind == "only" and limit.values and len(shared) >= _FEWEST else None
    text, clause = unit.text, unit.text.clause_of(limit.first)
    nouns = {index for index in unit.words if root(text.stems[index]) == root(reading.stems[noun])}
    is_before = any(limit.last < index <= limit.last + _NEAR for index in nouns)
    is_behind = any(limit.first - _NEAR <= index < limit.first for index in nouns)
    if limit.kind == "part" and (is_before or is_behind):
        return "block" if len(shared) >= _FEWEST and is_before else "review"
    if not roots_in(text, clause) & shared or len(shared) < _FEWEST:
        return None
    if limit.kind in ("phrase", "not") and limit.first - 1 in nouns and reading.words[noun] not in DAYS:
        return "review"
    if limit.kind == "phrase":
        return "review" if limit.has_name and reading.words[hit.first] in _BOTH else None
    return "review" if limit.kind in _FIRM else None


def _is_qualified(reading: Reading, noun: int) -> bool:
    """Whether the draft limits the noun itself: `every member over 60`."""
    behind = reading.words[noun + 1 : noun + 2]
    return bool(behind) and behind[0] in _BEHIND and noun + 1 in reading.clause_of(noun)


def noun_after(matter: Matter, last: int) -> int | None:
    """Return the first word with content after a whole, in its clause, names of the product left out."""
    reading, names = matter.reading, names_of(matter.truth)
    after = range(last + 1, min(last + 1 + _NEAR, reading.clause_of(last).stop))
    is_german = reading.language == "de"  # whose nouns are written large: `allen empfiehlt` has none
    return next(
        (
            index
            for index in after
            if is_content(reading, index)
            and reading.stems[index] not in names
            and (not is_german or reading.raw(index)[0].isupper())
        ),
        None,
    )
