"""Measure serving on a made-up snapshot and the guardrails, print and save the figures: `python -m evals.performance`.

With --http the server is put under load besides, with wrk: about a minute on two cores of which nobody else makes use.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.table import Table

from evals.performance.decisions import LANGCHAIN, MINILM, Timing, measure_decisions
from evals.performance.guardrails import measure_guardrails, tell
from evals.performance.load import measure_http
from evals.performance.questions import questions
from evals.performance.synthetic import a_snapshot
from variantgen.adapters.faiss_store import FaissShelf
from variantgen.cli.console import stdout

DECIDE_BUDGET_US = 60
START_BUDGET_S = 3
MEMORY_BUDGET_MB = 250
LANGCHAIN_BUDGET = 300
THROUGHPUT_BUDGET = 0.35
P99_BUDGET = 3
SWAP_BUDGET_MS = 50


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
    console, start = stdout, figures["start"]
    timings = [Timing(**timing) for timing in figures["decisions"]]
    title = f"{figures['variants']:,} variants in {figures['placements']:,} placements, eight traits a reader"
    table = Table("", "runs", "median us", "p90 us", "p99 us", "x decide", title=title)
    for timing in timings:
        columns = (timing.runs, timing.p50_us, timing.p90_us, timing.p99_us, round(timing.p50_us / timings[0].p50_us))
        table.add_row(timing.name, *(f"{column:,}" for column in columns))
    console.print(table)
    console.print(f"decide: median {timings[0].p50_us} us, budget {DECIDE_BUDGET_US} us")
    rival = next(timing for timing in timings if timing.name == LANGCHAIN)
    bare = next(timing for timing in timings if timing.name == MINILM)
    console.print(
        f"LangChain (InMemoryVectorStore of langchain-core) takes {rival.p50_us / timings[0].p50_us:,.0f} x decide;"
        f" embedding the query alone, as any of its stores must, {bare.p50_us / timings[0].p50_us:,.0f} x;"
        f" budget against its FAISS {LANGCHAIN_BUDGET} x or more"
    )
    console.print(
        f"start to first decision: {start['process_s']:.2f} s as a process, budget {START_BUDGET_S} s"
        f" (imports {start['import_s']:.2f}, read and verify {start['read_s']:.2f})"
    )
    console.print(
        f"memory: {start['own_memory_mb']:.0f} MB, budget {MEMORY_BUDGET_MB};"
        f" mapped vectors {start['mapped_vectors_mb']:.0f} MB;"
        f" model libraries imported: {', '.join(start['models_imported']) or 'none'}"
    )


def _print_http(figures: dict[str, Any]) -> None:
    rates, half, p99, swap = (figures[name] for name in ("full_rate", "half_rate", "half_p99_us", "swap"))
    console = stdout
    console.print(
        f"HTTP, one core: decide {rates['decide']:,.0f}/s, static {rates['static']:,.0f}/s,"
        f" ratio {figures['throughput_ratio']:.2f}, budget {THROUGHPUT_BUDGET} or more; {figures['failed']} failed"
    )
    console.print(
        f"at {half['decide']:,.0f}/s: decide p99 {p99['decide'] / 1_000:.1f} ms, static {p99['static'] / 1_000:.1f} ms,"
        f" ratio {p99['decide'] / p99['static']:.1f}, budget {P99_BUDGET} or less"
    )
    console.print(
        f"through a swap: slowest {swap['max_us'] / 1_000:.0f} ms, budget {SWAP_BUDGET_MS} ms; {swap['failed']} failed"
    )


def main() -> None:
    """Read the options, measure, print, save."""
    parser = argparse.ArgumentParser(prog="python -m evals.performance", description=__doc__)
    parser.add_argument("--placements", type=int, default=5_000)
    parser.add_argument("--each", type=int, default=20, help="variants a placement")
    parser.add_argument("--out", type=Path, default=Path("build/performance.json"))
    parser.add_argument("--http", action="store_true", help="put a server under load too; needs wrk and taskset")
    parser.add_argument("--seconds", type=int, default=4, help="of each run of wrk")
    options = parser.parse_args()
    figures = run(options.placements, options.each)
    _print(figures)
    screening = measure_guardrails()
    tell(screening)
    figures["guardrails"] = asdict(screening)
    if options.http:
        figures["http"] = measure_http(options.placements, options.each, seconds=options.seconds)
        _print_http(figures["http"])
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
