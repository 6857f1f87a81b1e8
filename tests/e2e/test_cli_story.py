"""The content team's, the editor's and the operator's commands, one after the other, on the sample workspace."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import a_file, a_line, run, run_json
from tests.fake_openai import FakeOpenAI, slow
from tests.workspaces import lasting
from variantgen.adapters.run_lock import run_lock

CELL = ("--content", "ridge-2", "--slot", "headline", "--segment", "eco")
READER = ("decide", "ridge-2", "headline", "--interest", "recycled materials", "--consent", "--greedy")
BASE = "Kestrane Ridge 2: holds on when the trail lets go"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VARIANTGEN_MODEL__KIND", "extract")
    run("init", "--sample", "-w", tmp_path)
    lasting(tmp_path)
    return tmp_path


@pytest.fixture
def live(site: Path) -> Path:
    """A workspace with one approved variant live."""
    run("generate", *CELL, "-w", site)
    run("review", "approve", "--verdict", "pass", "-w", site)
    run("publish", "-w", site)
    return site


def served_text(site: Path) -> str:
    return str(run_json(*READER, "-w", site)["text"])


def test_from_base_copy_to_a_decision(site: Path) -> None:
    assert "0 requests to make" in run("estimate", *CELL, "-w", site)
    assert run_json("generate", *CELL, "-w", site)["filled"] == 1
    assert "1 of 1" in run("receipts", "-w", site)
    assert "every reader gets base copy. 1 wait for review" in run("publish", "-w", site)
    assert served_text(site) == BASE
    (variant,) = run_json("variants", "list", "-w", site)
    assert run_json("review", "approve", "--verdict", "pass", "-w", site)["moved"] == [variant["variant_id"]]
    assert run_json("publish", "-w", site)["variants"] == 1
    assert served_text(site) == variant["text"]
    assert run("publish", "--rollback", "-w", site).endswith("is live again.\n")
    assert served_text(site) == BASE


def test_a_text_whose_base_copy_changed_is_not_served_until_an_editor_looked_again(
    live: Path,
) -> None:
    text = served_text(live)
    assert text != BASE
    file = live / "content" / "featured.yaml"
    file.write_text(file.read_text("utf-8").replace("248", "250"), "utf-8")
    assert "has changed since this text was checked" in run("publish", "-w", live)
    assert served_text(live) == BASE
    (reopened,) = run_json("review", "recheck", "--all", "-w", live)["reopened"]
    assert "base copy has changed" in reopened["reason"]
    assert run_json("publish", "-w", live)["variants"] == 0
    run("review", "approve", reopened["variant_id"], "-w", live)
    assert run_json("publish", "-w", live)["variants"] == 1
    assert served_text(live) == text


def test_an_imported_text_is_checked_edited_and_exported(site: Path) -> None:
    wrong = a_line("Kestrane Ridge 2: now $99 for everyone", id="ours-1", content_id="ridge-2")
    file = a_file(site, "texts.jsonl", wrong)
    assert "1 texts checked (1 block)" in run("variants", "import", file, "-w", site)
    (variant,) = run_json("variants", "list", "-w", site)
    new = run_json("review", "edit", variant["variant_id"], "--text", "Kestrane Ridge 2: grips wet rock", "-w", site)
    assert new["verdict"] == "pass"
    exported = run("variants", "export", "--state", "pending", "-w", site)
    assert '"id": "ours-1"' in exported
    assert '"text": "Kestrane Ridge 2: grips wet rock"' in exported


def test_an_import_with_one_bad_line_imports_nothing(site: Path) -> None:
    file = a_file(site, "texts.jsonl", a_line(content_id="ridge-2"), a_line(id="t-2", content_id="nike"))
    assert "t-2: content_id: found 'nike'" in run("variants", "import", file, "-w", site, code=1)
    assert run_json("variants", "list", "-w", site) == []


def test_a_second_run_in_the_same_workspace_is_refused(site: Path) -> None:
    with run_lock(site / ".variantgen" / "generate.lock"):
        assert "Another run is at work" in run("generate", *CELL, "-w", site, code=1)
        assert run_json("generate", *CELL, "-w", site, code=1)["error"] == "Busy"


def test_names_that_the_workspace_does_not_have_are_refused_with_those_it_has(site: Path) -> None:
    assert "There is no segment 'kids'; the workspace has beginners, busy, eco," in run(
        "generate", "--segment", "kids", "-w", site, code=1
    )
    assert "is no folder" in run("generate", "-w", site / "none", code=1)


@pytest.mark.parametrize(("by", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_keeps_a_receipt_and_shows_no_traceback(
    site: Path, by: signal.Signals, code: int
) -> None:
    with FakeOpenAI() as server:
        server.script(slow(60))
        environment = {
            **os.environ,
            "VARIANTGEN_MODEL__KIND": "openai",
            "VARIANTGEN_MODEL__BASE_URL": server.base_url,
        }
        command = [sys.executable, "-m", "variantgen", "generate", *CELL, "-w", str(site)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            while server.count == 0:
                assert process.poll() is None
            process.send_signal(by)
            _, told = process.communicate()
    assert process.returncode == code, told.decode()
    assert b"Traceback" not in told
    (receipt,) = run_json("receipts", "-w", site)
    assert (receipt["stopped"], receipt["requests"]) == ("interrupted", 1)


def test_a_reader_that_closes_the_pipe_gets_no_traceback(site: Path) -> None:
    lines = [a_line(id=f"t-{number}", content_id="ridge-2") for number in range(400)]
    texts = a_file(site, "texts.jsonl", *lines)
    command = [sys.executable, "-m", "variantgen", "check", "--no-embeddings", "--format", "jsonl"]
    command += ["--content", str(site / "content" / "featured.yaml"), "--variants", str(texts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Error" not in process.stderr.read()
