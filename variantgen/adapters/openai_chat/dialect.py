"""What one server understands: the request body it takes, and what to leave out after it refused."""

import json
import logging
from dataclasses import dataclass, replace
from typing import Any, Literal

from variantgen.ports import ChatRequest

Structure = Literal["json_schema", "json_object", "plain"]

OPTIONAL = ("temperature", "top_p", "seed", "n")
_SIMPLER: dict[Structure, Structure] = {"json_schema": "json_object", "json_object": "plain"}
_STRUCTURE_WORDS = ("response_format", "json_schema", "json_object", "structured output", "guided", "grammar")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Dialect:
    """structure: how a reply's form is asked for. limit_name: the token limit's name. left_out: settings refused."""

    structure: Structure = "json_schema"
    limit_name: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    left_out: frozenset[str] = frozenset()

    def body(self, request: ChatRequest, model: str) -> dict[str, Any]:
        """Return the request body in this dialect."""
        messages = [{"role": message.role, "content": message.content} for message in request.messages]
        body: dict[str, Any] = {"model": model, "messages": messages, self.limit_name: request.max_tokens}
        optional = {
            "temperature": request.temperature,
            "top_p": request.top_p if request.top_p < 1 else None,
            "seed": request.seed,
            "n": request.samples if request.samples > 1 else None,
        }
        body |= {name: value for name, value in optional.items() if value is not None and name not in self.left_out}
        return self._with_structure(body, request.reply_schema) if request.reply_schema else body

    def after_refusal(self, said: str) -> "Dialect | None":
        """Return the dialect to try after a server refused this one with these words; None where nothing is left."""
        said = said.lower()
        if self.limit_name == "max_tokens" and "max_completion_tokens" in said:
            return replace(self, limit_name="max_completion_tokens")
        if self.structure in _SIMPLER and any(word in said for word in _STRUCTURE_WORDS):
            return replace(self, structure=_SIMPLER[self.structure])
        for name in OPTIONAL:
            if name not in self.left_out and f"'{name}'" in said.replace('"', "'"):
                return replace(self, left_out=self.left_out | {name})
        return None

    def _with_structure(self, body: dict[str, Any], schema: str) -> dict[str, Any]:
        if self.structure == "json_schema":
            described = {"name": "reply", "strict": True, "schema": json.loads(schema)}
            return body | {"response_format": {"type": "json_schema", "json_schema": described}}
        *before, last = body["messages"]
        told = (
            f"{last['content']}\n\nReply with one JSON object and nothing else. It follows this JSON schema: {schema}"
        )
        body["messages"] = [*before, last | {"content": told}]
        return body | ({"response_format": {"type": "json_object"}} if self.structure == "json_object" else {})
