"""A server of ours in a process of its own, on a free port, as `variantgen serve` starts it."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

PATIENCE_S = 30
# Tells at its end what was imported, so that a test can see what a server that answered had loaded.
PROGRAM = """
import atexit, sys
atexit.register(lambda: print("imported:", *sorted(sys.modules), flush=True))
from variantgen.__main__ import main
main()
"""


@dataclass
class Served:
    """A running server: its address, what it printed so far, and its process."""

    address: str
    printed: list[str]
    process: subprocess.Popen[str]

    def stop(self, by: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
        """Stop it; return its exit code and all it printed on stdout and stderr."""
        self.process.send_signal(by)
        out, err = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, "".join(self.printed) + out, err


@contextmanager
def served(workspace: Path, *options: str) -> Iterator[Served]:
    """Serve a workspace on a free port until the context ends."""
    arguments = ["serve", "--workspace", str(workspace), "--port", "0", "--reload-s", "0.05", *options]
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        printed = _until_told_how_to_stop(process)
        address = next(line.split()[1].rstrip("/") for line in printed if line.startswith("Preview"))
        yield Served(address, printed, process)
    finally:
        process.kill()
        process.communicate()


def until(address: str, path: str, wanted: str) -> httpx.Response:
    """Ask again and again until the answer holds the wanted text."""
    deadline = time.monotonic() + PATIENCE_S
    while wanted not in (reply := httpx.get(address + path)).text:
        if time.monotonic() > deadline:
            message = f"{path} never said {wanted!r}, but {reply.text!r}"
            raise AssertionError(message)
    return reply


def _until_told_how_to_stop(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    printed: list[str] = []
    for line in process.stdout:
        printed.append(line)
        if line.startswith("Ctrl-C"):
            return printed
    _, err = process.communicate()
    message = f"the server did not start: {''.join(printed)}{err}"
    raise AssertionError(message)
