"""What a catalog holds, in figures, and what in it is no longer served."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from variantgen.authoring.catalog.consistency import last_moment
from variantgen.authoring.catalog.parse import Catalog
from variantgen.domain.content import BaseContent


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a catalog. cells: slots x segments, the places that generation fills."""

    contents: int
    slots: int
    segments: int
    facts: int
    cells: int
    by_locale: Mapping[str, int]
    not_served: tuple[str, ...]


def summarize(catalog: Catalog, *, now: datetime, zone: ZoneInfo) -> Summary:
    """Count a catalog and name the contents that are not available or whose offer is over."""
    contents = list(catalog.contents.values())
    slots = sum(len(content.slots) for content in contents)
    locales = sorted({content.locale for content in contents})
    return Summary(
        contents=len(contents),
        slots=slots,
        segments=len(catalog.segments),
        facts=sum(len(content.facts) for content in contents),
        cells=slots * len(catalog.segments),
        by_locale={locale: sum(content.locale == locale for content in contents) for locale in locales},
        not_served=tuple(content.content_id for content in contents if not _is_served(content, now, zone)),
    )


def _is_served(content: BaseContent, now: datetime, zone: ZoneInfo) -> bool:
    end = content.offer.ends_at if content.offer else None
    return content.available and (end is None or now <= last_moment(end, zone))
