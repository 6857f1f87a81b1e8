"""Fills a cell without a model: the base copy's own words, ranked by nearness to the segment and re-arranged."""

from collections.abc import Sequence
from dataclasses import dataclass

from variantgen.authoring.extract import extract_drafts, patterns_in, texts_to_rank
from variantgen.authoring.prompts import Prompt, PromptBook
from variantgen.authoring.workflow.check import segment_text
from variantgen.domain.variant import Brief, Writer
from variantgen.ports import Embedder


@dataclass(frozen=True)
class Extractor:
    """The writer without a model. Its patterns are prompt files by language, `extract/de.v1.toml`."""

    prompts: PromptBook

    def writer(self, brief: Brief) -> Writer:
        """Return who wrote: no model, and which patterns."""
        prompt = self._prompt(brief)
        return Writer(kind="extract", prompt=prompt.identity, prompt_hash=prompt.sha256)

    async def texts(self, brief: Brief, embedder: Embedder) -> list[str]:
        """Return the drafts for a brief, the nearest to the segment first; none where nothing fits."""
        near = await _nearness(texts_to_rank(brief), brief, embedder)
        return extract_drafts(
            brief, similarity=lambda texts: [near[text] for text in texts], patterns=patterns_in(self._prompt(brief))
        )

    def _prompt(self, brief: Brief) -> Prompt:
        return self.prompts.live("extract", brief.content.language)


async def _nearness(texts: Sequence[str], brief: Brief, embedder: Embedder) -> dict[str, float]:
    """Return each text's cosine to the segment."""
    if not texts:
        return {}
    vectors = await embedder.embed([*texts, segment_text(brief.segment) or brief.base_text])
    return dict(zip(texts, (float(cosine) for cosine in vectors[:-1] @ vectors[-1]), strict=True))
