from dataclasses import replace

import pytest

from tests.snapshots import NOW, a_policy, a_question, a_snapshot
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.domain.audience import Profile
from variantgen.errors import NotFound
from variantgen.serving.snapshot import LiveSnapshot
from variantgen.serving.workflow import Serving, answer, new_decision_id


@pytest.fixture
def serving() -> Serving:
    shelf = MemoryShelf()
    shelf.add(a_snapshot())
    shelf.make_live(a_snapshot().version)
    live = LiveSnapshot(shelf)
    live.refresh()
    return Serving(live, a_policy(), clock=lambda: NOW, new_id=lambda: "d-1")


async def test_a_question_is_answered_from_the_live_snapshot(serving: Serving) -> None:
    decision = await answer(a_question(greedy=True), serving)
    assert (decision.decision_id, decision.segment, decision.snapshot) == ("d-1", "eco", a_snapshot().version)


async def test_a_kill_is_effective_on_the_next_request(serving: Serving) -> None:
    serving.live.tombstones = frozenset({"v_0"})
    assert (await answer(a_question(greedy=True), serving)).variant_id != "v_0"


async def test_an_unexpected_failure_is_answered_with_base_copy_and_logged(
    serving: Serving, caplog: pytest.LogCaptureFixture
) -> None:
    broken = replace(serving, policy=a_policy(tau="hot"))
    decision = await answer(a_question(), broken)
    assert (decision.tier, decision.reason) == ("base", "UNKNOWN")
    assert "trailmax-3" in caplog.text


async def test_a_failure_is_logged_without_anything_about_the_reader(
    serving: Serving, caplog: pytest.LogCaptureFixture
) -> None:
    broken = replace(serving, policy=a_policy(tau="hot"))
    profile = Profile({"rare interest": 0.9}, {"city": "Rare Town"}, ("rare event", "sustainability"))
    await answer(a_question(subject="ada@reader.example", profile=profile), broken)
    assert caplog.records
    assert "rare" not in caplog.text.lower()
    assert "ada@" not in caplog.text


async def test_an_unknown_placement_is_still_not_found(serving: Serving) -> None:
    with pytest.raises(NotFound):
        await answer(a_question(content_id="nothing"), serving)


def test_no_two_decisions_share_an_id() -> None:
    assert len({new_decision_id() for _ in range(1_000)}) == 1_000
