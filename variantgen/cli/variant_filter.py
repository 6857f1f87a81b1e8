"""The options by which commands say which variants are meant."""

from enum import StrEnum
from typing import Annotated

import typer

from variantgen.domain.variant import VariantFilter
from variantgen.errors import NotFound


class VerdictName(StrEnum):
    """A verdict, as Typer reads it."""

    passed = "pass"
    review = "review"
    block = "block"


class StateName(StrEnum):
    """A review state, as Typer reads it."""

    pending = "pending"
    approved = "approved"
    rejected = "rejected"
    retired = "retired"
    edited = "edited"


Ids = Annotated[
    list[str] | None,
    typer.Argument(help="Variant ids; or use a filter, or --all.", metavar="[ID]...", show_default=False),
]
All = Annotated[bool, typer.Option("--all", help="Every variant.")]
ContentId = Annotated[str, typer.Option("--content", help="Only this content.", show_default=False)]
SlotName = Annotated[str, typer.Option("--slot", help="Only this slot.", show_default=False)]
SegmentId = Annotated[str, typer.Option("--segment", help="Only this segment.", show_default=False)]
Verdicts = Annotated[
    list[VerdictName] | None,
    typer.Option("--verdict", help="Only this verdict. Repeat for several.", show_default=False),
]
States = Annotated[
    list[StateName] | None,
    typer.Option("--state", help="Only this state. Repeat for several.", show_default=False),
]


def filter_of(
    ids: list[str] | None,
    *,
    every: bool,
    content: str = "",
    slot: str = "",
    segment: str = "",
    verdicts: list[VerdictName] | None = None,
    states: list[StateName] | None = None,
) -> VariantFilter:
    """Return the filter that the options describe. Raises BadParameter where nothing is named."""
    narrowed = any((ids, content, slot, segment, verdicts, states))
    if not narrowed and not every:
        raise typer.BadParameter("Say which variants: ids, --content, --slot, --segment, --verdict, --state, or --all.")
    if every and ids:
        raise typer.BadParameter("Name ids or say --all, not both.")
    return VariantFilter(
        variant_ids=tuple(dict.fromkeys(ids or ())),
        content_id=content,
        slot=slot,
        segment_id=segment,
        verdicts=tuple(name.value for name in verdicts or ()),
        states=tuple(name.value for name in states or ()),
    )


def require_match(wanted: VariantFilter, found: int) -> None:
    """Raise NotFound where a content, slot or segment is named and nothing was found: it may be mistyped.

    Nothing found by verdict or state alone is no mistake: the work is done already.
    """
    named = {"--content": wanted.content_id, "--slot": wanted.slot, "--segment": wanted.segment_id}
    if not found and any(named.values()):
        told = " ".join(f"{option} {name!r}" for option, name in named.items() if name)
        raise NotFound(f"No variant matches {told}; `variantgen variants list` shows all.")
