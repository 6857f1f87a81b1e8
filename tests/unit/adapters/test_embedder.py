import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from variantgen.adapters.embedder import SentenceEmbedder
from variantgen.errors import Misconfigured


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    return tmp_path


def test_a_model_that_is_nowhere_is_a_wrong_setting() -> None:
    with pytest.raises(Misconfigured, match="'all-mpnet', which is neither"):
        SentenceEmbedder("all-mpnet")


def test_a_folder_without_weights_is_a_wrong_setting(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="cannot be read"):
        SentenceEmbedder(str(tmp_path))


def test_weights_other_than_stated_are_refused(folder: Path) -> None:
    with pytest.raises(Misconfigured, match="have sha256"):
        SentenceEmbedder(str(folder), sha256="0" * 64)


def test_another_model_is_named_by_its_folder_and_weights(folder: Path) -> None:
    embedder = SentenceEmbedder(str(folder))
    assert embedder.model_id == folder.name
    assert embedder.sha256 == hashlib.sha256(b"weights").hexdigest()


def test_the_width_of_the_packaged_model_is_known_without_loading_it() -> None:
    code = (
        "import sys; from variantgen.adapters.embedder import SentenceEmbedder\n"
        "print(SentenceEmbedder().dim, 'torch' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["384", "False"]
