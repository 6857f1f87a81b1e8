from collections.abc import Sequence

import numpy as np

from variantgen.adapters.cached_embedder import CachedEmbedder
from variantgen.adapters.memory import HashEmbedder, MemoryStore
from variantgen.domain.snapshot import FloatArray


class CountingEmbedder(HashEmbedder):
    def __init__(self) -> None:
        self.embedded: list[str] = []

    async def embed(self, texts: Sequence[str]) -> FloatArray:
        self.embedded += texts
        return await super().embed(texts)


async def test_unchanged_texts_are_never_embedded_twice() -> None:
    inner = CountingEmbedder()
    embedder = CachedEmbedder(inner, MemoryStore())
    first = await embedder.embed(["a", "b"])
    second = await embedder.embed(["b", "c", "a"])
    assert inner.embedded == ["a", "b", "c"]
    assert np.array_equal(second[[2, 0]], first)


async def test_a_text_asked_for_twice_is_embedded_once() -> None:
    inner = CountingEmbedder()
    vectors = await CachedEmbedder(inner, MemoryStore()).embed(["a", "a"])
    assert inner.embedded == ["a"]
    assert vectors.shape == (2, inner.dim)


async def test_nothing_to_embed_is_no_vectors() -> None:
    assert (await CachedEmbedder(HashEmbedder(), MemoryStore()).embed([])).shape == (0, HashEmbedder.dim)


async def test_other_weights_have_vectors_of_their_own() -> None:
    store, other = MemoryStore(), CountingEmbedder()
    other.sha256 = "other weights"
    await CachedEmbedder(HashEmbedder(), store).embed(["a"])
    await CachedEmbedder(other, store).embed(["a"])
    assert other.embedded == ["a"]
