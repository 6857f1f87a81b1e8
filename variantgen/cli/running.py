"""Running what is asynchronous, for a command."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from variantgen.cli.stopping import stopping

Result = TypeVar("Result")


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Return what the work returns. A signal cancels it, lets it end, and is raised then."""
    try:
        result = asyncio.run(_cancelled_when_stopped(work))
    except asyncio.CancelledError:
        stopping.end_if_asked()
        raise
    stopping.end_if_asked()
    return result


async def _cancelled_when_stopped(work: Coroutine[Any, Any, Result]) -> Result:
    task, loop = asyncio.ensure_future(work), asyncio.get_running_loop()
    with stopping.cancelling(lambda: loop.call_soon_threadsafe(task.cancel)):
        return await task
