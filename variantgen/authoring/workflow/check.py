"""Screen texts against their base copy: drafts of a run, texts written elsewhere."""

from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from variantgen.authoring.generate import ScoredDraft, variant_of
from variantgen.authoring.guardrails import checks_fingerprint, screen
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import Brief, Draft, ImportedText, Variant, Writer
from variantgen.errors import Invalid, Problem
from variantgen.ports import Embedder, ProgressBar, VariantStore

AT_ONCE = 256  # texts embedded and held at once


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the brief it answers, and the id it had where it came from."""

    text: str
    brief: Brief
    external_id: str = ""
    siblings: tuple[str, ...] = ()


ScreenedText = tuple[Text, ScoredDraft]


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


async def score_many(
    texts: Sequence[Text], *, writer: Writer, embedder: Embedder | None, progress: ProgressBar
) -> AsyncGenerator[ScreenedText, None]:
    """Screen any number of texts, in order and a part at a time: what is held at once does not grow with them."""
    progress.expect(len(texts))
    for start in range(0, len(texts), AT_ONCE):
        part = texts[start : start + AT_ONCE]
        for pair in zip(part, await score(part, writer=writer, embedder=embedder), strict=True):
            yield pair
        progress.advance(len(part))


async def add_texts(
    texts: Sequence[Text], *, store: VariantStore, embedder: Embedder | None, at: datetime, progress: ProgressBar
) -> list[Variant]:
    """Screen texts written elsewhere and store them, waiting for review. Returns the variants, in order."""
    screened = score_many(texts, writer=Writer(kind="import"), embedder=embedder, progress=progress)
    variants = variants_of([pair async for pair in screened], at=at)
    await store.add_variants(variants)
    return variants


def variants_of(screened: Iterable[ScreenedText], *, at: datetime) -> list[Variant]:
    """Return screened texts as variants waiting for review, in order."""
    checks = checks_fingerprint()
    return [
        variant_of(draft, item.brief, checks=checks, at=at, external_id=item.external_id) for item, draft in screened
    ]


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
    whole = [[item.text, item.brief.base_text, segment_text(item.brief.segment)] for item in texts]
    vectors = await embedder.embed([text for three in whole for text in three])
    own, base, segment = vectors[0::3], vectors[1::3], vectors[2::3]
    return [float(cosine) for cosine in (own * base).sum(axis=1)], [
        float(cosine) for cosine in (own * segment).sum(axis=1)
    ]
