import json
import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.snapshots import ECO, MODEL, NOW, Place, a_policy, a_question, a_snapshot
from variantgen.adapters.faiss_store import FaissShelf
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.adapters.snapshot_files import FILES, read_snapshot
from variantgen.domain.snapshot import EmbeddingModel
from variantgen.errors import Conflict, Invalid, NotFound
from variantgen.ports import SnapshotShelf
from variantgen.serving.decide import decide

FIRST, SECOND = "2026-11-21T02-00-00Z-aaaaaa", "2026-11-22T02-00-00Z-bbbbbb"


@pytest.fixture(params=["files", "memory"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> SnapshotShelf:
    return FaissShelf(tmp_path / "snapshots") if request.param == "files" else MemoryShelf()


@pytest.fixture
def files(tmp_path: Path) -> FaissShelf:
    shelf = FaissShelf(tmp_path / "snapshots")
    shelf.add(a_snapshot(version=FIRST))
    return shelf


class TestAnyShelf:
    def test_nothing_is_live_before_the_first_publish(self, shelf: SnapshotShelf) -> None:
        assert (shelf.live(), shelf.versions(), shelf.tombstones()) == (None, [], frozenset())

    def test_a_snapshot_is_not_live_until_it_is_made_so(self, shelf: SnapshotShelf) -> None:
        shelf.add(a_snapshot(version=FIRST))
        assert (shelf.live(), shelf.versions()) == (None, [FIRST])
        shelf.make_live(FIRST)
        assert shelf.live() == FIRST

    def test_a_snapshot_decides_the_same_after_it_was_kept(self, shelf: SnapshotShelf) -> None:
        snapshot = a_snapshot(version=FIRST)
        shelf.add(snapshot)
        asked = {"now": NOW, "decision_id": "d-1", "with_candidates": True}
        before = decide(a_question(), snapshot, a_policy(), **asked)
        assert decide(a_question(), shelf.read(FIRST), a_policy(), **asked) == before

    def test_rolling_back_makes_the_one_before_live(self, shelf: SnapshotShelf) -> None:
        for version in (FIRST, SECOND):
            shelf.add(a_snapshot(version=version))
            shelf.make_live(version)
        assert shelf.roll_back() == FIRST
        assert shelf.live() == FIRST
        assert shelf.versions() == [FIRST, SECOND]

    def test_there_must_be_something_to_roll_back_to(self, shelf: SnapshotShelf) -> None:
        shelf.add(a_snapshot(version=FIRST))
        shelf.make_live(FIRST)
        with pytest.raises(Conflict, match="no snapshot older"):
            shelf.roll_back()

    def test_a_version_that_is_not_there_is_not_found(self, shelf: SnapshotShelf) -> None:
        with pytest.raises(NotFound, match=SECOND):
            shelf.make_live(SECOND)

    def test_tombstones_add_up_and_can_be_taken_away(self, shelf: SnapshotShelf) -> None:
        shelf.bury(["v_1", "v_2"])
        shelf.bury(["v_3", "v_1"])
        assert shelf.tombstones() == {"v_1", "v_2", "v_3"}
        shelf.unbury(["v_1"])
        assert shelf.tombstones() == {"v_2", "v_3"}


def test_vectors_are_mapped_and_cannot_be_written(files: FaissShelf) -> None:
    vectors = files.read(FIRST).vectors
    assert not vectors.flags.owndata
    with pytest.raises(ValueError, match="read-only"):
        vectors[0, 0] = 1.0


def test_vectors_outlive_every_other_reference(files: FaissShelf) -> None:
    snapshot = files.read(FIRST)
    assert np.array_equal(snapshot.vectors, a_snapshot().vectors)


def test_a_snapshot_without_variants_can_be_kept(tmp_path: Path) -> None:
    shelf = FaissShelf(tmp_path)
    shelf.add(a_snapshot(Place([]), version=FIRST))
    assert shelf.read(FIRST).vectors.shape == (0, MODEL.dim)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_truncated_file_is_refused(files: FaissShelf, name: str) -> None:
    path = files.folder / FIRST / name
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(Invalid, match=f"{name} is not what was published"):
        files.make_live(FIRST)
    assert files.live() is None


@pytest.mark.parametrize("name", sorted(FILES))
def test_one_changed_byte_is_refused(files: FaissShelf, name: str) -> None:
    path = files.folder / FIRST / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(Invalid, match="is refused"):
        files.read(FIRST)


@pytest.mark.parametrize("name", [*sorted(FILES), "manifest.json"])
def test_a_missing_file_is_refused(files: FaissShelf, name: str) -> None:
    (files.folder / FIRST / name).unlink()
    with pytest.raises(Invalid, match=f"{name} cannot be read"):
        files.read(FIRST)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": 99}, "its format is 99"),
        ({"version": SECOND}, "names another version"),
        ({"files": {}}, "manifest.json lists"),
        ({"variants": 7}, "has the shape"),
        ({"model": {"model_id": "axes", "sha256": "a", "dim": 9}}, "not IndexFlatIP of 9"),
        ({"placements": "many"}, "manifest.json cannot be read"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(files: FaissShelf, change: dict[str, object], message: str) -> None:
    path = files.folder / FIRST / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), "utf-8")
    with pytest.raises(Invalid, match=message):
        files.read(FIRST)


def test_a_snapshot_of_another_model_is_refused(files: FaissShelf) -> None:
    other = EmbeddingModel("another", "b" * 64, MODEL.dim)
    with pytest.raises(Invalid, match="its vectors come from 'axes'"):
        FaissShelf(files.folder, model=other).read(FIRST)


@pytest.mark.parametrize(("field", "other"), [("model_id", "another"), ("sha256", "b" * 64), ("dim", 7)])
def test_what_is_known_of_the_expected_model_must_agree_and_the_rest_may_be_anything(
    files: FaissShelf, field: str, other: str | int
) -> None:
    nothing_known = EmbeddingModel("", "", 0)
    known = replace(nothing_known, **{field: getattr(MODEL, field)})
    assert FaissShelf(files.folder, model=nothing_known).read(FIRST).version == FIRST
    assert FaissShelf(files.folder, model=known).read(FIRST).version == FIRST
    with pytest.raises(Invalid, match="publish again with the model in use"):
        FaissShelf(files.folder, model=replace(known, **{field: other})).read(FIRST)


def test_a_damaged_snapshot_never_replaces_the_live_one(files: FaissShelf) -> None:
    files.make_live(FIRST)
    files.add(a_snapshot(version=SECOND))
    (files.folder / SECOND / "vectors.faiss").write_bytes(b"")
    with pytest.raises(Invalid):
        files.make_live(SECOND)
    assert files.live() == FIRST


def test_the_same_snapshot_may_be_added_twice(files: FaissShelf) -> None:
    files.add(a_snapshot(version=FIRST))
    assert files.versions() == [FIRST]


def test_another_snapshot_of_the_same_name_is_a_conflict(files: FaissShelf) -> None:
    with pytest.raises(Conflict, match="exists with other content"):
        files.add(a_snapshot(Place([ECO]), version=FIRST))


def test_a_failed_write_leaves_nothing_behind(files: FaissShelf) -> None:
    with pytest.raises(TypeError):
        files.put(SECOND, {"vectors.faiss": b"x", "manifest.json": None})  # type: ignore[dict-item]
    assert files.versions() == [FIRST]
    assert [path.name for path in files.folder.iterdir()] == [FIRST]


def test_what_an_interrupted_write_left_is_no_version(files: FaissShelf) -> None:
    (files.folder / ".unfinished-x").mkdir()
    assert files.versions() == [FIRST]


def test_what_a_killed_publish_left_long_ago_is_removed(files: FaissShelf) -> None:
    for name, age_s in (("old", 7_200), ("young", 60)):
        left = files.folder / f".unfinished-{name}"
        left.mkdir()
        os.utime(left, (time.time() - age_s,) * 2)
    files.add(a_snapshot(version=SECOND))
    assert [path.name for path in files.folder.glob(".*")] == [".unfinished-young"]


@pytest.mark.parametrize("version", ["../elsewhere", "", ".", "a/b", "/etc"])
def test_a_version_is_never_a_path(files: FaissShelf, version: str) -> None:
    with pytest.raises(NotFound):
        files.read(version)


def test_a_folder_that_is_no_snapshot_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match=r"manifest\.json cannot be read"):
        read_snapshot(tmp_path)
