"""Statements of the slot's own base text without the words of time or the `only` that limit them there."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.authoring.guardrails.widening.limited_statements import Limit, Unit, is_held, units_of
from variantgen.domain.variant import Brief, Finding

_FEWEST, _SHARE = 2, 0.6
_REACH = 3
_SIDES = frozenset({"after", "before", "within"})
_TIMES = frozenset({"duration", "weekday", "date", "month", "clock"})
_FIRM = frozenset({"only", "if", "except"})
_LEADING_WORDS = (
    "after before until from following within nach vor bis ab seit binnen apres avant jusqu' des dans despues "
    "antes hasta desde tras dopo prima entro fino dagli degli na voor tot vanaf apos depois ate"
)
_LEADING = frozenset(_LEADING_WORDS.split())


def adjuncts_lost(check: Check, matter: Matter, brief: Brief) -> list[Finding]:
    """Find a clause of the slot's own base text repeated without its time (`after the first three months`) or `only`.

    For a person: rewording may say the limit in another way. Knowingly lets through: a limit that is said by any of
    its words, and clauses of which less than most is repeated.
    """
    own = matter.truth.base(brief.slot)
    _, counts = units_of(matter.truth)
    findings = []
    for limit, wanted in limits_of(matter.truth, own):
        if is_held(matter, limit):
            continue
        for clause in matter.reading.each_clause:
            shared = wanted & roots_in(matter.reading, clause)
            is_told = any(counts[one] == 1 for one in shared)
            if is_told and len(shared) >= (max(_FEWEST, _SHARE * len(wanted)) if len(wanted) > 1 else 1):
                if _is_limited(matter, clause):
                    continue
                span = matter.reading.span(clause[0], clause[-1])
                message = f"the base copy says this only {limit.text!r}"
                findings.append(check.found(message, span, severity="review", expected=limit.text))
                break
    return findings


def _is_limited(matter: Matter, clause: range) -> bool:
    """Whether the sentence has a time of its own, or the clause denies something."""
    sentence = matter.reading.sentence_of(clause[0])
    is_timed = any(value.kind in _TIMES and value.first in sentence for value in matter.values)
    return is_timed or not negated_words(matter.reading).isdisjoint(clause)


@lru_cache(maxsize=512)
def limits_of(truth: Truth, own: Reading) -> tuple[tuple[Limit, frozenset[str]], ...]:
    """Return the limits of a base text, each with the roots of what its clause says besides."""
    units, _ = units_of(truth)
    names = frozenset(map(root, names_of(truth)))
    found = []
    for unit in units:
        for limit in unit.limits if unit.text is own else ():
            if not _counts(unit, limit):
                continue
            start = _start(own, limit)
            rest = [index for index in own.clause_of(limit.first) if not start <= index <= limit.last]
            if wanted := roots_in(own, rest) - names - limit.roots:
                found.append((limit, wanted))
    return tuple(found)


def _counts(unit: Unit, limit: Limit) -> bool:
    """Whether a limit has words of its own and says when or on what alone: not how long or at which hour."""
    if limit.kind in _FIRM:
        return bool(limit.roots)
    if limit.kind != "time" or any(value.kind not in ("duration", "weekday") for value in limit.values):
        return False
    spans = [value for value in limit.values if value.kind == "duration"]
    if not spans:
        return True
    is_side = bool(spans[0].side or spans[0].bounds & _SIDES) and "up_to" not in spans[0].bounds
    return is_side or _start(unit.text, limit) < limit.first


def _start(text: Reading, limit: Limit) -> int:
    """Return the word that leads to a time: the `after` of `after the first three months`."""
    before = range(max(limit.first - _REACH, text.clause_of(limit.first).start), limit.first)
    return next((index for index in before if text.words[index] in _LEADING), limit.first)
