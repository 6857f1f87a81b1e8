"""Intervals around measured shares and means: a figure without one is not reported."""

from collections.abc import Sequence

import numpy as np

Z_95 = 1.959964
RESAMPLES = 2_000


def wilson(hits: int, count: int) -> tuple[float, float]:
    """Return the 95 % interval of a share. Source: Wilson (1927), score interval."""
    if not count:
        return 0.0, 1.0
    share, z2 = hits / count, Z_95**2
    centre = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = Z_95 * np.sqrt(share * (1 - share) / count + z2 / (4 * count**2)) / (1 + z2 / count)
    return float(max(0.0, centre - half)), float(min(1.0, centre + half))


def clustered_bootstrap(values: Sequence[float], clusters: Sequence[str], *, seed: int = 1) -> tuple[float, float]:
    """Return the 95 % interval of a mean whose values come in clusters: whole clusters are drawn again."""
    random = np.random.default_rng(seed)
    names = sorted(set(clusters))
    totals = np.array(
        [[sum(v for v, c in zip(values, clusters, strict=True) if c == name), clusters.count(name)] for name in names]
    )
    drawn = totals[random.integers(len(names), size=(RESAMPLES, len(names)))].sum(axis=1)
    low, high = np.quantile(drawn[:, 0] / drawn[:, 1], [0.025, 0.975])
    return float(low), float(high)
