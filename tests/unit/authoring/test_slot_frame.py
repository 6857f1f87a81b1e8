from tests.factories import a_brief, a_brief_for
from variantgen.authoring.slot_frame import frame_of, length
from variantgen.domain.content import Brand, ChannelLimit


def test_the_strictest_limit_counts_the_soft_one_included() -> None:
    brand = Brand(channels={"headline": ChannelLimit(hard=80, soft=40)})
    assert frame_of(a_brief(brand=brand)).limit == 40


def test_a_leading_merge_tag_opens_every_text() -> None:
    assert frame_of(a_brief(slot="email_subject")).opening == "{{first_name}}, "
    assert frame_of(a_brief()).opening == ""


def test_a_merge_tag_nobody_declared_is_required_all_the_same() -> None:
    frame = frame_of(a_brief_for("Save {{amount}} on the Ridge"))
    assert frame.opening == ""
    assert not frame.fits("Save on the Ridge")


def test_wide_characters_count_twice() -> None:
    assert length("山の道") == 6
