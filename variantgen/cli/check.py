"""`variantgen check`: screen texts against their base copy, without a workspace."""

import asyncio
import json
from collections import Counter
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, Literal

import typer

from variantgen.authoring.catalog import Catalog, parse_brand, parse_contents, parse_segments, parse_variants
from variantgen.authoring.generate import ScoredDraft
from variantgen.authoring.workflow.check import Text, score, texts_for
from variantgen.bootstrap import make_embedder
from variantgen.cli.console import say
from variantgen.cli.differences import print_side_by_side
from variantgen.cli.files import read_input
from variantgen.domain.content import Brand
from variantgen.domain.variant import Writer
from variantgen.ports import Embedder
from variantgen.settings import Settings, load_settings


def check(
    *,
    content: Annotated[Path, typer.Option(help="Base content: YAML, JSONL or CSV.")],
    variants: Annotated[Path, typer.Option(help="JSONL: id, content_id, slot, segment, text, locale?; - reads stdin.")],
    brand: Annotated[Path | None, typer.Option(help="brand.yaml.", show_default=False)] = None,
    segments: Annotated[Path | None, typer.Option(help="segments.yaml.", show_default=False)] = None,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Judge deadlines on this date.", show_default="today")
    ] = None,
    form: Annotated[Literal["text", "jsonl"], typer.Option("--format", help="text or jsonl.")] = "text",
    explain: Annotated[bool, typer.Option("--explain", help="Show base and variant side by side.")] = False,
    embeddings: Annotated[bool, typer.Option(help="Use the local embedding model for what is off topic.")] = True,
) -> None:
    """Check texts against the facts of their base copy. Exit 0 whatever the verdicts: they are the result."""
    settings = load_settings(Path())
    texts = _texts(settings, content, variants, brand, segments, as_of)
    drafts = asyncio.run(_score(texts, make_embedder(settings) if embeddings else None))
    for text, draft in zip(texts, drafts, strict=True):
        if form == "jsonl":
            _print_line(text, draft)
        elif explain:
            say(f"{text.external_id}  {text.brief.cell}  {draft.screened.verdict}", style="bold")
            print_side_by_side(text.brief.base_text, draft.screened.text, draft.screened.findings)
        else:
            _print_text(text, draft)
    if form == "text":
        counts = Counter(draft.screened.verdict for draft in drafts)
        say(
            f"{len(drafts)} texts: " + ", ".join(f"{counts[name]} {name}" for name in ("pass", "review", "block")) + "."
        )


def _texts(
    settings: Settings,
    content: Path,
    variants: Path,
    brand: Path | None,
    segments: Path | None,
    as_of: datetime | None,
) -> list[Text]:
    catalog = Catalog(
        contents=parse_contents(content.name, read_input(content), zone=settings.zone),
        segments=parse_segments(segments.name, read_input(segments)) if segments else {},
        brand=parse_brand(brand.name, read_input(brand)) if brand else Brand(),
    )
    today = datetime.combine(as_of, time(12), settings.zone) if as_of else datetime.now(UTC).astimezone(settings.zone)
    return texts_for(
        parse_variants(variants.name, read_input(variants)),
        contents=catalog.contents,
        segments=catalog.segments,
        brand=catalog.brand,
        today=today,
        is_segment_known=segments is not None,
    )


async def _score(texts: list[Text], embedder: Embedder | None) -> list[ScoredDraft]:
    return await score(texts, writer=Writer(kind="import"), embedder=embedder)


def _print_line(text: Text, draft: ScoredDraft) -> None:
    findings = [finding.as_json() for finding in draft.screened.findings]
    plain = {"id": text.external_id, "verdict": draft.screened.verdict, "findings": findings}
    typer.echo(json.dumps(plain, ensure_ascii=False).encode("utf-8", "backslashreplace"))


def _print_text(text: Text, draft: ScoredDraft) -> None:
    say(f"{draft.screened.verdict:<6} {text.external_id}  {text.text}")
    for finding in draft.screened.findings:
        say(f"         {finding.severity} {finding.check}: {finding.message}")
