"""What is wrong within a record, whatever its file's format."""

from typing import Any

import pytest

from tests.catalog_files import a_segment_record, as_yaml, problem_of, problem_with, sentences
from tests.factories import a_content
from variantgen.authoring.catalog import parse_brand, parse_contents, parse_segments


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"topic": ["a"]}, "topic: found key 'topic'; unknown key; did you mean 'topics'?"),
        ({"colour": "red"}, "colour: found key 'colour'; unknown key; allowed are content_id, locale, brand"),
        ({"content_id": "a b"}, "content_id: found 'a b'; use letters, digits, '.', '_' and '-'"),
        ({"locale": "english"}, "locale: found 'english'; write a locale such as en-US, de-DE or fr"),
        ({"brand": 129}, "brand: found 129; write it in quotes, so that it is read as text"),
        ({"brand": None}, "brand: found nothing; write a text, or leave the key out"),
        ({"brand": ["a"]}, "brand: found ['a']; write one text here, not a list or a mapping"),
        ({"topics": "shoes"}, "topics: found 'shoes'; write a list, such as [first, second]"),
        ({"topics": [5]}, "topics[1]: found 5; write it in quotes"),
        ({"slots": {}}, "slots: found {}; write at least one entry"),
        ({"facts": {"name": "price"}}, "facts: found {'name': 'price'}; write a list"),
        ({"facts": [{"name": "price", "value": 129, "kind": "price"}]}, "facts[price].value: found 129; write it in"),
        ({"facts": [{"name": "p", "value": "$129", "kind": "prize"}]}, "or 'spec'; did you mean 'price'?"),
        ({"offer": {"ends_at": "soon"}}, "offer.ends_at: found 'soon'; write a date such as 2026-11-30"),
        ({"offer": {"ends_at": "2026-02-30"}}, "offer.ends_at: found '2026-02-30'; write a date such as"),
        ({"offer": {"ends_at": 20261130}}, "offer.ends_at: found 20261130; write a date such as"),
        ({"offer": {"end_at": "2026-11-30"}}, "offer.end_at: found key 'end_at'; unknown key; did you mean 'ends_at'?"),
        ({"available": "perhaps"}, "available: found 'perhaps'; write true or false"),
    ],
)
def test_a_wrong_value_gets_a_sentence(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in problem_with(**changes)


@pytest.mark.parametrize(
    ("slot", "sentence"),
    [
        (12, "slots.headline: found 12; write the copy as text in quotes, or a mapping with `text:`"),
        ("", "slots.headline.text: found ''; write at least 1 character(s)"),
        ({"text": "Run", "max_char": 9}, "slots.headline.max_char: found key 'max_char'; unknown key; did you mean"),
        ({"text": "Run", "max_chars": 0}, "slots.headline.max_chars: found 0; write a number of at least 1"),
        ({"text": "Run", "max_chars": 3_001}, "slots.headline.max_chars: found 3001; write a number of at most 3000"),
        ({"max_chars": 9}, "slots.headline.text: found nothing; this key is required"),
    ],
)
def test_a_wrong_slot_gets_a_sentence(slot: object, sentence: str) -> None:
    assert sentence in problem_with(slots={"headline": slot}, facts=[])


def test_a_slot_name_with_capitals_gets_a_sentence() -> None:
    assert "slots.Headline: found 'Headline'; use lower-case letters" in problem_with(slots={"Headline": "a"}, facts=[])


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ({"intrest": "shoes"}, "when: found {'intrest': 'shoes'}; a rule is a mapping with one of the keys interest"),
        ({"interest": 5}, "when.interest: found 5; write it in quotes"),
        ({"interest": "shoes", "weight": 1}, "when.weight: found key 'weight'; unknown key; did you mean 'min_w"),
        ({"interest": "a", "min_weight": 2}, "when.min_weight: found 2; write a number of at most 1"),
        ({"any": []}, "when.any: found []; write at least one entry"),
        ({"any": [{"attribute": "device", "is_in": []}]}, "when.any[1].is_in: found []; write at least one entry"),
        ({"not": {"event": "Seen", "where": {"a": [1]}}}, "when.not.where.a: found [1]; write one text here"),
    ],
)
def test_a_wrong_rule_gets_a_sentence(rule: dict[str, Any], sentence: str) -> None:
    assert sentence in problem_of(segments_yaml=as_yaml(a_segment_record(when=rule)))


def test_a_segment_without_statements_is_refused() -> None:
    problem = problem_of(segments_yaml=as_yaml(a_segment_record(audience_statements=[])))
    assert problem == "segments.yaml: 'eco' (line 8): audience_statements: found []; write at least one entry"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("voise: plain", "voise: found key 'voise'; unknown key; did you mean 'voice'?"),
        ("channels: {headline: {hards: 80}}", "channels.headline.hards: found key 'hards'; unknown key; did you mean"),
        ("channels: {headline: {counting: letters}}", "found 'letters'; write 'graphemes', 'code_points' or 'display"),
        ("checks: {length: {severity: warn, reason: because}}", "found 'warn'; write 'block', 'review' or 'info'"),
        ("checks: {length: {severity: info}}", "checks.length.reason: found nothing; this key is required"),
        ("emoji: maybe", "emoji: found 'maybe'; write 'allow', 'as_base' or 'forbid'"),
    ],
)
def test_a_wrong_brand_rule_gets_a_sentence(text: str, sentence: str) -> None:
    assert sentence in problem_of(brand_yaml=text.encode())


def test_a_check_that_does_not_exist_is_refused_where_the_checks_are_known() -> None:
    text = b"checks: {of_topic: {severity: info, reason: playful}}"
    assert parse_brand("b.yaml", text).checks
    assert sentences(lambda: parse_brand("b.yaml", text, checks=["off_topic", "length"])) == [
        "b.yaml: line 1: checks.of_topic: found check 'of_topic'; unknown key; did you mean 'off_topic'?"
    ]


def test_files_are_read_alone_too() -> None:
    content = a_content().model_dump_json().encode()
    assert list(parse_contents("a.jsonl", content)) == ["trailmax-3"]
    assert list(parse_segments("s.yaml", as_yaml(a_segment_record()))) == ["eco"]
    assert parse_brand("b.yaml", b"name: T").name == "T"


def test_files_read_alone_are_refused_alone() -> None:
    assert sentences(lambda: parse_brand("b.yaml", b"nmae: T")) == [
        "b.yaml: line 1: nmae: found key 'nmae'; unknown key; did you mean 'name'?"
    ]
