"""The workspace's folder: reads its files within bounds, and writes a new one whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Literal

from variantgen.domain.problems import MAX_FILE_BYTES, too_large
from variantgen.errors import Conflict, Misconfigured, NotFound, Problem

CONTENT = "content"
NAMED = ("brand.yaml", "segments.yaml")
STATE_RULE = ".variantgen/\n"
LEFT_ALONE = ("thumbs.db", "desktop.ini")


def read_workspace(folder: Path) -> dict[str, bytes | Problem]:
    """Return the bytes of brand.yaml, segments.yaml and everything under content/, by name within the folder.

    A file that is too large, no plain file, linked from elsewhere or unreadable stands for its problem instead.
    Raises NotFound where the folder is none.
    """
    if not folder.is_dir():
        raise NotFound(f"{str(folder)!r} is no folder; write a workspace there with `variantgen init`.")
    root = folder.resolve()
    names = [name for name in NAMED if os.path.lexists(folder / name)]
    return {name: _read(root, name) for name in (*names, *_contents(root))}


def _contents(root: Path) -> Iterator[str]:
    """Yield the names of all files under content/ that people put there: no hidden files, notes or lock files."""
    for path in sorted((root / CONTENT).rglob("*")):
        name = path.relative_to(root)
        is_ours = any(part.startswith((".", "~$")) for part in name.parts) or path.name.lower() in LEFT_ALONE
        is_note = path.suffix.lower() == ".md" or path.stem.lower() == "readme"
        if not is_ours and not is_note and (path.is_symlink() or not path.is_dir()):
            yield name.as_posix()


def _read(root: Path, name: str) -> bytes | Problem:
    path = root / name
    try:
        whole = path.resolve(strict=True)
        if not whole.is_relative_to(root):
            return Problem(name, "", "", "a link to outside the workspace", "put the file itself here")
        status = whole.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem(name, "", "", "no plain file", "put a text file here")
        return too_large(name, status.st_size) or _bounded(whole)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "it links to itself"
        return Problem(name, "", "", f"a file that cannot be read ({reason})", "check that you may read it")


def _bounded(path: Path) -> bytes:
    """Return the file's bytes; one that grew since its size was read is cut where the catalog will refuse it."""
    with path.open("rb") as opened:
        return opened.read(MAX_FILE_BYTES + 1)


def template(kind: Literal["sample", "skeleton"]) -> dict[str, bytes]:
    """Return the files of a new workspace: the sample, or a commented skeleton to fill in."""
    package = files("variantgen")
    shared = {name: (package / "sample" / name).read_bytes() for name in ("variantgen.toml", "content/README.md")}
    return shared | dict(_packaged(package / kind, PurePosixPath()))


def _packaged(folder: Traversable, within: PurePosixPath) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _packaged(entry, within / entry.name)
        else:
            yield str(within / entry.name), entry.read_bytes()


def write_workspace(folder: Path, new: Mapping[str, bytes]) -> list[str]:
    """Write new files into a folder, all or none, and return their names.

    A .gitignore that keeps state out of git comes with them unless there is one already. Raises Conflict listing
    files that are there, Misconfigured where the folder cannot be written.
    """
    there = [name for name in new if os.path.lexists(folder / name)]
    if there:
        listed = ", ".join(there)
        raise Conflict(f"{str(folder)!r} has {listed} already, and nothing was written; choose another --workspace.")
    ignore = {} if os.path.lexists(folder / ".gitignore") else {".gitignore": STATE_RULE.encode()}
    try:
        _place_all(folder, {**new, **ignore})
    except FileExistsError as error:
        raise Conflict(f"{error.filename!r} is in the way, and nothing was written.") from error
    except OSError as error:
        raise Misconfigured(f"{str(folder)!r} cannot be written ({error.strerror}); nothing was written.") from error
    return [*new, *ignore]


def _place_all(folder: Path, new: Mapping[str, bytes]) -> None:
    """Write every file beside its place first, then move them in; on a failure take everything away again."""
    made = _make_folders([folder, *((folder / name).parent for name in new)])
    placed: list[Path] = []
    try:
        with tempfile.TemporaryDirectory(prefix=".variantgen-", dir=folder) as waiting:
            ready = {folder / name: Path(waiting) / str(number) for number, name in enumerate(new)}
            for source, data in zip(ready.values(), new.values(), strict=True):
                source.write_bytes(data)
            for place, source in ready.items():
                source.rename(place)
                placed.append(place)
    except BaseException:
        _take_away(placed, made)
        raise


def _make_folders(wanted: Iterable[Path]) -> list[Path]:
    """Make missing folders and return them, outermost first."""
    made: list[Path] = []
    for folder in wanted:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        made += reversed(missing)
    return made


def _take_away(placed: list[Path], made: list[Path]) -> None:
    for path in placed:
        path.unlink(missing_ok=True)
    for folder in reversed(made):
        folder.rmdir()
