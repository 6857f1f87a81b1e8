"""Which cells are to be filled, and the brief for each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import Brief, Cell, Writer
from variantgen.errors import NotFound

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the workspace is meant; an empty field means all of it."""

    content_ids: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    segment_ids: tuple[str, ...] = ()


def briefs_for(  # noqa: PLR0913 - a brief is determined by exactly these
    contents: Mapping[str, BaseContent],
    segments: Mapping[str, Segment],
    brand: Brand,
    selection: Selection,
    *,
    writer_for: Callable[[str], Writer],
    today: datetime,
) -> list[Brief]:
    """Return one brief a cell, in the files' order. Raises NotFound for a name that no file has."""
    slots = {slot for content in contents.values() for slot in content.slots}
    _require("content", selection.content_ids, contents)
    _require("segment", selection.segment_ids, segments)
    _require("slot", selection.slots, slots)
    return [
        Brief(content, slot, segment, brand, content.locale, writer_for(slot), today=today)
        for content in _chosen(contents, selection.content_ids)
        for slot in content.slots
        if not selection.slots or slot in selection.slots
        for segment in _chosen(segments, selection.segment_ids)
    ]


def brief_of(  # noqa: PLR0913 - a brief is determined by exactly these
    cell: Cell,
    contents: Mapping[str, BaseContent],
    segments: Mapping[str, Segment],
    brand: Brand,
    *,
    writer: Writer,
    today: datetime,
) -> Brief | None:
    """Return the brief that a stored text's cell is judged by, None where its content, slot or segment is gone."""
    content = contents.get(cell.content_id)
    if content is None or cell.slot not in content.slots or (cell.segment_id and cell.segment_id not in segments):
        return None
    return Brief(content, cell.slot, segments.get(cell.segment_id), brand, cell.locale, writer, today=today)


def _chosen(items: Mapping[str, Item], ids: tuple[str, ...]) -> list[Item]:
    return [item for name, item in items.items() if not ids or name in ids]


def _require(kind: str, named: Iterable[str], known: Iterable[str]) -> None:
    for name in named:
        if name not in known:
            raise NotFound(f"There is no {kind} {name!r}; the workspace has {', '.join(sorted(known)) or 'none'}.")
