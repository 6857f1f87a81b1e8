"""How often asking again fills a cell, and what each cell filled that way costs.

With OPENAI_BASE_URL set, the model behind it writes (its name from VARIANTGEN_MODEL__NAME). Without, a careless writer
without a model does: its share of mended replies is given, so the figures show that the mechanism works, not how well
any model uses it.
"""

import asyncio
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.table import Table

from evals.careless import CarelessChat, Metered
from evals.intervals import wilson
from variantgen.adapters.memory import HashEmbedder
from variantgen.authoring.brief import Selection
from variantgen.authoring.receipt import CellResult
from variantgen.authoring.workflow.generate import Effort, generate_run
from variantgen.bootstrap.services import open_crew, open_services
from variantgen.cli.console import stdout
from variantgen.cli.workspace import write_sample_workspace
from variantgen.settings import load_settings

REASKS = 2
CARELESS = 0.8
MECHANISM = (
    "A scripted careless writer, not a model: this shows that asking again works, not how well a model uses it. "
    "Set OPENAI_BASE_URL to measure one."
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What had been filled after this many re-asks, and the tokens of this attempt alone."""

    number: int
    filled: int
    cells: int
    tokens: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share filled."""
        return wilson(self.filled, self.cells)


class _Silent:
    def expect(self, steps: int) -> None: ...

    def advance(self, steps: int = 1, note: str = "") -> None: ...


async def measure(*, is_real: bool, corrected: float, drafts: int) -> list[Attempt]:
    """Fill the sample's cells without extraction and return a row an attempt."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "sample"
        write_sample_workspace(workspace)
        address = os.environ["OPENAI_BASE_URL"] if is_real else "http://127.0.0.1/v1"
        settings = load_settings(workspace, model=_writer(address), generate={"extract_fallback": False})
        async with open_services(settings) as services, open_crew(services) as opened:
            chat = Metered(opened.chat if is_real else CarelessChat(CARELESS, corrected))
            crew = replace(opened, chat=chat) if is_real else replace(opened, chat=chat, embedder=HashEmbedder())
            at = datetime.now(UTC)
            briefs = services.briefs(Selection(), crew.scribe, today=at)
            effort = Effort(drafts=drafts, reasks=REASKS)
            receipt = await generate_run(briefs, crew, effort, at=at, progress=_Silent())
    return attempts_of(receipt.cells, chat.tokens)


def attempts_of(cells: Sequence[CellResult], tokens: Mapping[int, int]) -> list[Attempt]:
    """Return what had been filled after each attempt. tokens: by attempt."""
    return [
        Attempt(
            number,
            sum(cell.is_filled and cell.reasked <= number for cell in cells),
            len(cells),
            tokens.get(number, 0),
        )
        for number in range(REASKS + 1)
    ]


def figures(attempts: Sequence[Attempt]) -> list[dict[str, Any]]:
    """Return a row an attempt: share filled so far with its interval, and the tokens of each cell it filled besides."""
    rows = []
    before = 0
    for attempt in attempts:
        extra = attempt.filled - before
        rows.append(
            {
                "reasks": attempt.number,
                "filled": attempt.filled,
                "cells": attempt.cells,
                "share": round(attempt.filled / attempt.cells, 4) if attempt.cells else 0.0,
                "interval": [round(end, 4) for end in attempt.interval],
                "tokens": attempt.tokens,
                "tokens_a_cell": round(attempt.tokens / extra) if extra else None,
            }
        )
        before = attempt.filled
    return rows


def main(*, corrected: float = 0.5, drafts: int = 2, as_json: bool = False) -> int:
    """Print the table."""
    is_real = bool(os.environ.get("OPENAI_BASE_URL"))
    rows = figures(asyncio.run(measure(is_real=is_real, corrected=corrected, drafts=drafts)))
    if as_json:
        print(json.dumps({"is_real_model": is_real, "attempts": rows}, indent=2))
        return 0
    table = Table("re-asks", "cells filled", "share", "95 %", "tokens", "tokens a further cell")
    for row in rows:
        each = "-" if row["tokens_a_cell"] is None else f"{row['tokens_a_cell']:,}"
        share, interval = f"{row['share']:.2f}", "{:.2f}-{:.2f}".format(*row["interval"])
        table.add_row(
            str(row["reasks"]), f"{row['filled']} of {row['cells']}", share, interval, f"{row['tokens']:,}", each
        )
    console = stdout
    console.print(table)
    if not is_real:
        console.print(
            f"{CARELESS:.0%} of drafts spoilt, {corrected:.0%} of replies mended when asked again. {MECHANISM}"
        )
    return 0


def _writer(address: str) -> dict[str, Any]:
    name = os.environ.get("VARIANTGEN_MODEL__NAME", "")
    return {"kind": "openai", "base_url": address, "name": name, "price_in_usd": 0.0, "price_out_usd": 0.0}
