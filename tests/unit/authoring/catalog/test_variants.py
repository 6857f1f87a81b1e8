import json
from typing import Any

import pytest

from tests.catalog_files import as_jsonl, sentences
from variantgen.authoring.catalog import parse_variants
from variantgen.domain.variant import ImportedText


def a_line(**changes: Any) -> dict[str, Any]:
    return {"id": "1", "content_id": "trailmax-3", "slot": "headline", "segment": "eco", "text": "Run far"} | changes


def problem_with(**changes: Any) -> str:
    (problem,) = sentences(lambda: parse_variants("v.jsonl", as_jsonl(a_line(**changes))))
    return problem


def test_texts_are_read_one_a_line() -> None:
    texts = parse_variants("v.jsonl", as_jsonl(a_line(), a_line(id="2", locale="en-GB")))
    assert [text.locale for text in texts] == [None, "en-GB"]
    assert texts[0] == ImportedText(id="1", content_id="trailmax-3", slot="headline", segment="eco", text="Run far")


def test_segment_and_locale_may_be_left_out() -> None:
    line = {key: value for key, value in a_line().items() if key != "segment"}
    assert parse_variants("v.jsonl", as_jsonl(line))[0].segment == ""


@pytest.mark.parametrize("text", ["", "  two spaces ", "NUL \x00", "\u202eRTL", "long " * 50_000])
def test_hostile_texts_are_kept_as_they_are_for_the_guardrails(text: str) -> None:
    assert parse_variants("v.jsonl", as_jsonl(a_line(text=text)))[0].text == text


def test_keys_of_other_tools_are_left_out() -> None:
    line = a_line(label="faulty", kinds=["changed_price"], hard=True, location="Berlin")
    assert parse_variants("v.jsonl", as_jsonl(line))[0].id == "1"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"local": "en-US"}, "local: found key 'local'; unknown key; did you mean 'locale'?"),
        ({"text": None}, "text: found nothing; write a text, or leave the key out"),
        ({"id": 5}, "id: found 5; write it in quotes"),
        ({"slot": "Head line"}, "slot: found 'Head line'; use lower-case letters"),
        ({"content_id": ""}, "content_id: found ''; use letters, digits"),
    ],
)
def test_a_wrong_line_gets_a_sentence(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in problem_with(**changes)


def test_all_problems_come_at_once() -> None:
    data = as_jsonl(a_line(), a_line()) + b"{\n" + json.dumps({"id": "3"}).encode()
    assert len(sentences(lambda: parse_variants("v.jsonl", data))) == 5


@pytest.mark.parametrize("data", [b"", b"\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    (problem,) = sentences(lambda: parse_variants("v.jsonl", data))
    assert problem == "v.jsonl: found an empty file; write one record a line"
