"""Asking again: with what, how often, and when not."""

import json
from collections.abc import Iterator

import pytest

from tests.fake_openai import FakeOpenAI, Step, refuse, say
from tests.runs import a_crew, run
from variantgen.authoring.workflow.generate import Effort

PRICE, LIMIT = "TrailMax 3: now only $99", "TrailMax 3: run further on any trail, " + "and on, " * 12


def told(text: str) -> Step:
    return say(json.dumps({"variants": [{"angle": "a", "text": text}]}))


@pytest.fixture
def writer() -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as running:
        yield running


def faults_in(body: dict[str, list[dict[str, str]]]) -> str:
    last = body["messages"][-1]["content"]
    return last.split("<faults>")[1] if "<faults>" in last else ""


async def test_the_second_request_carries_the_findings_and_a_better_draft_fills_the_cell(writer: FakeOpenAI) -> None:
    writer.script(told(PRICE))
    async with a_crew(writer) as crew:
        receipt = await run(crew, Effort(reasks=1))
    assert [bool(faults_in(body)) for body in writer.requests] == [False, True]
    assert "$99" in faults_in(writer.requests[1])
    assert (receipt.filled, receipt.cells[0].reasked) == (1, 1)


async def test_the_third_request_carries_the_latest_findings_only(writer: FakeOpenAI) -> None:
    writer.script(told(PRICE), told(LIMIT))
    async with a_crew(writer) as crew:
        await run(crew, Effort(reasks=2))
    assert writer.count == 3
    assert "$99" in faults_in(writer.requests[1])
    assert "$99" not in faults_in(writer.requests[2])
    assert "characters" in faults_in(writer.requests[2])
    assert len(writer.requests[2]["messages"]) == len(writer.requests[0]["messages"])


async def test_a_cell_is_asked_again_as_often_as_allowed_and_no_more(writer: FakeOpenAI) -> None:
    writer.script(told(PRICE), told(LIMIT), told(PRICE + " today"))
    async with a_crew(writer) as crew:
        receipt = await run(crew, Effort(reasks=1))
    assert writer.count == 2
    assert receipt.filled == 0


async def test_a_writer_that_repeats_its_fault_is_not_asked_the_same_thing_twice(writer: FakeOpenAI) -> None:
    writer.script(told(PRICE), told(PRICE), told(PRICE))
    async with a_crew(writer) as crew:
        receipt = await run(crew, Effort(reasks=5))
    assert writer.count == 2
    assert receipt.cells[0].reasked == 1


async def test_a_cell_that_is_filled_is_not_asked_again(writer: FakeOpenAI) -> None:
    async with a_crew(writer) as crew:
        await run(crew, Effort(reasks=2))
    assert writer.count == 1


async def test_a_refusal_ends_the_asking(writer: FakeOpenAI) -> None:
    writer.script(told(PRICE), refuse())
    async with a_crew(writer) as crew:
        await run(crew, Effort(reasks=5))
    assert writer.count == 2
