"""The labelled sets of rewritten lines, and the report on how the guardrails judge them against the baseline.

v1 has every kind of fault; v2 was written by others, freer and subtler. v3 are pairs: two lines of like length, tone
and words, of which one is faithful, that only a reader who understands them can tell apart; it shows what rules cannot
know. `split` tune may be read while working on the guardrails; test is frozen: only its totals are ever looked at.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from rich.table import Table

from evals.guardrails import GuardrailReport, Share, score
from variantgen.cli.console import stderr, stdout
from variantgen.domain.content import BaseContent
from variantgen.domain.variant import Verdict

Split = Literal["tune", "test"]
SetName = Literal["v1", "v2", "v3"]

FOLDER = Path(__file__).parent
OUT = Path("build/evals")
# A total may fall by this much against the baseline before it counts as a regression: about one row in 300.
TOLERANCE = 0.003
KIND_TOLERANCE = 0.1  # kinds are small: one or two rows
CAUGHT: tuple[Verdict, ...] = ("review", "block")


def read_rows(split: Split, name: SetName = "v1") -> Iterator[dict[str, Any]]:
    """Yield the labelled rows of one split of a set."""
    for path in sorted((FOLDER / "datasets").glob(f"guardrails.{name}.*jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (row for row in map(json.loads, lines) if row["split"] == split)


def read_contents(name: SetName = "v1") -> dict[str, BaseContent]:
    """Return the base contents that a set's rows rewrite, by content_id."""
    with (FOLDER / "datasets" / f"guardrails.contents.{name}.jsonl").open(encoding="utf-8") as lines:
        contents = [BaseContent.model_validate_json(line) for line in lines]
    return {content.content_id: content for content in contents}


def figures(report: GuardrailReport) -> dict[str, Any]:
    """Return the report's totals as they are saved."""
    return {
        "faulty": report.share("faulty", *CAUGHT).total,
        "faithful": report.share("faithful", *CAUGHT).total,
        "faulty_blocked": _rounded(report.share("faulty", "block")),
        "faulty_caught": _rounded(report.share("faulty", *CAUGHT)),
        "faithful_blocked": _rounded(report.share("faithful", "block")),
        "faithful_reviewed": _rounded(report.share("faithful", "review")),
        "kinds": {kind: _rounded(report.kind_share(kind, *CAUGHT)) for kind in sorted(report.by_kind)},
    }


def saved(report: GuardrailReport) -> dict[str, Any]:
    """Return everything that is printed, as it is written to a file: counts by verdict, shares with their intervals."""
    rows = {"faulty": report.faulty, "faithful": report.faithful}
    by_kind = {**report.by_kind, **{f"faithful: {sort}": counts for sort, counts in report.innocents.items()}}
    return figures(report) | {"verdicts": {name: _told(counts) for name, counts in (rows | by_kind).items()}}


def regressions(now: Mapping[str, Any], before: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each total, and each kind of fault, that got worse than the baseline."""
    worse = []
    for name, sign in (
        ("faulty_blocked", 1),
        ("faulty_caught", 1),
        ("faithful_blocked", -1),
        ("faithful_reviewed", -1),
    ):
        if sign * (now[name] - before[name]) < -TOLERANCE:
            worse.append(f"{name.replace('_', ' ')} was {before[name]:.3f} and is {now[name]:.3f}")
    worse += [
        f"caught of {kind} was {known:.2f} and is {now['kinds'][kind]:.2f}"
        for kind, known in before["kinds"].items()
        if now["kinds"].get(kind, known) < known - KIND_TOLERANCE
    ]
    return worse


def main(
    *, name: SetName = "v1", split: Split = "test", as_json: bool = False, save: bool = False, out: Path = OUT
) -> int:
    """Print the totals and write them to a file in `out`; 1 where they are worse than the baseline.

    save: make them the baseline.
    """
    report = score(read_rows(split, name), read_contents(name))
    now = figures(report)
    baseline = FOLDER / "baselines" / f"guardrails.{name}.json"
    baselines: dict[str, Any] = json.loads(baseline.read_text("utf-8")) if baseline.exists() else {}
    out.mkdir(parents=True, exist_ok=True)
    (out / f"guardrails.{name}.{split}.json").write_text(json.dumps(saved(report), indent=2) + "\n", "utf-8")
    if as_json:
        print(json.dumps(saved(report), indent=2))
    else:
        _print(report, f"guardrails, set {name}, {split} split")
    if save:
        baseline.write_text(json.dumps(baselines | {split: now}, indent=2) + "\n", "utf-8")
        return 0
    worse = regressions(now, baselines[split]) if split in baselines else []
    for sentence in worse:
        stderr.print(f"worse than the baseline: {sentence}")
    return 1 if worse else 0


def _told(counts: Mapping[Verdict, int]) -> dict[str, Any]:
    """Return counts by verdict and the share caught with its interval."""
    caught = Share(sum(counts.get(verdict, 0) for verdict in CAUGHT), sum(counts.values()))
    return {
        **{verdict: counts.get(verdict, 0) for verdict in ("pass", *CAUGHT)},
        "caught": _rounded(caught),
        "interval_95": [round(end, 4) for end in caught.interval],
    }


def _rounded(share: Share) -> float:
    return round(share.value, 4)


def _print(report: GuardrailReport, title: str) -> None:
    table = Table("rows", "pass", "review", "block", "caught", "95 %", title=title)
    for label in ("faulty", "faithful"):
        counts = report.faulty if label == "faulty" else report.faithful
        _add(table, label, counts, report.share(label, *CAUGHT))
    table.add_section()
    for kind in sorted(report.by_kind, key=lambda kind: report.kind_share(kind, *CAUGHT).value):
        _add(table, kind, report.by_kind[kind], report.kind_share(kind, *CAUGHT))
    table.add_section()
    for sort, counts in sorted(report.innocents.items()):
        _add(table, f"faithful: {sort}", counts, Share(counts["review"] + counts["block"], sum(counts.values())))
    stdout.print(table)


def _add(table: Table, name: str, counts: Mapping[Any, int], caught: Share) -> None:
    low, high = caught.interval
    numbers = [str(counts.get(verdict, 0)) for verdict in ("pass", "review", "block")]
    table.add_row(name, *numbers, f"{caught.value:.2f}", f"{low:.2f}-{high:.2f}")
