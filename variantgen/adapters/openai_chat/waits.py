"""How long to wait before a request is sent again."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

FIRST_WAIT_S = 0.5
LONGEST_BACKOFF_S = 30.0
LONGEST_RETRY_AFTER_S = 120.0


@dataclass(frozen=True)
class Waits:
    """Time and chance, as arguments. clock: monotonic seconds. now: seconds since 1970. chance: uniform in [0, 1)."""

    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random


def backoff_s(attempt: int, chance: float) -> float:
    """Return the seconds to wait after failed attempt 0, 1, ...: doubling, capped, half of it left to chance."""
    longest = min(LONGEST_BACKOFF_S, FIRST_WAIT_S * 2.0 ** min(attempt, 16))
    return float(longest * (0.5 + chance / 2))


def retry_after_s(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds a server asks to wait, as `retry-after-ms` or as `Retry-After` in seconds or as a date."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        seconds = _seconds(headers.get(name, ""))
        if seconds is not None:
            return max(0.0, seconds * scale)
    try:
        date = parsedate_to_datetime(headers.get("retry-after", ""))
        return max(0.0, (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if abs(seconds) < float("inf") else None
