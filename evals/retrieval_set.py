"""The retrieval set: hand-written contents, variants for segments, and readers with the segment a copy lead expects."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variantgen.domain.audience import Context, Profile, Segment
from variantgen.domain.content import BaseContent
from variantgen.domain.trait import attribute_phrase
from variantgen.domain.variant import Cell, Variant, Writer, variant_id

DATA = Path(__file__).parent / "datasets" / "retrieval.v1"


@dataclass(frozen=True, slots=True)
class Reader:
    """A hand-written reader and the segment whose variant a copy lead would show."""

    profile_id: str
    content_id: str
    slot: str
    profile: Profile
    context: Context
    expected: str

    @property
    def phrases(self) -> tuple[str, ...]:
        """Everything said about the reader."""
        attributes = (attribute_phrase(name, value) for name, value in self.profile.attributes.items())
        return (*self.profile.interests, *self.profile.events, *attributes, *self.context.page_topics)


@dataclass(frozen=True)
class RetrievalSet:
    """The data: contents, segments, variants and readers."""

    contents: Mapping[str, BaseContent]
    segments: Mapping[str, Segment]
    variants: Sequence[Variant]
    readers: Sequence[Reader]

    @property
    def chance(self) -> float:
        """The top-1 of a random pick."""
        each = [sum(v.cell.content_id == reader.content_id for v in self.variants) for reader in self.readers]
        return sum(1 / count for count in each) / len(each)


def read_set(folder: Path = DATA) -> RetrievalSet:
    """Read a retrieval set: segments.jsonl, variants.jsonl, profiles.jsonl."""
    segments = {record["segment_id"]: Segment.model_validate(record) for record in _lines(folder / "segments.jsonl")}
    records = _lines(folder / "variants.jsonl")
    contents = {record["content_id"]: _content(record) for record in records}
    return RetrievalSet(
        contents=contents,
        segments=segments,
        variants=[_variant(record, contents[record["content_id"]]) for record in records],
        readers=[_reader(record) for record in _lines(folder / "profiles.jsonl")],
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _content(record: Mapping[str, Any]) -> BaseContent:
    return BaseContent(
        content_id=record["content_id"],
        locale=record["locale"],
        brand=record["content_id"],
        product=record["content_id"],
        slots={record["slot"]: record["base"]},
    )


def _variant(record: Mapping[str, Any], content: BaseContent) -> Variant:
    cell = Cell(record["content_id"], record["slot"], record["segment_id"], record["locale"])
    return Variant(
        variant_id=variant_id(cell, record["text"]),
        cell=cell,
        text=record["text"],
        verdict="pass",
        findings=(),
        writer=Writer(kind="import"),
        brief_key="",
        truth_hash=content.truth_hash(),
        checks="",
        state="approved",
    )


def _reader(record: Mapping[str, Any]) -> Reader:
    return Reader(
        profile_id=record["profile_id"],
        content_id=record["content_id"],
        slot=record["slot"],
        profile=Profile(record["interests"], record["attributes"], tuple(record["events"])),
        context=Context(page_topics=tuple(record["page_topics"])),
        expected=record["expected"],
    )
