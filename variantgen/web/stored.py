"""What authoring keeps, looked up for the preview page only: requests for copy never wait for a database."""

from collections.abc import Awaitable, Callable, Sequence

from variantgen.bootstrap.state import open_store
from variantgen.domain.variant import Variant, VariantFilter
from variantgen.errors import NotFound
from variantgen.ports import Store
from variantgen.settings import Settings

FindVariants = Callable[[VariantFilter], Awaitable[Sequence[Variant]]]


class StoredVariants:
    """The authoring store, opened when it is first asked and never made by asking."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._store: Store | None = None

    async def find(self, wanted: VariantFilter) -> Sequence[Variant]:
        """Return the variants meant. Raises NotFound where nothing was ever generated, Unavailable, Misconfigured."""
        if self._store is None:
            if not self._settings.store.database_url and not any(self._settings.state.glob("*.db")):
                raise NotFound("This workspace keeps no drafts yet; `variantgen generate` writes them.")
            self._store = await open_store(self._settings)
        return await self._store.variants(wanted)

    async def close(self) -> None:
        """Let go of the store, if it was opened."""
        if self._store is not None:
            await self._store.close()
            self._store = None
