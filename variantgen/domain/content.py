"""Base copy and the rules it comes with: what a content team writes down."""

import hashlib
import json
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

FactKind = Literal[
    "price",
    "percent",
    "duration",
    "date",
    "quantity",
    "name",
    "url",
    "code",
    "claim",
    "disclaimer",
    "spec",
]
Counting = Literal["graphemes", "code_points", "display_width"]
Severity = Literal["block", "review", "info"]

LONGEST_VARIANT = 3_000  # characters: no copy of a slot has more, and what is longer is not read to its end

IDENTIFIER_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
SLOT_PATTERN = r"^[a-z][a-z0-9_]{0,39}$"
LOCALE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

Identifier = Annotated[str, Field(pattern=IDENTIFIER_PATTERN)]
SlotName = Annotated[str, Field(pattern=SLOT_PATTERN)]
Locale = Annotated[str, Field(pattern=LOCALE_PATTERN)]
Term = Annotated[str, Field(min_length=1, max_length=200)]
MOMENT_FORMS = "write a date such as 2026-11-30, or an instant such as 2026-11-30T18:00:00+01:00"


def _moment(value: object) -> object:
    """Read a written moment: `2026-11-30` is a whole day, never midnight; a bare number is nothing."""
    if value is None or isinstance(value, date):
        return value
    text = value.strip() if isinstance(value, str) else ""
    try:
        return date.fromisoformat(text) if len(text) <= len("2026-11-30") else datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(MOMENT_FORMS) from error


Moment = Annotated[datetime | date, BeforeValidator(_moment)]


class Record(BaseModel):
    """A frozen record that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def canonical_hash(value: Any) -> str:
    """Return the sha256 hex of a value's canonical JSON: sorted keys, fixed separators, no ASCII escaping."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


class Fact(Record):
    """A typed statement the copy relies on. A fact with a condition is used with it or not at all."""

    name: Term
    value: Term
    kind: FactKind
    unit: Term | None = None
    condition: Term | None = None

    @property
    def phrase(self) -> str:
        """The fact as copy would write it, without its condition: `240 g`."""
        return f"{self.value} {self.unit}" if self.unit and self.unit not in self.value else self.value


class SlotCopy(Record):
    """One slot's base text and its limits."""

    text: Annotated[str, Field(min_length=1, max_length=20_000)]
    max_chars: Annotated[int, Field(ge=1, le=LONGEST_VARIANT)] | None = None
    required_terms: tuple[Term, ...] = ()
    merge_tags: tuple[Term, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_plain_text(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value


class Offer(Record):
    """When the copy is true. A date is the whole day in the workspace's time zone."""

    starts_at: Moment | None = None
    ends_at: Moment | None = None
    code: Term | None = None


class BaseContent(Record):
    """One piece of base copy: texts by slot, typed facts, limits, offer window, topics, locale."""

    content_id: Identifier
    locale: Locale = "en-US"
    brand: Term
    product: Term
    url: Term | None = None
    topics: tuple[Term, ...] = ()
    collections: tuple[Identifier, ...] = ()
    slots: Annotated[dict[SlotName, SlotCopy], Field(min_length=1)]
    facts: tuple[Fact, ...] = ()
    banned_terms: tuple[Term, ...] = ()
    competitors: tuple[Term, ...] = ()
    offer: Offer | None = None
    available: bool = True

    @property
    def language(self) -> str:
        """The language of the base copy: `de` of `de-AT`."""
        return self.locale.split("-")[0]

    def text(self, slot: str) -> str:
        """Return a slot's base text."""
        return self.slots[slot].text

    def truth_hash(self) -> str:
        """Return the hash of everything a variant must agree with: a variant of another hash is out of date."""
        kept = self.model_dump(mode="json", exclude={"collections", "topics", "available", "url"})
        return canonical_hash(kept)


class ChannelLimit(Record):
    """How long a slot's text may be and how that is counted."""

    hard: Annotated[int, Field(ge=1, le=LONGEST_VARIANT)] | None = None
    soft: Annotated[int, Field(ge=1, le=LONGEST_VARIANT)] | None = None
    counting: Counting = "graphemes"


class SeverityOverride(Record):
    """A check's severity changed by the team, with the reason that is recorded beside every finding."""

    severity: Severity
    reason: Annotated[str, Field(min_length=3, max_length=500)]


class Brand(Record):
    """How the brand speaks and what it may say."""

    name: str = ""
    voice: str = ""
    glossary: dict[Term, str] = Field(default_factory=dict)
    banned_terms: tuple[Term, ...] = ()
    required_terms: tuple[Term, ...] = ()
    competitors: tuple[Term, ...] = ()
    allowed_claims: tuple[Term, ...] = ()
    channels: dict[SlotName, ChannelLimit] = Field(default_factory=dict)
    checks: dict[str, SeverityOverride] = Field(default_factory=dict)
    emoji: Literal["allow", "as_base", "forbid"] = "as_base"
