"""Reads prompt files from the workspace and from the package."""

from pathlib import Path

import variantgen
from variantgen.errors import Misconfigured, TooLarge

MOST_BYTES = 1_000_000


def packaged_prompts() -> Path:
    """Return the folder of the prompts that come with variantgen: in the wheel first, beside the package second.

    Raises Misconfigured where neither is there.
    """
    package = Path(variantgen.__file__).parent
    folders = (package / "_prompts", package.parent / "prompts")
    for folder in folders:
        if folder.is_dir():
            return folder
    message = f"The prompts that come with variantgen are missing ({folders[0].name!r}); install the package again."
    raise Misconfigured(message)


def read_prompt_layers(workspace: Path | None = None) -> tuple[dict[str, bytes], ...]:
    """Return prompt files by their path below a prompts folder: the workspace's own, if any, before the packaged ones.

    Raises TooLarge, Misconfigured.
    """
    own = [workspace / "prompts"] if workspace and (workspace / "prompts").is_dir() else []
    return tuple(_read(folder) for folder in (*own, packaged_prompts()))


def _read(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): _bytes_of(path) for path in sorted(folder.rglob("*.toml"))}


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            message = (
                f"The prompt file {path.name!r} has {path.stat().st_size:,} bytes; at most {MOST_BYTES:,} are read."
            )
            raise TooLarge(message)
        return path.read_bytes()
    except OSError as error:
        raise Misconfigured(f"The prompt file {path.name!r} cannot be read: {error.strerror}.") from error
