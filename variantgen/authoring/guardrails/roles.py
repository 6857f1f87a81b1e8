"""Right values in wrong roles: the yearly price given as the monthly one, `$199` and `$249` exchanged."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.segments import Owned, Segment, group_of, owned_stems, segments_of
from variantgen.authoring.guardrails.support import agrees
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a value that stands with words which in the base belong to another value of its sort.

    And with none of its own.

    Knowingly lets through: roles said in words that the base does not use.
    """
    matter = matter_of(draft, brief)
    base = owned_stems(matter.truth)
    misplaced: list[tuple[Segment, Owned]] = []
    for segment in segments_of(matter.reading, matter.truth.locale):
        known = base.get(group_of(segment.value), [])
        mine = next((owned for owned in known if agrees(segment.value, owned.value)), None)
        other = _rightful(segment, mine, known) if mine else None
        if other:
            misplaced.append((segment, other))
    return [
        _finding(segment, other, is_sure=_is_swap(segment, misplaced) or bool(segment.stems & other.tied))
        for segment, other in misplaced
    ]


def _is_swap(segment: Segment, misplaced: list[tuple[Segment, Owned]]) -> bool:
    """Whether another misplaced value takes this one's place."""
    return any(agrees(segment.value, rightful.value) for other, rightful in misplaced if other is not segment)


def _finding(segment: Segment, other: Owned, *, is_sure: bool) -> Finding:
    shared = ", ".join(sorted(segment.stems & other.own))
    message = f"{segment.value.text!r} stands where the base copy has {other.value.text!r} ({shared})"
    return CHECK.found(
        message,
        segment.value.span,
        severity=None if is_sure else "review",
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
            if owned is not mine and segment.stems & owned.own and not segment.stems & mine.stems - owned.stems
        ),
        None,
    )


CHECK = Check("role", 1, "block", _run)
