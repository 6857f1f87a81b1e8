"""From what is known of a reader to one vector: the weighted mean of trait phrases' vectors, looked up, not computed.

The same function serves requests and evals, so what is measured offline is what readers get.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from variantgen.domain.audience import Context, Profile, Tier
from variantgen.domain.snapshot import FloatArray, Traits
from variantgen.domain.trait import attribute_phrase

# Measured with `variantgen eval retrieval`; near them the result hardly changes.
EVENT_WEIGHT = 0.8
EVENT_DECAY = 0.8
ATTRIBUTE_WEIGHT = 0.3
TOPIC_WEIGHT = 1.0
MAX_PHRASES = 64
SHORTEST = 1e-6


class ReaderVector(NamedTuple):
    """A reader as a unit vector; None where no phrase is known.

    phrases, weights, parts: the known phrases, what each weighs, and their unit vectors, shape (phrases, dim).
    unknown: phrases without a vector, left out.
    """

    vector: FloatArray | None
    phrases: tuple[str, ...]
    unknown: tuple[str, ...]
    weights: tuple[float, ...] = ()
    parts: FloatArray | None = None


def profile_vector(profile: Profile | None, context: Context, tier: Tier, traits: Traits) -> ReaderVector:
    """Return the unit vector of what the tier allows to be used, with the phrases it is made of.

    `personalized` uses the profile and the request's context, `contextual` the context only.
    """
    known = [*_visit_phrases(context, traits)]
    unknown: list[str] = []
    for phrase, weight in _weighted_phrases(profile if tier == "personalized" else None, context):
        row = traits.row(phrase)
        if row is None:
            unknown.append(phrase)
        else:
            known.append((phrase, weight, row))
    if not known:
        return ReaderVector(None, (), tuple(unknown))
    phrases, weights, rows = zip(*known, strict=True)
    parts = traits.vectors.take(rows, axis=0)
    return ReaderVector(_direction(parts, weights), phrases, tuple(unknown), weights, parts)


def _weighted_phrases(profile: Profile | None, context: Context) -> list[tuple[str, float]]:
    weighted = [*_profile_phrases(profile), *_context_phrases(context)] if profile else [*_context_phrases(context)]
    usable = [(phrase, weight) for phrase, weight in weighted if phrase and abs(weight) < math.inf and weight]
    if len(usable) > MAX_PHRASES:
        usable = sorted(usable, key=lambda pair: -abs(pair[1]))[:MAX_PHRASES]
    return usable


def _profile_phrases(profile: Profile) -> Iterator[tuple[str, float]]:
    yield from profile.interests.items()
    weight = EVENT_WEIGHT
    for event in reversed(profile.events):
        yield event, weight
        weight *= EVENT_DECAY
    for name, value in profile.attributes.items():
        yield attribute_phrase(name, value), ATTRIBUTE_WEIGHT


def _context_phrases(context: Context) -> Iterator[tuple[str, float]]:
    for topic in context.page_topics:
        yield topic, TOPIC_WEIGHT


def _visit_phrases(context: Context, traits: Traits) -> Iterator[tuple[str, float, int]]:
    """Yield how the reader came, where a segment's rule speaks of it; elsewhere a device says nothing about anybody."""
    for name, value in (("device", context.device), ("referrer", context.referrer)):
        phrase = attribute_phrase(name, value) if value else ""
        row = traits.row(phrase) if phrase else None
        if row is not None:
            yield phrase, ATTRIBUTE_WEIGHT, row


def _direction(parts: FloatArray, weights: tuple[float, ...]) -> FloatArray | None:
    total: FloatArray = np.array(weights, dtype=np.float32).dot(parts)
    length = math.sqrt(total.dot(total))
    return total / np.float32(length) if length > SHORTEST else None
