"""The same pick through LangChain: a vector store searched with a metadata filter and a MiniLM query."""

from collections.abc import Callable

from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.vectorstores import InMemoryVectorStore

from variantgen.adapters.embedder import SentenceEmbedder
from variantgen.domain.outcome import Question
from variantgen.domain.snapshot import Snapshot


class _Known(Embeddings):
    """Rows come with their vectors; a query is embedded."""

    def __init__(self, snapshot: Snapshot, embedder: SentenceEmbedder) -> None:
        self._snapshot = snapshot
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        del texts  # they are the snapshot's rows, in order
        return list(self._snapshot.vectors)  # arrays take a tenth of the memory of lists

    def embed_query(self, text: str) -> list[float]:
        vector: list[float] = self._embedder.embed_now([text])[0].tolist()
        return vector


def langchain_search(snapshot: Snapshot, embedder: SentenceEmbedder) -> Callable[[Question], object]:
    """Return a search for one question.

    InMemoryVectorStore of langchain-core stands in for FAISS of langchain-community, and its times are not FAISS's: it
    filters every row in Python before it scans. FAISS there scans first and filters the `fetch_k` nearest, by default
    20, among which a placement's own rows need not be. What both take at least is the query's embedding.
    """
    store = InMemoryVectorStore(_Known(snapshot, embedder))
    store.add_documents(
        [
            Document(snapshot.rows[row].text, metadata={"content_id": place.content_id, "slot": place.slot})
            for place in snapshot.placements
            for row in range(place.start, place.stop)
        ],
        ids=[row.variant_id for row in snapshot.rows],
    )

    def search(question: Question) -> object:
        wanted = {"content_id": question.content_id, "slot": question.slot}
        return store.similarity_search(said_by(question), k=1, filter=lambda found: found.metadata == wanted)

    return search


def said_by(question: Question) -> str:
    """Return what is known of a question's reader as one text."""
    profile = question.profile
    return ", ".join((*profile.interests, *profile.events)) if profile else ""
