import pytest

from evals.retrieval_set import RetrievalSet, read_set


@pytest.fixture(scope="module")
def data() -> RetrievalSet:
    return read_set()


def test_the_set_is_as_large_as_its_figures_need(data: RetrievalSet) -> None:
    assert len(data.readers) >= 120
    assert len(data.contents) >= 12


def test_every_content_has_five_or_six_variants_for_different_segments(data: RetrievalSet) -> None:
    for content_id in data.contents:
        segments = [variant.cell.segment_id for variant in data.variants if variant.cell.content_id == content_id]
        assert len(segments) in (5, 6)
        assert len(set(segments)) == len(segments)


def test_every_reader_expects_a_variant_that_is_there(data: RetrievalSet) -> None:
    there = {(variant.cell.content_id, variant.cell.slot, variant.cell.segment_id) for variant in data.variants}
    assert all((reader.content_id, reader.slot, reader.expected) in there for reader in data.readers)


def test_chance_is_about_one_in_six(data: RetrievalSet) -> None:
    assert data.chance == pytest.approx(0.17, abs=0.02)
