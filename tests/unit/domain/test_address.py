import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.domain.address import UNREADABLE, shown_address


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("", ""),
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
        ("https://ada:s3cret@host/v1", "https://host/v1"),
        ("https://ada:s3@cret@host/v1?api-key=s3cret#s3cret", "https://host/v1"),
        ("ada:s3cret@host/v1?key=s3cret", "host/v1"),
        ("http://[::1", UNREADABLE),
    ],
)
def test_an_address_is_shown_without_login_and_query(address: str, shown: str) -> None:
    assert shown_address(address) == shown


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert "?" not in shown_address(text)


@given(st.from_regex(r"[a-z0-9:@%.+-]{1,30}", fullmatch=True))
def test_no_login_is_ever_shown(login: str) -> None:
    assert shown_address(f"https://{login}@host/v1") == "https://host/v1"
