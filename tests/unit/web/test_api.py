from dataclasses import replace

import httpx
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.serving_apps import a_serving, an_empty_serving, client_of
from tests.snapshots import ECO, NOW, Place, Row
from variantgen.web.api import cache_control
from variantgen.web.app import make_app
from variantgen.web.openapi import REPLY_EXAMPLE, REQUEST_EXAMPLE
from variantgen.web.wire import DecideReply, DecideRequest

VARIANTS = "/v1/variants/trailmax-3/headline"


async def test_variants_are_listed_for_caches_to_keep(client: httpx.AsyncClient) -> None:
    reply = await client.get(VARIANTS)
    assert [variant["segment"] for variant in reply.json()["variants"]] == ["eco", "bargain", "athlete"]
    assert reply.json()["base_text"] == "Run further on any trail"
    assert reply.headers["cache-control"] == "public, max-age=30, stale-while-revalidate=3600"


async def test_one_segment_can_be_asked_for(client: httpx.AsyncClient) -> None:
    reply = await client.get(VARIANTS, params={"segment": "eco"})
    assert [variant["segment"] for variant in reply.json()["variants"]] == ["eco"]


@pytest.mark.parametrize("known", ['"other", {}', "W/{}", "*"])
async def test_what_the_client_has_already_is_not_sent_again(client: httpx.AsyncClient, known: str) -> None:
    etag = (await client.get(VARIANTS)).headers["etag"]
    reply = await client.get(VARIANTS, headers={"if-none-match": known.format(etag)})
    assert reply.status_code == 304
    assert reply.content == b""
    assert reply.headers["etag"] == etag


async def test_another_answer_has_another_etag(client: httpx.AsyncClient) -> None:
    tags = {(await client.get(VARIANTS, params={"segment": segment})).headers["etag"] for segment in ("", "eco")}
    assert len(tags) == 2


async def test_an_unknown_slot_is_not_found(client: httpx.AsyncClient) -> None:
    reply = await client.get("/v1/variants/trailmax-3/nothing")
    assert reply.status_code == 404
    assert reply.json()["error"] == "NotFound"


async def test_a_listing_is_not_kept_past_the_end_of_an_offer() -> None:
    ends_soon = Row("bargain", {"price": 1.0}, valid_to=NOW + 20)
    serving = replace(a_serving(Place([ECO, ends_soon])), clock=lambda: NOW)
    async with client_of(make_app(serving)) as client:
        reply = await client.get(VARIANTS)
    assert reply.headers["cache-control"] == "public, max-age=20, stale-while-revalidate=0"


@given(st.floats(0, 1e9))
def test_no_cache_may_serve_past_the_next_change(changes_in_s: float) -> None:
    ages = [int(part.split("=")[1]) for part in cache_control(changes_in_s).split(", ")[1:]]
    assert all(age >= 0 for age in ages)
    assert sum(ages) <= changes_in_s


async def test_ready_says_what_is_served(client: httpx.AsyncClient) -> None:
    reply = await client.get("/readyz")
    assert reply.status_code == 200
    assert reply.json()["variants"] == 3


async def test_not_ready_says_why() -> None:
    async with client_of(make_app(an_empty_serving())) as client:
        reply = await client.get("/readyz")
    assert reply.status_code == 503
    assert reply.json()["error"] == "Unavailable"
    assert "variantgen publish" in reply.json()["detail"]


async def test_ready_tells_of_a_newer_snapshot_that_was_refused() -> None:
    serving = a_serving()
    serving.live.problem = "snapshot 'newer' is refused: it is truncated"
    async with client_of(make_app(serving)) as client:
        reply = await client.get("/readyz")
    assert reply.status_code == 200
    assert "truncated" in reply.json()["problem"]


async def test_health_looks_at_nothing() -> None:
    async with client_of(make_app(an_empty_serving())) as client:
        reply = await client.get("/healthz")
    assert reply.json() == {"status": "ok"}


async def test_the_description_shows_what_decide_reads_and_writes(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    decide = document["paths"]["/v1/decide"]["post"]
    body = decide["requestBody"]["content"]["application/json"]
    assert body["schema"] == {"$ref": "#/components/schemas/DecideRequest"}
    assert body["example"]["consent"] == {"behavioral": True, "ai_recommendations": True}
    assert decide["responses"]["200"]["content"]["application/json"]["example"]["tier"] == "personalized"
    assert {"DecideRequest", "DecideReply", "ErrorReply"} <= document["components"]["schemas"].keys()


async def test_every_reference_in_the_description_leads_somewhere(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    schemas = document["components"]["schemas"]
    assert {name for name in _references(document) if name not in schemas} == set()


async def test_the_example_in_the_description_is_a_request_that_can_be_read(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    body = document["paths"]["/v1/decide"]["post"]["requestBody"]["content"]["application/json"]["example"]
    reply = await client.post("/v1/decide", json=body | {"content_id": "trailmax-3"})
    assert reply.status_code == 200
    example = document["paths"]["/v1/decide"]["post"]["responses"]["200"]["content"]["application/json"]["example"]
    assert reply.json().keys() == example.keys()


async def test_the_example_replies_in_the_description_have_the_shapes_they_show() -> None:
    assert msgspec.convert(REPLY_EXAMPLE, DecideReply, strict=True)
    assert msgspec.convert(REQUEST_EXAMPLE, DecideRequest, strict=True)
    assert REPLY_EXAMPLE.keys() == set(DecideReply.__struct_fields__)


def _references(value: object) -> set[str]:
    if isinstance(value, dict):
        here = {str(value["$ref"]).rsplit("/", 1)[-1]} if "$ref" in value else set()
        return here.union(*map(_references, value.values()))
    return set().union(*map(_references, value)) if isinstance(value, list) else set()
