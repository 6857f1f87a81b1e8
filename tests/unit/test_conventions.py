"""What every file keeps to, so that nobody has to remember it."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import typer

import evals
import variantgen
import workers
from variantgen import errors
from variantgen.__main__ import app
from variantgen.adapters.prompt_files import packaged_prompts
from variantgen.errors import VariantgenError

ROOT = Path(__file__).parents[2]
PACKAGES = (variantgen, workers, evals)
MOST_LINES = 400
# Alembic reads these itself, in its own surroundings.
READ_BY_ALEMBIC = "variantgen.adapters.migrations"
# Imported by name, and always there with what they belong to.
COMES_WITH = {"pydantic_core": "pydantic", "starlette": "fastapi", "tokenizers": "transformers"}
TREE_LINE = re.compile(r"^[│├└─ ]*(?P<name>[A-Z]\w+)\s+(?P<status>\d{3})(?P<rest>.*)$", re.MULTILINE)
# Folders of one machine, and papers that a reader of this repository does not have.
OF_ONE_MACHINE = re.compile(r"(?<![\w.:/}])/(?:work|root|home|Users|mnt)/[\w.]|\b(?:DESIGN|STYLE|HELPERS)[.]md\b")
IMPORT_ALL = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted({"torch", "transformers", "sentence_transformers"} & set(sys.modules)))
"""


def module_names() -> list[str]:
    names = [package.__name__ for package in PACKAGES]
    for package in PACKAGES:
        names += [module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    return [name for name in names if not name.startswith(READ_BY_ALEMBIC) and not name.endswith("__main__")]


def source_files() -> list[Path]:
    folders = ("variantgen", "workers", "evals", "tests")
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def files_in_git() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - whichever git is there
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def commands(group: Any = None, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command of the command line that does something, with its full name."""
    group = group or typer.main.get_command(app)
    for name, command in group.commands.items():
        whole = getattr(command, "load", lambda command=command: command)()
        if hasattr(whole, "commands"):
            yield from commands(whole, f"{path}{name} ")
        else:
            yield f"{path}{name}", whole


def error_classes() -> list[type[VariantgenError]]:
    found = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)]
    return [error for error in found if error.__module__ == errors.__name__]


def imported_packages(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    return {plain_name(re.split(r"[^\w.-]", each)[0]) for each in wanted}


def plain_name(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_no_file_is_too_long_to_be_read_in_one_go() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in source_files()}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_every_module_can_be_imported_without_a_warning_and_without_loading_a_model_library() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL, *module_names()],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_every_name_a_module_exports_is_there() -> None:
    missing = [
        f"{name}.{exported}"
        for name in module_names()
        for exported in getattr(importlib.import_module(name), "__all__", ())
        if not hasattr(sys.modules[name], exported)
    ]
    assert missing == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in source_files()
        if "tests" not in path.relative_to(ROOT).parts
        and path.read_text("utf-8").strip()
        and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_everything_that_is_imported_is_declared() -> None:
    ours = {"variantgen", "workers", "evals"} | set(sys.stdlib_module_names)
    names = packages_distributions()
    missing = {
        f"{path.relative_to(ROOT)}: {package}"
        for path in source_files()
        if path.relative_to(ROOT).parts[0] != "tests"
        for package in imported_packages(path) - ours
        if not {plain_name(each) for each in names.get(COMES_WITH.get(package, package), [package])} & declared()
    }
    assert missing == set()


def test_everything_that_is_declared_is_pinned() -> None:
    pinned = re.findall(
        r"^(?:# without dependencies: )?([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE
    )
    assert declared() - {plain_name(name) for name in pinned} == {"variantgen"}


def test_every_command_and_each_of_its_options_has_help() -> None:
    without = [name for name, command in commands() if not command.help]
    without += [
        f"{name} {parameter.name}"
        for name, command in commands()
        for parameter in command.params
        if not getattr(parameter, "help", None)
    ]
    assert without == []


def test_every_error_is_in_the_tree_with_its_status() -> None:
    tree = {
        found["name"]: (int(found["status"]), "(retryable)" in found["rest"])
        for found in TREE_LINE.finditer(errors.__doc__ or "")
    }
    assert tree == {error.__name__: (error.status, error.retryable) for error in error_classes()}


def test_every_error_says_what_it_stands_for() -> None:
    assert [error.__name__ for error in error_classes() if not error.__doc__] == []


def test_every_released_prompt_is_still_there() -> None:
    released = tomllib.loads((packaged_prompts() / "released.toml").read_text("utf-8"))["sha256"]
    assert [name for name in released if not (packaged_prompts() / name).is_file()] == []


def test_no_file_speaks_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files_in_git()
        for match in OF_ONE_MACHINE.finditer(path.read_bytes().decode("utf-8", "replace"))
    ]
    assert found == []
