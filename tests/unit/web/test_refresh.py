import gc
import logging
from collections.abc import Callable

import pytest

from tests.snapshots import a_snapshot
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.serving.snapshot import LiveSnapshot
from variantgen.web.refresh import kept_fresh, refresh

NEWER = "2026-11-22T02-00-00Z-bbbbbb"


class WatchedShelf(MemoryShelf):
    """Calls back when it is looked at, so that a test can wait for a look instead of for time."""

    def __init__(self) -> None:
        super().__init__()
        self.on_look: Callable[[], None] = lambda: None

    def tombstones(self) -> frozenset[str]:
        self.on_look()
        return super().tombstones()


@pytest.fixture
def shelf() -> WatchedShelf:
    shelf = WatchedShelf()
    snapshot = a_snapshot()
    shelf.add(snapshot)
    shelf.add(a_snapshot(version=NEWER))
    shelf.make_live(snapshot.version)
    return shelf


async def test_requests_are_answered_only_once_the_first_snapshot_is_read(shelf: WatchedShelf) -> None:
    live = LiveSnapshot(shelf)
    async with kept_fresh(live, every_s=60):
        assert live.is_ready


async def test_a_new_snapshot_is_taken_up_and_told(shelf: WatchedShelf, caplog: pytest.LogCaptureFixture) -> None:
    live = LiveSnapshot(shelf)
    await refresh(live)
    shelf.make_live(NEWER)
    with caplog.at_level(logging.INFO):
        await refresh(live)
    assert live.current().version == NEWER
    assert f"snapshot {NEWER} is live" in caplog.text


async def test_the_collector_rests_while_a_snapshot_is_read_and_works_again_after(shelf: WatchedShelf) -> None:
    seen: list[bool] = []
    shelf.on_look = lambda: seen.append(gc.isenabled())
    await refresh(LiveSnapshot(shelf))
    assert (seen, gc.isenabled()) == ([False], True)


async def test_a_reading_that_breaks_keeps_the_snapshot_in_use(
    shelf: WatchedShelf, caplog: pytest.LogCaptureFixture
) -> None:
    live = LiveSnapshot(shelf)
    await refresh(live)

    def broken() -> None:
        raise MemoryError("no room")

    shelf.on_look = broken
    with caplog.at_level(logging.WARNING):
        await refresh(live)
        await refresh(live)
    assert live.is_ready
    assert "MemoryError: no room" in live.problem
    assert caplog.text.count("no room") == 1
