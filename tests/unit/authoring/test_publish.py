from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from tests.factories import a_brief, a_content, a_segment, a_variant, a_writer
from variantgen.adapters.memory import HashEmbedder
from variantgen.authoring.publish import (
    Publication,
    assemble,
    known_phrases,
    plan_publication,
    search_parts,
)
from variantgen.domain.content import BaseContent
from variantgen.domain.snapshot import EmbeddingModel, Snapshot
from variantgen.domain.variant import Cell, Variant

NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
MODEL = EmbeddingModel(HashEmbedder.model_id, HashEmbedder.sha256, HashEmbedder.dim)


def approved(text: str = "TrailMax 3: made to last on any trail", **changes: Any) -> Variant:
    return a_variant(text, **({"state": "approved"} | changes))


def plan(*variants: Variant, contents: list[BaseContent] | None = None, **changes: Any) -> Publication:
    contents = contents or [a_content()]
    return plan_publication(
        {content.content_id: content for content in contents},
        {"eco": a_segment()},
        variants,
        **({"zone": ZoneInfo("UTC"), "now": NOW} | changes),
    )


async def snapshot_of(publication: Publication) -> Snapshot:
    return assemble(publication, await HashEmbedder().embed(publication.texts), model=MODEL, created=NOW)


def reasons(publication: Publication) -> list[str]:
    return [left.reason for left in publication.left_out]


def test_an_approved_variant_goes_live() -> None:
    (row,) = plan(approved()).rows
    assert (row.text, row.segment, row.ai_generated) == ("TrailMax 3: made to last on any trail", "eco", True)


@pytest.mark.parametrize("state", ["pending", "rejected", "retired", "edited"])
def test_nothing_but_approved_variants_goes_live(state: str) -> None:
    publication = plan(approved(state=state))
    assert (publication.rows, publication.left_out) == ((), ())


def test_a_variant_of_changed_base_copy_is_left_out_and_named() -> None:
    publication = plan(approved(truth_hash="of older copy"))
    assert publication.rows == ()
    assert "has changed since this text was checked" in reasons(publication)[0]


def test_variants_of_what_is_no_longer_in_the_workspace_are_left_out() -> None:
    cell = a_brief().cell
    publication = plan(
        approved(cell=replace(cell, content_id="gone")),
        approved(cell=replace(cell, slot="push")),
        approved(cell=replace(cell, segment_id="gone")),
    )
    assert reasons(publication) == [
        "content 'gone' is no longer in the workspace",
        "content 'trailmax-3' no longer has the slot 'push'",
        "segment 'gone' is no longer in the workspace",
    ]


def test_a_variant_that_is_over_is_left_out() -> None:
    publication = plan(approved(), now=datetime(2026, 12, 1, tzinfo=UTC))
    assert reasons(publication) == ["what it says was true until 2026-12-01T00:00:00+00:00"]


def test_a_variant_drops_out_at_the_deadline_it_names() -> None:
    deadline = datetime(2026, 11, 25, tzinfo=UTC)
    (row,) = plan(approved(valid_until=deadline)).rows
    assert row.valid_to == deadline.timestamp()


def test_the_offers_end_comes_before_a_later_deadline() -> None:
    (row,) = plan(approved(valid_until=datetime(2027, 1, 1, tzinfo=UTC))).rows
    assert row.valid_to == datetime(2026, 12, 1, tzinfo=UTC).timestamp()


def test_every_slot_is_a_placement_even_without_variants() -> None:
    publication = plan(approved())
    assert [(place.slot, place.stop - place.start) for place in publication.placements] == [
        ("email_subject", 0),
        ("headline", 1),
        ("product_description", 0),
    ]


def test_placements_cover_the_rows_one_after_the_other() -> None:
    texts = [("headline", "en-US"), ("headline", "de-DE"), ("email_subject", "en-US"), ("headline", "en-US")]
    cells = [Cell("trailmax-3", slot, "eco", locale) for slot, locale in texts]
    publication = plan(*(approved(f"text {n}", cell=cell, variant_id=f"v_{n}") for n, cell in enumerate(cells)))
    assert [(place.slot, place.locale, place.start, place.stop) for place in publication.placements] == [
        ("email_subject", "en-US", 0, 1),
        ("headline", "de-DE", 1, 2),
        ("headline", "en-US", 2, 4),
        ("product_description", "en-US", 4, 4),
    ]
    assert [row.variant_id for row in publication.rows] == ["v_2", "v_1", "v_0", "v_3"]


def test_a_placement_in_another_locale_keeps_the_base_copy_in_its_own() -> None:
    publication = plan(approved(cell=Cell("trailmax-3", "headline", "eco", "de-DE")))
    german = next(place for place in publication.placements if place.locale == "de-DE")
    assert (german.base_locale, german.base_text) == ("en-US", a_content().text("headline"))


def test_content_that_is_not_available_is_marked() -> None:
    publication = plan(contents=[a_content(available=False)])
    assert not any(place.is_available for place in publication.placements)


def test_prompts_and_checks_behind_the_variants_are_told() -> None:
    other = approved("other", variant_id="v_2", writer=a_writer(prompt="generate/headline@2#9f31ab"), checks="c-2")
    publication = plan(approved(), other)
    assert publication.prompts == ("generate/headline@1#000000", "generate/headline@2#9f31ab")
    assert publication.checks == ("c-1", "c-2")


def test_known_phrases_are_each_there_once_whatever_their_case() -> None:
    phrases = known_phrases([a_content()], [a_segment()], ["Trail  Running", "materials", "ceramics", " "])
    assert phrases == (
        "cares about recycled materials",
        "ceramics",
        "durability",
        "Eco-conscious shoppers",
        "materials",
        "reads environmental reports",
        "shoes",
        "trail running",
    )


def test_phrases_of_rules_are_known() -> None:
    segment = a_segment(when={"any": [{"interest": "sustainability"}, {"attribute": "plan", "is_in": ["pro"]}]})
    assert {"sustainability", "plan pro"} <= set(known_phrases([], [segment]))


def test_a_variant_stands_in_the_search_by_its_text_and_whom_it_is_for() -> None:
    texts = [text for text, _ in search_parts("Made to last", a_segment())]
    assert texts[0] == "Made to last"
    assert "cares about recycled materials" in texts[1]
    assert texts[2:] == ["Eco-conscious shoppers", "materials", "durability"]


def test_a_variant_for_everyone_stands_by_its_text_alone() -> None:
    assert search_parts("Made to last", None) == (("Made to last", 1.0),)


async def test_all_vectors_of_a_snapshot_have_norm_one() -> None:
    snapshot = await snapshot_of(plan(approved(), approved("another text", variant_id="v_2")))
    for vectors in (snapshot.vectors, snapshot.generic, snapshot.traits.vectors):
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


async def test_an_empty_publication_is_a_snapshot_of_base_copy() -> None:
    snapshot = await snapshot_of(plan())
    assert (len(snapshot.rows), snapshot.vectors.shape) == (0, (0, MODEL.dim))
    assert len(snapshot.sites) == 3


async def test_the_version_says_when_and_what() -> None:
    first = await snapshot_of(plan(approved()))
    second = await snapshot_of(plan(approved("another text", variant_id="v_2")))
    assert first.version.startswith("2026-11-21T02-00-00Z-")
    assert first.version != second.version
    assert first.version == (await snapshot_of(plan(approved()))).version


async def test_each_text_is_embedded_once() -> None:
    publication = plan(approved(), approved("another text", variant_id="v_2"))
    assert len(publication.texts) == len(set(publication.texts))
