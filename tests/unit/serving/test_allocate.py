import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.serving.allocate import ProbabilityArray, allocation_probabilities, is_held_out, pick, uniform_draw

cosines = st.lists(st.floats(-1, 1), min_size=1, max_size=40).map(np.array)


@given(similarity=cosines, tau=st.floats(0.001, 10), floor=st.floats(0, 1))
def test_probabilities_sum_to_one_and_none_is_under_the_floor(
    similarity: ProbabilityArray, tau: float, floor: float
) -> None:
    chances = allocation_probabilities(similarity, None, tau=tau, floor=floor)
    assert chances.sum() == pytest.approx(1)
    assert chances.min() >= min(floor, 1 / len(similarity)) - 1e-12


@given(similarity=cosines, tau=st.floats(0.01, 10))
def test_probabilities_keep_the_order_of_similarity(similarity: ProbabilityArray, tau: float) -> None:
    chances = allocation_probabilities(similarity, None, tau=tau, floor=0.001)
    assert (np.diff(chances[np.argsort(similarity, kind="stable")]) >= -1e-12).all()


def test_a_floor_for_all_leaves_nothing_to_learn() -> None:
    assert allocation_probabilities(np.array([0.9, 0.1]), None, tau=0.05, floor=0.5).tolist() == [0.5, 0.5]


def test_a_weight_multiplies_the_odds() -> None:
    chances = allocation_probabilities(np.array([0.4, 0.4]), np.array([1.0, 3.0]), tau=0.05, floor=0.0)
    assert chances.tolist() == pytest.approx([0.25, 0.75])


@given(shares=st.lists(st.floats(0.001, 1), min_size=1, max_size=20), draw=st.floats(0, 1, exclude_max=True))
def test_every_draw_falls_in_exactly_one_share(shares: list[float], draw: float) -> None:
    chances = np.array(shares) / sum(shares)
    index = pick(chances, draw)
    upper = chances.cumsum()
    assert index == 0 or upper[index - 1] <= draw + 1e-9
    assert draw < upper[index] + 1e-9


def test_shares_are_half_open() -> None:
    halves = np.array([0.5, 0.5])
    assert [pick(halves, draw) for draw in (0.0, np.nextafter(0.5, 0), 0.5, np.nextafter(1, 0))] == [0, 0, 1, 1]


@given(st.text(), st.text())
def test_draws_lie_in_the_unit_interval_for_any_id(salt: str, subject: str) -> None:
    assert 0 <= uniform_draw("holdout", salt, subject) < 1


def test_lone_surrogates_can_be_drawn_for() -> None:
    assert 0 <= uniform_draw("holdout", "salt", "\ud800") < 1


def test_parts_cannot_run_into_each_other() -> None:
    assert uniform_draw("allocation", "s", "ab", "c") != uniform_draw("allocation", "s", "a", "bc")


def test_draws_never_change_between_versions() -> None:
    assert uniform_draw("holdout", "variantgen", "u-17") == 0.16791167044378064
    assert uniform_draw("allocation", "variantgen", "ü-17", "c", "s") == 0.8120241566823995


def test_the_share_held_out_is_the_share_asked_for() -> None:
    held = sum(is_held_out(f"u-{number}", salt="s", share=0.1) for number in range(20_000)) / 20_000
    assert abs(held - 0.1) < 4 * (0.1 * 0.9 / 20_000) ** 0.5


def test_nobody_is_held_out_of_a_share_of_nothing() -> None:
    assert not any(is_held_out(f"u-{number}", salt="s", share=0.0) for number in range(1_000))


def test_holdout_and_allocation_are_drawn_independently() -> None:
    draws = np.array(
        [(uniform_draw("holdout", "s", f"u-{n}"), uniform_draw("allocation", "s", f"u-{n}")) for n in range(5_000)]
    )
    assert abs(np.corrcoef(draws.T)[0, 1]) < 0.06
