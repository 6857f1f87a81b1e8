import asyncio
import signal
from collections.abc import Iterator

import pytest

from variantgen.cli import running
from variantgen.cli.running import run
from variantgen.cli.stopping import Stopping


@pytest.fixture
def _is_listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stopping = Stopping()
    stopping.listen()
    monkeypatch.setattr(running, "stopping", stopping)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


async def two() -> int:
    return 2


async def stopped_by(*signals: signal.Signals, kept: list[str]) -> None:
    try:
        for number in signals:
            signal.raise_signal(number)
            kept.append("not raised in the midst of a line")
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.01)
        kept.append("receipt")


def test_what_the_work_returns_is_returned() -> None:
    assert run(two()) == 2


@pytest.mark.usefixtures("_is_listening")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_the_work_and_is_raised_when_it_has_ended(number: signal.Signals) -> None:
    kept: list[str] = []
    with pytest.raises((KeyboardInterrupt, SystemExit)) as ended:
        run(stopped_by(number, kept=kept))
    assert kept == ["not raised in the midst of a line", "receipt"]
    assert isinstance(ended.value, KeyboardInterrupt) == (number == signal.SIGINT)
    assert getattr(ended.value, "code", 128 + number) == 128 + number


@pytest.mark.usefixtures("_is_listening")
def test_a_second_sigterm_does_not_take_the_receipt_away() -> None:
    kept: list[str] = []
    with pytest.raises(SystemExit):
        run(stopped_by(signal.SIGTERM, signal.SIGTERM, kept=kept))
    assert kept[-1] == "receipt"


@pytest.mark.usefixtures("_is_listening")
def test_work_that_swallows_its_cancellation_still_ends_the_command() -> None:
    async def stubborn() -> int:
        signal.raise_signal(signal.SIGTERM)
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            return 1
        return 0

    with pytest.raises(SystemExit):
        run(stubborn())


@pytest.mark.usefixtures("_is_listening")
def test_a_cancellation_that_nobody_asked_for_is_raised_as_it_is() -> None:
    async def cancelled() -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        run(cancelled())


@pytest.mark.usefixtures("_is_listening")
def test_outside_of_work_a_signal_is_raised_at_once() -> None:
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
