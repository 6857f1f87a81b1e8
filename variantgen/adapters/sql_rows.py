"""How our words become rows and come back."""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, true

from variantgen.adapters import sql_tables as tables
from variantgen.domain.variant import Cell, Finding, ReviewMove, Variant, VariantFilter, Writer


def as_json(value: object) -> str:
    """Return a value of ours as JSON text."""
    return msgspec.json.encode(value).decode()


def findings_from(text: str) -> tuple[Finding, ...]:
    """Read findings back."""
    return msgspec.json.decode(text, type=tuple[Finding, ...])


def variant_row(variant: Variant) -> dict[str, Any]:
    """Return a variant's row."""
    return {
        "variant_id": variant.variant_id,
        "content_id": variant.cell.content_id,
        "slot": variant.cell.slot,
        "segment_id": variant.cell.segment_id,
        "locale": variant.cell.locale,
        "text": variant.text,
        "verdict": variant.verdict,
        "findings": as_json(variant.findings),
        "writer": as_json(variant.writer),
        "writer_kind": variant.writer.kind,
        "brief_key": variant.brief_key,
        "truth_hash": variant.truth_hash,
        "checks": variant.checks,
        "state": variant.state,
        "created_at": variant.created_at,
        "valid_until": variant.valid_until,
        "fixed": as_json(variant.fixed),
        "external_id": variant.external_id,
    }


def variant_from(row: Mapping[str, Any]) -> Variant:
    """Read a variant back."""
    return Variant(
        variant_id=row["variant_id"],
        cell=Cell(row["content_id"], row["slot"], row["segment_id"], row["locale"]),
        text=row["text"],
        verdict=row["verdict"],
        findings=findings_from(row["findings"]),
        writer=msgspec.json.decode(row["writer"], type=Writer),
        brief_key=row["brief_key"],
        truth_hash=row["truth_hash"],
        checks=row["checks"],
        state=row["state"],
        created_at=row["created_at"],
        valid_until=row["valid_until"],
        fixed=msgspec.json.decode(row["fixed"], type=tuple[str, ...]),
        external_id=row["external_id"],
    )


def move_row(move: ReviewMove) -> dict[str, Any]:
    """Return a review move's row."""
    return {name: getattr(move, name) for name in ReviewMove.__dataclass_fields__}


def move_from(row: Mapping[str, Any]) -> ReviewMove:
    """Read a review move back."""
    return ReviewMove(**{name: row[name] for name in ReviewMove.__dataclass_fields__})


def condition(wanted: VariantFilter) -> ColumnElement[bool]:
    """Return the WHERE of a filter; ids are left to the caller, who may have too many for one statement."""
    table = tables.variants.c
    named = {
        table.content_id: wanted.content_id,
        table.slot: wanted.slot,
        table.segment_id: wanted.segment_id,
        table.locale: wanted.locale,
    }
    parts = [column == value for column, value in named.items() if value]
    several = {
        table.state: wanted.states,
        table.verdict: wanted.verdicts,
        table.writer_kind: wanted.writer_kinds,
    }
    parts += [column.in_(values) for column, values in several.items() if values]
    return and_(true(), *parts)
