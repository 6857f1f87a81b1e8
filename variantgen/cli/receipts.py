"""`variantgen receipts`: what earlier runs were quoted, spent and filled."""

from pathlib import Path
from typing import Annotated, Any

import typer

from variantgen.bootstrap.state import open_store
from variantgen.cli.console import print_json, say
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.running import run
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
    found = run(_receipts(load_settings(workspace), last))
    if as_json:
        print_json(found)
        return
    if not found:
        say("No runs yet; `variantgen estimate` quotes one, `variantgen generate` makes it.")
        return
    for receipt in found:
        _show(receipt)


async def _receipts(settings: Settings, last: int) -> list[dict[str, Any]]:
    store = await open_store(settings)
    try:
        return await store.receipts(last)
    finally:
        await store.close()


def _show(receipt: dict[str, Any]) -> None:
    """Print one run on a few lines, so that nothing is cut on a narrow terminal."""
    started = receipt.get("started", "")[:16].replace("T", " ") or "earlier"
    say(
        f"{started} UTC  {receipt.get('model', '')}  {receipt['filled']} of {receipt['cells']} cells filled",
        style="bold",
    )
    spent = receipt["spent"]
    quoted = f" of {_tokens(receipt['quoted']['expected']):,} expected" if receipt.get("quoted") else ""
    money = "price unknown" if spent["usd"] is None else f"${spent['usd']:.4f}"
    say(f"  {receipt['requests']:,} requests, {receipt['cached']:,} from the cache, {receipt['seconds']:.0f} s")
    say(f"  {_tokens(spent):,} tokens{quoted}, {money}")
    if receipt.get("stopped"):
        say(f"  stopped: {receipt['stopped']}", style="yellow")


def _tokens(amount: dict[str, Any]) -> int:
    return int(amount["prompt_tokens"]) + int(amount["completion_tokens"])
