"""The packaged workspaces: believable, consistent, and as the commands describe them."""

import tomllib
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from pydantic import BaseModel

from variantgen.adapters.workspace import template
from variantgen.authoring.catalog import Catalog, parse_catalog
from variantgen.domain.content import FactKind
from variantgen.settings import Settings

UNWRITTEN = {"workspace"}


def catalog_of(kind: str) -> Catalog:
    files = template("sample" if kind == "sample" else "skeleton")
    names = {name: data for name, data in files.items() if not name.endswith((".toml", ".md"))}
    return parse_catalog(names, zone=ZoneInfo("UTC"))


@pytest.fixture(scope="module")
def sample() -> Catalog:
    return catalog_of("sample")


def test_the_skeleton_is_valid() -> None:
    assert len(catalog_of("skeleton").contents) == 1


def test_the_sample_has_eight_contents_and_six_segments(sample: Catalog) -> None:
    assert (len(sample.contents), len(sample.segments)) == (8, 6)
    assert [content.language for content in sample.contents.values()].count("de") == 1


def test_the_demos_part_comes_first_and_is_english(sample: Catalog) -> None:
    first = list(sample.contents.values())[:4]
    assert {content.locale for content in first} == {"en-US"}
    assert all("homepage-hero" in content.collections for content in first)


def test_every_content_has_three_slots_six_facts_a_merge_tag_and_a_disclaimer(sample: Catalog) -> None:
    for content in sample.contents.values():
        assert set(content.slots) == {"headline", "product_description", "email_subject"}
        assert len(content.facts) >= 6
        assert content.slots["email_subject"].merge_tags
        assert any(fact.kind == "disclaimer" for fact in content.facts)
        assert any(fact.condition for fact in content.facts)


def test_every_offer_has_a_code_in_the_copy_and_lasts(sample: Catalog) -> None:
    for content in sample.contents.values():
        assert content.offer
        assert content.offer.code
        assert content.offer.code in content.text("product_description")
        end = content.offer.ends_at
        assert isinstance(end, date)
        assert end >= date(2029, 12, 31)


def test_nearly_every_kind_of_fact_is_shown(sample: Catalog) -> None:
    shown = {fact.kind for content in sample.contents.values() for fact in content.facts}
    assert shown >= set(FactKind.__args__) - {"name", "url"}


def test_segments_have_statements_tone_and_emphasis(sample: Catalog) -> None:
    for segment in sample.segments.values():
        assert len(segment.audience_statements) >= 4
        assert segment.tone
        assert segment.emphasise


def test_the_settings_file_is_valid_and_names_every_setting() -> None:
    text = template("sample")["variantgen.toml"].decode()
    uncommented = [
        line.removeprefix("# ") if " = " in line and not line[2:3].isupper() else line for line in text.split("\n")
    ]
    tables = tomllib.loads("\n".join(line for line in uncommented if not line.startswith("#")))
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, BaseModel):
            assert set(tables[name]) == set(type(field.default).model_fields), name
        elif name not in UNWRITTEN:
            assert name in tables


def test_the_settings_file_shows_the_defaults() -> None:
    text = template("sample")["variantgen.toml"].decode()
    for name, field in Settings.model_fields.items():
        for key, value in field.default.model_dump(mode="json").items() if isinstance(field.default, BaseModel) else ():
            if isinstance(value, bool | int | float) and f"# {key} = " in text:
                assert f"# {key} = {str(value).lower()}" in text, f"{name}.{key}"


def test_the_sample_is_served_for_years(sample: Catalog) -> None:
    assert datetime(2028, 1, 1, tzinfo=UTC).date() < min(
        content.offer.ends_at  # type: ignore[type-var]  # days, as the test above asserts
        for content in sample.contents.values()
        if content.offer and content.offer.ends_at
    )
