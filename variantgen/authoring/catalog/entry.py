"""One record of a file, with where everything in it was written: what turns a fault into a problem with a place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from variantgen.domain.problems import Fault, Path, shown
from variantgen.errors import Problem


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value was written. raw: its own characters where they were read as a number, date or boolean."""

    line: int
    raw: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as it was written. place: `line` or `row`; id_key: the key that names records of this kind.

    mark_at: returns where the value at a path was written, None where nobody knows.
    """

    file: str
    line: int
    value: Any
    place: str = "line"
    id_key: str = ""
    mark_at: Callable[[Path], Mark | None] = field(default=lambda _: None)

    def problem(self, fault: Fault) -> Problem:
        """Return a fault of this record as a problem of its file."""
        mark = self._mark(fault.path)
        found = self._as_written(fault)
        return Problem(self.file, self._named(mark.line), mark.column or self._field(fault.path), found, fault.allowed)

    def _as_written(self, fault: Fault) -> str:
        """Return what was found in its own characters: `no` where YAML reads False."""
        value: Any = self.value
        for part in fault.path:
            value = _within(value, part)
        exact = self.mark_at(fault.path)
        return exact.raw if exact and exact.raw and fault.found == shown(value) else fault.found

    def _mark(self, path: Path) -> Mark:
        """Return the mark of the innermost value on the path that has one."""
        marks = (self.mark_at(path[:length]) for length in range(len(path), 0, -1))
        return next((mark for mark in marks if mark), Mark(self.line))

    def _named(self, line: int) -> str:
        name = self.value.get(self.id_key) if isinstance(self.value, dict) else None
        where = f"{self.place} {line}"
        return f"{name!r} ({where})" if isinstance(name, str) and name else where

    def _field(self, path: Path) -> str:
        """Return a path as people write it: `facts[price].value`, the third topic as `topics[3]`."""
        text, value = "", self.value
        for part in path:
            value = _within(value, part)
            text += f"[{_item_name(value, part)}]" if isinstance(part, int) else f".{part}"
        return text.removeprefix(".")


def _within(value: Any, part: str | int) -> Any:
    try:
        return value[part]
    except (KeyError, IndexError, TypeError):
        return None


def _item_name(value: Any, index: int) -> str:
    name = value.get("name") if isinstance(value, dict) else None
    return name if isinstance(name, str) and name else str(index + 1)


Read = tuple[list[Entry], list[Problem]]
