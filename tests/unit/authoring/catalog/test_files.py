"""What is wrong with whole files, in any format."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.catalog_files import (
    a_record,
    a_segment_record,
    a_workspace,
    as_jsonl,
    as_yaml,
    problem_of,
    problems_of,
    read,
)
from variantgen.domain.problems import MAX_FILE_BYTES
from variantgen.errors import Invalid

NAMES = ["brand.yaml", "segments.yaml", "content/a.yaml", "content/b.jsonl", "content/c.csv", "content/d.txt", "e"]


@given(st.dictionaries(st.sampled_from(NAMES), st.binary(max_size=200), max_size=6))
def test_any_bytes_are_a_catalog_or_refused(files: dict[str, bytes]) -> None:
    with contextlib.suppress(Invalid):
        read(files)


def test_contents_segments_and_brand_are_read_together() -> None:
    catalog = read(a_workspace(brand_yaml=b"name: TrailMax\nbanned_terms: [cheap]"))
    assert list(catalog.contents) == ["trailmax-3"]
    assert list(catalog.segments) == ["eco"]
    assert catalog.brand.banned_terms == ("cheap",)


def test_contents_keep_the_order_of_file_names_and_records() -> None:
    second = as_yaml(a_record(content_id="z"), a_record(content_id="a"))
    catalog = read(a_workspace(content_b_yaml=second, content_a_jsonl=as_jsonl(a_record(content_id="m"))))
    assert list(catalog.contents) == ["m", "z", "a"]


def test_a_workspace_without_a_brand_file_has_a_brand_without_rules() -> None:
    assert read(a_workspace()).brand.banned_terms == ()


def test_all_problems_of_all_files_come_at_once() -> None:
    problems = problems_of(
        brand_yaml=b"voise: plain",
        segments_yaml=as_yaml(a_segment_record(name=5)),
        content_a_yaml=as_yaml(a_record(brand=7, locale="EN")),
        content_b_jsonl=b"{",
    )
    assert [problem.split(":")[0] for problem in problems] == [
        "brand.yaml",
        "segments.yaml",
        "content/a.yaml",
        "content/a.yaml",
        "content/b.jsonl",
    ]


def test_a_missing_segments_file_says_what_to_do() -> None:
    files = a_workspace()
    del files["segments.yaml"]
    with pytest.raises(Invalid, match=r"1 problem in segments.yaml; nothing was read."):
        read(files)


def test_a_workspace_without_content_files_says_where_they_go() -> None:
    files = {name: data for name, data in a_workspace().items() if not name.startswith("content/")}
    with pytest.raises(Invalid, match="1 problem in content/"):
        read(files)


@pytest.mark.parametrize("name", ["content_a_yaml", "content_a_jsonl", "content_a_csv", "segments_yaml"])
@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_named(name: str, data: bytes) -> None:
    assert "found an empty file; write at least one record that starts with" in problem_of(**{name: data})


def test_a_file_of_a_hundred_megabytes_is_refused_by_its_size() -> None:
    problem = problem_of(content_a_yaml=b"x" * (MAX_FILE_BYTES * 5))
    assert problem == "content/a.yaml: found 100.0 MB; a file may have 20 MB at most; split it into several files"


def test_bytes_that_are_not_utf8_are_named_with_their_place_and_likely_meaning() -> None:
    problem = problem_of(content_a_csv="content_id,brand\nx,Caf\xe9\n".encode("cp1252"))
    assert problem == (
        "content/a.csv: line 2, character 6: found byte 0xe9 ('é' in Windows-1252); "
        "save the file as UTF-8 (in Excel: CSV UTF-8)"
    )


def test_utf16_is_named_as_such() -> None:
    assert "found UTF-16 text; save the file as UTF-8" in problem_of(content_a_csv="content_id".encode("utf-16"))


def test_a_nul_byte_is_named_with_its_place() -> None:
    problem = problem_of(content_a_yaml=b"- content_id: a\n  brand: T\x00")
    assert "line 2, character 11: found the control character '\\x00'; delete it" in problem


def test_a_nul_from_a_json_escape_is_refused_too() -> None:
    problem = problem_of(content_a_jsonl=as_jsonl(a_record(product="Trail\x00Max")))
    assert "(line 1): product: found the control character '\\x00'; delete it" in problem


def test_a_file_of_another_kind_says_which_are_read() -> None:
    problem = problem_of(content_a_xlsx=b"PK\x03\x04")
    assert "found a file that ends in '.xlsx'; base copy is read from .yaml, .yml, .jsonl, .csv" in problem


def test_an_id_that_stands_in_two_files_names_both() -> None:
    problem = problem_of(content_a_yaml=as_yaml(a_record()), content_b_jsonl=as_jsonl(a_record()))
    assert problem == (
        "content/b.jsonl: 'trailmax-3' (line 1): content_id: found 'trailmax-3'; "
        "content/a.yaml, line 1 has this content_id already; give each its own"
    )


def test_a_segment_id_that_stands_twice_is_refused() -> None:
    assert "has this segment_id already" in problem_of(segments_yaml=as_yaml(a_segment_record(), a_segment_record()))
