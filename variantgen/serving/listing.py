"""What may be served at a place right now, whoever reads it: the answer that caches and edges may keep."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from variantgen.domain.snapshot import Placement, Snapshot, VariantRow
from variantgen.serving.retrieve import eligible_pool, sites_for


@dataclass(frozen=True, slots=True)
class Listing:
    """The variants of one place, of one segment or of all.

    place: where they were found after locale fallback; base copy's own place where there are none. changes_in_s:
    seconds until the clock alone makes the answer another one, None where it never does.
    """

    place: Placement
    rows: tuple[VariantRow, ...]
    changes_in_s: float | None


def list_variants(  # noqa: PLR0913 - the clock and the kill switch are arguments, not globals
    snapshot: Snapshot,
    *,
    content_id: str,
    slot: str,
    segment: str,
    locale: str,
    default_locale: str,
    now: float,
    tombstones: AbstractSet[str],
) -> Listing:
    """List the eligible variants of a content's slot, by row. segment: empty for all. Raises NotFound.

    now: POSIX seconds.
    """
    sites = sites_for(snapshot, content_id=content_id, slot=slot, collection="")
    pool = eligible_pool(snapshot, sites, locale=locale, default_locale=default_locale, now=now, tombstones=tombstones)
    place = pool.places[0] if pool.places else sites[0].home
    rows = tuple(snapshot.rows[row] for row in pool.rows)
    return Listing(
        place=place,
        rows=tuple(row for row in rows if segment in ("", row.segment)),
        changes_in_s=_next_change(snapshot, tuple(sites[0].by_locale.values()), now),
    )


def _next_change(snapshot: Snapshot, places: tuple[Placement, ...], now: float) -> float | None:
    """Return the seconds to the next opening or closing of any window here: fallback may reach every locale."""
    rows = np.concatenate([np.arange(place.start, place.stop) for place in places])
    edges = np.concatenate([snapshot.valid_from[rows], snapshot.valid_to[rows]])
    ahead = edges[(edges > now) & np.isfinite(edges)]
    return float(ahead.min() - now) if len(ahead) else None
