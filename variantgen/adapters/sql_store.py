"""Authoring's store in a database: SQLite in the workspace, or PostgreSQL."""

import sqlite3
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np
from sqlalchemy import Connection, Table, event, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from variantgen.adapters import sql_rows as rows
from variantgen.adapters import sql_tables as tables
from variantgen.adapters.migrations import migrate
from variantgen.domain.variant import ReviewMove, Variant, VariantFilter
from variantgen.errors import Conflict, Misconfigured, NotFound, Unavailable
from variantgen.ports import ChatReply, FloatArray

# SQLite takes 32,766 bound values a statement; the widest row has 18 columns.
MOST_ROWS = 1_000
Item = TypeVar("Item")
LONGEST_WAIT_S = 15  # for another process that writes to the same file
PAUSE_S = 0.02
MIGRATION_LOCK = 7_201_884  # any number, the same for every process of ours


def sqlite_url(file: Path) -> str:
    """Return the URL of a SQLite file, made with its folder on first use."""
    return f"sqlite+aiosqlite:///{file}"


class SqlStore:
    """Every authoring port on one database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(sqlite_begin="BEGIN IMMEDIATE")

    @classmethod
    async def open(cls, url: str) -> "SqlStore":
        """Connect and bring the schema up to date. Raises Misconfigured (bad URL), Unavailable (dead server)."""
        engine = _engine(url)
        store = cls(engine)
        try:
            async with store._writing() as connection:
                if engine.dialect.name == "postgresql":
                    await connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))
                await connection.run_sync(migrate)
        except BaseException:
            await store.close()
            raise
        return store

    async def close(self) -> None:
        """Let go of connections."""
        await self._engine.dispose()

    async def replies_for(self, keys: Sequence[str]) -> dict[str, ChatReply]:
        """Return the kept replies among these keys."""
        found = await self._by_key(tables.replies, keys)
        return {row["key"]: msgspec.json.decode(row["reply"], type=ChatReply) for row in found}

    async def add_reply(self, key: str, reply: ChatReply) -> None:
        """Keep a reply durably before returning; a second one for the same key is ignored."""
        row = {"key": key, "reply": rows.as_json(reply), "created_at": datetime.now(UTC)}
        await self._upsert(tables.replies, [row], newer=())

    async def vectors_for(self, weights: str, keys: Sequence[str]) -> dict[str, FloatArray]:
        """Return the kept vectors among these keys."""
        found = await self._by_key(tables.vectors, keys, tables.vectors.c.weights == weights)
        return {row["key"]: np.frombuffer(row["vector"], dtype="<f4") for row in found}

    async def add_vectors(self, weights: str, vectors: Mapping[str, FloatArray]) -> None:
        """Keep vectors."""
        new = [
            {"weights": weights, "key": key, "vector": vector.astype("<f4").tobytes()}
            for key, vector in vectors.items()
        ]
        await self._upsert(tables.vectors, new, newer=())

    async def add_variants(self, variants: Sequence[Variant]) -> None:
        """Add variants; one already there keeps its review state but takes the newer verdict and origin."""
        newer = ("verdict", "findings", "brief_key", "truth_hash", "checks", "valid_until", "fixed")
        await self._upsert(tables.variants, [rows.variant_row(variant) for variant in variants], newer=newer)

    async def variants(self, wanted: VariantFilter) -> list[Variant]:
        """Return the variants meant, ordered by content, slot, segment, locale, id."""
        statement = select(tables.variants).where(rows.condition(wanted))
        async with self._reading() as connection:
            if not wanted.variant_ids:
                found = (await connection.execute(statement)).mappings().all()
            else:
                found = [
                    row
                    for ids in _chunks(wanted.variant_ids)
                    for row in (await connection.execute(statement.where(tables.variants.c.variant_id.in_(ids))))
                    .mappings()
                    .all()
                ]
        return sorted(
            (rows.variant_from(dict(row)) for row in found), key=lambda variant: (variant.cell, variant.variant_id)
        )

    async def move(self, moves: Sequence[ReviewMove]) -> None:
        """Apply review moves all together. Raises Conflict where a variant is no longer in `before`, NotFound."""
        table = tables.variants
        async with self._writing() as connection:
            for move in moves:
                same = (table.c.variant_id == move.variant_id) & (table.c.state == move.before)
                done = await connection.execute(update(table).where(same).values(state=move.after))
                if done.rowcount != 1:
                    await _explain_unmoved(connection, move)
            if moves:
                await connection.execute(tables.review_moves.insert(), [rows.move_row(move) for move in moves])

    async def history(self, variant_id: str) -> list[ReviewMove]:
        """Return a variant's moves, oldest first."""
        table = tables.review_moves
        statement = select(table).where(table.c.variant_id == variant_id).order_by(table.c.number)
        async with self._reading() as connection:
            return [rows.move_from(dict(row)) for row in (await connection.execute(statement)).mappings()]

    async def add_receipt(self, run_id: str, receipt: Mapping[str, Any]) -> None:
        """Keep a receipt; the newer one wins for the same run."""
        row = {"run_id": run_id, "receipt": rows.as_json(dict(receipt)), "created_at": datetime.now(UTC)}
        await self._upsert(tables.receipts, [row], newer=("receipt",))

    async def receipts(self, limit: int) -> list[dict[str, Any]]:
        """Return the newest receipts first."""
        table = tables.receipts
        statement = select(table.c.receipt).order_by(table.c.created_at.desc(), table.c.run_id).limit(limit)
        async with self._reading() as connection:
            return [msgspec.json.decode(text) for text in (await connection.execute(statement)).scalars()]

    async def _by_key(self, table: Table, keys: Sequence[str], *extra: Any) -> list[Mapping[str, Any]]:
        found: list[Mapping[str, Any]] = []
        async with self._reading() as connection:
            for some in _chunks(keys):
                statement = select(table).where(table.c.key.in_(some), *extra)
                found += [dict(row) for row in (await connection.execute(statement)).mappings()]
        return found

    async def _upsert(self, table: Table, new: Sequence[Mapping[str, Any]], *, newer: Sequence[str]) -> None:
        """Insert rows; where the primary key is there already, take only the `newer` columns of the new row."""
        if not new:
            return
        dialect = postgresql if self._engine.dialect.name == "postgresql" else sqlite
        statement = dialect.insert(table)
        key = list(table.primary_key.columns)
        statement = (
            statement.on_conflict_do_update(index_elements=key, set_={name: statement.excluded[name] for name in newer})
            if newer
            else statement.on_conflict_do_nothing(index_elements=key)
        )
        async with self._writing() as connection:
            for some in _chunks(new):
                await connection.execute(statement, list(some))

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        with _translated(self._engine):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[AsyncConnection]:
        with _translated(self._engine):
            async with self._writer.begin() as connection:
                yield connection


def _engine(url: str) -> AsyncEngine:
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgres", "postgresql"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        engine = create_async_engine(parsed)
    except (ArgumentError, ImportError, ValueError) as error:
        # Only these two speak of the driver alone; the others may quote the URL and its password.
        reason = error if isinstance(error, NoSuchModuleError | ImportError) else "it is no URL"
        raise Misconfigured(
            f"The database URL cannot be used ({reason}); write one such as 'postgresql+psycopg://user@host/name', "
            "or leave store.database_url empty for SQLite."
        ) from error
    if engine.dialect.name == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Let readers go on while one writes, and wait for a writer instead of failing."""
    connection.isolation_level = None  # transactions are begun by us: the driver's own leave schema changes outside
    cursor = connection.cursor()
    try:
        for pragma in (f"busy_timeout={LONGEST_WAIT_S * 1000}", "synchronous=NORMAL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        _write_ahead(cursor)
        cursor.close()
    except Exception:
        connection.close()  # a file that is no database fails here, before the pool knows the connection
        raise


def _write_ahead(cursor: Any) -> None:
    """Have the file written ahead. SQLite fails at once, without its wait, while another process writes a new file."""
    end = time.monotonic() + LONGEST_WAIT_S
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(PAUSE_S)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once where a write follows: taken late, it fails instead of waiting."""
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))


@contextmanager
def _translated(engine: AsyncEngine) -> Iterator[None]:
    """Turn the vendor's errors into ours, without the password that a URL may carry."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        where = engine.url.set(query={}).render_as_string(hide_password=True)
        cause = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise Unavailable(
            f"The database {where!r} does not answer as it should ({cause}); {_advice(engine, cause)}."
        ) from error


def _advice(engine: AsyncEngine, cause: str) -> str:
    if engine.dialect.name != "sqlite":
        return "see that it is running and that it is ours"
    if "locked" in cause:
        return "another command is writing there: run this one again when that is done"
    if "readonly" in cause or "unable to open" in cause:
        return "check that you may write in its folder"
    if "full" in cause or "I/O" in cause:
        return "free some space on its disk"
    return "put a backup of the file in its place, or move it away to start anew"


async def _explain_unmoved(connection: AsyncConnection, move: ReviewMove) -> None:
    table = tables.variants
    statement = select(table.c.state).where(table.c.variant_id == move.variant_id)
    state = (await connection.execute(statement)).scalar_one_or_none()
    if state is None:
        raise NotFound(f"There is no variant {move.variant_id!r}; `variantgen variants list` shows all.")
    raise Conflict(f"Variant {move.variant_id!r} is {state}, no longer {move.before}: somebody moved it meanwhile.")


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[start : start + MOST_ROWS] for start in range(0, len(items), MOST_ROWS))
