"""`variantgen estimate` and `variantgen generate`: what the night's work will cost, and the work."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from variantgen.authoring.brief import Selection
from variantgen.authoring.budget import Amount, Quote
from variantgen.authoring.receipt import RunReceipt
from variantgen.authoring.workflow.generate import estimate_run, generate_run
from variantgen.bootstrap.services import open_crew, open_services
from variantgen.bootstrap.state import alone
from variantgen.cli.console import print_json, say, warn
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.progress import progress_bar
from variantgen.cli.running import run
from variantgen.settings import Settings, load_settings

UNFILLED_SHOWN = 20

Contents = Annotated[list[str] | None, typer.Option("--content", help="Only this content; may be repeated.")]
Slots = Annotated[list[str] | None, typer.Option("--slot", help="Only this slot; may be repeated.")]
Segments = Annotated[list[str] | None, typer.Option("--segment", help="Only this segment; may be repeated.")]


def estimate(
    *,
    content: Contents = None,
    slot: Slots = None,
    segment: Segments = None,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Quote tokens and money for a run before anything is spent."""
    settings = load_settings(workspace)
    quote = run(_estimate(settings, _selection(content, slot, segment)))
    print_json(quote.as_json()) if as_json else show_quote(quote)


def generate(
    *,
    content: Contents = None,
    slot: Slots = None,
    segment: Segments = None,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Write variants for every cell that has none yet. Stop it at any time: the same command goes on from there."""
    settings = load_settings(workspace)
    receipt = run(run_generation(settings, _selection(content, slot, segment), is_quiet=as_json))
    if as_json:
        print_json(receipt.as_json())
        return
    show_receipt(receipt)
    say("Next: `variantgen variants list --state pending`, `variantgen review approve --verdict pass`.")


async def run_generation(settings: Settings, selection: Selection, *, is_quiet: bool = False) -> RunReceipt:
    """Generate with a progress bar and keep the receipt."""
    at = datetime.now(UTC)
    async with alone(settings), open_services(settings) as services, open_crew(services) as crew:
        briefs = services.briefs(selection, crew.scribe, today=at)
        with progress_bar("writing", len(briefs), is_quiet=is_quiet) as progress:
            return await generate_run(briefs, crew, services.effort, at=at, progress=progress)


async def _estimate(settings: Settings, selection: Selection) -> Quote:
    async with open_services(settings) as services, open_crew(services) as crew:
        briefs = services.briefs(selection, crew.scribe, today=datetime.now(UTC))
        return await estimate_run(briefs, crew, services.effort)


def _selection(content: list[str] | None, slot: list[str] | None, segment: list[str] | None) -> Selection:
    return Selection(tuple(content or ()), tuple(slot or ()), tuple(segment or ()))


def show_quote(quote: Quote) -> None:
    """Print a quote: low, expected and high."""
    say(f"{quote.requests} requests to make, {quote.cached} cells answered already.")
    if not quote.requests:
        return
    for name in ("low", "expected", "high"):
        amount: Amount = getattr(quote, name)
        money = "price unknown" if amount.usd is None else f"${amount.usd:.4f}"
        tokens = amount.tokens
        say(f"  {name:<8} {tokens.prompt_tokens:>9,} tokens in, {tokens.completion_tokens:>9,} out  {money}")
    if not quote.exact:
        say(f"  Tokens are counted with {quote.vocabulary}, which is not the model's own vocabulary: an estimate.")


def show_receipt(receipt: RunReceipt) -> None:
    """Print what a run did, and every cell it could not fill with its reason."""
    counts = receipt.by_outcome()
    names = {"model": "by the model", "extract": "by extraction", "unchanged": "unchanged"}
    told = ", ".join(f"{counts[name]} {words}" for name, words in names.items() if counts[name])
    spent = receipt.spent
    money = "" if spent.usd is None else f", ${spent.usd:.4f}"
    say(
        f"{receipt.requests} requests, {receipt.cached} answered from the cache, {spent.total:,} tokens{money},"
        f" {receipt.seconds:.0f} s."
    )
    drafts, blocked = sum(cell.drafts for cell in receipt.cells), sum(cell.blocked for cell in receipt.cells)
    if drafts:
        checks = ", ".join(f"{check} {count}" for check, count in receipt.blocked_by().most_common(6))
        say(f"{drafts} drafts, {blocked} blocked{f' ({checks})' if checks else ''}.")
    if judged := receipt.judged:
        said = f"{len(judged.scores)} drafts scored, {judged.doubted} doubted, {judged.unscored} unscored"
        say(f"Judge: {said}; {judged.requests} requests, {judged.cached} answered from the cache.")
    say(f"{receipt.filled} of {len(receipt.cells)} cells filled{f': {told}' if told else ''}.")
    stood_in = Counter(cell.reason for cell in receipt.cells if cell.outcome == "extract" and cell.reason)
    was_asked = receipt.requests or receipt.cached
    for reason, count in stood_in.most_common(1) if was_asked else ():
        say(f"Extraction stood in for the model in {stood_in.total()} cells, in {count} because: {reason}")
    unfilled = [cell for cell in receipt.cells if not cell.is_filled]
    for cell in unfilled[:UNFILLED_SHOWN]:
        warn(f"  not filled: {cell.cell}: {cell.reason}")
    if len(unfilled) > UNFILLED_SHOWN:
        warn(f"  ... and {len(unfilled) - UNFILLED_SHOWN} more; --json lists all.")
