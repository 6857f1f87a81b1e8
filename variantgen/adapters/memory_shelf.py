"""The snapshot shelf without a disk: for tests and for trying things out."""

from collections.abc import Iterable, Mapping

from variantgen.domain.snapshot import Snapshot
from variantgen.errors import Conflict, Invalid, NotFound


class MemoryShelf:
    """Keeps snapshots as they are handed in."""

    def __init__(self) -> None:
        self._snapshots: dict[str, Snapshot | Mapping[str, bytes]] = {}
        self._live: str | None = None
        self._tombstones: frozenset[str] = frozenset()

    def put(self, version: str, files: Mapping[str, bytes]) -> None:
        """Keep a snapshot's files. Raises Conflict where that version has other content."""
        if self._snapshots.setdefault(version, files) is not files and self._snapshots[version] != files:
            raise Conflict(f"snapshot {version!r} exists with other content; publish again a second later")

    def add(self, snapshot: Snapshot) -> None:
        """Keep a snapshot; it is not live yet."""
        self._snapshots[snapshot.version] = snapshot

    def read(self, version: str) -> Snapshot:
        """Return a snapshot. Raises NotFound, Invalid for one that is only files."""
        if version not in self._snapshots:
            raise NotFound(f"there is no snapshot {version!r}")
        snapshot = self._snapshots[version]
        if not isinstance(snapshot, Snapshot):
            raise Invalid(f"snapshot {version!r} is refused: it is kept as files, which this shelf does not read")
        return snapshot

    def make_live(self, version: str) -> None:
        """Make a version the live one. Raises NotFound, Invalid."""
        self.read(version)
        self._live = version

    def roll_back(self) -> str:
        """Make the newest version older than the live one live and return it. Raises Conflict where there is none."""
        older = [version for version in self.versions() if self._live is not None and version < self._live]
        if not older:
            raise Conflict(f"there is no snapshot older than the live one, {self._live!r}, to roll back to")
        self.make_live(older[-1])
        return older[-1]

    def live(self) -> str | None:
        """Return the live version, None before the first publish."""
        return self._live

    def versions(self) -> list[str]:
        """Return all versions, oldest first."""
        return sorted(self._snapshots)

    def tombstones(self) -> frozenset[str]:
        """Return the ids of variants that no reader may get."""
        return self._tombstones

    def bury(self, variant_ids: Iterable[str]) -> None:
        """Add tombstones."""
        self._tombstones |= frozenset(variant_ids)

    def unbury(self, variant_ids: Iterable[str]) -> None:
        """Take tombstones away again."""
        self._tombstones -= frozenset(variant_ids)
