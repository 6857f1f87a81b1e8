import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.catalog_files import a_workspace, problem_of, problems_of, read
from variantgen.authoring.catalog.csv_file import read_csv
from variantgen.domain.content import BaseContent, Fact

ROW = {
    "content_id": "mug",
    "brand": "Hollin",
    "product": "Hollin Mug",
    "headline": "Hollin Mug: holds 350 ml for $18",
}


def a_sheet(*rows: dict[str, str], delimiter: str = ",") -> bytes:
    """A CSV file as a spreadsheet saves it; the first row's keys are the columns."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def content_in(sheet: bytes) -> BaseContent:
    return read(a_workspace(content_a_csv=sheet)).contents["mug"]


def test_a_row_is_a_base_content() -> None:
    content = content_in(a_sheet(ROW | {"locale": "en-GB", "available": "no", "offer:ends_at": "2029-12-31"}))
    assert (content.locale, content.available) == ("en-GB", False)
    assert content.text("headline") == ROW["headline"]
    assert content.offer
    assert str(content.offer.ends_at) == "2029-12-31"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_spreadsheets_separators_and_byte_order_marks_are_read(delimiter: str, mark: bytes) -> None:
    row = ROW | {"product_description": 'Say "hello"; drink, refill\nand repeat.'}
    content = content_in(mark + a_sheet(row, delimiter=delimiter))
    assert content.text("product_description") == row["product_description"]


def test_facts_have_columns_by_name_and_kind() -> None:
    columns = {
        "fact:price": "$18",
        "fact:volume:spec": "350",
        "fact:volume:unit": "ml",
        "fact:price:condition": "today",
    }
    assert content_in(a_sheet(ROW | columns)).facts == (
        Fact(name="price", value="$18", kind="price", condition="today"),
        Fact(name="volume", value="350", unit="ml", kind="spec"),
    )


def test_an_empty_cell_says_nothing() -> None:
    content = content_in(a_sheet(ROW | {"fact:price": " ", "url": "", "slot:cta": "", "topics": ""}))
    assert (content.facts, content.url, list(content.slots), content.topics) == ((), None, ["headline"], ())


def test_slots_have_columns_for_their_limits() -> None:
    columns = {"slot:cta": "Buy the mug", "slot:cta:max_chars": "12", "headline:required_terms": "350 ml | $18"}
    content = content_in(a_sheet(ROW | columns))
    assert content.slots["cta"].max_chars == 12
    assert content.slots["headline"].required_terms == ("350 ml", "$18")


@pytest.mark.parametrize("cell", ["coffee | tea", "coffee\ntea", '["coffee", "tea"]'])
def test_a_list_is_written_with_bars_lines_or_as_json(cell: str) -> None:
    assert content_in(a_sheet(ROW | {"topics": cell})).topics == ("coffee", "tea")


def test_a_merge_tag_with_bars_is_one_tag() -> None:
    columns = {"email_subject": "*|FNAME|*, tea?", "email_subject:merge_tags": "*|FNAME|*"}
    assert content_in(a_sheet(ROW | columns)).slots["email_subject"].merge_tags == ("*|FNAME|*",)


def test_tools_may_give_facts_as_json() -> None:
    facts = json.dumps([{"name": "price", "value": "$18", "kind": "price"}])
    assert content_in(a_sheet(ROW | {"facts": facts})).facts[0].value == "$18"


def test_empty_rows_are_passed_over_and_counted() -> None:
    sheet = a_sheet(ROW, dict.fromkeys(ROW, ""), ROW | {"content_id": "a b"})
    assert problem_of(content_a_csv=sheet).startswith("content/a.csv: 'a b' (row 4): content_id: found 'a b'; use ")


def test_a_problem_names_row_and_column() -> None:
    problem = problem_of(content_a_csv=a_sheet(ROW | {"slot:headline:max_chars": "ten"}))
    assert problem == "content/a.csv: 'mug' (row 2): slot:headline:max_chars: found 'ten'; write a whole number"


def test_a_fact_that_is_not_in_the_copy_is_named_by_its_column() -> None:
    problem = problem_of(content_a_csv=a_sheet(ROW | {"fact:price": "$18", "fact:weight:spec": "400 g"}))
    assert "(row 2): fact:weight:spec: found '400 g'; no slot's text says so" in problem


@pytest.mark.parametrize(
    ("column", "advice"),
    [
        ("hedline", "did you mean 'headline'?"),
        ("fact:weight", "name the fact and its kind, as in fact:weight:spec"),
        ("slot:cta:max", "or one of its limits; those are text, max_chars"),
        ("offer:until", "allowed are content_id"),
        ("price in dollars", "allowed are content_id"),
    ],
)
def test_an_unknown_column_gets_advice(column: str, advice: str) -> None:
    problem = problem_of(content_a_csv=a_sheet(ROW | {column: "x"}))
    assert f"row 1: {column}: found unknown column; " in problem
    assert advice in problem


def test_an_unknown_column_hides_no_other_problem() -> None:
    assert len(problems_of(content_a_csv=a_sheet(ROW | {"hedline": "x", "locale": "EN"}))) == 2


def test_a_column_that_stands_twice_is_refused() -> None:
    sheet = b"content_id,brand,product,headline,slot:headline\nmug,Hollin,Mug,Sip,Sip\n"
    assert "row 1: slot:headline: found the same column twice; keep one" in problem_of(content_a_csv=sheet)


def test_missing_columns_are_named_once_and_not_for_every_row() -> None:
    problems = problems_of(content_a_csv=b"content_id,brand\na,b\nc,d\n")
    assert [problem.split(": ")[2] for problem in problems] == ["product", "headline"]


def test_two_kinds_of_one_fact_in_a_row_are_refused() -> None:
    problem = problem_of(content_a_csv=a_sheet(ROW | {"fact:volume:spec": "350", "fact:volume:quantity": "350"}))
    assert "this fact has another kind in this row too; fill one of the columns" in problem


def test_facts_in_two_ways_are_refused() -> None:
    problem = problem_of(content_a_csv=a_sheet(ROW | {"fact:price": "$18", "facts": "[]"}))
    assert "keep one of them" in problem


def test_a_fact_without_its_value_is_refused() -> None:
    problems = problems_of(content_a_csv=a_sheet(ROW | {"fact:volume:unit": "ml"}))
    assert any("facts[volume].value: found nothing; this key is required" in problem for problem in problems)


def test_text_beyond_the_columns_is_refused() -> None:
    sheet = b"content_id,brand,product,headline\nmug,Hollin,Mug,Sip, and smile\n"
    assert "row 2: found ' and smile' without a column; name its column" in problem_of(content_a_csv=sheet)


def test_broken_json_in_a_cell_points_to_columns() -> None:
    assert "this is not JSON; use columns such as fact:price" in problem_of(content_a_csv=a_sheet(ROW | {"facts": "x"}))


def test_an_open_quote_is_explained() -> None:
    sheet = b'content_id,brand,product,headline\nmug,Hollin,Mug,"Sip\n'
    assert "row 2: found a cell that cannot be read (unexpected end of data)" in problem_of(content_a_csv=sheet)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_csv("a.csv", text, "content_id")


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))


@given(st.lists(st.dictionaries(st.sampled_from(["headline", "slot:cta", "fact:price", "topics"]), CELL), max_size=4))
def test_any_cells_are_read_or_refused(rows: list[dict[str, str]]) -> None:
    columns = ["content_id", "brand", "product", "headline", "slot:cta", "fact:price", "topics"]
    entries, _ = read_csv("a.csv", a_sheet(dict.fromkeys(columns, "x"), *rows).decode(), "content_id")
    assert entries[0].value["content_id"] == "x"
