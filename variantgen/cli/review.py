"""`variantgen review`: approve, reject, retire, reopen, edit or re-check, one by one or in bulk."""

import getpass
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from variantgen.authoring.review import Action, ReviewPlan
from variantgen.authoring.workflow.recheck import Recheck, recheck_variants
from variantgen.authoring.workflow.review import edit_variant, review_variants
from variantgen.bootstrap.services import open_services
from variantgen.cli.console import print_json, say, warn
from variantgen.cli.options import AsJson, Workspace
from variantgen.cli.progress import progress_bar
from variantgen.cli.running import run
from variantgen.cli.variant_filter import (
    All,
    ContentId,
    Ids,
    SegmentId,
    SlotName,
    States,
    Verdicts,
    filter_of,
    require_match,
)
from variantgen.domain.variant import Variant, VariantFilter
from variantgen.settings import Settings, load_settings

LINES_SHOWN = 10
EDIT_FORM = 'Editing takes one id and a text: variantgen review edit v_... --text "new words".'


class ReviewAction(StrEnum):
    """What an editor may do."""

    approve = "approve"
    reject = "reject"
    retire = "retire"
    reopen = "reopen"
    edit = "edit"
    recheck = "recheck"


def review(
    action: Annotated[ReviewAction, typer.Argument(help="What to do.")],
    ids: Ids = None,
    *,
    every: All = False,
    content: ContentId = "",
    slot: SlotName = "",
    segment: SegmentId = "",
    verdict: Verdicts = None,
    state: States = None,
    reason: Annotated[str, typer.Option(help="Why; kept in the history.", show_default=False)] = "",
    override: Annotated[
        str, typer.Option(help="Approve blocked variants too, for this reason.", show_default=False)
    ] = "",
    text: Annotated[str, typer.Option(help="The new text, with `edit ID`.", show_default=False)] = "",
    by: Annotated[str, typer.Option(help="Who; your login name where empty.", show_default=False)] = "",
    workspace: Workspace = Path(),
    as_json: AsJson = False,
) -> None:
    """Move variants through review: approve, reject, retire, reopen, edit one, or judge them again (recheck).

    Name variants by id, by a filter, or with --all. Nothing that a guardrail blocked is approved without --override.
    After base copy or checks have changed, `recheck --all` judges what is stored again; approved texts whose base copy
    is another now wait for review once more.
    """
    reason, override = reason.strip(), override.strip()
    _refuse_stray(action, text=text, reason=reason, override=override)
    wanted = filter_of(ids, every=every, content=content, slot=slot, segment=segment, verdicts=verdict, states=state)
    settings, editor = load_settings(workspace), by or _login()
    if action == ReviewAction.edit:
        _show_edited(run(_edit(settings, wanted, text, by=editor, reason=reason)), as_json=as_json)
    elif action == ReviewAction.recheck:
        _show_recheck(run(_recheck(settings, wanted, by=editor, is_quiet=as_json)), as_json=as_json)
    else:
        plan = run(_review(settings, wanted, cast("Action", action.value), by=editor, reason=reason, override=override))
        _show(plan, action.value, as_json=as_json)
        if ids and not plan.moves:
            raise typer.Exit(1)


def _refuse_stray(action: ReviewAction, *, text: str, reason: str, override: str) -> None:
    """Raise BadParameter for an option that the action does not take."""
    takes_text, takes_override = action == ReviewAction.edit, action == ReviewAction.approve
    if takes_text and not text.strip():
        raise typer.BadParameter(EDIT_FORM)
    if text and not takes_text:
        raise typer.BadParameter(f"--text goes with `review edit`, not with {action.value!r}.")
    if override and not takes_override:
        raise typer.BadParameter(f"--override goes with `review approve`, not with {action.value!r}.")
    if reason and action == ReviewAction.recheck:
        raise typer.BadParameter("--reason does not go with `review recheck`: the checks give the reasons.")


def _login() -> str:
    """Return the login name; a container's user may have none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise typer.BadParameter("This machine does not say who you are; name yourself with --by.") from None


async def _review(
    settings: Settings, wanted: VariantFilter, action: Action, *, by: str, reason: str, override: str
) -> ReviewPlan:
    async with open_services(settings) as services:
        plan = await review_variants(
            wanted,
            action,
            store=services.store,
            shelf=services.shelf,
            by=by,
            at=datetime.now(UTC),
            reason=reason,
            override=override,
        )
        require_match(wanted, len(plan.moves) + len(plan.refused))
        return plan


async def _recheck(settings: Settings, wanted: VariantFilter, *, by: str, is_quiet: bool) -> Recheck:
    async with open_services(settings) as services:
        with progress_bar("checking", is_quiet=is_quiet) as progress:
            result = await recheck_variants(
                wanted,
                brief_of=services.brief_of,
                store=services.store,
                shelf=services.shelf,
                embedder=services.embedder,
                by=by,
                at=datetime.now(UTC),
                progress=progress,
            )
        require_match(wanted, len(result.variants) + len(result.homeless))
        return result


async def _edit(settings: Settings, wanted: VariantFilter, text: str, *, by: str, reason: str) -> Variant:
    if len(wanted.variant_ids) != 1:
        raise typer.BadParameter(EDIT_FORM)
    async with open_services(settings) as services:
        return await edit_variant(
            wanted.variant_ids[0],
            text,
            brief_of=services.brief_of,
            store=services.store,
            shelf=services.shelf,
            embedder=services.embedder,
            by=by,
            at=datetime.now(UTC),
            reason=reason,
        )


def _show(plan: ReviewPlan, action: str, *, as_json: bool) -> None:
    if as_json:
        refused = [{"variant_id": one.variant_id, "reason": one.reason} for one in plan.refused]
        print_json({"action": action, "moved": [move.variant_id for move in plan.moves], "refused": refused})
        return
    if not plan.moves and not plan.refused:
        say("No variant matches; `variantgen variants list` shows all.")
        return
    say(f"{action}: {len(plan.moves)} done, {len(plan.refused)} left as they are.")
    _warn_some([f"{refusal.variant_id} {refusal.reason}" for refusal in plan.refused])
    if action == "approve" and plan.moves:
        say("They go live with the next `variantgen publish`.")


def _show_recheck(result: Recheck, *, as_json: bool) -> None:
    reopened = {move.variant_id: move.reason for move in result.reopened}
    if as_json:
        reasons = [{"variant_id": name, "reason": reason} for name, reason in reopened.items()]
        counts = {"checked": len(result.variants), "changed": result.changed}
        print_json(counts | {"reopened": reasons, "homeless": result.homeless})
        return
    told = Counter(variant.verdict for variant in result.variants)
    verdicts = ", ".join(f"{told[name]} {name}" for name in ("pass", "review", "block"))
    say(f"{len(result.variants)} variants checked again: {verdicts}; {len(result.changed)} verdicts changed.")
    if result.homeless:
        warn(f"{len(result.homeless)} belong to content, slots or segments that the workspace no longer has.")
    _warn_some([f"{name} waits for review again: {reason}" for name, reason in reopened.items()])


def _warn_some(lines: Sequence[str]) -> None:
    for line in lines[:LINES_SHOWN]:
        warn(f"  {line}")
    if len(lines) > LINES_SHOWN:
        warn(f"  ... and {len(lines) - LINES_SHOWN} more; --json lists all.")


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
