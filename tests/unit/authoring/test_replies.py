import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.authoring.replies import REPLY_SCHEMA, drafts_in, fault_in
from variantgen.errors import BadReply
from variantgen.ports import ChatReply

GOOD = '{"variants": [{"angle": "a", "text": "One"}, {"angle": "b", "text": "Two"}]}'


def a_reply(*texts: str) -> ChatReply:
    return ChatReply(texts, "stop", "scripted")


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Sure! Here are two variants:\n\n{GOOD}\n\nDo you want more?",
        f'<think>The user wants ["x"] two.</think>{GOOD}',
        '[{"text": "One"}, {"text": "Two"}]',
        '["One", "Two"]',
        '{"variants": ["One", "Two"]}',
        '{"text": "One"}\n{"text": "Two"}',
        '{"variants": [{"angle": "a", "text": "One"}, {"angle": "b", "text": "Two"}, {"angle": "c", "te',
        '{"variants": [{"angle": "a", "text": "One"} {"angle": "b", "text": "Two"}]}',
        "1. One\n2. Two",
        "Here you are:\n- One\n- Two\n",
        '* "One"\n* **Two**',
        "- One\n- One\n- Two",
    ],
)
def test_drafts_are_read_however_they_were_written(text: str) -> None:
    assert drafts_in(a_reply(text)) == ["One", "Two"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "I cannot help with that.",
        "{",
        '{"variants": []}',
        '{"variants": [{"angle": "a"}]}',
        '{"variants": [{"text": 7}]}',
        '{"variants": [{"angle": "a", "te',
        '```json\n{"variants": [{"angle": "- One"',
        "<think>- One",
        "[" * 5_000,
        '{"a":' * 5_000,
    ],
)
def test_a_reply_without_a_draft_is_a_bad_reply_and_says_why(text: str) -> None:
    with pytest.raises(BadReply, match="no draft"):
        drafts_in(a_reply(text))
    assert fault_in(text)


def test_a_reply_without_any_text_is_a_bad_reply() -> None:
    with pytest.raises(BadReply):
        drafts_in(a_reply())


def test_the_drafts_of_all_samples_are_taken_and_a_broken_sample_costs_only_itself() -> None:
    assert drafts_in(a_reply('["One"]', "{", '["Two", "One"]')) == ["One", "Two"]


def test_merge_tags_in_a_plain_list_are_not_mistaken_for_json() -> None:
    assert drafts_in(a_reply("- {{first_name}}, hello\n- Hello, {{first_name}}")) == [
        "{{first_name}}, hello",
        "Hello, {{first_name}}",
    ]


def test_what_no_database_can_store_becomes_a_replacement_character() -> None:
    assert drafts_in(a_reply('["a\\u0000b", "c\\ud800d"]')) == ["a\ufffdb", "c\ufffdd"]


def test_a_fault_names_where_the_json_breaks() -> None:
    assert "line 1 column" in fault_in('{"variants": [}')


def test_a_readable_reply_has_no_fault() -> None:
    assert fault_in(GOOD) == ""


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(str.strip), min_size=1)
)
def test_every_text_that_json_can_hold_comes_back(texts: list[str]) -> None:
    text = json.dumps({"variants": [{"angle": "a", "text": each} for each in texts]})
    assert drafts_in(a_reply(text)) == list(dict.fromkeys(each.strip() for each in texts))


@given(st.text())
def test_any_text_is_either_read_or_refused(text: str) -> None:
    try:
        assert all(drafts_in(a_reply(text)))
    except BadReply:
        assert fault_in(text)


def test_the_schema_is_strict_everywhere() -> None:
    schema = json.loads(REPLY_SCHEMA)
    item = schema["properties"]["variants"]["items"]
    assert schema["additionalProperties"] is item["additionalProperties"] is False
    assert (schema["required"], sorted(item["required"])) == (["variants"], sorted(item["properties"]))
