"""Generation against a counting server: what is asked again when something changes, and what a killed run costs."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.factories import a_content, a_segment
from tests.fake_openai import FakeOpenAI, slow, status
from variantgen.adapters.memory import HashEmbedder
from variantgen.adapters.openai_chat import Endpoint, OpenAIChat
from variantgen.adapters.prompt_files import read_prompt_layers
from variantgen.adapters.sql_store import SqlStore, sqlite_url
from variantgen.adapters.tokens import token_counter
from variantgen.authoring.brief import Selection, briefs_for
from variantgen.authoring.budget import Budget, Cap
from variantgen.authoring.prices import Price
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.receipt import RunReceipt
from variantgen.authoring.scribe import StructuredScribe
from variantgen.authoring.workflow.extract import Extractor
from variantgen.authoring.workflow.generate import Crew, Effort, generate_run
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import VariantFilter
from variantgen.errors import CapReached, ModelUnavailable, Rejected

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
CELLS = 2 * 3 * 2


@dataclass(frozen=True)
class Site:
    """A small workspace in memory, its state on disk."""

    state: Path
    prompts: Path
    contents: tuple[BaseContent, ...] = (a_content(), a_content(content_id="other"))
    segments: tuple[Segment, ...] = (
        a_segment(),
        a_segment(segment_id="value", description="People who compare prices."),
    )


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "state.db", tmp_path / "workspace")


@pytest.fixture
def server() -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as running:
        yield running


class NoProgress:
    def advance(self, steps: int = 1, note: str = "") -> None: ...


async def run(
    site: Site, server: FakeOpenAI, *, budget: Budget | None = None, effort: Effort | None = None
) -> RunReceipt:
    prompts = PromptBook.load(read_prompt_layers(site.prompts))
    scribe = StructuredScribe(prompts, "scripted", server.base_url)
    store = await SqlStore.open(sqlite_url(site.state))
    chat = OpenAIChat(Endpoint("scripted", server.base_url, retries=0))
    try:
        briefs = briefs_for(
            {one.content_id: one for one in site.contents},
            {one.segment_id: one for one in site.segments},
            Brand(),
            Selection(),
            writer_for=scribe.writer,
            today=NOW,
        )
        crew = Crew(
            scribe, chat, store, HashEmbedder(), budget or Budget(), token_counter("scripted"), Extractor(prompts)
        )
        return await generate_run(briefs, crew, effort or Effort(reasks=0), at=NOW, progress=NoProgress())
    finally:
        await chat.close()
        await store.close()


async def test_every_cell_is_asked_for_once_and_filled(site: Site, server: FakeOpenAI) -> None:
    receipt = await run(site, server)
    assert (server.count, len(receipt.cells), receipt.filled) == (CELLS, CELLS, CELLS)


async def test_an_unchanged_rerun_makes_no_model_call(site: Site, server: FakeOpenAI) -> None:
    await run(site, server)
    again = await run(site, server)
    assert server.count == CELLS
    assert again.filled == CELLS
    assert again.by_outcome() == {"unchanged": CELLS}


async def test_a_changed_segment_regenerates_only_that_segment(site: Site, server: FakeOpenAI) -> None:
    await run(site, server)
    changed = a_segment(tone="short and dry")
    await run(replace(site, segments=(changed, site.segments[1])), server)
    asked_again = server.requests[CELLS:]
    assert len(asked_again) == CELLS // 2
    assert all("short and dry" in str(body["messages"]) for body in asked_again)


async def test_a_changed_prompt_file_regenerates_only_its_slot(site: Site, server: FakeOpenAI) -> None:
    await run(site, server)
    packaged = read_prompt_layers()[0]["generate/headline.v1.toml"].decode()
    own = site.prompts / "prompts" / "generate" / "headline.v1.toml"
    own.parent.mkdir(parents=True)
    own.write_text(packaged + "\n# the team's own\n", "utf-8")
    await run(site, server)
    assert server.count == CELLS + 4
    assert all('"slot": "headline"' in str(body["messages"]) for body in server.requests[CELLS:])


async def test_changed_base_copy_regenerates_only_that_content(site: Site, server: FakeOpenAI) -> None:
    await run(site, server)
    changed = a_content(content_id="other", product="TrailMax 3 Wide")
    await run(replace(site, contents=(site.contents[0], changed)), server)
    assert server.count == CELLS + CELLS // 2


async def test_a_server_that_dies_half_way_loses_nothing_that_was_answered(site: Site, server: FakeOpenAI) -> None:
    answered = 5
    server.script(*[slow(0)] * answered, status(500))
    with pytest.raises(ModelUnavailable):
        await run(site, server, effort=Effort(reasks=0, cells_at_once=1))
    server.forget()
    receipt = await run(site, server)
    assert receipt.filled == CELLS
    assert server.count == CELLS - answered


async def test_a_run_stops_before_its_cap_and_keeps_what_was_paid_for(site: Site, server: FakeOpenAI) -> None:
    price = Price(1.0, 1.0)
    free = await run(replace(site, state=site.state.with_name("free.db")), server, budget=Budget(price=price))
    assert free.quoted is not None
    half = Budget(Cap(tokens=free.quoted.low.total + 10), price)
    asked = server.count
    with pytest.raises(CapReached, match="everything so far is kept"):
        await run(site, server, budget=half)
    paid = server.count - asked
    assert 0 < paid < CELLS
    await run(site, server)
    assert server.count - asked == CELLS


async def test_a_cap_below_the_quote_refuses_before_anything_is_asked(site: Site, server: FakeOpenAI) -> None:
    with pytest.raises(Rejected, match="at least"):
        await run(site, server, budget=Budget(Cap(tokens=10)))
    assert server.count == 0


async def test_blocked_drafts_are_kept_with_their_reasons_and_the_cell_is_extracted(
    site: Site, server: FakeOpenAI
) -> None:
    from tests.fake_openai import say

    bad = say('{"variants": [{"angle": "a", "text": "TrailMax 3: now $99, free shipping on every order"}]}')
    server.script(*[bad] * CELLS)
    receipt = await run(site, server)
    assert receipt.by_outcome()["model"] == 0
    store = await SqlStore.open(sqlite_url(site.state))
    blocked = await store.variants(VariantFilter(verdicts=("block",)))
    await store.close()
    assert blocked
    assert all(variant.findings and variant.state == "pending" for variant in blocked)


def test_kill_9_during_generation_then_the_same_command_again(tmp_path: Path, server: FakeOpenAI) -> None:
    workspace = tmp_path / "site"
    environment = {
        **os.environ,
        "VARIANTGEN_MODEL__KIND": "openai",
        "VARIANTGEN_MODEL__NAME": "scripted",
        "VARIANTGEN_MODEL__BASE_URL": server.base_url,
        "VARIANTGEN_MODEL__CONCURRENCY": "2",
        "HF_HUB_OFFLINE": "1",
    }
    command = [sys.executable, "-m", "variantgen"]
    subprocess.run([*command, "init", "--sample", "--workspace", workspace], env=environment, check=True)
    generate = [*command, "generate", "--workspace", str(workspace), "--segment", "eco", "--json"]
    server.script(*[slow(0)] * 4, *[slow(60)] * 2)
    first = subprocess.Popen(generate, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while server.count < 6 or _replies_kept(workspace) < 4:
        assert first.poll() is None
    first.send_signal(signal.SIGKILL)
    first.wait()
    second = subprocess.run(generate, env=environment, capture_output=True, text=True, check=True)
    texts = [str(body["messages"]) for body in server.requests]
    twice = len(texts) - len(set(texts))
    assert '"cells": 24' in second.stdout
    assert server.count >= 24
    assert twice == 2, "the two that were under way"


def _replies_kept(workspace: Path) -> int:
    with closing(sqlite3.connect(f"file:{workspace}/.variantgen/variantgen.db?mode=ro", uri=True)) as database:
        return int(database.execute("SELECT count(*) FROM replies").fetchone()[0])
