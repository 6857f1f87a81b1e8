"""`variantgen publish`: build a snapshot from what is approved and make it live; list and roll back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from variantgen.authoring.workflow.publish import Published, publish_snapshot
from variantgen.bootstrap.services import Services, open_services
from variantgen.bootstrap.state import make_shelf
from variantgen.cli.console import print_json, say, warn
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.progress import progress_bar
from variantgen.cli.running import run
from variantgen.domain.variant import VariantFilter
from variantgen.settings import Settings, load_settings

LEFT_OUT_SHOWN = 20
NOTHING_APPROVED = (
    "No variant went live, so every reader gets base copy. {waiting} wait for review:"
    " `variantgen review approve --verdict pass` approves those that passed every guardrail."
)


def publish(
    *,
    rollback: Annotated[
        bool, typer.Option("--rollback", help="Make the version before the live one live again.")
    ] = False,
    list_versions: Annotated[bool, typer.Option("--list", help="List the versions there are.")] = False,
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Build a snapshot from approved variants and make it live. A running server takes it up by itself."""
    settings = load_settings(workspace)
    if rollback and list_versions:
        raise typer.BadParameter("Choose one of --rollback and --list.")
    if list_versions:
        _list(settings, as_json=as_json)
    elif rollback:
        version = make_shelf(settings).roll_back()
        print_json({"live": version}) if as_json else say(f"{version} is live again.")
    else:
        published, waiting = run(_publish(settings, is_quiet=as_json))
        show_published(published, as_json=as_json)
        if not published.variants:
            warn(NOTHING_APPROVED.format(waiting=waiting))


async def publish_approved(services: Services, *, at: datetime, is_quiet: bool = False) -> Published:
    """Publish a workspace's approved variants under a progress bar."""
    with progress_bar("embedding", is_quiet=is_quiet) as progress:
        return await publish_snapshot(
            services.catalog.contents,
            services.catalog.segments,
            store=services.store,
            embedder=services.embedder,
            shelf=services.shelf,
            zone=services.settings.zone,
            now=at,
            progress=progress,
        )


async def _publish(settings: Settings, *, is_quiet: bool) -> tuple[Published, int]:
    """Publish; return what went live and how many variants wait for review."""
    async with open_services(settings) as services:
        published = await publish_approved(services, at=datetime.now(UTC), is_quiet=is_quiet)
        waiting = await services.store.variants(VariantFilter(states=("pending",), verdicts=("pass", "review")))
        return published, len(waiting)


def show_published(published: Published, *, as_json: bool = False) -> None:
    """Print what went live and what was left out, with its reason."""
    left_out = [{"variant_id": one.variant_id, "reason": one.reason} for one in published.left_out]
    if as_json:
        print_json(
            {
                "live": published.version,
                "variants": published.variants,
                "placements": published.placements,
                "phrases": published.phrases,
                "left_out": left_out,
            }
        )
        return
    say(f"{published.version} is live: {published.variants} variants in {published.placements} placements.")
    for one in published.left_out[:LEFT_OUT_SHOWN]:
        warn(f"  left out {one.variant_id}: {one.reason}")
    if len(published.left_out) > LEFT_OUT_SHOWN:
        warn(f"  ... and {len(published.left_out) - LEFT_OUT_SHOWN} more; --json lists all.")


def _list(settings: Settings, *, as_json: bool) -> None:
    shelf = make_shelf(settings)
    versions, live = shelf.versions(), shelf.live()
    if as_json:
        print_json({"live": live, "versions": versions})
        return
    if not versions:
        say("Nothing is published yet; run `variantgen publish`.")
    for version in versions:
        say(f"{'*' if version == live else ' '} {version}")
