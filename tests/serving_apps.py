"""A serving side in memory and a client that asks its app without a network."""

import httpx
from starlette.types import ASGIApp

from tests.snapshots import Place, a_policy, a_snapshot
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.serving.snapshot import LiveSnapshot
from variantgen.serving.workflow import Serving


def a_serving(*places: Place, **policy: object) -> Serving:
    shelf = MemoryShelf()
    snapshot = a_snapshot(*places)
    shelf.add(snapshot)
    shelf.make_live(snapshot.version)
    live = LiveSnapshot(shelf)
    live.refresh()
    return Serving(live, a_policy(**policy))


def an_empty_serving() -> Serving:
    return Serving(LiveSnapshot(MemoryShelf()), a_policy())


def client_of(app: ASGIApp) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
