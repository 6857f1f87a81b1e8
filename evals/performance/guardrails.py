"""How fast the guardrails screen the labelled lines of the tune split, in CPU time of one core, and in what memory."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from evals.guardrail_set import read_contents, read_rows
from evals.guardrails import WRITTEN_ON, brief_for
from variantgen.authoring.guardrails import screen
from variantgen.cli.console import stdout
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import Brief, Draft, Writer

RATE_BUDGET = 1_500
MEMORY_SCREENS = 20_000
_SAMPLED_EVERY = 500
_ITALIAN = "Ti accompagna ogni giorno, anche quando piove"  # the language detector loads its models for it

Case = tuple[Draft, Brief]


@dataclass(frozen=True, slots=True)
class Screening:
    """Figures of one run. per_s: of CPU time. p50_us, p99_us: of one variant. grown_mb: peak over the warm start."""

    variants: int
    per_s: float
    p50_us: float
    p99_us: float
    memory_screens: int
    grown_mb: float


def measure_guardrails(memory_screens: int = MEMORY_SCREENS) -> Screening:
    """Screen every line once, in file order, after one pass over the base copy; then many more for the memory."""
    contents = read_contents()
    cases = _cases(contents)
    for draft, brief in _warm_up(contents):
        screen(draft, brief)
    times = np.array([_cpu_s(draft, brief) for draft, brief in cases])
    p50, p99 = (np.quantile(times, [0.5, 0.99]) * 1e6).round(1).tolist()
    grown = _grown_mb(cases, memory_screens)
    return Screening(len(cases), round(len(cases) / float(times.sum())), p50, p99, memory_screens, round(grown, 1))


def tell(figures: Screening) -> None:
    """Print the figures beside their budget."""
    stdout.print(
        f"guardrails: {figures.per_s:,.0f} variants/s of one core over {figures.variants:,} lines, budget"
        f" {RATE_BUDGET:,} or more; a variant: median {figures.p50_us:,.0f} us, p99 {figures.p99_us:,.0f} us;"
        f" {figures.memory_screens:,} screens grew the memory by {figures.grown_mb:.1f} MB at most"
    )


def _cases(contents: dict[str, BaseContent]) -> list[Case]:
    brand = Brand()
    return [(Draft(row["text"]), brief_for(row, contents[row["content_id"]], brand)) for row in read_rows("tune")]


def _warm_up(contents: dict[str, BaseContent]) -> Iterator[Case]:
    """Yield the base copy itself, a price and a line in Italian added: every language's words are read then."""
    for content in contents.values():
        for slot, copy in content.slots.items():
            brief = Brief(content, slot, None, Brand(), content.locale, Writer("import"), today=WRITTEN_ON)
            yield Draft(f"{copy.text} $19.50. {_ITALIAN}"), brief


def _cpu_s(draft: Draft, brief: Brief) -> float:
    began = time.process_time()
    screen(draft, brief)
    return time.process_time() - began


def _grown_mb(cases: Sequence[Case], screens: int) -> float:
    """Return how much memory was held at most over the first sample, over texts no two of which are the same."""
    sampled = []
    for number, (draft, brief) in enumerate(islice(cycle(cases), screens)):
        screen(Draft(f"{draft.text} {number}"), brief)
        if number % _SAMPLED_EVERY == _SAMPLED_EVERY - 1:
            sampled.append(_own_memory_mb())
    return max(sampled) - sampled[0] if sampled else 0.0


def _own_memory_mb() -> float:
    """Return this process's memory without mapped files, as Linux counts it; 0 elsewhere."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if sys.platform == "linux" else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon:")) / 1024


def main() -> None:
    """Measure and print."""
    tell(measure_guardrails())


if __name__ == "__main__":
    main()
