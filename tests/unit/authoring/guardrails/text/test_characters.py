"""Text of ordinary characters needs no closer look."""

import pytest

from variantgen.authoring.guardrails.text.characters import is_plain


@pytest.mark.parametrize("text", ["", "Grip for €129", "Größe ½, «déjà»", "a – b… ‘c’", "two\nlines", "1 000 €"])
def test_copy_is_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "zero\u200bwidth",
        "tab\there",
        "e\u0301",
        "smile 🙂",
        "кот",
        "nul\x00",
        "flag 🇩🇪",
        "ﬁ\u202e",
        "keycap 1\ufe0f\u20e3",
        "soft\xadhyphen",
    ],
)
def test_what_hides_joins_or_is_foreign_is_not(text: str) -> None:
    assert not is_plain(text)
