import asyncio

from variantgen.adapters.openai_chat.pace import SUCCESSES_TO_GROW, Pace
from variantgen.adapters.openai_chat.waits import Waits


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.time = 0.0
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    @property
    def waits(self) -> Waits:
        return Waits(clock=lambda: self.time, sleep=self.sleep, chance=lambda: 0.0)


def a_pace(concurrency: int = 16, clock: Clock | None = None) -> Pace:
    return Pace(concurrency, (clock or Clock()).waits, "scripted")


async def test_a_burst_of_429s_shrinks_the_limit_once() -> None:
    pace = a_pace(16)
    async with pace.turn() as first, pace.turn() as second:
        pace.too_many(first, 0.0)
        pace.too_many(second, 0.0)
    assert pace.limit == 12


async def test_a_429_to_a_request_sent_after_the_cut_shrinks_again() -> None:
    pace = a_pace(16)
    for _ in range(2):
        async with pace.turn() as turn:
            pace.too_many(turn, 0.0)
    assert pace.limit == 9


async def test_the_limit_never_falls_under_one() -> None:
    pace = a_pace(2)
    for _ in range(10):
        async with pace.turn() as turn:
            pace.too_many(turn, 0.0)
    assert pace.limit == 1


async def test_successes_raise_the_limit_one_by_one_up_to_where_it_started() -> None:
    pace = a_pace(4)
    async with pace.turn() as turn:
        pace.too_many(turn, 0.0)
    assert pace.limit == 3
    for _ in range(3 * SUCCESSES_TO_GROW):
        pace.succeeded()
    assert pace.limit == 4


async def test_everybody_waits_out_a_pause() -> None:
    clock = Clock()
    pace = a_pace(4, clock)
    async with pace.turn() as turn:
        pace.too_many(turn, 7.0)
    async with pace.turn():
        assert clock.slept == [7.0]


async def test_no_more_turns_than_the_limit_are_taken_at_once() -> None:
    pace = a_pace(3)
    at_once: list[int] = []
    running = 0

    async def work() -> None:
        nonlocal running
        async with pace.turn():
            running += 1
            at_once.append(running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(work() for _ in range(50)))
    assert (max(at_once), len(at_once)) == (3, 50)


async def test_a_cancelled_turn_is_given_back() -> None:
    pace = a_pace(1)

    async def hold() -> None:
        async with pace.turn():
            await asyncio.Event().wait()

    task = asyncio.create_task(hold())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with asyncio.timeout(5), pace.turn():
        pass
