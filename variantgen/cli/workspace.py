"""`variantgen init` and `variantgen validate`: a workspace to start from, and whether it can be read."""

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from variantgen.adapters.workspace import STATE_RULE, read_workspace, template, write_workspace
from variantgen.authoring.catalog import Catalog, Summary, parse_catalog, summarize
from variantgen.authoring.guardrails import CHECKS
from variantgen.authoring.judge import CHECK as JUDGE
from variantgen.cli.console import fail, print_json, say, stdout, warn
from variantgen.cli.options import AsJson, Workspace
from variantgen.domain.problems import invalid
from variantgen.errors import Invalid, Problem, VariantgenError
from variantgen.settings import load_settings


def init(
    *,
    workspace: Workspace = Path(),
    sample: Annotated[bool, typer.Option("--sample", help="Write the sample workspace instead of a skeleton.")] = False,
) -> None:
    """Write a new workspace: commented settings, brand, segments and base copy. Overwrites nothing."""
    names = write_sample_workspace(workspace) if sample else write_workspace(workspace, template("skeleton"))
    say(f"Wrote {len(names)} files in {workspace}: {', '.join(names)}.")
    if ".gitignore" not in names and STATE_RULE.strip() not in (workspace / ".gitignore").read_text("utf-8", "replace"):
        warn(f"Add {STATE_RULE.strip()} to {workspace / '.gitignore'}: state does not belong in git.")
    say(f"Next: variantgen validate --workspace {workspace}")


def write_sample_workspace(workspace: Path) -> list[str]:
    """Write the sample workspace and return its files' names. Raises Conflict where one is there already."""
    return write_workspace(workspace, template("sample"))


def validate(*, workspace: Workspace = Path(), as_json: AsJson = False) -> None:
    """Read every file of a workspace and print what it holds, or everything that is wrong with it."""
    try:
        zone, catalog = _read(workspace)
    except VariantgenError as error:
        fail(error, as_json=as_json)
    summary = summarize(catalog, now=datetime.now(UTC), zone=zone)
    if as_json:
        print_json({"valid": True, **asdict(summary)})
    else:
        _show(workspace, summary)


def _read(workspace: Path) -> tuple[ZoneInfo, Catalog]:
    """Read settings and catalog, both to their end. Raises Invalid with the problems of both."""
    files = read_workspace(workspace)
    zone, problems = _zone(workspace)
    try:
        catalog = parse_catalog(files, zone=zone, checks=[*(check.name for check in CHECKS), JUDGE])
    except Invalid as error:
        raise invalid([*problems, *error.problems]) from error
    if problems:
        raise invalid(problems)
    return zone, catalog


def _zone(workspace: Path) -> tuple[ZoneInfo, tuple[Problem, ...]]:
    """Return the workspace's time zone; with wrong settings UTC, and their problems."""
    try:
        return load_settings(workspace).zone, ()
    except Invalid as error:
        return ZoneInfo("UTC"), error.problems


def _show(workspace: Path, summary: Summary) -> None:
    table = Table("what", "count", title=None)
    table.columns[1].justify = "right"
    for name in ("contents", "slots", "segments", "facts", "cells"):
        table.add_row("facts listed" if name == "facts" else name, str(getattr(summary, name)))
    stdout.print(table)
    locales = ", ".join(f"{count} in {locale}" for locale, count in summary.by_locale.items())
    say(f"The workspace {workspace} is valid. Base copy: {locales}.")
    for content_id in summary.not_served:
        warn(f"{content_id} is not served: it is not available, or its offer is over.")
