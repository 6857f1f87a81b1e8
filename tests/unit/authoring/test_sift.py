from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from variantgen.authoring.sift import offer_window
from variantgen.domain.content import Offer

BERLIN = ZoneInfo("Europe/Berlin")


def test_an_offers_days_are_whole_days_in_the_workspaces_zone() -> None:
    starts, ends = offer_window(Offer(starts_at=date(2026, 11, 20), ends_at=date(2026, 11, 30)), BERLIN)
    assert starts == datetime(2026, 11, 19, 23, tzinfo=UTC)
    assert ends == datetime(2026, 11, 30, 23, tzinfo=UTC)


def test_a_day_of_25_hours_is_a_whole_day_too() -> None:
    _, ends = offer_window(Offer(ends_at=date(2026, 10, 25)), BERLIN)
    assert ends == datetime(2026, 10, 25, 23, tzinfo=UTC)


def test_an_offers_instants_are_taken_as_they_are() -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert offer_window(Offer(starts_at=noon, ends_at=noon), BERLIN) == (noon, noon)


def test_an_instant_without_a_zone_is_in_the_workspaces() -> None:
    starts, _ = offer_window(Offer(starts_at=datetime(2026, 11, 20, 12)), BERLIN)  # noqa: DTZ001 - what is tested
    assert starts == datetime(2026, 11, 20, 11, tzinfo=UTC)
