import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.intervals import clustered_bootstrap, wilson


def test_the_interval_of_a_share_is_the_published_one() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)


def test_nothing_measured_is_nothing_known() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(1, 500).flatmap(lambda count: st.tuples(st.integers(0, count), st.just(count))))
def test_an_interval_holds_its_share(pair: tuple[int, int]) -> None:
    low, high = wilson(*pair)
    assert 0 <= low <= pair[0] / pair[1] + 1e-9
    assert pair[0] / pair[1] - 1e-9 <= high <= 1


def test_clusters_that_agree_within_widen_the_interval() -> None:
    values = [1.0, 0.0] * 20
    together = clustered_bootstrap(values, ["a", "b"] * 20)
    apart = clustered_bootstrap(values, [str(number) for number in range(40)])
    assert together[1] - together[0] > apart[1] - apart[0]


def test_a_bootstrap_is_repeatable() -> None:
    assert clustered_bootstrap([1, 0, 1], ["a", "b", "c"]) == clustered_bootstrap([1, 0, 1], ["a", "b", "c"])
