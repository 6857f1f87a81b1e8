"""The demo, with extraction in place of a model: the same way, in seconds."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.command_line import run, run_json
from tests.workspaces import lasting, publish, write_settings
from variantgen.cli.demo import decide_for_samples, demo_settings
from variantgen.settings import load_settings

READERS = ("Returning, agreed to both", "Same interests, no consent", "Anonymous first visit")
STEPS = ("1. Base copy", "2. Quote: 48 cells", "3. Write", "4. Guardrails", "5. Review and publish", "6. Decide")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VARIANTGEN_MODEL__KIND", "extract")
    run("init", "--sample", "-w", tmp_path)
    lasting(tmp_path)
    return tmp_path


def test_the_demo_goes_the_whole_way_and_a_second_one_writes_nothing_again(site: Path) -> None:
    first = run("demo", "--no-serve", "-w", site)
    assert all(step in first for step in STEPS)
    assert all(reader in first for reader in READERS)
    assert "base (holdout)" in first
    filled, cells = re.findall(r"(\d+) of (\d+) cells filled", first)[-1]
    assert int(filled) >= 0.95 * int(cells) == 0.95 * 48
    assert run_json("publish", "--list", "-w", site)["live"]
    second = run("demo", "--no-serve", "-w", site)
    assert "48 cells answered already" in second
    assert "0 variants approved" in second


def test_where_no_variant_may_be_served_every_reader_gets_base_copy(tmp_path: Path) -> None:
    write_settings(tmp_path)
    asyncio.run(publish(tmp_path, variants=[]))
    decisions = [decision for _, decision in decide_for_samples(load_settings(tmp_path))]
    assert [decision.tier for decision in decisions] == ["base"] * 5


@pytest.mark.parametrize("variable", ["OPENAI_API_KEY", "OPENAI_BASE_URL"])
def test_with_openais_variables_set_that_model_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    run("init", "--sample", "-w", tmp_path)
    assert demo_settings(tmp_path).model.kind == "local"
    monkeypatch.setenv(variable, "http://127.0.0.1:1/v1")
    assert demo_settings(tmp_path).model.kind == "openai"
