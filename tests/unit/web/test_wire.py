import json
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.snapshots import a_policy, a_question, a_snapshot
from variantgen.domain.audience import Consent, Context, Profile
from variantgen.errors import Invalid, TooLarge
from variantgen.serving.decide import decide
from variantgen.web.curl import request_body
from variantgen.web.wire import MAX_BODY_BYTES, read_question, write_decision

WHOLE = {
    "content_id": "trailmax-3",
    "slot": "headline",
    "locale": "en-US",
    "user_id": "u-17",
    "profile": {
        "interests": {"sustainability": 0.9},
        "attributes": {"lifecycle": "returning"},
        "events": ["read environmental report"],
    },
    "context": {"device": "mobile", "referrer": "organic_search", "page_topics": ["trail running"]},
    "consent": {"behavioral": True, "ai_recommendations": True},
    "expose": True,
}


def a_body(**changes: Any) -> bytes:
    return json.dumps({"content_id": "trailmax-3", "slot": "headline"} | changes).encode()


def test_every_field_of_a_request_reaches_the_question() -> None:
    question = read_question(json.dumps(WHOLE).encode())
    assert question.subject == "u-17"
    assert question.profile == Profile(
        {"sustainability": 0.9}, {"lifecycle": "returning"}, ("read environmental report",)
    )
    assert question.context == Context("mobile", "organic_search", ("trail running",))
    assert question.consent == Consent(behavioral=True, ai_recommendations=True)
    assert question.expose
    assert not question.dry_run
    assert not question.greedy


def test_a_missing_consent_is_no_consent() -> None:
    assert not read_question(a_body(consent={"behavioral": True})).consent.allows_personalization


def test_attributes_that_are_numbers_are_read_as_their_words() -> None:
    profile = read_question(a_body(profile={"attributes": {"visits": 3}})).profile
    assert profile is not None
    assert profile.attributes == {"visits": "3"}


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (a_body(usr_id="u-17"), "unknown key 'usr_id'; did you mean 'user_id'?"),
        (a_body(profile={"intrests": {}}), "profile in the request body has the unknown key 'intrests'"),
        (a_body(consent={"marketing": True}), "known are behavioral, ai_recommendations"),
        (a_body(slot=7), "slot in the request body is wrong: expected 'str', got 'int'"),
        (a_body(consent={"behavioral": "yes"}), "consent.behavioral"),
        (a_body(profile={"interests": {"price": "high"}}), "expected 'float', got 'str'"),
        (a_body(profile={"interests": {"price": 1e9}}), "profile.interests"),
        (a_body(profile={"events": ["clicked"] * 201}), "profile.events"),
        (b'{"content_id": "trailmax-3"}', "missing required field 'slot'"),
        (b'{"slot": "headline"}', "either content_id or collection; found neither"),
        (a_body(collection="homepage-hero"), "found 'trailmax-3' and 'homepage-hero'"),
        (b"[]", "expected 'object', got 'array'"),
        (b"", "is not JSON"),
        (b"slot=headline", "is not JSON"),
        (b'{"slot": "\xff"}', "is not JSON"),
        (b'{"slot": NaN}', "is not JSON"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused_in_one_sentence(body: bytes, sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_question(body)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_body_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match=str(MAX_BODY_BYTES)):
        read_question(a_body(user_id="u" * MAX_BODY_BYTES))


@given(st.binary(max_size=300))
def test_no_bytes_do_anything_but_be_read_or_refused(body: bytes) -> None:
    with pytest.raises(Invalid):
        read_question(body)


@given(st.recursive(st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(), st.lists, max_leaves=5))
def test_no_value_of_a_key_does_anything_but_be_read_or_refused(value: Any) -> None:
    for key in ("content_id", "slot", "profile", "context", "consent", "expose"):
        with suppress(Invalid):
            read_question(a_body(**{key: value}))


def test_a_question_survives_being_written_as_a_request() -> None:
    question = a_question(context=Context(device="mobile", page_topics=("gifts",)), dry_run=True)
    assert read_question(json.dumps(request_body(question)).encode()) == question


def test_a_reply_holds_the_decision_and_its_reasons() -> None:
    decision = decide(a_question(), a_snapshot(), a_policy(), now=0.0, decision_id="d_1", with_candidates=True)
    reply = msgspec.json.decode(write_decision(decision))
    assert reply["decision_id"] == "d_1"
    assert reply["text"] == decision.text
    assert reply["propensity"] == decision.propensity
    assert reply["why"] == [{"trait": "sustainability", "share": 1.0}]
    assert "candidates" not in reply
