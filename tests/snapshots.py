"""Small snapshots with vectors one can reason about: a trait phrase is an axis, a row leans towards some of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import numpy as np

from variantgen.domain.audience import Consent, Profile
from variantgen.domain.outcome import Question
from variantgen.domain.snapshot import EmbeddingModel, FloatArray, Manifest, Placement, Snapshot, Traits, VariantRow
from variantgen.serving.policy import Policy

PHRASES = ("sustainability", "price", "speed", "design", "gifts", "trail running")
MODEL = EmbeddingModel("axes", "a" * 64, len(PHRASES))
AGREED = Consent(behavioral=True, ai_recommendations=True)
NOW = 1_800_000_000.0


@dataclass(frozen=True)
class Row:
    """A variant to be: its segment and which phrases it leans towards."""

    segment: str
    leans: Mapping[str, float]
    text: str = ""
    variant_id: str = ""
    valid_from: float | None = None
    valid_to: float | None = None


@dataclass(frozen=True)
class Place:
    """A placement to be."""

    rows: Sequence[Row] = ()
    content_id: str = "trailmax-3"
    slot: str = "headline"
    locale: str = "en-US"
    base_locale: str = "en-US"
    base_text: str = "Run further on any trail"
    about: Mapping[str, float] = field(default_factory=lambda: {"trail running": 1.0})
    is_available: bool = True
    collections: tuple[str, ...] = ()


ECO = Row("eco", {"sustainability": 1.0, "trail running": 0.4})
BARGAIN = Row("bargain", {"price": 1.0, "trail running": 0.4})
ATHLETE = Row("athlete", {"speed": 1.0, "trail running": 0.6})


def a_snapshot(*places: Place, version: str = "2026-11-21T02-00-00Z-1f3a9c", **changes: Any) -> Snapshot:
    """Return a snapshot of these placements; of one with three variants where none is given."""
    places = places or (Place([ECO, BARGAIN, ATHLETE]),)
    starts = np.cumsum([0, *(len(place.rows) for place in places)]).tolist()
    rows = [row for place in places for row in place.rows]
    numbers = count()
    plain: dict[str, Any] = {
        "manifest": Manifest(
            version,
            "2026-11-21T02:00:00+00:00",
            MODEL,
            variants=len(rows),
            placements=len(places),
            phrases=len(PHRASES),
        ),
        "rows": tuple(_row(row, next(numbers)) for row in rows),
        "placements": tuple(
            _placement(place, number, starts[number], starts[number + 1]) for number, place in enumerate(places)
        ),
        "vectors": _vectors([row.leans for row in rows]),
        "generic": _vectors([place.about for place in places]),
        "traits": Traits(PHRASES, np.eye(len(PHRASES), dtype=np.float32)),
    }
    return Snapshot(**(plain | changes))


def a_question(**changes: Any) -> Question:
    """Return the question of a consenting reader who cares about sustainability."""
    plain: dict[str, Any] = {
        "content_id": "trailmax-3",
        "slot": "headline",
        "locale": "en-US",
        "subject": "u-17",
        "profile": Profile(interests={"sustainability": 0.9}),
        "consent": AGREED,
    }
    return Question(**(plain | changes))


def a_policy(**changes: Any) -> Policy:
    """Return a policy without a holdout."""
    return Policy(**({"version": "p-1", "holdout": 0.0} | changes))


def _row(row: Row, number: int) -> VariantRow:
    return VariantRow(
        row.variant_id or f"v_{number}",
        row.text or f"For {row.segment or 'everyone'}, number {number}",
        row.segment,
        ai_generated=True,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def _placement(place: Place, number: int, start: int, stop: int) -> Placement:
    return Placement(
        number=number,
        content_id=place.content_id,
        slot=place.slot,
        locale=place.locale,
        start=start,
        stop=stop,
        base_text=place.base_text,
        base_locale=place.base_locale,
        is_available=place.is_available,
        collections=place.collections,
    )


def _vectors(leanings: Sequence[Mapping[str, float]]) -> FloatArray:
    vectors = np.zeros((len(leanings), len(PHRASES)), dtype=np.float32)
    for vector, leans in zip(vectors, leanings, strict=True):
        for phrase, weight in leans.items():
            vector[PHRASES.index(phrase)] = weight
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True) if len(vectors) else vectors
