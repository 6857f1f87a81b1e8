"""The real model, loaded once: what it is held to, and that it says the same again."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from variantgen.adapters.local_chat import LocalChat
from variantgen.errors import ModelRefused
from variantgen.ports import ChatRequest, Message

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = frozenset(["Looking for", "a", "discount", "code", "cheap flight 7", "?"])
PATTERN = """Questions to a reader.

Reader: is tired of noise.
Question: Tired of noise?
Reader: looks for a place to park.
Question: Looking for a place to park?
Reader: looks for a discount code.
Question:"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chat() -> AsyncIterator[LocalChat]:
    chat = LocalChat(threads=1)
    yield chat
    await chat.close()


def a_request(prompt: str = PATTERN, **changes: object) -> ChatRequest:
    request = ChatRequest("key", (Message("user", prompt),), max_tokens=12, temperature=0.8, samples=4, seed=1)
    return replace(request, **changes)


async def test_it_goes_on_with_a_worked_pattern_and_stops_at_the_line_break(chat: LocalChat) -> None:
    reply = await chat.complete(a_request(temperature=0.0, samples=1, vocabulary=WORDS))
    assert reply.texts == ("Looking for a discount code?",)
    assert reply.finish_reason == "stop"
    assert reply.model.startswith("SmolLM2-135M-Instruct")


async def test_it_is_held_to_the_words_given(chat: LocalChat) -> None:
    reply = await chat.complete(a_request(vocabulary=WORDS, samples=8, temperature=1.5))
    for text in reply.texts:
        rest = text.replace("cheap flight 7", "", 1).replace("Looking for", "")
        assert set(rest.replace("?", " ").split()) <= {"a", "discount", "code"}


async def test_the_same_request_gives_the_same_texts_alone_and_in_company(chat: LocalChat) -> None:
    alone = await chat.complete(a_request())
    together = await asyncio.gather(*(chat.complete(a_request(seed=seed)) for seed in (1, 2, 3)))
    assert together[0] == alone
    assert together[0].texts != together[1].texts


async def test_every_token_is_counted(chat: LocalChat) -> None:
    reply = await chat.complete(a_request("One two three", max_tokens=5, samples=2))
    assert reply.usage.prompt_tokens == 3
    assert 2 <= reply.usage.completion_tokens <= 10
    assert not reply.usage.estimated


async def test_texts_cut_off_by_the_limit_say_so(chat: LocalChat) -> None:
    reply = await chat.complete(a_request("Once upon a time", max_tokens=3, samples=1, temperature=0.0))
    assert reply.finish_reason == "length"
    assert not reply.is_keepable


async def test_one_bad_request_does_not_spoil_its_company(chat: LocalChat) -> None:
    bad, good = await asyncio.gather(
        chat.complete(a_request("word " * 9_000)), chat.complete(a_request()), return_exceptions=True
    )
    assert isinstance(bad, ModelRefused)
    assert not isinstance(good, BaseException)


async def test_a_cancelled_request_leaves_the_model_free_for_the_next(chat: LocalChat) -> None:
    long = asyncio.create_task(chat.complete(a_request("Once upon a time", max_tokens=2_000)))
    await asyncio.sleep(0)
    long.cancel()
    with pytest.raises(asyncio.CancelledError):
        await long
    assert (await chat.complete(a_request())).texts
