"""One run at a time: a file that is locked as long as its process lives, so that even `kill -9` lets go of it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from variantgen.errors import Busy


@contextmanager
def run_lock(file: Path) -> Iterator[None]:
    """Hold the lock. Raises Busy where another process does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as opened:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy(
                f"Another run is at work in {str(file.parent.parent)!r}; wait for its end, or stop it: what it has"
                " finished is kept."
            ) from error
        yield
