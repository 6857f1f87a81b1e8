"""What a workspace keeps: its database, its snapshots, and the lock that lets one run write at a time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from variantgen.ports import SnapshotShelf, Store
from variantgen.settings import Settings


async def open_store(settings: Settings) -> Store:
    """Open the database, made on first use. Raises Misconfigured, Unavailable."""
    from variantgen.adapters.sql_store import SqlStore, sqlite_url  # noqa: PLC0415 - see the package docstring

    url = settings.store.database_url.get_secret_value()
    return await SqlStore.open(url or sqlite_url(settings.state / "variantgen.db"))


def make_shelf(settings: Settings) -> SnapshotShelf:
    """Return the workspace's snapshots; those of another embedding model than the settings name are refused."""
    from variantgen.adapters.embedder import named_model  # noqa: PLC0415 - see the package docstring
    from variantgen.adapters.faiss_store import FaissShelf  # noqa: PLC0415 - see the package docstring

    model = named_model(settings.embedding.model, settings.embedding.sha256)
    return FaissShelf(settings.state / "snapshots", model=model)


@asynccontextmanager
async def alone(settings: Settings) -> AsyncIterator[None]:
    """Let one run at a time write in a workspace: two would pay twice for the same cells. Raises Busy."""
    from variantgen.adapters.run_lock import run_lock  # noqa: PLC0415 - see the package docstring

    with run_lock(settings.state / "generate.lock"):
        yield
