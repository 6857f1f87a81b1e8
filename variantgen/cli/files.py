"""Reads files that a command is given by name."""

import sys
from pathlib import Path

from variantgen.errors import Invalid, NotFound, TooLarge

MOST_BYTES = 20_000_000


def read_input(file: Path) -> bytes:
    """Return a file's bytes, standard input's for `-`. Raises NotFound, TooLarge, Invalid."""
    if str(file) == "-" and sys.stdin is None:
        raise Invalid("Nothing is connected to standard input; name a file instead of '-'.")
    try:
        if str(file) == "-":
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {str(file)!r}.") from error
    except OSError as error:
        raise Invalid(f"{str(file)!r} cannot be read: {error.strerror}.") from error
    if len(data) > MOST_BYTES:
        raise TooLarge(f"{str(file)!r} is over {MOST_BYTES // 1_000_000} MB; split it.")
    return data


def input_name(file: Path) -> str:
    """Return what a file is called in messages."""
    return "standard input" if str(file) == "-" else file.name
