"""What pydantic found wrong with a record, as sentences that the person who wrote it understands."""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from variantgen.domain.audience import AllRule, AnyRule, AttributeRule, EventRule, InterestRule, NotRule
from variantgen.domain.content import IDENTIFIER_PATTERN, LOCALE_PATTERN, MOMENT_FORMS, SLOT_PATTERN
from variantgen.errors import Invalid, Problem

Path = tuple[str | int, ...]

SHOWN_CHARS = 80
MAX_FILE_BYTES = 20 * 1024 * 1024
RULES = ("interest", "event", "attribute", "all", "any", "not")
KINDS = ("constrained-str", "str", "int", "float", "bool")
PATTERNS = {
    IDENTIFIER_PATTERN: "use letters, digits, '.', '_' and '-', starting with a letter or digit, at most 100 of them",
    SLOT_PATTERN: "use lower-case letters, digits and '_', starting with a letter, at most 40 of them",
    LOCALE_PATTERN: "write a locale such as en-US, de-DE or fr",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong within a record: where in it, what was found, what is allowed."""

    path: Path
    found: str
    allowed: str


def invalid(problems: Sequence[Problem]) -> Invalid:
    """Return the error that carries these problems, with a sentence that counts them and names their files."""
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    files = list(dict.fromkeys(problem.file for problem in problems))
    where = ", ".join(files) if len(files) <= 3 else f"{len(files)} files"
    return Invalid(f"{count} in {where}; nothing was read.", tuple(problems))


def too_large(file: str, size: int) -> Problem | None:
    """Return the problem of a file over the size limit, in bytes; it is known before the file is read."""
    if size <= MAX_FILE_BYTES:
        return None
    mib = 1024 * 1024
    allowed = f"a file may have {MAX_FILE_BYTES // mib} MB at most; split it into several files"
    return Problem(file, "", "", f"{size / mib:.1f} MB", allowed)


def shown(value: object) -> str:
    """Return a value as an error message shows it: its repr, shortened; a date as it is written."""
    text = value.isoformat() if isinstance(value, date) else repr(value)
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]}…"


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.7) -> str:
    """Return the known word that was probably meant, or an empty text. likeness: 1 is the same word."""
    found = difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=likeness)
    return found[0] if found else ""


def unknown_key(key: str, known: Sequence[str]) -> str:
    """Return the sentence about a key that means nothing here, with the one that was probably meant."""
    meant = nearest(key, known)
    listed = f"allowed are {', '.join(known)}" if known else "leave it out"
    return f"unknown key; did you mean {meant!r}?" if meant else f"unknown key; {listed}"


def faults_of(error: ValidationError, record: type[BaseModel]) -> list[Fault]:
    """Return every fault of one validation, each place once."""
    faults: dict[Path, Fault] = {}
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # pydantic counts only the good items; the bad ones are reported themselves
        fault = _fault(detail, record)
        faults.setdefault(fault.path, fault)
    return list(faults.values())


def _fault(detail: ErrorDetails, record: type[BaseModel]) -> Fault:
    path = written_path(detail["loc"])
    if detail["type"] == "extra_forbidden":
        return Fault(path, f"key {path[-1]!r}", unknown_key(str(path[-1]), _known_keys(detail["loc"], record)))
    if detail["type"] == "missing":
        return Fault(path, "nothing", "this key is required")
    found = detail["input"]
    return Fault(path, "nothing" if found is None else shown(found), _allowed(detail))


def written_path(location: Path) -> Path:
    """Return the path as the record was written, without the names pydantic adds for kinds of rules and values."""
    path: list[str | int] = []
    is_rule = False
    for part in location:
        if part == "[key]" or (is_rule and part in RULES):
            is_rule = False
            continue
        path.append(part)
        is_rule = part in ("when", "not") or (isinstance(part, int) and path[-2:-1] in (["all"], ["any"]))
    has_kind = bool(path) and path[-1] in KINDS and ("where" in path or "is_in" in path)
    return tuple(path[:-1] if has_kind else path)


def _known_keys(location: Path, record: type[BaseModel]) -> list[str]:
    """Return the keys allowed beside the one that a location ends with, by walking the record's types."""
    model = record
    for part in location[:-1]:
        if location[0] == "when" and part in RULE_RECORDS:
            model = RULE_RECORDS[str(part)]
        elif field := model.model_fields.get(str(part)):
            model = _record_in(field.annotation) or model
    return [field.alias or name for name, field in model.model_fields.items() if not field.exclude]


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """Return the first record type that an annotation such as `dict[str, SlotCopy] | None` is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_record_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _allowed(detail: ErrorDetails) -> str:
    """Return what is allowed in place of what was found."""
    say = SENTENCES.get(detail["type"])
    return say(detail) if say else detail["msg"].removeprefix("Value error, ")


def _text_wanted(detail: ErrorDetails) -> str:
    found = detail["input"]
    if found is None:
        return "write a text, or leave the key out"
    if isinstance(found, list | tuple | dict):
        return "write one text here, not a list or a mapping"
    return "write it in quotes, so that it is read as text"


def _mapping_wanted(detail: ErrorDetails) -> str:
    if detail["type"] == "model_type" and detail.get("ctx", {}).get("class_name") == "SlotCopy":
        return "write the copy as text in quotes, or a mapping with `text:`"
    return "write a mapping of keys and values"


def _choice(detail: ErrorDetails) -> str:
    expected = detail["ctx"]["expected"]
    meant = nearest(str(detail["input"]), re.findall(r"'([^']+)'", expected))
    return f"write {expected}" + (f"; did you mean {meant!r}?" if meant else "")


def _limit(words: str, key: str) -> Callable[[ErrorDetails], str]:
    return lambda detail: f"{words} {detail['ctx'][key]}"


def _sentence(words: str) -> Callable[[ErrorDetails], str]:
    return lambda _: words


RULE_RECORDS: dict[str, type[BaseModel]] = {
    "interest": InterestRule,
    "event": EventRule,
    "attribute": AttributeRule,
    "all": AllRule,
    "any": AnyRule,
    "not": NotRule,
}

SENTENCES: dict[str, Callable[[ErrorDetails], str]] = {
    "string_type": _text_wanted,
    "string_too_short": lambda detail: f"write at least {detail['ctx']['min_length']} character(s)",
    "string_too_long": lambda detail: f"write at most {detail['ctx']['max_length']} characters",
    "string_pattern_mismatch": lambda detail: PATTERNS.get(detail["ctx"]["pattern"], detail["msg"]),
    "string_unicode": _sentence("this is half a character (a lone surrogate); type it again"),
    "literal_error": _choice,
    "tuple_type": _sentence("write a list, such as [first, second]"),
    "list_type": _sentence("write a list, such as [first, second]"),
    "too_short": _sentence("write at least one entry"),
    "dict_type": _mapping_wanted,
    "model_type": _mapping_wanted,
    "model_attributes_type": _mapping_wanted,
    "int_type": _sentence("write a whole number"),
    "int_parsing": _sentence("write a whole number"),
    "int_from_float": _sentence("write a whole number"),
    "float_type": _sentence("write a number"),
    "float_parsing": _sentence("write a number"),
    "finite_number": _sentence("write a finite number"),
    "bool_type": _sentence("write true or false"),
    "bool_parsing": _sentence("write true or false"),
    "greater_than_equal": _limit("write a number of at least", "ge"),
    "greater_than": _limit("write a number above", "gt"),
    "less_than_equal": _limit("write a number of at most", "le"),
    "less_than": _limit("write a number below", "lt"),
    "date_type": _sentence(MOMENT_FORMS),
    "datetime_type": _sentence(MOMENT_FORMS),
    "is_instance_of": _sentence(MOMENT_FORMS),
    "union_tag_not_found": _sentence(f"a rule is a mapping with one of the keys {', '.join(RULES)}"),
    "union_tag_invalid": _sentence(f"a rule is a mapping with one of the keys {', '.join(RULES)}"),
}
