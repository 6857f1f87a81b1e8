import pytest

from tests.snapshots import ECO, NOW, Place, Row, a_snapshot
from variantgen.domain.snapshot import Snapshot
from variantgen.errors import NotFound
from variantgen.serving.listing import Listing, list_variants


def listed(snapshot: Snapshot, **changes: object) -> Listing:
    asked = {
        "content_id": "trailmax-3",
        "slot": "headline",
        "segment": "",
        "locale": "",
        "default_locale": "en-US",
        "now": NOW,
        "tombstones": frozenset(),
    }
    return list_variants(snapshot, **(asked | changes))  # type: ignore[arg-type]  # keyword arguments of a test


def test_a_killed_variant_is_not_listed() -> None:
    assert len(listed(a_snapshot(), tombstones={"v_1"}).rows) == 2


def test_a_segment_without_variants_leaves_the_base_copy() -> None:
    found = listed(a_snapshot(), segment="nobody")
    assert found.rows == ()
    assert found.place.base_text == "Run further on any trail"


def test_a_locale_falls_back_to_where_variants_are() -> None:
    snapshot = a_snapshot(
        Place([ECO], locale="de", base_locale="en-US"), Place([ECO, ECO], locale="en-US", base_locale="en-US")
    )
    assert listed(snapshot, locale="de-AT").place.locale == "de"


def test_a_listing_that_never_changes_says_so() -> None:
    assert listed(a_snapshot()).changes_in_s is None
    assert listed(a_snapshot(Place())).changes_in_s is None


def test_the_next_opening_or_closing_is_told() -> None:
    rows = [Row("eco", {"price": 1.0}, valid_to=NOW + 90), Row("eco", {"price": 1.0}, valid_from=NOW + 30)]
    assert listed(a_snapshot(Place(rows))).changes_in_s == 30
    assert listed(a_snapshot(Place(rows)), now=NOW + 60).changes_in_s == 30
    assert listed(a_snapshot(Place(rows)), now=NOW + 90).changes_in_s is None


def test_an_unknown_content_is_not_found() -> None:
    with pytest.raises(NotFound, match="'boot'"):
        listed(a_snapshot(), content_id="boot")
