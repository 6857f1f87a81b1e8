"""Which cells are to be filled."""

from datetime import UTC, datetime

import pytest

from tests.factories import a_content, a_segment, a_writer
from variantgen.authoring.brief import Selection, briefs_for
from variantgen.domain.content import Brand
from variantgen.domain.variant import Brief
from variantgen.errors import NotFound

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def the_briefs(selection: Selection) -> list[Brief]:
    contents = {one.content_id: one for one in (a_content(), a_content(content_id="other"))}
    segments = {one.segment_id: one for one in (a_segment(), a_segment(segment_id="value"))}
    return briefs_for(contents, segments, Brand(), selection, writer_for=lambda _: a_writer(), today=NOW)


def test_every_content_slot_and_segment_is_one_cell() -> None:
    cells = {brief.cell for brief in the_briefs(Selection())}
    assert len(cells) == 2 * 3 * 2


def test_a_selection_narrows_to_what_it_names() -> None:
    (brief,) = the_briefs(Selection(("other",), ("headline",), ("value",)))
    assert str(brief.cell) == "other/headline/value (en-US)"


@pytest.mark.parametrize(
    "selection", [Selection(("nike",)), Selection(slots=("banner",)), Selection(segment_ids=("kids",))]
)
def test_a_name_the_workspace_does_not_have_is_refused_with_those_it_has(selection: Selection) -> None:
    with pytest.raises(NotFound, match=r"There is no (content|slot|segment) .*; the workspace has "):
        the_briefs(selection)
