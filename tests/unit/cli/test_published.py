"""The commands that look at what is published and stored; none of them loads a model."""

import asyncio
from pathlib import Path

import pytest

from tests.catalog_files import a_segment_record
from tests.command_line import a_file, run, run_json
from tests.workspaces import INVENTED, a_shoe, fill_workspace
from variantgen.adapters.sql_store import SqlStore, sqlite_url


@pytest.fixture
def site(tmp_path: Path) -> Path:
    asyncio.run(fill_workspace(tmp_path))
    a_file(tmp_path, "content/shoes.yaml", a_shoe().model_dump(mode="json", exclude_none=True))
    a_file(tmp_path, "segments.yaml", a_segment_record(), a_segment_record(segment_id="value"))
    return tmp_path


def ids(site: Path, *options: str) -> list[str]:
    return [variant["variant_id"] for variant in run_json("variants", "list", *options, "-w", site)]


def test_decide_prints_the_pick_and_why(site: Path) -> None:
    printed = run(
        *("decide", "trailmax-3", "headline", "--interest", "recycled materials=0.9", "--consent", "--greedy"),
        *("-w", site),
    )
    assert "TrailMax 3: recycled materials, made for repair" in printed
    assert "personalized, treatment, segment eco, probability 1.000" in printed


def test_decide_shows_candidates_where_they_are_asked_for(site: Path) -> None:
    question = ("decide", "trailmax-3", "headline", "--interest", "gifts", "--consent", "--greedy", "-w", site)
    assert "candidates" not in run_json(*question)
    assert len(run_json(*question, "--candidates")["candidates"]) == 3


@pytest.mark.parametrize("option", [("--interest", "x=abc"), ("--interest", "x=nan"), ("--attribute", "x")])
def test_decide_refuses_what_is_no_weight_or_pair(site: Path, option: tuple[str, str]) -> None:
    assert "write" in run("decide", "trailmax-3", "headline", *option, "-w", site, code=2)


def test_decide_before_the_first_publish_says_so(tmp_path: Path) -> None:
    assert "nothing is published yet" in run("decide", "x", "headline", "-w", tmp_path, code=1)


def test_errors_are_json_where_json_is_asked_for(tmp_path: Path) -> None:
    assert run_json("decide", "x", "headline", "-w", tmp_path, code=1)["error"] == "Unavailable"
    assert run_json("variants", "show", "v_none", "-w", tmp_path, code=1)["error"] == "NotFound"


def test_a_damaged_snapshot_is_refused_in_a_sentence(site: Path) -> None:
    (vectors,) = site.glob(".variantgen/snapshots/*/vectors.faiss")
    vectors.write_bytes(b"short")
    assert "is not what was published" in run("decide", "trailmax-3", "headline", "-w", site, code=1)
    assert "fault  snapshots" in run("doctor", "-w", site, code=1)


def test_state_that_is_no_text_is_refused_in_a_sentence(site: Path) -> None:
    (site / ".variantgen" / "snapshots" / "CURRENT").write_bytes(b"\xff\xfe")
    assert "is not the name of a snapshot" in run("decide", "trailmax-3", "headline", "-w", site, code=1)


def test_publish_lists_versions_and_refuses_to_roll_back_past_the_first(site: Path) -> None:
    assert run("publish", "--list", "-w", site).startswith("* 2026-11-21T02-00-00Z-")
    assert len(run_json("publish", "--list", "-w", site)["versions"]) == 1
    assert "no snapshot older" in run("publish", "--rollback", "-w", site, code=1)
    run("publish", "--rollback", "--list", "-w", site, code=2)


def test_list_filters(site: Path) -> None:
    assert len(ids(site)) == 5
    assert len(ids(site, "--state", "approved", "--content", "trailmax-3")) == 3
    assert ids(site, "--verdict", "block") == ids(site, "--state", "pending")


def test_a_list_of_nothing_says_whether_there_is_anything(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert "No variant matches" in run("variants", "list", "--content", "nike", "-w", site)
    assert "No variants yet" in run("variants", "list", "-w", tmp_path_factory.mktemp("new"))


def test_a_list_shows_ids_whole_to_be_copied(site: Path) -> None:
    (blocked,) = ids(site, "--verdict", "block")
    assert f"{blocked}  trailmax-3/headline/value (en-US)  pending, block\n  {INVENTED}\n" in run(
        "variants", "list", "-w", site
    )


def test_show_puts_base_copy_beside_the_text_with_findings(site: Path) -> None:
    (blocked,) = ids(site, "--verdict", "block")
    printed = run("variants", "show", blocked, "-w", site)
    assert f"│ TrailMax 3: run further on any trail │ {INVENTED} │" in " ".join(printed.split())
    assert "block prices: The price is not the base copy's." in printed
    assert run_json("variants", "show", blocked, "-w", site)["base_text"].startswith("TrailMax 3: run")


def test_an_export_is_what_an_import_takes(site: Path) -> None:
    printed = run("variants", "export", "--content", "trailmax-3", "--segment", "eco", "-w", site)
    assert '"segment": "eco", "locale": "en-US", "text": "TrailMax 3: recycled materials, made for repair"' in printed


def test_approving_what_is_blocked_needs_a_reason_that_is_kept(site: Path) -> None:
    (blocked,) = ids(site, "--verdict", "block")
    assert "--override" in run("review", "approve", blocked, "-w", site, code=1)
    assert "is blocked" in run("review", "approve", blocked, "--override", "  ", "-w", site, code=1)
    assert run_json("review", "approve", "--all", "--override", "legal agreed", "-w", site)["moved"] == [blocked]
    assert "despite its findings: legal agreed" in run("variants", "show", blocked, "-w", site)


def test_rejecting_takes_a_text_off_every_page_at_once_and_approving_brings_it_back(site: Path) -> None:
    (eco,) = ids(site, "--segment", "eco", "--content", "trailmax-3")
    question = ("decide", "trailmax-3", "headline", "--interest", "recycled materials", "--consent", "--greedy")
    run("review", "reject", eco, "--reason", "off voice", "-w", site)
    assert "recycled" not in run(*question, "-w", site).splitlines()[0]
    run("review", "reopen", eco, "-w", site)
    assert "recycled" not in run(*question, "-w", site).splitlines()[0]
    run("review", "approve", eco, "-w", site)
    assert "recycled" in run(*question, "-w", site).splitlines()[0]


def test_review_says_what_to_name_and_what_is_unknown(site: Path) -> None:
    assert "Say which variants" in run("review", "approve", "-w", site, code=2)
    assert "not both" in run("review", "approve", "v_1", "--all", "-w", site, code=2)
    assert "There is no variant 'v_1'" in run("review", "approve", "v_1", "-w", site, code=1)
    assert "No variant matches --content 'nike'" in run("review", "reject", "--content", "nike", "-w", site, code=1)
    assert "No variant matches" in run("review", "retire", "--state", "rejected", "-w", site)


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit", "v_1"),
        ("edit", "--all", "--text", "x"),
        ("approve", "v_1", "--text", "x"),
        ("reject", "v_1", "--override", "x"),
        ("recheck", "--all", "--reason", "x"),
        ("approve", "--verdict", "passed"),
        ("aprove", "--all"),
    ],
)
def test_options_that_do_not_go_together_exit_with_two(site: Path, arguments: tuple[str, ...]) -> None:
    run("review", *arguments, "-w", site, code=2)


def test_receipts_are_shown_the_newest_first(site: Path) -> None:
    assert "No runs yet" in run("receipts", "-w", site)
    asyncio.run(keep_receipts(site))
    newest, older = run("receipts", "-w", site).split("  stopped: the server is down")
    assert "3 of 4 cells filled" in newest
    assert "4 of 4 cells filled" in older
    assert [receipt["filled"] for receipt in run_json("receipts", "--last", "1", "-w", site)] == [3]


async def keep_receipts(site: Path) -> None:
    amount = {"prompt_tokens": 10, "completion_tokens": 5, "usd": None}
    plain = {"cells": 4, "filled": 4, "requests": 1, "cached": 0, "quoted": None, "spent": amount, "seconds": 1.0}
    store = await SqlStore.open(sqlite_url(site / ".variantgen" / "variantgen.db"))
    await store.add_receipt("run-1", plain)
    await store.add_receipt("run-2", plain | {"filled": 3, "stopped": "the server is down"})
    await store.close()


@pytest.mark.parametrize("command", [("variants", "list"), ("receipts",), ("review", "approve", "--all"), ("publish",)])
def test_a_database_that_is_none_is_a_sentence(site: Path, command: tuple[str, ...]) -> None:
    for file in (site / ".variantgen").glob("variantgen.db*"):
        file.unlink()
    (site / ".variantgen" / "variantgen.db").write_bytes(b"no database" * 1_000)
    assert "put a backup of the file in its place" in run(*command, "-w", site, code=1)


def test_doctor_goes_on_where_the_state_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / ".variantgen").write_text("x")
    printed = run("doctor", "-w", tmp_path, code=1)
    assert all(f"fault  {part}" in printed for part in ("workspace", "store", "snapshots"))
