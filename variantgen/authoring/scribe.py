"""The two ways of asking a model: many structured drafts in one reply, or one plain line a completion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from variantgen.authoring.local_prompt import local_drafts, local_requests
from variantgen.authoring.pairing import Likeness, texts_to_compare, vector_likeness, word_likeness
from variantgen.authoring.prompts import PromptBook, request_for, sampling_of
from variantgen.authoring.replies import REPLY_SCHEMA, drafts_in
from variantgen.domain.content import canonical_hash
from variantgen.domain.variant import Brief, Finding, Writer
from variantgen.ports import ChatReply, ChatRequest, FloatArray


class _ComparesNothing:
    """The part of a scribe that pairs nothing: likeness does not matter to it."""

    def texts_to_compare(self, brief: Brief) -> list[str]:
        """Return no text: likeness does not matter here."""
        del brief
        return []

    def comparing(self, vectors: Mapping[str, FloatArray]) -> Self:
        """Return the same scribe."""
        del vectors
        return self


@dataclass(frozen=True)
class StructuredScribe(_ComparesNothing):
    """Asks a capable model for all of a cell's drafts in one JSON reply."""

    prompts: PromptBook
    model: str
    base_url: str = ""
    temperature: float | None = None

    def writer(self, slot: str) -> Writer:
        """Return who writes this slot."""
        prompt = self.prompts.live("generate", slot)
        return Writer(
            kind="openai",
            model=self.model,
            base_url=self.base_url,
            prompt=prompt.identity,
            prompt_hash=prompt.sha256,
            parameters=sampling_of(prompt, temperature=self.temperature),
            reply_schema=canonical_hash(REPLY_SCHEMA),
        )

    def requests(self, brief: Brief, *, drafts: int, feedback: Sequence[Finding] = ()) -> list[ChatRequest]:
        """Return the one request for a cell."""
        prompt = self.prompts.live("generate", brief.slot)
        return [request_for(brief, prompt, drafts=drafts, feedback=tuple(feedback))]

    def drafts(self, brief: Brief, replies: Sequence[ChatReply]) -> list[str]:
        """Return the texts of the replies. Raises BadReply where none can be read."""
        del brief
        return [text for reply in replies for text in drafts_in(reply)]


@dataclass(frozen=True)
class LocalScribe:
    """Asks a small local model for one plain line a completion, held to the words it may use."""

    prompts: PromptBook
    model: str
    likeness: Likeness = word_likeness

    def writer(self, slot: str) -> Writer:
        """Return who writes this slot."""
        prompt = self.prompts.live("local", slot)
        return Writer(
            kind="local",
            model=self.model,
            prompt=prompt.identity,
            prompt_hash=prompt.sha256,
            parameters=sampling_of(prompt),
        )

    def texts_to_compare(self, brief: Brief) -> list[str]:
        """Return what readers care about and what the base copy answers, to be paired by meaning."""
        return texts_to_compare(brief)

    def comparing(self, vectors: Mapping[str, FloatArray]) -> Self:
        """Return a scribe that pairs by these vectors instead of by shared words."""
        return replace(self, likeness=vector_likeness(vectors))

    def requests(self, brief: Brief, *, drafts: int, feedback: Sequence[Finding] = ()) -> list[ChatRequest]:
        """Return a cell's requests. Findings mean nothing to a model this small: asked again, it draws anew."""
        seed = 1 if feedback else 0
        prompt = self.prompts.live("local", brief.slot)
        return local_requests(brief, prompt, drafts=drafts, seed=seed, likeness=self.likeness)

    def drafts(self, brief: Brief, replies: Sequence[ChatReply]) -> list[str]:
        """Return the drafts that the completions make."""
        return local_drafts(brief, self.prompts.live("local", brief.slot), replies, likeness=self.likeness)


@dataclass(frozen=True)
class NoScribe(_ComparesNothing):
    """Asks nobody: every cell is filled by extraction."""

    def writer(self, slot: str) -> Writer:
        """Return the writer that stands in the briefs."""
        del slot
        return Writer(kind="extract")

    def requests(self, brief: Brief, *, drafts: int, feedback: Sequence[Finding] = ()) -> list[ChatRequest]:
        """Return no request."""
        del brief, drafts, feedback
        return []

    def drafts(self, brief: Brief, replies: Sequence[ChatReply]) -> list[str]:
        """Return no draft."""
        del brief, replies
        return []
