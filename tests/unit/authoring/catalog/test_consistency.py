from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.catalog_files import (
    BERLIN,
    a_record,
    as_jsonl,
    as_yaml,
    content_with,
    problem_of,
    problem_with,
    problems_of,
    read,
)
from tests.factories import a_content
from variantgen.authoring.catalog import summarize

ASTRONAUT = "👩‍🚀"


def slots(**headline: Any) -> dict[str, Any]:
    return {"headline": headline}


def test_a_base_text_over_its_own_limit_states_both_numbers() -> None:
    problem = problem_with(slots=slots(text="Run further on any trail", max_chars=20), facts=[])
    assert "slots.headline: found 24 characters; max_chars is 20; shorten or raise it" in problem


@pytest.mark.parametrize("text", [ASTRONAUT * 10, "ö" * 10, "o\u0308" * 10, "नि" * 10])
def test_what_a_reader_sees_as_one_character_counts_as_one(text: str) -> None:
    assert content_with(slots=slots(text=text, max_chars=10), facts=[])
    assert "found 10 characters" in problem_with(slots=slots(text=text, max_chars=9), facts=[])


@pytest.mark.parametrize(("counting", "length"), [("graphemes", 2), ("code_points", 4), ("display_width", 4)])
def test_a_base_text_over_its_channels_limit_is_counted_as_the_brand_says(counting: str, length: int) -> None:
    brand = f"channels: {{headline: {{hard: 1, counting: {counting}}}}}".encode()
    record = a_record(slots=slots(text=f"世{ASTRONAUT}"), facts=[])
    problem = problem_of(brand_yaml=brand, content_a_jsonl=as_jsonl(record))
    assert f"slots.headline: found {length}; brand.yaml allows 1 {counting.replace('_', ' ')} in headline" in problem


def test_a_required_term_must_stand_in_the_base_text() -> None:
    problem = problem_with(slots=slots(text="Run", required_terms=["60-day returns"]), facts=[])
    assert "slots.headline.required_terms[1]: found '60-day returns'; the base text must hold its own" in problem


def test_a_required_term_may_differ_in_case_space_and_quotes() -> None:
    assert content_with(slots=slots(text="Don’t  Worry\u00a0today", required_terms=["don't worry today"]), facts=[])


@pytest.mark.parametrize(
    "text",
    [
        "{{first_name}, hello",
        "{first_name}}, hello",
        "{{first_name, hello",
        "first_name}}, hello",
        "{{}}, hello",
        "{% if name, hello",
        "*|FNAME, hello",
        "FNAME|*, hello",
        "[[name, hello",
        "<%= name, hello",
        "{{ {{name}} }}, hello",
    ],
)
def test_a_broken_merge_tag_is_shown(text: str) -> None:
    assert "a merge tag is broken here; close every brace" in problem_with(slots=slots(text=text), facts=[])


@pytest.mark.parametrize(
    "text",
    [
        "{{first_name}}, hello",
        '{{ first_name | default: "you" }}, hello',
        "{{{raw}}}, hello",
        "{% if vip %}Hello{% endif %}",
        "*|FNAME|*, hello",
        "%%first_name%%, hello",
        "<%= name %>, hello",
        "${name}, hello",
        "{name}, hello",
        "[[name]], hello",
        "[FIRST_NAME], hello",
        "Save 20% | today * only [sic]",
    ],
)
def test_whole_merge_tags_of_any_sender_are_fine(text: str) -> None:
    assert content_with(slots=slots(text=text), facts=[])


def test_a_declared_merge_tag_must_stand_in_the_text_exactly() -> None:
    problem = problem_with(slots=slots(text="{{ first_name }}, hi", merge_tags=["{{first_name}}"]), facts=[])
    assert "found '{{first_name}}'; this merge tag is not in the text; did you mean '{{ first_name }}'?" in problem


def test_a_merge_tag_declared_without_its_braces_is_refused() -> None:
    problem = problem_with(slots=slots(text="{{first_name}}, hi", merge_tags=["first_name"]), facts=[])
    assert "write the whole merge tag, such as '{{first_name}}'" in problem


@pytest.mark.parametrize("tag", ["%FIRST_NAME%", "[FIRST_NAME]", "-name-", "{first"])
def test_a_declared_merge_tag_may_have_any_whole_form(tag: str) -> None:
    changes = {"slots": slots(text=f"{tag}, hi", merge_tags=[tag]), "facts": []}
    if tag == "{first":
        assert "write the whole merge tag" in problem_with(**changes)
    else:
        assert content_with(**changes)


def test_a_fact_that_no_slot_states_is_refused() -> None:
    problem = problem_with(facts=[{"name": "price", "value": "$139", "kind": "price"}])
    assert "facts[price].value: found '$139'; no slot's text says so; correct the fact or the copy" in problem


def test_an_offer_that_ends_before_it_starts_is_refused() -> None:
    problem = problem_with(offer={"starts_at": "2026-11-30", "ends_at": "2026-11-20"})
    assert "offer.ends_at: found 2026-11-20; the offer ends before it starts (2026-11-30)" in problem


def test_a_year_that_cannot_be_meant_is_refused() -> None:
    problem = problem_with(offer={"starts_at": "0226-11-30", "ends_at": "2026-11-20"})
    assert "offer.starts_at: found 0226-11-30; write a year from 2000 to 2199" in problem


def test_an_offer_of_one_day_starts_and_ends_on_it() -> None:
    assert content_with(offer={"starts_at": "2026-11-20", "ends_at": "2026-11-20"})


def test_a_day_stays_a_day_and_an_instant_without_offset_is_the_workspaces() -> None:
    offer = content_with(offer={"starts_at": "2026-11-20", "ends_at": "2026-11-30T18:00:00"}).offer
    assert offer
    assert (offer.starts_at, offer.ends_at) == (date(2026, 11, 20), datetime(2026, 11, 30, 18, tzinfo=BERLIN))


def test_yaml_and_json_contents_have_the_same_truth() -> None:
    contents = a_content().model_dump(mode="json", exclude_none=True)
    from_yaml = read({"segments.yaml": as_yaml_segments(), "content/a.yaml": as_yaml(contents)})
    from_json = read({"segments.yaml": as_yaml_segments(), "content/a.jsonl": as_jsonl(contents)})
    assert from_yaml.contents["trailmax-3"].truth_hash() == from_json.contents["trailmax-3"].truth_hash()


def as_yaml_segments() -> bytes:
    return b"- {segment_id: eco, name: Eco, description: People, audience_statements: [likes repair]}"


def test_several_contradictions_of_one_content_come_together() -> None:
    record = a_record(slots=slots(text="{{Run", max_chars=2, required_terms=["far"]), facts=[])
    assert len(problems_of(content_a_jsonl=as_jsonl(record))) == 3


def test_a_summary_counts_and_names_what_is_not_served() -> None:
    over = a_record(content_id="over", offer={"ends_at": "2026-11-20"})
    away = a_record(content_id="away", available=False, locale="de-DE")
    catalog = read({"segments.yaml": as_yaml_segments(), "content/a.jsonl": as_jsonl(a_record(), over, away)})
    last_minute = datetime(2026, 11, 20, 22, 59, tzinfo=UTC)
    midnight = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)
    assert summarize(catalog, now=last_minute, zone=BERLIN).not_served == ("away",)
    summary = summarize(catalog, now=midnight, zone=BERLIN)
    assert summary.not_served == ("over", "away")
    assert (summary.contents, summary.slots, summary.segments, summary.facts, summary.cells) == (3, 9, 1, 15, 9)
    assert summary.by_locale == {"de-DE": 1, "en-US": 2}
