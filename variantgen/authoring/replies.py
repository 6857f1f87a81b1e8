"""Reads draft texts out of a model's reply, however the server let the model write it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from variantgen.errors import BadReply
from variantgen.ports import ChatReply

# The angle stands first so that the model settles on one before it writes the text.
REPLY_SCHEMA = json.dumps(
    {
        "type": "object",
        "properties": {
            "variants": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"angle": {"type": "string"}, "text": {"type": "string"}},
                    "required": ["angle", "text"],
                    "additionalProperties": False,
                },
            }
        },
        "required": ["variants"],
        "additionalProperties": False,
    },
    separators=(",", ":"),
)

MOST_STARTS_TRIED = 400
THOUGHT = re.compile(r"<think>.*?(</think>|\Z)", re.DOTALL)
_JSON_START = re.compile(r'\{\s*"|\[\s*[{"]')
_LOOKS_LIKE_JSON = re.compile(r'\A\s*(```(json)?\s*)?(\{\s*"|\[\s*[{"])|"(variants|text)"\s*:')
_LIST_ITEM = re.compile(r"^[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]+(?P<text>\S.*)$", re.MULTILINE)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}


def drafts_in(reply: ChatReply) -> list[str]:
    """Return the draft texts of a reply, in order, without repeats.

    Reads JSON, fenced JSON, JSON inside prose, what is whole of cut or faulty JSON, and lists by line. Raises
    BadReply.
    """
    texts = dict.fromkeys(draft for text in reply.texts for draft in _drafts(text))
    if not texts:
        raise BadReply(f"The model {reply.model!r} sent no draft: {fault_in(reply.texts[0] if reply.texts else '')}")
    return list(texts)


def fault_in(text: str) -> str:
    """Return what is wrong with one completion as a sentence for its writer, empty where drafts can be read."""
    if _drafts(text):
        return ""
    said = THOUGHT.sub("", text).strip()
    if not said:
        return "the reply is empty."
    try:
        json.loads(said)
    except (ValueError, RecursionError) as error:
        return f"the reply is not JSON with variants ({error}); it begins {said[:80]!r}."
    return f"the JSON holds no variant with a text; it begins {said[:80]!r}."


def _drafts(text: str) -> list[str]:
    said = THOUGHT.sub("", text)
    found = [draft for value in json_values(said) for draft in _texts_of(value)]
    if not found and not _LOOKS_LIKE_JSON.search(said):
        found = [_unquoted(match["text"]) for match in _LIST_ITEM.finditer(said)]
    cleaned = (_UNSTORABLE.sub("\ufffd", draft).strip() for draft in found)
    return [draft for draft in cleaned if draft]


def json_values(text: str) -> Iterator[Any]:
    """Yield every outermost JSON value that can be read; inside a broken one, the whole values it holds."""
    decoder = json.JSONDecoder(strict=False)
    position = 0
    for _ in range(MOST_STARTS_TRIED):
        start = _JSON_START.search(text, position)
        if start is None:
            return
        try:
            value, position = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            position = start.start() + 1
        else:
            yield value


def _texts_of(value: Any) -> list[str]:
    if isinstance(value, dict):
        inner = value.get("variants", [value])
        return [text for each in inner for text in _text_of(each)] if isinstance(inner, list) else []
    return [text for each in value for text in _text_of(each)] if isinstance(value, list) else []


def _text_of(item: Any) -> list[str]:
    text = item.get("text") if isinstance(item, dict) else item
    return [text] if isinstance(text, str) else []


def _unquoted(text: str) -> str:
    bare = text.strip("*").strip()
    return bare[1:-1] if len(bare) > 2 and _QUOTES.get(bare[0]) == bare[-1] else bare
