"""Picks the adapters: the one place where a port meets what stands behind it.

Adapters are imported where they are picked: torch takes seconds, and a server must never load it.
"""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import SecretStr

from variantgen.authoring.brief import Selection, brief_of, briefs_for
from variantgen.authoring.budget import Budget, Cap
from variantgen.authoring.catalog import Catalog, parse_catalog
from variantgen.authoring.generate import Scribe
from variantgen.authoring.judge import read_rubric
from variantgen.authoring.prices import FREE, Price, price_for
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.replies import fault_in
from variantgen.authoring.scribe import LocalScribe, NoScribe, StructuredScribe
from variantgen.authoring.workflow.extract import Extractor
from variantgen.authoring.workflow.generate import Crew, Effort
from variantgen.authoring.workflow.judge import Judge
from variantgen.domain.content import canonical_hash
from variantgen.domain.variant import Brief, Cell, Writer
from variantgen.ports import ChatModel, Embedder, SnapshotShelf, Store, TokenCounter
from variantgen.serving.decide import Policy
from variantgen.serving.snapshot import LiveSnapshot
from variantgen.serving.workflow import Serving
from variantgen.settings import Settings

if TYPE_CHECKING:
    from variantgen.adapters.openai_chat import Endpoint

DEFAULT_MODELS = {"openai": "gpt-4o-mini", "local": "SmolLM2-135M-Instruct", "extract": ""}
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
    from variantgen.adapters.cached_embedder import CachedEmbedder  # noqa: PLC0415 - see the module docstring

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
    budget = Budget(Cap(caps.max_cost_usd, caps.max_tokens), _price(settings))
    judge = make_judge(services, budget) if settings.judge.enabled else None
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


@asynccontextmanager
async def alone(settings: Settings) -> AsyncIterator[None]:
    """Let one run at a time write in a workspace: two would pay twice for the same cells. Raises Busy."""
    from variantgen.adapters.run_lock import run_lock  # noqa: PLC0415 - see the module docstring

    with run_lock(settings.state / "generate.lock"):
        yield


def read_catalog(settings: Settings) -> Catalog:
    """Read the workspace's files. Raises Invalid with every problem of every file."""
    from variantgen.adapters.workspace import read_workspace  # noqa: PLC0415 - see the module docstring

    return parse_catalog(read_workspace(settings.workspace), zone=settings.zone)


async def open_store(settings: Settings) -> Store:
    """Open the database, made on first use. Raises Misconfigured, Unavailable."""
    from variantgen.adapters.sql_store import SqlStore, sqlite_url  # noqa: PLC0415 - see the module docstring

    return await SqlStore.open(settings.store.database_url or sqlite_url(settings.state / "variantgen.db"))


def make_embedder(settings: Settings) -> Embedder:
    """Return the embedder; its weights load with the first text. Raises Misconfigured."""
    from variantgen.adapters.embedder import SentenceEmbedder  # noqa: PLC0415 - see the module docstring

    chosen = settings.embedding
    return SentenceEmbedder(chosen.model, sha256=chosen.sha256, batch=chosen.batch)


def make_passing_embedder(settings: Settings) -> Embedder:
    """Return an embedder that remembers what it has embedded as long as the process lives: for work without a store."""
    from variantgen.adapters.cached_embedder import CachedEmbedder  # noqa: PLC0415 - see the module docstring
    from variantgen.adapters.memory import MemoryStore  # noqa: PLC0415 - see the module docstring

    return CachedEmbedder(make_embedder(settings), MemoryStore())


def make_shelf(settings: Settings) -> SnapshotShelf:
    """Return the workspace's snapshots."""
    from variantgen.adapters.faiss_store import FaissShelf  # noqa: PLC0415 - see the module docstring

    return FaissShelf(settings.state / "snapshots")


def read_prompts(settings: Settings) -> PromptBook:
    """Read the prompt files, the workspace's own before the packaged ones."""
    from variantgen.adapters.prompt_files import read_prompt_layers  # noqa: PLC0415 - see the module docstring

    return PromptBook.load(read_prompt_layers(settings.workspace))


def make_token_counter(settings: Settings) -> TokenCounter:
    """Return the best counter at hand for the model that writes."""
    from variantgen.adapters.tokens import token_counter  # noqa: PLC0415 - see the module docstring

    return token_counter(model_name(settings))


def make_scribe(settings: Settings, prompts: PromptBook) -> Scribe:
    """Return how the writer is asked and read."""
    if settings.model.kind == "extract":
        return NoScribe()
    if settings.model.kind == "local":
        return LocalScribe(prompts, model_name(settings))
    return StructuredScribe(prompts, model_name(settings), base_url(settings), settings.model.temperature)


def make_chat(settings: Settings, environment: Mapping[str, str] = os.environ) -> ChatModel:
    """Return the model that writes; it is reached, or loaded, with the first request."""
    if settings.model.kind == "openai":
        from variantgen.adapters.openai_chat import Endpoint, OpenAIChat  # noqa: PLC0415 - see the module docstring

        chosen = settings.model
        key = chosen.api_key.get_secret_value() or environment.get("OPENAI_API_KEY", "")
        return OpenAIChat(
            Endpoint(
                model=model_name(settings),
                base_url=base_url(settings, environment),
                api_key=SecretStr(key),
                concurrency=chosen.concurrency,
                timeout_s=chosen.timeout_s,
                retries=chosen.retries,
            ),
            counter=make_token_counter(settings),
            fault_in=fault_in,
        )
    if settings.model.kind == "local":
        from variantgen.adapters.local_chat import LocalChat  # noqa: PLC0415 - see the module docstring

        return LocalChat()
    from variantgen.adapters.memory import ScriptedChat  # noqa: PLC0415 - see the module docstring

    return ScriptedChat(lambda _: ())


def make_judge(services: Services, budget: Budget, environment: Mapping[str, str] = os.environ) -> Judge:
    """Return the second model that reads drafts, under the run's cap. Raises Misconfigured, NotFound, Invalid."""
    from variantgen.adapters.openai_chat import OpenAIChat  # noqa: PLC0415 - see the module docstring
    from variantgen.adapters.tokens import token_counter  # noqa: PLC0415 - see the module docstring

    chosen = services.settings.judge
    rubric = read_rubric(services.prompts, chosen.questions)
    endpoint = judge_endpoint(services.settings, environment)
    counter = token_counter(endpoint.model)
    price = price_for(
        endpoint.model, endpoint.base_url, in_usd=chosen.price_in_usd, out_usd=chosen.price_out_usd, table="judge"
    )
    chat = OpenAIChat(endpoint, counter=counter, fault_in=rubric.fault_in)
    return Judge(rubric, chat, services.store, counter, budget.share(price), endpoint.model, endpoint.base_url)


def judge_endpoint(settings: Settings, environment: Mapping[str, str] = os.environ) -> "Endpoint":
    """Return where the judge is. The writer's key goes to no other server than the writer's."""
    from variantgen.adapters.openai_chat import Endpoint  # noqa: PLC0415 - see the module docstring

    judge, writer = settings.judge, settings.model
    own = writer.kind == "openai"
    is_beside = own and judge.base_url in ("", writer.base_url)
    keys = [judge.api_key.get_secret_value(), writer.api_key.get_secret_value() if is_beside else ""]
    return Endpoint(
        model=judge.name or (writer.name if own else "") or DEFAULT_MODELS["openai"],
        base_url=judge.base_url or (writer.base_url if own else "") or environment.get("OPENAI_BASE_URL", ""),
        api_key=SecretStr(next(filter(None, keys), environment.get("OPENAI_API_KEY", ""))),
        concurrency=writer.concurrency,
        timeout_s=writer.timeout_s,
        retries=writer.retries,
        table="[judge]",
    )


def make_serving(settings: Settings) -> Serving:
    """Return what a server answers with; the live snapshot is read by its first `refresh`."""
    chosen = settings.serving
    policy = Policy(
        version=f"p-{canonical_hash(chosen.model_dump(exclude={'host', 'port'}))[:8]}",
        holdout=chosen.holdout,
        salt=chosen.salt,
        tau=chosen.tau,
        floor=chosen.floor,
        default_locale=chosen.default_locale,
    )
    return Serving(LiveSnapshot(make_shelf(settings)), policy)


def model_name(settings: Settings) -> str:
    """Return the model that writes."""
    return settings.model.name or DEFAULT_MODELS[settings.model.kind]


def base_url(settings: Settings, environment: Mapping[str, str] = os.environ) -> str:
    """Return the address of the model's server, empty for OpenAI's own."""
    return settings.model.base_url or environment.get("OPENAI_BASE_URL", "")


def check_writer(settings: Settings) -> str:
    """Say in a sentence who writes. Raises Misconfigured where it could not start."""
    if settings.model.kind == "extract":
        return "no model: cells are filled by extraction"
    make_chat(settings)
    where = base_url(settings) or "OpenAI" if settings.model.kind == "openai" else "this machine"
    return f"{model_name(settings)} on {where}"


def _price(settings: Settings) -> Price | None:
    if settings.model.kind != "openai":
        return FREE
    chosen = settings.model
    return price_for(model_name(settings), base_url(settings), in_usd=chosen.price_in_usd, out_usd=chosen.price_out_usd)
