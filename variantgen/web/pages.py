"""The page at `/`: one question, answered where everybody can see why."""

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from variantgen.domain.outcome import Decision, Question
from variantgen.domain.variant import Variant, VariantFilter
from variantgen.errors import VariantgenError
from variantgen.serving.sample_readers import sample_decision_id
from variantgen.serving.workflow import Serving, answer_now
from variantgen.web.blocked import BlockedPanel, blocked_panel
from variantgen.web.choice import Choice, read_choice, reader_of, settle
from variantgen.web.curl import curl_command
from variantgen.web.preview import Preview, preview_of
from variantgen.web.rendering import render
from variantgen.web.stored import FindVariants

NOT_AT_HAND = "The drafts are not at hand here: this server was started without the workspace's database."


def page_routes(serving: Serving, find_variants: FindVariants | None) -> APIRouter:
    """Return the page's route."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/")
    async def preview(request: Request) -> HTMLResponse:
        if not serving.live.is_ready:
            return HTMLResponse(render("empty.html", {"problem": serving.live.problem}))
        page = await _preview(read_choice(request.query_params), serving, find_variants, _address(request))
        if page is None:
            return HTMLResponse(render("empty.html", {"problem": "The live snapshot holds no content."}))
        return HTMLResponse(render("preview.html", {"page": page}))

    return routes


async def _preview(
    choice: Choice, serving: Serving, find_variants: FindVariants | None, address: str
) -> Preview | None:
    snapshot = serving.live.current()
    settled = settle(choice, snapshot)
    if settled is None:
        return None
    reader = reader_of(settled.choice, serving.policy)
    decision = _decision(reader.question, serving)
    stored, blocked = await _stored(settled.choice, find_variants)
    return preview_of(
        settled,
        snapshot,
        reader=reader,
        decision=decision,
        without_holdout=_without_holdout(reader.question, serving) if decision.arm == "holdout" else None,
        stored=stored,
        blocked=blocked,
        curl=curl_command(address, reader.question),
        problem=serving.live.problem,
    )


def _decision(question: Question, serving: Serving) -> Decision:
    """Decide as for a request, but let an anonymous reader keep one draw: the page is the same when reloaded."""
    fixed_id = sample_decision_id(serving.policy)
    return answer_now(question, replace(serving, new_id=lambda: fixed_id), with_candidates=True)


def _without_holdout(question: Question, serving: Serving) -> Decision:
    return answer_now(replace(question, greedy=True), serving, with_candidates=True)


async def _stored(choice: Choice, find_variants: FindVariants | None) -> tuple[tuple[Variant, ...], BlockedPanel]:
    if find_variants is None:
        return (), BlockedPanel(note=NOT_AT_HAND)
    try:
        stored = await find_variants(VariantFilter(content_id=choice.content_id, slot=choice.slot))
    except VariantgenError as error:
        # The page is about the decision: a database that does not answer costs it one panel.
        return (), BlockedPanel(note=str(error))
    return tuple(stored), blocked_panel(stored)


def _address(request: Request) -> str:
    return str(request.base_url).rstrip("/")
