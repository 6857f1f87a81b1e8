"""A small workspace with something published and something blocked, for tests that look from outside."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.factories import a_brief, a_content, a_segment, a_variant, a_writer
from variantgen.adapters.faiss_store import FaissShelf
from variantgen.adapters.memory import HashEmbedder, MemoryStore
from variantgen.adapters.sql_store import SqlStore, sqlite_url
from variantgen.authoring.workflow.publish import publish_snapshot
from variantgen.domain.content import BaseContent
from variantgen.domain.variant import Finding, Variant

PUBLISHED_AT = datetime(2026, 11, 21, 2, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> & <b>bold</b>"
INVENTED = "TrailMax 3: only $99 this week"

ECO = a_segment(
    emphasise=["recycled materials", "repair"],
    audience_statements=["recycled materials", "reads environmental reports"],
)
VALUE = a_segment(
    segment_id="value",
    name="Value seekers",
    description="People who compare prices and look for a discount code before they pay.",
    emphasise=["price", "discount"],
    audience_statements=["compares prices", "looks for a discount code"],
)
GIFTS = a_segment(
    segment_id="gifts",
    name="Gift givers",
    description="People who buy gifts for someone else.",
    emphasise=["gifts"],
    audience_statements=["gifts", "gift wrapping"],
)
SEGMENTS = {segment.segment_id: segment for segment in (ECO, VALUE, GIFTS)}
TEXTS = {
    "eco": "TrailMax 3: recycled materials, made for repair",
    "value": "TrailMax 3: $129, and 20% off with code TRAIL20",
    "gifts": "TrailMax 3: gifts that go further",
}


def a_shoe() -> BaseContent:
    """The trail shoe, without an offer that ends."""
    return a_content(offer=None, collections=["homepage-hero"])


def a_hostile_content() -> BaseContent:
    """Base copy that is markup, with one slot."""
    return a_content(content_id="hostile", slots={"headline": HOSTILE}, offer=None, facts=[], competitors=[])


def approved_variants() -> list[Variant]:
    """One approved headline a segment for the shoe, and a hostile one."""
    shoe = [
        a_variant(text, brief=a_brief(content=a_shoe(), segment=SEGMENTS[segment_id]), state="approved")
        for segment_id, text in TEXTS.items()
    ]
    hostile = a_brief(content=a_hostile_content(), segment=ECO, writer=a_writer(kind="import", model=""))
    return [*shoe, a_variant(HOSTILE + " recycled", brief=hostile, state="approved")]


def a_blocked_variant() -> Variant:
    """A headline with an invented price."""
    finding = Finding(
        check="prices",
        version=1,
        severity="block",
        message="The price is not the base copy's.",
        expected="$129",
        found="$99",
    )
    return a_variant(INVENTED, brief=a_brief(content=a_shoe(), segment=VALUE), findings=(finding,))


def write_settings(folder: Path) -> None:
    """Name HashEmbedder as the workspace's model, by a folder with its weights: another's snapshots are refused."""
    model = folder / ".variantgen" / HashEmbedder.model_id
    model.mkdir(parents=True)
    (model / "model.safetensors").write_bytes(HashEmbedder.model_id.encode())
    settings = f'[embedding]\nmodel = "{model.as_posix()}"\nsha256 = "{HashEmbedder.sha256}"\n'
    (folder / "variantgen.toml").write_text(settings, "utf-8")


def lasting(folder: Path) -> None:
    """Let the sample's offers run as long as a year can be written: a test must not end with them."""
    for file in (folder / "content").glob("*.*"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("2029", "2199").replace("2030", "2199"), "utf-8")


async def fill_workspace(folder: Path) -> FaissShelf:
    """Write a workspace's state: a database with drafts and a live snapshot of those approved."""
    write_settings(folder)
    store = await SqlStore.open(sqlite_url(folder / ".variantgen" / "variantgen.db"))
    await store.add_variants([*approved_variants(), a_blocked_variant()])
    await store.close()
    return await publish(folder)


async def publish(folder: Path, *, at: datetime = PUBLISHED_AT, variants: list[Variant] | None = None) -> FaissShelf:
    """Publish approved variants, the workspace's where none are named."""
    store = MemoryStore()
    await store.add_variants(approved_variants() if variants is None else variants)
    shelf = FaissShelf(folder / ".variantgen" / "snapshots")
    contents = {content.content_id: content for content in (a_shoe(), a_hostile_content())}
    await publish_snapshot(
        contents, SEGMENTS, store=store, embedder=HashEmbedder(), shelf=shelf, zone=ZoneInfo("UTC"), now=at
    )
    return shelf
