"""How picks are made, under one version."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from variantgen.domain.audience import NOTHING

# Of the hand-written readers of the retrieval set 2 in 100 fall below; of made-up readers whose interests have nothing
# to do with any segment, 3 in 4. A model with other cosines needs another threshold.
MATCH_THRESHOLD = 0.26


@dataclass(frozen=True, slots=True)
class Policy:
    """How picks are made; decisions under different versions must not be mixed in one analysis.

    holdout: share of readers who always get base copy. salt: fixes all draws. tau: softmax temperature. floor: least
    probability of every eligible variant. match_threshold: least cosine of the best variant for a reader to count as
    matched; below it nothing known of the reader is used. weights: learned weight by variant id, 1 where absent.
    """

    version: str
    holdout: float = 0.05
    salt: str = "variantgen"
    tau: float = 0.05
    floor: float = 0.01
    default_locale: str = "en-US"
    match_threshold: float = MATCH_THRESHOLD
    weights: Mapping[str, float] = field(default_factory=lambda: NOTHING)
