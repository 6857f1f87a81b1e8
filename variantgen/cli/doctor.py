"""`variantgen doctor`: what is installed, what is missing, and what to do about it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import typer

from variantgen.bootstrap.embedders import make_embedder
from variantgen.bootstrap.services import read_catalog, read_prompts
from variantgen.bootstrap.state import make_shelf, open_store
from variantgen.bootstrap.writers import check_writer, make_token_counter
from variantgen.cli.console import print_json, say
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.running import run
from variantgen.errors import VariantgenError
from variantgen.settings import Settings, load_settings

Status = Literal["ok", "note", "fault"]
STYLES = {"ok": "green", "note": "yellow", "fault": "bold red"}


@dataclass(frozen=True, slots=True)
class Examined:
    """One part of the installation. fault: something a run would stop at."""

    part: str
    status: Status
    detail: str


def doctor(*, workspace: Workspace = Path(), as_json: AsJson = False) -> None:
    """Look at everything a run needs and say what to do about what is missing. Exit 1 where a run would stop."""
    settings = load_settings(workspace)
    results = [_examined(part, look, settings) for part, look in _PARTS.items()]
    if as_json:
        print_json([asdict(result) for result in results])
    else:
        for result in results:
            say(f"{result.status:<6} {result.part:<11} {result.detail}", style=STYLES[result.status])
    if any(result.status == "fault" for result in results):
        raise typer.Exit(1)


def _examined(part: str, look: Callable[[Settings], tuple[Status, str]], settings: Settings) -> Examined:
    try:
        return Examined(part, *look(settings))
    except (VariantgenError, OSError) as error:
        return Examined(part, "fault", str(error))


def _workspace(settings: Settings) -> tuple[Status, str]:
    catalog = read_catalog(settings)
    return "ok", f"{len(catalog.contents)} contents, {len(catalog.segments)} segments"


def _prompts(settings: Settings) -> tuple[Status, str]:
    prompts = read_prompts(settings)
    return "ok", f"{len(prompts.names('generate'))} for capable models, {len(prompts.names('local'))} for the local one"


def _writer(settings: Settings) -> tuple[Status, str]:
    return "ok", check_writer(settings)


def _embedding(settings: Settings) -> tuple[Status, str]:
    embedder = make_embedder(settings)
    return "ok", f"{embedder.model_id}, {embedder.dim} dimensions, weights {embedder.sha256[:12]}"


def _tokens(settings: Settings) -> tuple[Status, str]:
    counter = make_token_counter(settings)
    return ("ok", counter.vocabulary) if counter.exact else ("note", f"{counter.vocabulary}: quotes are estimates")


def _store(settings: Settings) -> tuple[Status, str]:
    async def look() -> int:
        store = await open_store(settings)
        try:
            return len(await store.receipts(1_000))
        finally:
            await store.close()

    return "ok", f"the database answers; {run(look())} runs so far"


def _snapshots(settings: Settings) -> tuple[Status, str]:
    shelf = make_shelf(settings)
    live = shelf.live()
    if live is None:
        return "note", "nothing is published yet; `variantgen publish` does it once variants are approved"
    return "ok", f"{live} is live, {shelf.read(live).manifest.variants} variants"


_PARTS: dict[str, Callable[[Settings], tuple[Status, str]]] = {
    "workspace": _workspace,
    "prompts": _prompts,
    "writer": _writer,
    "embedding": _embedding,
    "tokens": _tokens,
    "store": _store,
    "snapshots": _snapshots,
}
