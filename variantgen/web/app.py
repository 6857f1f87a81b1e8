"""Puts the edge together: the hot routes in front, the documented ones and the page behind them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from variantgen.serving.workflow import Serving
from variantgen.web.api import api_routes
from variantgen.web.faults import add_fault_handlers, with_last_wall
from variantgen.web.headers import DOCS_PATH, with_security_headers
from variantgen.web.hot import with_hot_routes
from variantgen.web.openapi import DESCRIPTION, describe
from variantgen.web.pages import page_routes
from variantgen.web.refresh import kept_fresh
from variantgen.web.rendering import render
from variantgen.web.stored import FindVariants


def make_app(
    serving: Serving,
    *,
    find_variants: FindVariants | None = None,
    on_stop: Callable[[], Awaitable[None]] | None = None,
    reload_s: float = 1.0,
) -> ASGIApp:
    """Return the ASGI app.

    find_variants: asks the authoring store, for the preview's panel of what guardrails blocked; None where there is no
    store at hand. on_stop: awaited when the server stops. reload_s: seconds between looks for a new snapshot.
    """
    app = _documented_app(serving, on_stop, reload_s)
    app.include_router(api_routes(serving))
    app.include_router(page_routes(serving, find_variants))
    add_fault_handlers(app)
    describe(app)
    return with_hot_routes(with_security_headers(with_last_wall(app)), serving)


def _documented_app(serving: Serving, on_stop: Callable[[], Awaitable[None]] | None, reload_s: float) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with kept_fresh(serving.live, every_s=reload_s):
            yield
        if on_stop is not None:
            await on_stop()

    app = FastAPI(
        title="variantgen",
        version=version("variantgen"),
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.mount("/static", StaticFiles(packages=[("variantgen.web", "static")]), name="static")
    # Swagger's files come with this package, so that the docs work without the internet.
    app.mount("/swagger", StaticFiles(packages=[("fastapi_offline", "static")]), name="swagger")

    @app.get(DOCS_PATH, include_in_schema=False)
    async def docs() -> HTMLResponse:
        return HTMLResponse(render("docs.html", {}))

    return app
