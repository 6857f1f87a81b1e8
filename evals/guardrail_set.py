"""The labelled set of rewritten lines, and the report on how the guardrails judge it against the baseline.

`split` tune may be read while working on the guardrails; test is frozen: only its totals are ever looked at.
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

FOLDER = Path(__file__).parent
ROWS = FOLDER / "datasets" / "guardrails.v1.jsonl"
CONTENTS = FOLDER / "datasets" / "guardrails.contents.v1.jsonl"
BASELINE = FOLDER / "baselines" / "guardrails.v1.json"
# A total may fall by this much against the baseline before it counts as a regression: about one row in 300.
TOLERANCE = 0.003
CAUGHT: tuple[Verdict, ...] = ("review", "block")


def read_rows(split: Split) -> Iterator[dict[str, Any]]:
    """Yield the labelled rows of one split."""
    with ROWS.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["split"] == split:
                yield row


def read_contents() -> dict[str, BaseContent]:
    """Return the base contents the rows rewrite, by content_id."""
    with CONTENTS.open(encoding="utf-8") as lines:
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


def regressions(now: Mapping[str, Any], before: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each total that got worse than the baseline."""
    worse = []
    for name, sign in (
        ("faulty_blocked", 1),
        ("faulty_caught", 1),
        ("faithful_blocked", -1),
        ("faithful_reviewed", -1),
    ):
        if sign * (now[name] - before[name]) < -TOLERANCE:
            worse.append(f"{name.replace('_', ' ')} was {before[name]:.3f} and is {now[name]:.3f}")
    return worse


def main(*, split: Split = "test", as_json: bool = False, save: bool = False) -> int:
    """Print the totals; 1 where they are worse than the baseline. save: make them the baseline."""
    report = score(read_rows(split), read_contents())
    now = figures(report)
    baselines: dict[str, Any] = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    if as_json:
        print(json.dumps(now, indent=2))
    else:
        _print(report, split)
    if save:
        BASELINE.write_text(json.dumps(baselines | {split: now}, indent=2) + "\n", "utf-8")
        return 0
    worse = regressions(now, baselines[split]) if split in baselines else []
    for sentence in worse:
        stderr.print(f"worse than the baseline: {sentence}")
    return 1 if worse else 0


def _rounded(share: Share) -> float:
    return round(share.value, 4)


def _print(report: GuardrailReport, split: Split) -> None:
    table = Table("rows", "pass", "review", "block", "caught", "95 %", title=f"guardrails, {split} split")
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
