"""A scripted OpenAI-compatible server over real HTTP.

    with FakeOpenAI() as server:
        server.script(status(429, retry_after="1"), say("not JSON"))
        chat = OpenAIChat(Endpoint("scripted", server.base_url))

Each request takes one step of the script; after the last one the server writes faithful variants of the base text that
it finds in the request, so that whole-pipeline tests get drafts which pass. `server.requests` holds the bodies it got.
"""

import asyncio
import hashlib
import json
import re
import socket
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

STRUCTURES = frozenset({"json_schema", "json_object"})


@dataclass(frozen=True)
class Step:
    """What to do with one request. text None: write variants. raw: sent as it is."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    error: dict[str, Any] | None = None
    text: str | None = None
    refusal: str | None = None
    finish_reason: str = "stop"
    raw: bytes | None = None
    content_type: str = "application/json"
    drops: bool = False
    latency_s: float = 0.0
    without_usage: bool = False


def say(text: str, **changes: Any) -> Step:
    return Step(text=text, **changes)


def status(code: int, message: str = "scripted", *, retry_after: str = "", **error: Any) -> Step:
    headers = {"retry-after": retry_after} if retry_after else {}
    return Step(status=code, headers=headers, error={"message": message, "type": "scripted", **error})


def refuse(reason: str = "I cannot write that.") -> Step:
    return Step(text="", refusal=reason)


def cut(text: str = '{"variants": [{"angle": "a", "text": "TrailMax 3: made to last"}, {"an') -> Step:
    return Step(text=text, finish_reason="length")


def filtered() -> Step:
    return Step(text="", finish_reason="content_filter")


def empty() -> Step:
    return Step(text="")


def raw(body: bytes, content_type: str = "application/json") -> Step:
    return Step(raw=body, content_type=content_type)


def drop() -> Step:
    return Step(drops=True)


def slow(latency_s: float) -> Step:
    return Step(latency_s=latency_s)


class FakeOpenAI:
    """The server, in a thread of its own on a free port. structures: the reply forms it takes, others are a 400."""

    def __init__(
        self, *, structures: frozenset[str] = STRUCTURES, refused: Sequence[str] = (), latency_s: float = 0.0
    ) -> None:
        self.structures = structures
        self.refused = tuple(refused)
        self.latency_s = latency_s
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.most_at_once = 0
        self._at_once = 0
        self._steps: deque[Step] = deque()
        self._socket = socket.socket()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"

    @property
    def count(self) -> int:
        return len(self.requests)

    def script(self, *steps: Step) -> None:
        self._steps.extend(steps)

    def forget(self) -> None:
        """Start anew, for tests that share a server."""
        self._steps.clear()
        self.requests.clear()
        self.headers.clear()
        self.most_at_once = 0

    def __enter__(self) -> Self:
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(128)
        app = Starlette(routes=[Route("/v1/chat/completions", self._complete, methods=["POST"])])
        config = uvicorn.Config(
            app,
            log_level="critical",
            lifespan="off",
            ws="none",
            loop="asyncio",
            http="h11",
            timeout_graceful_shutdown=1,  # a slow answer that nobody waits for any more
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=10)
        self._socket.close()

    async def _complete(self, request: Request) -> Response:
        body = json.loads(await request.body())
        self.requests.append(body)
        self.headers.append(dict(request.headers))
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        step = self._steps.popleft() if self._steps else Step()
        try:
            await asyncio.sleep(step.latency_s or self.latency_s)
            return self._answer(step, body)
        finally:
            self._at_once -= 1

    def _answer(self, step: Step, body: dict[str, Any]) -> Response:
        form = body.get("response_format", {}).get("type")
        if form and form not in self.structures:
            return _error(400, {"message": f"'response_format' type {form!r} is not supported", "code": None})
        for name in self.refused:
            if name in body:
                return _error(400, {"message": f"Unsupported parameter: '{name}' is not supported", "param": name})
        if step.drops:
            return _Dropped()
        if step.raw is not None:
            return Response(step.raw, step.status, step.headers, step.content_type)
        if step.error is not None:
            return _error(step.status, step.error, step.headers)
        return JSONResponse(_completion(step, body))


class _Dropped(Response):
    """Promises more than it sends, so that the connection breaks."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"999")]})
        await send({"type": "http.response.body", "body": b"{", "more_body": False})


def _error(code: int, error: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"error": error}, code, headers)


def _completion(step: Step, body: dict[str, Any]) -> dict[str, Any]:
    prompt = "".join(message["content"] for message in body["messages"])
    texts = [
        variants_for(prompt, salt=sample) if step.text is None else step.text for sample in range(body.get("n") or 1)
    ]
    choices = [
        {
            "index": index,
            "finish_reason": step.finish_reason,
            "message": {"role": "assistant", "content": text or None, "refusal": step.refusal},
        }
        for index, text in enumerate(texts)
    ]
    usage = {"prompt_tokens": len(prompt) // 4, "completion_tokens": sum(map(len, texts)) // 4}
    usage["total_tokens"] = sum(usage.values())
    completion = {"id": "c-1", "object": "chat.completion", "created": 0, "model": f"{body['model']}-returned"}
    return completion | {"choices": choices} | ({} if step.without_usage else {"usage": usage})


OPENERS = {
    "de": ("Kurz gesagt", "Auf einen Blick", "Gut zu wissen", "Auf den Punkt", "Im Überblick", "Genauer gesagt"),
    "en": ("In short", "At a glance", "Good to know", "Simply put", "In a few words", "To the point"),
}


def variants_for(prompt: str, *, salt: int = 0) -> str:
    """Return a reply that rearranges the base text found in a prompt, as many times as it asks for."""
    found = re.search(r"<copy>\s*(\{.*?\})\s*</copy>", prompt, re.DOTALL)
    told = json.loads(found[1]) if found else {"base_text": prompt.strip().splitlines()[-1]}
    asked = re.search(r"Write (\d+) variants", prompt)
    texts = faithful(told, int(asked[1]) if asked else 1, salt)
    return json.dumps({"variants": [{"angle": f"angle {n}", "text": text} for n, text in enumerate(texts, 1)]})


def faithful(told: dict[str, Any], count: int, salt: int = 0) -> list[str]:
    """Return rearrangements of a base text: its clauses in another order, or behind an opener that claims nothing."""
    base = told["base_text"]
    most = told.get("limits", {}).get("at_most_characters", 20_000)
    openers = OPENERS.get(told.get("locale", "en").split("-")[0], OPENERS["en"])
    first = int(hashlib.sha256(f"{told.get('audience')}{salt}".encode()).hexdigest(), 16)
    arranged = [*_reordered(base), *(f"{opener}: {base}" for opener in openers)]
    arranged += [f"{opener}: {text}" for opener in openers for text in _reordered(base)]
    fitting = [text for text in dict.fromkeys(arranged) if len(text) <= most] or [base]
    return [fitting[(first + n) % len(fitting)] for n in range(count)]


def _reordered(base: str) -> list[str]:
    sentences = re.split(r"(?<=[.!?])\s+(?=\w)", base.strip())
    if len(sentences) > 1:
        return [" ".join([*sentences[n:], *sentences[:n]]) for n in range(1, len(sentences))]
    if greeting := re.fullmatch(r"(\{\{\w+\}\}), (\w)(.*?)([.!?]?)", base):
        tag, letter, rest, mark = greeting.groups()
        return [f"{letter.upper()}{rest}, {tag}{mark}"]
    head, colon, tail = base.partition(": ")
    return [f"{tail[0].upper()}{tail[1:]} – {head}"] if colon and tail else []
