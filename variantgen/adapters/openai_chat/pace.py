"""How many requests are under way at once: fewer after a 429, more again while things go well."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from variantgen.adapters.openai_chat.waits import Waits

SHRINK = 0.75
SUCCESSES_TO_GROW = 25

log = logging.getLogger(__name__)


class Pace:
    """A limit on requests under way, adapted by additive increase and multiplicative decrease.

    Source: Data Designer's controller, x0.75 once a burst of 429s and +1 after 25 successes.
    """

    def __init__(self, concurrency: int, waits: Waits, name: str) -> None:
        self.limit = concurrency
        self._most = concurrency
        self._waits = waits
        self._name = name
        self._under_way = 0
        self._successes = 0
        self._cuts = 0
        self._resume_at = float("-inf")
        self._freed = asyncio.Condition()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[int]:
        """Wait for a free place; yields the number of cuts so far, which tells a burst's 429s from newer ones."""
        await self._enter()
        try:
            yield self._cuts
        finally:
            async with self._freed:
                self._under_way -= 1
                self._freed.notify(max(1, self.limit - self._under_way))

    def succeeded(self) -> None:
        """Count a success; enough of them raise the limit by one."""
        self._successes += 1
        if self._successes >= SUCCESSES_TO_GROW and self.limit < self._most:
            self._set(self.limit + 1, f"{SUCCESSES_TO_GROW} successes")

    def too_many(self, turn: int, pause_s: float) -> None:
        """Take note of a 429: pause everybody, and lower the limit unless this burst already did."""
        self._resume_at = max(self._resume_at, self._waits.clock() + pause_s)
        if turn == self._cuts:
            self._cuts += 1
            self._set(max(1, int(self.limit * SHRINK)), f"429, pause {pause_s:.1f} s")

    async def _enter(self) -> None:
        while True:
            while (pause := self._resume_at - self._waits.clock()) > 0:
                await self._waits.sleep(pause)
            async with self._freed:
                await self._freed.wait_for(lambda: self._under_way < self.limit)
                if self._resume_at <= self._waits.clock():
                    self._under_way += 1
                    return

    def _set(self, limit: int, reason: str) -> None:
        log.info("%s: %d requests at once instead of %d (%s)", self._name, limit, self.limit, reason)
        self.limit = limit
        self._successes = 0
