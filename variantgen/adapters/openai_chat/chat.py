"""The writer behind an OpenAI-compatible server: asks, waits, asks again where that can help, and reads the reply."""

import itertools
import json
import logging
from collections.abc import Callable
from dataclasses import replace

import openai

from variantgen.adapters.openai_chat.completion import is_empty, read
from variantgen.adapters.openai_chat.dialect import Dialect
from variantgen.adapters.openai_chat.endpoint import Endpoint
from variantgen.adapters.openai_chat.pace import Pace
from variantgen.adapters.openai_chat.translation import TRANSLATION, said_by, translate
from variantgen.adapters.openai_chat.waits import LONGEST_RETRY_AFTER_S, Waits, backoff_s
from variantgen.errors import BadReply, ModelRefused, ModelUnavailable
from variantgen.ports import ChatReply, ChatRequest, Message, TokenCounter

_REFUSED_REQUEST = (openai.BadRequestError, openai.UnprocessableEntityError)

log = logging.getLogger(__name__)


def json_fault(text: str) -> str:
    """Return why a text is not JSON, empty where it is."""
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        return str(error)
    return ""


class OpenAIChat:
    """A `ChatModel` on any OpenAI-compatible server.

    counter: counts tokens where the server reports none. fault_in: says what is wrong with a reply that has a schema,
    empty for nothing; pass the reader's own test so that only what it cannot read is asked for again.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        counter: TokenCounter | None = None,
        fault_in: Callable[[str], str] = json_fault,
        waits: Waits | None = None,
    ) -> None:
        endpoint.check()
        self._endpoint = endpoint
        self._counter = counter
        self._fault_in = fault_in
        self._waits = waits or Waits()
        self._pace = Pace(endpoint.concurrency, self._waits, f"{endpoint.model} at {endpoint.shown}")
        self._dialect = Dialect()
        self._client = openai.AsyncOpenAI(
            base_url=endpoint.url, api_key=endpoint.sent_key, timeout=endpoint.timeout_s, max_retries=0
        )

    @property
    def concurrency(self) -> int:
        """Requests that may be under way at once just now."""
        return self._pace.limit

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()

    async def complete(self, request: ChatRequest) -> ChatReply:
        """Answer one request; a cut, an empty and an unreadable reply are each asked for again once.

        A reply still cut comes back with `length`. Raises ModelUnavailable, ModelRefused, BadReply, Misconfigured.
        """
        reply = await self._ask(request)
        if reply.finish_reason == "length":
            request = replace(request, max_tokens=2 * request.max_tokens)
            reply = await self._ask_again(reply, request)
        if is_empty(reply) and reply.finish_reason == "stop":
            reply = await self._ask_again(reply, request)
        if fault := self._fault_of(request, reply):
            reply = await self._ask_again(reply, _repairing(request, reply, fault))
        return self._accepted(request, reply)

    def _accepted(self, request: ChatRequest, reply: ChatReply) -> ChatReply:
        advice = f"try another {self._endpoint.table} name."
        if is_empty(reply) and reply.finish_reason == "stop":
            message = f"{self._endpoint.shown} sent an empty reply twice; {advice}"
        elif fault := self._fault_of(request, reply):
            message = f"{self._endpoint.shown} sent a reply that cannot be read, twice ({fault}); {advice}"
        else:
            return reply
        raise BadReply(message, tokens=(reply.usage.prompt_tokens, reply.usage.completion_tokens))

    def _fault_of(self, request: ChatRequest, reply: ChatReply) -> str:
        """Return what is wrong with a complete reply; a cut one is no fault that asking for repair would mend."""
        if not request.reply_schema or reply.finish_reason != "stop" or is_empty(reply):
            return ""
        faults = [self._fault_in(text) for text in reply.texts]
        return faults[0] if all(faults) else ""

    async def _ask_again(self, first: ChatReply, request: ChatRequest) -> ChatReply:
        """Ask once more and count both; the first reply, which is paid for, stands where the second never comes."""
        try:
            second = await self._ask(request)
        except ModelUnavailable as error:
            log.info("the second request failed, the first reply stands: %s", error)
            return first
        except ModelRefused as error:
            used = (first.usage.prompt_tokens, first.usage.completion_tokens)
            raise ModelRefused(str(error), tokens=(error.tokens[0] + used[0], error.tokens[1] + used[1])) from None
        return replace(second, usage=first.usage + second.usage)

    async def _ask(self, request: ChatRequest) -> ChatReply:
        """Send a request as often as it takes: until there is a reply, no point in going on, or no attempt left."""
        for attempt in itertools.count():
            try:
                return read(await self._send(request, attempt), request, self._endpoint, self._counter)
            except ModelUnavailable as error:
                asked = error.retry_after_s
                if attempt >= self._endpoint.retries or (asked or 0.0) > LONGEST_RETRY_AFTER_S:
                    raise
                await self._waits.sleep(backoff_s(attempt, self._waits.chance()) if asked is None else asked)
        raise AssertionError("unreachable")

    async def _send(self, request: ChatRequest, attempt: int) -> object:
        """Send one request in the server's dialect, learning it on the way; every vendor error is translated."""
        while True:
            dialect = self._dialect
            body = dialect.body(request, self._endpoint.model)
            async with self._pace.turn() as turn:
                try:
                    completion = await self._client.chat.completions.create(**body)
                except _REFUSED_REQUEST as error:
                    if self._learned(dialect, error):
                        continue
                    raise translate(error, self._endpoint) from None
                except tuple(TRANSLATION) as error:
                    ours = translate(error, self._endpoint, now=self._waits.now())
                    if isinstance(error, openai.RateLimitError) and isinstance(ours, ModelUnavailable):
                        pause_s = ours.retry_after_s
                        self._pace.too_many(turn, backoff_s(attempt, 0.0) if pause_s is None else pause_s)
                    raise ours from None  # the vendor's error may hold the key
                self._pace.succeeded()
                return completion

    def _learned(self, used: Dialect, error: openai.APIStatusError) -> bool:
        """Whether there is another dialect to try; requests under way together learn one step, not one each."""
        if used is not self._dialect:
            return True
        simpler = used.after_refusal(f"{error} '{error.param}'")
        if simpler is None:
            return False
        log.warning("%s takes another form of request: %s", self._endpoint.shown, said_by(error, self._endpoint))
        self._dialect = simpler
        return True


def _repairing(request: ChatRequest, reply: ChatReply, fault: str) -> ChatRequest:
    """Return the request that shows the model its own reply and what is wrong with it."""
    told = f"Your reply cannot be read: {fault}\nSend it again, whole, as JSON and nothing else."
    shown = next(text for text in reply.texts if text.strip())
    return replace(request, messages=(*request.messages, Message("assistant", shown), Message("user", told)))
