"""Screen stored variants again: with today's checks, against today's base copy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from variantgen.authoring.guardrails import Screened, checks_fingerprint
from variantgen.authoring.judge import findings_of_judge
from variantgen.authoring.review import reopening
from variantgen.authoring.workflow.check import Text, score_many
from variantgen.authoring.workflow.review import find_variants, move_variants
from variantgen.domain.variant import Brief, Cell, ReviewMove, Variant, VariantFilter, Writer, verdict_of
from variantgen.ports import Embedder, ProgressBar, SnapshotShelf, VariantStore


@dataclass(frozen=True, slots=True)
class Recheck:
    """What came of it. homeless: variants whose content, slot or segment the workspace no longer has."""

    variants: tuple[Variant, ...]
    changed: tuple[str, ...]
    reopened: tuple[ReviewMove, ...]
    homeless: tuple[str, ...]


async def recheck_variants(  # noqa: PLR0913 - who and when are the record
    wanted: VariantFilter,
    *,
    brief_of: Callable[[Cell], Brief | None],
    store: VariantStore,
    shelf: SnapshotShelf,
    embedder: Embedder | None,
    by: str,
    at: datetime,
    progress: ProgressBar,
) -> Recheck:
    """Judge every variant meant again and keep the newer verdict. Raises NotFound for an id there is none of.

    An approved variant goes back to `pending` where its base copy is another than the editor saw, or where a check
    blocks it that did not before. It does so before the new verdict is kept: stopped half-way, nothing unseen is live.
    """
    found = await find_variants(wanted, store=store)
    placed = [(variant, brief) for variant in found if (brief := brief_of(variant.cell))]
    screened = score_many(
        [Text(variant.text, brief) for variant, brief in placed],
        writer=Writer(kind="edit"),
        embedder=embedder,
        progress=progress,
    )
    drafts = [draft.screened async for _, draft in screened]
    newer = [_rejudged(variant, brief, new) for (variant, brief), new in zip(placed, drafts, strict=True)]
    before = [variant for variant, _ in placed]
    moves = [move for old, new in zip(before, newer, strict=True) if (move := reopening(old, new, by=by, at=at))]
    await move_variants(moves, store=store, shelf=shelf)
    await store.add_variants(newer)
    return Recheck(tuple(newer), _changed(before, newer), tuple(moves), _homeless(found, before))


def _rejudged(variant: Variant, brief: Brief, new: Screened) -> Variant:
    findings = (*new.findings, *findings_of_judge(variant.findings))
    return replace(
        variant,
        verdict=verdict_of(findings),
        findings=findings,
        truth_hash=brief.content.truth_hash(),
        checks=checks_fingerprint(),
        valid_until=new.valid_until,
    )


def _changed(before: Sequence[Variant], newer: Sequence[Variant]) -> tuple[str, ...]:
    return tuple(new.variant_id for old, new in zip(before, newer, strict=True) if old.verdict != new.verdict)


def _homeless(found: Sequence[Variant], placed: Sequence[Variant]) -> tuple[str, ...]:
    known = {variant.variant_id for variant in placed}
    return tuple(variant.variant_id for variant in found if variant.variant_id not in known)
