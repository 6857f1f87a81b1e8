"""Ask the judge about the drafts a cell would keep; whatever goes wrong there sends the draft to a person."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from variantgen.authoring.budget import Budget, Quote, most_used, quote
from variantgen.authoring.generate import ScoredDraft, best_of
from variantgen.authoring.guardrails import checks_fingerprint
from variantgen.authoring.judge import Judgement, JudgeTotals, Rubric, judging_key, unscored
from variantgen.domain.content import canonical_hash
from variantgen.domain.variant import Brief, verdict_of
from variantgen.errors import BadReply, ModelRefused, ModelUnavailable
from variantgen.ports import ChatModel, ChatReply, ChatRequest, ReplyCache, TokenCounter, TokenUsage

MOST_FAILURES = 10  # in a row; a judge that is down, or cannot answer at all, is not asked at every cell

SILENT = "it gave no usable answer about another draft of this cell"


@dataclass(slots=True)
class Judge:
    """A second model with its questions and its ledger. failures: requests in a row without a readable answer."""

    rubric: Rubric
    chat: ChatModel
    store: ReplyCache
    counter: TokenCounter
    budget: Budget
    model: str
    base_url: str = ""
    totals: JudgeTotals = field(default_factory=JudgeTotals)
    failures: int = 0

    def request(self, brief: Brief, text: str) -> ChatRequest:
        """Return the request about one text, with its cache key."""
        request = self.rubric.request(brief, text)
        return replace(request, brief_key=judging_key(request, model=self.model, base_url=self.base_url))


def checks_for(judge: Judge | None, drafts: Sequence[ScoredDraft] = ()) -> str:
    """Return the hash of everything that judged these drafts; another hash means that verdicts are out of date.

    Where the judge left a draft unscored its name is not part of the hash, so that the next run asks it again.
    """
    checks = checks_fingerprint()
    if judge is None or any(draft.judged == "unscored" for draft in drafts):
        return checks
    named = [judge.rubric.prompt.sha256, judge.model, judge.base_url]
    return f"{checks}+{canonical_hash(named)[:16]}"


async def judge_best(
    drafts: Sequence[ScoredDraft], brief: Brief, judge: Judge | None, *, keep: int
) -> list[ScoredDraft]:
    """Have the drafts judged that would be kept, until the ones that would be kept have been; blocked ones never are.

    One request a cell where the first draft stands. A judge that is down, refuses or talks nonsense leaves a draft
    unscored, which is for a person to review; the writer's other drafts are then unscored too, unasked, for none may be
    kept before it. Raises CapReached, and Misconfigured for a judge that could never answer.
    """
    known = list(drafts)
    while judge and (waiting := [draft for draft in best_of(known, keep=keep) if draft.judged == "not"]):
        for draft in waiting:
            is_silent = any(each.judged == "unscored" and each.writer == draft.writer for each in known)
            judgement = unscored(SILENT) if is_silent else await _judgement(draft.screened.text, brief, judge)
            judge.totals.add(judgement)
            known[known.index(draft)] = _with(draft, judgement)
    return known


def quote_judging(judge: Judge, briefs: Sequence[Brief], *, drafts: int, reasks: int) -> Quote:
    """Quote one request a cell about a text like its base text; high: every draft of every attempt is judged."""
    requests = [judge.request(brief, brief.base_text) for brief in briefs]
    most = drafts * (1 + reasks) - 1
    return quote(
        requests, cached=0, counter=judge.counter, price=judge.budget.price, reask_share=0.0, reasks=max(most, 0)
    )


async def _judgement(text: str, brief: Brief, judge: Judge) -> Judgement:
    request = judge.request(brief, text)
    known = await judge.store.replies_for([request.brief_key])
    if reply := known.get(request.brief_key):
        judge.totals.cached += 1
        return judge.rubric.judge(reply, text, brief.brand)
    if judge.failures >= MOST_FAILURES:
        return unscored(f"it gave no answer {MOST_FAILURES} times in a row and is not asked again in this run")
    try:
        reply = await _complete(request, judge)
    except (ModelUnavailable, ModelRefused, BadReply) as error:
        judge.failures = 0 if isinstance(error, ModelRefused) else judge.failures + 1
        return unscored(str(error))
    judge.failures = 0
    judgement = judge.rubric.judge(reply, text, brief.brand)
    if judgement.score is not None:
        await judge.store.add_reply(request.brief_key, reply)
    return judgement


async def _complete(request: ChatRequest, judge: Judge) -> ChatReply:
    reserved = judge.budget.reserve(most_used(request, judge.counter))
    used = TokenUsage()
    try:
        judge.totals.requests += 1
        reply = await judge.chat.complete(request)
        used = reply.usage
    except (ModelRefused, BadReply) as error:
        used = TokenUsage(*error.tokens)  # an answer of no use is paid for all the same
        raise
    finally:
        judge.budget.charge(used, reserved)
    return reply


def _with(draft: ScoredDraft, judgement: Judgement) -> ScoredDraft:
    findings = (*draft.screened.findings, *judgement.findings)
    screened = replace(draft.screened, findings=findings, verdict=verdict_of(findings))
    return replace(draft, screened=screened, judged="unscored" if judgement.score is None else "scored")
