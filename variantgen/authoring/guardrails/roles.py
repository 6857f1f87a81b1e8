"""Right values in wrong roles: the yearly price given as the monthly one, `$199` and `$249` exchanged."""

from functools import lru_cache, partial

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.giving.reductions import turned_reductions
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.segments import (
    Group,
    Owned,
    Segment,
    group_of,
    leading_stems,
    owned_stems,
    segments_of,
)
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_PLENTY = 2
_SHORT = 4
_GATES = frozenset({"at_least", "under", "over"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a value that stands with words which in the base belong to another value of its sort.

    And with none of its own. One common word alone asks for review, and only where nothing else stands with the value.

    Knowingly lets through: roles said in words that the base does not use.
    """
    matter = matter_of(draft, brief)
    if _rivalled_kinds(matter.truth).isdisjoint({value.kind for value in matter.values}):
        return []  # nothing could be taken for another
    base = owned_stems(matter.truth)
    leading = leading_stems(matter.reading.language)
    misplaced: list[tuple[Segment, Owned]] = []
    for segment in segments_of(matter.reading, matter.truth.locale):
        known = base.get(group_of(segment.value), [])
        if all(segment.stems.isdisjoint(owned.own) for owned in known):
            continue
        agreeing = [owned for owned in known if agrees(segment.value, owned.value)]
        mine = min(agreeing, key=partial(_is_other_unit, segment.value), default=None)
        other = _rightful(segment, mine, known) if mine else None
        if other:
            misplaced.append((segment, other))
    misplaced += _crossed(matter, base, {segment.value for segment, _ in misplaced})
    wrong = {segment.value for segment, _ in misplaced}
    at_home = [value for value in matter.values if value not in wrong]
    findings = []
    for segment, other in misplaced:
        is_beside = _is_beside(matter.reading, segment, other, at_home)
        is_alike = _is_alike(segment.value, other.value)
        is_sure = _is_swap(segment, misplaced)
        is_open = is_alike and _is_plain(segment, other, leading)
        is_sure = is_sure or (is_alike and _is_deprived(matter, segment, other))
        if is_sure or (_is_tied(segment, other) and not is_beside):
            findings.append(_finding(segment, other, "block"))
        elif is_open or (is_alike and _may_be(matter, segment, other)):
            findings.append(_finding(segment, other, "review"))
    return findings + [
        CHECK.found(
            f"{now.text!r} is told instead of {was.text!r}; the base copy has them the other way round",
            now.span,
            expected=was.text,
            found=now.text,
        )
        for now, was in turned_reductions(matter)
    ]


@lru_cache(maxsize=128)
def _rivalled_kinds(truth: Truth) -> frozenset[str]:
    """Return the kinds of which the base has several values of one sort."""
    return frozenset(kind for (kind, _), owned in owned_stems(truth).items() if len(owned) > 1)


def _crossed(matter: Matter, base: dict[Group, list[Owned]], known: set[Value]) -> list[tuple[Segment, Owned]]:
    """Return values that have exchanged some of their words: `70% arabica from India and 30% robusta from Honduras`."""
    mixed: list[tuple[Segment, Owned, Owned]] = []
    for segment in segments_of(matter.reading, matter.truth.locale):
        owned = base.get(group_of(segment.value), [])
        others = [one for one in owned if segment.stems & one.own and not agrees(segment.value, one.value)]
        if len(others) != 1:
            continue
        mine = next((one for one in owned if agrees(segment.value, one.value)), None)
        if mine and segment.value not in known:
            mixed.append((segment, mine, others[0]))
    return [
        (segment, other)
        for segment, mine, other in mixed
        if any(
            theirs is other and rightful is mine and _is_apart(matter.reading, segment, mirror)
            for mirror, theirs, rightful in mixed
        )
    ]


def _is_apart(reading: Reading, one: Segment, other: Segment) -> bool:
    """Whether two values stand in one sentence, each with words of its own."""
    is_near = reading.sentences[one.value.first] == reading.sentences[other.value.first]
    return is_near and not one.stems & other.stems


def _may_be(matter: Matter, segment: Segment, other: Owned) -> bool:
    """Whether nothing else stands with the value, and no threshold beside it explains its words."""
    sentence = matter.reading.sentence_of(segment.value.first)
    is_gated = any(value.bounds & _GATES for value in matter.values if value.first in sentence)
    return segment.stems <= other.stems and not _is_dated(segment, other) and not is_gated


def _is_dated(segment: Segment, other: Owned) -> bool:
    """Whether only a day is shared: it goes with a whole offer, `$9 instead of $12 until Friday`."""
    return all(stem.startswith("#date") for stem in segment.stems & other.own)


def _is_deprived(matter: Matter, segment: Segment, other: Owned) -> bool:
    """Whether the words' own value stands in the sentence without any: `two years on the motor, five on the rest`."""
    is_end = segment.value.end or segment.value.bounds != other.value.bounds  # of a range, or a threshold
    if is_end or _is_dated(segment, other):
        return False
    sentence = matter.reading.sentence_of(segment.value.first)
    return any(
        agrees(rival.value, other.value) and not rival.stems & other.own and rival.value.first in sentence
        for rival in segments_of(matter.reading, matter.truth.locale)
        if group_of(rival.value) == group_of(segment.value)
    )


def _is_beside(reading: Reading, segment: Segment, other: Owned, at_home: list[Value]) -> bool:
    """Whether the words' own value stands in the same sentence: `up to 8GB of your 20GB works in 34 countries`."""
    sentence = reading.sentence_of(segment.value.first)
    return any(value.first in sentence and agrees(value, other.value) for value in at_home)


def _is_alike(value: Value, other: Value) -> bool:
    """Whether two values could be taken for one another: in one unit, and not both ends of a range."""
    return value.factor == other.factor and not (value.end and other.end)


def _is_other_unit(value: Value, owned: Owned) -> bool:
    return owned.value.unit != value.unit


def _is_swap(segment: Segment, misplaced: list[tuple[Segment, Owned]]) -> bool:
    """Whether another misplaced value takes this one's place."""
    return any(agrees(segment.value, rightful.value) for other, rightful in misplaced if other is not segment)


def _is_plain(segment: Segment, other: Owned, leading: frozenset[str]) -> bool:
    """Whether it says two of another value's own words, or its `was` or `then`."""
    shared = segment.stems & other.own
    return len(shared) >= _PLENTY or bool(shared & leading)


def _is_tied(segment: Segment, other: Owned) -> bool:
    """Whether it says another value's condition."""
    return any(len(stem) > _SHORT for stem in segment.stems & other.tied)


def _finding(segment: Segment, other: Owned, severity: Severity) -> Finding:
    shared = ", ".join(sorted(stem.lstrip("#!") for stem in segment.stems & other.own))
    message = f"{segment.value.text!r} stands where the base copy has {other.value.text!r} ({shared})"
    return CHECK.found(
        message,
        segment.value.span,
        severity=severity,
        expected=other.value.text,
        found=segment.value.text,
    )


def _rightful(segment: Segment, mine: Owned, known: list[Owned]) -> Owned | None:
    """Return the base value whose words these are, where they are none of this value's."""
    if segment.stems & mine.own:
        return None
    return next(
        (
            owned
            for owned in known
            if owned is not mine
            and not agrees(segment.value, owned.value)
            and segment.stems & owned.own
            and not segment.stems & mine.stems - owned.stems
        ),
        None,
    )


CHECK = Check("role", 6, "block", _run)
