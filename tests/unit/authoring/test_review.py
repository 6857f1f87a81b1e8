"""Which review moves are allowed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import a_variant
from variantgen.authoring.review import Action, plan_review
from variantgen.domain.variant import Finding, ReviewState

NOW = datetime(2026, 11, 21, tzinfo=UTC)
BLOCK = Finding("price", 1, "block", "'$119' is not the base price '$129'")


def test_approving_moves_what_passed_and_names_who_when_and_why() -> None:
    variant = a_variant()
    plan = plan_review([variant], "approve", by="ada", at=NOW, reason="reads well")
    (move,) = plan.moves
    assert (move.before, move.after, move.by, move.at, move.reason) == ("pending", "approved", "ada", NOW, "reads well")
    assert not move.override


def test_a_blocked_variant_is_not_approved_in_bulk_and_the_refusal_says_which_guardrail() -> None:
    plan = plan_review([a_variant(findings=(BLOCK,))], "approve", by="ada", at=NOW)
    assert plan.moves == ()
    assert "$119" in plan.refused[0].reason
    assert "--override" in plan.refused[0].reason


@pytest.mark.parametrize("state", ["rejected", "retired"])
def test_a_bulk_approval_never_undoes_what_an_editor_decided(state: ReviewState) -> None:
    plan = plan_review([replace(a_variant(), state=state)], "approve", by="ada", at=NOW)
    assert plan.moves == ()
    assert "reopen it first" in plan.refused[0].reason


def test_an_override_is_recorded_with_its_reason() -> None:
    plan = plan_review([a_variant(findings=(BLOCK,))], "approve", by="ada", at=NOW, override="legal agreed")
    assert plan.moves[0].override
    assert plan.moves[0].reason == "legal agreed"


def test_an_override_is_not_recorded_on_what_needed_none() -> None:
    plan = plan_review([a_variant()], "approve", by="ada", at=NOW, reason="fine", override="legal agreed")
    assert not plan.moves[0].override
    assert plan.moves[0].reason == "fine"


@pytest.mark.parametrize(
    ("state", "action"),
    [
        ("approved", "approve"),
        ("edited", "approve"),
        ("pending", "retire"),
        ("retired", "reject"),
        ("edited", "reopen"),
    ],
)
def test_a_move_that_makes_no_sense_is_refused_with_the_state_it_is_in(state: ReviewState, action: Action) -> None:
    plan = plan_review([replace(a_variant(), state=state)], action, by="ada", at=NOW)
    assert plan.moves == ()
    assert state in plan.refused[0].reason


@given(state=st.sampled_from(get_args(ReviewState)), action=st.sampled_from(get_args(Action)), is_blocked=st.booleans())
def test_every_variant_is_either_moved_or_refused(state: ReviewState, action: Action, *, is_blocked: bool) -> None:
    variant = replace(a_variant(findings=(BLOCK,) if is_blocked else ()), state=state)
    plan = plan_review([variant], action, by="ada", at=NOW)
    assert len(plan.moves) + len(plan.refused) == 1
    assert all(move.after != move.before for move in plan.moves)
