import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.authoring.local_words import gerunds, is_question, plain_form, question_words


@pytest.mark.parametrize(
    ("verb", "plain"),
    [("looks", "look"), ("watches", "watch"), ("tries", "try"), ("buys", "buy"), ("this", "this"), ("less", "less")],
)
def test_third_person_verbs_lose_their_ending(verb: str, plain: str) -> None:
    assert plain_form(verb) == plain


@pytest.mark.parametrize(
    ("verb", "gerund"),
    [
        ("look", ("looking",)),
        ("compare", ("comparing",)),
        ("shop", ("shopping",)),
        ("buy", ("buying",)),
        ("prefer", ()),
    ],
)
def test_a_gerund_is_given_where_its_spelling_is_sure(verb: str, gerund: tuple[str, ...]) -> None:
    assert gerunds(verb) == gerund


def test_a_dislike_is_never_turned_into_a_liking() -> None:
    words = question_words("dislikes complicated setup")
    assert "Tired of" in words
    assert not words & {"Fond of", "Keen on", "Looking for"}


def test_a_state_takes_no_gerund() -> None:
    assert "Wanting" not in question_words("wants it ready in minutes")
    assert "Comparing" in question_words("compares prices before buying")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Looking for a discount code?", "looks for a discount code"),
        ("Short of time between work and family?", "has little time between work and family"),
        ("New to this?", "is new to this and wants an easy start"),
        ("Want to try before committing?", "wants to try before committing"),
    ],
)
def test_a_whole_question_is_told_from(text: str, statement: str) -> None:
    assert is_question(text, statement)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("looking for a discount?", "looks for a discount code"),
        ("Looking for a?", "looks for a discount code"),
        ("Looking for a discount", "looks for a discount code"),
        ("Repair of repair?", "repairs things instead of replacing them"),
        ("Replacing things?", "repairs things instead of replacing them"),
        ("Want to free returns?", "wants free returns"),
        ("Do you?", "looks for a discount code"),
    ],
)
def test_a_broken_question(text: str, statement: str) -> None:
    assert not is_question(text, statement)


@given(st.text(max_size=80))
def test_any_statement_gives_words_without_failing(statement: str) -> None:
    words = question_words(statement)
    assert all(word.strip() == word and word for word in words)
    is_question(statement, statement)
