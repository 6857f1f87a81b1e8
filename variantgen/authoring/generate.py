"""What a run asks for and what it keeps: requests, keys, and the best of a cell's drafts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, Protocol

from rapidfuzz import fuzz

from variantgen.authoring.guardrails import Screened
from variantgen.authoring.judge import is_unscored
from variantgen.domain.content import canonical_hash
from variantgen.domain.variant import Brief, Finding, Variant, Writer, variant_id
from variantgen.ports import ChatReply, ChatRequest, FloatArray

MOST_BLOCKED_KEPT = 3
_RANK = {"pass": 0, "review": 1, "block": 2}


class Scribe(Protocol):
    """How one kind of writer is asked and read: pure, prompts in hand."""

    def writer(self, slot: str) -> Writer:
        """Return who writes this slot: model, prompt and parameters."""

    def texts_to_compare(self, brief: Brief) -> list[str]:
        """Return the texts whose likeness decides what is asked; none where it does not matter."""

    def comparing(self, vectors: Mapping[str, FloatArray]) -> "Scribe":
        """Return this scribe with the unit vectors of `texts_to_compare`."""

    def requests(self, brief: Brief, *, drafts: int, feedback: Sequence[Finding] = ()) -> list[ChatRequest]:
        """Return the requests for one cell; with findings, the ones that ask again."""

    def drafts(self, brief: Brief, replies: Sequence[ChatReply]) -> list[str]:
        """Return the draft texts in the replies. Raises BadReply where none can be read."""


@dataclass(frozen=True, slots=True)
class ScoredDraft:
    """A draft with its verdict and its cosine to the segment, by which the best is chosen.

    judged: whether a judge read it too, and whether its answer was of use.
    """

    screened: Screened
    fit: float
    writer: Writer
    judged: Literal["not", "scored", "unscored"] = "not"


def keyed(request: ChatRequest, brief: Brief) -> ChatRequest:
    """Return the request with its cache key: the sha256 of the brief's key and everything that is sent."""
    sent = {
        "brief": brief.key,
        "messages": [[message.role, message.content] for message in request.messages],
        "max_tokens": request.max_tokens,
        "temperature": request.temperature,
        "top_p": request.top_p,
        "samples": request.samples,
        "seed": request.seed,
        "schema": request.reply_schema,
        "vocabulary": sorted(request.vocabulary),
    }
    return replace(request, brief_key=canonical_hash(sent))


def distinct(texts: Sequence[str]) -> list[str]:
    """Return the texts without exact repeats, white space and case aside, in order."""
    return list({" ".join(text.split()).casefold(): text for text in reversed(texts) if text.strip()}.values())[::-1]


def best_of(drafts: Sequence[ScoredDraft], *, keep: int, likeness: float = 85.0) -> list[ScoredDraft]:
    """Return up to `keep` drafts: by verdict, then fit to the segment, skipping near-repeats of one already kept.

    likeness: rapidfuzz token ratio in [0, 100] from which two texts count as the same.
    """
    kept: list[ScoredDraft] = []
    unblocked = [draft for draft in drafts if draft.screened.verdict != "block"]
    for draft in sorted(unblocked, key=lambda draft: (_RANK[draft.screened.verdict], -draft.fit, draft.screened.text)):
        repeats = any(fuzz.token_sort_ratio(draft.screened.text, other.screened.text) >= likeness for other in kept)
        if len(kept) < keep and not repeats:
            kept.append(draft)
    return kept


def worst_of(drafts: Sequence[ScoredDraft]) -> list[ScoredDraft]:
    """Return the few blocked drafts an editor is shown: the ones nearest to passing."""
    blocked = [draft for draft in drafts if draft.screened.verdict == "block"]
    return sorted(blocked, key=_distance)[:MOST_BLOCKED_KEPT]


def feedback_of(drafts: Sequence[ScoredDraft]) -> tuple[Finding, ...]:
    """Return the findings worth telling the writer: those for which the draft nearest to passing did not pass."""
    failed = sorted((draft for draft in drafts if draft.screened.verdict != "pass"), key=_distance)
    return tuple(
        finding
        for draft in failed[:1]
        for finding in draft.screened.findings
        if finding.severity == draft.screened.verdict and not _is_no_fault(finding)
    )


def is_filled(drafts: Sequence[ScoredDraft]) -> bool:
    """Whether some draft passed every guardrail."""
    return any(draft.screened.verdict == "pass" for draft in drafts)


def variant_of(draft: ScoredDraft, brief: Brief, *, checks: str, at: datetime, external_id: str = "") -> Variant:
    """Return a screened draft as a variant waiting for review."""
    screened = draft.screened
    return Variant(
        variant_id=variant_id(brief.cell, screened.text),
        cell=brief.cell,
        text=screened.text,
        verdict=screened.verdict,
        findings=screened.findings,
        writer=draft.writer,
        brief_key=brief.key,
        truth_hash=brief.content.truth_hash(),
        checks=checks,
        created_at=at,
        valid_until=screened.valid_until,
        fixed=screened.fixed,
        external_id=external_id,
    )


def _distance(draft: ScoredDraft) -> tuple[int, float, str]:
    """Return a key that sorts drafts by how near they are to passing."""
    blocks = sum(finding.severity == "block" for finding in draft.screened.findings)
    return blocks, -draft.fit, draft.screened.text


def _is_no_fault(finding: Finding) -> bool:
    """Whether a finding only says that a check or the judge gave no answer: nothing a writer could mend."""
    return finding.check.endswith(".unchecked") or is_unscored(finding)
