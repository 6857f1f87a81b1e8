"""`variantgen review`: approve, reject, retire, reopen or edit, one by one or in bulk."""

import asyncio
import getpass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from variantgen.authoring.review import Action, ReviewPlan
from variantgen.authoring.workflow.review import edit_variant, review_variants
from variantgen.bootstrap import Services, briefs_by_cell, open_services
from variantgen.cli.console import print_json, say, warn
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.variant_filter import All, ContentId, Ids, SegmentId, SlotName, Verdicts, filter_of
from variantgen.domain.variant import Variant, VariantFilter
from variantgen.errors import Invalid
from variantgen.settings import load_settings

REFUSALS_SHOWN = 10


class ReviewAction(StrEnum):
    """What an editor may do."""

    approve = "approve"
    reject = "reject"
    retire = "retire"
    reopen = "reopen"
    edit = "edit"


def review(
    action: Annotated[ReviewAction, typer.Argument(help="What to do.")],
    ids: Ids = None,
    *,
    every: All = False,
    content: ContentId = "",
    slot: SlotName = "",
    segment: SegmentId = "",
    verdict: Verdicts = None,
    reason: Annotated[str, typer.Option(help="Why; kept in the history.", show_default=False)] = "",
    override: Annotated[
        str, typer.Option(help="Approve blocked variants too, for this reason.", show_default=False)
    ] = "",
    text: Annotated[str, typer.Option(help="The new text, with `edit ID`.", show_default=False)] = "",
    by: Annotated[str, typer.Option(help="Who; your login name where empty.", show_default=False)] = "",
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Move variants through review: approve, reject, retire, reopen, or edit one.

    Name variants by id, by a filter, or with --all. Nothing that a guardrail blocked is approved without --override.
    """
    wanted = filter_of(ids, every=every, content=content, slot=slot, segment=segment, verdicts=verdict)
    editor = by or getpass.getuser()
    if action == ReviewAction.edit:
        if len(wanted.variant_ids) != 1 or not text.strip():
            raise Invalid('Editing takes one id and a text: variantgen review edit v_... --text "new words".')
        new = asyncio.run(_edit(workspace, wanted.variant_ids[0], text, by=editor, reason=reason))
        _show_edited(new, as_json=as_json)
        return
    if text:
        raise Invalid(f"--text goes with `review edit`, not with {action.value!r}.")
    if override and action != ReviewAction.approve:
        raise Invalid(f"--override goes with `review approve`, not with {action.value!r}.")
    plan = asyncio.run(_review(workspace, wanted, cast("Action", action.value), editor, reason, override))
    _show(plan, action.value, as_json=as_json)


async def _review(
    workspace: Path, wanted: VariantFilter, action: Action, by: str, reason: str, override: str
) -> ReviewPlan:
    async with open_services(load_settings(workspace)) as services:
        plan = await review_variants(
            wanted, action, store=services.store, by=by, at=datetime.now(UTC), reason=reason, override=override
        )
        _kill_or_revive(services, plan)
        return plan


def _kill_or_revive(services: Services, plan: ReviewPlan) -> None:
    """Take what is no longer approved off every reader's page at once, without a rebuild; approving undoes it."""
    gone = [move.variant_id for move in plan.moves if move.before == "approved"]
    back = [move.variant_id for move in plan.moves if move.after == "approved"]
    if gone:
        services.shelf.bury(gone)
    if buried := services.shelf.tombstones() & set(back):
        services.shelf.unbury(buried)


async def _edit(workspace: Path, variant_id: str, text: str, *, by: str, reason: str) -> Variant:
    async with open_services(load_settings(workspace)) as services:
        new = await edit_variant(
            variant_id,
            text,
            brief_of=briefs_by_cell(services),
            store=services.store,
            embedder=services.embedder,
            by=by,
            at=datetime.now(UTC),
            reason=reason,
        )
        services.shelf.bury([variant_id])
        return new


def _show(plan: ReviewPlan, action: str, *, as_json: bool) -> None:
    if as_json:
        refused = [{"variant_id": one.variant_id, "reason": one.reason} for one in plan.refused]
        print_json({"action": action, "moved": [move.variant_id for move in plan.moves], "refused": refused})
        return
    say(f"{action}: {len(plan.moves)} done, {len(plan.refused)} left as they are.")
    for refusal in plan.refused[:REFUSALS_SHOWN]:
        warn(f"  {refusal.variant_id} {refusal.reason}")
    if len(plan.refused) > REFUSALS_SHOWN:
        warn(f"  ... and {len(plan.refused) - REFUSALS_SHOWN} more; --json lists all.")
    if action == "approve" and plan.moves:
        say("They go live with the next `variantgen publish`.")


def _show_edited(new: Variant, *, as_json: bool) -> None:
    plain: dict[str, Any] = {
        "variant_id": new.variant_id,
        "verdict": new.verdict,
        "findings": [finding.as_json() for finding in new.findings],
    }
    if as_json:
        print_json(plain)
        return
    say(f"{new.variant_id} waits for review; its verdict is {new.verdict}.")
    for finding in new.findings:
        say(f"  {finding.severity} {finding.check}: {finding.message}")
