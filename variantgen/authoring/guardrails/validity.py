"""When a variant that names a deadline stops being true."""

from datetime import UTC, date, datetime, time, tzinfo

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.truth import truth_of
from variantgen.domain.variant import Brief, Draft

_END_OF_DAY = time(23, 59, 59)


def valid_until(draft: Draft, brief: Brief) -> datetime | None:
    """Return the end of the earliest deadline that the draft names, or of the offer it uses.

    None where it names neither.

    A day ends in the time zone of `brief.today`, in UTC where that is unknown.
    """
    zone = (brief.today.tzinfo if brief.today else None) or UTC
    draft_dates = [value for value in matter_of(draft, brief).values if value.kind == "date"]
    ends = [end for value in draft_dates if (end := _instant(value, brief, zone))]
    offer_end = _offer_end(brief, zone)
    if offer_end and (_uses_offer(draft, brief) or any(end.date() == offer_end.date() for end in ends)):
        ends = [end for end in ends if end.date() != offer_end.date()] + [offer_end]
    today = brief.today or datetime.now(zone)
    future = [end for end in ends if end >= today.astimezone(zone)]
    return min(future or ends) if ends else None


def _instant(value: Value, brief: Brief, zone: tzinfo) -> datetime | None:
    month, day = divmod(int(value.amount), 100)
    year = int(value.unit) if value.unit else _year_of(value, brief)
    try:
        return datetime.combine(date(year, month, day), _END_OF_DAY, zone)
    except ValueError:
        return None


def _year_of(value: Value, brief: Brief) -> int:
    """Return the base's year for a date without one; the current year where the base has none either."""
    known = [other.unit for other in _base_dates(brief) if other.amount == value.amount and other.unit]
    return int(known[0]) if known else (brief.today or datetime.now(UTC)).year


def _base_dates(brief: Brief) -> list[Value]:
    return [value for value in truth_of(brief.content).values if value.kind == "date"]


def _offer_end(brief: Brief, zone: tzinfo) -> datetime | None:
    ends = brief.content.offer.ends_at if brief.content.offer else None
    if isinstance(ends, datetime):
        return ends if ends.tzinfo else ends.replace(tzinfo=zone)
    return datetime.combine(ends, _END_OF_DAY, zone) if ends else None


def _uses_offer(draft: Draft, brief: Brief) -> bool:
    offer = brief.content.offer
    return bool(offer and offer.code and offer.code.casefold() in draft.text.casefold())
