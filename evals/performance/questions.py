"""Questions to a made-up snapshot: consenting readers with eight traits each, about random placements."""

import numpy as np

from variantgen.domain.audience import Consent, Context, Profile
from variantgen.domain.outcome import Question
from variantgen.serving.policy import Policy

PHRASES = tuple(f"trait number {number}" for number in range(2_000))


def questions(placements: int, count: int, seed: int = 5) -> list[Question]:
    """Return questions of consenting readers with eight traits each, about random placements."""
    random = np.random.default_rng(seed)
    return [
        _question(int(random.integers(placements)), random.choice(PHRASES, 8, replace=False).tolist())
        for _ in range(count)
    ]


def a_policy() -> Policy:
    """Return the policy that is measured, with the holdout a real one has."""
    return Policy("p-bench")


def content_id(placement: int) -> str:
    """Return the content of a placement."""
    return f"content-{placement:06d}"


def _question(placement: int, traits: list[str]) -> Question:
    return Question(
        content_id=content_id(placement),
        slot="headline",
        locale="en-US",
        subject=f"reader-{placement}-{traits[0]}",
        profile=Profile(
            interests={trait: 0.9 - 0.1 * n for n, trait in enumerate(traits[:5])}, events=tuple(traits[5:7])
        ),
        context=Context(device="mobile", page_topics=(traits[7],)),
        consent=Consent(behavioral=True, ai_recommendations=True),
        expose=True,
    )
