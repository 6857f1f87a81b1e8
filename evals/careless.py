"""A writer without a model that makes faults on purpose, the same ones every time: for measuring what comes after."""

import hashlib
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from variantgen.ports import ChatModel, ChatReply, ChatRequest, TokenUsage

REASKED = "<faults>"
_COPY = re.compile(r"<copy>\s*(\{.*?\})\s*</copy>", re.DOTALL)
_COUNT = re.compile(r"Write (\d+) variants")
_TAG = re.compile(r"\{\{.*?\}\},?\s*")
_GREETING = re.compile(r"(?P<tag>\{\{\w+\}\}), (?P<letter>\w)(?P<rest>.*?)(?P<mark>[.!?]?)")
_OPENERS = {
    "de": ("Kurz gesagt", "Auf einen Blick", "Gut zu wissen", "Auf den Punkt"),
    "en": ("In short", "At a glance", "Good to know", "Simply put"),
}
_FAULTS: tuple[Callable[[str], str], ...] = (
    lambda text: f"{text} Now only $9.",
    lambda text: f"{text} Free shipping on every order.",
    lambda text: f"Last chance: {text}",
    lambda text: f"{text} Guaranteed, the #1 choice.",
    lambda text: f"{text} [Brand]",
    lambda text: _TAG.sub("", text) if _TAG.search(text) else f"{text} Over 900 sold.",
)


@dataclass(frozen=True)
class CarelessChat:
    """A `ChatModel` whose drafts are faithful rewrites, most of them spoilt.

    careless: share of drafts spoilt. corrected: share of replies to a request that asks again in which none is. The
    same request always gets the same reply.
    """

    careless: float
    corrected: float
    seed: int = 1

    async def complete(self, request: ChatRequest) -> ChatReply:
        """Answer one request for drafts."""
        prompt = request.messages[-1].content
        chance = random.Random(hashlib.sha256(f"{self.seed}{prompt}".encode()).digest())  # noqa: S311 - no secret
        is_corrected = REASKED in prompt and chance.random() < self.corrected
        texts = [
            chance.choice(_FAULTS)(text) if not is_corrected and chance.random() < self.careless else text
            for text in rewrites(prompt, chance)
        ]
        said = json.dumps({"variants": [{"angle": "", "text": text} for text in texts]}, ensure_ascii=False)
        told = sum(len(message.content) for message in request.messages)
        return ChatReply((said,), "stop", "careless", TokenUsage(told // 4, len(said) // 4, estimated=True))

    async def close(self) -> None:
        """Nothing to let go of."""


@dataclass
class Metered:
    """A `ChatModel` that counts another's tokens by attempt: 0 for a first request, from 1 for ones asked again."""

    chat: ChatModel
    tokens: dict[int, int] = field(default_factory=dict)
    asked_again: dict[str, int] = field(default_factory=dict)

    async def complete(self, request: ChatRequest) -> ChatReply:
        """Pass a request on and count what it used."""
        cell, again, _ = request.messages[-1].content.partition(REASKED)
        if again:
            self.asked_again[cell] = self.asked_again.get(cell, 0) + 1
        attempt = self.asked_again[cell] if again else 0
        reply = await self.chat.complete(request)
        used = reply.usage.prompt_tokens + reply.usage.completion_tokens
        self.tokens[attempt] = self.tokens.get(attempt, 0) + used
        return reply

    async def close(self) -> None:
        """Close the other one."""
        await self.chat.close()


def rewrites(prompt: str, chance: random.Random) -> list[str]:
    """Return faithful rewrites of the base text that a prompt holds, as many as it asks for where there are enough."""
    found, asked = _COPY.search(prompt), _COUNT.search(prompt)
    told: dict[str, Any] = json.loads(found[1]) if found else {"base_text": prompt}
    base, most = told["base_text"], min(told.get("limits", {}).values(), default=20_000)
    openers = _OPENERS.get(str(told.get("locale", "en")).split("-")[0], _OPENERS["en"])
    arranged = [*_rotations(base), *(f"{opener}: {base}" for opener in openers)]
    fitting = [text for text in arranged if len(text) <= most] or [base]
    return chance.sample(fitting, min(len(fitting), int(asked[1]) if asked else 1))


def _rotations(base: str) -> Sequence[str]:
    sentences = re.split(r"(?<=[.!?])\s+(?=\w)", base.strip())
    if len(sentences) > 1:
        return [" ".join([*sentences[first:], *sentences[:first]]) for first in range(1, len(sentences))]
    if greeting := _GREETING.fullmatch(base):
        return [f"{greeting['letter'].upper()}{greeting['rest']}, {greeting['tag']}{greeting['mark']}"]
    head, colon, tail = base.partition(": ")
    return [f"{tail[0].upper()}{tail[1:]} – {head}"] if colon and tail else []
