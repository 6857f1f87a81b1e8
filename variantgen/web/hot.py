"""The routes asked thousands of times a second, answered before any framework is entered."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from variantgen.errors import TooLarge, VariantgenError
from variantgen.serving.workflow import Serving, answer_now
from variantgen.web.wire import MAX_BODY_BYTES, read_question, write_decision, write_error

DECIDE_PATH = "/v1/decide"
HEALTH_PATH = "/healthz"
HEALTHY = b'{"status":"ok"}'
SECONDS_TO_RETRY = b"1"

logger = logging.getLogger(__name__)

_HEADERS = [
    (b"content-type", b"application/json"),
    (b"cache-control", b"private, no-store"),
    (b"x-content-type-options", b"nosniff"),
]


@dataclass(frozen=True, slots=True)
class JsonReply:
    """An answer ready to be sent. is_retryable: the same request may work a little later."""

    body: bytes
    status: int = 200
    is_retryable: bool = False

    @property
    def headers(self) -> list[tuple[bytes, bytes]]:
        """The reply's headers: decisions are one reader's own and never cached."""
        headers = [*_HEADERS, (b"content-length", b"%d" % len(self.body))]
        if self.is_retryable:
            headers.append((b"retry-after", SECONDS_TO_RETRY))
        if self.status == TooLarge.status:
            headers.append((b"connection", b"close"))  # the rest of an endless body is not worth reading
        return headers


def decide_reply(body: bytes | bytearray, serving: Serving) -> JsonReply:
    """Answer the body of a decide request; errors are answers too."""
    try:
        return JsonReply(write_decision(answer_now(read_question(body), serving)))
    except VariantgenError as error:
        return error_reply(error)
    except Exception as error:  # noqa: BLE001 - the last wall: a reader's browser is never shown how we failed
        return error_reply(unexpected(error, f"POST {DECIDE_PATH}"))


def error_reply(error: VariantgenError) -> JsonReply:
    """Return an error as an answer."""
    return JsonReply(write_error(error), error.status, error.retryable)


def unexpected(error: Exception, request: str) -> VariantgenError:
    """Log a failure nobody foresaw and return what may be said of it outside."""
    logger.error("%s failed (%s: %s)", request, type(error).__name__, error)
    logger.debug("where it failed:", exc_info=error)
    return VariantgenError("Something failed on our side; the server's log names it.")


def with_hot_routes(rest: ASGIApp, serving: Serving) -> ASGIApp:
    """Return an app that answers the hot routes itself and hands everything else to `rest`."""

    def decide_route(body: bytes) -> JsonReply:
        return decide_reply(body, serving)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            if scope["path"] == DECIDE_PATH and scope["method"] == "POST":
                await _answer_body(receive, send, decide_route)
                return
            if scope["path"] == HEALTH_PATH and scope["method"] == "GET":
                await send_reply(send, JsonReply(HEALTHY))
                return
        await rest(scope, receive, send)

    return app


async def send_reply(send: Send, reply: JsonReply) -> None:
    """Send a whole reply."""
    await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
    await send({"type": "http.response.body", "body": reply.body})


async def _answer_body(receive: Receive, send: Send, route: Callable[[bytes], JsonReply]) -> None:
    try:
        body = await _body(receive)
    except TooLarge as error:
        await send_reply(send, error_reply(error))
        return
    if body is not None:
        await send_reply(send, route(body))


async def _body(receive: Receive) -> bytes | None:
    """Return a request's body, None where the client left. Raises TooLarge before more than the limit is kept."""
    whole: bytes = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        whole += message.get("body", b"")
        if len(whole) > MAX_BODY_BYTES:
            raise TooLarge(f"The request body is over {MAX_BODY_BYTES} bytes; send less of the profile.")
        if not message.get("more_body", False):
            return whole
