"""Which variants may be served here and now, and how close each is to the reader: exact, filtered inside the search."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from variantgen.domain.snapshot import FloatArray, Placement, Site, Snapshot, locale_key
from variantgen.errors import NotFound

Rows = Sequence[int]
SimilarityArray = npt.NDArray[np.float64]
NO_ROWS = range(0)


@dataclass(frozen=True, slots=True)
class Pool:
    """The eligible rows of one or, for a collection, several placements: sorted, a range where all are, never cut."""

    places: tuple[Placement, ...]
    rows: Rows

    def place_of(self, row: int) -> Placement:
        """Return the placement a row belongs to."""
        return self.places[bisect_right(self.places, row, key=attrgetter("start")) - 1]


def sites_for(snapshot: Snapshot, *, content_id: str, slot: str, collection: str) -> tuple[Site, ...]:
    """Return the sites a question is about: one, or all of a collection. Raises NotFound."""
    if collection:
        if sites := snapshot.collections.get((collection, slot)):
            return sites
        raise NotFound(
            f"collection {collection!r} has no content with a slot {slot!r} in snapshot {snapshot.version!r}"
        )
    site = snapshot.sites.get((content_id, slot))
    if site is None:
        raise NotFound(
            f"content {content_id!r} has no slot {slot!r} in snapshot {snapshot.version!r};"
            " check both names, and publish if they are new"
        )
    return (site,)


def eligible_pool(  # noqa: PLR0913 - the clock and the kill switch are arguments, not globals
    snapshot: Snapshot,
    sites: tuple[Site, ...],
    *,
    locale: str,
    default_locale: str,
    now: float,
    tombstones: AbstractSet[str],
) -> Pool:
    """Return every row that may be served, for each site in the first locale of its chain that has any."""
    places: list[Placement] = []
    chunks: list[Rows] = []
    for site in sites:
        for place in _fallback(site, locale, default_locale):
            rows = _eligible_rows(snapshot, place, now, tombstones)
            if rows:
                places.append(place)
                chunks.append(rows)
                break
    if len(chunks) == 1:
        return Pool((places[0],), chunks[0])
    return Pool(tuple(places), list(chain.from_iterable(chunks)))


def similarity(snapshot: Snapshot, pool: Pool, vector: FloatArray) -> SimilarityArray:
    """Return the cosine of each row of the pool to a unit vector, by brute force: nothing eligible is missed."""
    near: SimilarityArray = _row_vectors(snapshot, pool.rows).dot(vector).astype(np.float64)
    return near


def generic_similarity(snapshot: Snapshot, pool: Pool) -> SimilarityArray:
    """Return the cosine of each row of the pool to what its own placement is about."""
    starts = np.array([place.start for place in pool.places])
    own = np.array([place.number for place in pool.places])[np.searchsorted(starts, pool.rows, side="right") - 1]
    near: SimilarityArray = np.einsum("ij,ij->i", _row_vectors(snapshot, pool.rows), snapshot.generic[own]).astype(
        float
    )
    return near


def _fallback(site: Site, locale: str, default_locale: str) -> Iterator[Placement]:
    """Yield the placements to try: `de-AT`, `de`, other German ones, the default, and no further than base copy's own.

    Past the locale of the base copy a variant would be in a language further from the reader than the base copy is.
    """
    seen = set()
    for key in _locale_chain(site, locale, default_locale):
        place = site.by_locale.get(key)
        if place is not None and place.number not in seen:
            seen.add(place.number)
            yield place
            if place is site.home:
                return
    if site.home.number not in seen:
        yield site.home


def _locale_chain(site: Site, locale: str, default_locale: str) -> Iterator[str]:
    key = locale_key(locale)
    if key:
        yield key
        yield from _broader(key)
        language = key.split("-", 1)[0]
        home = locale_key(site.home.locale)
        if home.split("-", 1)[0] == language:
            yield home
        yield from sorted(other for other in site.by_locale if other.split("-", 1)[0] == language)
        default = locale_key(default_locale)
        yield default
        yield from _broader(default)


def _broader(key: str) -> Iterator[str]:
    while "-" in key:
        key = key.rsplit("-", 1)[0]
        yield key


def _eligible_rows(snapshot: Snapshot, place: Placement, now: float, tombstones: AbstractSet[str]) -> Rows:
    if not place.is_available or place.start == place.stop:
        return NO_ROWS
    opened, closes = snapshot.all_open[place.number]
    if opened <= now < closes and not tombstones:
        return range(place.start, place.stop)
    span = slice(place.start, place.stop)
    open_now = (snapshot.valid_from[span] <= now) & (now < snapshot.valid_to[span])
    if tombstones:
        open_now &= [row.variant_id not in tombstones for row in snapshot.rows[span]]
    return (np.flatnonzero(open_now) + place.start).tolist()


def _row_vectors(snapshot: Snapshot, rows: Rows) -> FloatArray:
    first, last = rows[0], rows[-1]
    return snapshot.vectors[first : last + 1] if last - first + 1 == len(rows) else snapshot.vectors.take(rows, axis=0)
