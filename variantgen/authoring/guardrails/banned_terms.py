"""Terms that the content or the brand bans."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.terms import find_terms
from variantgen.domain.variant import Brief, Draft, Finding


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch banned terms and their plain inflections through case, accents, spacing, homoglyphs and leetspeak.

    Knowingly lets through: synonyms, and words that merely contain the term (`cheaper` for `cheap` is caught,
    `cheapen` is not).
    """
    terms = dict.fromkeys((*brief.content.banned_terms, *brief.brand.banned_terms))
    return [
        CHECK.found(f"banned term {term!r}", span, found=draft.text[slice(*span)])
        for term, span in find_terms(draft.text, terms)
    ]


CHECK = Check("banned_term", 1, "block", _run)
