"""Reads a chat completion into a `ChatReply`; the openai package does not check what a server sent."""

from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError

from variantgen.adapters.openai_chat.endpoint import Endpoint
from variantgen.errors import BadReply, Misconfigured, ModelRefused
from variantgen.ports import ChatReply, ChatRequest, FinishReason, TokenCounter, TokenUsage

_REASONS: dict[str, FinishReason] = {"length": "length", "content_filter": "content_filter"}
_USED: tuple[FinishReason, ...] = ("stop", "length")


class _Said(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Said
    finish_reason: str | None = None

    @property
    def text(self) -> str:
        return self.message.content or ""

    @property
    def reason(self) -> FinishReason:
        return "refusal" if self.message.refusal else _REASONS.get(self.finish_reason or "", "stop")


class _Used(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(BaseModel):
    """The part of a completion that is read here."""

    choices: list[_Choice]
    model: str | None = None
    usage: _Used | None = None


def read(answer: object, request: ChatRequest, endpoint: Endpoint, counter: TokenCounter | None) -> ChatReply:
    """Return the reply in a server's answer.

    Where some samples were refused and others not, the others come back with the finish reason of the refused, so that
    they are used and not cached. Raises ModelRefused where all were, Misconfigured, BadReply.
    """
    completion = _checked(answer, endpoint)
    usage = _usage(completion, request, counter)
    kept = tuple(choice.text for choice in completion.choices if choice.reason in _USED)
    if not kept:
        tokens = (usage.prompt_tokens, usage.completion_tokens)
        raise ModelRefused(_refusal(completion.choices, endpoint), tokens=tokens)
    worst: FinishReason = next((choice.reason for choice in completion.choices if choice.reason != "stop"), "stop")
    return ChatReply(kept, worst, completion.model or endpoint.model, usage)


def is_empty(reply: ChatReply) -> bool:
    """Whether there is nothing to read in any sample."""
    return not any(text.strip() for text in reply.texts)


def _checked(answer: object, endpoint: Endpoint) -> _Completion:
    if not isinstance(answer, ChatCompletion):
        message = f"{endpoint.shown} is no chat server; check {endpoint.table} base_url (often it ends in /v1)."
        raise Misconfigured(message)
    advice = f"try again or another {endpoint.table} name."
    try:
        completion = _Completion.model_validate(answer, from_attributes=True)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        message = f"{endpoint.shown} sent a completion that cannot be read ({where}); {advice}"
        raise BadReply(message) from None
    if not completion.choices:
        raise BadReply(f"{endpoint.shown} sent a completion without a text; {advice}")
    return completion


def _refusal(choices: list[_Choice], endpoint: Endpoint) -> str:
    said = next((choice.message.refusal for choice in choices if choice.message.refusal), "")
    why = f"the model refused ({' '.join(said.split())[:200]!r})" if said else "the content filter stopped the reply"
    return f"{endpoint.shown}: {why}; let a person write this text."


def _usage(completion: _Completion, request: ChatRequest, counter: TokenCounter | None) -> TokenUsage:
    if completion.usage:
        return TokenUsage(completion.usage.prompt_tokens, completion.usage.completion_tokens)
    count = counter.count if counter else _roughly
    prompt = sum(count(message.content) for message in request.messages)
    return TokenUsage(prompt, sum(count(choice.text) for choice in completion.choices), estimated=True)


def _roughly(text: str) -> int:
    """Return a fourth of the length: about one token in English."""
    return -(-len(text) // 4)
