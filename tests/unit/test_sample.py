"""The packaged workspaces: believable, consistent, and as the commands describe them."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

import pytest
from pydantic import BaseModel

from variantgen.adapters.workspace import template, write_workspace
from variantgen.authoring.catalog import Catalog, parse_catalog
from variantgen.domain.content import FactKind
from variantgen.settings import Settings, load_settings


def catalog_of(kind: Literal["sample", "skeleton"]) -> Catalog:
    files = {name: data for name, data in template(kind).items() if not name.endswith((".toml", ".md"))}
    return parse_catalog(files, zone=ZoneInfo("UTC"))


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
    assert shown >= set(get_args(FactKind)) - {"name", "url"}


def test_segments_have_statements_tone_and_emphasis(sample: Catalog) -> None:
    for segment in sample.segments.values():
        assert len(segment.audience_statements) >= 4
        assert segment.tone
        assert segment.emphasise


def every_setting_in(text: str) -> dict[str, Any]:
    """Read a settings file with its commented settings taken as given."""
    return tomllib.loads(re.sub(r"^# (?=[a-z0-9_]+ = )", "", text, flags=re.MULTILINE))


def test_the_settings_file_names_every_setting() -> None:
    tables = every_setting_in(template("sample")["variantgen.toml"].decode())
    fields = {name: field.default for name, field in Settings.model_fields.items() if not field.exclude}
    assert set(tables) == set(fields)
    for name, default in fields.items():
        if isinstance(default, BaseModel):
            assert set(tables[name]) == set(type(default).model_fields), name


def test_the_settings_file_shows_the_defaults() -> None:
    tables = every_setting_in(template("sample")["variantgen.toml"].decode())
    for name, field in Settings.model_fields.items():
        default = field.default
        for key, value in default.model_dump(mode="json").items() if isinstance(default, BaseModel) else ():
            assert value is None or tables[name][key] == value, f"{name}.{key}"


@pytest.mark.parametrize("kind", ["sample", "skeleton"])
def test_the_settings_file_is_valid_as_it_stands(tmp_path: Path, kind: Literal["sample", "skeleton"]) -> None:
    write_workspace(tmp_path, template(kind))
    assert load_settings(tmp_path).time_zone == "UTC"
