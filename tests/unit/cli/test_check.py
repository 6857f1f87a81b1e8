import json
from pathlib import Path
from typing import Any

import pytest

from tests.catalog_files import a_record, a_segment_record, as_jsonl
from tests.command_line import a_file, a_line, run

INVENTED = a_line("TrailMax 3: now $99 on every trail", id="t-2")


def check(folder: Path, *options: object, lines: tuple[dict[str, Any], ...] = (a_line(),), code: int = 0) -> str:
    """Check texts without the embedding model."""
    content, texts = a_file(folder, "shoes.yaml", a_record()), a_file(folder, "texts.jsonl", *lines)
    return run("check", "--content", content, "--variants", texts, "--no-embeddings", *options, code=code)


def test_jsonl_is_one_line_a_text_in_the_texts_order(tmp_path: Path) -> None:
    printed = check(tmp_path, "--format", "jsonl", lines=(INVENTED, a_line()))
    first, second = (json.loads(line) for line in printed.splitlines())
    assert (first["id"], first["verdict"]) == ("t-2", "block")
    assert {"check": "price", "found": "$99", "expected": "$129"}.items() <= first["findings"][0].items()
    assert second == {"id": "t-1", "verdict": "pass", "findings": []}


def test_people_read_findings_and_a_sum(tmp_path: Path) -> None:
    printed = check(tmp_path, lines=(INVENTED, a_line()))
    assert "block price: '$99' is not in the base copy" in printed
    assert printed.endswith("2 texts: 1 pass, 0 review, 1 block.\n")


def test_explain_shows_base_and_text_side_by_side(tmp_path: Path) -> None:
    printed = check(tmp_path, "--explain", lines=(INVENTED,))
    assert "│ TrailMax 3: run further on any trail │ TrailMax 3: now $99 on every trail │" in printed


def test_what_lies_in_the_folder_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "variantgen.toml").write_text("port = = 5")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VARIANTGEN_SERVING__PORT", "none")
    assert "1 texts: 1 pass" in check(tmp_path)


def test_texts_may_come_from_standard_input(tmp_path: Path) -> None:
    content = a_file(tmp_path, "shoes.yaml", a_record())
    arguments = ["check", "--content", content, "--variants", "-", "--no-embeddings"]
    assert "1 texts" in run(*arguments, stdin=as_jsonl(a_line()))
    assert "standard input: found an empty file" in run(*arguments, stdin=b"", code=1)


def test_segments_are_known_only_where_their_file_is_given(tmp_path: Path) -> None:
    line = a_line(segment="nobody")
    assert "1 texts" in check(tmp_path, lines=(line,))
    segments = a_file(tmp_path, "segments.yaml", a_segment_record())
    assert "t-1: segment: found 'nobody'; use one of eco" in check(
        tmp_path, "--segments", segments, lines=(line,), code=1
    )


def test_many_texts_are_printed_in_order_part_by_part(tmp_path: Path) -> None:
    lines = tuple(a_line(id=f"t-{number}") for number in range(600))
    printed = check(tmp_path, "--format", "jsonl", lines=lines)
    ids = [json.loads(line)["id"] for line in printed.splitlines() if line.startswith("{")]
    assert ids == [line["id"] for line in lines]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"\xff\xfe\x00", "save the file as UTF-8"),
        (b"", "found an empty file; write one record a line"),
        (b"[1, 2]", "line 1"),
        (as_jsonl(a_line(content_id="nike")), "content_id: found 'nike'; use one of trailmax-3"),
    ],
)
def test_rubbish_is_refused_with_what_to_do(tmp_path: Path, written: bytes, said: str) -> None:
    content, texts = a_file(tmp_path, "shoes.yaml", a_record()), tmp_path / "texts.jsonl"
    texts.write_bytes(written)
    assert said in run("check", "--content", content, "--variants", texts, code=1)


def test_files_that_are_none_are_named(tmp_path: Path) -> None:
    content = a_file(tmp_path, "shoes.yaml", a_record())
    assert "There is no file" in run("check", "--content", content, "--variants", tmp_path / "none", code=1)
    assert "cannot be read" in run("check", "--content", content, "--variants", tmp_path, code=1)


def test_wrong_usage_exits_with_two(tmp_path: Path) -> None:
    check(tmp_path, "--format", "xml", code=2)
    check(tmp_path, "--as-of", "yesterday", code=2)
    check(tmp_path, "--explain", "--format", "jsonl", code=2)
