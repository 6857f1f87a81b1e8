"""JSON Lines: one record a line."""

import json
from collections.abc import Iterable
from typing import Any

from variantgen.authoring.catalog.entry import Entry, Read
from variantgen.domain.problems import shown
from variantgen.errors import Problem

MAX_DEPTH = 20
TOO_DEEP = "this is nested too deeply; a record has a few levels"


def read_jsonl(file: str, text: str, id_key: str) -> Read:
    """Return one entry for every line that is not blank."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for line, written in enumerate(text.split("\n"), start=1):
        if not written.strip():
            continue
        try:
            entries.append(Entry(file, line, plain_json(written), id_key=id_key))
        except (ValueError, RecursionError) as error:
            problems.append(Problem(file, f"line {line}", "", shown(written.strip()), _advice(written, error)))
    return entries, problems


def plain_json(written: str) -> Any:
    """Return a JSON value. Raises ValueError for keys that stand twice, NaN and deep nesting."""
    value = json.loads(written, object_pairs_hook=_distinct, parse_constant=_no_constant)
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for outer in level if isinstance(outer, dict | list) for inner in _inside(outer)]
    if level:
        raise ValueError(TOO_DEEP)
    return value


def _inside(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {twice!r} stands here twice; keep one")
    return record


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON; write a number")


def _advice(written: str, error: Exception) -> str:
    if isinstance(error, RecursionError):
        return TOO_DEEP
    if not isinstance(error, json.JSONDecodeError):
        return str(error)
    if written.lstrip().startswith("[") or written.strip() in ("{", "}", "},", "]"):
        return "write one whole record a line, each in braces, without a list around them"
    return f"this is not JSON: {error.msg} at character {error.colno}"
