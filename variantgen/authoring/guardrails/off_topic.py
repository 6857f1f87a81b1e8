"""Texts about something else, by the similarity of their embedding to the base's."""

from variantgen.authoring.guardrails.check import Check
from variantgen.domain.variant import Brief, Draft, Finding

_LEAST = 0.2


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Send a text far from its base to a person, where an embedder ran.

    Knowingly lets through: every wrong fact. A fact-breaking edit is closer to the base than a faithful paraphrase, so
    similarity never blocks.
    """
    del brief
    if draft.similarity is None or draft.similarity >= _LEAST:
        return []
    return [
        CHECK.found(
            f"the text is about something else (similarity {draft.similarity:.2f})", found=f"{draft.similarity:.2f}"
        )
    ]


CHECK = Check("off_topic", 1, "review", _run)
