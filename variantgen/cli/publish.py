"""`variantgen publish`: build a snapshot from what is approved and make it live; list and roll back."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from variantgen.authoring.workflow.publish import Published, publish_snapshot
from variantgen.bootstrap import make_shelf, open_services
from variantgen.cli.console import print_json, say, warn
from variantgen.cli.options import AsJson, Workspace
from variantgen.errors import Invalid
from variantgen.settings import Settings, load_settings


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
        raise Invalid("Choose one of --rollback and --list.")
    if list_versions:
        _list(settings, as_json=as_json)
    elif rollback:
        version = make_shelf(settings).roll_back()
        print_json({"live": version}) if as_json else say(f"{version} is live again.")
    else:
        show_published(asyncio.run(_publish(settings)), as_json=as_json)


async def _publish(settings: Settings) -> Published:
    async with open_services(settings) as services:
        return await publish_snapshot(
            services.catalog.contents,
            services.catalog.segments,
            store=services.store,
            embedder=services.embedder,
            shelf=services.shelf,
            zone=settings.zone,
            now=datetime.now(UTC),
        )


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
    for one in published.left_out:
        warn(f"  left out {one.variant_id}: {one.reason}")


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
