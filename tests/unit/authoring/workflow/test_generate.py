"""A night's work with a scripted model and everything kept in memory."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from tests.factories import HEADLINE, a_brief, a_segment
from variantgen.adapters.memory import HashEmbedder, MemoryStore, ScriptedChat
from variantgen.adapters.prompt_files import read_prompt_layers
from variantgen.adapters.tokens import token_counter
from variantgen.authoring.budget import Budget
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.receipt import RunReceipt
from variantgen.authoring.scribe import StructuredScribe
from variantgen.authoring.workflow.extract import Extractor
from variantgen.authoring.workflow.generate import Crew, Effort, drafts_of, generate_run
from variantgen.domain.variant import Brief, VariantFilter
from variantgen.errors import ModelUnavailable
from variantgen.ports import ChatRequest, Unwatched

NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
FAITHFUL = '{"variants": [{"angle": "a", "text": "On any trail: run further with TrailMax 3"}]}'
INVENTED = '{"variants": [{"angle": "a", "text": "TrailMax 3: now $99 for everyone"}]}'
PROMPTS = PromptBook.load(read_prompt_layers())
SCRIBE = StructuredScribe(PROMPTS, "scripted")


def a_crew(say: Callable[[ChatRequest], Sequence[str]], *, extracts: bool = True) -> Crew:
    extractor = Extractor(PROMPTS) if extracts else None
    chat = ScriptedChat(say)
    return Crew(SCRIBE, chat, MemoryStore(), HashEmbedder(), Budget(), token_counter("scripted"), extractor)


def some_briefs() -> list[Brief]:
    segments = (a_segment(), a_segment(segment_id="value", description="People who compare prices."))
    return [a_brief(segment=segment, writer=SCRIBE.writer("headline"), today=NOW) for segment in segments]


async def run(crew: Crew, effort: Effort | None = None) -> RunReceipt:
    return await generate_run(some_briefs(), crew, effort or Effort(reasks=0), at=NOW, progress=Unwatched())


async def test_a_faithful_draft_fills_its_cell_and_waits_for_review() -> None:
    crew = a_crew(lambda _: (FAITHFUL,))
    receipt = await run(crew)
    assert receipt.by_outcome() == {"model": 2}
    assert {variant.state for variant in await crew.store.variants(VariantFilter())} == {"pending"}


async def test_a_blocked_draft_is_asked_for_again_with_its_finding_then_extracted() -> None:
    crew = a_crew(lambda _: (INVENTED,))
    receipt = await run(crew, Effort(reasks=1))
    assert receipt.by_outcome() == {"extract": 2}
    assert receipt.requests == 4
    assert isinstance(crew.chat, ScriptedChat)
    assert "$99" in str(crew.chat.requests[-1].messages)


async def test_a_cell_that_nothing_fills_is_told_with_its_reason() -> None:
    receipt = await run(a_crew(lambda _: (INVENTED,), extracts=False))
    assert (receipt.filled, receipt.by_outcome()) == (0, {"empty": 2})
    assert all("$99" in cell.reason for cell in receipt.cells)


async def test_a_finished_run_asks_nothing_the_second_time() -> None:
    crew = a_crew(lambda _: (FAITHFUL,))
    await run(crew)
    assert (await run(crew)).requests == 0


async def test_a_run_leaves_a_receipt_with_what_was_quoted_and_spent() -> None:
    crew = a_crew(lambda _: (FAITHFUL,))
    await run(crew)
    (kept,) = await crew.store.receipts(10)
    assert (kept["model"], kept["started"], kept["stopped"]) == ("scripted", "2026-11-21T02:00:00+00:00", "")
    assert kept["quoted"]["requests"] == kept["requests"] == 2


async def test_a_run_whose_server_dies_leaves_a_receipt_too() -> None:
    def die(_: ChatRequest) -> Sequence[str]:
        raise ModelUnavailable("the server is down")

    crew = a_crew(die)
    with pytest.raises(ModelUnavailable):
        await run(crew)
    (kept,) = await crew.store.receipts(10)
    assert (kept["stopped"], kept["filled"]) == ("the server is down", 0)
    assert {cell["reason"] for cell in kept["unfilled"]} == {"not reached: the server is down"}


async def test_a_run_that_is_interrupted_leaves_a_receipt_too() -> None:
    def interrupt(_: ChatRequest) -> Sequence[str]:
        raise asyncio.CancelledError

    crew = a_crew(interrupt)
    with pytest.raises(asyncio.CancelledError):
        await run(crew)
    assert (await crew.store.receipts(10))[0]["stopped"] == "interrupted"


async def test_a_writers_drafts_can_be_had_unscreened() -> None:
    texts = await drafts_of(some_briefs()[0], a_crew(lambda _: (INVENTED,)), Effort())
    assert [text.text for text in texts] == ["TrailMax 3: now $99 for everyone"]
    assert texts[0].brief.base_text == HEADLINE
