"""How a small local model is put to use: it writes the opening that speaks to the segment, base copy says the rest.

A model of this size cannot keep facts, so it is never trusted with one. It is asked for a short question about one
concern of the segment, held to that concern's words; the question is then joined to a clause of base copy that answers
it, word for word. What it writes claims nothing; what claims something it has not written.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from variantgen.authoring.clauses import Clause, blocks_of, capitalised, clauses_of
from variantgen.authoring.local_words import is_question, question_words
from variantgen.authoring.prompts import Prompt
from variantgen.authoring.slot_frame import SlotFrame, frame_of, length
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent
from variantgen.domain.variant import Brief
from variantgen.ports import ChatReply, ChatRequest

LANGUAGE = "en"  # the only one SmolLM2 writes
MOST_CONCERNS = 3
MOST_ANSWERS = 2
QUESTIONS_KEPT = 2
LONG_TEXT_BLOCKS = 3
SLACK = 0.12

Likeness = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Concern:
    """Something a segment cares for. said: as the prompt tells it; meant: as the segment says it."""

    said: str
    meant: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """A concern and the clauses of base copy that answer it, the best first. likeness: the best one's."""

    concern: Concern
    answers: tuple[Clause, ...]
    likeness: float


def word_likeness(one: str, other: str) -> float:
    """Return the share of the shorter text's longer words that both have, by their first five letters."""
    first, second = ({word[:5] for word in re.findall(r"[^\W\d_]{4,}", text.lower())} for text in (one, other))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def texts_to_compare(brief: Brief) -> list[str]:
    """Return every text whose likeness is asked for: embed these for a better `likeness` than shared words."""
    concerns = [concern.meant for concern in _concerns(brief.segment)]
    return [*concerns, *(_meaning(clause, brief.content) for clause in clauses_of(brief.content))]


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
            vocabulary=_vocabulary(pairing.concern, brief),
        )
        for pairing in pairings
    ]


def local_drafts(
    brief: Brief, prompt: Prompt, replies: Sequence[ChatReply], *, likeness: Likeness = word_likeness
) -> list[str]:
    """Return the drafts that the completions make; replies in the order of `local_requests`."""
    del prompt
    frame = frame_of(brief)
    texts = [
        text
        for pairing, reply in zip(_pairings(brief, likeness), replies, strict=True)
        for question in _questions(reply, pairing.concern)
        for text in _joined(question, pairing.answers, brief, frame)
    ]
    return list(dict.fromkeys(text for text in texts if frame.fits(text)))


def _concerns(segment: Segment | None) -> list[Concern]:
    if segment is None:
        return []
    stated = [Concern(statement, statement) for statement in segment.audience_statements]
    named = [Concern(f"cares about {topic}", topic) for topic in segment.emphasise]
    return [concern for concern in [*stated, *named] if question_words(concern.said)]


def _pairings(brief: Brief, likeness: Likeness) -> list[Pairing]:
    """Return the concerns that the base copy answers about as well as the best answered one."""
    clauses = [clause for clause in clauses_of(brief.content) if not clause.is_caveat]
    if brief.content.language != LANGUAGE or not clauses:
        return []
    pairings = [_pairing(concern, clauses, brief.content, likeness) for concern in _concerns(brief.segment)]
    ranked = sorted(pairings, key=lambda pairing: -pairing.likeness)[:MOST_CONCERNS]
    return [pairing for pairing in ranked if pairing.likeness >= ranked[0].likeness - SLACK]


def _pairing(concern: Concern, clauses: Sequence[Clause], content: BaseContent, likeness: Likeness) -> Pairing:
    near = {clause: likeness(concern.meant, _meaning(clause, content)) for clause in clauses}
    ranked = sorted(clauses, key=lambda clause: -near[clause])
    best = near[ranked[0]]
    return Pairing(concern, tuple(clause for clause in ranked if near[clause] >= best - SLACK), best)


def _meaning(clause: Clause, content: BaseContent) -> str:
    """Return a clause with the names of the facts in it: `$139` alone says nothing of a price."""
    lowered = clause.text.casefold()
    names = [fact.name for fact in content.facts if fact.value.casefold() in lowered]
    return ". ".join([clause.text, *dict.fromkeys(names)])


def _vocabulary(concern: Concern, brief: Brief) -> frozenset[str]:
    content, brand = brief.content, brief.brand
    barred = {*content.banned_terms, *brand.banned_terms, *content.competitors, *brand.competitors}
    folded = {term.casefold() for term in barred}
    return frozenset(word for word in question_words(concern.said) if word.casefold() not in folded)


def _questions(reply: ChatReply, concern: Concern) -> list[str]:
    """Return the likeliest whole questions of a reply."""
    cut = [f"{text.split('?')[0].strip()}?" for text in reply.texts]
    return [text for text in dict.fromkeys(cut) if is_question(text, concern.said)][:QUESTIONS_KEPT]


def _joined(question: str, answers: Sequence[Clause], brief: Brief, frame: SlotFrame) -> list[str]:
    """Return a question joined to what answers it."""
    led = frame.opening + (question[0].lower() + question[1:] if frame.opening else question)
    blocks = blocks_of(brief.base_text, brief.content.language)
    if len(blocks) < LONG_TEXT_BLOCKS:
        return _lines(led, answers, brief.content, frame)
    kept = [*frame.required, *(fact.value for fact in brief.content.facts if fact.kind == "disclaimer")]
    return [_description(led, clause, blocks, frame, kept) for clause in answers[:MOST_ANSWERS]]


def _lines(led: str, answers: Sequence[Clause], content: BaseContent, frame: SlotFrame) -> list[str]:
    """Return the question before each of the best answers that fit, with the product's name where there is room.

    A text that opens with a merge tag is a subject line: there a question may stand alone.
    """
    texts: list[str] = []
    for clause in answers:
        told = [f"{led} {capitalised(clause.text)}"]
        if not clause.names(content.product):
            told.insert(0, f"{led} {content.product}: {clause.text}")
        texts += [text for text in told if frame.fits(text)][:1]
    return texts[:MOST_ANSWERS] or ([led] if frame.opening else [])


def _description(led: str, clause: Clause, blocks: Sequence[str], frame: SlotFrame, kept: Sequence[str]) -> str:
    """Return the question, the block that answers it, then the other blocks, from behind only as many as fit.

    kept: terms whose block stays, such as a disclaimer.
    """
    answer = next((block for block in blocks if clause.text.casefold() in block.casefold()), blocks[0])
    others = [block for block in blocks if block != answer]
    spare = [block for block in others if not any(term.casefold() in block.casefold() for term in kept)]
    while spare and length(" ".join([led, answer, *others])) > frame.limit:
        others.remove(spare.pop())
    return " ".join([led, answer, *others])
