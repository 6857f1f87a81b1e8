from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.catalog_files import a_record, as_yaml, problem_of, problems_of
from variantgen.authoring.catalog.yaml_file import read_yaml, read_yaml_mapping

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1), inner, max_size=4),
    max_leaves=12,
)


def problem_in(text: str) -> str:
    entries, (problem,) = read_yaml("a.yaml", text, "content_id")
    assert not entries
    return str(problem)


@given(st.lists(PLAIN, min_size=1, max_size=4))
def test_plain_values_are_read_as_the_yaml_library_reads_them(records: list[object]) -> None:
    entries, problems = read_yaml("a.yaml", yaml.safe_dump(records, allow_unicode=True), "content_id")
    assert not problems
    assert [entry.value for entry in entries] == records


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    entries, problems = read_yaml("a.yaml", text, "content_id")
    assert not (entries and problems)


def test_a_problem_names_the_line_of_its_field() -> None:
    text = b"- content_id: a\n  brand: T\n  product: T 3\n  slots:\n    headline:\n      text: Run\n      max_chars: x"
    problem = problem_of(content_a_yaml=text)
    assert problem == "content/a.yaml: 'a' (line 7): slots.headline.max_chars: found 'x'; write a whole number"


def test_a_number_where_text_belongs_is_shown_as_written_with_the_remedy() -> None:
    text = b"- {content_id: a, brand: 010, product: no, slots: {headline: Run}}"
    assert problems_of(content_a_yaml=text) == [
        "content/a.yaml: 'a' (line 1): brand: found 010; write it in quotes, so that it is read as text",
        "content/a.yaml: 'a' (line 1): product: found no; write it in quotes, so that it is read as text",
    ]


def test_a_date_where_text_belongs_is_shown_as_written() -> None:
    problem = problem_of(content_a_yaml=b"- {content_id: a, brand: 2026-11-30, product: T, slots: {headline: Run}}")
    assert "brand: found 2026-11-30; write it in quotes" in problem


def test_a_date_is_read_as_a_day_and_an_impossible_one_stays_text() -> None:
    entries, _ = read_yaml("a.yaml", "- 2026-11-30\n- 2026-02-30", "content_id")
    assert [entry.value for entry in entries] == [date(2026, 11, 30), "2026-02-30"]


def test_a_key_that_stands_twice_is_refused_with_its_line() -> None:
    assert problem_in("- a: 1\n  b: 2\n  a: 3") == "a.yaml: line 3: a: found the key 'a' twice; keep one"


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!binary", "!include", "!!int"])
def test_tags_are_refused(tag: str) -> None:
    assert f"found the tag '{tag}'; write plain values, without ! tags" in problem_in(f"- {tag} x")


def test_a_part_may_be_named_and_repeated() -> None:
    entries, problems = read_yaml("a.yaml", "- &shoe {a: 1}\n- *shoe", "content_id")
    assert not problems
    assert [entry.value for entry in entries] == [{"a": 1}, {"a": 1}]


def test_aliases_that_multiply_are_refused_before_they_grow() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    _, (problem,) = read_yaml_mapping("brand.yaml", "a0: &a0 [x, x]\n" + "\n".join(levels))
    assert "aliases repeat too much of this file; write the parts out" in str(problem)


def test_an_alias_of_itself_is_refused() -> None:
    assert "found *a; no finished part above is named &a" in problem_in("- &a [*a]")


def test_deep_nesting_is_refused() -> None:
    assert "found more than 20 levels; this is nested too deeply" in problem_in("[" * 100_000)


def test_a_second_document_is_refused() -> None:
    assert problem_in("- a\n---\n- b") == "a.yaml: line 2: found a second document (`---`); write one document a file"


def test_a_merge_tag_without_quotes_gets_the_remedy() -> None:
    assert "a key is a word; put a text that starts with { or [ in quotes" in problem_in("- {{first_name}}, hello")


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("- a: b: c", "put a text that contains ': ' in quotes"),
        ("- a:\n\t- b", "indent with spaces, never tabs"),
        ("- a: @home", "put a text that starts with @"),
        ("- a: 'open", "close the quote that was opened"),
        ("- a: [b", "close the list with ]"),
        ("- a: *free", "no finished part above is named &free"),
    ],
)
def test_broken_yaml_is_explained(text: str, advice: str) -> None:
    assert advice in problem_in(text)


def test_a_mapping_where_a_list_belongs_says_how_records_start() -> None:
    assert "write a list: every record starts with `- content_id:`" in problem_in("content_id: a")


def test_a_brand_file_that_is_a_list_is_refused() -> None:
    assert "brand.yaml: line 1: found [{'name': 'x'}]; write a mapping" in problem_of(brand_yaml=as_yaml({"name": "x"}))


def test_a_record_that_is_a_plain_text_is_refused() -> None:
    assert "found 'trailmax'; write a mapping of keys and values" in problem_of(content_a_yaml=b"- trailmax")


def test_records_survive_the_way_through_yaml() -> None:
    entries, _ = read_yaml("a.yaml", as_yaml(a_record()).decode(), "content_id")
    assert entries[0].value["slots"] == a_record()["slots"]
