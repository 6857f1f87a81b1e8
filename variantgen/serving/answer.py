"""How a decision is put into words: base copy with its reason, or the pick with its propensity and its why.

Propensity is the probability of the pair (arm, text) for this reader over all draws: `holdout` for base copy in the
holdout arm, `(1 - holdout) * p` for a variant; over all outcomes of one question it sums to 1. A greedy question is no
draw: its propensity is 1, while its candidates still show what readers would get.
"""

from dataclasses import dataclass

from variantgen.domain.audience import Arm, Tier
from variantgen.domain.outcome import Candidate, Decision, Question, TraitShare
from variantgen.domain.snapshot import FloatArray, Site, Snapshot
from variantgen.serving.allocate import ProbabilityArray
from variantgen.serving.policy import Policy
from variantgen.serving.profile import ReaderVector
from variantgen.serving.retrieve import Pool

HELD_OUT = "This reader is in the holdout and always gets base copy."
NOT_AVAILABLE = "The content is marked as not available: base copy."
NOTHING_ELIGIBLE = "No approved variant may be served here now: base copy."


@dataclass(frozen=True, slots=True)
class Case:
    """One question and what it is answered from."""

    question: Question
    snapshot: Snapshot
    policy: Policy
    decision_id: str


@dataclass(frozen=True, slots=True)
class Aim:
    """The rows that compete and how near each is, for what tier, and in a sentence why not for a better one."""

    tier: Tier
    pool: Pool
    similarity: ProbabilityArray
    reader: ReaderVector
    detail: str


def held_out(case: Case, site: Site) -> Decision:
    """Answer a reader in the holdout."""
    return _base_copy(case, site, "holdout", reason="SPLIT", detail=HELD_OUT)


def without_variants(case: Case, site: Site) -> Decision:
    """Answer where no variant may be served."""
    if not site.home.is_available:
        return _base_copy(case, site, "treatment", reason="DISABLED", detail=NOT_AVAILABLE)
    return _base_copy(case, site, "treatment", reason="STATIC", detail=NOTHING_ELIGIBLE)


def failed(case: Case, site: Site, error: Exception) -> Decision:
    """Answer where deciding failed: a reader is never shown an error."""
    detail = f"The decision failed ({type(error).__name__}): base copy."
    return _base_copy(case, site, "treatment", reason="UNKNOWN", detail=detail)


def picked(case: Case, aim: Aim, chances: ProbabilityArray, index: int, *, with_candidates: bool) -> Decision:
    """Answer with the variant at `index` of the aim's pool; chances: probability of each, holdout not yet counted."""
    number = int(aim.pool.rows[index])
    row, place = case.snapshot.rows[number], aim.pool.place_of(number)
    treated = 1 - case.policy.holdout
    return Decision(
        decision_id=case.decision_id,
        content_id=place.content_id,
        slot=place.slot,
        locale=place.locale,
        variant_id=row.variant_id,
        text=row.text,
        segment=row.segment,
        tier=aim.tier,
        arm="treatment",
        reason="SPLIT" if aim.tier == "generic" else "TARGETING_MATCH",
        detail=aim.detail,
        propensity=1.0 if case.question.greedy else treated * float(chances[index]),
        score=float(aim.similarity[index]),
        ai_generated=row.ai_generated,
        snapshot=case.snapshot.version,
        policy=case.policy.version,
        why=_shares(aim.reader, case.snapshot.vectors[number]),
        unknown=aim.reader.unknown,
        candidates=_candidates(case.snapshot, aim, treated * chances) if with_candidates else (),
    )


def _base_copy(case: Case, site: Site, arm: Arm, *, reason: str, detail: str) -> Decision:
    home = site.home
    share = case.policy.holdout if arm == "holdout" else 1 - case.policy.holdout
    return Decision(
        decision_id=case.decision_id,
        content_id=home.content_id,
        slot=home.slot,
        locale=home.base_locale,
        variant_id="",
        text=home.base_text,
        segment="",
        tier="base",
        arm=arm,
        reason=reason,
        detail=detail,
        propensity=1.0 if case.question.greedy else share,
        score=0.0,
        ai_generated=False,
        snapshot=case.snapshot.version,
        policy=case.policy.version,
    )


def _shares(reader: ReaderVector, chosen: FloatArray) -> tuple[TraitShare, ...]:
    """Split the pick's score over the phrases that spoke for it, largest first; those against it are left out."""
    if reader.parts is None:
        return ()
    near = zip(reader.parts.dot(chosen).tolist(), reader.weights, reader.phrases, strict=True)
    gains = sorted([(cosine * weight, phrase) for cosine, weight, phrase in near if cosine * weight > 0], reverse=True)
    total = sum([gain for gain, _ in gains])
    return tuple([TraitShare(phrase, gain / total) for gain, phrase in gains])


def _candidates(snapshot: Snapshot, aim: Aim, chances: ProbabilityArray) -> tuple[Candidate, ...]:
    """List every row that competes, nearest first."""
    rows = [snapshot.rows[number] for number in aim.pool.rows]
    listed = [
        Candidate(row.variant_id, row.text, row.segment, near, chance)
        for row, near, chance in zip(rows, aim.similarity.tolist(), chances.tolist(), strict=True)
    ]
    return tuple(sorted(listed, key=lambda candidate: -candidate.similarity))
