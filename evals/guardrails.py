"""How well the guardrails tell faithful copy from faulty: recall by kind, false alarms, verdicts, with intervals."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from evals.intervals import wilson
from variantgen.authoring.guardrails import screen
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import Brief, Draft, Verdict, Writer

WRITTEN_ON = datetime(2026, 11, 20, 12, tzinfo=UTC)  # the rows' deadlines are judged on the day they were written for


@dataclass(frozen=True, slots=True)
class Share:
    """A count out of a total with its 95 % Wilson interval."""

    count: int
    total: int

    @property
    def value(self) -> float:
        """The share; nan where nothing was counted."""
        return self.count / self.total if self.total else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson score interval at 95 %."""
        return wilson(self.count, self.total)


@dataclass(frozen=True, slots=True)
class GuardrailReport:
    """Totals of a labelled set.

    by_kind: verdicts of faulty rows. innocents: verdicts of faithful rows by their sort. verdicts: by row id.
    """

    faulty: Mapping[Verdict, int]
    faithful: Mapping[Verdict, int]
    by_kind: Mapping[str, Mapping[Verdict, int]]
    innocents: Mapping[str, Mapping[Verdict, int]]
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)

    def share(self, label: str, *verdicts: Verdict) -> Share:
        """Return the share of faulty or faithful rows with one of these verdicts."""
        counts = self.faulty if label == "faulty" else self.faithful
        return Share(sum(counts.get(verdict, 0) for verdict in verdicts), sum(counts.values()))

    def kind_share(self, kind: str, *verdicts: Verdict) -> Share:
        """Return the share of a fault kind's rows with one of these verdicts."""
        counts = self.by_kind[kind]
        return Share(sum(counts.get(verdict, 0) for verdict in verdicts), sum(counts.values()))


def score(
    rows: Iterable[Mapping[str, Any]], contents: Mapping[str, BaseContent], brand: Brand | None = None
) -> GuardrailReport:
    """Screen every labelled row and count verdicts. contents: by content_id."""
    totals: dict[str, Counter[Verdict]] = {"faulty": Counter(), "faithful": Counter()}
    by_kind: dict[str, Counter[Verdict]] = defaultdict(Counter)
    innocents: dict[str, Counter[Verdict]] = defaultdict(Counter)
    verdicts: dict[str, Verdict] = {}
    for row in rows:
        verdict = screen(Draft(row["text"]), brief_for(row, contents[row["content_id"]], brand or Brand())).verdict
        verdicts[row["id"]] = verdict
        totals[row["label"]][verdict] += 1
        for kind in row["kinds"] or ["plain"]:
            (by_kind if row["label"] == "faulty" else innocents)[kind][verdict] += 1
    return GuardrailReport(totals["faulty"], totals["faithful"], by_kind, innocents, verdicts)


def brief_for(row: Mapping[str, Any], content: BaseContent, brand: Brand) -> Brief:
    """Return the brief that a labelled row answers."""
    locale = row.get("locale") or content.locale
    return Brief(content, row["slot"], None, brand, locale, Writer("import"), today=WRITTEN_ON)
