"""The slot's length limits, counted as the channel counts."""

import regex
from wcwidth import wcswidth

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.text.characters import is_plain
from variantgen.domain.content import Counting
from variantgen.domain.variant import Brief, Draft, Finding

_GRAPHEME = regex.compile(r"\X")


def length_of(text: str, counting: Counting) -> int:
    """Return the text's length in graphemes, code points or terminal cells (wide characters count two)."""
    if counting == "code_points" or text.isascii() or is_plain(text):
        return len(text)
    if counting == "display_width":
        return max(wcswidth(text), 0) or len(text)
    return len(_GRAPHEME.findall(text))


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a text over the slot's or the channel's limit; over the soft limit it goes to a person.

    Knowingly lets through: what merge tags grow to when they are filled in.
    """
    channel = brief.brand.channels.get(brief.slot)
    length = length_of(draft.text, channel.counting if channel else "graphemes")
    limits = [limit for limit in (brief.copy.max_chars, channel.hard if channel else None) if limit]
    if limits and length > min(limits):
        return [
            CHECK.found(
                f"{length} characters, at most {min(limits)} are allowed",
                (0, len(draft.text)),
                expected=str(min(limits)),
                found=str(length),
            )
        ]
    if channel and channel.soft and length > channel.soft:
        message = f"{length} characters, the channel works best up to {channel.soft}"
        return [CHECK.found(message, severity="review", expected=str(channel.soft), found=str(length))]
    return []


CHECK = Check("length", 1, "block", _run)
