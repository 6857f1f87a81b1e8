"""The command line in this process: a test gives arguments and reads what was printed."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from tests.catalog_files import as_jsonl, as_yaml
from variantgen.__main__ import app


def run(*arguments: object, code: int = 0, stdin: bytes | None = None) -> str:
    """Run a command and return everything it printed."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
    assert result.exit_code == code, result.output
    return result.output


def run_json(*arguments: object, code: int = 0) -> Any:
    """Run a command with --json and return what it printed on stdout."""
    result = CliRunner().invoke(app, [str(argument) for argument in (*arguments, "--json")])
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def a_file(folder: Path, name: str, *records: dict[str, Any]) -> Path:
    """Write records as YAML or JSON Lines, by the file's name."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(as_jsonl(*records) if name.endswith("jsonl") else as_yaml(*records))
    return file


def a_line(text: str = "TrailMax 3: made to last on any trail", **changes: Any) -> dict[str, Any]:
    """A text to check or import."""
    return {"id": "t-1", "content_id": "trailmax-3", "slot": "headline", "text": text} | changes
