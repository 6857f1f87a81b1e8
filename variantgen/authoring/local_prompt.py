"""How a small local model is put to use: it writes the opening that speaks to the segment, base copy says the rest.

A model of this size cannot keep facts, so it is never trusted with one. It is asked for a short question about one
concern of the segment, held to that concern's words; the question is then joined to a clause of base copy that answers
it, word for word. What it writes claims nothing; what claims something it has not written.
"""

import re
from collections.abc import Sequence

from variantgen.authoring.clauses import Clause, blocks_of, capitalised, clauses_of
from variantgen.authoring.local_words import is_question, question_words
from variantgen.authoring.pairing import Likeness, Pairing, pairings_for, word_likeness
from variantgen.authoring.prompts import Prompt
from variantgen.authoring.slot_frame import MOST_CHARS, SlotFrame, frame_of, length
from variantgen.domain.content import BaseContent
from variantgen.domain.variant import Brief
from variantgen.ports import ChatReply, ChatRequest

LANGUAGE = "en"  # the only one SmolLM2 writes
MOST_ANSWERS = 2
QUESTIONS_KEPT = 2
LONG_TEXT_BLOCKS = 3
SHORTEST_QUESTION = 17
PROMISING = frozenset({"no", "not", "never", "without", "hidden", "free", "best", "guarantee", "guaranteed", "always"})


def local_requests(
    brief: Brief, prompt: Prompt, *, drafts: int, seed: int, likeness: Likeness = word_likeness
) -> list[ChatRequest]:
    """Return one request for each concern of the segment that the base copy can answer, the best answered first.

    None for another language than English, or without a segment: extraction fills those cells.
    """
    pairings = _pairings(brief, likeness)
    sampling = prompt.parameters
    return [
        ChatRequest(
            brief_key=brief.key,
            messages=prompt.render({"reader": pairing.concern.said}),
            max_tokens=sampling.max_tokens,
            temperature=sampling.temperature,
            top_p=sampling.top_p,
            samples=max(sampling.samples, -(-drafts // len(pairings))),
            seed=seed,
            vocabulary=_vocabulary(pairing, brief),
        )
        for pairing in pairings
    ]


def local_drafts(
    brief: Brief, prompt: Prompt, replies: Sequence[ChatReply], *, likeness: Likeness = word_likeness
) -> list[str]:
    """Return the drafts that the completions make; replies in the order of `local_requests`."""
    del prompt
    frame = frame_of(brief)
    texts: list[str] = []
    for pairing, reply in zip(_pairings(brief, likeness), replies, strict=True):
        questions = [frame.opening + _begun(text, frame) for text in _questions(reply, pairing)]
        answered = [fitting for text in questions if (fitting := _answered(text, pairing.answers, brief, frame))]
        # No question stands alone, however short the slot: it would fit any product, and extraction says something.
        texts += [text for fitting in answered[:QUESTIONS_KEPT] for text in fitting]
    return list(dict.fromkeys(texts))


def _pairings(brief: Brief, likeness: Likeness) -> list[Pairing]:
    """Return the concerns to ask about, each with the clauses that answer it and fit beside a question."""
    if brief.content.language != LANGUAGE:
        return []
    frame = frame_of(brief)
    room = MOST_CHARS if _is_long(brief) or frame.opening else frame.limit - SHORTEST_QUESTION
    clauses = [clause for clause in clauses_of(brief.content) if not clause.is_caveat and length(clause.text) <= room]
    return pairings_for(brief, clauses, likeness)


def _is_long(brief: Brief) -> bool:
    return len(blocks_of(brief.base_text, brief.content.language)) >= LONG_TEXT_BLOCKS


def _vocabulary(pairing: Pairing, brief: Brief) -> frozenset[str]:
    """Return the words a question may use: none that is barred, and no promise that the answer does not make."""
    content, brand = brief.content, brief.brand
    barred = {*content.banned_terms, *brand.banned_terms, *content.competitors, *brand.competitors}
    answered = set(re.findall(r"\w+", pairing.answers[0].text.lower()))
    folded = {term.casefold() for term in barred} | (PROMISING - answered)
    return frozenset(word for word in question_words(pairing.concern.said) if word.casefold() not in folded)


def _questions(reply: ChatReply, pairing: Pairing) -> list[str]:
    """Return the whole questions of a reply, the likeliest first."""
    cut = [f"{text.split('?')[0].strip()}?" for text in reply.texts]
    return [text for text in dict.fromkeys(cut) if is_question(text, pairing.concern.said)]


def _begun(question: str, frame: SlotFrame) -> str:
    """Return a question with a small first letter where a merge tag stands before it."""
    return question[0].lower() + question[1:] if frame.opening else question


def _answered(question: str, answers: Sequence[Clause], brief: Brief, frame: SlotFrame) -> list[str]:
    """Return a question joined to what answers it, as far as that fits the slot."""
    if not _is_long(brief):
        return _lines(question, answers, brief.content, frame)
    blocks = blocks_of(brief.base_text, brief.content.language)
    kept = [*frame.required, *(fact.value for fact in brief.content.facts if fact.kind == "disclaimer")]
    texts = [_description(question, clause, blocks, frame, kept) for clause in answers[:MOST_ANSWERS]]
    return [text for text in texts if frame.fits(text)]


def _lines(question: str, answers: Sequence[Clause], content: BaseContent, frame: SlotFrame) -> list[str]:
    """Return the question before each of the best answers that fit, with the product's name where there is room."""
    texts: list[str] = []
    for clause in answers:
        told = [f"{question} {capitalised(clause.text)}"]
        if not clause.names(content.product):
            told.insert(0, f"{question} {content.product}: {clause.text}")
        texts += [text for text in told if frame.fits(text)][:1]
    return texts[:MOST_ANSWERS]


def _description(question: str, clause: Clause, blocks: Sequence[str], frame: SlotFrame, kept: Sequence[str]) -> str:
    """Return the question, the block that answers it, then the other blocks, from behind only as many as fit.

    kept: terms whose block stays, such as a disclaimer.
    """
    answer = next((block for block in blocks if clause.text.casefold() in block.casefold()), blocks[0])
    others = [block for block in blocks if block != answer]
    spare = [block for block in others if not any(term.casefold() in block.casefold() for term in kept)]
    while spare and length(" ".join([question, answer, *others])) > frame.limit:
        others.remove(spare.pop())
    return " ".join([question, answer, *others])
