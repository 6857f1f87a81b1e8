"""Workspace files with defaults: a test writes only the part it is about."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from tests.factories import a_content, a_segment
from variantgen.authoring.catalog import Catalog, parse_catalog
from variantgen.domain.content import BaseContent
from variantgen.errors import Invalid

BERLIN = ZoneInfo("Europe/Berlin")


def a_record(**changes: Any) -> dict[str, Any]:
    """A base content as a team writes it."""
    return a_content().model_dump(mode="json", exclude_none=True) | changes


def a_segment_record(**changes: Any) -> dict[str, Any]:
    """A segment as a team writes it."""
    return a_segment().model_dump(mode="json", by_alias=True, exclude_none=True) | changes


def as_yaml(*records: dict[str, Any]) -> bytes:
    """A YAML file of these records."""
    return yaml.safe_dump(list(records), allow_unicode=True, sort_keys=False).encode()


def as_jsonl(*records: dict[str, Any]) -> bytes:
    """A JSON Lines file of these records."""
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def a_workspace(**files: bytes) -> dict[str, bytes]:
    """A workspace's files; `content_shoes_yaml=...` adds content/shoes.yaml, `segments_yaml=...` replaces segments."""
    named = {name.replace("content_", "content/").replace("_", "."): data for name, data in files.items()}
    plain = {"segments.yaml": as_yaml(a_segment_record())}
    has_content = any(name.startswith("content/") for name in named)
    return plain | ({} if has_content else {"content/shoes.yaml": as_yaml(a_record())}) | named


def read(files: Mapping[str, bytes]) -> Catalog:
    """Read a workspace of Berlin."""
    return parse_catalog(files, zone=BERLIN)


def sentences(act: Callable[[], object]) -> list[str]:
    """Return every problem that the act is refused with."""
    with pytest.raises(Invalid) as refused:
        act()
    return [str(problem) for problem in refused.value.problems]


def problems_of(**files: bytes) -> list[str]:
    """Return every problem of a workspace with these files."""
    return sentences(lambda: read(a_workspace(**files)))


def problem_of(**files: bytes) -> str:
    """Return the one problem of a workspace with these files."""
    (problem,) = problems_of(**files)
    return problem


def problem_with(**changes: Any) -> str:
    """Return the one problem of a content with these changes."""
    return problem_of(content_shoes_jsonl=as_jsonl(a_record(**changes)))


def content_with(**changes: Any) -> BaseContent:
    """Return the content that is read with these changes."""
    return read(a_workspace(content_shoes_jsonl=as_jsonl(a_record(**changes)))).contents["trailmax-3"]
