import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.catalog_files import a_record, as_jsonl, problem_of, problems_of
from variantgen.authoring.catalog.jsonl_file import plain_json, read_jsonl


def problem_in(text: str) -> str:
    _, (problem,) = read_jsonl("a.jsonl", text, "content_id")
    return str(problem)


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers()), max_size=5))
def test_records_are_read_one_a_line(records: list[object]) -> None:
    text = "\n\n".join(json.dumps(record) for record in records)
    entries, problems = read_jsonl("a.jsonl", text, "content_id")
    assert not problems
    assert [entry.value for entry in entries] == records


def test_a_line_separator_within_a_text_ends_no_record() -> None:
    entries, problems = read_jsonl("a.jsonl", json.dumps({"a": "x\u2028y"}, ensure_ascii=False), "content_id")
    assert (len(entries), problems) == (1, [])


def test_every_broken_line_is_named() -> None:
    problems = problems_of(content_a_jsonl=b"{oops\n" + as_jsonl(a_record()) + b"[1\n")
    assert [problem.split(": ")[1] for problem in problems] == ["line 1", "line 3"]


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("[", "write one whole record a line"),
        ("{", "write one whole record a line"),
        ("{'a': 1}", "this is not JSON: Expecting property name enclosed in double quotes at character 2"),
        ('{"a": NaN}', "NaN is not JSON; write a number"),
        ('{"a": 1, "a": 2}', "the key 'a' stands here twice; keep one"),
        ("[" * 50 + "]" * 50, "nested too deeply"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_a_broken_line_is_explained(text: str, advice: str) -> None:
    assert advice in problem_in(text)


def test_a_line_that_is_no_record_is_refused() -> None:
    assert "a.jsonl: line 1: found 5; write a mapping of keys and values" in problem_of(content_a_jsonl=b"5")


def test_half_a_character_is_refused() -> None:
    line = as_jsonl(a_record()).replace(b'"TrailMax"', b'"Trail\\ud800"')
    assert "this is half a character (a lone surrogate); type it again" in problem_of(content_a_jsonl=line)


def test_a_large_number_is_no_crash() -> None:
    assert problem_in('{"a": ' + "9" * 5_000 + "}")


def test_a_record_of_usual_depth_is_plain() -> None:
    assert plain_json('{"a": [{"b": {"c": [1]}}]}') == {"a": [{"b": {"c": [1]}}]}
