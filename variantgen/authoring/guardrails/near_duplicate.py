"""Texts that say nothing new: the base itself, or another draft of the same cell."""

from functools import lru_cache

from rapidfuzz import fuzz

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SAME = 99.0
_NEAR_SIBLING = 92.0


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Block what repeats the base word for word; send what nearly repeats a sibling to a person.

    Knowingly lets through: light edits of the base: they may be all a short slot allows.
    """
    text = _plain(draft.text)
    if text == _plain(brief.base_text):
        return [CHECK.found("the text repeats the base copy", found=draft.text)]
    for sibling in draft.siblings:
        score = fuzz.ratio(text, _plain(sibling))
        if score >= _NEAR_SIBLING:
            severity: Severity = "block" if score >= _SAME else "review"
            return [
                CHECK.found(
                    f"the text repeats another draft of this cell ({score:.0f} % alike)",
                    severity=severity,
                    expected=sibling,
                )
            ]
    return []


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    return " ".join(fold(text).strip(" .!?").split())


CHECK = Check("near_duplicate", 1, "block", _run)
