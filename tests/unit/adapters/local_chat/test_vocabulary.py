import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.adapters.local_chat.vocabulary import Cursor, Lexicon
from variantgen.errors import ModelRefused


def encode(text: str) -> list[int]:
    return list(text.encode())


def lexicon(*words: str, after_space: bool = False) -> Lexicon:
    return Lexicon.of(words, encode, after_space=after_space)


def walk(cursor: Cursor, text: str) -> Cursor:
    for token in text.encode():
        assert token in cursor.allowed()
        cursor.push(token)
    return cursor


def test_words_follow_each_other_with_a_space_and_marks_without() -> None:
    assert walk(Cursor(lexicon("red", "shoe", "?")), " red shoe?").may_end


def test_a_text_ends_only_after_a_whole_word() -> None:
    assert not walk(Cursor(lexicon("shoe")), " sho").may_end


def test_no_space_is_added_where_the_prompt_ends_in_one() -> None:
    assert Cursor(lexicon("red", after_space=True)).allowed() == [ord("r")]


def test_a_text_does_not_start_with_a_mark() -> None:
    assert Cursor(lexicon("red", "?")).allowed() == [ord(" ")]


def test_a_phrase_and_a_number_are_used_once() -> None:
    cursor = walk(Cursor(lexicon("free returns", "60", "and")), " free returns 60 and")
    cursor.push(ord(" "))
    assert cursor.allowed() == [ord("a")]


def test_a_longer_phrase_is_not_hidden_by_its_first_word() -> None:
    assert walk(Cursor(lexicon("gift", "gift box")), " gift box").may_end


def test_words_that_cannot_start_a_text_are_refused() -> None:
    with pytest.raises(ModelRefused, match="can start a text"):
        lexicon("?", ",")


@given(st.lists(st.sampled_from(["a", "ab", "b c", "7", "?"]), min_size=1, max_size=6), st.randoms())
def test_a_cursor_never_gets_stuck_inside_a_word(words: list[str], random: object) -> None:
    cursor = Cursor(lexicon("start", *words))
    for _ in range(40):
        allowed = cursor.allowed()
        assert allowed or cursor.may_end
        if not allowed:
            return
        cursor.push(random.choice(allowed))  # type: ignore[attr-defined]  # hypothesis gives a random.Random
