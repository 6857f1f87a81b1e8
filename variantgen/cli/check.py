"""`variantgen check`: screen texts against their base copy, in any folder and without a workspace."""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import aclosing
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, Literal

import typer

from variantgen.authoring.catalog import parse_brand, parse_contents, parse_segments, parse_variants
from variantgen.authoring.generate import ScoredDraft
from variantgen.authoring.workflow.check import Text, score_many, texts_for
from variantgen.bootstrap.embedders import make_passing_embedder
from variantgen.cli.console import say
from variantgen.cli.differences import print_side_by_side
from variantgen.cli.files import input_name, read_input
from variantgen.cli.progress import progress_bar
from variantgen.cli.running import run
from variantgen.domain.content import Brand
from variantgen.domain.variant import Writer
from variantgen.ports import Embedder
from variantgen.settings import Settings

Print = Callable[[Text, ScoredDraft], None]


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
    """Check texts against the facts of their base copy. Exit 0 whatever the verdicts: they are the result.

    Reads the files it is given and nothing else: no workspace, no settings. Days are days in UTC.
    """
    if explain and form == "jsonl":
        raise typer.BadParameter("--explain is for people to read; leave it out with --format jsonl.")
    settings = Settings.model_construct()  # all defaults: what lies in this folder is none of its business
    texts = _texts(settings, content, variants, brand=brand, segments=segments, as_of=as_of)
    show: Print = _print_line if form == "jsonl" else (_print_beside if explain else _print_text)
    counts = run(_check(texts, make_passing_embedder(settings) if embeddings else None, show))
    if form == "text":
        told = ", ".join(f"{counts[name]} {name}" for name in ("pass", "review", "block"))
        say(f"{len(texts)} texts: {told}.")


def _texts(
    settings: Settings,
    content: Path,
    variants: Path,
    *,
    brand: Path | None,
    segments: Path | None,
    as_of: datetime | None,
) -> list[Text]:
    """Read every file given. Raises Invalid with the problems of the first that has some."""
    today = datetime.combine(as_of, time(12), settings.zone) if as_of else datetime.now(UTC).astimezone(settings.zone)
    return texts_for(
        parse_variants(input_name(variants), read_input(variants)),
        contents=parse_contents(content.name, read_input(content), zone=settings.zone),
        segments=parse_segments(segments.name, read_input(segments)) if segments else {},
        brand=parse_brand(brand.name, read_input(brand)) if brand else Brand(),
        today=today,
        is_segment_known=segments is not None,
    )


async def _check(texts: list[Text], embedder: Embedder | None, show: Print) -> Counter[str]:
    """Screen and print text after text; return how many got which verdict."""
    counts: Counter[str] = Counter()
    with progress_bar("checking", len(texts)) as progress:
        screened = score_many(texts, writer=Writer(kind="import"), embedder=embedder, progress=progress)
        async with aclosing(screened):
            async for text, draft in screened:
                show(text, draft)
                counts[draft.screened.verdict] += 1
    return counts


def _print_line(text: Text, draft: ScoredDraft) -> None:
    findings = [finding.as_json() for finding in draft.screened.findings]
    plain = {"id": text.external_id, "verdict": draft.screened.verdict, "findings": findings}
    typer.echo(json.dumps(plain, ensure_ascii=False).encode("utf-8", "backslashreplace"))


def _print_beside(text: Text, draft: ScoredDraft) -> None:
    say(f"{text.external_id}  {text.brief.cell}  {draft.screened.verdict}", style="bold")
    print_side_by_side(text.brief.base_text, draft.screened.text, draft.screened.findings)


def _print_text(text: Text, draft: ScoredDraft) -> None:
    say(f"{draft.screened.verdict:<6} {text.external_id}  {text.text}")
    for finding in draft.screened.findings:
        say(f"         {finding.severity} {finding.check}: {finding.message}")
