"""The tables, once: queries read them, migrations build them, a test compares the two."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, Index, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An instant, kept in UTC; SQLite drops the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any aware instant into UTC."""
        del dialect
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Give the instant its zone back."""
        del dialect
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()

replies = Table(
    "replies",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("reply", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

variants = Table(
    "variants",
    metadata,
    Column("variant_id", String(32), primary_key=True),
    Column("content_id", String(100), nullable=False),
    Column("slot", String(40), nullable=False),
    Column("segment_id", String(100), nullable=False),
    Column("locale", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("findings", Text, nullable=False),
    Column("writer", Text, nullable=False),
    Column("writer_kind", String(10), nullable=False),
    Column("brief_key", String(64), nullable=False),
    Column("truth_hash", String(64), nullable=False),
    Column("checks", String(64), nullable=False),
    Column("state", String(10), nullable=False),
    Column("created_at", UtcDateTime),
    Column("valid_until", UtcDateTime),
    Column("fixed", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    Index("variants_by_cell", "content_id", "slot", "segment_id", "locale"),
    Index("variants_by_state", "state"),
)

review_moves = Table(
    "review_moves",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("variant_id", String(32), nullable=False),
    Column("before", String(10), nullable=False),
    Column("after", String(10), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("reason", Text, nullable=False),
    Column("override", Boolean, nullable=False),
    Index("review_moves_by_variant", "variant_id"),
)

vectors = Table(
    "vectors",
    metadata,
    Column("weights", String(64), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

receipts = Table(
    "receipts",
    metadata,
    Column("run_id", String(64), primary_key=True),
    Column("receipt", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)
