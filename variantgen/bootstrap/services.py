"""What authoring works with, opened together and closed together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from variantgen.authoring.brief import Selection, brief_of, briefs_for
from variantgen.authoring.budget import Budget, Cap
from variantgen.authoring.catalog import Catalog, parse_catalog
from variantgen.authoring.generate import Scribe
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.workflow.extract import Extractor
from variantgen.authoring.workflow.generate import Crew, Effort
from variantgen.bootstrap.embedders import make_embedder
from variantgen.bootstrap.judges import make_judge
from variantgen.bootstrap.state import make_shelf, open_store
from variantgen.bootstrap.writers import make_chat, make_scribe, make_token_counter, price_of
from variantgen.domain.variant import Brief, Cell, Writer
from variantgen.ports import Embedder, SnapshotShelf, Store
from variantgen.settings import Settings

# A small model's drafts are many and cheap; a re-ask tells it nothing, so it draws once.
LOCAL_REASKS = 0


@dataclass(frozen=True, slots=True)
class Services:
    """Everything authoring works with, opened together and closed together."""

    settings: Settings
    catalog: Catalog
    store: Store
    embedder: Embedder
    shelf: SnapshotShelf
    prompts: PromptBook

    @property
    def effort(self) -> Effort:
        """How hard a run tries."""
        chosen = self.settings.generate
        reasks = chosen.reasks if self.settings.model.kind == "openai" else LOCAL_REASKS
        return Effort(drafts=chosen.drafts, keep=chosen.keep, reasks=reasks)

    def briefs(self, selection: Selection, scribe: Scribe, *, today: datetime) -> list[Brief]:
        """Return the briefs of a selection's cells. Raises NotFound for a name that no file has."""
        catalog = self.catalog
        return briefs_for(
            catalog.contents,
            catalog.segments,
            catalog.brand,
            selection,
            writer_for=scribe.writer,
            today=today.astimezone(self.settings.zone),
        )

    def brief_of(self, cell: Cell) -> Brief | None:
        """Return the brief by which a person's text for a cell is judged today, None for a cell that is gone."""
        catalog = self.catalog
        today = datetime.now(UTC).astimezone(self.settings.zone)
        return brief_of(
            cell, catalog.contents, catalog.segments, catalog.brand, writer=Writer(kind="edit"), today=today
        )


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Read the workspace and open its state. Raises Invalid, Misconfigured, Unavailable."""
    from variantgen.adapters.cached_embedder import CachedEmbedder  # noqa: PLC0415 - see the package docstring

    catalog = read_catalog(settings)
    store = await open_store(settings)
    try:
        yield Services(
            settings=settings,
            catalog=catalog,
            store=store,
            embedder=CachedEmbedder(make_embedder(settings), store),
            shelf=make_shelf(settings),
            prompts=read_prompts(settings),
        )
    finally:
        await store.close()


@asynccontextmanager
async def open_crew(services: Services) -> AsyncIterator[Crew]:
    """Open what a run needs besides: the model, its budget and its fallback. Raises Misconfigured."""
    settings = services.settings
    chat = make_chat(settings)
    caps = settings.generate
    budget = Budget(Cap(caps.max_cost_usd, caps.max_tokens), price_of(settings))
    judge = make_judge(settings, services.prompts, services.store, budget) if settings.judge.enabled else None
    try:
        yield Crew(
            scribe=make_scribe(settings, services.prompts),
            chat=chat,
            store=services.store,
            embedder=services.embedder,
            budget=budget,
            counter=make_token_counter(settings),
            extractor=Extractor(services.prompts) if caps.extract_fallback else None,
            judge=judge,
        )
    finally:
        await chat.close()
        if judge:
            await judge.chat.close()


def read_catalog(settings: Settings) -> Catalog:
    """Read the workspace's files. Raises Invalid with every problem of every file."""
    from variantgen.adapters.workspace import read_workspace  # noqa: PLC0415 - see the package docstring

    return parse_catalog(read_workspace(settings.workspace), zone=settings.zone)


def read_prompts(settings: Settings) -> PromptBook:
    """Read the prompt files, the workspace's own before the packaged ones."""
    from variantgen.adapters.prompt_files import read_prompt_layers  # noqa: PLC0415 - see the package docstring

    return PromptBook.load(read_prompt_layers(settings.workspace))
