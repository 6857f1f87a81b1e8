from pathlib import Path

import numpy as np
import pytest

from variantgen.adapters.embedder import PACKAGED_MODEL, PACKAGED_SHA256, SentenceEmbedder, named_model
from variantgen.errors import Misconfigured


@pytest.fixture(scope="module")
def embedder() -> SentenceEmbedder:
    return SentenceEmbedder(batch=4)


async def test_vectors_have_norm_one_and_stand_in_the_order_asked(embedder: SentenceEmbedder) -> None:
    texts = ["short", "a rather longer sentence about trail shoes", "short"]
    vectors = await embedder.embed(texts)
    assert (vectors.shape, vectors.dtype) == ((3, 384), np.float32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(vectors[0], vectors[2])


async def test_like_texts_are_nearer_than_unlike_ones(embedder: SentenceEmbedder) -> None:
    shoes, boots, taxes = await embedder.embed(["trail running shoes", "hiking boots", "income tax return"])
    assert shoes @ boots > shoes @ taxes


async def test_the_same_texts_give_the_same_vectors_in_any_order(embedder: SentenceEmbedder) -> None:
    texts = [f"text number {number} " * (1 + number % 3) for number in range(11)]
    there = await embedder.embed(texts)
    back = await embedder.embed(texts[::-1])
    assert np.array_equal(there, back[::-1])


async def test_any_text_can_be_embedded(embedder: SentenceEmbedder) -> None:
    vectors = await embedder.embed(["", "\x00", "word " * 5_000, "日本語"])
    assert np.isfinite(vectors).all()


async def test_no_text_is_no_vector(embedder: SentenceEmbedder) -> None:
    assert (await embedder.embed([])).shape == (0, 384)


def test_the_packaged_weights_are_the_published_ones(embedder: SentenceEmbedder) -> None:
    assert embedder.sha256 == PACKAGED_SHA256
    assert embedder.model_id == "all-MiniLM-L6-v2"


def test_settings_alone_name_the_packaged_model_as_its_files_do(embedder: SentenceEmbedder) -> None:
    assert named_model(PACKAGED_MODEL) == embedder.model


@pytest.mark.parametrize("config", ["", "{", '{"model_type": "bert", "hidden_size": 4}'])
async def test_a_folder_that_holds_no_model_is_one_sentence(tmp_path: Path, config: str) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    (tmp_path / "config.json").write_text(config)
    with pytest.raises(Misconfigured, match="no sentence-transformers model that can be read") as caught:
        await SentenceEmbedder(str(tmp_path)).embed(["text"])
    assert "\n" not in str(caught.value)
