"""Stored texts judged again."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from tests.factories import HEADLINE, a_brief, a_content, a_variant
from variantgen.adapters.memory import MemoryStore
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.authoring.guardrails import checks_fingerprint
from variantgen.authoring.workflow.recheck import Recheck, recheck_variants
from variantgen.domain.content import BaseContent
from variantgen.domain.variant import Brief, Cell, ReviewState, Variant, VariantFilter, Writer
from variantgen.errors import NotFound
from variantgen.ports import Unwatched

NOW = datetime(2026, 11, 21, tzinfo=UTC)
LIGHT = "TrailMax 3: 240 g for any trail"


@dataclass
class Site:
    """One content and what is stored for it."""

    content: BaseContent = field(default_factory=a_content)
    store: MemoryStore = field(default_factory=MemoryStore)
    shelf: MemoryShelf = field(default_factory=MemoryShelf)

    async def keep(self, text: str, *, state: ReviewState = "approved", **changes: object) -> Variant:
        variant = a_variant(text, brief=a_brief(content=a_content()), state=state, **changes)
        await self.store.add_variants([variant])
        return variant

    async def recheck(self, **wanted: tuple[str, ...]) -> Recheck:
        return await recheck_variants(
            VariantFilter(**wanted),  # type: ignore[arg-type]
            brief_of=self.brief_of,
            store=self.store,
            shelf=self.shelf,
            embedder=None,
            by="ada",
            at=NOW,
            progress=Unwatched(),
        )

    def brief_of(self, cell: Cell) -> Brief | None:
        if cell.content_id != self.content.content_id:
            return None
        return a_brief(slot=cell.slot, content=self.content, writer=Writer(kind="edit"), today=NOW)

    async def now(self, variant: Variant) -> Variant:
        (found,) = await self.store.variants(VariantFilter(variant_ids=(variant.variant_id,)))
        return found


def changed_content() -> BaseContent:
    return a_content(facts=[{"name": "weight", "value": "260", "unit": "g", "kind": "spec"}])


async def test_an_unchanged_text_keeps_its_approval_and_takes_the_newer_checks() -> None:
    site = Site()
    kept = await site.keep(LIGHT)
    result = await site.recheck()
    assert (result.reopened, result.changed) == ((), ())
    now = await site.now(kept)
    assert (now.state, now.checks) == ("approved", checks_fingerprint())


async def test_an_approved_text_whose_base_copy_changed_waits_for_review_again() -> None:
    site = Site()
    kept = await site.keep(LIGHT)
    site.content = changed_content()
    result = await site.recheck()
    now = await site.now(kept)
    assert [move.variant_id for move in result.reopened] == [kept.variant_id]
    assert (now.state, now.truth_hash) == ("pending", site.content.truth_hash())
    assert "base copy has changed" in (await site.store.history(kept.variant_id))[-1].reason


async def test_a_check_that_blocks_now_takes_the_approval_back() -> None:
    site = Site()
    kept = await site.keep("TrailMax 3: now $99")
    (move,) = (await site.recheck()).reopened
    assert move.reason.startswith("blocked on re-check: ")
    assert (await site.now(kept)).verdict == "block"


async def test_what_an_editor_overrode_stays_approved() -> None:
    site = Site()
    pending = await site.keep("TrailMax 3: now $99", state="pending")
    (judged,) = (await site.recheck()).variants
    site.store = MemoryStore()
    await site.store.add_variants([replace(judged, state="approved")])
    assert (await site.recheck()).reopened == ()
    assert (await site.now(pending)).state == "approved"


async def test_texts_of_content_that_is_gone_are_left_alone_and_named() -> None:
    site = Site(content=a_content(content_id="other"))
    kept = await site.keep(HEADLINE)
    result = await site.recheck()
    assert (result.variants, result.homeless) == ((), (kept.variant_id,))
    assert await site.now(kept) == kept


async def test_an_id_that_does_not_exist_is_refused() -> None:
    with pytest.raises(NotFound, match="There is no variant 'v_none'"):
        await Site().recheck(variant_ids=("v_none",))
