"""Urgency and scarcity without a base fact."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SEVERITIES: dict[str, Severity] = {"hurry": "review", "soft_urgency": "info"}
_DATED = frozenset({"dated", "hurry", "soft_urgency"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch last chances, countdowns, limited times and few left that the base copy does not announce.

    Knowingly lets through: `ends November 30` where the base has that date, and calls to act now without a reason
    given.
    """
    matter = matter_of(draft, brief)
    negated = negated_words(matter.reading)
    found = [
        hit
        for hit in hits_in(matter, "urgency")
        if hit.first not in negated and not _is_answered(matter, hit) and not _is_grounded(matter, hit)
    ]
    return findings_for(
        CHECK, matter, found, "{text!r} presses the reader; the base copy gives no such reason ({concept})", _SEVERITIES
    )


def _is_answered(matter: Matter, hit: Hit) -> bool:
    """Whether the pressing is a question that the text goes on to deny."""
    reading = matter.reading
    return "?" in reading.gap(hit.last) and reading.words[hit.last + 1 : hit.last + 2] in _NO


_NO = [
    [word]
    for word in (
        "no",
        "nope",
        "not",
        "never",
        "nein",
        "non",
        "nee",
        "nao",
        "welnee",
        "hardly",
        "wrong",
        "please",
        "relax",
    )
]


def _is_grounded(matter: Matter, hit: Hit) -> bool:
    if is_worded_in_base(matter, hit) and (hit.last > hit.first or matter.truth.says("urgency", hit.concept)):
        return True
    return hit.concept in _DATED and _has_base_date_near(matter, hit)


def _has_base_date_near(matter: Matter, hit: Hit) -> bool:
    sentence = matter.reading.sentence_of(hit.first)
    return any(value.kind in ("date", "weekday", "month") and value.first in sentence for value in matter.values)


CHECK = Check("urgency", 2, "block", _run)
