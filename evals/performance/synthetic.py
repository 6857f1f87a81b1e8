"""A made-up snapshot of a stated size: random unit vectors around one direction, texts as long as headlines are."""

import numpy as np

from evals.performance.questions import PHRASES, content_id
from variantgen.domain.snapshot import EmbeddingModel, FloatArray, Manifest, Placement, Snapshot, Traits, VariantRow

DIM = 384
SEGMENTS = tuple(f"segment-{number:02d}" for number in range(20))
MODEL = EmbeddingModel("synthetic", "0" * 64, DIM)


def unit_vectors(count: int, seed: int) -> FloatArray:
    """Return shape (count, DIM), each row of norm 1."""
    vectors: FloatArray = np.random.default_rng(seed).standard_normal((count, DIM), dtype=np.float32)
    # A shared direction, so that cosines are as high as those of real texts and readers match.
    vectors += 1.5 * np.random.default_rng(7).standard_normal(DIM, dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def a_snapshot(placements: int = 5_000, variants_each: int = 20) -> Snapshot:
    """Return a snapshot with that many placements and variants."""
    count = placements * variants_each
    rows = tuple(
        VariantRow(
            f"v_{number:016x}",
            f"Variant {number} of a headline that is about as long as headlines are",
            SEGMENTS[number % len(SEGMENTS)],
            ai_generated=True,
            valid_to=None if number % 3 else 4_000_000_000.0,
        )
        for number in range(count)
    )
    return Snapshot(
        manifest=Manifest(
            "2026-01-01T00-00-00Z-synthetic",
            "2026-01-01T00:00:00+00:00",
            MODEL,
            variants=count,
            placements=placements,
            phrases=len(PHRASES),
        ),
        rows=rows,
        placements=tuple(_placement(number, variants_each) for number in range(placements)),
        vectors=unit_vectors(count, seed=1),
        generic=unit_vectors(placements, seed=2),
        traits=Traits(PHRASES, unit_vectors(len(PHRASES), seed=3)),
    )


def _placement(number: int, variants_each: int) -> Placement:
    return Placement(
        number=number,
        content_id=content_id(number),
        slot="headline",
        locale="en-US",
        start=number * variants_each,
        stop=(number + 1) * variants_each,
        base_text=f"The base headline of content {number}",
        base_locale="en-US",
        collections=(f"collection-{number // 20:04d}",),
    )
