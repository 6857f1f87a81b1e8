"""What a text for a slot must fit into: its length, the merge tag it opens with, the terms it may not lose."""

import re
from dataclasses import dataclass

from wcwidth import wcswidth

from variantgen.domain.variant import Brief

MOST_CHARS = 2_000
_TAG = re.compile(r"\{\{.*?\}\}|\[\[.*?\]\]|\{%.*?%\}|\*\|.*?\|\*|%%.*?%%|%[A-Za-z_]\w+%|\$\{.*?\}|<%.*?%>|\{\w+\}")


@dataclass(frozen=True, slots=True)
class SlotFrame:
    """The frame of one slot. opening: the base text's leading merge tag with what parts it from the rest."""

    opening: str
    limit: int
    required: tuple[str, ...]

    def fits(self, text: str) -> bool:
        """Whether a whole text is short enough and holds everything required."""
        return length(text) <= self.limit and all(term.casefold() in text.casefold() for term in self.required)


def frame_of(brief: Brief) -> SlotFrame:
    """Return the frame of a brief's slot. The limit is the strictest of the slot's and the channel's, soft included."""
    channel = brief.brand.channels.get(brief.slot)
    copy = brief.copy
    limits = [copy.max_chars, channel.hard if channel else None, channel.soft if channel else None]
    required = (*copy.required_terms, *brief.brand.required_terms, *copy.merge_tags, *_TAG.findall(copy.text))
    return SlotFrame(
        opening=_opening(brief.base_text),
        limit=min([limit for limit in limits if limit] or [MOST_CHARS]),
        required=tuple(dict.fromkeys(required)),
    )


def length(text: str) -> int:
    """Return a text's length, counted the way that gives most: code points or display width."""
    return max(len(text), wcswidth(text))


def _opening(text: str) -> str:
    """Return `{{first_name}}, ` of `{{first_name}}, your next trail is waiting`, empty where no tag leads."""
    tag = _TAG.match(text)
    if tag is None:
        return ""
    joint = re.compile(r"[,:!]?\s+").match(text, tag.end())
    return text[: joint.end()] if joint else ""
