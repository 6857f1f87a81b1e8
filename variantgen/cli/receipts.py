"""`variantgen receipts`: what earlier runs were quoted, spent and filled."""

import asyncio
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from variantgen.bootstrap import open_store
from variantgen.cli.console import print_json, printable, say, stdout
from variantgen.cli.options import AsJson, Workspace
from variantgen.settings import Settings, load_settings

SHOWN = 20


def receipts(
    *,
    last: Annotated[int, typer.Option(help="How many runs, the newest first.", min=1, max=100_000)] = SHOWN,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Show what earlier runs were quoted, what they spent and how many cells they filled, the newest first.

    A run that was stopped has a receipt too: what it paid for is kept.
    """
    found = asyncio.run(_receipts(load_settings(workspace), last))
    if as_json:
        print_json(found)
        return
    if not found:
        say("No runs yet; `variantgen estimate` quotes one, `variantgen generate` makes it.")
        return
    stdout.print(_table(found))


async def _receipts(settings: Settings, last: int) -> list[dict[str, Any]]:
    store = await open_store(settings)
    try:
        return await store.receipts(last)
    finally:
        await store.close()


def _table(found: list[dict[str, Any]]) -> Table:
    names = ("started (UTC)", "model", "filled", "requests", "cached", "quoted", "tokens", "cost", "seconds", "ended")
    table = Table(*names, box=None, header_style="bold")
    for receipt in found:
        quoted = receipt["quoted"]["expected"] if receipt.get("quoted") else None
        spent = receipt["spent"]
        table.add_row(
            receipt.get("started", "")[:16].replace("T", " "),
            printable(receipt.get("model", "")) or "-",
            f"{receipt['filled']} of {receipt['cells']}",
            f"{receipt['requests']:,}",
            f"{receipt['cached']:,}",
            f"{_tokens(quoted):,}" if quoted else "-",
            f"{_tokens(spent):,}",
            "unknown" if spent["usd"] is None else f"${spent['usd']:.4f}",
            f"{receipt['seconds']:.0f}",
            printable(receipt.get("stopped", "")) or "done",
        )
    return table


def _tokens(amount: dict[str, Any]) -> int:
    return int(amount["prompt_tokens"]) + int(amount["completion_tokens"])
