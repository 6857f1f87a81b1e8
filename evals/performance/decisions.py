"""How long a decision takes in-process, beside what it would take without placements and without looked-up vectors."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from evals.performance.langchain_store import langchain_search, said_by
from evals.performance.questions import a_policy
from variantgen.adapters.embedder import SentenceEmbedder
from variantgen.domain.outcome import Question
from variantgen.domain.snapshot import Snapshot
from variantgen.serving.decide import decide
from variantgen.serving.profile import profile_vector

NOW = 1_800_000_000.0
MINILM = "MiniLM on the profile, no search"
LANGCHAIN = "LangChain: MiniLM, metadata filter, search"


@dataclass(frozen=True, slots=True)
class Timing:
    """Microseconds of one operation over many runs."""

    name: str
    runs: int
    p50_us: float
    p90_us: float
    p99_us: float


def timed(name: str, operation: Callable[[Question], object], asked: Sequence[Question]) -> Timing:
    """Run the operation for every question, once each, after a warm-up on a few of them."""
    for question in asked[: max(1, len(asked) // 10)]:
        operation(question)
    times = np.empty(len(asked))
    for number, question in enumerate(asked):
        began = time.perf_counter()
        operation(question)
        times[number] = time.perf_counter() - began
    p50, p90, p99 = (np.quantile(times, [0.5, 0.9, 0.99]) * 1e6).round(1).tolist()
    return Timing(name, len(asked), p50, p90, p99)


def measure_decisions(snapshot: Snapshot, asked: Sequence[Question]) -> list[Timing]:
    """Time the shipped decision and plainer ways to the same pick, on the same questions."""
    policy = a_policy()
    segments = np.array([row.segment for row in snapshot.rows])
    slots = np.repeat(np.arange(len(snapshot.placements)), [place.stop - place.start for place in snapshot.placements])
    contiguous = np.array(snapshot.vectors)

    def decided(question: Question) -> object:
        return decide(question, snapshot, policy, now=NOW, decision_id="d")

    def scanned(question: Question) -> object:
        reader = profile_vector(question.profile, question.context, "personalized", snapshot.traits)
        place = snapshot.sites[question.content_id, question.slot].home.number
        near = np.where(slots == place, contiguous @ np.asarray(reader.vector), -np.inf)
        return segments[near.argmax()]

    embedder = SentenceEmbedder()

    def embedded_and_scanned(question: Question) -> object:
        place = snapshot.sites[question.content_id, question.slot].home.number
        near = np.where(slots == place, contiguous @ embedder.embed_now([said_by(question)])[0], -np.inf)
        return segments[near.argmax()]

    return [
        timed("decide", decided, asked),
        timed("numpy: scan all vectors, filter, arg max", scanned, asked[:200]),
        timed(MINILM, lambda question: embedder.embed_now([said_by(question)]), asked[:50]),
        timed("MiniLM on the profile, then the same scan", embedded_and_scanned, asked[:50]),
        timed(LANGCHAIN, langchain_search(snapshot, embedder), asked[:10]),
    ]
