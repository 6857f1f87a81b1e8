"""Given names known in many countries."""

from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent / "words" / "given_names.txt"


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return common given names, folded."""
    return frozenset(_FILE.read_text("utf-8").split())
