"""Whether a base content agrees with itself: limits, required terms, merge tags, facts and the offer's dates."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from variantgen.authoring.catalog.folding import fold, measure
from variantgen.authoring.catalog.merge_tags import broken_tag, is_bare, tags_in
from variantgen.authoring.catalog.presence import is_in_copy
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.problems import Fault, nearest, shown

YEARS = range(2000, 2200)


def faults_within(content: BaseContent, brand: Brand, zone: ZoneInfo) -> list[Fault]:
    """Return everything in which a content contradicts itself or the brand's channel limits."""
    return [fault for check in CHECKS for fault in check(content, brand, zone)]


def _limits(content: BaseContent, brand: Brand, _zone: ZoneInfo) -> Iterator[Fault]:
    for slot, copy in content.slots.items():
        length = measure(copy.text, "graphemes")
        if copy.max_chars and length > copy.max_chars:
            yield Fault(("slots", slot), f"{length} characters", f"max_chars is {copy.max_chars}; shorten or raise it")
        channel = brand.channels.get(slot)
        length = measure(copy.text, channel.counting) if channel else 0
        if channel and channel.hard and length > channel.hard:
            allowed = f"brand.yaml allows {channel.hard} {channel.counting.replace('_', ' ')} in {slot}"
            yield Fault(("slots", slot), f"{length}", f"{allowed}; shorten the text or raise the channel's limit")


def _required_terms(content: BaseContent, _brand: Brand, _zone: ZoneInfo) -> Iterator[Fault]:
    for slot, copy in content.slots.items():
        for index, term in enumerate(copy.required_terms):
            if fold(term) not in fold(copy.text):
                allowed = "the base text must hold its own required term; write it in the text or drop it here"
                yield Fault(("slots", slot, "required_terms", index), shown(term), allowed)


def _merge_tags(content: BaseContent, _brand: Brand, _zone: ZoneInfo) -> Iterator[Fault]:
    """Tags found in the text count as declared; declared ones must be there."""
    for slot, copy in content.slots.items():
        if broken := broken_tag(copy.text, copy.merge_tags):
            yield Fault(("slots", slot), shown(broken), "a merge tag is broken here; close every brace that is opened")
        for index, tag in enumerate(copy.merge_tags):
            path = ("slots", slot, "merge_tags", index)
            if is_bare(tag) or broken_tag(tag):
                yield Fault(path, shown(tag), "write the whole merge tag, such as '{{first_name}}'")
            elif tag not in copy.text:
                meant = nearest(tag, tags_in(copy.text))
                hint = f"did you mean {meant!r}?" if meant else "write it in the text or drop it here"
                yield Fault(path, shown(tag), f"this merge tag is not in the text; {hint}")


def _facts(content: BaseContent, _brand: Brand, _zone: ZoneInfo) -> Iterator[Fault]:
    for index, fact in enumerate(content.facts):
        if not is_in_copy(fact, content):
            allowed = "no slot's text says so; correct the fact or the copy, or remove the fact"
            yield Fault(("facts", index, "value"), shown(fact.value), allowed)


def _offer(content: BaseContent, _brand: Brand, zone: ZoneInfo) -> Iterator[Fault]:
    offer = content.offer
    if not offer:
        return
    odd = [name for name in ("starts_at", "ends_at") if (day := getattr(offer, name)) and day.year not in YEARS]
    for name in odd:
        yield Fault(("offer", name), shown(getattr(offer, name)), "write a year from 2000 to 2199")
    if odd or not (offer.starts_at and offer.ends_at):
        return
    if _first_moment(offer.starts_at, zone) > last_moment(offer.ends_at, zone):
        allowed = f"the offer ends before it starts ({shown(offer.starts_at)}); swap or correct the dates"
        yield Fault(("offer", "ends_at"), shown(offer.ends_at), allowed)


def offer_in_zone(content: BaseContent, zone: ZoneInfo) -> BaseContent:
    """Return the content with its offer's instants placed in the workspace's zone."""
    offer = content.offer
    if not offer:
        return content
    moments = {name: getattr(offer, name) for name in ("starts_at", "ends_at")}
    placed = {name: moment and _in_zone(moment, zone) for name, moment in moments.items()}
    return content.model_copy(update={"offer": offer.model_copy(update=placed)})


def _in_zone(moment: datetime | date, zone: ZoneInfo) -> datetime | date:
    """Return an instant written without an offset as one of the workspace's zone; a whole day stays a day."""
    is_naive = isinstance(moment, datetime) and moment.tzinfo is None
    return moment.replace(tzinfo=zone) if is_naive else moment  # type: ignore[call-arg]  # only instants are naive


def _first_moment(moment: datetime | date, zone: ZoneInfo) -> datetime:
    placed = _in_zone(moment, zone)
    return placed if isinstance(placed, datetime) else datetime.combine(placed, time.min, zone)


def last_moment(moment: datetime | date, zone: ZoneInfo) -> datetime:
    """Return the instant at which an offer's end is over: a whole day ends with its last moment."""
    placed = _in_zone(moment, zone)
    return placed if isinstance(placed, datetime) else datetime.combine(placed, time.max, zone)


CHECKS: tuple[Callable[[BaseContent, Brand, ZoneInfo], Iterator[Fault]], ...] = (
    _limits,
    _required_terms,
    _merge_tags,
    _facts,
    _offer,
)
