"""What every command prints with: plain and whole when piped, coloured and fitted on a terminal."""

import json
from typing import Any, NoReturn

import typer
from rich.console import Console, ConsoleDimensions
from typer.core import TyperGroup

from variantgen.errors import Invalid, VariantgenError

PIPED_WIDTH = 4_000


class PlainConsole(Console):
    """A console that reads no markup in what it prints (copy is untrusted text) and never cuts a piped line."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, markup=False, emoji=False, highlight=False)

    @property  # type: ignore[misc]  # nothing here sets a size, so the setter is not repeated
    def size(self) -> ConsoleDimensions:
        """The terminal's size; wide enough for any line where there is none."""
        return super().size if self.is_terminal else ConsoleDimensions(PIPED_WIDTH, 25)


stdout = PlainConsole()
stderr = PlainConsole(stderr=True)


def printable(text: str) -> str:
    """Return the text with control characters and lone surrogates spelled out, so that copy cannot steer a terminal."""
    escaped = "".join(_escaped(character) for character in text)
    return escaped.encode("utf-8", "backslashreplace").decode()


def _escaped(character: str) -> str:
    is_control = (character < " " and character not in "\n\t") or "\x7f" <= character <= "\x9f"
    return ascii(character)[1:-1] if is_control else character


def say(text: str = "", *, style: str | None = None) -> None:
    """Print one line on stdout, never wrapped: paths, URLs and commands stay whole to be copied."""
    stdout.print(printable(text), style=style, soft_wrap=True)


def warn(text: str) -> None:
    """Print one line on stderr."""
    stderr.print(printable(text), style="yellow", soft_wrap=True)


def print_json(value: Any) -> None:
    """Print a value as JSON on stdout, without colour or wrapping."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str).encode("utf-8", "backslashreplace"))


def fail(error: VariantgenError, *, as_json: bool = False) -> NoReturn:
    """Print an error's sentence, and every problem of an Invalid, then exit 1."""
    if as_json:
        print_json(error_json(error))
        raise typer.Exit(1)
    stderr.print(printable(f"Error: {error}"), style="bold red", soft_wrap=True)
    for problem in error.problems if isinstance(error, Invalid) else ():
        stderr.print(printable(f"  {problem}"), soft_wrap=True)
    raise typer.Exit(1)


def error_json(error: VariantgenError) -> dict[str, Any]:
    """Return the error's one JSON shape, with its problems where it has some."""
    problems = error.problems if isinstance(error, Invalid) else ()
    fields = ("file", "record", "field", "found", "allowed")
    listed = [{name: getattr(problem, name) for name in fields} for problem in problems]
    return error.as_json() | ({"problems": listed} if listed else {})


class CommandGroup(TyperGroup):
    """A group of commands that prints our errors as sentences: `typer.Typer(cls=CommandGroup)`."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; an error raised on purpose is printed, as JSON where that was asked for, and exits 1."""
        as_json = "--json" in ctx.args
        try:
            return super().invoke(ctx)
        except VariantgenError as error:
            fail(error, as_json=as_json)
