"""How a command is stopped: by Ctrl-C or SIGTERM, at a point where nothing is lost."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

ON_CTRL_C = 130


class Stopping:
    """Whether this process was asked to stop, and what is to be cancelled then."""

    def __init__(self) -> None:
        self.asked_by = 0
        self._cancel: Callable[[], object] | None = None

    def listen(self) -> None:
        """Answer both signals from now on; the process's handlers are replaced."""
        signal.signal(signal.SIGTERM, self._on_signal)
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # it is ignored in the background
            signal.signal(signal.SIGINT, self._on_signal)

    @contextmanager
    def cancelling(self, cancel: Callable[[], object]) -> Iterator[None]:
        """Call `cancel` for a signal in here, instead of raising at whatever line is being run."""
        self._cancel = cancel
        try:
            yield
        finally:
            self._cancel = None

    def end_if_asked(self) -> None:
        """Raise what ends the process, if a signal asked for it."""
        if self.asked_by:
            self._end()

    def _on_signal(self, number: int, _frame: object) -> None:
        """Stop at the next point where nothing is lost; Ctrl-C again stops at once: what is finished is stored."""
        was_asked, self.asked_by = self.asked_by, number
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, lambda *_: os._exit(ON_CTRL_C))
            os.write(sys.stderr.fileno(), b"\nStopping; Ctrl-C again stops at once.\n")  # printing is not safe here
        if not self._cancel:
            self._end()
        elif not was_asked:  # cancelled twice, the receipt would not be kept
            self._cancel()

    def _end(self) -> NoReturn:
        if self.asked_by == signal.SIGINT:
            raise KeyboardInterrupt
        sys.exit(128 + self.asked_by)


stopping = Stopping()
