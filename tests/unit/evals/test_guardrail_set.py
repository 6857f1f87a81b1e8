"""The report on the labelled sets, and what counts as a regression."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from evals import guardrail_set
from evals.guardrail_set import Split, figures, main, read_contents, read_rows, regressions, saved
from evals.guardrails import GuardrailReport

SPLITS: tuple[Split, ...] = ("tune", "test")

FIGURES: dict[str, Any] = {
    "faulty_blocked": 0.9,
    "faulty_caught": 0.95,
    "faithful_blocked": 0.02,
    "faithful_reviewed": 0.1,
    "kinds": {"entity_swap": 0.9},
}


def a_report() -> GuardrailReport:
    return GuardrailReport(
        Counter({"block": 8, "review": 1, "pass": 1}),
        Counter({"pass": 9, "review": 1}),
        {"entity_swap": Counter({"block": 8, "review": 1, "pass": 1})},
        {"puffery": Counter({"pass": 9, "review": 1})},
    )


def test_blocked_caught_and_false_alarms_are_shares_of_their_rows() -> None:
    told = figures(a_report())
    assert (told["faulty_blocked"], told["faulty_caught"], told["faithful_reviewed"]) == (0.8, 0.9, 0.1)


def test_what_is_saved_counts_every_verdict_and_has_an_interval() -> None:
    told = saved(a_report())["verdicts"]
    assert told["entity_swap"]["pass"] == 1
    assert told["faithful: puffery"]["caught"] == 0.1
    low, high = told["faulty"]["interval_95"]
    assert low < 0.9 < high


def test_the_same_figures_are_no_regression() -> None:
    assert regressions(FIGURES, FIGURES) == []


@pytest.mark.parametrize(
    "worse",
    [
        {"faulty_blocked": 0.89},
        {"faulty_caught": 0.94},
        {"faithful_blocked": 0.03},
        {"faithful_reviewed": 0.11},
        {"kinds": {"entity_swap": 0.75}},
    ],
)
def test_a_total_or_a_kind_that_fell_is_a_regression(worse: dict[str, Any]) -> None:
    assert len(regressions(FIGURES | worse, FIGURES)) == 1


def test_better_figures_and_a_row_of_a_small_kind_are_no_regression() -> None:
    better = {"faulty_blocked": 0.95, "faithful_blocked": 0.0, "kinds": {"entity_swap": 0.85}}
    assert regressions(FIGURES | better, FIGURES) == []


@pytest.mark.parametrize("name", ["v1", "v2", "v3"])
def test_every_row_rewrites_a_content_of_its_set_and_is_labelled(name: Any) -> None:
    contents = read_contents(name)
    rows = [row for split in SPLITS for row in read_rows(split, name)]
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row["slot"] in contents[row["content_id"]].slots
        assert (row["label"] == "faithful") or (row["label"] == "faulty" and row["kinds"])


@pytest.mark.parametrize("name", ["v1", "v2", "v3"])
def test_no_content_stands_in_both_splits(name: Any) -> None:
    tune, test = ({row["content_id"] for row in read_rows(split, name)} for split in SPLITS)
    assert not tune & test


def test_each_pair_of_the_third_set_has_a_faithful_and_a_faulty_line_for_one_slot() -> None:
    pairs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for split in SPLITS:
        for row in read_rows(split, "v3"):
            pairs[row["pair"]].append(row)
    assert len(pairs) >= 600
    for one, other in pairs.values():
        assert {one["label"], other["label"]} == {"faithful", "faulty"}
        assert (one["content_id"], one["slot"]) == (other["content_id"], other["slot"])


def test_figures_worse_than_the_baseline_fail_and_are_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(guardrail_set, "regressions", lambda *_: ["faulty blocked was 0.9 and is 0.8"])
    monkeypatch.setattr(guardrail_set, "score", lambda *_: a_report())
    assert main(split="tune", as_json=True, out=tmp_path) == 1
    assert json.loads((tmp_path / "guardrails.v1.tune.json").read_text("utf-8"))["faulty_blocked"] == 0.8
    assert json.loads(capsys.readouterr().out)["faulty_blocked"] == 0.8
