import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.adapters.openai_chat.waits import LONGEST_BACKOFF_S, backoff_s, retry_after_s

NOON = 1_790_000_000.0  # 2026-09-21 14:13:20 UTC


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.25"}, 0.25),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "Mon, 21 Sep 2026 14:13:50 GMT"}, 30.0),
        ({"retry-after": "Mon, 21 Sep 2026 14:13:50 -0000"}, 30.0),
        ({"retry-after": "Mon, 21 Sep 2026 14:00:00 GMT"}, 0.0),
        ({"retry-after": "-3"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
        ({}, None),
    ],
)
def test_a_servers_wish_is_read_as_seconds_or_as_a_date(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_s(headers, NOON) == seconds


@given(st.text())
def test_no_header_breaks_the_reader(text: str) -> None:
    wait = retry_after_s({"retry-after": text}, NOON)
    assert wait is None or wait >= 0


@given(st.integers(0, 10_000), st.floats(0, 1, exclude_max=True))
def test_a_backoff_doubles_up_to_its_cap_and_leaves_half_to_chance(attempt: int, chance: float) -> None:
    longest = min(LONGEST_BACKOFF_S, 0.5 * 2 ** min(attempt, 16))
    assert longest / 2 <= backoff_s(attempt, chance) <= longest
