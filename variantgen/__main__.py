"""The command line, put together: one module per command group, each imported when it is run."""

import os
import sys
from io import TextIOWrapper
from typing import Any, NoReturn

import typer

from variantgen.cli.console import CommandGroup, warn
from variantgen.cli.deferred import Deferred
from variantgen.cli.stopping import ON_CTRL_C, stopping

STOPPED = "Stopped. What was finished is kept: run the same command again to go on."
COMMANDS = {
    "init": ("variantgen.cli.workspace:init", "Write a new workspace to start from, or the sample."),
    "validate": (
        "variantgen.cli.workspace:validate",
        "Read every file; say what it holds or what is wrong.",
    ),
    "estimate": ("variantgen.cli.generate:estimate", "Quote tokens and money for a run before anything is spent."),
    "generate": ("variantgen.cli.generate:generate", "Write variants for every cell that has none yet."),
    "check": ("variantgen.cli.check:check", "Check texts against the facts of their base copy; needs no workspace."),
    "review": ("variantgen.cli.review:review", "Approve, reject, retire, reopen, re-check or edit variants."),
    "publish": ("variantgen.cli.publish:publish", "Make what is approved live; list versions, roll back."),
    "decide": ("variantgen.cli.decide:decide", "Decide for one reader, as the server would."),
    "serve": ("variantgen.cli.serve:serve", "Answer requests and show the preview page."),
    "variants": ("variantgen.cli.variants:app", "Import, list, show and export variants."),
    "receipts": ("variantgen.cli.receipts:receipts", "Show what earlier runs were quoted, spent and filled."),
    "eval": ("evals.command:app", "Measure how good each part is, on labelled sets."),
    "doctor": ("variantgen.cli.doctor:doctor", "Look at everything a run needs and say what is missing."),
    "demo": ("variantgen.cli.demo:demo", "Go the whole way on a sample workspace, then serve it."),
}


class Commands(CommandGroup):
    """All commands, none of them imported yet."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = {name: Deferred(name, place, help=summary) for name, (place, summary) in COMMANDS.items()}

    def invoke(self, ctx: Any) -> Any:
        """Run a command; after Ctrl-C say that nothing is lost."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            warn(STOPPED)
            raise typer.Exit(ON_CTRL_C) from None


app = typer.Typer(
    cls=Commands,
    name="variantgen",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Write variants of your copy offline, check them against your facts, approve them, serve them.",
)
app.callback()(lambda: None)


def main() -> None:
    """Run the command line. Exits 0, 1 for an error, 2 for wrong usage, 130 after Ctrl-C, 143 after SIGTERM."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # copy has letters that some terminals' encodings lack
            stream.reconfigure(errors="backslashreplace")
    stopping.listen()
    try:
        app()
    except MemoryError:
        _refuse("This machine is out of memory; choose less at once, with --content or --segment.")
    except OSError as error:
        where = f" at {str(error.filename)!r}" if error.filename else ""
        _refuse(f"The machine refused ({error.strerror or error}){where}; check the rights and the space there.")
    except Exception as error:
        if os.environ.get("VARIANTGEN_TRACEBACK"):
            raise
        what = f"{type(error).__name__}: {error}"
        _refuse(f"This is a fault in variantgen ({what}); VARIANTGEN_TRACEBACK=1 shows where, for a report.")


def _refuse(sentence: str) -> NoReturn:
    warn(f"Error: {sentence}")
    sys.exit(1)


if __name__ == "__main__":
    main()
