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
    "approve": ("pending", "rejected", "retired"),
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


def _obstacle(variant: Variant, action: Action, override: str) -> str:
    if variant.state == _TARGET[action]:
        return f"is {variant.state} already"
    if variant.state not in _ALLOWED_FROM[action]:
        return f"is {variant.state}; {action} takes {' or '.join(_ALLOWED_FROM[action])}"
    if action == "approve" and variant.verdict == "block" and not override:
        worst = next((finding.message for finding in variant.findings if finding.severity == "block"), "")
        return f'is blocked ({worst}); approve it with --override "reason" if the guardrail is wrong'
    return ""
