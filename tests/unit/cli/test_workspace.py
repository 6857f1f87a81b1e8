import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from variantgen.cli import workspace as commands
from variantgen.cli.console import CommandGroup

app = typer.Typer(cls=CommandGroup)
app.command()(commands.init)
app.command()(commands.validate)


def run(*arguments: str, code: int = 0) -> str:
    """Run a command and return everything it printed."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize("options", [[], ["--sample"]])
def test_a_new_workspace_is_valid(tmp_path: Path, options: list[str]) -> None:
    folder = tmp_path / "site"
    assert "variantgen.toml, content/README.md, brand.yaml" in run("init", *options, "-w", str(folder))
    assert f"The workspace {folder} is valid" in run("validate", "-w", str(folder))


def test_init_names_the_next_command(tmp_path: Path) -> None:
    assert f"Next: variantgen validate --workspace {tmp_path}" in run("init", "--workspace", str(tmp_path))


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text("mine")
    output = run("init", "-w", str(tmp_path), code=1)
    assert "has brand.yaml already, and nothing was written" in output
    assert [path.name for path in tmp_path.iterdir()] == ["brand.yaml"]


def test_init_reminds_of_an_existing_gitignore(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("dist/\n")
    assert "Add .variantgen/ to" in run("init", "-w", str(tmp_path))


def test_init_is_content_with_a_gitignore_that_knows_the_state(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("/.variantgen/\n")
    assert "Add " not in run("init", "-w", str(tmp_path))


def test_validate_prints_counts(tmp_path: Path) -> None:
    run("init", "--sample", "-w", str(tmp_path))
    output = run("validate", "-w", str(tmp_path))
    assert all(figure in output for figure in ("contents", "24", "144", "facts listed", "1 in de-DE"))


def test_validate_prints_counts_as_json(tmp_path: Path) -> None:
    run("init", "--sample", "-w", str(tmp_path))
    summary = json.loads(run("validate", "--json", "-w", str(tmp_path)))
    assert (summary["valid"], summary["contents"], summary["slots"], summary["cells"]) == (True, 8, 24, 144)


def test_validate_names_contents_that_are_not_served(tmp_path: Path) -> None:
    run("init", "-w", str(tmp_path))
    first = tmp_path / "content" / "first.yaml"
    first.write_text(first.read_text() + "  offer: {ends_at: 2020-01-01}\n")
    output = run("validate", "-w", str(tmp_path))
    assert "everyday-mug is not served: it is not available, or its offer is over." in output


def a_broken_workspace(folder: Path) -> Path:
    run("init", "-w", str(folder))
    (folder / "variantgen.toml").write_text("prot = 5\n")
    (folder / "segments.yaml").write_text("- {}\n")
    (folder / "content" / "notes.txt").write_text("x")
    return folder


def test_validate_prints_all_problems_of_all_files(tmp_path: Path) -> None:
    output = run("validate", "-w", str(a_broken_workspace(tmp_path)), code=1)
    assert "problems in variantgen.toml, segments.yaml, content/notes.txt; nothing was read." in output
    assert "segments.yaml: line 1: segment_id: found nothing; this key is required" in output
    assert all(len(line) < 300 for line in output.split("\n"))


def test_validate_prints_all_problems_as_json(tmp_path: Path) -> None:
    error = json.loads(run("validate", "--json", "-w", str(a_broken_workspace(tmp_path)), code=1))
    assert error["error"] == "Invalid"
    assert {problem["file"] for problem in error["problems"]} == {
        "variantgen.toml",
        "segments.yaml",
        "content/notes.txt",
    }


def test_a_folder_that_is_none_is_said_in_a_sentence(tmp_path: Path) -> None:
    assert "is no folder; write a workspace there" in run("validate", "-w", str(tmp_path / "none"), code=1)


def test_wrong_usage_exits_with_two(tmp_path: Path) -> None:
    run("validate", "--wrokspace", str(tmp_path), code=2)
