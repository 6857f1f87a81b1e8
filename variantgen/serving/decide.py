"""One question, one answer: placement, holdout, consent, eligibility, retrieval, allocation. Pure, never empty."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime

import numpy as np

from variantgen.domain.outcome import Decision, Question
from variantgen.domain.snapshot import Snapshot
from variantgen.serving.allocate import ProbabilityArray, allocation_probabilities, is_held_out, pick, uniform_draw
from variantgen.serving.answer import Aim, Case, failed, held_out, picked, without_variants
from variantgen.serving.consent import allowed_tiers
from variantgen.serving.policy import Policy
from variantgen.serving.profile import ReaderVector, profile_vector
from variantgen.serving.retrieve import Pool, eligible_pool, generic_similarity, similarity, sites_for

__all__ = ["Policy", "decide", "decide_base_copy"]

NO_TOMBSTONES: frozenset[str] = frozenset()
NOBODY = ReaderVector(None, (), ())


def decide(  # noqa: PLR0913 - the clock, the id and the kill switch are arguments, not globals
    question: Question,
    snapshot: Snapshot,
    policy: Policy,
    *,
    now: datetime | float,
    decision_id: str,
    tombstones: AbstractSet[str] = NO_TOMBSTONES,
    with_candidates: bool = False,
) -> Decision:
    """Answer one question from one snapshot.

    now: an aware datetime or POSIX seconds. tombstones: ids of variants that nobody may get. with_candidates: list
    every variant that competes with its probability, for previews. Raises NotFound for an unknown content, slot or
    collection; everything else is answered, with base copy at worst.
    """
    case = Case(question, snapshot, policy, decision_id)
    sites = sites_for(snapshot, content_id=question.content_id, slot=question.slot, collection=question.collection)
    subject = question.subject or decision_id
    if not question.greedy and is_held_out(subject, salt=policy.salt, share=policy.holdout):
        return held_out(case, sites[0])
    pool = eligible_pool(
        snapshot,
        sites,
        locale=question.locale,
        default_locale=policy.default_locale,
        now=now.timestamp() if isinstance(now, datetime) else now,
        tombstones=tombstones,
    )
    if not pool.rows:
        return without_variants(case, sites[0])
    aim = _take_aim(question, snapshot, pool, policy.match_threshold)
    weights = _learned_weights(snapshot, aim.pool, policy.weights)
    chances = allocation_probabilities(aim.similarity, weights, tau=policy.tau, floor=policy.floor)
    index = int(aim.similarity.argmax()) if question.greedy else pick(chances, _draw(question, policy, subject))
    return picked(case, aim, chances, index, with_candidates=with_candidates)


def decide_base_copy(
    question: Question, snapshot: Snapshot, policy: Policy, *, decision_id: str, error: Exception
) -> Decision:
    """Answer with base copy after `error`. Raises NotFound for an unknown content, slot or collection."""
    sites = sites_for(snapshot, content_id=question.content_id, slot=question.slot, collection=question.collection)
    return failed(Case(question, snapshot, policy, decision_id), sites[0], error)


def _take_aim(question: Question, snapshot: Snapshot, pool: Pool, match_threshold: float) -> Aim:
    """Try the tiers that consent allows, best first; what stopped a better tier is told in the detail."""
    detail = "" if question.consent.allows_personalization else "Without both consents only the request itself is used."
    unknown: tuple[str, ...] = ()
    for tier in allowed_tiers(question.consent):
        if tier == "generic":
            break
        reader = profile_vector(question.profile, question.context, tier, snapshot.traits)
        unknown = unknown or reader.unknown
        if reader.vector is None:
            detail = detail or _nothing_known(reader)
            continue
        near = similarity(snapshot, pool, reader.vector)
        if near.max() >= match_threshold:
            return Aim(tier, pool, near, reader, detail)
        detail = f"What is known of this reader is near no variant here (best similarity {near.max():.2f})."
    return _aim_at_everyone(snapshot, pool, NOBODY._replace(unknown=unknown), detail)


def _nothing_known(reader: ReaderVector) -> str:
    if not reader.unknown:
        return "Nothing is known of this reader."
    return f"No trait of this reader is known here: {', '.join(repr(phrase) for phrase in reader.unknown[:3])}."


def _aim_at_everyone(snapshot: Snapshot, pool: Pool, reader: ReaderVector, detail: str) -> Aim:
    """Aim at what the placement itself is about; variants for no segment compete alone where there are any."""
    near = generic_similarity(snapshot, pool)
    for_everyone = np.array([not snapshot.rows[number].segment for number in pool.rows])
    if for_everyone.any():
        pool, near = Pool(pool.places, np.asarray(pool.rows)[for_everyone].tolist()), near[for_everyone]
    return Aim("generic", pool, near, reader, detail)


def _learned_weights(snapshot: Snapshot, pool: Pool, learned: Mapping[str, float]) -> ProbabilityArray | None:
    if not learned:
        return None
    return np.array([learned.get(snapshot.rows[number].variant_id, 1.0) for number in pool.rows])


def _draw(question: Question, policy: Policy, subject: str) -> float:
    return uniform_draw("allocation", policy.salt, subject, question.collection or question.content_id, question.slot)
