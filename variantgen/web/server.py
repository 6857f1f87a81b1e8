"""Runs an app on an address until it is told to stop."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import closing

import uvicorn
from starlette.types import ASGIApp

from variantgen.errors import Conflict, Misconfigured

BACKLOG = 2_048
GRACE_S = 5


def open_socket(host: str, port: int) -> socket.socket:
    """Bind an address; port 0 takes a free one. Raises Conflict for a port in use, Misconfigured for a bad host."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except socket.gaierror as error:
        raise Misconfigured(f"There is no address {host!r} to listen on; 127.0.0.1 is this machine alone.") from error
    except PermissionError as error:
        raise Misconfigured(
            f"Port {port!r} may not be opened by this user; take one above 1023 with --port."
        ) from error
    except OSError as error:
        raise Conflict(
            f"Port {port!r} on {host!r} cannot be opened ({error.strerror}); stop what uses it or take another with"
            " --port (0 takes a free one)."
        ) from error


def address_of(listening: socket.socket) -> str:
    """Return the URL at which this machine reaches a listening socket."""
    host, port = listening.getsockname()[:2]
    if host in ("0.0.0.0", "::"):  # noqa: S104 - not bound here, only told how to be reached
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def run(app: ASGIApp, listening: socket.socket, *, on_ready: Callable[[], None]) -> None:
    """Answer on the socket until Ctrl-C or SIGTERM. on_ready is called once requests are answered."""
    config = uvicorn.Config(
        app,
        http="httptools",
        loop="auto",
        ws="none",
        lifespan="on",
        access_log=False,
        server_header=False,
        log_config=None,
        timeout_graceful_shutdown=GRACE_S,
    )
    with closing(listening):
        _AnnouncingServer(config, on_ready).run(sockets=[listening])


class _AnnouncingServer(uvicorn.Server):
    """A server that says when it has started."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            await asyncio.to_thread(self._on_ready)
