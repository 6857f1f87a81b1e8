"""The shelf of snapshot directories: whole or not at all, one of them live, older ones kept for rollback."""

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from variantgen.adapters.snapshot_files import MANIFEST, read_snapshot, snapshot_files
from variantgen.domain.snapshot import EmbeddingModel, Snapshot
from variantgen.errors import Conflict, NotFound

CURRENT = "CURRENT"
TOMBSTONES = "TOMBSTONES"
UNFINISHED = ".unfinished-"
ABANDONED_AFTER_S = 3_600
VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class FaissShelf:
    """Snapshots in a directory. `CURRENT` names the live one, `TOMBSTONES` the variants no reader may get any more.

    model: only snapshots of this embedding model are read, any where None; what is empty in it may be anything.
    """

    def __init__(self, folder: Path, *, model: EmbeddingModel | None = None) -> None:
        self.folder = folder
        self.model = model

    def put(self, version: str, files: Mapping[str, bytes]) -> None:
        """Write a snapshot's files whole or not at all. Raises Conflict where that version has other content."""
        target = self._path(version)
        if target.exists():
            if _same_file(target / MANIFEST, files[MANIFEST]):
                return
            raise Conflict(f"snapshot {version!r} exists with other content; publish again a second later")
        self.folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        unfinished = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=self.folder))
        try:
            for name, content in files.items():
                _write_durably(unfinished / name, content)
            unfinished.chmod(0o755)
            _sync_folder(unfinished)
            unfinished.rename(target)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        _sync_folder(self.folder)

    def add(self, snapshot: Snapshot) -> None:
        """Write a snapshot; it is not live yet."""
        self.put(snapshot.version, snapshot_files(snapshot))

    def read(self, version: str) -> Snapshot:
        """Read and verify a snapshot. Raises NotFound, Invalid for a damaged one."""
        path = self._path(version)
        if not path.is_dir():
            raise NotFound(f"there is no snapshot {version!r}; `variantgen publish --list` shows those there are")
        return read_snapshot(path, model=self.model)

    def make_live(self, version: str) -> None:
        """Point CURRENT at a version, atomically. Raises NotFound, Invalid for a damaged one."""
        self.read(version)
        self._replace(CURRENT, f"{version}\n")

    def roll_back(self) -> str:
        """Make the newest version older than the live one live and return it. Raises Conflict where there is none."""
        live = self.live()
        older = [version for version in self.versions() if live is not None and version < live]
        if not older:
            raise Conflict(f"there is no snapshot older than the live one, {live!r}, to roll back to")
        self.make_live(older[-1])
        return older[-1]

    def live(self) -> str | None:
        """Return the live version, None before the first publish."""
        try:
            return (self.folder / CURRENT).read_text("utf-8", "replace").strip() or None
        except FileNotFoundError:
            return None

    def versions(self) -> list[str]:
        """Return all versions, oldest first."""
        if not self.folder.is_dir():
            return []
        return sorted(path.name for path in self.folder.iterdir() if path.is_dir() and VERSION.fullmatch(path.name))

    def tombstones(self) -> frozenset[str]:
        """Return the ids of variants that no reader may get, whatever the snapshot says."""
        try:
            return frozenset((self.folder / TOMBSTONES).read_text("utf-8", "replace").split())
        except FileNotFoundError:
            return frozenset()

    def bury(self, variant_ids: Iterable[str]) -> None:
        """Add tombstones: effective at each server's next refresh, in every snapshot."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / TOMBSTONES).open("a", encoding="utf-8") as file:
            file.write("".join(f"{variant_id}\n" for variant_id in variant_ids))
            file.flush()
            os.fsync(file.fileno())

    def unbury(self, variant_ids: Iterable[str]) -> None:
        """Take tombstones away again."""
        left = self.tombstones() - frozenset(variant_ids)
        self._replace(TOMBSTONES, "".join(f"{variant_id}\n" for variant_id in sorted(left)))

    def _path(self, version: str) -> Path:
        if not VERSION.fullmatch(version):
            raise NotFound(
                f"{version!r} is not the name of a snapshot; `variantgen publish --list` shows those there are"
            )
        return self.folder / version

    def _sweep(self) -> None:
        """Remove what killed publishes left; a younger one may still be at work."""
        for path in self.folder.glob(f"{UNFINISHED}*"):
            if path.is_dir() and time.time() - path.stat().st_mtime > ABANDONED_AFTER_S:
                shutil.rmtree(path, ignore_errors=True)

    def _replace(self, name: str, text: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor, unfinished = tempfile.mkstemp(prefix=UNFINISHED, dir=self.folder)
        os.close(descriptor)
        _write_durably(Path(unfinished), text.encode())
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(self.folder / name)
        _sync_folder(self.folder)


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _same_file(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
