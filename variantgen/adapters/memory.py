"""The in-memory twin of each port: for tests, dry runs and `check`, which needs no workspace."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from variantgen.domain.variant import ReviewMove, Variant, VariantFilter
from variantgen.errors import Conflict, NotFound
from variantgen.ports import ChatReply, ChatRequest, FloatArray, TokenUsage


class MemoryStore:
    """Every authoring port in dictionaries."""

    def __init__(self) -> None:
        self._replies: dict[str, ChatReply] = {}
        self._vectors: dict[tuple[str, str], FloatArray] = {}
        self._variants: dict[str, Variant] = {}
        self._moves: list[ReviewMove] = []
        self._receipts: dict[str, dict[str, Any]] = {}

    async def close(self) -> None:
        """Nothing to let go of."""

    async def replies_for(self, keys: Sequence[str]) -> dict[str, ChatReply]:
        """Return the kept replies among these keys."""
        return {key: self._replies[key] for key in keys if key in self._replies}

    async def add_reply(self, key: str, reply: ChatReply) -> None:
        """Keep a reply; a second one for the same key is ignored."""
        self._replies.setdefault(key, reply)

    async def vectors_for(self, weights: str, keys: Sequence[str]) -> dict[str, FloatArray]:
        """Return the kept vectors among these keys."""
        return {key: self._vectors[weights, key] for key in keys if (weights, key) in self._vectors}

    async def add_vectors(self, weights: str, vectors: Mapping[str, FloatArray]) -> None:
        """Keep vectors."""
        self._vectors |= {(weights, key): vector for key, vector in vectors.items()}

    async def add_variants(self, variants: Sequence[Variant]) -> None:
        """Add variants; one already there keeps its review state but takes the newer verdict and origin."""
        for variant in variants:
            known = self._variants.get(variant.variant_id)
            kept = {} if known is None else {name: getattr(known, name) for name in _KEPT}
            self._variants[variant.variant_id] = replace(variant, **kept)

    async def variants(self, wanted: VariantFilter) -> list[Variant]:
        """Return the variants meant, ordered by content, slot, segment, locale, id."""
        found = [variant for variant in self._variants.values() if _is_meant(variant, wanted)]
        return sorted(found, key=lambda variant: (variant.cell, variant.variant_id))

    async def move(self, moves: Sequence[ReviewMove]) -> None:
        """Apply review moves all together. Raises Conflict where a variant is no longer in `before`, NotFound."""
        moved = dict(self._variants)
        for move in moves:
            if move.variant_id not in moved:
                raise NotFound(f"There is no variant {move.variant_id!r}; `variantgen variants list` shows all.")
            variant = moved[move.variant_id]
            if variant.state != move.before:
                raise Conflict(f"Variant {move.variant_id!r} is {variant.state}, no longer {move.before}.")
            moved[move.variant_id] = replace(variant, state=move.after)
        self._variants = moved
        self._moves += moves

    async def history(self, variant_id: str) -> list[ReviewMove]:
        """Return a variant's moves, oldest first."""
        return [move for move in self._moves if move.variant_id == variant_id]

    async def add_receipt(self, run_id: str, receipt: Mapping[str, Any]) -> None:
        """Keep a receipt; the newer one wins for the same run."""
        self._receipts[run_id] = dict(receipt)

    async def receipts(self, limit: int) -> list[dict[str, Any]]:
        """Return the newest receipts first."""
        return list(reversed(self._receipts.values()))[:limit]


_KEPT = ("state", "created_at", "writer", "external_id")


def _is_meant(variant: Variant, wanted: VariantFilter) -> bool:
    named = [
        (variant.cell.content_id, wanted.content_id),
        (variant.cell.slot, wanted.slot),
        (variant.cell.segment_id, wanted.segment_id),
        (variant.cell.locale, wanted.locale),
    ]
    several: list[tuple[str, Sequence[str]]] = [
        (variant.variant_id, wanted.variant_ids),
        (variant.state, wanted.states),
        (variant.verdict, wanted.verdicts),
        (variant.writer.kind, wanted.writer_kinds),
    ]
    return all(value in ("", own) for own, value in named) and all(not some or own in some for own, some in several)


class ScriptedChat:
    """A model whose words are given: a function of the request, counted."""

    def __init__(self, say: Callable[[ChatRequest], Sequence[str]]) -> None:
        self._say = say
        self.requests: list[ChatRequest] = []

    async def complete(self, request: ChatRequest) -> ChatReply:
        """Answer by the script."""
        self.requests.append(request)
        texts = tuple(self._say(request))
        return ChatReply(texts, "stop", "scripted", TokenUsage(10, 10, estimated=True))

    async def close(self) -> None:
        """Nothing to let go of."""


class HashEmbedder:
    """A stand-in for a model: words hashed into a unit vector, so that shared words mean nearness."""

    model_id = "hashed-words"
    sha256 = hashlib.sha256(b"hashed-words").hexdigest()
    dim = 64

    async def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return shape (len(texts), dim), float32, each row of norm 1."""
        vectors = np.zeros((len(texts), self.dim), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.casefold().split() or [""]:
                row[int.from_bytes(hashlib.sha256(word.encode("utf-8", "replace")).digest()[:4], "big") % self.dim] += 1
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors
