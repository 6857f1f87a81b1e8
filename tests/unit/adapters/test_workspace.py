import os
from pathlib import Path

import pytest

from variantgen.adapters.workspace import read_workspace, template, write_workspace
from variantgen.domain.problems import MAX_FILE_BYTES
from variantgen.errors import Conflict, Misconfigured, NotFound, Problem


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "content" / "de").mkdir(parents=True)
    (folder / "segments.yaml").write_text("- a")
    (folder / "content" / "shoes.yaml").write_text("- b")
    return folder


def problem_of(workspace: Path, name: str) -> str:
    found = read_workspace(workspace)[name]
    assert isinstance(found, Problem)
    return str(found)


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_segments_brand_and_all_content_are_read_by_name(workspace: Path) -> None:
    (workspace / "brand.yaml").write_text("name: c")
    (workspace / "content" / "de" / "schuhe.csv").write_text("d")
    assert read_workspace(workspace) == {
        "brand.yaml": b"name: c",
        "segments.yaml": b"- a",
        "content/de/schuhe.csv": b"d",
        "content/shoes.yaml": b"- b",
    }


@pytest.mark.parametrize("name", [".DS_Store", "~$shoes.csv", ".a.yaml.swp", "README.md", "readme.txt", "Thumbs.db"])
def test_hidden_files_notes_and_locks_are_left_out(workspace: Path, name: str) -> None:
    (workspace / "content" / name).write_text("x")
    assert list(read_workspace(workspace)) == ["segments.yaml", "content/shoes.yaml"]


def test_a_file_of_another_kind_is_not_passed_over(workspace: Path) -> None:
    (workspace / "content" / "shoes.xlsx").write_bytes(b"PK")
    assert read_workspace(workspace)["content/shoes.xlsx"] == b"PK"


def test_a_file_over_the_limit_is_refused_without_being_read(workspace: Path) -> None:
    with (workspace / "content" / "big.csv").open("wb") as big:
        big.truncate(MAX_FILE_BYTES * 5)
    assert problem_of(workspace, "content/big.csv").startswith("content/big.csv: found 100.0 MB; a file may have 20 MB")


def test_a_link_to_outside_is_refused_and_one_within_is_followed(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("- secret")
    (workspace / "content" / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (workspace / "content" / "in.yaml").symlink_to("shoes.yaml")
    assert "found a link to outside the workspace; put the file itself" in problem_of(workspace, "content/out.yaml")
    assert read_workspace(workspace)["content/in.yaml"] == b"- b"


def test_a_workspace_may_itself_be_a_link(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(workspace)
    assert read_workspace(tmp_path / "alias") == read_workspace(workspace)


def test_a_link_to_itself_to_nothing_and_a_pipe_are_refused(workspace: Path) -> None:
    (workspace / "content" / "loop.yaml").symlink_to("loop.yaml")
    (workspace / "content" / "gone.yaml").symlink_to("nowhere.yaml")
    os.mkfifo(workspace / "content" / "pipe.yaml")
    assert "it links to itself" in problem_of(workspace, "content/loop.yaml")
    assert "No such file or directory" in problem_of(workspace, "content/gone.yaml")
    assert "found no plain file" in problem_of(workspace, "content/pipe.yaml")


def test_a_folder_named_like_a_file_is_refused(workspace: Path) -> None:
    (workspace / "brand.yaml").mkdir()
    assert "found no plain file; put a text file here" in problem_of(workspace, "brand.yaml")


def test_a_folder_that_is_none_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="write a workspace there with `variantgen init`"):
        read_workspace(tmp_path / "none")


def test_a_new_workspace_is_written_with_its_folders(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    names = write_workspace(folder, {"brand.yaml": b"x", "content/shoes.yaml": b"y"})
    assert names == ["brand.yaml", "content/shoes.yaml", ".gitignore"]
    assert everything_in(folder) == [".gitignore", "brand.yaml", "content", "content/shoes.yaml"]
    assert (folder / ".gitignore").read_text() == ".variantgen/\n"


def test_files_that_are_there_are_listed_and_nothing_is_written(workspace: Path) -> None:
    before = everything_in(workspace)
    new = {"brand.yaml": b"x", "segments.yaml": b"y", "content/shoes.yaml": b"z"}
    with pytest.raises(Conflict, match=r"has segments.yaml, content/shoes.yaml already, and nothing was written"):
        write_workspace(workspace, new)
    assert everything_in(workspace) == before


def test_a_gitignore_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("dist/\n")
    assert write_workspace(tmp_path, {"brand.yaml": b"x"}) == ["brand.yaml"]
    assert (tmp_path / ".gitignore").read_text() == "dist/\n"


def test_a_file_in_place_of_a_folder_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("mine")
    with pytest.raises((Conflict, Misconfigured), match="nothing was written"):
        write_workspace(tmp_path, {"brand.yaml": b"x", "content/shoes.yaml": b"y"})
    assert everything_in(tmp_path) == ["content"]


def test_a_failure_on_the_way_takes_everything_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path.rename

    def full_disk(self: Path, target: Path) -> Path:
        if target.name == "shoes.yaml":
            raise OSError(28, "No space left on device")
        return whole(self, target)

    monkeypatch.setattr(Path, "rename", full_disk)
    with pytest.raises(Misconfigured, match=r"cannot be written \(No space left on device\); nothing was written"):
        write_workspace(tmp_path / "new", {"brand.yaml": b"x", "content/shoes.yaml": b"y"})
    assert everything_in(tmp_path) == []


def test_both_templates_have_settings_segments_brand_and_content() -> None:
    for kind in ("sample", "skeleton"):
        assert {"variantgen.toml", "brand.yaml", "segments.yaml", "content/README.md"} <= set(template(kind))
