"""Five readers everybody understands: what the demo prints and the preview page offers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from variantgen.domain.audience import Consent, Context, Profile
from variantgen.domain.outcome import Question
from variantgen.serving.allocate import is_held_out
from variantgen.serving.policy import Policy

MOST_TRIES = 20_000

_AGREED = Consent(behavioral=True, ai_recommendations=True)
_CARES_ABOUT_MATERIALS = Profile(
    interests=MappingProxyType({"recycled materials": 0.9, "repair": 0.6}),
    attributes=MappingProxyType({"lifecycle": "returning"}),
    events=("reads environmental reports",),
)


@dataclass(frozen=True, slots=True)
class SampleReader:
    """A made-up reader. question_fields: fields of Question that say who reads; a known reader also gets a subject."""

    key: str
    name: str
    description: str
    question_fields: Mapping[str, Any]
    is_known: bool = True
    is_held_out: bool = False


SAMPLE_READERS = (
    SampleReader(
        "returning",
        "Returning, agreed to both",
        "Looks for recycled materials and repair, reads environmental reports.",
        {"profile": _CARES_ABOUT_MATERIALS, "consent": _AGREED},
    ),
    SampleReader(
        "no-consent",
        "Same interests, no consent",
        "Only the request may be used: a phone, on a page about gifts.",
        {
            "profile": _CARES_ABOUT_MATERIALS,
            "context": Context(device="mobile", referrer="newsletter", page_topics=("gifts",)),
        },
    ),
    SampleReader(
        "first-visit",
        "Anonymous first visit",
        "No id, no profile, no consent; came from a search.",
        {"context": Context(device="desktop", referrer="organic_search")},
        is_known=False,
    ),
    SampleReader(
        "holdout",
        "In the holdout",
        "Agreed to both, and belongs to the few who always get base copy.",
        {"profile": _CARES_ABOUT_MATERIALS, "consent": _AGREED},
        is_held_out=True,
    ),
    SampleReader(
        "far-away",
        "Interests that match nothing",
        "Agreed to both, and reads about nothing this site speaks of.",
        {"profile": Profile(interests=MappingProxyType({"harpsichord tuning": 1.0})), "consent": _AGREED},
    ),
)


def sample_question(
    reader: SampleReader, policy: Policy, *, content_id: str, slot: str, locale: str = "", **changes: Any
) -> Question:
    """Return the question this reader's visit asks, without recording it."""
    subject = (
        drawn_id(reader.key, salt=policy.salt, holdout=policy.holdout, wanted=reader.is_held_out)
        if reader.is_known
        else ""
    )
    fields = {"subject": subject, "dry_run": True, **reader.question_fields, **changes}
    return Question(content_id=content_id, slot=slot, locale=locale, **fields)


def sample_decision_id(policy: Policy) -> str:
    """Return the decision id by which an anonymous sample reader is drawn: always the same, and not in the holdout."""
    return drawn_id("d_sample", salt=policy.salt, holdout=policy.holdout, wanted=False)


@lru_cache(maxsize=64)
def drawn_id(name: str, *, salt: str, holdout: float, wanted: bool) -> str:
    """Return the first of `name-1`, `name-2`, ... that the holdout's draw treats as wanted, else `name-1`.

    Without a holdout nobody is held out, and with a tiny one nobody may be found: the answer then shows it.
    """
    tries = (f"{name}-{number}" for number in range(1, MOST_TRIES + 1))
    return next((subject for subject in tries if is_held_out(subject, salt=salt, share=holdout) is wanted), f"{name}-1")
