"""`variantgen variants`: import, list, show and export."""

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from variantgen.authoring.catalog import parse_variants
from variantgen.authoring.workflow.check import add_texts, texts_for
from variantgen.authoring.workflow.review import find_variants
from variantgen.bootstrap.services import open_services, read_catalog
from variantgen.bootstrap.state import open_store
from variantgen.cli.console import CommandGroup, print_json, say
from variantgen.cli.differences import print_side_by_side
from variantgen.cli.files import input_name, read_input
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.progress import progress_bar
from variantgen.cli.running import run
from variantgen.cli.variant_filter import ContentId, Ids, SegmentId, SlotName, States, Verdicts, filter_of
from variantgen.domain.variant import ReviewMove, Variant, VariantFilter
from variantgen.settings import Settings, load_settings

NONE_AT_ALL = "No variants yet. `variantgen generate` writes some, `variantgen variants import` takes yours."
NONE_MATCHES = "No variant matches; `variantgen variants list` shows all."

app = typer.Typer(cls=CommandGroup, no_args_is_help=True, help="Import, list, show and export variants.")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="JSONL: id, content_id, slot, segment, text, locale?", metavar="FILE")],
    *,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Take texts written by people or other tools through the same guardrails and the same review."""
    variants = run(_import(load_settings(workspace), file, is_quiet=as_json))
    if as_json:
        print_json([variant_json(variant) for variant in variants])
        return
    counts = Counter(variant.verdict for variant in variants)
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in ("pass", "review", "block") if counts[verdict])
    say(f"{len(variants)} texts checked ({told}); they wait for review: `variantgen variants list --state pending`.")


async def _import(settings: Settings, file: Path, *, is_quiet: bool) -> list[Variant]:
    async with open_services(settings) as services:
        at = datetime.now(UTC)
        texts = texts_for(
            parse_variants(input_name(file), read_input(file)),
            contents=services.catalog.contents,
            segments=services.catalog.segments,
            brand=services.catalog.brand,
            today=at.astimezone(settings.zone),
        )
        with progress_bar("checking", len(texts), is_quiet=is_quiet) as progress:
            return await add_texts(texts, store=services.store, embedder=services.embedder, at=at, progress=progress)


@app.command("list")
def list_(
    *,
    content: ContentId = "",
    slot: SlotName = "",
    segment: SegmentId = "",
    verdict: Verdicts = None,
    state: States = None,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """List variants, all or the ones a filter names."""
    wanted = filter_of(None, every=True, content=content, slot=slot, segment=segment, verdicts=verdict, states=state)
    variants = run(_find(load_settings(workspace), wanted))
    if as_json:
        print_json([variant_json(variant) for variant in variants])
        return
    if not variants:
        say(NONE_AT_ALL if wanted == VariantFilter() else NONE_MATCHES)
        return
    for variant in variants:
        say(f"{variant.variant_id}  {variant.cell}  {variant.state}, {variant.verdict}", style="bold")
        say(f"  {' '.join(variant.text.split())}")
    say(f"{len(variants)} variants.")


@app.command()
def show(
    variant_id: Annotated[str, typer.Argument(help="The variant's id.", metavar="ID")],
    *,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Show one variant beside its base copy, with its findings and its history."""
    settings = load_settings(workspace)
    variant, history = run(_find_one(settings, variant_id))
    content = read_catalog(settings).contents.get(variant.cell.content_id)
    base = content.text(variant.cell.slot) if content and variant.cell.slot in content.slots else ""
    if as_json:
        print_json(variant_json(variant) | {"base_text": base, "history": [_move_json(move) for move in history]})
        return
    say(f"{variant.variant_id}  {variant.cell}  {variant.state}, {variant.verdict}")
    print_side_by_side(base, variant.text, variant.findings)
    say(f"written by {variant.writer.kind} {variant.writer.model} {variant.writer.prompt}".rstrip())
    for move in history:
        why = f"despite its findings: {move.reason}" if move.override else move.reason
        say(f"{move.at:%Y-%m-%d %H:%M} {move.by}: {move.before} -> {move.after} {why}".rstrip())


@app.command()
def export(
    ids: Ids = None,
    *,
    content: ContentId = "",
    slot: SlotName = "",
    segment: SegmentId = "",
    verdict: Verdicts = None,
    state: States = None,
    workspace: Workspace = Path(),
) -> None:
    """Print variants as JSONL that `variants import` takes again."""
    wanted = filter_of(ids, every=not ids, content=content, slot=slot, segment=segment, verdicts=verdict, states=state)
    for variant in run(_find(load_settings(workspace), wanted)):
        plain = {
            "id": variant.external_id or variant.variant_id,
            "content_id": variant.cell.content_id,
            "slot": variant.cell.slot,
            "segment": variant.cell.segment_id,
            "locale": variant.cell.locale,
            "text": variant.text,
        }
        typer.echo(json.dumps(plain, ensure_ascii=False).encode("utf-8", "backslashreplace"))


def variant_json(variant: Variant) -> dict[str, Any]:
    """Return a variant as commands print it."""
    return {
        "variant_id": variant.variant_id,
        "content_id": variant.cell.content_id,
        "slot": variant.cell.slot,
        "segment": variant.cell.segment_id,
        "locale": variant.cell.locale,
        "text": variant.text,
        "state": variant.state,
        "verdict": variant.verdict,
        "findings": [finding.as_json() for finding in variant.findings],
        "writer": variant.writer.kind,
        "model": variant.writer.model,
        "prompt": variant.writer.prompt,
        "ai_generated": variant.writer.is_model,
        "created_at": variant.created_at,
        "valid_until": variant.valid_until,
        "fixed": list(variant.fixed),
        "id": variant.external_id,
    }


async def _find(settings: Settings, wanted: VariantFilter) -> list[Variant]:
    store = await open_store(settings)
    try:
        return await find_variants(wanted, store=store)
    finally:
        await store.close()


async def _find_one(settings: Settings, variant_id: str) -> tuple[Variant, list[ReviewMove]]:
    store = await open_store(settings)
    try:
        (variant,) = await find_variants(VariantFilter(variant_ids=(variant_id,)), store=store)
        return variant, await store.history(variant_id)
    finally:
        await store.close()


def _move_json(move: ReviewMove) -> dict[str, Any]:
    return {name: getattr(move, name) for name in ("before", "after", "by", "at", "reason", "override")}
