"""Terms that must stand in the text, word for word."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.domain.variant import Brief, Draft, Finding

_SPACES = re.compile(r"\s+")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a required term of the slot that is missing or reworded; case, spacing and quote marks do not matter.

    Knowingly lets through: a required term denied right before or after (`not ...`), which the negation check sees.
    """
    required = (
        *brief.copy.required_terms,
        *(term for term in brief.brand.required_terms if _plain(term) in _plain(brief.base_text)),
    )
    if not required:
        return []
    text = _plain(draft.text)
    return [
        CHECK.found(f"required term {term!r} is missing", expected=term)
        for term in required
        if _plain(term).rstrip(".") not in text
    ]


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    return _SPACES.sub(" ", fold(text))


CHECK = Check("required_term", 1, "block", _run)
