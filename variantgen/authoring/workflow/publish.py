"""Publish: choose what goes live, embed what is new, write the snapshot, make it live."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from variantgen.authoring.publish import LeftOut, assemble, plan_publication
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent
from variantgen.domain.snapshot import EmbeddingModel
from variantgen.domain.variant import VariantFilter
from variantgen.ports import Embedder, SnapshotShelf, VariantStore


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
) -> Published:
    """Build a snapshot from approved variants and make it live. The one before stays for rollback."""
    approved = await store.variants(VariantFilter(states=("approved",)))
    plan = plan_publication(contents, segments, approved, zone=zone, now=now, extra_phrases=extra_phrases)
    model = EmbeddingModel(embedder.model_id, embedder.sha256, embedder.dim)
    snapshot = assemble(plan, await embedder.embed(plan.texts), model=model, created=now)
    shelf.add(snapshot)
    shelf.make_live(snapshot.version)
    counts = snapshot.manifest
    return Published(snapshot.version, counts.variants, counts.placements, counts.phrases, plan.left_out)
