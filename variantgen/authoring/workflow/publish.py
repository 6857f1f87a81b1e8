"""Publish: choose what goes live, embed what is new, write the snapshot, make it live."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from variantgen.authoring.publish import LeftOut, assemble, plan_publication
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent
from variantgen.domain.snapshot import EmbeddingModel
from variantgen.domain.variant import VariantFilter
from variantgen.ports import Embedder, FloatArray, ProgressBar, SnapshotShelf, Unwatched, VariantStore

AT_ONCE = 256  # texts embedded between two steps of the progress bar
UNWATCHED = Unwatched()


@dataclass(frozen=True, slots=True)
class Published:
    """What went live."""

    version: str
    variants: int
    placements: int
    phrases: int
    left_out: tuple[LeftOut, ...]


async def publish_snapshot(  # noqa: PLR0913 - the workspace, four ports and the clock
    contents: Mapping[str, BaseContent],
    segments: Mapping[str, Segment],
    *,
    store: VariantStore,
    embedder: Embedder,
    shelf: SnapshotShelf,
    zone: ZoneInfo,
    now: datetime,
    extra_phrases: tuple[str, ...] = (),
    progress: ProgressBar = UNWATCHED,
) -> Published:
    """Build a snapshot from approved variants and make it live. The one before stays for rollback."""
    approved = await store.variants(VariantFilter(states=("approved",)))
    plan = plan_publication(contents, segments, approved, zone=zone, now=now, extra_phrases=extra_phrases)
    model = EmbeddingModel(embedder.model_id, embedder.sha256, embedder.dim)
    snapshot = assemble(plan, await _embedded(plan.texts, embedder, progress), model=model, created=now)
    shelf.add(snapshot)
    shelf.make_live(snapshot.version)
    counts = snapshot.manifest
    return Published(snapshot.version, counts.variants, counts.placements, counts.phrases, plan.left_out)


async def _embedded(texts: Sequence[str], embedder: Embedder, progress: ProgressBar) -> FloatArray:
    """Return shape (len(texts), dim), embedded a part at a time."""
    progress.expect(len(texts))
    parts = [np.zeros((0, embedder.dim), dtype=np.float32)]
    for start in range(0, len(texts), AT_ONCE):
        part = texts[start : start + AT_ONCE]
        parts.append(await embedder.embed(part))
        progress.advance(len(part))
    return np.concatenate(parts)
