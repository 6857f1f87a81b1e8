"""The command line, put together: one module per command group."""

import sys

import typer

from variantgen.cli import check, decide, demo, doctor, generate, publish, review, serve, variants, workspace
from variantgen.cli.console import CommandGroup, warn

app = typer.Typer(
    cls=CommandGroup,
    name="variantgen",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Write variants of your copy offline, check them against your facts, approve them, serve them in microseconds.",
)
app.command()(workspace.init)
app.command()(workspace.validate)
app.command()(generate.estimate)
app.command()(generate.generate)
app.command()(check.check)
app.command()(review.review)
app.command()(publish.publish)
app.command()(decide.decide)
app.command()(serve.serve)
app.command()(doctor.doctor)
app.command()(demo.demo)
app.add_typer(variants.app, name="variants")


def main() -> None:
    """Run the command line. Ctrl-C ends with 130 and a resumable state."""
    try:
        app()
    except KeyboardInterrupt:
        warn("Stopped. What was finished is kept: run the same command again to go on.")
        sys.exit(130)


if __name__ == "__main__":
    main()
