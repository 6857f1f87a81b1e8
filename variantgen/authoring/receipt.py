"""What one run did: every cell's outcome, and the sums an operator is shown at the end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from variantgen.authoring.budget import Amount, Quote
from variantgen.authoring.generate import ScoredDraft
from variantgen.authoring.judge import JudgeTotals
from variantgen.domain.variant import Cell

Outcome = Literal["model", "extract", "review", "empty", "unchanged"]


@dataclass(frozen=True, slots=True)
class CellResult:
    """How one cell ended.

    outcome: who wrote the text that passed; `review` where the best text needs an editor, `empty` where nothing is
    left, `unchanged` where an earlier run's work still stands. reason: why it is not filled by the model.
    """

    cell: Cell
    outcome: Outcome
    is_filled: bool
    drafts: int = 0
    blocked: int = 0
    reasked: int = 0
    reason: str = ""
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunReceipt:
    """What a run asked, spent and kept. stopped: why it ended before its last cell, empty where it did not.

    judged: what the judge did, None where the team has none; its tokens are in `spent`.
    """

    cells: tuple[CellResult, ...]
    spent: Amount
    requests: int
    cached: int
    seconds: float
    quoted: Quote | None = None
    model: str = ""
    started: datetime | None = None
    stopped: str = ""
    judged: JudgeTotals | None = None

    @property
    def filled(self) -> int:
        """Cells that hold a variant which passed every guardrail."""
        return sum(cell.is_filled for cell in self.cells)

    def by_outcome(self) -> Counter[str]:
        """Return how many cells ended how."""
        return Counter(cell.outcome for cell in self.cells)

    def blocked_by(self) -> Counter[str]:
        """Return how many drafts each guardrail blocked; a draft may fail several."""
        return Counter(check for cell in self.cells for check in cell.blocks)

    def as_json(self) -> dict[str, Any]:
        """Return the receipt as it is stored and printed with --json."""
        return {
            "started": self.started.isoformat(timespec="seconds") if self.started else "",
            "model": self.model,
            "stopped": self.stopped,
            "cells": len(self.cells),
            "filled": self.filled,
            "by_outcome": dict(self.by_outcome()),
            "unfilled": [{"cell": str(cell.cell), "reason": cell.reason} for cell in self.cells if not cell.is_filled],
            "drafts": sum(cell.drafts for cell in self.cells),
            "blocked": sum(cell.blocked for cell in self.cells),
            "blocked_by": dict(self.blocked_by().most_common()),
            "reasked": sum(cell.reasked for cell in self.cells),
            "requests": self.requests,
            "cached": self.cached,
            "judge": self.judged.as_json() if self.judged else None,
            "quoted": self.quoted.as_json() if self.quoted else None,
            "spent": self.spent.as_json() | {"estimated": self.spent.tokens.estimated},
            "seconds": round(self.seconds, 1),
        }


def blocks_of(drafts: Sequence[ScoredDraft]) -> tuple[str, ...]:
    """Return the names of the checks that blocked drafts, once a draft."""
    return tuple(
        check
        for draft in drafts
        for check in sorted({finding.check for finding in draft.screened.findings if finding.severity == "block"})
    )
