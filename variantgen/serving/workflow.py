"""Act 2 as a story: take the live snapshot once, decide, and fall back to base copy rather than fail."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_hex

from variantgen.domain.outcome import Decision, Question
from variantgen.errors import VariantgenError
from variantgen.serving.decide import decide, decide_base_copy
from variantgen.serving.policy import Policy
from variantgen.serving.snapshot import LiveSnapshot

log = logging.getLogger(__name__)


def new_decision_id() -> str:
    """Return a fresh id no other decision has."""
    return "d_" + token_hex(12)


@dataclass(frozen=True, slots=True)
class Serving:
    """What answering needs: the live snapshot, the policy, and where time and ids come from."""

    live: LiveSnapshot
    policy: Policy
    clock: Callable[[], float] = time.time
    new_id: Callable[[], str] = new_decision_id


async def answer(question: Question, serving: Serving, *, with_candidates: bool = False) -> Decision:
    """Answer one question. Raises NotFound for an unknown placement, Unavailable before the first publish."""
    return answer_now(question, serving, with_candidates=with_candidates)


def answer_now(question: Question, serving: Serving, *, with_candidates: bool = False) -> Decision:
    """Answer without waiting for anything: what a hot route calls."""
    snapshot, decision_id = serving.live.current(), serving.new_id()
    try:
        return decide(
            question,
            snapshot,
            serving.policy,
            now=serving.clock(),
            decision_id=decision_id,
            tombstones=serving.live.tombstones,
            with_candidates=with_candidates,
        )
    except VariantgenError:
        raise
    except Exception as error:
        # A reader is never shown an error: base copy is served, and the operator reads the traceback.
        log.exception("deciding for %s/%s failed", question.content_id or question.collection, question.slot)
        return decide_base_copy(question, snapshot, serving.policy, decision_id=decision_id, error=error)
