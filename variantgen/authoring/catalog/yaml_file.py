"""YAML: plain values only, with the line of each, read event by event so that no file can grow beyond its size."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

import yaml
from yaml.constructor import SafeConstructor
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.resolver import Resolver

from variantgen.authoring.catalog.entry import Entry, Mark, Read
from variantgen.domain.problems import Path, shown
from variantgen.errors import Problem

MAX_DEPTH = 20
MAX_REPEATED = 10_000

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TEXT = "tag:yaml.org,2002:str"

ADVICE = {
    "mapping values are not allowed": "put a text that contains ': ' in quotes",
    "could not find expected ':'": "write `key: value` on each line, and put a text with special characters in quotes",
    "cannot start any token": "indent with spaces, never tabs, and put a text that starts with @, ` or % in quotes",
    "did not find expected key": "check the indentation of this line, and that every quote is closed",
    "did not find expected ',' or": "close the list with ] or the mapping with }",
    "did not find expected node content": "put a text that starts with a special character in quotes",
    "unexpected end of stream": "close the quote that was opened",
    "control characters are not allowed": "delete the invisible character here",
    "found undefined": "this name after * was never given with &; put the text in quotes",
}


class Refused(Exception):
    """The file stops being readable here."""

    def __init__(self, line: int, found: str, allowed: str) -> None:
        super().__init__(allowed)
        self.line, self.found, self.allowed = line, found, allowed


@dataclass(slots=True)
class Node:
    """A value with its line. raw: the characters of a value read as something else than text; size: values within."""

    value: Any
    line: int
    raw: str = ""
    children: dict[str | int, "Node"] = field(default_factory=dict)
    size: int = 1


def read_yaml(file: str, text: str, id_key: str) -> Read:
    """Return the entries of a file that holds a list of records."""
    root, problems = _root(file, text)
    if root is None or root.value is None or problems:
        return [], problems
    if not isinstance(root.value, list):
        advice = f"write a list: every record starts with `- {id_key}:`"
        return [], [Problem(file, f"line {root.line}", "", shown(root.value), advice)]
    return [_entry(file, node, id_key) for node in root.children.values()], []


def read_yaml_mapping(file: str, text: str) -> Read:
    """Return the one entry of a file that holds a mapping; none for an empty file."""
    root, problems = _root(file, text)
    if root is None or root.value is None or problems:
        return [], problems
    return [_entry(file, root, "")], []


def _entry(file: str, node: Node, id_key: str) -> Entry:
    return Entry(file, node.line, node.value, id_key=id_key, mark_at=partial(_mark, node))


def _mark(root: Node, path: Path) -> Mark | None:
    node: Node | None = root
    for part in path:
        node = node.children.get(part) if node else None
    return Mark(node.line, node.raw) if node else None


def _root(file: str, text: str) -> tuple[Node | None, list[Problem]]:
    reader = Reader()
    try:
        return reader.read(text), reader.problems_in(file)
    except Refused as refused:
        return None, [Problem(file, f"line {refused.line}", "", refused.found, refused.allowed)]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(file, error)]


def _syntax_problem(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    advice = next((advice for words, advice in ADVICE.items() if words in said), said)
    where = f"line {mark.line + 1}, character {mark.column + 1}" if mark else ""
    return Problem(file, where, "", f"text that is not YAML ({said})", advice)


class Reader:
    """Builds plain values from YAML events; refuses tags, a second document, deep nesting and multiplying aliases."""

    def __init__(self) -> None:
        self.anchors: dict[str, Node] = {}
        self.repeated = 0
        self.twice: list[tuple[int, str]] = []
        self.scalars = SafeConstructor()
        self.resolver: Any = Resolver()

    def read(self, text: str) -> Node | None:
        """Return the file's one document; None for an empty file."""
        root = None
        documents = 0
        events = iter(yaml.parse(text, Loader=LOADER))
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Refused(_line(event), "a second document (`---`)", "write one document a file")
            elif isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent | AliasEvent):
                root = self._node(event, events, 0)
        return root

    def problems_in(self, file: str) -> list[Problem]:
        """Return the keys that stand twice in one mapping."""
        return [Problem(file, f"line {line}", key, f"the key {key!r} twice", "keep one") for line, key in self.twice]

    def _node(self, event: Event, events: Iterator[Event], depth: int) -> Node:
        line = _line(event)
        if isinstance(event, AliasEvent):
            return self._alias(event, line)
        _refuse_tag(event, line)
        if depth > MAX_DEPTH:
            raise Refused(line, f"more than {MAX_DEPTH} levels", "this is nested too deeply; a record has a few levels")
        node = self._plain(event, events, line, depth)
        if anchor := getattr(event, "anchor", None):
            self.anchors[anchor] = node
        return node

    def _plain(self, event: Event, events: Iterator[Event], line: int, depth: int) -> Node:
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, line, depth)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, line, depth)
        return self._scalar(cast("ScalarEvent", event), line)

    def _alias(self, event: AliasEvent, line: int) -> Node:
        node = self.anchors.get(event.anchor or "")
        if node is None:
            raise Refused(line, f"*{event.anchor}", f"no finished part above is named &{event.anchor}; write it out")
        self.repeated += node.size
        if self.repeated > MAX_REPEATED:
            raise Refused(line, f"*{event.anchor}", "aliases repeat too much of this file; write the parts out")
        return node

    def _sequence(self, events: Iterator[Event], line: int, depth: int) -> Node:
        children: dict[str | int, Node] = {}
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            children[len(children)] = self._node(event, events, depth + 1)
        return Node([child.value for child in children.values()], line, children=children, size=_size(children))

    def _mapping(self, events: Iterator[Event], line: int, depth: int) -> Node:
        children: dict[str | int, Node] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._key(event, events, depth)
            if key in children:
                self.twice.append((_line(event), key))
            children[key] = self._node(next(events), events, depth + 1)
        values = {key: child.value for key, child in children.items()}
        return Node(values, line, children=children, size=_size(children))

    def _key(self, event: Event, events: Iterator[Event], depth: int) -> str:
        if isinstance(event, ScalarEvent):
            _refuse_tag(event, _line(event))
            return str(event.value)
        node = self._node(event, events, depth + 1)
        advice = "a key is a word; put a text that starts with { or [ in quotes"
        raise Refused(node.line, f"{shown(node.value)} as a key", advice)

    def _scalar(self, event: ScalarEvent, line: int) -> Node:
        is_plain = event.implicit[0] and not event.tag
        tag = self.resolver.resolve(yaml.ScalarNode, event.value, (True, False)) if is_plain else TEXT
        value = self._value(event, tag)
        return Node(value, line, raw="" if isinstance(value, str) else event.value)

    def _value(self, event: ScalarEvent, tag: str) -> Any:
        if tag == TEXT:
            return event.value
        try:
            return self.scalars.construct_object(yaml.ScalarNode(tag, event.value))
        except (ValueError, yaml.YAMLError):
            return event.value  # such as 2026-02-30: the field's own check names it


def _size(children: dict[str | int, Node]) -> int:
    return 1 + sum(child.size for child in children.values())


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _refuse_tag(event: Event, line: int) -> None:
    tag = getattr(event, "tag", None)
    if tag and tag != TEXT:
        raise Refused(
            line, f"the tag {tag.replace('tag:yaml.org,2002:', '!!')!r}", "write plain values, without ! tags"
        )
