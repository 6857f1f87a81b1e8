"""CSV: one base content a row, as a spreadsheet saves it (UTF-8; comma, semicolon or tab).

The columns, in any order; an empty cell says nothing:

    content_id, locale, brand, product, url, available     as in YAML; available: yes or no
    topics, collections, banned_terms, competitors         a list: `trail running | shoes`, or one a line in the cell
    headline, product_description, email_subject           base texts; any other slot as `slot:cta`
    slot:headline:max_chars                                a slot's limits; also :required_terms, :merge_tags (lists)
    fact:price, fact:weight:spec                           a fact by name and kind; the kind may be left out where it
                                                           is the name
    fact:weight:unit, fact:discount:condition              a fact's unit and condition
    offer:starts_at, offer:ends_at, offer:code
    facts, slots, offer                                    the same as JSON, for tools
"""

import csv
import io
from collections.abc import Sequence
from typing import Any, get_args

from variantgen.authoring.catalog.entry import Entry, Mark, Read
from variantgen.authoring.catalog.jsonl_file import plain_json
from variantgen.domain.content import BaseContent, FactKind, Offer, SlotCopy
from variantgen.domain.problems import Path, nearest, shown
from variantgen.errors import Problem

DELIMITERS = ",;\t"
FACT_KINDS = get_args(FactKind)
FACT_PARTS = ("unit", "condition")
PLAIN_SLOTS = ("headline", "product_description", "email_subject")
LISTS = ("topics", "collections", "banned_terms", "competitors", "required_terms", "merge_tags")
COLUMNS = (*BaseContent.model_fields, *PLAIN_SLOTS)

Cells = list[tuple[str, Path, str]]


def read_csv(file: str, text: str, id_key: str) -> Read:
    """Return one entry for every row that is not empty; rows are numbered as a spreadsheet does, header first."""
    rows, problems = _rows(file, text)
    if problems or not rows:
        return [], problems
    header = [name.strip() for name in rows[0][1]]
    paths, problems = _paths(file, header)
    if absent := _absent(file, paths):
        return [], problems + absent
    entries: list[Entry] = []
    for number, row in rows[1:]:
        entry, wrong = _entry(file, number, list(zip(header, paths, row, strict=False)), id_key)
        entries.append(entry)
        problems += wrong + _homeless(file, number, row, header)
    return entries, problems


def _rows(file: str, text: str) -> tuple[list[tuple[int, list[str]]], list[Problem]]:
    """Return the rows that are not empty, with their numbers."""
    header = text.strip("\n").split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=header.count)
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        advice = "put a cell that holds quotes, line breaks or the separator in quotes, and double the quotes within it"
        return [], [Problem(file, f"row {len(rows) + 1}", "", f"a cell that cannot be read ({error})", advice)]
    return [(number, row) for number, row in enumerate(rows, start=1) if any(cell.strip() for cell in row)], []


def _paths(file: str, header: Sequence[str]) -> tuple[list[Path], list[Problem]]:
    """Return where each column's cells go; () for one that has no place."""
    paths: list[Path] = []
    problems: list[Problem] = []
    for name in header:
        path = _path(name)
        if name and not path:
            problems.append(Problem(file, "row 1", name, "unknown column", _known(name)))
        elif path and path in paths:
            problems.append(Problem(file, "row 1", name, "the same column twice", "keep one"))
            path = ()
        paths.append(path)
    return paths, problems


def _absent(file: str, paths: Sequence[Path]) -> list[Problem]:
    given = {path[0] for path in paths if path}
    absent = [name for name, field in BaseContent.model_fields.items() if field.is_required() and name not in given]
    advice = "the first row names the columns; this one is required"
    return [Problem(file, "row 1", name if name != "slots" else "headline", "nothing", advice) for name in absent]


def _path(name: str) -> Path:
    """Return the path of a column in a record: `slot:cta:max_chars` -> ("slots", "cta", "max_chars")."""
    parts = tuple(part.strip() for part in name.split(":"))
    if parts[0] in PLAIN_SLOTS:
        parts = ("slot", *parts)
    if len(parts) == 2 and parts[0] in ("slot", "fact"):
        parts += ("text",) if parts[0] == "slot" else (parts[1],)
    match parts:
        case (key,) if key in BaseContent.model_fields:
            return (key,)
        case ("offer", key) if key in Offer.model_fields:
            return ("offer", key)
        case ("slot", slot, key) if slot and key in SlotCopy.model_fields:
            return ("slots", slot, key)
        case ("fact", fact, key) if fact and key in (*FACT_KINDS, *FACT_PARTS):
            return ("fact", fact, key)
    return ()


def _known(name: str) -> str:
    if name.startswith("fact:"):
        return f"name the fact and its kind, as in fact:weight:spec; kinds are {', '.join(FACT_KINDS)}"
    if name.startswith(("slot:", *PLAIN_SLOTS)):
        return f"name the slot, as in slot:cta, or one of its limits; those are {', '.join(SlotCopy.model_fields)}"
    meant = nearest(name, COLUMNS)
    forms = f"allowed are {', '.join(COLUMNS)}, slot:NAME, fact:NAME:KIND, offer:ends_at, offer:code"
    return f"did you mean {meant!r}?" if meant else forms


def _homeless(file: str, number: int, row: list[str], header: list[str]) -> list[Problem]:
    """Return a problem where a row has text outside the named columns."""
    named = [bool(name) for name in header] + [False] * len(row)
    homeless = [cell for cell, has_name in zip(row, named, strict=False) if cell.strip() and not has_name]
    advice = "name its column in the first row; a cell that holds the separator needs quotes"
    return [Problem(file, f"row {number}", "", f"{shown(homeless[0])} without a column", advice)] if homeless else []


def _entry(file: str, number: int, cells: Cells, id_key: str) -> tuple[Entry, list[Problem]]:
    record: dict[str, Any] = {}
    problems: list[Problem] = []
    filled = [(column, path, cell) for column, path, cell in cells if path and cell.strip()]
    for column, path, cell in filled:
        try:
            _put(record, path, _value(path, cell))
        except ValueError as error:
            problems.append(Problem(file, f"row {number}", column, shown(cell), str(error)))
    facts = record.pop("fact", {})
    if facts:
        record["facts"] = [_fact(name, parts) for name, parts in facts.items()]
    marks = {_marked(path, list(facts)): Mark(number, column=column) for column, path, _ in filled}
    return Entry(file, number, record, place="row", id_key=id_key, mark_at=marks.get), problems


def _put(record: dict[str, Any], path: Path, value: Any) -> None:
    """Put a cell's value into the record. Raises ValueError where another column says the same thing."""
    place: Any = record
    for part in path[:-1]:
        place = place.setdefault(part, {}) if isinstance(place, dict) else None
    if not isinstance(place, dict) or path[-1] in place or (path[0] == "facts" and "fact" in record):
        raise ValueError("another column of this row gives this too; keep one of them")
    if path[0] == "fact" and path[-1] in FACT_KINDS and any(kind in place for kind in FACT_KINDS):
        raise ValueError("this fact has another kind in this row too; fill one of the columns")
    if path[0] == "fact" and "facts" in record:
        raise ValueError("the column facts gives facts too; keep one of the two ways")
    place[path[-1]] = value


def _value(path: Path, cell: str) -> Any:
    text = cell.strip()
    if path in (("facts",), ("slots",), ("offer",)) or (path[-1] in LISTS and text.startswith("[")):
        try:
            return plain_json(text)
        except (ValueError, RecursionError) as error:
            raise ValueError("this is not JSON; use columns such as fact:price and slot:headline instead") from error
    if path[-1] in LISTS:
        return [item.strip() for line in text.split("\n") for item in line.split(" | ") if item.strip()]
    return text


def _fact(name: str, parts: dict[str, str]) -> dict[str, Any]:
    kinds = [key for key in parts if key in FACT_KINDS]
    fact = {"name": name} | {key: parts[key] for key in FACT_PARTS if key in parts}
    return fact | ({"kind": kinds[0], "value": parts[kinds[0]]} if kinds else {})


def _marked(path: Path, facts: list[str]) -> Path:
    """Return the path that faults will name for a column's cell."""
    if path[0] != "fact":
        return path
    return ("facts", facts.index(str(path[1])), path[2] if path[2] in FACT_PARTS else "value")
