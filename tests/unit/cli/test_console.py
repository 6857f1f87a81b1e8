import json

import pytest
import typer
from rich.table import Table
from typer.testing import CliRunner

from variantgen.cli.console import CommandGroup, fail, print_json, printable, say, stdout
from variantgen.errors import Conflict, Invalid, Problem

LONG = "word " * 300


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("half \ud800", "half \\ud800"),
        ("[bold]x[/bold] :smile:", "[bold]x[/bold] :smile:"),
    ],
)
def test_copy_cannot_steer_a_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_piped_line_is_neither_wrapped_nor_cut(capsys: pytest.CaptureFixture[str]) -> None:
    say(LONG)
    assert capsys.readouterr().out == LONG + "\n"


def test_a_piped_table_is_neither_wrapped_nor_cut(capsys: pytest.CaptureFixture[str]) -> None:
    table = Table("text")
    table.add_row("[red]" + LONG.strip())
    stdout.print(table)
    assert "[red]" + LONG.strip() in capsys.readouterr().out


def test_json_is_plain(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"text": "ü" * 500})
    assert json.loads(capsys.readouterr().out) == {"text": "ü" * 500}


def test_an_error_is_a_sentence_on_stderr_and_exit_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as stopped:
        fail(Conflict("It is there already."))
    assert stopped.value.exit_code == 1
    assert capsys.readouterr().err == "Error: It is there already.\n"


def test_every_problem_of_an_invalid_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        fail(Invalid("2 problems.", (Problem("a", "line 1", "x", "5", "mend it"), Problem("b", "", "", "", LONG))))
    assert capsys.readouterr().err == f"Error: 2 problems.\n  a: line 1: x: found 5; mend it\n  b: {LONG}\n"


def test_an_error_as_json_has_the_one_shape(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        fail(Invalid("1 problem.", (Problem("a", "", "x", "5", "mend it"),)), as_json=True)
    assert json.loads(capsys.readouterr().out) == {
        "error": "Invalid",
        "detail": "1 problem.",
        "problems": [{"file": "a", "record": "", "field": "x", "found": "5", "allowed": "mend it"}],
    }


def test_a_group_prints_errors_of_its_commands() -> None:
    app = typer.Typer(cls=CommandGroup)

    @app.command()
    def one() -> None:
        raise Conflict("It is there already.")

    @app.command()
    def two() -> None:
        """Stand beside the other."""

    result = CliRunner().invoke(app, ["one"])
    assert (result.exit_code, result.output) == (1, "Error: It is there already.\n")
