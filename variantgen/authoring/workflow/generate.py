"""The night's work: ask the writer for each cell, screen the drafts, keep the best, fill the rest by extraction."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from variantgen.authoring.budget import Budget, Quote, most_used, quote
from variantgen.authoring.generate import (
    ScoredDraft,
    Scribe,
    best_of,
    distinct,
    feedback_of,
    is_filled,
    keyed,
    variant_of,
    worst_of,
)
from variantgen.authoring.receipt import CellResult, Outcome, RunReceipt, blocks_of
from variantgen.authoring.workflow.check import Text, score
from variantgen.authoring.workflow.extract import Extractor
from variantgen.authoring.workflow.judge import Judge, checks_for, judge_best, quote_judging
from variantgen.domain.variant import Brief, Cell, Finding, Variant, VariantFilter
from variantgen.errors import BadReply, ModelRefused, VariantgenError
from variantgen.ports import ChatModel, ChatReply, ChatRequest, Embedder, ProgressBar, Store, TokenCounter, TokenUsage

REASK_SHARE = 0.3  # of cells, until a team's own receipts say otherwise


@dataclass(frozen=True, slots=True)
class Crew:
    """Who does the work of a run. extractor: fills what the model could not; None leaves such cells empty.

    judge: reads what the guardrails let through; None where the team has none.
    """

    scribe: Scribe
    chat: ChatModel
    store: Store
    embedder: Embedder
    budget: Budget
    counter: TokenCounter
    extractor: Extractor | None = None
    judge: Judge | None = None


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard a run tries: drafts a cell, variants kept a cell, re-asks a cell, cells under way at once."""

    drafts: int = 8
    keep: int = 1
    reasks: int = 1
    cells_at_once: int = 64


@dataclass(slots=True)
class _Tally:
    """What the run has used so far."""

    requests: int = 0
    cached: int = 0
    results: dict[Cell, CellResult] = field(default_factory=dict)


async def _fill_all(  # noqa: PLR0913 - a run is determined by exactly these
    briefs: Sequence[Brief], crew: Crew, effort: Effort, tally: _Tally, *, at: datetime, progress: ProgressBar
) -> None:
    """Fill every brief's cell and store what came of it; finished cells cost nothing the second time.

    Every reply is stored before it is used, so a run that is killed goes on where it stopped. Raises what stops the
    whole run: a server that is down, a cap that is reached. Cells finished until then are kept.
    """
    done = await _finished(briefs, crew)
    open_briefs = [brief for brief in briefs if brief.key not in done]
    crew, waiting = await _comparing(crew, open_briefs), iter(open_briefs)
    for brief in briefs:
        if brief.key in done:
            tally.results[brief.cell] = _unchanged(brief, done[brief.key])
            progress.advance(note=str(brief.cell))

    failures: list[VariantgenError] = []

    async def work() -> None:
        for brief in waiting:
            try:
                tally.results[brief.cell] = await _fill(brief, crew, effort, at=at, tally=tally)
            except VariantgenError as error:
                failures.append(error)
            if failures:  # whatever stops the run, cells under way are finished first: their requests are paid for
                return
            progress.advance(note=str(brief.cell))

    await asyncio.gather(*(work() for _ in range(min(effort.cells_at_once, len(open_briefs)))))
    if failures:
        raise failures[0]


async def _fill(brief: Brief, crew: Crew, effort: Effort, *, at: datetime, tally: _Tally) -> CellResult:
    """Fill one cell: ask, screen, ask again with the findings, extract, store."""
    drafts: list[ScoredDraft] = []
    feedback: tuple[Finding, ...] = ()
    reason, asked = "", 0
    while asked <= effort.reasks and not is_filled(drafts):
        try:
            new = await _ask(brief, crew, effort, feedback=feedback, tally=tally)
        except (ModelRefused, BadReply) as error:
            reason = str(error)
            break
        latest = await score(new, writer=brief.writer, embedder=crew.embedder)
        latest = await judge_best(latest, brief, crew.judge, keep=effort.keep)
        drafts += latest
        asked += 1
        told, feedback = feedback, feedback_of(latest)
        if feedback in ((), told):  # the same question would get the same answer
            break
    by_model = is_filled(drafts)
    if not by_model and crew.extractor:
        extracted = await crew.extractor.texts(brief, crew.embedder)
        drafts += await score(
            [Text(text, brief) for text in extracted], writer=crew.extractor.writer(brief), embedder=crew.embedder
        )
    drafts = await judge_best(drafts, brief, crew.judge, keep=effort.keep)
    best = best_of(drafts, keep=effort.keep)
    checks = checks_for(crew.judge, drafts)
    await crew.store.add_variants([variant_of(one, brief, checks=checks, at=at) for one in [*best, *worst_of(drafts)]])
    return _result(brief, drafts, best, reason=reason, reasked=max(asked - 1, 0))


async def _ask(brief: Brief, crew: Crew, effort: Effort, *, feedback: Sequence[Finding], tally: _Tally) -> list[Text]:
    requests = [
        keyed(request, brief) for request in crew.scribe.requests(brief, drafts=effort.drafts, feedback=feedback)
    ]
    known = await crew.store.replies_for([request.brief_key for request in requests])
    tally.cached += len(known)
    new = [request for request in requests if request.brief_key not in known]
    answered = await asyncio.gather(*(_complete(request, crew, tally) for request in new), return_exceptions=True)
    for answer in answered:
        if isinstance(answer, BaseException):
            raise answer
    known |= {one.brief_key: reply for one, reply in zip(new, answered, strict=True) if isinstance(reply, ChatReply)}
    texts = crew.scribe.drafts(brief, [known[request.brief_key] for request in requests])
    return [Text(text, brief) for text in distinct(texts)]


async def drafts_of(brief: Brief, crew: Crew, effort: Effort) -> list[Text]:
    """Return the writer's drafts for one cell as it wrote them, for comparing writers; replies are kept as in a run."""
    return await _ask(brief, await _comparing(crew, [brief]), effort, feedback=(), tally=_Tally())


async def _complete(request: ChatRequest, crew: Crew, tally: _Tally) -> ChatReply:
    """Ask the model and keep the reply before anything else happens to it."""
    reserved = crew.budget.reserve(most_used(request, crew.counter))
    used = TokenUsage()
    try:
        tally.requests += 1
        reply = await crew.chat.complete(request)
        used = reply.usage
        if reply.is_keepable:
            await crew.store.add_reply(request.brief_key, reply)
    except (ModelRefused, BadReply) as error:
        used = TokenUsage(*error.tokens)  # an answer of no use is paid for all the same
        raise
    finally:
        crew.budget.charge(used, reserved)
    return reply


async def _comparing(crew: Crew, briefs: Sequence[Brief]) -> Crew:
    """Return the crew with a scribe that knows how near the texts it pairs are."""
    texts = list(dict.fromkeys(text for brief in briefs for text in crew.scribe.texts_to_compare(brief)))
    if not texts:
        return crew
    vectors = await crew.embedder.embed(texts)
    return replace(crew, scribe=crew.scribe.comparing(dict(zip(texts, vectors, strict=True))))


async def _finished(briefs: Sequence[Brief], crew: Crew) -> dict[str, list[Variant]]:
    """Return, by brief key, the variants of cells that an earlier run filled and today's checks judge the same."""
    wanted = {brief.key: brief for brief in briefs}
    checks = checks_for(crew.judge)
    found: dict[str, list[Variant]] = {}
    for variant in await crew.store.variants(VariantFilter()):
        if variant.brief_key in wanted and variant.checks == checks and variant.state != "edited":
            found.setdefault(variant.brief_key, []).append(variant)
    return found


def _unchanged(brief: Brief, variants: Sequence[Variant]) -> CellResult:
    """Return the result of a cell that an earlier run filled as far as it could."""
    filled = any(variant.verdict == "pass" for variant in variants)
    why = "" if filled else next((finding.message for variant in variants for finding in variant.findings), "")
    return CellResult(brief.cell, "unchanged", is_filled=filled, reason=why)


def _commonest(blocked: Sequence[ScoredDraft]) -> str:
    """Return why most drafts were blocked, as one finding's sentence."""
    findings = [finding for draft in blocked for finding in draft.screened.findings if finding.severity == "block"]
    counts = Counter(finding.check for finding in findings)
    if not counts:
        return "the writer gave no usable draft"
    check, _ = counts.most_common(1)[0]
    return next(f"{check}: {finding.message}" for finding in findings if finding.check == check)


def _result(
    brief: Brief, drafts: Sequence[ScoredDraft], best: Sequence[ScoredDraft], *, reason: str, reasked: int
) -> CellResult:
    top = best[0] if best else None
    outcome: Outcome
    blocked = [draft for draft in drafts if draft.screened.verdict == "block"]
    if top is None:
        outcome, why = "empty", reason or _commonest(blocked)
    elif top.screened.verdict == "review":
        outcome, why = "review", top.screened.findings[0].message
    else:
        outcome, why = ("model", "") if top.writer.is_model else ("extract", reason or _commonest(blocked))
    filled = top is not None and top.screened.verdict == "pass"
    return CellResult(brief.cell, outcome, filled, len(drafts), len(blocked), reasked, why, blocks_of(drafts))


async def estimate_run(briefs: Sequence[Brief], crew: Crew, effort: Effort) -> Quote:
    """Quote what filling these briefs' cells will use; finished cells and cached replies are subtracted."""
    done = await _finished(briefs, crew)
    open_briefs = [brief for brief in briefs if brief.key not in done]
    crew = await _comparing(crew, open_briefs)
    requests = [keyed(one, brief) for brief in open_briefs for one in crew.scribe.requests(brief, drafts=effort.drafts)]
    known = await crew.store.replies_for([request.brief_key for request in requests])
    writing = quote(
        [request for request in requests if request.brief_key not in known],
        cached=len(done) + len(known),
        counter=crew.counter,
        price=crew.budget.price,
        reask_share=REASK_SHARE,
        reasks=effort.reasks,
    )
    if crew.judge is None:
        return writing
    return writing.with_judge(quote_judging(crew.judge, open_briefs, drafts=effort.drafts, reasks=effort.reasks))


async def generate_run(
    briefs: Sequence[Brief], crew: Crew, effort: Effort, *, at: datetime, progress: ProgressBar
) -> RunReceipt:
    """Quote, refuse what the cap cannot bear, generate, and keep the receipt. Raises Rejected before any spending.

    A run that is stopped, by whatever, leaves a receipt of what it did until then.
    """
    model = next((brief.writer.model or brief.writer.kind for brief in briefs), "")
    crew.budget.cap.check_price(crew.budget.price, model)
    if crew.judge:
        crew.budget.cap.check_price(crew.judge.budget.price, crew.judge.model, table="judge")
    quoted = await estimate_run(briefs, crew, effort)
    crew.budget.cap.check_quote(quoted)
    started, tally, stopped = time.monotonic(), _Tally(), "interrupted"
    try:
        await _fill_all(briefs, crew, effort, tally, at=at, progress=progress)
        stopped = ""
    except VariantgenError as error:
        stopped = str(error)
        raise
    finally:
        receipt = RunReceipt(
            cells=tuple(tally.results.get(brief.cell) or _untouched(brief, stopped) for brief in briefs),
            spent=crew.budget.amount,
            requests=tally.requests,
            cached=tally.cached,
            seconds=time.monotonic() - started,
            quoted=quoted,
            model=model,
            started=at,
            stopped=stopped,
            judged=crew.judge.totals if crew.judge else None,
        )
        await crew.store.add_receipt(f"run-{at:%Y%m%dT%H%M%S.%fZ}", receipt.as_json())
    return receipt


def _untouched(brief: Brief, stopped: str) -> CellResult:
    """Return the result of a cell that the run did not come to."""
    return CellResult(brief.cell, "empty", is_filled=False, reason=f"not reached: {stopped}")
