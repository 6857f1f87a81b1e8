"""The same question over HTTP: a command to paste."""

import json
import shlex
from typing import Any

from variantgen.domain.outcome import Question
from variantgen.web.hot import DECIDE_PATH


def curl_command(address: str, question: Question) -> str:
    """Return a command that asks a server this question. address: such as http://127.0.0.1:8765."""
    body = shlex.quote(json.dumps(request_body(question), ensure_ascii=False))
    return f"curl -s {shlex.quote(address + DECIDE_PATH)} -H 'content-type: application/json' -d {body}"


def request_body(question: Question) -> dict[str, Any]:
    """Return a question as the JSON object that /v1/decide reads, empty fields left out."""
    profile, context, consent = question.profile, question.context, question.consent
    whole: dict[str, Any] = {
        "content_id": question.content_id,
        "collection": question.collection,
        "slot": question.slot,
        "locale": question.locale,
        "user_id": question.subject,
        "profile": _filled(
            {"interests": dict(profile.interests), "attributes": dict(profile.attributes), "events": profile.events}
        )
        if profile
        else {},
        "context": _filled(
            {"device": context.device, "referrer": context.referrer, "page_topics": context.page_topics}
        ),
        "consent": _filled({"behavioral": consent.behavioral, "ai_recommendations": consent.ai_recommendations}),
        "dry_run": question.dry_run,
        "greedy": question.greedy,
        "expose": question.expose,
    }
    return _filled(whole)


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
