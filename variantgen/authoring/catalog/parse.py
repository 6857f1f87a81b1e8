"""Which file holds what: contents in YAML, JSON Lines or CSV, segments and brand in YAML, texts in JSON Lines."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from variantgen.authoring.catalog.consistency import faults_within, offer_in_zone
from variantgen.authoring.catalog.csv_file import read_csv
from variantgen.authoring.catalog.decode import decode
from variantgen.authoring.catalog.entry import Entry, Read
from variantgen.authoring.catalog.jsonl_file import read_jsonl
from variantgen.authoring.catalog.records import Placed, control_characters, distinct, near_misses, read_records
from variantgen.authoring.catalog.sensitive import sensitive_traits
from variantgen.authoring.catalog.yaml_file import read_yaml, read_yaml_mapping
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.problems import Fault, invalid, unknown_key
from variantgen.domain.variant import ImportedText
from variantgen.errors import Problem

BRAND_FILE = "brand.yaml"
SEGMENTS_FILE = "segments.yaml"
READERS = {".yaml": read_yaml, ".yml": read_yaml, ".jsonl": read_jsonl, ".csv": read_csv}
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything a content team writes down. Contents keep the order of their files' names and of the records there."""

    contents: Mapping[str, BaseContent]
    segments: Mapping[str, Segment]
    brand: Brand


def parse_catalog(files: Mapping[str, bytes | Problem], *, zone: ZoneInfo, checks: Collection[str] = ()) -> Catalog:
    """Read a workspace's files by their names within it (`segments.yaml`, `content/shoes.csv`).

    A file that could not be read stands for its problem. A missing brand file is an empty brand. zone: what a whole
    day means. checks: names of the guardrails that the brand may change; none given, any name will do. Raises Invalid
    with all problems of all files.
    """
    brand, problems = _brand(BRAND_FILE, files.get(BRAND_FILE, b""), checks)
    segments, wrong = _segments(SEGMENTS_FILE, files.get(SEGMENTS_FILE))
    problems += wrong
    placed: list[tuple[Entry, BaseContent]] = []
    names = sorted(name for name in files if name not in (BRAND_FILE, SEGMENTS_FILE))
    for name in names:
        found, wrong = _contents(name, files[name], brand, zone)
        placed += found
        problems += wrong
    if not names:
        problems.append(Problem("content/", "", "", "no file", "put base copy here as .yaml, .jsonl or .csv"))
    contents, wrong = distinct(placed, "content_id")
    _raise_if(problems + wrong)
    return Catalog(contents=contents, segments=segments, brand=brand)


def parse_contents(
    name: str, data: bytes, *, brand: Brand | None = None, zone: ZoneInfo = UTC
) -> Mapping[str, BaseContent]:
    """Read one file of base copy by id; its name's ending says the format. Raises Invalid with every problem."""
    placed, problems = _contents(name, data, brand or Brand(), zone)
    contents, wrong = distinct(placed, "content_id")
    _raise_if(problems + wrong)
    return contents


def parse_segments(name: str, data: bytes) -> Mapping[str, Segment]:
    """Read a file of segments by id. Raises Invalid with every problem."""
    segments, problems = _segments(name, data)
    _raise_if(problems)
    return segments


def parse_brand(name: str, data: bytes, *, checks: Collection[str] = ()) -> Brand:
    """Read a brand file; an empty one is a brand without rules. Raises Invalid with every problem."""
    brand, problems = _brand(name, data, checks)
    _raise_if(problems)
    return brand


def parse_variants(name: str, data: bytes) -> tuple[ImportedText, ...]:
    """Read texts to import, one JSON record a line: id, content_id, slot, text, and optionally segment and locale.

    Other keys are left out, unless one looks like a misspelt key of ours. Raises Invalid with every problem.
    """
    text, problems = decode(name, data)
    entries, wrong = read_jsonl(name, text, "id")
    keys = tuple(ImportedText.model_fields)
    misspelt = [entry.problem(fault) for entry in entries for fault in near_misses(entry.value, keys)]
    placed, faulty = read_records(entries, ImportedText)
    texts, twice = distinct(placed, "id")
    empty = [] if entries or problems or wrong else [_empty(name, "one record a line")]
    _raise_if(problems + wrong + misspelt + faulty + twice + empty)
    return tuple(texts.values())


def _contents(
    name: str, data: bytes | Problem, brand: Brand, zone: ZoneInfo
) -> tuple[Placed[BaseContent], list[Problem]]:
    text, problems = decode(name, data) if _is_content(name) else ("", [_unknown_format(name)])
    entries, wrong = _read(name, text)
    problems += wrong
    if not entries and not problems:
        problems.append(_empty(name, "at least one record that starts with content_id"))
    hidden = control_characters(entries)
    placed, faulty = read_records(entries, BaseContent, lambda content: faults_within(content, brand, zone))
    return [(entry, offer_in_zone(content, zone)) for entry, content in placed], problems + hidden + faulty


def _is_content(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in READERS


def _unknown_format(name: str) -> Problem:
    found = f"a file that ends in {PurePosixPath(name).suffix!r}"
    return Problem(name, "", "", found, f"base copy is read from {', '.join(READERS)}; save it as one of these")


def _read(name: str, text: str) -> Read:
    read = READERS[PurePosixPath(name).suffix.lower()] if text else None
    return read(name, text, "content_id") if read else ([], [])


def _segments(name: str, data: bytes | Problem | None) -> tuple[Mapping[str, Segment], list[Problem]]:
    if data is None:
        advice = "write the segments there; `variantgen init` writes one to start from"
        return {}, [Problem(name, "", "", "no such file", advice)]
    text, problems = decode(name, data)
    entries, wrong = read_yaml(name, text, "segment_id")
    problems += wrong
    if not entries and not problems:
        problems.append(_empty(name, "at least one record that starts with segment_id"))
    placed, faulty = read_records(entries, Segment, sensitive_traits)
    segments, twice = distinct(placed, "segment_id")
    return segments, problems + faulty + twice


def _brand(name: str, data: bytes | Problem, checks: Collection[str]) -> tuple[Brand, list[Problem]]:
    text, problems = decode(name, data)
    entries, wrong = read_yaml_mapping(name, text)
    placed, faulty = read_records(entries, Brand, partial(_unknown_checks, checks))
    return placed[0][1] if placed else Brand(), problems + wrong + faulty


def _unknown_checks(checks: Collection[str], brand: Brand) -> list[Fault]:
    unknown = [name for name in brand.checks if checks and name not in checks]
    return [Fault(("checks", name), f"check {name!r}", unknown_key(name, sorted(checks))) for name in unknown]


def _empty(name: str, wanted: str) -> Problem:
    return Problem(name, "", "", "an empty file", f"write {wanted}")


def _raise_if(problems: list[Problem]) -> None:
    if problems:
        raise invalid(problems)
