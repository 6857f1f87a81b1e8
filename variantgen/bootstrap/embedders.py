"""What turns texts into vectors."""

from variantgen.ports import Embedder
from variantgen.settings import Settings


def make_embedder(settings: Settings) -> Embedder:
    """Return the embedder; its weights load with the first text. Raises Misconfigured."""
    from variantgen.adapters.embedder import SentenceEmbedder  # noqa: PLC0415 - see the package docstring

    chosen = settings.embedding
    return SentenceEmbedder(chosen.model, sha256=chosen.sha256, batch=chosen.batch)


def make_passing_embedder(settings: Settings) -> Embedder:
    """Return an embedder that remembers what it has embedded as long as the process lives: for work without a store."""
    from variantgen.adapters.cached_embedder import CachedEmbedder  # noqa: PLC0415 - see the package docstring
    from variantgen.adapters.memory import MemoryStore  # noqa: PLC0415 - see the package docstring

    return CachedEmbedder(make_embedder(settings), MemoryStore())
