"""A small site whose cells a scripted writer fills, for stories about runs."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from tests.factories import a_brief, a_content, a_segment
from tests.fake_openai import FakeOpenAI
from variantgen.adapters.memory import HashEmbedder, MemoryStore
from variantgen.adapters.openai_chat import Endpoint, OpenAIChat
from variantgen.adapters.prompt_files import read_prompt_layers
from variantgen.adapters.tokens import token_counter
from variantgen.authoring.budget import Budget
from variantgen.authoring.judge import read_rubric
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.receipt import RunReceipt
from variantgen.authoring.scribe import StructuredScribe
from variantgen.authoring.workflow.generate import Crew, Effort, generate_run
from variantgen.authoring.workflow.judge import Judge
from variantgen.domain.variant import Brief

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
PROMPTS = PromptBook.load(read_prompt_layers())


class NoProgress:
    def expect(self, steps: int) -> None: ...

    def advance(self, steps: int = 1, note: str = "") -> None: ...


def headline_briefs(crew: Crew, *, count: int = 1) -> list[Brief]:
    """The headline of a trail shoe, for as many segments as wanted."""
    segments = [a_segment(segment_id=f"s{number}") for number in range(count)]
    brief = a_brief(content=a_content(), writer=crew.scribe.writer("headline"), today=NOW)
    return [replace(brief, segment=segment) for segment in segments]


@asynccontextmanager
async def a_crew(
    writer: FakeOpenAI, judge: FakeOpenAI | None = None, *, store: MemoryStore | None = None, timeout_s: float = 5.0
) -> AsyncIterator[Crew]:
    """A writer and, where wanted, a judge, each on its scripted server; no extraction."""
    store, counter, budget = store or MemoryStore(), token_counter("scripted"), Budget()
    async with AsyncExitStack() as opened:
        chat = await opened.enter_async_context(an_open_chat(Endpoint("scripted", writer.base_url, retries=0)))
        scribe = StructuredScribe(PROMPTS, "scripted", writer.base_url)
        crew = Crew(scribe, chat, store, HashEmbedder(), budget, counter, None)
        if judge:
            rubric = read_rubric(PROMPTS, "faithful")
            endpoint = Endpoint("judge", judge.base_url, timeout_s=timeout_s, retries=0, table="[judge]")
            second = await opened.enter_async_context(an_open_chat(endpoint, fault_in=rubric.fault_in))
            crew = replace(
                crew, judge=Judge(rubric, second, store, counter, budget.share(None), "judge", judge.base_url)
            )
        yield crew


@asynccontextmanager
async def an_open_chat(endpoint: Endpoint, **chosen: Any) -> AsyncIterator[OpenAIChat]:
    """A chat that is closed at the end."""
    chat = OpenAIChat(endpoint, **chosen)
    try:
        yield chat
    finally:
        await chat.close()


async def run(crew: Crew, effort: Effort | None = None, briefs: Sequence[Brief] = ()) -> RunReceipt:
    """Fill the cells and return the receipt."""
    chosen = list(briefs) or headline_briefs(crew)
    return await generate_run(chosen, crew, effort or Effort(drafts=2, reasks=0), at=NOW, progress=NoProgress())
