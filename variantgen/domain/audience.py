"""Who reads: segments, the rules that place a reader in one, and what is known of a reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from variantgen.domain.content import Identifier, Record, Term

Tier = Literal["personalized", "contextual", "generic", "base"]
Arm = Literal["treatment", "holdout", "random"]

NOTHING: Mapping[str, Any] = MappingProxyType({})


class InterestRule(Record):
    """The reader's interest in a topic is at least `min_weight`."""

    interest: Term
    min_weight: Annotated[float, Field(ge=0, le=1)] = 0.0


class EventRule(Record):
    """The reader did something, optionally with the given properties."""

    event: Term
    where: dict[str, str | int | float | bool] = Field(default_factory=dict)


class AttributeRule(Record):
    """One attribute of the reader has one of the given values."""

    attribute: Term
    is_in: Annotated[tuple[str | int | float | bool, ...], Field(min_length=1)]


class AllRule(Record):
    """Every rule holds."""

    all: Annotated[tuple["Rule", ...], Field(min_length=1)]


class AnyRule(Record):
    """At least one rule holds."""

    any: Annotated[tuple["Rule", ...], Field(min_length=1)]


class NotRule(Record):
    """The rule does not hold."""

    not_: Annotated["Rule", Field(alias="not")]


_RULES = ("interest", "event", "attribute", "all", "any", "not")


def _rule_kind(value: object) -> str | None:
    if isinstance(value, dict):
        return next((kind for kind in _RULES if kind in value), None)
    return next((kind for kind in _RULES if hasattr(value, kind if kind != "not" else "not_")), None)


Rule = Annotated[
    Annotated[InterestRule, Tag("interest")]
    | Annotated[EventRule, Tag("event")]
    | Annotated[AttributeRule, Tag("attribute")]
    | Annotated[AllRule, Tag("all")]
    | Annotated[AnyRule, Tag("any")]
    | Annotated[NotRule, Tag("not")],
    Discriminator(_rule_kind),
]


class Segment(Record):
    """An audience: who they are, how to speak to them, and optionally a rule that places a reader in it."""

    segment_id: Identifier
    name: Term
    description: Annotated[str, Field(min_length=1, max_length=1_000)]
    tone: str = ""
    emphasise: tuple[Term, ...] = ()
    audience_statements: Annotated[tuple[Term, ...], Field(min_length=1)]
    when: Rule | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a reader: weighted interests, attributes and recent events (latest last)."""

    interests: Mapping[str, float] = field(default_factory=lambda: NOTHING)
    attributes: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the request itself says: usable without any stored data."""

    device: str = ""
    referrer: str = ""
    page_topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consent:
    """What the reader agreed to. No statement is not consent."""

    behavioral: bool = False
    ai_recommendations: bool = False

    @property
    def allows_personalization(self) -> bool:
        """Both must be given."""
        return self.behavioral and self.ai_recommendations
