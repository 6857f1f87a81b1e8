"""What the model is told: the brief as delimited data in the prompt's messages, and the request around them."""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from variantgen.authoring.prompts.file import Prompt
from variantgen.authoring.replies import REPLY_SCHEMA
from variantgen.domain.audience import Segment
from variantgen.domain.content import Fact
from variantgen.domain.variant import Brief, Finding
from variantgen.ports import ChatRequest, Message

MOST_FAULTS_TOLD = 6
LONGEST_FAULT = 240
ENVELOPE_TOKENS = 64

Sampling = tuple[tuple[str, str | int | float | bool], ...]


def sampling_of(prompt: Prompt, *, temperature: float | None = None) -> Sampling:
    """Return how a writer with this prompt samples, as `Writer.parameters` keeps it.

    temperature: the team's setting, which wins over the prompt file's.
    """
    chosen = prompt.parameters.model_dump()
    if temperature is not None:
        chosen["temperature"] = temperature
    return tuple(sorted(chosen.items()))


def request_for(brief: Brief, prompt: Prompt, *, drafts: int, feedback: tuple[Finding, ...] = ()) -> ChatRequest:
    """Return the request for this many drafts of a brief.

    The writer's own parameters win over the prompt file's. feedback: findings of the latest attempt only, which make
    this a request that asks again. The reply is to follow `REPLY_SCHEMA`. Raises Misconfigured.
    """
    chosen: dict[str, Any] = prompt.parameters.model_dump() | dict(brief.writer.parameters)
    per_completion = math.ceil(drafts / chosen["samples"])
    return ChatRequest(
        brief_key=brief.key,
        messages=messages_for(brief, prompt, drafts=per_completion, feedback=feedback),
        max_tokens=chosen["max_tokens"] * per_completion + ENVELOPE_TOKENS,
        temperature=chosen["temperature"],
        top_p=chosen["top_p"],
        samples=chosen["samples"],
        reply_schema=REPLY_SCHEMA,
    )


def messages_for(
    brief: Brief, prompt: Prompt, *, drafts: int = 1, feedback: tuple[Finding, ...] = ()
) -> tuple[Message, ...]:
    """Return the messages for a brief; the same brief always gives the same messages. Raises Misconfigured."""
    messages = prompt.render(
        {
            "count": str(drafts),
            "slot": brief.slot.replace("_", " "),
            "locale": brief.locale,
            "copy": as_data(copy_of(brief)),
        }
    )
    told = faults(feedback)
    if not told:
        return messages
    # Joined to the user's message because many chat templates refuse two messages of one role in a row.
    asked_again = f"An earlier attempt was refused for these faults. Write without them:\n<faults>\n{told}\n</faults>"
    return (*messages[:-1], Message("user", f"{messages[-1].content}\n\n{asked_again}"))


def copy_of(brief: Brief) -> dict[str, Any]:
    """Return everything a writer is told about a brief, empty parts left out.

    Only what `Brief.key` covers may stand here: a cached reply must answer the very same words.
    """
    content, brand, copy = brief.content, brief.brand, brief.copy
    told = {
        "base_text": copy.text,
        "slot": brief.slot,
        "locale": brief.locale,
        "product": content.product,
        "brand": content.brand,
        "facts": [_fact(fact) for fact in content.facts],
        "limits": _limits(brief),
        "required_terms": list(dict.fromkeys((*copy.required_terms, *brand.required_terms))),
        "merge_tags": list(copy.merge_tags),
        "never_use": sorted({*content.banned_terms, *brand.banned_terms, *content.competitors, *brand.competitors}),
        "voice": brand.voice,
        "glossary": dict(brand.glossary),
        "allowed_claims": list(brand.allowed_claims),
        "emoji": {"allow": "allowed", "as_base": "only those of base_text", "forbid": "none"}[brand.emoji],
        "audience": _audience(brief.segment),
    }
    return {name: value for name, value in told.items() if value}


def faults(findings: Sequence[Finding]) -> str:
    """Return the shortest useful account of what was wrong, a line a fault, the gravest first; empty for none.

    Findings quote drafts and copy, so each line is JSON: a value, never an instruction.
    """
    gravest = sorted((each for each in findings if each.severity != "info"), key=lambda each: each.severity != "block")
    lines = dict.fromkeys(as_data(_fault(finding)) for finding in gravest)
    return "\n".join(list(lines)[:MOST_FAULTS_TOLD])


def _fault(finding: Finding) -> dict[str, str]:
    told = {"fault": finding.message[:LONGEST_FAULT], "found": finding.found[:LONGEST_FAULT]}
    told["expected"] = finding.expected[:LONGEST_FAULT]
    return {name: value for name, value in told.items() if value and (name == "fault" or value not in finding.message)}


def _fact(fact: Fact) -> dict[str, str]:
    told = {"name": fact.name, "kind": fact.kind, "say": fact.phrase}
    return told | ({"only_with_condition": fact.condition} if fact.condition else {})


def _limits(brief: Brief) -> dict[str, int]:
    channel = brief.brand.channels.get(brief.slot)
    hard = [limit for limit in (brief.copy.max_chars, channel.hard if channel else None) if limit]
    limits = {"at_most_characters": min(hard)} if hard else {}
    return limits | ({"better_at_most_characters": channel.soft} if channel and channel.soft else {})


def _audience(segment: Segment | None) -> dict[str, Any]:
    if segment is None:
        return {"who": "every reader"}
    told: dict[str, Any] = {"who": segment.description, "tone": segment.tone, "emphasise": list(segment.emphasise)}
    told["they_say"] = list(segment.audience_statements)
    return {name: value for name, value in told.items() if value}


def as_data(value: Mapping[str, Any]) -> str:
    """Return a value as JSON that cannot close the tag it stands in: a slash after `<` is escaped, as JSON allows."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
