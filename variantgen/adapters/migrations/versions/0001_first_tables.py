"""Replies, variants with their review, vectors and receipts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the first tables."""
    op.create_table(
        "replies",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    _create_variants()
    op.create_table(
        "review_moves",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("variant_id", sa.String(32), nullable=False),
        sa.Column("before", sa.String(10), nullable=False),
        sa.Column("after", sa.String(10), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("override", sa.Boolean, nullable=False),
    )
    op.create_index("review_moves_by_variant", "review_moves", ["variant_id"])
    op.create_table(
        "vectors",
        sa.Column("weights", sa.String(64), primary_key=True),
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "receipts",
        sa.Column("run_id", sa.String(64), primary_key=True),
        sa.Column("receipt", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )


def _create_variants() -> None:
    op.create_table(
        "variants",
        sa.Column("variant_id", sa.String(32), primary_key=True),
        sa.Column("content_id", sa.String(100), nullable=False),
        sa.Column("slot", sa.String(40), nullable=False),
        sa.Column("segment_id", sa.String(100), nullable=False),
        sa.Column("locale", sa.String(40), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(10), nullable=False),
        sa.Column("findings", sa.Text, nullable=False),
        sa.Column("writer", sa.Text, nullable=False),
        sa.Column("writer_kind", sa.String(10), nullable=False),
        sa.Column("brief_key", sa.String(64), nullable=False),
        sa.Column("truth_hash", sa.String(64), nullable=False),
        sa.Column("checks", sa.String(64), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True)),
        sa.Column("valid_until", sa.DateTime(timezone=True)),
        sa.Column("fixed", sa.Text, nullable=False),
        sa.Column("external_id", sa.Text, nullable=False),
    )
    op.create_index("variants_by_cell", "variants", ["content_id", "slot", "segment_id", "locale"])
    op.create_index("variants_by_state", "variants", ["state"])


def downgrade() -> None:
    """Drop the first tables."""
    for table in ("receipts", "vectors", "review_moves", "variants", "replies"):
        op.drop_table(table)
