"""The preview page before it is HTML: everything it shows, worked out and worded. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variantgen.domain.outcome import Candidate, Decision
from variantgen.domain.snapshot import Snapshot, VariantRow
from variantgen.domain.variant import Variant
from variantgen.serving.sample_readers import SAMPLE_READERS
from variantgen.web.blocked import AI_GENERATED, BlockedPanel, origin_of
from variantgen.web.choice import CUSTOM, Choice, Settled
from variantgen.web.reader_form import Described, ReaderForm, form_of
from variantgen.web.visible import made_visible

MOST_LISTED = 300
MOST_PHRASES = 60

TIERS = {
    "personalized": "Chosen by what is known of this reader, who agreed to it.",
    "contextual": "Chosen by the request alone. Nothing stored was used.",
    "generic": "Nothing usable is known, so the choice follows what the content is about.",
    "base": "The base copy, as the team wrote it.",
}


@dataclass(frozen=True, slots=True)
class Link:
    """One thing to choose, and where choosing it leads."""

    label: str
    href: str
    is_current: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed and as the width of a bar."""

    printed: str
    width: str


@dataclass(frozen=True, slots=True)
class Row:
    """One text that may be served, with how near it is to the reader and how likely it was to be served."""

    text: str
    segment: str
    origin: str
    similarity: Figure | None
    chance: Figure
    is_pick: bool


@dataclass(frozen=True, slots=True)
class Pick:
    """What the reader gets, and how that came about."""

    text: str
    locale: str
    segment: str
    origin: str
    tier: str
    tier_sentence: str
    arm: str
    reason: str
    detail: str
    chance: str
    score: str
    is_base: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """The whole page."""

    version: str
    problem: str
    notices: tuple[str, ...]
    choice: Choice
    contents: tuple[str, ...]
    content_count: int
    locales: tuple[str, ...]
    slots: tuple[Link, ...]
    readers: tuple[Link, ...]
    form: ReaderForm
    form_problems: Mapping[str, str]
    phrases: tuple[str, ...]
    phrase_count: int
    base_text: str
    base_locale: str
    pick: Pick
    why: tuple[tuple[str, Figure], ...]
    unknown: tuple[str, ...]
    rows: tuple[Row, ...]
    rows_note: str
    blocked: BlockedPanel
    curl: str


def preview_of(  # noqa: PLR0913 - joins what was asked, what was decided and what is kept
    settled: Settled,
    snapshot: Snapshot,
    *,
    reader: Described,
    decision: Decision,
    without_holdout: Decision | None,
    stored: Sequence[Variant],
    blocked: BlockedPanel,
    curl: str,
    problem: str,
) -> Preview:
    """Return the page for one decision.

    without_holdout: for a reader in the holdout, what would have been decided otherwise, so that the candidates can
    be seen. stored: what authoring keeps of this slot, for who wrote what. problem: why a newer snapshot is not in use.
    """
    origins = {variant.variant_id: origin_of(variant) for variant in stored}
    contents = tuple(dict.fromkeys(place.content_id for place in snapshot.placements))
    shown = without_holdout or decision
    return Preview(
        version=snapshot.version,
        problem=problem,
        notices=settled.notices,
        choice=settled.choice,
        contents=contents if len(contents) <= MOST_LISTED else (),
        content_count=len(contents),
        locales=tuple(sorted({place.locale for place in snapshot.placements}))[:MOST_LISTED],
        slots=_slot_links(settled),
        readers=_reader_links(settled.choice),
        form=settled.choice.form if settled.choice.reader == CUSTOM else form_of(reader.question),
        form_problems=reader.problems,
        phrases=snapshot.traits.phrases[:MOST_PHRASES],
        phrase_count=len(snapshot.traits.phrases),
        base_text=made_visible(settled.site.home.base_text),
        base_locale=settled.site.home.base_locale,
        pick=_pick(decision, origins),
        why=tuple((made_visible(part.trait), percentage(part.share)) for part in decision.why),
        unknown=tuple(made_visible(phrase) for phrase in decision.unknown),
        rows=_rows(shown, decision, origins, _ai_written(snapshot, settled)),
        rows_note=_rows_note(decision, settled.choice),
        blocked=blocked,
        curl=curl,
    )


def percentage(share: float) -> Figure:
    """Return a share of 1 with one decimal; what is there is never shown as nothing, nor what is not all as all."""
    percent = abs(100 * min(max(share, 0.0), 1.0))  # a negative zero is printed with its sign
    printed = f"{percent:.1f} %"
    if 0 < percent < 0.1:
        printed = "< 0.1 %"
    elif 99.9 < percent < 100:
        printed = "> 99.9 %"
    return Figure(printed.replace(".0 %", " %"), f"{percent:.2f}%")


def closeness(cosine: float) -> Figure:
    """Return a cosine as printed; its bar is empty at 0 and below."""
    return Figure(f"{cosine:.2f}", f"{100 * min(max(cosine, 0.0), 1.0):.2f}%")


def spoken(slot: str) -> str:
    """Return a slot's name as a person would say it."""
    return slot.replace("_", " ").capitalize()


def _slot_links(settled: Settled) -> tuple[Link, ...]:
    choice = settled.choice
    return tuple(Link(spoken(slot), choice.href(slot=slot), slot == choice.slot) for slot in settled.slots)


def _reader_links(choice: Choice) -> tuple[Link, ...]:
    return tuple(
        Link(sample.name, choice.href(reader=sample.key), sample.key == choice.reader, sample.description)
        for sample in SAMPLE_READERS
    )


def _pick(decision: Decision, origins: Mapping[str, str]) -> Pick:
    is_base = not decision.variant_id
    return Pick(
        text=made_visible(decision.text),
        locale=decision.locale,
        segment=decision.segment,
        origin="" if is_base else origins.get(decision.variant_id, _unnamed_origin(is_ai=decision.ai_generated)),
        tier=decision.tier,
        tier_sentence=TIERS[decision.tier],
        arm=decision.arm,
        reason=decision.reason,
        detail=made_visible(decision.detail),
        chance=percentage(decision.propensity).printed,
        score="" if is_base else closeness(decision.score).printed,
        is_base=is_base,
    )


def _rows(
    shown: Decision, decision: Decision, origins: Mapping[str, str], ai_written: Mapping[str, bool]
) -> tuple[Row, ...]:
    rows = [_row(candidate, decision, origins, ai_written) for candidate in shown.candidates]
    held_back = 1 - sum(candidate.propensity for candidate in shown.candidates)
    if rows and held_back > 1e-9:
        base = Row("", "", "", None, percentage(held_back), is_pick=decision.arm == "holdout")
        rows.append(base)
    return tuple(rows)


def _row(candidate: Candidate, decision: Decision, origins: Mapping[str, str], ai_written: Mapping[str, bool]) -> Row:
    unnamed = _unnamed_origin(is_ai=ai_written.get(candidate.variant_id, False))
    return Row(
        text=made_visible(candidate.text),
        segment=candidate.segment,
        origin=origins.get(candidate.variant_id, unnamed),
        similarity=closeness(candidate.similarity),
        chance=percentage(candidate.propensity),
        is_pick=candidate.variant_id == decision.variant_id,
    )


def _rows_note(decision: Decision, choice: Choice) -> str:
    if decision.arm == "holdout":
        return "Not for this reader, who is in the holdout: what the same reader could get otherwise."
    if not decision.candidates:
        return (
            f"Nothing may be served here now, so everybody gets base copy. To fill it: variantgen generate"
            f" --content {choice.content_id}, then review what it wrote, and publish."
        )
    return ""


def _ai_written(snapshot: Snapshot, settled: Settled) -> Mapping[str, bool]:
    rows: list[VariantRow] = []
    for place in settled.site.by_locale.values():
        rows += snapshot.rows[place.start : place.stop]
    return {row.variant_id: row.ai_generated for row in rows}


def _unnamed_origin(*, is_ai: bool) -> str:
    return AI_GENERATED if is_ai else "Written without AI"
