from datetime import date

import pytest

from variantgen.domain.content import Offer
from variantgen.domain.problems import MAX_FILE_BYTES, invalid, nearest, shown, too_large, written_path
from variantgen.errors import Problem


def test_a_long_value_is_shown_shortened() -> None:
    assert shown("x" * 200) == "'" + "x" * 79 + "…"


def test_a_date_is_shown_as_it_is_written() -> None:
    assert shown(date(2026, 11, 30)) == "2026-11-30"


@pytest.mark.parametrize(("word", "meant"), [("Topic", "topics"), ("slot", "slots"), ("price", "")])
def test_the_nearest_known_word_is_found(word: str, meant: str) -> None:
    assert nearest(word, ["topics", "slots"]) == meant


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (
            ("when", "any", "any", 0, "not", "not", "event", "where", "a", "int"),
            ("when", "any", 0, "not", "where", "a"),
        ),
        (("slots", "Head line", "[key]"), ("slots", "Head line")),
        (("slots", "str", "text"), ("slots", "str", "text")),
        (("slots", "any", "text"), ("slots", "any", "text")),
        ((), ()),
    ],
)
def test_a_path_is_the_one_that_was_written(location: tuple[str | int, ...], path: tuple[str | int, ...]) -> None:
    assert written_path(location) == path


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not() -> None:
    assert too_large("a", MAX_FILE_BYTES) is None
    assert too_large("a", MAX_FILE_BYTES + 1)


def test_the_error_counts_its_problems_and_names_a_few_files() -> None:
    problems = [Problem(name, "", "", "", "mend it") for name in ("a", "b", "a")]
    assert str(invalid(problems)) == "3 problems in a, b; nothing was read."
    many = [Problem(str(number), "", "", "", "mend it") for number in range(9)]
    assert str(invalid(many)) == "9 problems in 9 files; nothing was read."


@pytest.mark.parametrize(
    ("written", "read"), [("2026-11-30", date(2026, 11, 30)), (date(2026, 11, 30), date(2026, 11, 30))]
)
def test_a_written_day_is_a_day_and_no_midnight(written: str | date, read: date) -> None:
    assert type(Offer.model_validate({"ends_at": written}).ends_at) is date
    assert Offer.model_validate({"ends_at": written}).ends_at == read
