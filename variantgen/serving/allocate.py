"""Who gets what: the holdout, the probability of every candidate, and the draw that a reader keeps."""

import hashlib

import numpy as np
import numpy.typing as npt

ProbabilityArray = npt.NDArray[np.float64]

# The top 53 bits of a 64-bit hash are an exact float in [0, 1); all 64 could round up to 1.
_SPARE_BITS = 11
_STEPS = float(1 << 53)


def uniform_draw(purpose: str, salt: str, *parts: str) -> float:
    """Return a number in [0, 1) fixed by its arguments: uniform over them, independent between purposes and salts.

    Ids are hashed as UTF-8 with their lengths, so that no two lists of parts are hashed alike.
    """
    whole = f"{len(salt)}:{salt}" + "".join([f"{len(part)}:{part}" for part in parts])
    hashed = hashlib.blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8, person=purpose.encode())
    return (int.from_bytes(hashed.digest(), "big") >> _SPARE_BITS) / _STEPS


def is_held_out(subject: str, *, salt: str, share: float) -> bool:
    """Say whether a reader is in the permanent holdout, [0, share) of its own draw. Nothing is stored."""
    return uniform_draw("holdout", salt, subject) < share


def allocation_probabilities(
    similarity: ProbabilityArray, weight: ProbabilityArray | None, *, tau: float, floor: float
) -> ProbabilityArray:
    """Return the probability of serving each eligible variant.

    similarity, weight: shape (n,), cosine in [-1, 1] and learned weight > 0, None for equal weights. tau: softmax
    temperature. floor: additive minimum per variant; uniform where n * floor >= 1. The result sums to 1 and keeps the
    order of similarity + tau * log(weight). Source: additive floor as in GrowthBook's bandits.
    """
    count = len(similarity)
    if count * floor >= 1:
        return np.full(count, 1 / count)
    logits = similarity / tau if weight is None else similarity / tau + np.log(weight)
    chances: ProbabilityArray = np.exp(logits - logits.max())
    chances *= (1 - count * floor) / chances.sum()
    chances += floor
    return chances


def pick(probabilities: ProbabilityArray, draw: float) -> int:
    """Return the index in whose half-open share of [0, 1) the draw falls."""
    upper = probabilities.cumsum()
    # Rounding may leave the last bound a little off 1; scaling the draw keeps every share's size.
    index = int(upper.searchsorted(draw * upper[-1], side="right"))
    return min(index, len(probabilities) - 1)
