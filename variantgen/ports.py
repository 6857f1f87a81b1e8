"""What the acts need from outside, in our words. `adapters/` implements each; `adapters/memory.py` implements all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

from variantgen.domain.snapshot import Snapshot
from variantgen.domain.variant import ReviewMove, Variant, VariantFilter

FloatArray = npt.NDArray[np.float32]
FinishReason = Literal["stop", "length", "content_filter", "refusal"]


@dataclass(frozen=True, slots=True)
class Message:
    """One chat message."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One request to a model.

    samples: completions wanted. reply_schema: JSON schema of the reply, empty for plain text. vocabulary: the only
    words the text may use, empty for any (only `local` can hold a model to it). brief_key names it in batches and logs.
    """

    brief_key: str
    messages: tuple[Message, ...]
    max_tokens: int
    temperature: float
    top_p: float = 1.0
    samples: int = 1
    seed: int | None = None
    reply_schema: str = ""
    vocabulary: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """Tokens one request used. estimated: counted by us, not by the provider."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    estimated: bool = False

    def __add__(self, other: "TokenUsage") -> "TokenUsage":
        return TokenUsage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.estimated or other.estimated,
        )


@dataclass(frozen=True, slots=True)
class ChatReply:
    """What the model answered: one text a completion, and why it stopped. model: the name as returned."""

    texts: tuple[str, ...]
    finish_reason: FinishReason
    model: str
    usage: TokenUsage = TokenUsage()

    @property
    def is_keepable(self) -> bool:
        """Whether the reply may be cached: complete, not refused, not empty."""
        return self.finish_reason == "stop" and any(text.strip() for text in self.texts)


class ChatModel(Protocol):
    """Writes text. Raises ModelUnavailable, ModelRefused, BadReply, Misconfigured."""

    async def complete(self, request: ChatRequest) -> ChatReply:
        """Answer one request; callers may have many under way, the adapter bounds and batches them."""

    async def close(self) -> None:
        """Let go of connections and weights."""


class TokenCounter(Protocol):
    """Counts tokens without a model. `exact` is false where the model's own vocabulary is not at hand."""

    exact: bool
    vocabulary: str

    def count(self, text: str) -> int:
        """Return the number of tokens."""


class Embedder(Protocol):
    """Turns texts into unit vectors. model_id and sha256 identify the weights."""

    @property
    def model_id(self) -> str:
        """The model's name."""

    @property
    def sha256(self) -> str:
        """The hash of its weights."""

    @property
    def dim(self) -> int:
        """The length of a vector."""

    async def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return shape (len(texts), dim), float32, each row of norm 1."""


class ReplyCache(Protocol):
    """Keeps replies by brief key: the truth that a killed run resumes from."""

    async def replies_for(self, keys: Sequence[str]) -> dict[str, ChatReply]:
        """Return the kept replies among these keys."""

    async def add_reply(self, key: str, reply: ChatReply) -> None:
        """Keep a reply durably before returning; a second one for the same key is ignored."""


class VariantStore(Protocol):
    """Keeps variants and every move of their review."""

    async def add_variants(self, variants: Sequence[Variant]) -> None:
        """Add variants; one already there keeps its review state but takes the newer verdict and origin."""

    async def variants(self, wanted: VariantFilter) -> list[Variant]:
        """Return the variants meant, ordered by content, slot, segment, locale, id."""

    async def move(self, moves: Sequence[ReviewMove]) -> None:
        """Apply review moves all together. Raises Conflict where a variant is no longer in `before`, NotFound."""

    async def history(self, variant_id: str) -> list[ReviewMove]:
        """Return a variant's moves, oldest first."""


class VectorCache(Protocol):
    """Keeps vectors by (weights sha256, text hash), so that unchanged texts are never embedded twice."""

    async def vectors_for(self, weights: str, keys: Sequence[str]) -> dict[str, FloatArray]:
        """Return the kept vectors among these keys."""

    async def add_vectors(self, weights: str, vectors: Mapping[str, FloatArray]) -> None:
        """Keep vectors."""


class RunLog(Protocol):
    """Keeps one receipt a run: what was quoted, spent, cached, blocked."""

    async def add_receipt(self, run_id: str, receipt: Mapping[str, Any]) -> None:
        """Keep a receipt."""

    async def receipts(self, limit: int) -> list[dict[str, Any]]:
        """Return the newest receipts first."""


class Store(ReplyCache, VariantStore, VectorCache, RunLog, Protocol):
    """Everything authoring keeps, in one database."""

    async def close(self) -> None:
        """Let go of connections."""


class SnapshotShelf(Protocol):
    """Keeps immutable snapshot directories and names the live one."""

    def put(self, version: str, files: Mapping[str, bytes]) -> None:
        """Write a snapshot's files whole or not at all; it is not live yet."""

    def make_live(self, version: str) -> None:
        """Point CURRENT at a version, atomically. Raises NotFound, Invalid for a damaged one."""

    def live(self) -> str | None:
        """Return the live version, None before the first publish."""

    def versions(self) -> list[str]:
        """Return all versions, oldest first."""

    def add(self, snapshot: Snapshot) -> None:
        """Write a snapshot whole or not at all; it is not live yet."""

    def read(self, version: str) -> Snapshot:
        """Read and verify a snapshot. Raises NotFound, Invalid for a damaged one."""

    def roll_back(self) -> str:
        """Make the newest version older than the live one live and return it. Raises Conflict where there is none."""

    def tombstones(self) -> frozenset[str]:
        """Return the ids of variants that no reader may get, whatever the snapshot says."""

    def bury(self, variant_ids: Iterable[str]) -> None:
        """Add tombstones: effective at each server's next refresh, in every snapshot."""

    def unbury(self, variant_ids: Iterable[str]) -> None:
        """Take tombstones away again."""


class ProgressBar(Protocol):
    """Told as work advances; the edge draws it."""

    def expect(self, steps: int) -> None:
        """Say how many steps there are, where the edge could not know."""

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Count steps done."""


class Unwatched:
    """The progress bar of work that nobody watches."""

    def expect(self, steps: int) -> None:
        """Draw nothing."""

    def advance(self, steps: int = 1, note: str = "") -> None:
        """Draw nothing."""
