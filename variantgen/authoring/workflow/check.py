"""Screen texts against their base copy: drafts of a run, texts written elsewhere, variants already stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from variantgen.authoring.generate import ScoredDraft, variant_of
from variantgen.authoring.guardrails import checks_fingerprint, screen
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import Brief, Draft, ImportedText, ReviewMove, Variant, Writer
from variantgen.errors import Invalid, Problem
from variantgen.ports import Embedder, VariantStore


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the brief it answers, and the id it had where it came from."""

    text: str
    brief: Brief
    external_id: str = ""
    siblings: tuple[str, ...] = ()


def texts_for(  # noqa: PLR0913 - a brief is determined by exactly these
    imported: Sequence[ImportedText],
    *,
    contents: Mapping[str, BaseContent],
    segments: Mapping[str, Segment],
    brand: Brand,
    today: datetime,
    is_segment_known: bool = True,
) -> list[Text]:
    """Find each imported text's brief. Raises Invalid with every line that names what the workspace does not have.

    is_segment_known: False where no segments file was given; segment names are then taken as they are.
    """
    problems = [
        problem for one in imported for problem in _homeless(one, contents, segments, is_segment_known=is_segment_known)
    ]
    if problems:
        raise Invalid(f"{len(problems)} of {len(imported)} texts have no place in the workspace.", tuple(problems))
    return [
        Text(one.text, _brief_of(one, contents[one.content_id], segments.get(one.segment), brand, today), one.id)
        for one in imported
    ]


def segment_text(segment: Segment | None) -> str:
    """Return what a segment means in one text, for similarity."""
    return ". ".join((segment.description, *segment.audience_statements)) if segment else ""


async def score(texts: Sequence[Text], *, writer: Writer, embedder: Embedder | None) -> list[ScoredDraft]:
    """Screen texts, in order. Without an embedder, what needs similarity is left out and fit is 0."""
    if not texts:
        return []
    near_base, fit = await _similarities(texts, embedder)
    return [
        ScoredDraft(screen(Draft(item.text, item.siblings, near), item.brief), score_, writer)
        for item, near, score_ in zip(texts, near_base, fit, strict=True)
    ]


async def add_texts(
    texts: Sequence[Text], *, store: VariantStore, embedder: Embedder | None, at: datetime, writer: Writer | None = None
) -> list[Variant]:
    """Screen texts written elsewhere and store them, waiting for review. Returns the variants, in order."""
    drafts = await score(texts, writer=writer or Writer(kind="import"), embedder=embedder)
    variants = [
        variant_of(draft, item.brief, checks=checks_fingerprint(), at=at, external_id=item.external_id)
        for draft, item in zip(drafts, texts, strict=True)
    ]
    await store.add_variants(variants)
    return variants


async def recheck(
    variants: Sequence[Variant],
    briefs: Sequence[Brief],
    *,
    store: VariantStore,
    embedder: Embedder | None,
    at: datetime,
) -> list[Variant]:
    """Screen stored variants again, with today's checks and today's base copy. Returns them as they are now.

    An approved variant that is blocked now goes back to `pending`, with the reason in its history.
    """
    items = [Text(variant.text, brief) for variant, brief in zip(variants, briefs, strict=True)]
    drafts = await score(items, writer=Writer(kind="import"), embedder=embedder)
    newer = [
        replace(
            variant,
            verdict=draft.screened.verdict,
            findings=draft.screened.findings,
            truth_hash=brief.content.truth_hash(),
            checks=checks_fingerprint(),
            valid_until=draft.screened.valid_until,
        )
        for variant, draft, brief in zip(variants, drafts, briefs, strict=True)
    ]
    await store.add_variants(newer)
    fallen = [variant for variant in newer if variant.state == "approved" and variant.verdict == "block"]
    await store.move([_reopened(variant, at) for variant in fallen])
    return [replace(variant, state="pending") if variant in fallen else variant for variant in newer]


def _reopened(variant: Variant, at: datetime) -> ReviewMove:
    why = next(finding.message for finding in variant.findings if finding.severity == "block")
    return ReviewMove(variant.variant_id, "approved", "pending", "recheck", at, f"blocked on re-check: {why}")


def _homeless(
    one: ImportedText, contents: Mapping[str, BaseContent], segments: Mapping[str, Segment], *, is_segment_known: bool
) -> Iterator[Problem]:
    content = contents.get(one.content_id)
    if content is None:
        yield Problem("", one.id, "content_id", repr(one.content_id), f"use one of {_some(contents)}")
    elif one.slot not in content.slots:
        yield Problem("", one.id, "slot", repr(one.slot), f"{one.content_id!r} has {_some(content.slots)}")
    if is_segment_known and one.segment and one.segment not in segments:
        yield Problem("", one.id, "segment", repr(one.segment), f"use one of {_some(segments)}, or leave it empty")


def _some(names: Iterable[str]) -> str:
    known = sorted(names)
    return ", ".join(known[:8]) + (", ..." if len(known) > 8 else "")


def _brief_of(one: ImportedText, content: BaseContent, segment: Segment | None, brand: Brand, today: datetime) -> Brief:
    return Brief(content, one.slot, segment, brand, one.locale or content.locale, Writer(kind="import"), today=today)


async def _similarities(texts: Sequence[Text], embedder: Embedder | None) -> tuple[list[float | None], list[float]]:
    """Return each text's cosine to its base text and to its segment."""
    if embedder is None:
        return [None] * len(texts), [0.0] * len(texts)
    own = await embedder.embed([item.text for item in texts])
    base = await embedder.embed([item.brief.base_text for item in texts])
    segment = await embedder.embed([segment_text(item.brief.segment) for item in texts])
    return [float(cosine) for cosine in (own * base).sum(axis=1)], [
        float(cosine) for cosine in (own * segment).sum(axis=1)
    ]
