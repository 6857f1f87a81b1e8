"""The README says what is so: settings, commands, options, files, make targets, and what commands print."""

import doctest
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, SecretStr
from typer.testing import CliRunner

from tests.unit.test_conventions import ROOT, commands
from variantgen.__main__ import app
from variantgen.settings import Settings

README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"(?P<checked><!-- checked -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCKS = [(found["kind"], found["text"], bool(found["checked"])) for found in BLOCK.finditer(README)]
FILE = re.compile(r"<!-- file: (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
LINKED = re.compile(r"\]\((?P<target>[^)#]+)\)")
IN_CODE = re.compile(r"`([^`\n]+)`")
SETTING = re.compile(r"VARIANTGEN_[A-Z][A-Z_]*[A-Z]")
# What a console block leaves out stands as three dots, as in doctests.
SHORTENED = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def setting_rows(section: type[BaseModel] = Settings, path: str = "") -> Iterator[str]:
    """Yield the README's line for each setting."""
    for name, field in section.model_fields.items():
        if field.exclude:
            continue
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from setting_rows(field.annotation, f"{path}{name}.")
        else:
            dotted = f"{path}{name}"
            variable = f"VARIANTGEN_{dotted.replace('.', '__').upper()}"
            yield f"| `{dotted}` | {shown(field.default)} | {field.description} | `{variable}` |"


def shown(default: Any) -> str:
    plain = default.get_secret_value() if isinstance(default, SecretStr) else default
    if plain is None or plain == "":
        return "not set" if plain is None else "empty"
    return f"`{str(plain).lower() if isinstance(plain, bool) else plain}`"


def console_commands(text: str) -> list[str]:
    """Return what a console block types, continued lines joined."""
    return re.findall(r"^\$ (.*)$", text.replace("\\\n", " "), re.MULTILINE)


def typed_commands() -> list[str]:
    """Return every variantgen command line that the README shows, in blocks and in sentences."""
    shown_lines = [line for kind, text, _ in BLOCKS if kind == "console" for line in console_commands(text)]
    sentences = re.sub(BLOCK, "", README)
    return [line for line in [*shown_lines, *IN_CODE.findall(sentences)] if line.startswith("variantgen ")]


def unknown_words(line: str) -> list[str]:
    """Return what a command line names that the program does not know: a command, or an option of it."""
    words = shlex.split(line)[1:]
    known = dict(commands())
    if words[:1] == ["--help"]:
        return []
    found = next((name for name in (" ".join(words[:2]), words[0]) if name in known), None)
    if found is None:
        is_group = any(name.startswith(f"{words[0]} ") for name in known)
        return [] if is_group and len(words) == 1 else [" ".join(words[:2])]
    options = {option for each in known[found].params for option in [*each.opts, *each.secondary_opts]} | {"--help"}
    return [word for word in words if word.startswith("-") and len(word) > 1 and word.partition("=")[0] not in options]


def test_every_setting_is_in_the_table_with_its_default_and_meaning() -> None:
    assert [row for row in setting_rows() if row not in README] == []


def test_the_table_names_no_setting_that_is_gone() -> None:
    rows = re.findall(r"^\| `[\w.]+` \|.*`VARIANTGEN_\w+` \|$", README, re.MULTILINE)
    assert set(rows) - set(setting_rows()) == set()


def test_every_variable_that_is_named_is_a_setting() -> None:
    known = set(SETTING.findall("\n".join(setting_rows())))
    known |= {"VARIANTGEN_TEST_DATABASE_URL", "VARIANTGEN_TRACEBACK"}
    assert set(SETTING.findall(README)) - known == set()


@pytest.mark.parametrize("line", sorted(set(typed_commands())))
def test_every_command_and_option_that_is_named_exists(line: str) -> None:
    assert unknown_words(line) == []


def test_every_command_is_named() -> None:
    lines = typed_commands()
    assert [
        name for name, _ in commands() if not any(f"{line} ".startswith(f"variantgen {name} ") for line in lines)
    ] == []


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert (
        set(re.findall(r"\bmake ([a-z]+)", " ".join([*IN_CODE.findall(README), *(text for _, text, _ in BLOCKS)])))
        <= targets
    )


def test_every_file_that_is_linked_is_there() -> None:
    local = [target for target in LINKED.findall(README) if "://" not in target]
    assert [target for target in local if not (ROOT / target).exists()] == []


def test_what_checked_blocks_show_is_what_the_commands_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for found in FILE.finditer(README):
        Path(found["name"]).write_text(found["text"], "utf-8")
    checked = [text for kind, text, is_checked in BLOCKS if kind == "console" and is_checked]
    assert checked
    for text in checked:
        for command, wanted in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text.replace("\\\n", " "), re.MULTILINE):
            printed = output_of(command)
            assert doctest.OutputChecker().check_output(wanted, printed, SHORTENED), f"{command} prints\n{printed}"


def output_of(command: str) -> str:
    """Return what a command of a checked block prints on stdout."""
    program, *arguments = shlex.split(command)
    assert program == "variantgen", command
    return CliRunner().invoke(app, arguments).stdout
