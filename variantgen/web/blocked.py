"""What the guardrails kept from readers, as the preview shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from variantgen.domain.variant import Finding, Variant
from variantgen.web.visible import made_visible

MOST_SHOWN = 30

AI_GENERATED = "AI-generated"
WITHOUT_A_MODEL = {"extract": "Extracted from base copy", "import": "Imported", "edit": "Edited by hand"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; is_marked: a finding points at it."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class BlockedText:
    """A text no reader may get, in pieces, and why: what blocks it first, then what asks to be looked at."""

    pieces: tuple[Piece, ...]
    segment: str
    origin: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class BlockedPanel:
    """The blocked texts of one content's slot. note: why there are none to show, empty where there are."""

    texts: tuple[BlockedText, ...] = ()
    total: int = 0
    note: str = ""


def blocked_panel(stored: Sequence[Variant]) -> BlockedPanel:
    """Return the panel for what authoring keeps of a content's slot."""
    blocked = [variant for variant in stored if variant.verdict == "block"]
    if not stored:
        return BlockedPanel(note="No draft was ever written for this slot.")
    if not blocked:
        return BlockedPanel(note=f"Nothing was blocked here: all {len(stored)} drafts passed, or wait for a person.")
    return BlockedPanel(tuple(_blocked_text(variant) for variant in blocked[:MOST_SHOWN]), len(blocked))


def origin_of(variant: Variant) -> str:
    """Return who wrote a variant, in words."""
    if variant.writer.is_model:
        return f"{AI_GENERATED} by {variant.writer.model}" if variant.writer.model else AI_GENERATED
    return WITHOUT_A_MODEL.get(variant.writer.kind, variant.writer.kind)


def pieces_of(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Cut a text where spans begin and end; overlapping ones are marked as one, and those outside it are cut off."""
    marked = [any(start <= position < stop for start, stop in spans) for position in range(len(text))]
    runs = groupby(zip(text, marked, strict=True), key=itemgetter(1))
    return tuple(Piece(made_visible("".join(character for character, _ in run)), is_marked) for is_marked, run in runs)


def _blocked_text(variant: Variant) -> BlockedText:
    serious = [finding for finding in variant.findings if finding.severity != "info"]
    serious.sort(key=lambda finding: finding.severity != "block")
    spans = [finding.span for finding in serious if finding.span]
    return BlockedText(
        pieces=pieces_of(variant.text, spans),
        segment=variant.cell.segment_id,
        origin=origin_of(variant),
        findings=tuple(serious),
    )
