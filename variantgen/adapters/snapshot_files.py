"""A snapshot as files and back: JSON for words, FAISS and npy for vectors, a manifest with every file's sha256."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import faiss
import msgspec
import numpy as np

from variantgen.domain.snapshot import (
    SNAPSHOT_FORMAT,
    EmbeddingModel,
    FloatArray,
    Manifest,
    Placement,
    Snapshot,
    Traits,
    VariantRow,
)
from variantgen.errors import Invalid

MANIFEST = "manifest.json"
VECTORS = "vectors.faiss"
VARIANTS = "variants.json"
PLACEMENTS = "placements.json"
GENERIC = "placements.npy"
PHRASES = "traits.json"
TRAITS = "traits.npy"
FILES = frozenset({VECTORS, VARIANTS, PLACEMENTS, GENERIC, PHRASES, TRAITS})

Shape = TypeVar("Shape")


def snapshot_files(snapshot: Snapshot) -> dict[str, bytes]:
    """Return a snapshot's files by name, the manifest last."""
    files = {
        VECTORS: _index_bytes(snapshot.vectors, snapshot.manifest.model.dim),
        VARIANTS: msgspec.json.encode(snapshot.rows),
        PLACEMENTS: msgspec.json.encode(snapshot.placements),
        GENERIC: _npy_bytes(snapshot.generic),
        PHRASES: msgspec.json.encode(snapshot.traits.phrases),
        TRAITS: _npy_bytes(snapshot.traits.vectors),
    }
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    manifest = replace(snapshot.manifest, files=hashes)
    return files | {MANIFEST: msgspec.json.format(msgspec.json.encode(manifest), indent=2)}


def read_snapshot(path: Path, *, model: EmbeddingModel | None = None) -> Snapshot:
    """Read and verify a snapshot directory; its vectors stay on disk and are mapped.

    model: refuse a snapshot of any other; what is empty in it may be anything. Raises Invalid for a snapshot that is
    incomplete, damaged, of another model or inconsistent.
    """
    manifest = _read_manifest(path)
    _verify_model(manifest, model)
    _verify_files(path, manifest)
    index, vectors = _read_vectors(path, manifest.model.dim)
    snapshot = Snapshot(
        manifest=manifest,
        rows=_read_rows(path / VARIANTS),
        placements=_read_json(path / PLACEMENTS, tuple[Placement, ...]),
        vectors=vectors,
        generic=_read_npy(path / GENERIC),
        traits=Traits(_read_json(path / PHRASES, tuple[str, ...]), _read_npy(path / TRAITS)),
        owner=index,
    )
    _verify_shapes(path, snapshot)
    return snapshot


def _damaged(path: Path, what: str) -> Invalid:
    return Invalid(f"snapshot {path.name!r} is refused: {what}; publish again or roll back to an older one")


def _read_manifest(path: Path) -> Manifest:
    try:
        content = (path / MANIFEST).read_bytes()
    except OSError as error:
        raise _damaged(path, f"{MANIFEST} cannot be read ({error.strerror})") from error
    manifest = _decode(path / MANIFEST, content, Manifest)
    if manifest.format != SNAPSHOT_FORMAT:
        raise _damaged(path, f"its format is {manifest.format!r} and this version reads {SNAPSHOT_FORMAT!r}")
    if manifest.version != path.name:
        raise _damaged(path, f"{MANIFEST} names another version, {manifest.version!r}")
    if manifest.files.keys() != FILES:
        raise _damaged(path, f"{MANIFEST} lists {sorted(manifest.files)!r} and should list {sorted(FILES)!r}")
    return manifest


def _verify_model(manifest: Manifest, expected: EmbeddingModel | None) -> None:
    if expected is not None and not _agree(manifest.model, expected):
        raise Invalid(
            f"snapshot {manifest.version!r} is refused: its vectors come from {_described(manifest.model)} and the"
            f" settings name {_described(expected)}; publish again with the model in use"
        )


def _agree(model: EmbeddingModel, expected: EmbeddingModel) -> bool:
    """Say whether a model is the expected one in all that is known of that."""
    return all(want in ("", 0, have) for have, want in zip(_parts(model), _parts(expected), strict=True))


def _parts(model: EmbeddingModel) -> tuple[str | int, ...]:
    return model.model_id, model.sha256, model.dim


def _described(model: EmbeddingModel) -> str:
    sha256 = model.sha256[:12] or "any weights"
    return f"{model.model_id!r} ({sha256}, {model.dim or 'any number of'} dimensions)"


def _verify_files(path: Path, manifest: Manifest) -> None:
    for name, expected in manifest.files.items():
        try:
            with (path / name).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise _damaged(path, f"{name} cannot be read ({error.strerror})") from error
        if found != expected:
            raise _damaged(path, f"{name} is not what was published (sha256 {found[:12]}, not {expected[:12]})")


def _read_vectors(path: Path, dim: int) -> tuple[object, FloatArray]:
    try:
        index = faiss.read_index(str(path / VECTORS), faiss.IO_FLAG_MMAP_IFC)
    except RuntimeError as error:
        raise _damaged(path, f"{VECTORS} is not a FAISS index") from error
    if index.d != dim or not isinstance(index, faiss.IndexFlatIP):
        raise _damaged(
            path, f"{VECTORS} holds {type(index).__name__} of {index.d} dimensions, not IndexFlatIP of {dim}"
        )
    if index.ntotal == 0:
        return index, np.zeros((0, dim), dtype=np.float32)
    vectors = faiss.rev_swig_ptr(index.get_xb(), index.ntotal * dim).reshape(index.ntotal, dim)
    vectors.flags.writeable = False
    return index, vectors


def _verify_shapes(path: Path, snapshot: Snapshot) -> None:
    manifest, dim = snapshot.manifest, snapshot.manifest.model.dim
    shapes: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
        VECTORS: (snapshot.vectors.shape, (manifest.variants, dim)),
        GENERIC: (snapshot.generic.shape, (manifest.placements, dim)),
        TRAITS: (snapshot.traits.vectors.shape, (manifest.phrases, dim)),
        VARIANTS: ((len(snapshot.rows),), (manifest.variants,)),
        PLACEMENTS: ((len(snapshot.placements),), (manifest.placements,)),
        PHRASES: ((len(snapshot.traits.phrases),), (manifest.phrases,)),
    }
    for name, (found, expected) in shapes.items():
        if found != expected:
            raise _damaged(path, f"{name} has the shape {found!r} and the manifest says {expected!r}")
    start = 0
    for number, placement in enumerate(snapshot.placements):
        if placement.number != number or placement.start != start or placement.stop < start:
            raise _damaged(path, f"{PLACEMENTS} does not cover the rows one after the other at {number!r}")
        start = placement.stop
    if start != manifest.variants:
        raise _damaged(path, f"{PLACEMENTS} covers {start!r} of {manifest.variants!r} rows")


def _index_bytes(vectors: FloatArray, dim: int) -> bytes:
    index = faiss.IndexFlatIP(dim)
    index.add(np.ascontiguousarray(vectors, dtype=np.float32))
    serialized: bytes = faiss.serialize_index(index).tobytes()
    return serialized


def _npy_bytes(vectors: FloatArray) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, vectors, allow_pickle=False)
    return buffer.getvalue()


def _read_npy(path: Path) -> FloatArray:
    try:
        mapped = np.load(path, mmap_mode="r", allow_pickle=False)
    except ValueError as error:
        raise _damaged(path.parent, f"{path.name} is not an npy file") from error
    # A plain view: every index of the memmap subclass costs more than the request it serves.
    return np.asarray(mapped, dtype=np.float32)


def _read_json(path: Path, shape: type[Shape]) -> Shape:
    return _decode(path, path.read_bytes(), shape)


def _read_rows(path: Path) -> tuple[VariantRow, ...]:
    """Read the rows one by one: a decoder lets no request through before its end, and there may be a million."""
    pieces = _read_json(path, list[msgspec.Raw])
    decode = msgspec.json.Decoder(VariantRow).decode
    try:
        return tuple([decode(piece) for piece in pieces])
    except msgspec.MsgspecError as error:
        raise _damaged(path.parent, f"{path.name} cannot be read ({error})") from error


def _decode(path: Path, content: bytes, shape: type[Shape]) -> Shape:
    decoder: Any = msgspec.json.Decoder(shape)
    try:
        decoded: Shape = decoder.decode(content)
    except msgspec.MsgspecError as error:
        raise _damaged(path.parent, f"{path.name} cannot be read ({error})") from error
    return decoded
