"""Which approved variants may go live, from when and until when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Offer
from variantgen.domain.variant import Variant


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An approved variant that does not go live, and why."""

    variant_id: str
    reason: str


@dataclass(frozen=True)
class Today:
    """The workspace as it is at publish time: what every approved variant is held against."""

    contents: Mapping[str, BaseContent]
    segments: Mapping[str, Segment]
    zone: ZoneInfo
    now: datetime

    @cached_property
    def truth(self) -> Mapping[str, str]:
        """The hash of each content's present base copy."""
        return {content_id: content.truth_hash() for content_id, content in self.contents.items()}

    def objection(self, variant: Variant) -> str:
        """Return why a variant may not go live, empty where it may."""
        cell = variant.cell
        content = self.contents.get(cell.content_id)
        if content is None:
            return f"content {cell.content_id!r} is no longer in the workspace"
        if cell.slot not in content.slots:
            return f"content {cell.content_id!r} no longer has the slot {cell.slot!r}"
        if cell.segment_id and cell.segment_id not in self.segments:
            return f"segment {cell.segment_id!r} is no longer in the workspace"
        if variant.truth_hash != self.truth[cell.content_id]:
            changed = f"the base copy of {cell.content_id!r} has changed since this text was checked"
            return f"{changed}; generate again, or run `variantgen review recheck`"
        end = end_of(variant, content.offer, self.zone)
        return f"what it says was true until {end.isoformat()}" if end and end <= self.now else ""


def sift(variants: Iterable[Variant], today: Today) -> tuple[list[Variant], list[LeftOut]]:
    """Part the approved variants into those that go live and those that do not; others are not looked at."""
    kept, left_out = [], []
    for variant in variants:
        if variant.state != "approved":
            continue
        if reason := today.objection(variant):
            left_out.append(LeftOut(variant.variant_id, reason))
        else:
            kept.append(variant)
    return kept, left_out


def end_of(variant: Variant, offer: Offer | None, zone: ZoneInfo) -> datetime | None:
    """Return when a variant stops being true: the offer's end or the deadline it names, None for never."""
    ends = (offer_window(offer, zone)[1], _first_moment(variant.valid_until, zone))
    return min((end for end in ends if end), default=None)


def offer_window(offer: Offer | None, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """Return the half-open window [from, to) in which an offer's copy is true; a date is its whole day in the zone."""
    if offer is None:
        return None, None
    return _first_moment(offer.starts_at, zone), _moment_after(offer.ends_at, zone)


def _first_moment(when: datetime | date | None, zone: ZoneInfo) -> datetime | None:
    if isinstance(when, datetime):
        return when if when.tzinfo else when.replace(tzinfo=zone)
    return datetime.combine(when, time.min, zone) if when else None


def _moment_after(when: datetime | date | None, zone: ZoneInfo) -> datetime | None:
    if isinstance(when, datetime) or when is None:
        return _first_moment(when, zone)
    return datetime.combine(when + timedelta(days=1), time.min, zone)
