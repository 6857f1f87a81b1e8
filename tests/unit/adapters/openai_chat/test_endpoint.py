import pytest
from pydantic import SecretStr

from variantgen.adapters.openai_chat import Endpoint, OpenAIChat
from variantgen.errors import Misconfigured


@pytest.mark.parametrize("url", ["127.0.0.1:11434/v1", "ftp://x/v1", "http://", "http://[::1", "http://x:port/v1", "x"])
def test_a_base_url_that_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(Misconfigured, match="base_url"):
        OpenAIChat(Endpoint("m", url))


def test_openai_itself_needs_a_key() -> None:
    with pytest.raises(Misconfigured, match="OPENAI_API_KEY"):
        OpenAIChat(Endpoint("gpt-4o-mini"))


def test_a_model_must_be_named() -> None:
    with pytest.raises(Misconfigured, match="name"):
        OpenAIChat(Endpoint("", "http://127.0.0.1:1/v1"))


@pytest.mark.parametrize("key", ["sk-a b", "sk-a\n", "sk-ü", "“sk-a”"])
def test_a_key_that_no_header_can_carry_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(Misconfigured, match="api_key") as caught:
        OpenAIChat(Endpoint("m", "http://127.0.0.1:1/v1", SecretStr(key)))
    assert key not in str(caught.value)


async def test_a_server_of_ones_own_needs_no_key() -> None:
    await OpenAIChat(Endpoint("m", "http://127.0.0.1:1/v1")).close()
