"""Placeholders that nobody filled in."""

import re
from collections.abc import Iterator

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.domain.variant import Brief, Draft, Finding

_BRACKETED = re.compile(
    r"\[[^\[\]\n]{2,60}\]|\[[A-Z#?]\]|<[A-Za-z][\w \-]{1,40}>|\((?:insert|add|your|name of)[^()\n]{1,60}\)|_{3,}|"
    r"\{[A-Za-z][\w \-]{1,40}\}",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"(?<![A-Za-z0-9])(?:[$€£]\s?[X_?#]{1,4}(?:[.,][X_?#]{1,2})?|[X?#]{1,4}\s?(?:%|€|£|\$)|X{2,}|\?{3,}|"
    r"#{2,}|(?<!\d)(?<!\d\s)[$€£]\s?(?=[\s.,!]|$))(?![A-Za-z0-9])"
)


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch `[Brand]`, `<name>`, `XX%`, `$XX`, `___`, `TBD`, lorem ipsum and their kin.

    Knowingly lets through: what the base copy itself writes in brackets.
    """
    reading, truth = matter_of(draft, brief)
    text = draft.text
    for tag in brief.copy.merge_tags:
        text = text.replace(tag, " " * len(tag))
    findings = [
        CHECK.found(f"{match.group()!r} is a placeholder nobody filled in", match.span(), found=match.group())
        for match in (*_bracketed(text), *_UNKNOWN.finditer(text))
        if match.group() not in brief.base_text
    ]
    for hit in hits(reading).get("placeholder", ()):
        if not truth.says("placeholder", hit.concept):
            span = reading.span(hit.first, hit.last)
            found = reading.text[slice(*span)]
            is_sure = not found.islower() or "lorem" in found  # `your company` may be the reader's
            findings.append(
                CHECK.found(f"{found!r} is a placeholder", span, severity="block" if is_sure else "review", found=found)
            )
    return findings


def _bracketed(text: str) -> Iterator[re.Match[str]]:
    return _BRACKETED.finditer(text) if any(mark in text for mark in "[<({_") else iter(())


CHECK = Check("placeholder", 3, "block", _run)
