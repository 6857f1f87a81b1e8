import json

import pytest

from variantgen.adapters.openai_chat.dialect import Dialect
from variantgen.ports import ChatRequest, Message

SCHEMA = '{"type":"object"}'


def a_request(**changes: object) -> ChatRequest:
    plain = {"brief_key": "key", "messages": (Message("user", "Write."),), "max_tokens": 99, "temperature": 0.5}
    return ChatRequest(**(plain | changes))  # type: ignore[arg-type] # a factory


def test_a_schema_is_asked_for_strictly() -> None:
    body = Dialect().body(a_request(reply_schema=SCHEMA), "m")
    assert body["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "reply", "strict": True, "schema": json.loads(SCHEMA)},
    }
    assert body["messages"] == [{"role": "user", "content": "Write."}]


@pytest.mark.parametrize(("structure", "form"), [("json_object", {"type": "json_object"}), ("plain", None)])
def test_a_simpler_dialect_tells_the_schema_in_words(structure: str, form: object) -> None:
    body = Dialect(structure=structure).body(a_request(reply_schema=SCHEMA), "m")  # type: ignore[arg-type] # a case
    assert body.get("response_format") == form
    assert SCHEMA in body["messages"][-1]["content"]


def test_a_request_without_a_schema_asks_for_no_form() -> None:
    assert "response_format" not in Dialect().body(a_request(), "m")


def test_settings_at_their_defaults_are_not_sent() -> None:
    assert set(Dialect().body(a_request(), "m")) == {"model", "messages", "max_tokens", "temperature"}
    sent = Dialect().body(a_request(top_p=0.9, seed=3, samples=2), "m")
    assert (sent["top_p"], sent["seed"], sent["n"]) == (0.9, 3, 2)


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("'response_format.type' must be text", Dialect(structure="json_object")),
        ("Invalid schema for guided decoding", Dialect(structure="json_object")),
        (
            "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.",
            Dialect(limit_name="max_completion_tokens"),
        ),
        ("Unsupported value: 'temperature' does not support 0.5", Dialect(left_out=frozenset({"temperature"}))),
        ('unknown field "seed"', Dialect(left_out=frozenset({"seed"}))),
        ("maximum context length is 2048 tokens", None),
    ],
)
def test_a_refusal_teaches_one_thing(said: str, after: Dialect | None) -> None:
    assert Dialect().after_refusal(said) == after


def test_learning_comes_to_an_end() -> None:
    said = "'response_format' 'max_completion_tokens' 'temperature' 'top_p' 'seed' 'n'"
    dialect: Dialect | None = Dialect()
    steps = 0
    while (dialect := dialect and dialect.after_refusal(said)) is not None:
        steps += 1
    assert steps == 7
