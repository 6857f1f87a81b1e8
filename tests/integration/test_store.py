"""One class of tests for every store: the in-memory twin, SQLite, PostgreSQL."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from uuid import uuid4

import numpy as np
import pytest
from sqlalchemy import create_engine, inspect, text

from tests.factories import a_brief, a_content, a_variant
from variantgen.adapters.memory import MemoryStore
from variantgen.adapters.migrations import migrate
from variantgen.adapters.sql_store import SqlStore, sqlite_url
from variantgen.adapters.sql_tables import metadata
from variantgen.domain.variant import Finding, ReviewMove, ReviewState, VariantFilter
from variantgen.errors import Conflict, Misconfigured, NotFound, Unavailable
from variantgen.ports import ChatReply, Store, TokenUsage

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
BLOCKED = Finding("price", 1, "block", "the price changed", span=(3, 7), expected="$129", found="$119")


@pytest.fixture(params=["memory", "sqlite", "postgres"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened: Store
    if request.param == "memory":
        opened = MemoryStore()
    elif request.param == "sqlite":
        opened = await SqlStore.open(sqlite_url(tmp_path / "state" / "variantgen.db"))
    else:
        opened = await SqlStore.open(_fresh_database(request.getfixturevalue("postgres_url")))
    yield opened
    await opened.close()


def _fresh_database(url: str) -> str:
    name = f"store_{uuid4().hex[:8]}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    fresh = engine.url.set(database=name).render_as_string(hide_password=False)
    engine.dispose()
    return fresh


def a_move(variant_id: str, before: ReviewState = "pending", after: ReviewState = "approved") -> ReviewMove:
    return ReviewMove(variant_id, before, after, by="ada", at=NOW, reason="reads well")


class TestStore:
    async def test_a_reply_comes_back_as_it_was_and_the_first_one_stays(self, store: Store) -> None:
        reply = ChatReply(("Läuft überall", "👟"), "stop", "m-1", TokenUsage(10, 5))
        await store.add_reply("k1", reply)
        await store.add_reply("k1", replace(reply, texts=("other",)))
        assert await store.replies_for(["k1", "k2"]) == {"k1": reply}

    async def test_vectors_are_kept_apart_by_weights(self, store: Store) -> None:
        vector = np.arange(4, dtype=np.float32)
        await store.add_vectors("weights-a", {"t1": vector})
        found = await store.vectors_for("weights-a", ["t1"])
        np.testing.assert_array_equal(found["t1"], vector)
        assert await store.vectors_for("weights-b", ["t1"]) == {}

    async def test_thousands_of_keys_are_looked_up_at_once(self, store: Store) -> None:
        keys = [f"k{number}" for number in range(2_500)]
        await store.add_vectors("w", dict.fromkeys(keys, np.ones(4, dtype=np.float32)))
        assert len(await store.vectors_for("w", keys)) == 2_500

    async def test_a_variant_comes_back_as_it_was(self, store: Store) -> None:
        variant = a_variant(findings=(BLOCKED,), created_at=NOW, valid_until=NOW, fixed=("trimmed",))
        await store.add_variants([variant])
        assert await store.variants(VariantFilter()) == [variant]

    async def test_a_variant_added_again_keeps_its_review_state_and_takes_the_new_verdict(self, store: Store) -> None:
        variant = a_variant(created_at=NOW)
        await store.add_variants([variant])
        await store.move([a_move(variant.variant_id)])
        await store.add_variants([replace(variant, verdict="block", findings=(BLOCKED,), truth_hash="new")])
        (found,) = await store.variants(VariantFilter())
        assert (found.state, found.verdict, found.truth_hash) == ("approved", "block", "new")

    async def test_filters_narrow_and_the_order_is_by_cell(self, store: Store) -> None:
        other = a_brief(content=a_content(content_id="alpha"), slot="product_description")
        ours, theirs = a_variant(), a_variant("Alpha text", brief=other)
        blocked = a_variant("TrailMax 3 for $119", findings=(BLOCKED,))
        await store.add_variants([ours, theirs, blocked])
        assert (await store.variants(VariantFilter()))[0] == theirs
        assert await store.variants(VariantFilter(content_id="alpha", states=("pending",))) == [theirs]
        assert await store.variants(VariantFilter(verdicts=("block",))) == [blocked]
        assert await store.variants(VariantFilter(variant_ids=(ours.variant_id,), slot="headline")) == [ours]
        assert await store.variants(VariantFilter(writer_kinds=("extract",))) == []

    async def test_moves_are_recorded_with_who_when_and_why(self, store: Store) -> None:
        variant = a_variant()
        await store.add_variants([variant])
        moves = [a_move(variant.variant_id), a_move(variant.variant_id, "approved", "retired")]
        for move in moves:
            await store.move([move])
        assert await store.history(variant.variant_id) == moves
        assert (await store.variants(VariantFilter()))[0].state == "retired"

    async def test_moves_are_all_or_nothing(self, store: Store) -> None:
        variant = a_variant()
        await store.add_variants([variant])
        with pytest.raises(NotFound, match="v_none"):
            await store.move([a_move(variant.variant_id), a_move("v_none")])
        assert (await store.variants(VariantFilter()))[0].state == "pending"
        assert await store.history(variant.variant_id) == []

    async def test_a_variant_moved_meanwhile_is_a_conflict(self, store: Store) -> None:
        variant = a_variant()
        await store.add_variants([variant])
        await store.move([a_move(variant.variant_id)])
        with pytest.raises(Conflict, match="approved"):
            await store.move([a_move(variant.variant_id, after="rejected")])

    async def test_receipts_come_newest_first(self, store: Store) -> None:
        await store.add_receipt("r1", {"spent": 1})
        await store.add_receipt("r2", {"spent": 2})
        assert await store.receipts(limit=1) == [{"spent": 2}]


async def test_a_second_process_opening_at_once_finds_one_schema(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "variantgen.db")
    first, second = await asyncio.gather(SqlStore.open(url), SqlStore.open(url))
    await first.add_reply("k1", ChatReply(("text",), "stop", "m"))
    assert await second.replies_for(["k1"])
    await first.close()
    await second.close()


async def test_a_file_is_waited_for_while_another_process_writes_its_first_rows(tmp_path: Path) -> None:
    writer = sqlite3.connect(tmp_path / "variantgen.db", isolation_level=None, check_same_thread=False)
    writer.execute("BEGIN IMMEDIATE")
    ending = Timer(0.3, lambda: writer.execute("COMMIT"))
    ending.start()
    store = await SqlStore.open(sqlite_url(tmp_path / "variantgen.db"))
    assert await store.replies_for(["k1"]) == {}
    await store.close()
    ending.join()
    writer.close()


def test_the_migrations_build_the_tables_that_queries_read(tmp_path: Path) -> None:
    migrated = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    with migrated.begin() as connection:
        migrate(connection)
    declared = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    metadata.create_all(declared)
    for table in metadata.tables:
        columns = [
            {column["name"]: (str(column["type"]), column["nullable"]) for column in inspect(engine).get_columns(table)}
            for engine in (migrated, declared)
        ]
        indexes = [
            {index["name"]: index["column_names"] for index in inspect(engine).get_indexes(table)}
            for engine in (migrated, declared)
        ]
        assert columns[0] == columns[1]
        assert indexes[0] == indexes[1]
    migrated.dispose()
    declared.dispose()


@pytest.mark.parametrize(
    "url", ["not a url", "oracle9://host/db", "postgresql://ada:s3cret@host:port/db", "postgresql//ada:s3cret@host/db"]
)
async def test_a_bad_database_url_is_one_clear_sentence_without_its_password(url: str) -> None:
    with pytest.raises(Misconfigured, match="database URL") as caught:
        await SqlStore.open(url)
    assert "s3cret" not in str(caught.value)


async def test_a_database_that_is_no_database_is_named_without_its_password(tmp_path: Path) -> None:
    (tmp_path / "variantgen.db").write_text("this is not SQLite, although somebody thought so " * 40)
    with pytest.raises(Unavailable, match="not a database"):
        await SqlStore.open(sqlite_url(tmp_path / "variantgen.db"))
    for url in (
        "postgresql+psycopg://ada:s3cret@127.0.0.1:1/none",
        "postgresql+psycopg://127.0.0.1:1/none?password=s3cret",
    ):
        with pytest.raises(Unavailable) as caught:
            await SqlStore.open(url)
        assert "s3cret" not in str(caught.value)
