"""The OpenAI-compatible writer against a scripted server over real HTTP."""

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic import SecretStr

from tests.factories import a_brief
from tests.fake_openai import FakeOpenAI, cut, drop, empty, filtered, raw, refuse, say, slow, status, variants_for
from variantgen.adapters.openai_chat import Endpoint, OpenAIChat, Waits
from variantgen.adapters.prompt_files import read_prompt_layers
from variantgen.authoring.prompts import PromptBook, request_for
from variantgen.authoring.replies import REPLY_SCHEMA, drafts_in, fault_in
from variantgen.errors import BadReply, Misconfigured, ModelRefused, ModelUnavailable
from variantgen.ports import ChatRequest, Message

KEY = "sk-made-up-0123456789"
GOOD = '{"variants": [{"angle": "a", "text": "TrailMax 3: made to last"}]}'


@dataclass
class Clock:
    """Time that passes only by sleeping."""

    time: float = 0.0
    slept: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    @property
    def waits(self) -> Waits:
        return Waits(clock=lambda: self.time, now=lambda: self.time, sleep=self.sleep, chance=lambda: 0.0)


@pytest.fixture(scope="module")
def running() -> Iterator[FakeOpenAI]:
    with FakeOpenAI() as server:
        yield server


@pytest.fixture
def server(running: FakeOpenAI) -> FakeOpenAI:
    running.forget()
    return running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@asynccontextmanager
async def a_chat(server: FakeOpenAI, clock: Clock, **changes: Any) -> AsyncIterator[OpenAIChat]:
    endpoint = Endpoint(**({"model": "scripted", "base_url": server.base_url, "api_key": SecretStr(KEY)} | changes))
    chat = OpenAIChat(endpoint, fault_in=fault_in, waits=clock.waits)
    try:
        yield chat
    finally:
        await chat.close()


def a_request(text: str = "Write.", **changes: Any) -> ChatRequest:
    plain = {"brief_key": "key", "messages": (Message("user", text),), "max_tokens": 100, "temperature": 0.7}
    return ChatRequest(**(plain | {"reply_schema": REPLY_SCHEMA} | changes))


async def test_a_brief_becomes_drafts_by_way_of_a_real_server(server: FakeOpenAI, clock: Clock) -> None:
    prompt = PromptBook.load(read_prompt_layers()).live("generate", "headline")
    async with a_chat(server, clock) as chat:
        reply = await chat.complete(request_for(a_brief(), prompt, drafts=4))
    assert len(drafts_in(reply)) == 4
    assert (reply.finish_reason, reply.model, reply.usage.estimated) == ("stop", "scripted-returned", False)
    assert reply.usage.prompt_tokens > 0
    assert server.requests[0]["response_format"]["json_schema"]["strict"] is True
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


async def test_several_samples_come_back_as_several_texts(server: FakeOpenAI, clock: Clock) -> None:
    async with a_chat(server, clock) as chat:
        assert len((await chat.complete(a_request(samples=3))).texts) == 3


async def test_a_429_waits_as_long_as_the_server_asks_and_shrinks_concurrency(server: FakeOpenAI, clock: Clock) -> None:
    server.script(status(429, retry_after="7"))
    async with a_chat(server, clock) as chat:
        await chat.complete(a_request())
        assert chat.concurrency == 12
    assert clock.time == 7.0
    assert server.count == 2


async def test_a_429_without_a_wish_backs_off(server: FakeOpenAI, clock: Clock) -> None:
    server.script(status(429), status(429))
    async with a_chat(server, clock) as chat:
        await chat.complete(a_request())
    assert clock.slept
    assert server.count == 3


async def test_a_wish_longer_than_anyone_would_wait_ends_the_request_and_is_passed_on(
    server: FakeOpenAI, clock: Clock
) -> None:
    server.script(status(429, retry_after="3600"))
    async with a_chat(server, clock) as chat:
        with pytest.raises(ModelUnavailable) as caught:
            await chat.complete(a_request())
    assert caught.value.retry_after_s == 3600
    assert clock.slept == []


@pytest.mark.parametrize("step", [status(500), status(503), status(408), status(409), drop()])
async def test_a_passing_failure_is_sent_again_without_shrinking(step: Any, server: FakeOpenAI, clock: Clock) -> None:
    server.script(step, step)
    async with a_chat(server, clock) as chat:
        await chat.complete(a_request())
        assert chat.concurrency == 16
    assert (server.count, clock.slept) == (3, [0.25, 0.5])


async def test_a_server_that_stays_down_is_given_up_after_the_set_retries(server: FakeOpenAI, clock: Clock) -> None:
    server.script(*[status(500)] * 9)
    async with a_chat(server, clock, retries=2) as chat:
        with pytest.raises(ModelUnavailable, match="answered 500"):
            await chat.complete(a_request())
    assert server.count == 3


async def test_a_reply_that_takes_too_long_is_sent_again(server: FakeOpenAI, clock: Clock) -> None:
    server.script(slow(1.0), say(GOOD))
    async with a_chat(server, clock, timeout_s=0.2) as chat:
        assert (await chat.complete(a_request())).texts == (GOOD,)
    assert server.count == 2


async def test_a_refused_connection_names_the_address() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    chat = OpenAIChat(Endpoint("m", url, retries=1), waits=Clock().waits)
    with pytest.raises(ModelUnavailable, match=f"{url} cannot be reached"):
        await chat.complete(a_request())
    await chat.close()


@pytest.mark.parametrize(
    ("code", "said"), [(401, "OPENAI_API_KEY or .model. api_key"), (403, "api_key"), (404, "'scripted'"), (400, "400")]
)
async def test_what_no_retry_can_mend_fails_at_once(code: int, said: str, server: FakeOpenAI, clock: Clock) -> None:
    server.script(status(code, f"no: {KEY}"))
    async with a_chat(server, clock) as chat:
        with pytest.raises(Misconfigured, match=said) as caught:
            await chat.complete(a_request())
    assert server.base_url in str(caught.value)
    assert KEY not in str(caught.value)
    assert caught.value.__cause__ is None
    assert server.count == 1


async def test_the_key_is_never_logged(server: FakeOpenAI, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.script(status(429, f"slow down, {KEY}"), status(400, f"'response_format' {KEY}"), status(500, KEY))
    async with a_chat(server, clock) as chat:
        await chat.complete(a_request())
    assert server.count == 4
    assert KEY not in "".join(record.getMessage() for record in caplog.records if record.name.startswith("variantgen"))


@pytest.mark.parametrize(
    ("structures", "forms"),
    [
        (frozenset({"json_object"}), ["json_schema", "json_object", "json_object"]),
        (frozenset(), ["json_schema", "json_object", None, None]),
    ],
)
async def test_a_server_without_structured_output_is_asked_more_simply_from_then_on(
    structures: frozenset[str], forms: list[str | None], clock: Clock
) -> None:
    with FakeOpenAI(structures=structures) as server:
        async with a_chat(server, clock) as chat:
            await chat.complete(a_request())
            await chat.complete(a_request())
        assert [body.get("response_format", {}).get("type") for body in server.requests] == forms
    assert clock.slept == []


async def test_requests_under_way_together_learn_a_servers_dialect_once(clock: Clock) -> None:
    with FakeOpenAI(structures=frozenset({"json_object"}), latency_s=0.05) as server:
        async with a_chat(server, clock) as chat:
            await asyncio.gather(*(chat.complete(a_request()) for _ in range(8)))
        assert server.count == 16
        assert "response_format" in server.requests[-1]


@pytest.mark.parametrize("name", ["temperature", "seed"])
async def test_a_setting_that_a_model_refuses_is_left_out(name: str, clock: Clock) -> None:
    with FakeOpenAI(refused=[name]) as server:
        async with a_chat(server, clock) as chat:
            await chat.complete(a_request(seed=1))
        assert name not in server.requests[-1]


async def test_a_model_that_wants_max_completion_tokens_gets_them(server: FakeOpenAI, clock: Clock) -> None:
    server.script(status(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."))
    async with a_chat(server, clock) as chat:
        await chat.complete(a_request())
    assert server.requests[-1]["max_completion_tokens"] == 100
    assert "max_tokens" not in server.requests[-1]


async def test_a_refusal_is_not_sent_again_and_says_what_it_cost(server: FakeOpenAI, clock: Clock) -> None:
    server.script(refuse("I will not."))
    async with a_chat(server, clock) as chat:
        with pytest.raises(ModelRefused, match="I will not") as caught:
            await chat.complete(a_request("Write " * 10))
    assert caught.value.tokens[0] > 0
    assert server.count == 1


async def test_a_filtered_reply_is_not_sent_again(server: FakeOpenAI, clock: Clock) -> None:
    server.script(filtered())
    async with a_chat(server, clock) as chat:
        with pytest.raises(ModelRefused, match="content filter"):
            await chat.complete(a_request())
    assert server.count == 1


async def test_a_cut_reply_is_sent_again_once_with_twice_the_room(server: FakeOpenAI, clock: Clock) -> None:
    server.script(cut(), say(GOOD))
    async with a_chat(server, clock) as chat:
        reply = await chat.complete(a_request())
    assert [body["max_tokens"] for body in server.requests] == [100, 200]
    assert reply.is_keepable
    assert reply.usage.completion_tokens > len(GOOD) // 4


async def test_a_reply_cut_twice_comes_back_as_cut_and_its_whole_drafts_can_be_used(
    server: FakeOpenAI, clock: Clock
) -> None:
    server.script(cut(), cut())
    async with a_chat(server, clock) as chat:
        reply = await chat.complete(a_request())
    assert (reply.finish_reason, reply.is_keepable, server.count) == ("length", False, 2)
    assert drafts_in(reply) == ["TrailMax 3: made to last"]


async def test_a_paid_reply_stands_where_the_second_request_fails(server: FakeOpenAI, clock: Clock) -> None:
    server.script(cut(), *[status(500)] * 5)
    async with a_chat(server, clock) as chat:
        assert (await chat.complete(a_request())).finish_reason == "length"


async def test_an_empty_reply_is_sent_again_once(server: FakeOpenAI, clock: Clock) -> None:
    server.script(empty(), say(GOOD))
    async with a_chat(server, clock) as chat:
        assert (await chat.complete(a_request())).texts == (GOOD,)
    assert server.count == 2


async def test_two_empty_replies_are_a_bad_reply(server: FakeOpenAI, clock: Clock) -> None:
    server.script(empty(), empty())
    async with a_chat(server, clock) as chat:
        with pytest.raises(BadReply, match="empty reply twice"):
            await chat.complete(a_request())
    assert server.count == 2


async def test_an_unreadable_reply_is_repaired_once_with_what_was_wrong(server: FakeOpenAI, clock: Clock) -> None:
    server.script(say('{"variants": [}'), say(GOOD))
    async with a_chat(server, clock) as chat:
        reply = await chat.complete(a_request())
    told = server.requests[-1]["messages"]
    assert [message["role"] for message in told] == ["user", "assistant", "user"]
    assert told[1]["content"] == '{"variants": [}'
    assert "line 1 column" in told[2]["content"]
    assert reply.texts == (GOOD,)


async def test_a_reply_unreadable_twice_is_a_bad_reply_that_says_what_it_cost(server: FakeOpenAI, clock: Clock) -> None:
    server.script(say("I cannot."), say("I still cannot."))
    async with a_chat(server, clock) as chat:
        with pytest.raises(BadReply, match="cannot be read") as caught:
            await chat.complete(a_request())
    assert server.count == 2
    assert caught.value.tokens[1] > 0


async def test_a_reply_that_the_reader_understands_is_not_repaired(server: FakeOpenAI, clock: Clock) -> None:
    server.script(say(f"Sure!\n```json\n{GOOD}\n```"))
    async with a_chat(server, clock) as chat:
        await chat.complete(a_request())
    assert server.count == 1


async def test_plain_text_is_taken_as_it_is_where_no_schema_was_asked_for(server: FakeOpenAI, clock: Clock) -> None:
    server.script(say("Made to last"))
    async with a_chat(server, clock) as chat:
        assert (await chat.complete(a_request(reply_schema=""))).texts == ("Made to last",)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<html>Welcome</html>", Misconfigured),
        ('{"choices": [', BadReply),
        ("[]", Misconfigured),
        ('"text"', Misconfigured),
        ("null", Misconfigured),
        ("{}", BadReply),
        ('{"choices": [], "model": "m"}', BadReply),
        ('{"choices": [{"index": 0}], "model": "m"}', BadReply),
        ('{"choices": [{"message": null}]}', BadReply),
        ('{"choices": [{"message": {"content": 7}}], "model": "m"}', BadReply),
        ('{"choices": [7]}', BadReply),
        ('{"choices": "none"}', BadReply),
    ],
)
async def test_an_answer_that_is_no_completion_is_a_sentence_of_ours(
    body: str, kind: type[Exception], server: FakeOpenAI, clock: Clock
) -> None:
    step = raw(body.encode(), "text/html" if body.startswith("<") else "application/json")
    server.script(step, step)
    async with a_chat(server, clock) as chat:
        with pytest.raises(kind, match=server.base_url):
            await chat.complete(a_request())


async def test_tokens_that_a_server_does_not_report_are_estimated(server: FakeOpenAI, clock: Clock) -> None:
    server.script(say(GOOD, without_usage=True))
    async with a_chat(server, clock) as chat:
        usage = (await chat.complete(a_request("word " * 20))).usage
    assert usage.estimated
    assert usage.prompt_tokens == 25


async def test_no_more_requests_are_under_way_than_allowed(clock: Clock) -> None:
    with FakeOpenAI(latency_s=0.02) as server:
        async with a_chat(server, clock, concurrency=3) as chat:
            await asyncio.gather(*(chat.complete(a_request()) for _ in range(12)))
        assert server.most_at_once == 3


async def test_a_storm_of_429s_shrinks_once_and_every_request_is_answered(clock: Clock) -> None:
    with FakeOpenAI(latency_s=0.02) as server:
        server.script(*[status(429, retry_after="1")] * 8)
        async with a_chat(server, clock, concurrency=8) as chat:
            replies = await asyncio.gather(*(chat.complete(a_request()) for _ in range(20)))
            assert chat.concurrency == 6
        assert (len(replies), server.count) == (20, 28)


async def test_a_cancelled_request_gives_its_place_back(server: FakeOpenAI, clock: Clock) -> None:
    server.script(slow(1.0))
    async with a_chat(server, clock, concurrency=1) as chat:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(chat.complete(a_request()), 0.2)
        assert (await chat.complete(a_request())).texts


def test_the_scripted_server_writes_variants_of_the_base_text_it_finds() -> None:
    prompt = PromptBook.load(read_prompt_layers()).live("generate", "email_subject")
    request = request_for(a_brief(slot="email_subject"), prompt, drafts=3)
    texts = [each["text"] for each in json.loads(variants_for(request.messages[-1].content))["variants"]]
    assert len(texts) == 3
    assert all("{{first_name}}" in text and len(text) <= 60 for text in texts)
