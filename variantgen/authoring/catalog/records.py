"""From entries to typed records: every entry is read, every fault of every entry is kept."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from variantgen.authoring.catalog.decode import CONTROL
from variantgen.authoring.catalog.entry import Entry
from variantgen.domain.content import Record
from variantgen.domain.problems import Fault, Path, faults_of, nearest, unknown_key
from variantgen.errors import Problem

R = TypeVar("R", bound=Record)
Placed = Sequence[tuple[Entry, R]]


def _nothing_more(_record: Record) -> list[Fault]:
    return []


def read_records(
    entries: Sequence[Entry], kind: type[R], faults_within: Callable[[R], list[Fault]] = _nothing_more
) -> tuple[list[tuple[Entry, R]], list[Problem]]:
    """Return the good records with their entries, and the problems of the others. faults_within: further checks."""
    placed: list[tuple[Entry, R]] = []
    problems: list[Problem] = []
    for entry in entries:
        record, faults = _record(entry.value, kind)
        faults += faults_within(record) if record else []
        problems += [entry.problem(fault) for fault in faults]
        if record and not faults:
            placed.append((entry, record))
    return placed, problems


def _record(value: Any, kind: type[R]) -> tuple[R | None, list[Fault]]:
    try:
        return kind.model_validate(value), []
    except ValidationError as error:
        return None, faults_of(error, kind)


def control_characters(entries: Sequence[Entry]) -> list[Problem]:
    """Return the texts that hold a character nobody can see, such as NUL from a JSON escape."""
    return [entry.problem(fault) for entry in entries for fault in _control_characters(entry.value)]


def _control_characters(value: Any) -> Iterator[Fault]:
    waiting: list[tuple[Path, Any]] = [((), value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str) and (found := CONTROL.search(value)):
            yield Fault(path, f"the control character {found[0]!r}", "delete it; it shows as nothing")
        elif isinstance(value, dict):
            waiting += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), inner) for index, inner in enumerate(value)]


def distinct(placed: Placed[R], id_key: str) -> tuple[Mapping[str, R], list[Problem]]:
    """Return the records by id, and a problem for every id that stands twice in any files."""
    first: dict[str, Entry] = {}
    problems: list[Problem] = []
    for entry, record in placed:
        name = getattr(record, id_key)
        if name in first:
            earlier = first[name]
            allowed = f"{earlier.file}, {earlier.place} {earlier.line} has this {id_key} already; give each its own"
            problems.append(entry.problem(Fault((id_key,), repr(name), allowed)))
        first.setdefault(name, entry)
    return {getattr(record, id_key): record for _, record in placed}, problems


def near_misses(value: Any, known: Sequence[str]) -> list[Fault]:
    """Return the unknown keys that look like a known one, where others are allowed to stand."""
    unknown = [key for key in value if key not in known] if isinstance(value, dict) else []
    meant = {key: nearest(re.sub(r"[\s-]+", "_", key), known, likeness=0.8) for key in unknown}
    return [Fault((key,), f"key {key!r}", unknown_key(key, known)) for key, word in meant.items() if word]
