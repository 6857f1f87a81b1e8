"""Keeps the live snapshot fresh while requests are answered: it is read in a thread and swapped by one assignment."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from variantgen.serving.snapshot import LiveSnapshot

logger = logging.getLogger(__name__)


@asynccontextmanager
async def kept_fresh(live: LiveSnapshot, *, every_s: float) -> AsyncIterator[None]:
    """Read what is live now, then look again every so many seconds until the context ends."""
    await refresh(live)
    watching = asyncio.create_task(_watch(live, every_s), name="snapshot refresh")
    try:
        yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


async def refresh(live: LiveSnapshot) -> None:
    """Look once, off the loop, and log what changed. Whatever goes wrong, the snapshot in use stays."""
    problem_before = live.problem
    with _uncollected():
        try:
            is_swapped = await asyncio.to_thread(live.refresh)
        except Exception as error:  # noqa: BLE001 - a refresh that fails must not end the watch
            live.problem = f"The snapshot could not be read ({type(error).__name__}: {error})."
            is_swapped = False
        if is_swapped:
            gc.freeze()
    if is_swapped:
        logger.info("snapshot %s is live", live.current().version)
    if live.problem and live.problem != problem_before:
        logger.warning("%s", live.problem)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the collector off: walking a hundred thousand rows, it would hold up the requests of that moment."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


async def _watch(live: LiveSnapshot, every_s: float) -> None:
    while True:
        await asyncio.sleep(every_s)
        await refresh(live)
