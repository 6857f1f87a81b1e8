"""A variant's life: the brief that asks for it, the draft, the findings, the stored variant and its review."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from variantgen.domain.audience import Segment
from variantgen.domain.content import (
    BaseContent,
    Brand,
    Identifier,
    Locale,
    Record,
    Severity,
    SlotCopy,
    SlotName,
    canonical_hash,
)

Verdict = Literal["pass", "review", "block"]
WriterKind = Literal["openai", "batch", "local", "extract", "import", "edit"]
ReviewState = Literal["pending", "approved", "rejected", "retired", "edited"]

BRIEF_KEY_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Writer:
    """What writes: everything about the writer that can change its words.

    prompt: identity of the prompt file, `generate/headline@2#9f31ab`; prompt_hash: its full sha256.
    """

    kind: WriterKind
    model: str = ""
    base_url: str = ""
    prompt: str = ""
    prompt_hash: str = ""
    parameters: tuple[tuple[str, str | int | float | bool], ...] = ()
    reply_schema: str = ""

    @property
    def is_model(self) -> bool:
        """Whether a language model wrote the text; shown to readers as `ai_generated`."""
        return self.kind in ("openai", "batch", "local")


@dataclass(frozen=True)
class Brief:
    """Everything that determines one generation request: content x slot x segment x locale x brand x writer.

    today: the date the copy is judged on (checks of deadlines); not part of the key.
    """

    content: BaseContent
    slot: str
    segment: Segment | None
    brand: Brand
    locale: str
    writer: Writer
    sample: int = 0
    today: datetime | None = None

    @property
    def copy(self) -> SlotCopy:
        """The slot's base text and limits."""
        return self.content.slots[self.slot]

    @property
    def base_text(self) -> str:
        """The slot's base text."""
        return self.copy.text

    @property
    def cell(self) -> "Cell":
        """The place this brief's variants fill."""
        return Cell(self.content.content_id, self.slot, self.segment.segment_id if self.segment else "", self.locale)

    @cached_property
    def key(self) -> str:
        """The sha256 of the canonical JSON of everything that can change the output."""
        return canonical_hash(
            {
                "format": BRIEF_KEY_FORMAT,
                "content": self.content.truth_hash(),
                "slot": self.slot,
                "segment": self.segment.model_dump(mode="json", exclude={"when"}, by_alias=True)
                if self.segment
                else None,
                "brand": self.brand.model_dump(mode="json", exclude={"checks"}),
                "locale": self.locale,
                "model": self.writer.model,
                "base_url": self.writer.base_url,
                "prompt": self.writer.prompt_hash,
                "parameters": dict(self.writer.parameters),
                "schema": self.writer.reply_schema,
                "writer": self.writer.kind,
                "sample": self.sample,
            }
        )


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One place to fill: a content's slot for a segment in a locale."""

    content_id: str
    slot: str
    segment_id: str
    locale: str

    def __str__(self) -> str:
        return f"{self.content_id}/{self.slot}/{self.segment_id or 'any'} ({self.locale})"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the writer said, before it is a variant.

    siblings: other texts of the same cell, for near-duplicates. similarity: cosine to the base text in [-1, 1], None
    where no embedder ran.
    """

    text: str
    siblings: tuple[str, ...] = ()
    similarity: float | None = None


class ImportedText(Record):
    """A text written by people or other tools, for one content's slot; the guardrails judge it, so it is kept as it is.

    locale: the base copy's where empty. Keys of other tools (labels, notes) are left out.
    """

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=False)

    id: Annotated[str, Field(min_length=1, max_length=200)]
    content_id: Identifier
    slot: SlotName
    text: str
    segment: Annotated[str, Field(max_length=200)] = ""
    locale: Locale | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One guardrail's result on one draft.

    span, base_span: [start, end) code points in the draft and in the base text. expected / found: what the base says
    and what the draft says. overridden: the team's reason where brand.yaml changed the severity.
    """

    check: str
    version: int
    severity: Severity
    message: str
    span: tuple[int, int] | None = None
    base_span: tuple[int, int] | None = None
    expected: str = ""
    found: str = ""
    overridden: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the finding as it stands in files and answers: empty fields left out."""
        plain: dict[str, Any] = {
            "check": self.check,
            "version": self.version,
            "severity": self.severity,
            "message": self.message,
        }
        optional = {"span": self.span, "base_span": self.base_span, "expected": self.expected, "found": self.found}
        return plain | {name: value for name, value in (optional | {"overridden": self.overridden}).items() if value}


def verdict_of(findings: tuple[Finding, ...] | list[Finding]) -> Verdict:
    """Return the worst finding's verdict; no finding, or only `info`, is a pass."""
    severities = {finding.severity for finding in findings}
    if "block" in severities:
        return "block"
    return "review" if "review" in severities else "pass"


@dataclass(frozen=True, slots=True)
class Variant:
    """A draft that was parsed, checked and stored. Its id is content-addressed: other words, other id.

    truth_hash: the base copy it was checked against. checks: hash of the check versions. fixed: machine fixes made.
    """

    variant_id: str
    cell: Cell
    text: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    writer: Writer
    brief_key: str
    truth_hash: str
    checks: str
    state: ReviewState = "pending"
    created_at: datetime | None = None
    valid_until: datetime | None = None
    fixed: tuple[str, ...] = ()
    external_id: str = ""


def variant_id(cell: Cell, text: str) -> str:
    """Return the id of a text in its cell: `v_` and 16 hex digits of the sha256 of both."""
    whole = f"{cell.content_id}\x1f{cell.slot}\x1f{cell.segment_id}\x1f{cell.locale}\x1f{text}"
    return "v_" + hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class ReviewMove:
    """One step of a variant's review: who, when, why, from where to where."""

    variant_id: str
    before: ReviewState
    after: ReviewState
    by: str
    at: datetime
    reason: str = ""
    override: bool = False


@dataclass(frozen=True, slots=True)
class VariantFilter:
    """Which variants are meant; an empty field means any."""

    variant_ids: tuple[str, ...] = ()
    content_id: str = ""
    slot: str = ""
    segment_id: str = ""
    locale: str = ""
    states: tuple[ReviewState, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    writer_kinds: tuple[WriterKind, ...] = field(default=())
