"""Merge tags in base copy, as senders write them: `{{name}}`, `{% if %}`, `*|NAME|*`, `%%name%%`, `[[name]]`."""

from collections.abc import Sequence

import regex

WHOLE = regex.compile(
    r"\{\{\{[^{}]*[^{}\s][^{}]*\}\}\}|\{\{[^{}]*[^{}\s][^{}]*\}\}|\{%[^{}%]+%\}|\$?\{[^{}\s][^{}]*\}"
    r"|\*\|[^*|]+\|\*|%%[^%\s]+%%|<%[^<>%]+%>|\[\[[^\[\]]+\]\]"
)
PART = regex.compile(r"\{+|\}+|\*\||\|\*|<%|\[\[|\]\]")
AROUND = 12


def tags_in(text: str) -> list[str]:
    """Return the whole merge tags of a text, in order."""
    return [str(found) for found in WHOLE.findall(text)]


def is_bare(tag: str) -> bool:
    """Return whether a tag is only the name that should stand within the marks: `first_name`."""
    return regex.fullmatch(r"[\p{L}\p{N}_. ]+", tag) is not None


def broken_tag(text: str, declared: Sequence[str] = ()) -> str | None:
    """Return the place of a tag that was opened and not closed (or the reverse); None where every tag is whole.

    declared: tags whose form the team vouches for, such as `%FIRST_NAME%` or `[FIRST_NAME]`.
    """
    blanked = WHOLE.sub(lambda found: " " * len(found[0]), text)
    for tag in declared:
        blanked = blanked.replace(tag, " " * len(tag))
    part = PART.search(blanked)
    return text[max(part.start() - AROUND, 0) : part.end() + AROUND].strip() if part else None
