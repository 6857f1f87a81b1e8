from typing import get_args

from variantgen.cli.variant_filter import StateName, VerdictName
from variantgen.domain.variant import ReviewState, Verdict


def test_every_verdict_and_state_can_be_named() -> None:
    assert [name.value for name in VerdictName] == list(get_args(Verdict))
    assert [name.value for name in StateName] == list(get_args(ReviewState))
