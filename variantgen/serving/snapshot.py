"""The live snapshot: swapped by one assignment, kept when its successor is damaged."""

from variantgen.domain.snapshot import Snapshot
from variantgen.errors import Unavailable, VariantgenError
from variantgen.ports import SnapshotShelf

# Reading a large snapshot to refuse it again costs a core's half second; one still being copied heals meanwhile.
REFRESHES_BETWEEN_TRIES = 30


class LiveSnapshot:
    """Holds the snapshot that requests are answered from.

    A request takes `current()` once and finishes on it, whatever is published meanwhile. problem: why the newest
    published snapshot is not in use, empty where it is.
    """

    def __init__(self, shelf: SnapshotShelf) -> None:
        self._shelf = shelf
        self._snapshot: Snapshot | None = None
        self.tombstones: frozenset[str] = frozenset()
        self.problem = ""
        self._refused: str | None = None
        self._waits = 0

    @property
    def is_ready(self) -> bool:
        """Whether there is a snapshot to answer from."""
        return self._snapshot is not None

    def current(self) -> Snapshot:
        """Return the snapshot in use. Raises Unavailable before the first one."""
        if self._snapshot is None:
            raise Unavailable(self.problem or "nothing is published yet; run `variantgen publish`")
        return self._snapshot

    def refresh(self) -> bool:
        """Read what the shelf says is live, if it is not in use already; say whether the snapshot was swapped.

        A damaged or unreadable snapshot leaves the one in use where it is and is told in `problem`.
        """
        version = None
        try:
            self.tombstones = self._shelf.tombstones()
            version = self._shelf.live()
            if version is None or (self._snapshot is not None and version == self._snapshot.version):
                self.problem = ""
                return False
            if version == self._refused and self._waits:
                self._waits -= 1
                return False
            snapshot = self._shelf.read(version)
        except (VariantgenError, OSError) as error:
            # The reader at the door is served from the snapshot in use; the operator reads the problem.
            self.problem, self._refused, self._waits = str(error), version, REFRESHES_BETWEEN_TRIES
            return False
        snapshot.warm_up()
        self._snapshot = snapshot
        self.problem = ""
        return True
