"""Progress a person can watch: a bar on a terminal, a line now and then where output is piped."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from variantgen.cli.console import stderr

LINES_WHEN_PIPED = 10


class Bar:
    """Draws a bar with Rich."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Count steps done."""
        self._progress.update(self._task, advance=steps, note=note)


class Lines:
    """Prints about ten lines over the whole work."""

    def __init__(self, what: str, total: int) -> None:
        self._what = what
        self._total = total
        self._done = 0

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Count steps done."""
        del note
        shown = self._done * LINES_WHEN_PIPED // max(self._total, 1)
        self._done += steps
        if self._done * LINES_WHEN_PIPED // max(self._total, 1) > shown:
            stderr.print(f"{self._what}: {self._done} of {self._total}", soft_wrap=True)


class Silent:
    """Draws nothing."""

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Count nothing."""


@contextmanager
def progress_bar(what: str, total: int, *, is_quiet: bool = False) -> Iterator[Bar | Lines | Silent]:
    """Show how far some work is, on stderr so that piped output stays clean."""
    if is_quiet or not total:
        yield Silent()
    elif not stderr.is_terminal:
        yield Lines(what, total)
    else:
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[note]}", style="dim"),
        )
        with Progress(*columns, console=stderr, transient=True) as progress:
            yield Bar(progress, progress.add_task(what, total=total, note=""))
