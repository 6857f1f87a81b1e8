from pathlib import Path

import pytest

from variantgen.adapters.prompt_files import MOST_BYTES, packaged_prompts, read_prompt_layers
from variantgen.errors import TooLarge


def test_the_packaged_prompts_are_found() -> None:
    assert (packaged_prompts() / "released.toml").is_file()


def test_a_workspace_without_prompts_has_the_packaged_layer_only(tmp_path: Path) -> None:
    assert read_prompt_layers(tmp_path) == read_prompt_layers()


def test_files_are_known_by_their_path_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "prompts" / "generate").mkdir(parents=True)
    (tmp_path / "prompts" / "generate" / "cta.v1.toml").write_bytes(b"x")
    (tmp_path / "prompts" / "notes.md").write_bytes(b"x")
    assert read_prompt_layers(tmp_path)[0] == {"generate/cta.v1.toml": b"x"}


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    with (tmp_path / "prompts" / "big.toml").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(TooLarge, match=r"big\.toml"):
        read_prompt_layers(tmp_path)
