"""Merge tags: the same ones, spelled the same, as often, still whole."""

import re
from collections import Counter
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.domain.variant import Brief, Draft, Finding

TAG = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\*\|[^|\n]{0,100}\|\*|%%[^%\s]{1,60}%%|%[A-Z][A-Z_]{2,40}%|"
    r"\[\[[^\[\]\n]{1,60}\]\]|\[[A-Z][A-Z0-9_]{2,40}\]|"
    r"<%.{0,100}?%>|\$\{[\w.]{1,60}\}|(?<!\{)\{[A-Za-z_][\w.]{0,60}\}(?!\})"
)
_BROKEN = re.compile(r"\{\{|\}\}|\{%|%\}|\*\||\|\*|%%|\[\[|\]\]|<%|%>|\$\{|(?<!\{)\{(?!\{)|(?<!\})\}(?!\})")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a required tag dropped, a tag renamed, translated, doubled or with its fallback lost, and broken brackets.

    Knowingly lets through: a tag moved to another place.
    """
    if not brief.copy.merge_tags and not _may_have_tag(draft.text):
        return []
    findings = []
    required = Counter(brief.copy.merge_tags)
    allowed = Counter(_tags_in(brief.base_text))
    rest = draft.text
    for tag, count in required.items():
        seen = rest.count(tag)
        rest = rest.replace(tag, " ")
        allowed[tag] = 0
        if seen == 0:
            findings.append(CHECK.found(f"merge tag {tag!r} is missing or changed", expected=tag))
        elif seen > max(count, brief.base_text.count(tag)):
            findings.append(CHECK.found(f"merge tag {tag!r} stands {seen} times", expected=str(count), found=str(seen)))
    for match in TAG.finditer(rest):
        if allowed[match.group()] <= 0:
            findings.append(
                CHECK.found(
                    f"merge tag {match.group()!r} is not one of the base copy",
                    _span(draft, match.group()),
                    found=match.group(),
                )
            )
        allowed[match.group()] -= 1
    return [*findings, *_broken(TAG.sub(" ", rest), brief)]


def _may_have_tag(text: str) -> bool:
    """Whether a mark stands there that a tag, whole or broken, is never without; one `%` alone makes none."""
    return any(mark in text for mark in "{}[]*|<") or text.count("%") > 1 or "%>" in text


@lru_cache(maxsize=512)
def _tags_in(base_text: str) -> list[str]:
    return TAG.findall(base_text)


def _span(draft: Draft, text: str) -> tuple[int, int] | None:
    at = draft.text.find(text)
    return (at, at + len(text)) if at >= 0 else None


def _broken(rest: str, brief: Brief) -> list[Finding]:
    match = _BROKEN.search(rest)
    if not match or match.group() in TAG.sub(" ", brief.base_text):
        return []
    return [
        CHECK.found(
            f"a broken merge tag: {match.group()!r} without its partner",
            found=rest[max(0, match.start() - 20) : match.end() + 20].strip(),
        )
    ]


CHECK = Check("merge_tag", 1, "block", _run)
