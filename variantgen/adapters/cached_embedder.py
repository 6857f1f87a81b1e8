"""An embedder that remembers: unchanged texts are never embedded twice."""

import hashlib
from collections.abc import Sequence

import numpy as np

from variantgen.domain.snapshot import EmbeddingModel, FloatArray
from variantgen.ports import Embedder, VectorCache


class CachedEmbedder:
    """Looks in the cache first, embeds what is missing, and keeps it; vectors are keyed by weights and text."""

    def __init__(self, embedder: Embedder, cache: VectorCache) -> None:
        self._embedder = embedder
        self._cache = cache

    @property
    def model_id(self) -> str:
        """The model's name."""
        return self._embedder.model_id

    @property
    def sha256(self) -> str:
        """The hash of its weights."""
        return self._embedder.sha256

    @property
    def dim(self) -> int:
        """The length of a vector."""
        return self._embedder.dim

    @property
    def model(self) -> EmbeddingModel:
        """What identifies the vectors."""
        return EmbeddingModel(self.model_id, self.sha256, self.dim)

    async def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return shape (len(texts), dim), float32, each row of norm 1."""
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for text in texts]
        known = await self._cache.vectors_for(self.sha256, keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, await self._embedder.embed(tuple(missing.values())), strict=True))
            await self._cache.add_vectors(self.sha256, fresh)
            known = known | fresh
        return np.stack([known[key] for key in keys]) if keys else np.zeros((0, self.dim), dtype=np.float32)
