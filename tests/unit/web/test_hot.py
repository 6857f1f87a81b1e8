import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest
from starlette.types import Message, Receive, Scope, Send

from tests.serving_apps import a_serving, an_empty_serving, client_of
from variantgen.web.app import make_app
from variantgen.web.hot import with_hot_routes
from variantgen.web.wire import MAX_BODY_BYTES

ASKED = {"content_id": "trailmax-3", "slot": "headline"}


async def test_a_decision_is_answered_and_never_cached(client: httpx.AsyncClient) -> None:
    reply = await client.post("/v1/decide", json=ASKED)
    assert reply.status_code == 200
    assert reply.json()["arm"] == "treatment"
    assert reply.headers["cache-control"] == "private, no-store"
    assert reply.headers["content-type"] == "application/json"
    assert "set-cookie" not in reply.headers


async def test_a_wrong_content_type_is_tolerated(client: httpx.AsyncClient) -> None:
    reply = await client.post(
        "/v1/decide", content=b'{"content_id":"trailmax-3","slot":"headline"}', headers={"content-type": "text/plain"}
    )
    assert reply.status_code == 200


async def test_an_unknown_content_is_not_found(client: httpx.AsyncClient) -> None:
    reply = await client.post("/v1/decide", json=ASKED | {"content_id": "nothing"})
    assert reply.status_code == 404
    assert reply.json()["error"] == "NotFound"
    assert "'nothing'" in reply.json()["detail"]


async def test_an_unknown_key_is_named(client: httpx.AsyncClient) -> None:
    reply = await client.post("/v1/decide", json=ASKED | {"consnt": {}})
    assert reply.status_code == 422
    assert reply.json() == {
        "error": "Invalid",
        "detail": "The request body has the unknown key 'consnt'; did you mean 'consent'?",
    }


async def test_before_the_first_publish_the_client_is_asked_to_come_again() -> None:
    async with client_of(make_app(an_empty_serving())) as client:
        reply = await client.post("/v1/decide", json=ASKED)
    assert reply.status_code == 503
    assert reply.headers["retry-after"] == "1"
    assert "variantgen publish" in reply.json()["detail"]


async def test_a_failure_nobody_foresaw_is_logged_and_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> str:
        raise RuntimeError("secret inside")

    async with client_of(make_app(replace(a_serving(), new_id=broken))) as client:
        with caplog.at_level(logging.ERROR):
            reply = await client.post("/v1/decide", json=ASKED)
    assert reply.status_code == 500
    assert reply.json()["error"] == "VariantgenError"
    assert "secret" not in reply.text
    assert "secret inside" in caplog.text


async def test_a_body_in_pieces_is_put_together() -> None:
    sent = await _posted([b'{"content_id":"trailmax-3",', b'"slot":"headline"}'])
    assert sent[0]["status"] == 200


async def test_an_endless_body_is_refused_before_it_ends() -> None:
    sent = await _posted([b" " * 40_000] * 1_000)
    assert sent[0]["status"] == 413
    assert (b"connection", b"close") in sent[0]["headers"]


async def test_a_client_that_leaves_is_not_answered() -> None:
    assert await _posted([b'{"content_id":'], leaves=True) == []


async def test_the_limit_itself_is_still_read() -> None:
    body = b'{"content_id":"trailmax-3","slot":"headline"}'
    sent = await _posted([body + b" " * (MAX_BODY_BYTES - len(body))])
    assert sent[0]["status"] == 200


async def test_every_other_address_is_handed_on() -> None:
    asked: list[str] = []

    async def rest(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])

    app = with_hot_routes(rest, a_serving())
    for path, method in (("/", "GET"), ("/v1/decide", "GET"), ("/v1/decide/", "POST"), ("/healthz", "POST")):
        await app({"type": "http", "path": path, "method": method}, _receiving([], leaves=True), _sending([]))
    assert asked == ["/", "/v1/decide", "/v1/decide/", "/healthz"]


async def _posted(chunks: list[bytes], *, leaves: bool = False) -> list[Any]:
    async def rest(scope: Scope, receive: Receive, send: Send) -> None:
        pytest.fail("the hot route is answered in front")

    sent: list[Any] = []
    scope = {"type": "http", "path": "/v1/decide", "method": "POST"}
    await with_hot_routes(rest, a_serving())(scope, _receiving(chunks, leaves=leaves), _sending(sent))
    return sent


def _receiving(chunks: list[bytes], *, leaves: bool) -> Receive:
    left: list[Message] = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in chunks]
    if leaves:
        left.append({"type": "http.disconnect"})
    elif left:
        left[-1]["more_body"] = False

    async def receive() -> Message:
        return left.pop(0)

    return receive


def _sending(sent: list[Any]) -> Callable[[Any], Any]:
    async def send(message: Message) -> None:
        sent.append(message)

    return send
