"""A published workspace asked over HTTP, as a site would."""

import asyncio
import json
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.served import Served, served, until
from tests.workspaces import PUBLISHED_AT, approved_variants, fill_workspace, publish, write_settings

HEADLINE = {"content_id": "trailmax-3", "slot": "headline"}
AGREED = {"behavioral": True, "ai_recommendations": True}
ECO_READER = {"profile": {"interests": {"recycled materials": 0.9, "repair": 0.5}}, "consent": AGREED}
LATER = PUBLISHED_AT + timedelta(days=1)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    asyncio.run(fill_workspace(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("workspace")
    asyncio.run(fill_workspace(folder))
    with served(folder) as running:
        yield running


def decide(address: str, **fields: object) -> dict[str, object]:
    reply = httpx.post(address + "/v1/decide", json=HEADLINE | fields)
    assert reply.status_code == 200, reply.text
    decision: dict[str, object] = reply.json()
    return decision


def test_a_reader_who_agreed_gets_the_nearest_text(server: Served) -> None:
    decision = decide(server.address, **ECO_READER, greedy=True)
    assert decision["text"] == "TrailMax 3: recycled materials, made for repair"
    assert decision["tier"] == "personalized"
    assert {part["trait"] for part in decision["why"]} == {"recycled materials", "repair"}  # type: ignore[attr-defined]  # JSON


def test_without_consent_the_profile_is_not_used(server: Served) -> None:
    decision = decide(server.address, profile=ECO_READER["profile"], consent={"behavioral": True}, greedy=True)
    assert decision["tier"] == "generic"
    assert decision["why"] == []


def test_a_reader_keeps_the_text_and_readers_differ(server: Served) -> None:
    first = [decide(server.address, user_id=f"u-{number}")["variant_id"] for number in range(40)]
    again = [decide(server.address, user_id=f"u-{number}")["variant_id"] for number in range(40)]
    assert first == again
    assert len(set(first)) > 1


def test_a_collection_competes_as_one_pool(server: Served) -> None:
    reply = httpx.post(server.address + "/v1/decide", json={"collection": "homepage-hero", "slot": "headline"})
    assert reply.json()["content_id"] == "trailmax-3"


def test_the_printed_command_returns_a_decision(server: Served) -> None:
    command = next(line for line in server.printed if line.startswith("curl"))
    words = shlex.split(command)
    body = json.loads(words[words.index("-d") + 1])
    assert httpx.post(words[2], json=body).json()["content_id"] == body["content_id"]


def test_the_servers_name_is_not_told(server: Served) -> None:
    assert "server" not in httpx.get(server.address + "/healthz").headers


def test_one_connection_answers_many_requests_whatever_they_hold(server: Served) -> None:
    with httpx.Client(base_url=server.address) as client:
        bodies = (b"", b"{", b"\xff", b"[]", json.dumps(HEADLINE).encode())
        assert [client.post("/v1/decide", content=body).status_code for body in bodies] == [422, 422, 422, 422, 200]


def test_a_body_over_the_limit_is_refused(server: Served) -> None:
    reply = httpx.post(server.address + "/v1/decide", content=b"x" * 70_000)
    assert reply.status_code == 413
    assert reply.json()["error"] == "TooLarge"


def test_a_server_that_answered_loaded_no_model_and_ends_quietly(workspace: Path) -> None:
    with served(workspace) as server:
        decide(server.address, **ECO_READER)
        assert "This reader gets" in httpx.get(server.address).text
        assert httpx.get(server.address + "/docs").status_code == 200
        code, out, err = server.stop()
    imported = set(out.split("imported:")[1].split())
    assert imported.isdisjoint({"torch", "sentence_transformers", "transformers"})
    assert {"uvloop", "httptools"} <= imported
    assert code in {0, 130}
    assert "Traceback" not in err


def test_a_database_is_opened_only_for_the_page(workspace: Path) -> None:
    with served(workspace) as server:
        decide(server.address, **ECO_READER)
        _, out, _ = server.stop()
    assert "sqlalchemy" not in out.split("imported:")[1].split()


def test_the_page_shows_what_was_blocked(server: Served) -> None:
    page = httpx.get(server.address, params={"content": "trailmax-3", "slot": "headline"}).text
    assert "TrailMax 3: only $99 this week" in page
    assert "<code>" in page


def test_a_new_snapshot_is_taken_up_without_a_restart(workspace: Path) -> None:
    with served(workspace) as server:
        before = decide(server.address)["snapshot"]
        asyncio.run(publish(workspace, at=LATER))
        until(server.address, "/readyz", "2026-11-22T02-00-00Z")
        assert decide(server.address)["snapshot"] != before


def test_no_request_fails_while_snapshots_are_swapped(workspace: Path) -> None:
    with served(workspace) as server, httpx.Client(base_url=server.address) as client:
        seen = set()
        for day in range(1, 6):
            asyncio.run(publish(workspace, at=PUBLISHED_AT + timedelta(days=day)))
            for number in range(100):
                reply = client.post("/v1/decide", json=HEADLINE | {"user_id": f"u-{number}"})
                assert reply.status_code == 200
                seen.add(reply.json()["snapshot"])
    assert len(seen) > 1


def test_a_damaged_snapshot_is_refused_and_the_old_one_stays(workspace: Path) -> None:
    with served(workspace) as server:
        before = decide(server.address)["snapshot"]
        shelf = asyncio.run(publish(workspace / "elsewhere", at=LATER))
        version = shelf.live()
        assert version is not None
        snapshots = workspace / ".variantgen" / "snapshots"
        shutil.copytree(shelf.folder / version, snapshots / version)
        (snapshots / version / "vectors.faiss").write_bytes(b"torn")
        (snapshots / "CURRENT").write_text(version, "utf-8")
        problem = until(server.address, "/readyz", "refused").json()["problem"]
        assert version in problem
        assert decide(server.address)["snapshot"] == before
        assert "refused" in httpx.get(server.address).text
        _, _, err = server.stop()
    assert err.count("refused") == 1


def test_a_snapshot_of_another_embedding_model_than_the_settings_name_is_refused(workspace: Path) -> None:
    (workspace / "variantgen.toml").write_text("", "utf-8")
    with served(workspace) as server:
        reply = httpx.get(server.address + "/readyz")
    assert reply.status_code == 503
    assert "'hashed-words'" in reply.json()["detail"]
    assert "'all-MiniLM-L6-v2'" in reply.json()["detail"]


def test_a_killed_variant_is_gone_without_a_rebuild(workspace: Path) -> None:
    killed = approved_variants()[0]
    with served(workspace) as server:
        assert decide(server.address, **ECO_READER, greedy=True)["variant_id"] == killed.variant_id
        with (workspace / ".variantgen" / "snapshots" / "TOMBSTONES").open("a") as file:
            file.write(f"{killed.variant_id}\n")
        until(server.address, "/v1/variants/trailmax-3/headline?segment=eco", '"variants":[]')
        assert decide(server.address, **ECO_READER, greedy=True)["variant_id"] != killed.variant_id


def test_a_server_starts_before_the_first_publish_and_takes_it_up(tmp_path: Path) -> None:
    write_settings(tmp_path)
    with served(tmp_path) as server:
        assert any("Nothing is published yet" in line for line in server.printed)
        assert httpx.get(server.address + "/readyz").status_code == 503
        assert httpx.post(server.address + "/v1/decide", json=HEADLINE).status_code == 503
        page = httpx.get(server.address)
        assert "<code>variantgen publish</code>" in page.text
        asyncio.run(publish(tmp_path))
        until(server.address, "/readyz", "ready")
        assert decide(server.address)["content_id"] == "trailmax-3"
        assert "This workspace keeps no drafts yet" in httpx.get(server.address).text
    assert not (tmp_path / ".variantgen" / "variantgen.db").exists()


def test_a_port_in_use_is_one_sentence(workspace: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "variantgen", "serve", "--workspace", str(workspace), "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert port in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
