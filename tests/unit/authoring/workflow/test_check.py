"""Texts written elsewhere on their way through the same guardrails."""

from datetime import UTC, datetime

import pytest

from tests.factories import a_brief, a_content, a_segment
from variantgen.adapters.memory import HashEmbedder, MemoryStore
from variantgen.authoring.workflow.check import AT_ONCE, Text, add_texts, score_many, texts_for
from variantgen.domain.content import Brand
from variantgen.domain.variant import ImportedText, VariantFilter, Writer
from variantgen.errors import Invalid
from variantgen.ports import FloatArray, Unwatched

NOW = datetime(2026, 11, 21, tzinfo=UTC)
IMPORT = Writer(kind="import")


class CountingEmbedder(HashEmbedder):
    """Counts how often it is asked."""

    calls = 0

    async def embed(self, texts: list[str] | tuple[str, ...]) -> FloatArray:
        self.calls += 1
        return await super().embed(texts)


class Watched(Unwatched):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.expected, self.done = 0, 0

    def expect(self, steps: int) -> None:
        self.expected = steps

    def advance(self, steps: int = 1, note: str = "") -> None:
        self.done += steps


def some_texts(count: int) -> list[Text]:
    return [Text(f"TrailMax 3: run further, part {number}", a_brief(writer=IMPORT)) for number in range(count)]


async def test_many_texts_are_embedded_once_a_part_and_watched() -> None:
    embedder, watched = CountingEmbedder(), Watched()
    texts = some_texts(AT_ONCE + 1)
    screened = [text async for text, _ in score_many(texts, writer=IMPORT, embedder=embedder, progress=watched)]
    assert screened == texts
    assert embedder.calls == 2
    assert (watched.expected, watched.done) == (len(texts), len(texts))


async def test_texts_are_stored_pending_with_their_verdict_and_their_own_id() -> None:
    store = MemoryStore()
    texts = [Text("TrailMax 3: now $99 on any trail", a_brief(writer=IMPORT), external_id="mine-1")]
    (variant,) = await add_texts(texts, store=store, embedder=HashEmbedder(), at=NOW, progress=Unwatched())
    assert (variant.state, variant.verdict, variant.external_id) == ("pending", "block", "mine-1")
    assert await store.variants(VariantFilter()) == [variant]


async def test_importing_the_same_text_again_adds_nothing() -> None:
    store = MemoryStore()
    for _ in range(2):
        await add_texts(some_texts(1), store=store, embedder=None, at=NOW, progress=Unwatched())
    assert len(await store.variants(VariantFilter())) == 1


def test_every_text_without_a_place_is_named() -> None:
    lost = [
        ImportedText(id="a", content_id="nike", slot="headline", text="x"),
        ImportedText(id="b", content_id="trailmax-3", slot="banner", text="x"),
        ImportedText(id="c", content_id="trailmax-3", slot="headline", segment="kids", text="x"),
    ]
    contents, segments = {"trailmax-3": a_content()}, {"eco": a_segment()}
    with pytest.raises(Invalid, match="3 of 3 texts") as refused:
        texts_for(lost, contents=contents, segments=segments, brand=Brand(), today=NOW)
    assert [problem.record for problem in refused.value.problems] == ["a", "b", "c"]
