"""Which review moves are allowed, and what stands in the way of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from variantgen.domain.variant import ReviewMove, ReviewState, Variant

Action = Literal["approve", "reject", "retire", "edit", "reopen"]

_TARGET: dict[Action, ReviewState] = {
    "approve": "approved",
    "reject": "rejected",
    "retire": "retired",
    "edit": "edited",
    "reopen": "pending",
}
_ALLOWED_FROM: dict[Action, tuple[ReviewState, ...]] = {
    "approve": ("pending",),
    "reject": ("pending", "approved"),
    "retire": ("approved",),
    "edit": ("pending", "approved", "rejected"),
    "reopen": ("approved", "rejected", "retired"),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A variant that the action does not touch, and why."""

    variant_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What one review command does and what it leaves alone."""

    moves: tuple[ReviewMove, ...]
    refused: tuple[Refusal, ...]


def plan_review(  # noqa: PLR0913 - who, when and why are the record
    variants: Sequence[Variant],
    action: Action,
    *,
    by: str,
    at: datetime,
    reason: str = "",
    override: str = "",
) -> ReviewPlan:
    """Return the moves of one action over several variants.

    override: the reason a blocked variant is approved all the same; without one it is refused.
    """
    moves: list[ReviewMove] = []
    refused: list[Refusal] = []
    for variant in variants:
        if obstacle := _obstacle(variant, action, override):
            refused.append(Refusal(variant.variant_id, obstacle))
            continue
        overridden = action == "approve" and variant.verdict == "block"
        why = override if overridden else reason
        moves.append(ReviewMove(variant.variant_id, variant.state, _TARGET[action], by, at, why, overridden))
    return ReviewPlan(tuple(moves), tuple(refused))


def reopening(old: Variant, new: Variant, *, by: str, at: datetime) -> ReviewMove | None:
    """Return the move back to `pending` that a newer judgement of an approved variant asks for, None where none.

    It is asked for by other base copy than the editor saw, and by a check that blocks now and did not before: what an
    editor overrode stays approved.
    """
    if old.state != "approved":
        return None
    if old.truth_hash != new.truth_hash:
        why = "the base copy has changed since this was approved"
    elif fresh := [finding for finding in new.findings if finding.check in _blocking(new) - _blocking(old)]:
        why = f"blocked on re-check: {fresh[0].message}"
    else:
        return None
    return ReviewMove(old.variant_id, "approved", "pending", by, at, why)


def _blocking(variant: Variant) -> set[str]:
    return {finding.check for finding in variant.findings if finding.severity == "block"}


def _obstacle(variant: Variant, action: Action, override: str) -> str:
    if variant.state == _TARGET[action]:
        return f"is {variant.state} already"
    if variant.state not in _ALLOWED_FROM[action]:
        way = "; reopen it first" if action == "approve" and variant.state in _ALLOWED_FROM["reopen"] else ""
        return f"is {variant.state}; {action} takes {' or '.join(_ALLOWED_FROM[action])}{way}"
    if action == "approve" and variant.verdict == "block" and not override:
        worst = next((finding.message for finding in variant.findings if finding.severity == "block"), "")
        return f'is blocked ({worst}); approve it with --override "reason" if the guardrail is wrong'
    return ""
