"""The documented routes: decide as everybody sees it, what caches may keep, and the two probes."""

import hashlib
from typing import Annotated

import msgspec
from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from variantgen.errors import Unavailable
from variantgen.serving.listing import Listing, list_variants
from variantgen.serving.workflow import Serving
from variantgen.web.hot import DECIDE_PATH, HEALTH_PATH, HEALTHY, JsonReply, decide_reply
from variantgen.web.openapi import REPLY_EXAMPLE, REQUEST_EXAMPLE, described_body, described_replies
from variantgen.web.wire import DecideReply, DecideRequest, HealthReply, ListedVariant, ReadyReply, VariantsReply

FRESH_S = 30
STALE_S = 3_600


def api_routes(serving: Serving) -> APIRouter:
    """Return the routes under /v1 and the two probes."""
    routes = APIRouter()
    _add_decide(routes, serving)
    _add_variants(routes, serving)
    _add_probes(routes, serving)
    return routes


def _add_decide(routes: APIRouter, serving: Serving) -> None:
    @routes.post(
        DECIDE_PATH,
        summary="Pick the text for one reader",
        tags=["decide"],
        openapi_extra={"requestBody": described_body(DecideRequest, REQUEST_EXAMPLE)},
        responses=described_replies(DecideReply, REPLY_EXAMPLE, 404, 413, 422, 503),
    )
    async def decide(request: Request) -> Response:
        """Always answered with at least the base copy, once the placement is known.

        Name either `content_id` or `collection`. Unknown keys are refused, so that a misspelt consent is noticed.
        """
        return _sent(decide_reply(await request.body(), serving))


def _add_variants(routes: APIRouter, serving: Serving) -> None:
    @routes.get(
        "/v1/variants/{content_id}/{slot}",
        summary="List what may be shown at a place",
        tags=["variants"],
        responses=described_replies(VariantsReply, None, 304, 404, 422, 503),
    )
    async def variants(
        request: Request,
        content_id: Annotated[str, Path(max_length=200)],
        slot: Annotated[str, Path(max_length=200)],
        segment: Annotated[str, Query(max_length=200, description="Only this segment's; all where empty.")] = "",
        locale: Annotated[str, Query(max_length=200, description="Falls back as in /v1/decide.")] = "",
    ) -> Response:
        """The same for every reader, so caches and edges may keep it for as long as it says."""
        snapshot = serving.live.current()
        listing = list_variants(
            snapshot,
            content_id=content_id,
            slot=slot,
            segment=segment,
            locale=locale,
            default_locale=serving.policy.default_locale,
            now=serving.clock(),
            tombstones=serving.live.tombstones,
        )
        return cacheable(request, _listed(listing, snapshot.version), cache_control(listing.changes_in_s))


def _add_probes(routes: APIRouter, serving: Serving) -> None:
    @routes.get(
        "/readyz",
        summary="Can requests be answered?",
        tags=["probes"],
        responses=described_replies(ReadyReply, None, 503),
    )
    async def ready() -> Response:
        """503 with the reason until a snapshot is loaded."""
        live = serving.live
        if not live.is_ready:
            raise Unavailable(live.problem or "Nothing is published yet; run `variantgen publish`.")
        manifest = live.current().manifest
        reply = ReadyReply("ready", manifest.version, manifest.variants, manifest.placements, live.problem)
        return _sent(JsonReply(msgspec.json.encode(reply)))

    @routes.get(
        HEALTH_PATH, summary="Is the process alive?", tags=["probes"], responses=described_replies(HealthReply, None)
    )
    async def health() -> Response:
        """Nothing is looked at: an answer is the answer."""
        return _sent(JsonReply(HEALTHY))


def cache_control(changes_in_s: float | None) -> str:
    """Return for how long a listing may be kept: never past the moment an offer opens or ends."""
    left = STALE_S + FRESH_S if changes_in_s is None else int(changes_in_s)
    fresh = min(FRESH_S, left)
    return f"public, max-age={fresh}, stale-while-revalidate={max(0, min(STALE_S, left - fresh))}"


def cacheable(request: Request, body: bytes, cache_control: str) -> Response:
    """Return a response that caches may keep, or 304 where the client has it already."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"etag": etag, "cache-control": cache_control}
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if known & {etag, "*"}:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")


def _listed(listing: Listing, version: str) -> bytes:
    place = listing.place
    rows = tuple(ListedVariant(row.variant_id, row.text, row.segment, row.ai_generated) for row in listing.rows)
    reply = VariantsReply(place.content_id, place.slot, place.locale, place.base_text, version, rows)
    return msgspec.json.encode(reply)


def _sent(reply: JsonReply) -> Response:
    response = Response(reply.body, reply.status)
    response.raw_headers = reply.headers
    return response
