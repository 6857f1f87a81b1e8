import logging

import httpx
import pytest

from tests.serving_apps import a_serving, client_of
from variantgen.domain.variant import VariantFilter
from variantgen.web.app import make_app

A_BROWSER = {"accept": "text/html,application/xhtml+xml"}


@pytest.mark.parametrize("path", ["/v1/nothing", "/nothing"])
async def test_an_unknown_address_is_answered_in_the_one_shape(client: httpx.AsyncClient, path: str) -> None:
    reply = await client.get(path)
    assert reply.status_code == 404
    assert reply.json() == {"error": "NotFound", "detail": f"There is nothing at '{path}'; /docs lists what there is."}


async def test_a_wrong_method_names_the_right_one(client: httpx.AsyncClient) -> None:
    reply = await client.get("/v1/decide")
    assert reply.status_code == 405
    assert reply.headers["allow"] == "POST"
    assert reply.json()["error"] == "MethodNotAllowed"
    assert "POST" in reply.json()["detail"]


async def test_a_name_that_is_too_long_is_refused_in_the_one_shape(client: httpx.AsyncClient) -> None:
    reply = await client.get(f"/v1/variants/{'a' * 201}/headline")
    assert reply.status_code == 422
    assert reply.json()["error"] == "Invalid"
    assert "content_id" in reply.json()["detail"]


async def test_a_person_gets_a_page_and_a_program_json(client: httpx.AsyncClient) -> None:
    page = await client.get("/<script>", headers=A_BROWSER)
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert "<script>" not in page.text
    program = await client.get("/v1/nothing", headers=A_BROWSER)
    assert program.headers["content-type"] == "application/json"


async def test_a_page_that_breaks_shows_no_trace(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(wanted: VariantFilter) -> list[object]:
        raise RuntimeError("secret inside")

    app = make_app(a_serving(), find_variants=broken)  # type: ignore[arg-type]  # it never returns
    async with client_of(app) as client:
        with caplog.at_level(logging.ERROR):
            reply = await client.get("/", headers=A_BROWSER)
    assert reply.status_code == 500
    assert "secret" not in reply.text
    assert "secret inside" in caplog.text


@pytest.mark.parametrize("path", ["/", "/docs", "/static/preview.css", "/nothing", "/readyz"])
async def test_everything_leaves_with_the_security_headers(client: httpx.AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe-inline" not in headers["content-security-policy"].split("style-src")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


async def test_pages_run_no_script_at_all(client: httpx.AsyncClient) -> None:
    reply = await client.get("/")
    assert "script-src" not in reply.headers["content-security-policy"]
    assert "<script" not in reply.text
    assert "style=" not in reply.text


async def test_the_docs_load_nothing_from_elsewhere(client: httpx.AsyncClient) -> None:
    docs = await client.get("/docs")
    assert "//" not in docs.text.replace("<!doctype", "")
    for path in ("/swagger/swagger-ui-bundle.js", "/swagger/swagger-ui.css", "/static/docs.js", "/static/mark.svg"):
        assert path in docs.text
        assert (await client.get(path)).status_code == 200
