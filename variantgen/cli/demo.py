"""`variantgen demo`: the whole way on the sample workspace, from base copy to a served decision."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from textwrap import shorten
from typing import Annotated

import typer
from rich.table import Table

from variantgen.authoring.brief import Selection
from variantgen.authoring.receipt import RunReceipt
from variantgen.authoring.workflow.generate import estimate_run, generate_run
from variantgen.authoring.workflow.review import review_variants
from variantgen.bootstrap.services import Services, open_crew, open_services
from variantgen.bootstrap.serving import make_serving
from variantgen.bootstrap.state import alone
from variantgen.cli.console import printable, say, stdout
from variantgen.cli.generate import show_quote, show_receipt
from variantgen.cli.progress import progress_bar
from variantgen.cli.publish import publish_approved, show_published
from variantgen.cli.running import run
from variantgen.cli.serve import serve_workspace
from variantgen.cli.workspace import write_sample_workspace
from variantgen.domain.outcome import Decision
from variantgen.domain.variant import Variant, VariantFilter
from variantgen.serving.sample_readers import SAMPLE_READERS, SampleReader, sample_decision_id, sample_question
from variantgen.serving.workflow import answer_now
from variantgen.settings import WORKSPACE_FILE, Settings, load_settings

FOLDER = Path("demo")
CONTENTS = 4
SLOT = "headline"
DRAFT_SHOWN = 90
SEGMENTS = 4
BLOCKED_SHOWN = 8
APPROVED_BECAUSE = "the demo approves what passed every guardrail"


def demo(
    *,
    workspace: Annotated[
        Path, typer.Option("--workspace", "-w", help="Where the sample workspace is written.")
    ] = FOLDER,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="End after the figures.")] = False,
    port: Annotated[int | None, typer.Option(help="Port to serve on.", show_default="the setting's")] = None,
) -> None:
    """Go the whole way on a sample workspace: quote, write, check, approve, publish, decide, serve.

    What passed every guardrail is approved by machine: only this command does that. A second run writes nothing again.
    """
    is_new = not (workspace / WORKSPACE_FILE).exists()
    if is_new:
        write_sample_workspace(workspace)
    settings = demo_settings(workspace)
    _title(f"1. Base copy: the sample workspace is in {workspace}/{'' if is_new else ' from an earlier run'}.")
    receipt = run(_author(settings))
    _title("6. Decide: five readers, one headline.")
    stdout.print(_decision_table(decide_for_samples(settings)))
    say()
    show_receipt(receipt)
    if not no_serve:
        serve_workspace(settings, port=port)


def demo_settings(workspace: Path) -> Settings:
    """Return the workspace's settings; where OpenAI's variables are set, that model writes instead of the local one."""
    settings = load_settings(workspace)
    is_other_meant = bool(os.environ.get("OPENAI_API_KEY") or os.environ.get("OPENAI_BASE_URL"))
    if settings.model.kind == "local" and is_other_meant:
        return settings.model_copy(update={"model": settings.model.model_copy(update={"kind": "openai"})})
    return settings


async def _author(settings: Settings) -> RunReceipt:
    """Quote, write, check, approve and publish."""
    at = datetime.now(UTC)
    async with alone(settings), open_services(settings) as services, open_crew(services) as crew:
        briefs = services.briefs(demo_selection(services), crew.scribe, today=at)
        _title(f"2. Quote: {len(briefs)} cells ({CONTENTS} contents x slots x {SEGMENTS} segments).")
        show_quote(await estimate_run(briefs, crew, services.effort))
        _title(f"3. Write with {crew.scribe.writer('headline').model or 'extraction'}.")
        with progress_bar("writing", len(briefs)) as progress:
            receipt = await generate_run(briefs, crew, services.effort, at=at, progress=progress)
        await _show_blocked(services)
        await _approve_and_publish(services, at)
    return receipt


def demo_selection(services: Services) -> Selection:
    """Return the part of the sample the demo writes for: the first English contents and the first segments."""
    english = [content_id for content_id, content in services.catalog.contents.items() if content.language == "en"]
    return Selection(content_ids=tuple(english[:CONTENTS]), segment_ids=tuple(services.catalog.segments)[:SEGMENTS])


async def _show_blocked(services: Services) -> None:
    blocked = await services.store.variants(VariantFilter(verdicts=("block",)))
    if not blocked:
        _title("4. Guardrails: no draft was blocked.")
        return
    _title(f"4. Guardrails: {len(blocked)} blocked drafts are kept for the editor; some of them:")
    stdout.print(_blocked_table(_one_a_check(blocked)[:BLOCKED_SHOWN]))


async def _approve_and_publish(services: Services, at: datetime) -> None:
    wanted = VariantFilter(verdicts=("pass",), states=("pending",))
    plan = await review_variants(
        wanted,
        "approve",
        store=services.store,
        shelf=services.shelf,
        by="variantgen demo",
        at=at,
        reason=APPROVED_BECAUSE,
    )
    _title(f"5. Review and publish: {len(plan.moves)} variants approved ({APPROVED_BECAUSE}).")
    show_published(await publish_approved(services, at=at))


def decide_for_samples(settings: Settings) -> list[tuple[SampleReader, Decision]]:
    """Decide the first headline that has variants for each sample reader; where none has, all get base copy."""
    serving = make_serving(settings)
    serving = replace(serving, new_id=partial(sample_decision_id, serving.policy))
    serving.live.refresh()
    places = serving.live.current().placements
    place = min(places, key=lambda place: (place.start == place.stop, place.slot != SLOT))
    return [
        (
            reader,
            answer_now(sample_question(reader, serving.policy, content_id=place.content_id, slot=place.slot), serving),
        )
        for reader in SAMPLE_READERS
    ]


def _one_a_check(blocked: Sequence[Variant]) -> list[Variant]:
    """Return one example for each guardrail that blocked, then the rest."""
    first: dict[str, Variant] = {}
    for variant in blocked:
        first.setdefault(_worst(variant)[0], variant)
    return [*first.values(), *(variant for variant in blocked if variant not in first.values())]


def _worst(variant: Variant) -> tuple[str, str]:
    return next((each.check, each.message) for each in variant.findings if each.severity == "block")


def _blocked_table(blocked: Sequence[Variant]) -> Table:
    table = Table("blocked draft", "by", "because", box=None, header_style="bold")
    for variant in blocked:
        check, message = _worst(variant)
        table.add_row(printable(shorten(variant.text, DRAFT_SHOWN, placeholder=" ...")), check, printable(message))
    return table


def _decision_table(decisions: Sequence[tuple[SampleReader, Decision]]) -> Table:
    table = Table("reader", "tier", "segment", "text", "propensity", "why", box=None, header_style="bold")
    for reader, decision in decisions:
        why = ", ".join(f"{share.trait} {share.share:.0%}" for share in decision.why[:2]) or decision.detail
        table.add_row(
            reader.name,
            decision.tier if decision.arm == "treatment" else f"{decision.tier} ({decision.arm})",
            decision.segment or "-",
            printable(decision.text),
            f"{decision.propensity:.3f}",
            printable(why),
        )
    return table


def _title(text: str) -> None:
    say()
    say(text, style="bold")
