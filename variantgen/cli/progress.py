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
from variantgen.ports import ProgressBar, Unwatched

LINES_WHEN_PIPED = 10


class Bar:
    """Draws a bar with Rich."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def expect(self, steps: int) -> None:
        """Show how many steps there are."""
        self._progress.update(self._task, total=steps)

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Count steps done."""
        self._progress.update(self._task, advance=steps, note=note)


class Lines:
    """Prints ten lines over the whole work, none for a few steps."""

    def __init__(self, what: str, total: int) -> None:
        self._what = what
        self._total = total
        self._done = 0

    def expect(self, steps: int) -> None:
        """Take the number of steps."""
        self._total = steps

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Count steps done."""
        del note
        shown = self._done * LINES_WHEN_PIPED // max(self._total, 1)
        self._done += steps
        is_next = self._done * LINES_WHEN_PIPED // max(self._total, 1) > shown
        if is_next and self._total >= LINES_WHEN_PIPED:
            stderr.print(f"{self._what}: {self._done} of {self._total}", soft_wrap=True)


@contextmanager
def progress_bar(what: str, total: int | None = None, *, is_quiet: bool = False) -> Iterator[ProgressBar]:
    """Show how far some work is, on stderr so that piped output stays clean. total: None until the work says it."""
    if is_quiet or total == 0:
        yield Unwatched()
    elif not stderr.is_terminal:
        yield Lines(what, total or 0)
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
