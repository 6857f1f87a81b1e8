"""A writer without a model: re-arranges the base copy's own clauses and facts for a segment.

It cannot invent: every word stands in the base copy or in a pattern. It fills the cells that no model draft survived,
and it is the baseline that a model has to beat.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from rapidfuzz import fuzz

from variantgen.authoring.clauses import Clause, blocks_of, capitalised, clauses_of
from variantgen.authoring.prompts import Prompt
from variantgen.authoring.slot_frame import SlotFrame, frame_of
from variantgen.domain.variant import Brief

Similarity = Callable[[Sequence[str]], Sequence[float]]

MOST_DRAFTS = 12
CLAUSES_TRIED = 12
LONG_TEXT_BLOCKS = 3
PARTNERS_TRIED = 3
SAME_TEXT = 90.0
LIKE_TEXT = 60.0
_END_MARKS = (".", "!", "?", "…", ")", "”", '"')


def patterns_in(prompt: Prompt) -> tuple[str, ...]:
    """Return a prompt file's patterns, one a line of `user`: `{product}`, `{clause}` and `{other}` are filled in."""
    return tuple(line.strip() for line in prompt.text.user.splitlines() if line.strip())


def extract_drafts(brief: Brief, *, similarity: Similarity, patterns: Sequence[str]) -> list[str]:
    """Return texts made of the base copy's own words, the one nearest to the segment first; none where nothing fits.

    similarity: of each text to the segment; it is asked once, with `texts_to_rank(brief)`. A text of several sentences
    keeps its sentences and gets another order; a short one is made anew from a pattern and the content's best clauses.
    """
    frame = frame_of(brief)
    asked = texts_to_rank(brief)
    near = dict(zip(asked, similarity(asked), strict=True)) if asked else {}
    blocks = blocks_of(brief.base_text, brief.content.language)
    long_texts = _orders(blocks, near, _caveats(brief)) if len(blocks) >= LONG_TEXT_BLOCKS else iter(())
    clauses = sorted(clauses_of(brief.content), key=lambda clause: (clause.is_caveat, -near[clause.text]))
    short_texts = _lines(clauses, brief, frame, patterns)
    found = _fitting([*islice(long_texts, 4 * MOST_DRAFTS)], frame, brief) or _fitting(short_texts, frame, brief)
    return list(islice(dict.fromkeys(found), MOST_DRAFTS))


def texts_to_rank(brief: Brief) -> list[str]:
    """Return the texts whose similarity to the segment is asked for."""
    blocks = blocks_of(brief.base_text, brief.content.language)
    return list(dict.fromkeys([*(clause.text for clause in clauses_of(brief.content)), *blocks]))


def _fitting(texts: Iterable[str], frame: SlotFrame, brief: Brief) -> list[str]:
    """Return the texts that fit the slot; near-repeats of the base copy only where nothing else does."""
    fitting = [text for text in texts if frame.fits(text) and text.casefold() != brief.base_text.casefold()]
    new = [text for text in fitting if fuzz.ratio(text.casefold(), brief.base_text.casefold()) < SAME_TEXT]
    return new or fitting


def _caveats(brief: Brief) -> tuple[str, ...]:
    return tuple(fact.value.casefold() for fact in brief.content.facts if fact.kind == "disclaimer")


def _orders(blocks: Sequence[str], near: dict[str, float], caveats: Sequence[str]) -> Iterator[str]:
    """Yield the blocks in other orders: by nearness, then each near block moved to the front, then one left out.

    Caveats stay last, and so does a block without an end mark, which nothing can follow.
    """
    last = [block for block in blocks if any(caveat in block.casefold() for caveat in caveats)]
    last += [block for block in blocks[-1:] if block not in last and not block.endswith(_END_MARKS)]
    free = [block for block in blocks if block not in last]
    ranked = sorted(free, key=lambda block: -near[block])
    yield " ".join([*ranked, *last])
    for front in ranked:
        yield " ".join([front, *(block for block in free if block != front), *last])
    for drop in reversed(ranked):
        yield " ".join([*(block for block in ranked if block != drop), *last])


def _lines(clauses: Sequence[Clause], brief: Brief, frame: SlotFrame, patterns: Sequence[str]) -> list[str]:
    """Return the patterns filled with the best clauses, and with pairs of them; the best clause's lines first."""
    best, product = clauses[:CLAUSES_TRIED], brief.content.product
    closing = "." if brief.base_text.endswith(".") else ""
    return [
        _filled(pattern, {"{product}": product, "{clause}": clause.text, "{other}": other}, frame.opening) + closing
        for clause in best
        for pattern in patterns
        if not ("{product}" in pattern and clause.names(product))
        for other in (_partners(clause, best) if "{other}" in pattern else ("",))
    ]


def _partners(clause: Clause, clauses: Sequence[Clause]) -> list[str]:
    """Return the best few clauses that say something else: neither holds the other, and few words are shared."""
    apart = (one for one in clauses if fuzz.token_set_ratio(clause.text.casefold(), one.text.casefold()) < LIKE_TEXT)
    return [other.text for other in islice(apart, PARTNERS_TRIED)]


def _filled(pattern: str, values: dict[str, str], opening: str) -> str:
    """Return a pattern filled in behind the opening; what starts a sentence gets a capital."""
    text = opening
    for piece in re.split(r"(\{\w+\})", pattern):
        starts = not text or text.rstrip().endswith((".", "?", "!"))
        text += capitalised(values[piece]) if piece in values and starts else values.get(piece, piece)
    return text
