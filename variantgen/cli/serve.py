"""`variantgen serve`: answer requests and show the preview page on this machine."""

import logging
from pathlib import Path
from typing import Annotated

import typer

from variantgen.bootstrap.serving import make_serving
from variantgen.cli.console import say
from variantgen.cli.options import Workspace
from variantgen.cli.stopping import ON_CTRL_C
from variantgen.serving.sample_readers import SAMPLE_READERS, sample_question
from variantgen.serving.workflow import Serving
from variantgen.settings import Settings, load_settings
from variantgen.web.app import make_app
from variantgen.web.curl import curl_command
from variantgen.web.server import address_of, open_socket, run
from variantgen.web.stored import StoredVariants

RELOAD_S = 1.0
NOT_PUBLISHED = "Nothing is published yet: requests get 503 until `variantgen publish` has run; no restart is needed."

Host = Annotated[str | None, typer.Option(help="Address to listen on.", show_default="the workspace's")]
Port = Annotated[
    int | None,
    typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65_535, show_default="the workspace's"),
]
ReloadSeconds = Annotated[float, typer.Option(help="Seconds between looks for a newly published snapshot.", min=0.05)]


def serve(
    host: Host = None, port: Port = None, reload_s: ReloadSeconds = RELOAD_S, workspace: Workspace = Path()
) -> None:
    """Answer requests and show the preview page, until Ctrl-C.

    A newly published snapshot is picked up by itself; a damaged one is refused and the old one stays.
    """
    serve_workspace(load_settings(workspace), host=host, port=port, reload_s=reload_s)


def serve_workspace(
    settings: Settings, *, host: str | None = None, port: int | None = None, reload_s: float = RELOAD_S
) -> None:
    """Serve a workspace until Ctrl-C, which exits 130. Raises Conflict for a port in use, Misconfigured."""
    _log_to_stderr()
    chosen = settings.serving
    serving, stored = make_serving(settings), StoredVariants(settings)
    app = make_app(serving, find_variants=stored.find, on_stop=stored.close, reload_s=reload_s)
    listening = open_socket(chosen.host if host is None else host, chosen.port if port is None else port)
    address = address_of(listening)
    try:
        run(app, listening, on_ready=lambda: _announce(address, serving))
    except KeyboardInterrupt:
        raise typer.Exit(ON_CTRL_C) from None


def example_command(address: str, serving: Serving) -> str:
    """Return a command to paste: the first sample reader asks for the first text that has variants."""
    placements = serving.live.current().placements
    if not placements:
        return "The live snapshot holds no content; add some, then run `variantgen publish`."
    place = next((place for place in placements if place.start < place.stop), placements[0])
    question = sample_question(
        SAMPLE_READERS[0], serving.policy, content_id=place.content_id, slot=place.slot, locale=place.locale
    )
    return curl_command(address, question)


def _announce(address: str, serving: Serving) -> None:
    say(f"Preview    {address}/")
    say(f"API docs   {address}/docs")
    say(f"Readiness  {address}/readyz")
    say()
    say(example_command(address, serving) if serving.live.is_ready else serving.live.problem or NOT_PUBLISHED)
    say()
    say("Ctrl-C stops.")


def _log_to_stderr() -> None:
    """Show our own messages, and of others only warnings."""
    logging.basicConfig(format="%(levelname)s: %(message)s", level=logging.WARNING)
    logging.getLogger("variantgen").setLevel(logging.INFO)
