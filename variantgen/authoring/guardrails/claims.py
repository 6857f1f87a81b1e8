"""Claims that need proof: superlatives, proofs, endorsements, guarantees, health, money, environment, origin."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_denied, is_allowed, is_worded_in_base
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SEVERITIES: dict[str, Severity] = {}
_SCOPE = "availability"
_GUARANTEE = ("guarant", "warrant", "garant")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a claim whose words the base copy does not have and the brand does not allow.

    Knowingly lets through: plain puffery (`love at first stride`), claims in words no lexicon knows.
    """
    matter = matter_of(draft, brief)
    found = [
        hit
        for hit in hits_in(matter, "claim")
        if hit.concept != _SCOPE
        and not is_denied(matter, hit)
        and not is_worded_in_base(matter, hit)
        and not _is_guarantee_of_base(matter, hit)
        and not is_allowed(matter, hit, brief)
    ]
    return findings_for(CHECK, matter, found, "the base copy does not say {text!r} ({concept})", _SEVERITIES)


def _is_guarantee_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is only the word for a guarantee, and the base gives one."""
    is_word = hit.first == hit.last and matter.reading.words[hit.first].startswith(_GUARANTEE)
    return is_word and any(word.startswith(_GUARANTEE) or word.endswith("garantie") for word in matter.truth.words)


CHECK = Check("claim", 1, "block", _run)
