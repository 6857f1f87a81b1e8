"""One published state, whole and unchangeable: variants by row, placements, trait vectors and what they came from."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from variantgen.domain.trait import phrase_key

FloatArray = npt.NDArray[np.float32]
TimeArray = npt.NDArray[np.float64]

SNAPSHOT_FORMAT = 1


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """The weights all vectors of a snapshot come from; vectors of two models cannot be compared."""

    model_id: str
    sha256: str
    dim: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a snapshot is and where it came from.

    created: ISO 8601 in UTC. prompts, checks: identities of the prompt files and check sets behind its variants.
    files: sha256 of every other file, empty until written.
    """

    version: str
    created: str
    model: EmbeddingModel
    variants: int
    placements: int
    phrases: int
    prompts: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    format: int = SNAPSHOT_FORMAT


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One approved variant. Served while `valid_from <= now < valid_to`: POSIX seconds, None for no bound."""

    variant_id: str
    text: str
    segment: str
    ai_generated: bool
    valid_from: float | None = None
    valid_to: float | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """A content's slot in one locale: the variants in rows [start, stop), and the base copy behind them.

    number: the placement's own position, and the row of its generic vector. base_locale: the locale of base_text,
    which is the locale of the content, whatever the placement's is.
    """

    number: int
    content_id: str
    slot: str
    locale: str
    start: int
    stop: int
    base_text: str
    base_locale: str
    is_available: bool = True
    collections: tuple[str, ...] = ()


class Site(NamedTuple):
    """All placements of one content's slot: `home` is the one in the locale of the base copy."""

    home: Placement
    by_locale: Mapping[str, Placement]


def locale_key(locale: str) -> str:
    """Return the form under which a locale is looked up: `de_AT` and `de-at` are the same."""
    return locale.replace("_", "-").lower()


class Traits:
    """Trait phrases and their unit vectors, looked up by `phrase_key`."""

    def __init__(self, phrases: tuple[str, ...], vectors: FloatArray) -> None:
        self.phrases = phrases
        self.vectors = vectors
        self._rows = {phrase_key(phrase): row for row, phrase in enumerate(phrases)}

    def row(self, phrase: str) -> int | None:
        """Return the row of a phrase's vector, None for an unknown phrase."""
        row = self._rows.get(phrase)
        return row if row is not None else self._rows.get(phrase_key(phrase))


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything a decision needs. Immutable: a newer state is another snapshot, swapped in by one assignment.

    vectors: shape (rows, dim), unit rows sorted by placement. generic: shape (placements, dim), what each placement is
    about without any reader. owner: keeps the memory behind mapped vectors alive.
    """

    manifest: Manifest
    rows: tuple[VariantRow, ...]
    placements: tuple[Placement, ...]
    vectors: FloatArray
    generic: FloatArray
    traits: Traits
    owner: object = field(default=None, repr=False)

    @property
    def version(self) -> str:
        """The snapshot's name."""
        return self.manifest.version

    @cached_property
    def sites(self) -> Mapping[tuple[str, str], Site]:
        """Every (content_id, slot) with its placements by locale key."""
        grouped: defaultdict[tuple[str, str], list[Placement]] = defaultdict(list)
        for placement in self.placements:
            grouped[placement.content_id, placement.slot].append(placement)
        return {key: _site(places) for key, places in grouped.items()}

    @cached_property
    def collections(self) -> Mapping[tuple[str, str], tuple[Site, ...]]:
        """Every (collection, slot) with the sites in it, in the order of their content ids."""
        grouped: defaultdict[tuple[str, str], list[Site]] = defaultdict(list)
        for (_, slot), site in sorted(self.sites.items(), key=lambda item: item[0]):
            for collection in site.home.collections:
                grouped[collection, slot].append(site)
        return {key: tuple(sites) for key, sites in grouped.items()}

    @cached_property
    def valid_from(self) -> TimeArray:
        """When each row starts to be served, POSIX seconds, -inf for no bound."""
        return np.array([-np.inf if row.valid_from is None else row.valid_from for row in self.rows], dtype=np.float64)

    @cached_property
    def valid_to(self) -> TimeArray:
        """When each row stops being served, POSIX seconds, inf for no bound."""
        return np.array([np.inf if row.valid_to is None else row.valid_to for row in self.rows], dtype=np.float64)

    @cached_property
    def all_open(self) -> list[tuple[float, float]]:
        """By placement number, the window [from, to) in which every row of it may be served; empty where from > to."""
        return [
            (self.valid_from[rows].max(initial=-np.inf), self.valid_to[rows].min(initial=np.inf))
            for rows in (slice(place.start, place.stop) for place in self.placements)
        ]

    def warm_up(self) -> None:
        """Build every lookup now, so that the first request does not pay for it."""
        _ = (self.sites, self.collections, self.all_open)


def _site(places: list[Placement]) -> Site:
    by_locale = {locale_key(placement.locale): placement for placement in places}
    return Site(by_locale[locale_key(places[0].base_locale)], by_locale)
