"""What is counted when cells are asked again, and the careless writer it is tried on."""

import json

import pytest

from evals.careless import CarelessChat, Metered
from evals.reasks import Attempt, attempts_of, figures
from tests.factories import HEADLINE, a_brief
from variantgen.adapters.prompt_files import read_prompt_layers
from variantgen.authoring.prompts import PromptBook, request_for
from variantgen.authoring.receipt import CellResult
from variantgen.domain.variant import Cell, Finding
from variantgen.ports import ChatRequest

PROMPT = PromptBook.load(read_prompt_layers()).live("generate", "headline")
FAULT = Finding("prices", 1, "block", "a price the base copy does not have")


def a_request(*faults: Finding, drafts: int = 4) -> ChatRequest:
    return request_for(a_brief(), PROMPT, drafts=drafts, feedback=faults)


def a_cell(*, is_filled: bool, reasked: int) -> CellResult:
    return CellResult(Cell("c", "headline", "s", "en-US"), "model", is_filled, reasked=reasked)


async def drafts_of(chat: CarelessChat, request: ChatRequest) -> list[str]:
    (text,) = (await chat.complete(request)).texts
    return [variant["text"] for variant in json.loads(text)["variants"]]


def test_a_cell_counts_as_filled_from_the_attempt_that_filled_it() -> None:
    cells = [
        a_cell(is_filled=True, reasked=0),
        a_cell(is_filled=True, reasked=2),
        a_cell(is_filled=False, reasked=2),
    ]
    assert [attempt.filled for attempt in attempts_of(cells, {})] == [1, 1, 2]


def test_tokens_of_an_attempt_are_spread_over_the_cells_it_filled() -> None:
    rows = figures([Attempt(0, 4, 10, 1_000), Attempt(1, 8, 10, 600), Attempt(2, 8, 10, 200)])
    assert [row["tokens_a_cell"] for row in rows] == [250, 150, None]
    assert rows[0]["share"] == 0.4
    assert rows[0]["interval"] == [pytest.approx(0.1682, abs=1e-3), pytest.approx(0.6873, abs=1e-3)]


async def test_a_careful_writer_rewrites_without_fault() -> None:
    drafts = await drafts_of(CarelessChat(careless=0.0, corrected=0.0), a_request())
    assert len(set(drafts)) == 4


async def test_a_careless_writer_spoils_every_draft_and_the_same_ones_each_time() -> None:
    chat = CarelessChat(careless=1.0, corrected=0.0)
    drafts = await drafts_of(chat, a_request())
    assert drafts == await drafts_of(chat, a_request())
    faithful = set(await drafts_of(CarelessChat(careless=0.0, corrected=0.0), a_request()))
    assert not faithful & set(drafts)


async def test_a_corrected_reply_holds_no_fault_and_only_a_request_that_asks_again_is_corrected() -> None:
    chat = CarelessChat(careless=1.0, corrected=1.0)
    assert HEADLINE.split(":", maxsplit=1)[0] in (await drafts_of(chat, a_request(FAULT)))[0]
    assert all("$9" not in text and "Free" not in text for text in await drafts_of(chat, a_request(FAULT)))
    spoilt = await drafts_of(chat, a_request(drafts=6))
    assert set(spoilt) != set(await drafts_of(CarelessChat(0.0, 0.0), a_request(drafts=6)))


async def test_tokens_are_counted_by_attempt() -> None:
    chat = Metered(CarelessChat(careless=0.0, corrected=0.0))
    await chat.complete(a_request())
    for _ in range(2):
        await chat.complete(a_request(FAULT))
    assert sorted(chat.tokens) == [0, 1, 2]
    assert chat.tokens[1] > chat.tokens[0] > 0
