import pytest

from tests.snapshots import a_snapshot
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.errors import Unavailable
from variantgen.serving.snapshot import REFRESHES_BETWEEN_TRIES, LiveSnapshot

FIRST, SECOND = "2026-11-21T02-00-00Z-aaaaaa", "2026-11-22T02-00-00Z-bbbbbb"


@pytest.fixture
def shelf() -> MemoryShelf:
    shelf = MemoryShelf()
    for version in (FIRST, SECOND):
        shelf.add(a_snapshot(version=version))
    return shelf


def test_before_the_first_publish_nothing_can_be_answered() -> None:
    live = LiveSnapshot(MemoryShelf())
    assert not live.refresh()
    assert not live.is_ready
    with pytest.raises(Unavailable, match="nothing is published yet"):
        live.current()


def test_a_refresh_takes_what_was_published(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf.make_live(FIRST)
    assert live.refresh()
    shelf.make_live(SECOND)
    assert live.refresh()
    assert live.current().version == SECOND


def test_a_refresh_without_news_swaps_nothing(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf.make_live(FIRST)
    live.refresh()
    before = live.current()
    assert not live.refresh()
    assert live.current() is before


def test_a_rollback_is_taken_like_any_publish(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf.make_live(SECOND)
    live.refresh()
    assert shelf.roll_back() == FIRST
    live.refresh()
    assert live.current().version == FIRST


def test_a_damaged_snapshot_leaves_the_old_one_in_use_and_is_told(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf.make_live(FIRST)
    live.refresh()
    shelf.make_live(SECOND)
    shelf.put("2026-11-23T02-00-00Z-cccccc", {})
    shelf._live = "2026-11-23T02-00-00Z-cccccc"
    assert not live.refresh()
    assert live.current().version == FIRST
    assert "is refused" in live.problem


def test_a_problem_is_forgotten_when_it_is_over(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf._live = "gone"
    live.refresh()
    assert live.problem
    shelf.make_live(FIRST)
    live.refresh()
    assert live.problem == ""


def test_a_killed_variant_is_dead_from_the_next_refresh_on_without_a_new_snapshot(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf.make_live(FIRST)
    live.refresh()
    shelf.bury(["v_0"])
    assert not live.refresh()
    assert live.tombstones == {"v_0"}


def test_a_refused_snapshot_is_not_read_again_at_every_refresh_but_tried_again_later(shelf: MemoryShelf) -> None:
    live = LiveSnapshot(shelf)
    shelf.make_live(FIRST)
    live.refresh()
    whole, shelf._snapshots[SECOND] = shelf._snapshots[SECOND], {}
    shelf._live = SECOND
    live.refresh()
    shelf._snapshots[SECOND] = whole
    swapped = [live.refresh() for _ in range(REFRESHES_BETWEEN_TRIES + 1)]
    assert swapped == [False] * REFRESHES_BETWEEN_TRIES + [True]
