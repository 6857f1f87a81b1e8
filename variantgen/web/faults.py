"""Every failure as an answer: JSON for programs, a page for people, a stack trace for nobody."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from variantgen.errors import Invalid, NotFound, VariantgenError
from variantgen.web.hot import HEALTH_PATH, JsonReply, error_reply, unexpected
from variantgen.web.rendering import render
from variantgen.web.wire import write_named_error

API_PATHS = ("/v1/", HEALTH_PATH, "/readyz", "/openapi.json")


def add_fault_handlers(app: FastAPI) -> None:
    """Teach the app to answer errors in the one shape."""
    app.add_exception_handler(VariantgenError, _on_purpose)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http_fault)


def with_last_wall(app: ASGIApp) -> ASGIApp:
    """Return an app from which no exception escapes: what nobody foresaw is logged and answered as 500."""

    async def walled(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        has_started = False

        async def watched(message: Message) -> None:
            nonlocal has_started
            has_started = True
            await send(message)

        try:
            await app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - the last wall
            fault = unexpected(error, f"{scope['method']} {scope['path']}")
            if not has_started:
                await _fault_response(Request(scope), fault)(scope, receive, send)

    return walled


async def _on_purpose(request: Request, error: Exception) -> Response:
    known = error if isinstance(error, VariantgenError) else unexpected(error, request.url.path)
    return _fault_response(request, known)


async def _unreadable(request: Request, error: Exception) -> Response:
    problems = error.errors() if isinstance(error, RequestValidationError) else ()
    told = "; ".join(f"{problem['loc'][-1]}: {problem['msg']}" for problem in problems)
    return _fault_response(request, Invalid(f"The request cannot be read: {told}."))


async def _http_fault(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else VariantgenError.status
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    path = request.url.path
    if status == NotFound.status:
        return _fault_response(request, NotFound(f"There is nothing at {path!r}; /docs lists what there is."))
    phrase = HTTPStatus(status).phrase
    allowed = f"; allowed: {headers['Allow']}" if "Allow" in headers else ""
    detail = f"{request.method} is not answered at {path!r} ({phrase}){allowed}."
    reply = JsonReply(write_named_error(phrase.title().replace(" ", ""), detail), status)
    return _json_response(reply, headers)


def _fault_response(request: Request, error: VariantgenError) -> Response:
    if wants_page(request):
        context = {"status": error.status, "detail": str(error)}
        return Response(render("fault.html", context), error.status, media_type="text/html; charset=utf-8")
    return _json_response(error_reply(error))


def wants_page(request: Request) -> bool:
    """Say whether a person is looking: a browser, and not at an address of the API."""
    is_api = request.url.path.startswith(API_PATHS)
    return not is_api and "text/html" in request.headers.get("accept", "")


def _json_response(reply: JsonReply, headers: dict[str, str] | None = None) -> Response:
    response = Response(reply.body, reply.status)
    response.raw_headers = [
        *reply.headers,
        *((name.lower().encode(), value.encode()) for name, value in (headers or {}).items()),
    ]
    return response
