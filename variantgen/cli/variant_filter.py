"""The options by which commands say which variants are meant."""

from typing import Annotated, cast, get_args

import typer

from variantgen.domain.variant import ReviewState, VariantFilter, Verdict
from variantgen.errors import Invalid

Ids = Annotated[
    list[str] | None,
    typer.Argument(help="Variant ids; or use a filter, or --all.", metavar="[ID]...", show_default=False),
]
All = Annotated[bool, typer.Option("--all", help="Every variant.")]
ContentId = Annotated[str, typer.Option("--content", help="Only this content.", show_default=False)]
SlotName = Annotated[str, typer.Option("--slot", help="Only this slot.", show_default=False)]
SegmentId = Annotated[str, typer.Option("--segment", help="Only this segment.", show_default=False)]
Verdicts = Annotated[
    list[str] | None,
    typer.Option("--verdict", help="Only this verdict: pass, review, block. Repeat for several.", show_default=False),
]
States = Annotated[
    list[str] | None,
    typer.Option(
        "--state",
        help="Only this state: pending, approved, rejected, retired, edited. Repeat for several.",
        show_default=False,
    ),
]


def filter_of(
    ids: list[str] | None,
    *,
    every: bool,
    content: str = "",
    slot: str = "",
    segment: str = "",
    verdicts: list[str] | None = None,
    states: list[str] | None = None,
) -> VariantFilter:
    """Return the filter that the options describe. Raises Invalid where nothing is named, or a word is unknown."""
    narrowed = any((ids, content, slot, segment, verdicts, states))
    if not narrowed and not every:
        raise Invalid("Say which variants: ids, --content, --slot, --segment, --verdict, --state, or --all.")
    return VariantFilter(
        variant_ids=tuple(dict.fromkeys(ids or ())),
        content_id=content,
        slot=slot,
        segment_id=segment,
        verdicts=tuple(cast("Verdict", _known(word, get_args(Verdict))) for word in verdicts or ()),
        states=tuple(cast("ReviewState", _known(word, get_args(ReviewState))) for word in states or ()),
    )


def _known(word: str, allowed: tuple[str, ...]) -> str:
    if word not in allowed:
        raise Invalid(f"{word!r} is not one of {', '.join(allowed)}.")
    return word
