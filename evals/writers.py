"""Does the model beat extraction? Both writers fill the same cells; the guardrails and the segment judge.

fit: cosine of a text to its segment's description and statements. newness: share of the text's words that its base
copy does not have, so that a writer which only repeats the base is seen.
"""

import asyncio
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import regex
from rich.table import Table

from evals.intervals import clustered_bootstrap, wilson
from variantgen.authoring.generate import ScoredDraft, best_of
from variantgen.authoring.workflow.check import Text, score
from variantgen.authoring.workflow.generate import Crew, drafts_of
from variantgen.bootstrap.services import Services, open_crew, open_services
from variantgen.cli.console import stdout
from variantgen.cli.demo import demo_selection
from variantgen.cli.workspace import write_sample_workspace
from variantgen.domain.variant import Brief
from variantgen.settings import load_settings

WORD = regex.compile(r"[\p{L}\p{N}]+")


@dataclass(frozen=True, slots=True)
class Row:
    """What one writer put into one cell. fit is 0 where nothing passed."""

    writer: str
    content: str
    cell: str
    drafts: int
    passed: int
    fit: float
    newness: float
    text: str


async def compare() -> list[Row]:
    """Let both writers fill the demo's cells and return a row a writer and cell."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "sample"
        write_sample_workspace(workspace)
        async with open_services(load_settings(workspace)) as services, open_crew(services) as crew:
            at = datetime.now(UTC)
            briefs = services.briefs(demo_selection(services), crew.scribe, today=at)
            by_model = await asyncio.gather(*(_by_model(brief, crew, services) for brief in briefs))
            return [*by_model, *[await _by_extraction(brief, crew) for brief in briefs]]


async def _by_model(brief: Brief, crew: Crew, services: Services) -> Row:
    texts = await drafts_of(brief, crew, services.effort)
    return _row("model", brief, await score(texts, writer=brief.writer, embedder=crew.embedder))


async def _by_extraction(brief: Brief, crew: Crew) -> Row:
    if crew.extractor is None:
        message = "generate.extract_fallback is off: there is nothing to compare with"
        raise ValueError(message)
    texts = [Text(text, brief) for text in await crew.extractor.texts(brief, crew.embedder)]
    drafts = await score(texts, writer=crew.extractor.writer(brief), embedder=crew.embedder)
    return _row("extraction", brief, drafts)


def _row(writer: str, brief: Brief, drafts: Sequence[ScoredDraft]) -> Row:
    passed = [draft for draft in drafts if draft.screened.verdict == "pass"]
    best = best_of(passed, keep=1)
    text = best[0].screened.text if best else ""
    base = set(WORD.findall(" ".join(copy.text for copy in brief.content.slots.values()).casefold()))
    words = WORD.findall(text.casefold())
    newness = sum(word not in base for word in words) / len(words) if words else 0.0
    return Row(
        writer,
        brief.content.content_id,
        str(brief.cell),
        len(drafts),
        len(passed),
        best[0].fit if best else 0.0,
        newness,
        text,
    )


def figures(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the totals of each writer, with intervals."""
    told = []
    for writer in ("model", "extraction"):
        own = [row for row in rows if row.writer == writer]
        filled = [row for row in own if row.passed]
        fits, contents = [row.fit for row in filled], [row.content for row in filled]
        told.append(
            {
                "writer": writer,
                "cells": len(own),
                "filled": len(filled),
                "filled_interval": wilson(len(filled), len(own)),
                "drafts": sum(row.drafts for row in own),
                "passed": sum(row.passed for row in own),
                "fit": float(np.mean(fits)) if fits else 0.0,
                "fit_interval": clustered_bootstrap(fits, contents) if fits else (0.0, 0.0),
                "newness": float(np.mean([row.newness for row in filled])) if filled else 0.0,
            }
        )
    return told


def main(*, as_json: bool = False, texts: bool = False) -> int:
    """Print the comparison. texts: also every text that would be kept."""
    rows = asyncio.run(compare())
    told = figures(rows)
    if as_json:
        print(json.dumps({"writers": told, "rows": [asdict(row) for row in rows]}, indent=2, ensure_ascii=False))
        return 0
    table = Table("writer", "cells filled", "95 %", "drafts passed", "fit to segment", "95 %", "new words")
    for row in told:
        table.add_row(
            row["writer"],
            f"{row['filled']} of {row['cells']}",
            "{:.2f}-{:.2f}".format(*row["filled_interval"]),
            f"{row['passed']} of {row['drafts']}",
            f"{row['fit']:.3f}",
            "{:.2f}-{:.2f}".format(*row["fit_interval"]),
            f"{row['newness']:.0%}",
        )
    stdout.print(table)
    for line in rows if texts else ():
        print(f"{line.writer:<10} {line.cell:<50} {line.text}")
    return 0
