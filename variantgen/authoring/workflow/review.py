"""Review: move variants, edit one, and make both last."""

from collections.abc import Callable, Sequence
from datetime import datetime

from variantgen.authoring.review import Action, ReviewPlan, plan_review
from variantgen.authoring.workflow.check import Text, score, variants_of
from variantgen.domain.variant import Brief, Cell, ReviewMove, Variant, VariantFilter, Writer
from variantgen.errors import Conflict, NotFound
from variantgen.ports import Embedder, SnapshotShelf, VariantStore


async def find_variants(wanted: VariantFilter, *, store: VariantStore) -> list[Variant]:
    """Return the variants meant. Raises NotFound naming the ids there are none of."""
    found = await store.variants(wanted)
    if missing := sorted(set(wanted.variant_ids) - {variant.variant_id for variant in found}):
        raise NotFound(f"There is no variant {', '.join(map(repr, missing))}; `variantgen variants list` shows all.")
    return found


async def review_variants(  # noqa: PLR0913 - who, when and why are the record
    wanted: VariantFilter,
    action: Action,
    *,
    store: VariantStore,
    shelf: SnapshotShelf,
    by: str,
    at: datetime,
    reason: str = "",
    override: str = "",
) -> ReviewPlan:
    """Apply one action to every variant meant that it may be applied to. Returns what was done and what was refused."""
    plan = plan_review(await find_variants(wanted, store=store), action, by=by, at=at, reason=reason, override=override)
    await move_variants(plan.moves, store=store, shelf=shelf)
    return plan


async def move_variants(moves: Sequence[ReviewMove], *, store: VariantStore, shelf: SnapshotShelf) -> None:
    """Move variants; what is no longer approved leaves every reader's page at once, and approving brings it back."""
    await store.move(moves)
    if gone := [move.variant_id for move in moves if move.before == "approved"]:
        shelf.bury(gone)
    if back := shelf.tombstones() & {move.variant_id for move in moves if move.after == "approved"}:
        shelf.unbury(back)


async def edit_variant(  # noqa: PLR0913 - who, when and why are the record
    variant_id: str,
    text: str,
    *,
    brief_of: Callable[[Cell], Brief | None],
    store: VariantStore,
    shelf: SnapshotShelf,
    embedder: Embedder | None,
    by: str,
    at: datetime,
    reason: str = "",
) -> Variant:
    """Replace a variant's text by an editor's: a new variant, checked like any other; the old one is `edited`.

    A text that was there before waits for review again. Raises NotFound, Conflict where the text is unchanged.
    """
    (old,) = await find_variants(VariantFilter(variant_ids=(variant_id,)), store=store)
    brief = brief_of(old.cell)
    if brief is None:
        raise NotFound(f"The workspace no longer has {old.cell}, which {variant_id!r} was written for.")
    if old.text == text.strip():
        raise Conflict(f"The text of {variant_id!r} is unchanged; give other words with --text.")
    plan = plan_review([old], "edit", by=by, at=at, reason=reason)
    if plan.refused:
        raise Conflict(f"Variant {variant_id!r} {plan.refused[0].reason}.")
    item = Text(text, brief, external_id=old.external_id)
    (draft,) = await score([item], writer=Writer(kind="edit", model=by), embedder=embedder)
    (new,) = variants_of([(item, draft)], at=at)
    earlier = await store.variants(VariantFilter(variant_ids=(new.variant_id,)))
    before = earlier[0].state if earlier else new.state
    await store.add_variants([new])
    waiting = ReviewMove(new.variant_id, before, "pending", by, at, f"edited from {variant_id}")
    await move_variants([*plan.moves, waiting], store=store, shelf=shelf)
    return new
