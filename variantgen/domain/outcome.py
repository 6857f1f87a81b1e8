"""What happens at request time: the question, the decision and its reasons."""

from dataclasses import dataclass

from variantgen.domain.audience import Arm, Consent, Context, Profile, Tier


@dataclass(frozen=True, slots=True)
class Question:
    """One request for copy: a placement, what is known of the reader, and what the reader agreed to.

    subject: the stable id that holdout and draws hash; empty means an anonymous first visit, drawn on decision_id.
    greedy: return the arg max, without exploration or holdout. dry_run: decide without recording.
    """

    content_id: str
    slot: str
    locale: str = ""
    collection: str = ""
    subject: str = ""
    profile: Profile | None = None
    context: Context = Context()
    consent: Consent = Consent()
    greedy: bool = False
    dry_run: bool = False
    expose: bool = False


@dataclass(frozen=True, slots=True)
class TraitShare:
    """How much one trait phrase contributed to the pick; shares of one decision sum to 1."""

    trait: str
    share: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One eligible variant with its cosine to the profile and its exact probability of being served."""

    variant_id: str
    text: str
    segment: str
    similarity: float
    propensity: float


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one request, with propensity, snapshot version and reasons.

    reason: one of the OFREP words (`TARGETING_MATCH`, `SPLIT`, `STATIC`, `DISABLED`, `UNKNOWN`); detail says more in a
    sentence. propensity: the probability with which this text was chosen for this reader, holdout included.
    score: cosine of the pick. unknown: trait phrases without a vector, left out of this decision.
    """

    decision_id: str
    content_id: str
    slot: str
    locale: str
    variant_id: str
    text: str
    segment: str
    tier: Tier
    arm: Arm
    reason: str
    detail: str
    propensity: float
    score: float
    ai_generated: bool
    snapshot: str
    policy: str
    why: tuple[TraitShare, ...] = ()
    unknown: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
