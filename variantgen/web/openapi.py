"""What /openapi.json and /docs say: the shapes that are actually read and written, with an example of each."""

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from msgspec import Struct

from variantgen.web.wire import DecideReply, DecideRequest, ErrorReply, HealthReply, ReadyReply, VariantsReply

DESCRIPTION = """Picks the best approved variant of a headline, description or subject line for one reader.
Without consent only the request itself is used, a permanent holdout always gets base copy, and every answer carries
the exact probability with which it was chosen."""

REQUEST_EXAMPLE = {
    "content_id": "ridge-2",
    "slot": "headline",
    "locale": "en-US",
    "user_id": "u-17",
    "profile": {
        "interests": {"recycled materials": 0.9},
        "attributes": {"lifecycle": "returning"},
        "events": ["reads environmental reports"],
    },
    "context": {"device": "mobile", "referrer": "organic_search", "page_topics": ["trail running"]},
    "consent": {"behavioral": True, "ai_recommendations": True},
    "expose": True,
}
REPLY_EXAMPLE = {
    "decision_id": "d_5f0c2ad1c3b9e7a4d2f60b18",
    "content_id": "ridge-2",
    "slot": "headline",
    "locale": "en-US",
    "variant_id": "v_9f31ab04c2d87e65",
    "text": "Kestrane Ridge 2: woven from recycled fishing nets",
    "segment": "eco",
    "tier": "personalized",
    "arm": "treatment",
    "reason": "TARGETING_MATCH",
    "detail": "",
    "propensity": 0.42,
    "score": 0.61,
    "ai_generated": True,
    "snapshot": "2026-11-21T02-00-00Z-1f3a9c",
    "policy": "p-12",
    "why": [
        {"trait": "recycled materials", "share": 0.71},
        {"trait": "reads environmental reports", "share": 0.29},
    ],
    "unknown": ["lifecycle returning"],
}


def describe(app: FastAPI) -> None:
    """Make /openapi.json speak of the shapes that are actually read and written."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            document.setdefault("components", {}).setdefault("schemas", {}).update(_schemas())
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI documents this as the way to extend the document


def _schemas() -> dict[str, Any]:
    shapes = (DecideRequest, DecideReply, VariantsReply, ReadyReply, HealthReply, ErrorReply)
    return msgspec.json.schema_components(shapes, ref_template="#/components/schemas/{name}")[1]


def _shape(kind: type[Struct]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def described_body(kind: type[Struct], example: dict[str, Any]) -> dict[str, Any]:
    """Return the description of a JSON request body."""
    return {"required": True, "content": {"application/json": {"schema": _shape(kind), "example": example}}}


_MEANINGS = {
    304: "What the client has is current.",
    404: "There is no such content or slot.",
    413: "The body is too large.",
    422: "The request cannot be read; the sentence names the key.",
    503: "Nothing is published yet.",
}


def described_replies(
    kind: type[Struct], example: dict[str, Any] | None, *faults: int
) -> dict[int | str, dict[str, Any]]:
    """Return the description of what a route answers: 200 with this shape, and the named faults."""
    answered: dict[str, Any] = {"schema": _shape(kind)} | ({"example": example} if example else {})
    replies: dict[int | str, dict[str, Any]] = {
        200: {"description": "The answer.", "content": {"application/json": answered}}
    }
    for status in faults:
        content = {} if status == 304 else {"content": {"application/json": {"schema": _shape(ErrorReply)}}}
        replies[status] = {"description": _MEANINGS[status], **content}
    return replies
