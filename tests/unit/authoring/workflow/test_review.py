"""An editor's texts."""

from datetime import UTC, datetime

import pytest

from tests.factories import a_brief, a_variant
from variantgen.adapters.memory import HashEmbedder, MemoryStore
from variantgen.adapters.memory_shelf import MemoryShelf
from variantgen.authoring.workflow.review import edit_variant, review_variants
from variantgen.domain.variant import Brief, Cell, Variant, VariantFilter, Writer
from variantgen.errors import Conflict, NotFound

NOW = datetime(2026, 11, 21, tzinfo=UTC)


async def a_store(*variants: Variant) -> MemoryStore:
    store = MemoryStore()
    await store.add_variants(variants)
    return store


async def edit(
    store: MemoryStore, variant: Variant, text: str, *, is_gone: bool = False, shelf: MemoryShelf | None = None
) -> Variant:
    def brief_of(cell: Cell) -> Brief | None:
        return None if is_gone else a_brief(slot=cell.slot, writer=Writer(kind="edit"), today=NOW)

    return await edit_variant(
        variant.variant_id,
        text,
        brief_of=brief_of,
        store=store,
        shelf=shelf or MemoryShelf(),
        embedder=HashEmbedder(),
        by="ada",
        at=NOW,
    )


async def states(store: MemoryStore) -> dict[str, str]:
    return {variant.text: variant.state for variant in await store.variants(VariantFilter())}


async def test_an_edit_is_a_new_text_that_is_checked_and_waits() -> None:
    old = a_variant(state="approved")
    store = await a_store(old)
    new = await edit(store, old, "TrailMax 3: now $99")
    assert (new.verdict, new.writer) == ("block", Writer(kind="edit", model="ada"))
    assert await states(store) == {old.text: "edited", new.text: "pending"}
    assert (await store.history(new.variant_id))[0].reason == f"edited from {old.variant_id}"


async def test_an_edited_text_and_its_new_words_are_on_no_page_until_approved() -> None:
    old, earlier, shelf = a_variant(state="approved"), a_variant("TrailMax 3: run on", state="approved"), MemoryShelf()
    await edit(await a_store(old, earlier), old, earlier.text, shelf=shelf)
    assert shelf.tombstones() == {old.variant_id, earlier.variant_id}


async def test_what_is_no_longer_approved_leaves_every_page_and_approving_brings_it_back() -> None:
    variant, waiting, shelf = a_variant(state="approved"), a_variant("TrailMax 3: run on"), MemoryShelf()
    store, wanted = await a_store(variant, waiting), VariantFilter(variant_ids=(variant.variant_id,))
    seen = []
    for action in ("retire", "reopen", "approve"):
        await review_variants(wanted, action, store=store, shelf=shelf, by="ada", at=NOW)
        seen.append(shelf.tombstones())
    assert seen == [{variant.variant_id}, {variant.variant_id}, set()]


async def test_an_edit_to_words_that_were_there_before_waits_for_review_again() -> None:
    old, earlier = a_variant(), a_variant("TrailMax 3: run on", state="rejected")
    store = await a_store(old, earlier)
    await edit(store, old, earlier.text)
    assert await states(store) == {old.text: "edited", earlier.text: "pending"}


async def test_unchanged_words_are_refused() -> None:
    old = a_variant()
    with pytest.raises(Conflict, match="is unchanged"):
        await edit(await a_store(old), old, f" {old.text} ")


async def test_what_is_edited_already_is_not_edited_again() -> None:
    old = a_variant(state="edited")
    store = await a_store(old)
    with pytest.raises(Conflict, match="is edited already"):
        await edit(store, old, "other words")
    assert await states(store) == {old.text: "edited"}


async def test_a_text_whose_content_is_gone_is_not_edited() -> None:
    old = a_variant()
    with pytest.raises(NotFound, match="no longer has trailmax-3/headline/eco"):
        await edit(await a_store(old), old, "other words", is_gone=True)
