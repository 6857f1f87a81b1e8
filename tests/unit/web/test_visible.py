import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.web.visible import made_visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("unbreak\u200bable", "unbreak⟨U+200B⟩able"),
        ("\u202edesrever", "⟨U+202E⟩desrever"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("bell\x07", "bell⟨U+0007⟩"),
        ("a\u200db", "a⟨U+200D⟩b"),
    ],
)
def test_what_hides_is_spelled_out(text: str, shown: str) -> None:
    assert made_visible(text) == shown


@pytest.mark.parametrize("text", ["Zwei\nZeilen", "👩\u200d💻 ready", "❤️\u200d🔥", "naïve – “quoted”", "日本語"])
def test_ordinary_copy_stays_as_it_is(text: str) -> None:
    assert made_visible(text) == text


@given(st.text())
def test_nothing_but_hidden_characters_changes(text: str) -> None:
    if text.isprintable():
        assert made_visible(text) == text
