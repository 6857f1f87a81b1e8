"""What goes live: which approved variants, until when, and which texts stand for them in the search."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from variantgen.authoring.sift import LeftOut, Today, end_of, offer_window, sift
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Offer, canonical_hash
from variantgen.domain.snapshot import (
    EmbeddingModel,
    FloatArray,
    Manifest,
    Placement,
    Snapshot,
    Traits,
    VariantRow,
    locale_key,
)
from variantgen.domain.trait import phrase_key, rule_phrases
from variantgen.domain.variant import Variant

__all__ = ["LeftOut", "Parts", "Publication", "assemble", "known_phrases", "plan_publication", "search_parts"]

TEXT_WEIGHT = 1.0
AUDIENCE_WEIGHT = 1.0
NAME_WEIGHT = 1.0
EMPHASIS_WEIGHT = 0.5
SHORTEST = 1e-6

Place = tuple[str, str, str]
Parts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """A snapshot before its vectors.

    row_parts, placement_texts: what stands for each row and each placement in the search.
    """

    rows: tuple[VariantRow, ...]
    placements: tuple[Placement, ...]
    row_parts: tuple[Parts, ...]
    placement_texts: tuple[str, ...]
    phrases: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    prompts: tuple[str, ...]
    checks: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text whose vector `assemble` needs, each once."""
        row_texts = (text for parts in self.row_parts for text, _ in parts)
        return tuple(dict.fromkeys((*row_texts, *self.placement_texts, *self.phrases)))


def plan_publication(  # noqa: PLR0913 - the workspace's parts, and the clock and zone as arguments
    contents: Mapping[str, BaseContent],
    segments: Mapping[str, Segment],
    variants: Iterable[Variant],
    *,
    zone: ZoneInfo,
    now: datetime,
    extra_phrases: Iterable[str] = (),
) -> Publication:
    """Choose what goes live at `now`: approved, up to date with its base copy, not yet over.

    Every slot of every content becomes a placement even without variants, so that it is answered with base copy.
    """
    kept, left_out = sift(variants, Today(contents, segments, zone, now))
    kept.sort(key=lambda variant: (_place(variant), variant.cell.segment_id, variant.variant_id))
    return Publication(
        rows=tuple(_row(variant, contents[variant.cell.content_id].offer, zone) for variant in kept),
        placements=_placements(contents, kept),
        row_parts=tuple(search_parts(variant.text, segments.get(variant.cell.segment_id)) for variant in kept),
        placement_texts=tuple(
            generic_text(contents[content_id], slot) for content_id, slot, _ in _all_places(contents, kept)
        ),
        phrases=known_phrases(contents.values(), segments.values(), extra_phrases),
        left_out=tuple(left_out),
        prompts=tuple(sorted({variant.writer.prompt for variant in kept if variant.writer.prompt})),
        checks=tuple(sorted({variant.checks for variant in kept})),
    )


def assemble(publication: Publication, vectors: FloatArray, *, model: EmbeddingModel, created: datetime) -> Snapshot:
    """Join a publication with the vectors of its `texts`, shape (len(texts), dim) and in that order."""
    number = {text: row for row, text in enumerate(publication.texts)}

    def vectors_of(texts: Sequence[str]) -> FloatArray:
        return np.ascontiguousarray(vectors[[number[text] for text in texts]]).reshape(len(texts), model.dim)

    rows = np.zeros((len(publication.rows), model.dim), dtype=np.float32)
    for row, parts in zip(rows, publication.row_parts, strict=True):
        row[:] = _direction(np.array([weight for _, weight in parts]) @ vectors_of([text for text, _ in parts]))
    manifest = Manifest(
        version=_version(publication, model, created),
        created=created.astimezone(UTC).isoformat(timespec="seconds"),
        model=model,
        variants=len(publication.rows),
        placements=len(publication.placements),
        phrases=len(publication.phrases),
        prompts=publication.prompts,
        checks=publication.checks,
    )
    return Snapshot(
        manifest=manifest,
        rows=publication.rows,
        placements=publication.placements,
        vectors=rows,
        generic=vectors_of(publication.placement_texts),
        traits=Traits(publication.phrases, vectors_of(publication.phrases)),
    )


def search_parts(text: str, segment: Segment | None) -> Parts:
    """Return what stands for a variant in the search: its text and whom it is for, each embedded apart and weighted.

    The weighted mean of the parts' vectors finds the right variant more often than one vector of the joined text: a
    long text blurs the few words that a reader's traits have to meet. `variantgen eval retrieval` compares the ways.
    """
    if segment is None:
        return ((text, 1.0),)
    return (
        (text, TEXT_WEIGHT),
        (" ".join((segment.description, *segment.audience_statements)), AUDIENCE_WEIGHT),
        (segment.name, NAME_WEIGHT),
        *((word, EMPHASIS_WEIGHT / len(segment.emphasise)) for word in segment.emphasise),
    )


def generic_text(content: BaseContent, slot: str) -> str:
    """Return what a placement is about without any reader: its base text and the content's topics."""
    return " ".join((content.text(slot), *content.topics))


def known_phrases(
    contents: Iterable[BaseContent], segments: Iterable[Segment], extra: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return every trait phrase a reader can be matched by, each once whatever its case, in a fixed order."""
    by_key: dict[str, str] = {}
    for phrase in (*_content_phrases(contents), *_segment_phrases(segments), *extra):
        if key := phrase_key(phrase):
            by_key.setdefault(key, phrase)
    return tuple(by_key[key] for key in sorted(by_key))


def _row(variant: Variant, offer: Offer | None, zone: ZoneInfo) -> VariantRow:
    start, end = offer_window(offer, zone)[0], end_of(variant, offer, zone)
    return VariantRow(
        variant_id=variant.variant_id,
        text=variant.text,
        segment=variant.cell.segment_id,
        ai_generated=variant.writer.is_model,
        valid_from=start.timestamp() if start else None,
        valid_to=end.timestamp() if end else None,
    )


def _place(variant: Variant) -> Place:
    return variant.cell.content_id, variant.cell.slot, locale_key(variant.cell.locale)


def _all_places(contents: Mapping[str, BaseContent], kept: Sequence[Variant]) -> list[Place]:
    homes = {
        (content.content_id, slot, locale_key(content.locale))
        for content in contents.values()
        for slot in content.slots
    }
    return sorted(homes | {_place(variant) for variant in kept})


def _placements(contents: Mapping[str, BaseContent], kept: Sequence[Variant]) -> tuple[Placement, ...]:
    counts = {place: len(list(group)) for place, group in groupby(kept, key=_place)}
    placements, start = [], 0
    for number, place in enumerate(_all_places(contents, kept)):
        content_id, slot, locale = place
        content = contents[content_id]
        stop = start + counts.get(place, 0)
        placements.append(
            Placement(
                number=number,
                content_id=content_id,
                slot=slot,
                locale=content.locale if locale == locale_key(content.locale) else kept[start].cell.locale,
                start=start,
                stop=stop,
                base_text=content.text(slot),
                base_locale=content.locale,
                is_available=content.available,
                collections=content.collections,
            )
        )
        start = stop
    return tuple(placements)


def _content_phrases(contents: Iterable[BaseContent]) -> Iterator[str]:
    for content in contents:
        yield from content.topics


def _segment_phrases(segments: Iterable[Segment]) -> Iterator[str]:
    for segment in segments:
        yield segment.name
        yield from segment.audience_statements
        yield from segment.emphasise
        if segment.when is not None:
            yield from rule_phrases(segment.when)


def _direction(vector: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    length = np.linalg.norm(vector)
    return vector / length if length > SHORTEST else vector


def _version(publication: Publication, model: EmbeddingModel, created: datetime) -> str:
    whole = [
        model.sha256,
        publication.phrases,
        [(row.variant_id, row.valid_from, row.valid_to) for row in publication.rows],
        [(place.content_id, place.slot, place.base_text, place.is_available) for place in publication.placements],
    ]
    return f"{created.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}-{canonical_hash(whole)[:6]}"
