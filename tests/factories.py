"""Factories with defaults: a test names only what it is about."""

from dataclasses import replace
from typing import Any

from variantgen.authoring.guardrails.check import Check
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Brand, Fact
from variantgen.domain.variant import Brief, Draft, Finding, Variant, Writer, variant_id, verdict_of

HEADLINE = "TrailMax 3: run further on any trail"
DESCRIPTION = (
    "The TrailMax 3 weighs 240 g and grips wet rock. Now $129, 20% off with code TRAIL20. "
    "Free returns within 60 days. Laces are not included."
)


def a_content(**changes: Any) -> BaseContent:
    """A trail shoe with typed facts, an offer and one merge tag."""
    plain: dict[str, Any] = {
        "content_id": "trailmax-3",
        "locale": "en-US",
        "brand": "TrailMax",
        "product": "TrailMax 3",
        "topics": ["trail running", "shoes"],
        "slots": {
            "headline": {"text": HEADLINE, "max_chars": 60},
            "product_description": {"text": DESCRIPTION, "max_chars": 400},
            "email_subject": {
                "text": "{{first_name}}, your next trail is waiting",
                "max_chars": 60,
                "merge_tags": ["{{first_name}}"],
            },
        },
        "facts": [
            {"name": "price", "value": "$129", "kind": "price"},
            {"name": "weight", "value": "240", "unit": "g", "kind": "spec"},
            {"name": "discount", "value": "20%", "kind": "percent", "condition": "with code TRAIL20"},
            {"name": "code", "value": "TRAIL20", "kind": "code"},
            {"name": "returns", "value": "60 days", "kind": "duration"},
        ],
        "banned_terms": ["cheap"],
        "competitors": ["PeakRunner"],
        "offer": {"starts_at": "2026-11-20", "ends_at": "2026-11-30", "code": "TRAIL20"},
    }
    return BaseContent.model_validate(plain | changes)


def a_lodge() -> BaseContent:
    """A seaside lodge: several prices and durations in different roles, bounds, a condition, denials, hedged claims."""
    return a_content(
        brand="Saltmere",
        product="Saltmere Lodge",
        slots={
            "product_description": "Rooms at Saltmere Lodge start from $168 per night with breakfast included; "
            "parking is $15 a night. "
            "Stay up to 5 nights, at least 2. Free cancellation up to 72 hours before arrival, for new customers only. "
            "Under 2 km from Brindle Bay beach, about 8 minutes by bike. Pets are not allowed, no resort fee. "
            "The balcony is water-resistant oak and the view may help reduce stress.",
            "email_subject": "Saltmere Lodge: rooms from $168 until March 31, 2027",
        },
        facts=[
            {"name": "room price", "value": "from $168 per night", "kind": "price"},
            {"name": "parking", "value": "$15 a night", "kind": "price"},
            {
                "name": "cancellation",
                "value": "up to 72 hours before arrival",
                "kind": "duration",
                "condition": "new customers only",
            },
        ],
        offer={"ends_at": "2027-03-31"},
        banned_terms=[],
        competitors=[],
    )


def a_segment(**changes: Any) -> Segment:
    """Readers who weigh materials before price."""
    plain: dict[str, Any] = {
        "segment_id": "eco",
        "name": "Eco-conscious shoppers",
        "description": "People who weigh materials, repairability and footprint before price.",
        "tone": "warm, concrete, no guilt",
        "emphasise": ["materials", "durability"],
        "audience_statements": ["cares about recycled materials", "reads environmental reports"],
    }
    return Segment.model_validate(plain | changes)


def a_writer(**changes: Any) -> Writer:
    """A scripted model."""
    return replace(Writer(kind="openai", model="scripted", prompt="generate/headline@1#000000"), **changes)


def a_brief(*, slot: str = "headline", content: BaseContent | None = None, **changes: Any) -> Brief:
    """A brief for the trail shoe's headline for eco-conscious shoppers."""
    content = content or a_content()
    plain: dict[str, Any] = {
        "content": content,
        "slot": slot,
        "segment": a_segment(),
        "brand": Brand(),
        "locale": content.locale,
        "writer": a_writer(),
    }
    return Brief(**(plain | changes))


def a_brief_for(text: str, *, facts: tuple[Fact, ...] = (), slot: str = "headline", **changes: Any) -> Brief:
    """A brief whose only slot is this base text."""
    content = a_content(
        slots={slot: text}, facts=[fact.model_dump() for fact in facts], offer=None, banned_terms=[], competitors=[]
    )
    return a_brief(slot=slot, content=content, **changes)


def a_bare_brief(text: str, *, name: str = "Lumo", locale: str = "en") -> Brief:
    """A brief for nobody in particular, of which this text and one name for brand and product are all the copy."""
    content = a_content(
        locale=locale,
        brand=name,
        product=name,
        slots={"body": text},
        facts=[],
        offer=None,
        banned_terms=[],
        competitors=[],
    )
    return a_brief(content=content, slot="body", segment=None)


def a_draft(text: str = "TrailMax 3: made to last on any trail", **changes: Any) -> Draft:
    """A faithful draft."""
    return Draft(text=text, **changes)


def a_variant(text: str = "TrailMax 3: made to last on any trail", **changes: Any) -> Variant:
    """A stored variant that passed."""
    brief = changes.pop("brief", None) or a_brief()
    findings = changes.pop("findings", ())
    plain: dict[str, Any] = {
        "variant_id": variant_id(brief.cell, text),
        "cell": brief.cell,
        "text": text,
        "verdict": verdict_of(findings),
        "findings": findings,
        "writer": brief.writer,
        "brief_key": brief.key,
        "truth_hash": brief.content.truth_hash(),
        "checks": "c-1",
    }
    return Variant(**(plain | changes))


def findings_of(check: Check, text: str, *, slot: str = "product_description", **changes: Any) -> list[Finding]:
    """What one guardrail finds in a text for the trail shoe, or for `content`."""
    return check.run(a_draft(text), a_brief(slot=slot, **changes))
