"""Measure serving on a made-up snapshot, print a table and save the figures: `python -m evals.performance`."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.performance.decisions import Timing, measure_decisions
from evals.performance.questions import questions
from evals.performance.synthetic import a_snapshot
from variantgen.adapters.faiss_store import FaissShelf

DECIDE_BUDGET_US = 60
START_BUDGET_S = 3
MEMORY_BUDGET_MB = 250


def run(placements: int, each: int) -> dict[str, Any]:
    """Publish a made-up snapshot, start a process on it, decide on it."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = FaissShelf(Path(folder))
        snapshot = a_snapshot(placements, each)
        began = time.perf_counter()
        shelf.add(snapshot)
        shelf.make_live(snapshot.version)
        published = time.perf_counter() - began
        start = _started(folder)
        mapped = shelf.read(snapshot.version)
        mapped.warm_up()
        timings = measure_decisions(mapped, questions(placements, 20_000))
    return {
        "variants": placements * each,
        "placements": placements,
        "publish_s": published,
        "start": start,
        "decisions": [asdict(timing) for timing in timings],
    }


def _started(shelf: str) -> dict[str, Any]:
    began = time.perf_counter()
    told = subprocess.run(  # noqa: S603 - our own module, on a folder made above
        [sys.executable, "-m", "evals.performance.start", shelf], capture_output=True, text=True, check=True
    )
    figures: dict[str, Any] = {"process_s": time.perf_counter() - began}
    figures.update(json.loads(told.stdout))
    return figures


def _print(figures: dict[str, Any]) -> None:
    console, start = Console(), figures["start"]
    timings = [Timing(**timing) for timing in figures["decisions"]]
    title = f"{figures['variants']:,} variants in {figures['placements']:,} placements, eight traits a reader"
    table = Table("", "runs", "median us", "p90 us", "p99 us", "x decide", title=title)
    for timing in timings:
        columns = (timing.runs, timing.p50_us, timing.p90_us, timing.p99_us, round(timing.p50_us / timings[0].p50_us))
        table.add_row(timing.name, *(f"{column:,}" for column in columns))
    console.print(table)
    console.print(f"decide: median {timings[0].p50_us} us, budget {DECIDE_BUDGET_US} us")
    console.print(
        f"start to first decision: {start['process_s']:.2f} s as a process, budget {START_BUDGET_S} s"
        f" (imports {start['import_s']:.2f}, read and verify {start['read_s']:.2f})"
    )
    console.print(
        f"memory: {start['own_memory_mb']:.0f} MB, budget {MEMORY_BUDGET_MB};"
        f" mapped vectors {start['mapped_vectors_mb']:.0f} MB;"
        f" model libraries imported: {', '.join(start['models_imported']) or 'none'}"
    )


def main() -> None:
    """Read the options, measure, print, save."""
    parser = argparse.ArgumentParser(prog="python -m evals.performance", description=__doc__)
    parser.add_argument("--placements", type=int, default=5_000)
    parser.add_argument("--each", type=int, default=20, help="variants a placement")
    parser.add_argument("--out", type=Path, default=Path("build/performance.json"))
    options = parser.parse_args()
    figures = run(options.placements, options.each)
    _print(figures)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
