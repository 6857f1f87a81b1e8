import asyncio
from collections.abc import Sequence

import numpy as np
import pytest

from evals.retrieval import Way, ranks_of
from evals.retrieval_set import read_set
from variantgen.adapters.embedder import SentenceEmbedder
from variantgen.adapters.memory import HashEmbedder
from variantgen.domain.snapshot import FloatArray


def widened(texts: Sequence[str]) -> FloatArray:
    """Hashed words, as wide as the model's vectors."""
    vectors = asyncio.run(HashEmbedder().embed(texts))
    return np.pad(vectors, ((0, 0), (0, SentenceEmbedder().dim - vectors.shape[1])))


@pytest.fixture
def ranks() -> tuple[int, ...]:
    return ranks_of(Way("shipped"), read_set(), widened).ranks


def test_every_reader_gets_a_rank_among_the_variants_of_their_content(ranks: tuple[int, ...]) -> None:
    assert len(ranks) == len(read_set().readers)
    assert set(ranks) <= set(range(1, 7))


def test_shared_words_alone_beat_chance(ranks: tuple[int, ...]) -> None:
    assert sum(rank == 1 for rank in ranks) / len(ranks) > 1.3 * read_set().chance
