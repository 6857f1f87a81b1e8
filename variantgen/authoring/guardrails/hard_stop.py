"""A check that never ends is ended: the timer behind the time that checks are allowed."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class OutOfTime(BaseException):
    """Raised inside a check that does not end. No `except Exception` of a check catches it."""


class HardStop:
    """Whether a check is under way: only then does the timer raise."""

    is_armed = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Answer the timer's signal."""
        del number, frame
        if self.is_armed:
            self.is_armed = False
            raise OutOfTime


@contextmanager
def hard_stop(limit_s: float) -> Iterator[HardStop]:
    """Raise OutOfTime every limit_s of wall-clock time while the yielded stop is armed.

    Signals reach the main thread alone; in another, and where a system has no timers, nothing is raised.
    """
    stop = HardStop()
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield stop
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, limit_s, limit_s)
    try:
        yield stop
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
