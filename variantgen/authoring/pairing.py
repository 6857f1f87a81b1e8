"""Pairs what a segment cares about with the clauses of base copy that answer it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from variantgen.authoring.clauses import Clause, clauses_of
from variantgen.authoring.local_words import question_words
from variantgen.domain.audience import Segment
from variantgen.domain.content import BaseContent, Fact
from variantgen.domain.variant import Brief
from variantgen.ports import FloatArray

MOST_CONCERNS = 4
# Below these, read on the sample's 4 contents and 6 segments with MiniLM, most pairs are chance: one word is near
# many things, a fact's name is near many more.
LEAST_LIKENESS = 0.35
LEAST_LIKENESS_OF_A_WORD = 0.37
LEAST_LIKENESS_OF_A_NAME = 0.55
LEAST_LIKENESS_OF_A_TOPIC = 0.25
SLACK = 0.12
WORDS_THAT_TELL = 3
_GLOSSES = {
    "price": "price",
    "percent": "discount",
    "code": "discount code",
    "spec": "technical specifications",
    "quantity": "technical specifications",
}
_QUICK = "done in minutes"
_COMMON = frozenset(
    {"about", "before", "from", "into", "only", "than", "that", "their", "them", "this", "what", "with"}
)
_WISH = re.compile(r"(?:wants|needs|looks for|prefers|cares about|values|likes|loves|enjoys) ")

Likeness = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Concern:
    """Something a segment cares for. said: an audience statement; topics: what the segment emphasises nearest to it."""

    said: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """A concern and the clauses of base copy that answer it, the best first. likeness: the best one's."""

    concern: Concern
    answers: tuple[Clause, ...]
    likeness: float


def word_likeness(one: str, other: str) -> float:
    """Return the share of the poorer text's telling words that both have, endings aside."""
    first, second = (_telling(text) for text in (one, other))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _telling(text: str) -> set[str]:
    words = (word for word in re.findall(r"[^\W\d_]{4,}", text.lower()) if word not in _COMMON)
    return {word.removesuffix("s")[:6] for word in words}


def vector_likeness(vectors: Mapping[str, FloatArray]) -> Likeness:
    """Return the cosine of two texts' unit vectors, as a likeness; texts without a vector share words or nothing."""

    def likeness(one: str, other: str) -> float:
        if one in vectors and other in vectors:
            return float(vectors[one] @ vectors[other])
        return word_likeness(one, other)

    return likeness


def texts_to_compare(brief: Brief) -> list[str]:
    """Return every text whose likeness is asked for: embed these for a better `likeness` than shared words."""
    if brief.segment is None:
        return []
    names = [fact.name for fact in brief.content.facts]
    clauses = [clause.text for clause in clauses_of(brief.content)]
    return [*_sayings(brief.segment), *brief.segment.emphasise, *clauses, *names, *_GLOSSES.values(), _QUICK]


def pairings_for(brief: Brief, clauses: Sequence[Clause], likeness: Likeness) -> list[Pairing]:
    """Return the segment's concerns that some of the clauses answer, the best answered first."""
    pairings = [_pairing(concern, clauses, brief.content, likeness) for concern in _concerns(brief.segment, likeness)]
    return sorted((one for one in pairings if one.answers), key=lambda one: -one.likeness)[:MOST_CONCERNS]


def _concerns(segment: Segment | None, likeness: Likeness) -> list[Concern]:
    """Return a segment's statements, each with the emphasised topics that share a word with it or are likest to it."""
    said = _sayings(segment) if segment else []
    home: dict[str, str] = {}
    for topic in segment.emphasise if segment and said else ():
        near = {statement: (word_likeness(statement, topic), likeness(statement, topic)) for statement in said}
        nearest = max(said, key=near.__getitem__)
        if max(near[nearest]) >= LEAST_LIKENESS_OF_A_TOPIC:
            home[topic] = nearest
    return [Concern(each, tuple(topic for topic, statement in home.items() if statement == each)) for each in said]


def _sayings(segment: Segment) -> list[str]:
    """Return a segment's statements, one wish each: `wants gift wrapping and quick delivery` is two.

    A copy that answers one must not seem to grant the other. A wish for `no` something is left out: asked, it promises.
    """
    sayings: list[str] = []
    for statement in segment.audience_statements:
        wish = _WISH.match(statement)
        parts = statement[wish.end() :].split(" and ") if wish else []
        if wish and len(parts) > 1 and all(" " in part for part in parts):
            sayings += [f"{wish[0]}{part}" for part in parts if not part.startswith("no ")]
        else:
            sayings.append(statement)
    return [saying for saying in sayings if question_words(saying)]


def _pairing(concern: Concern, clauses: Sequence[Clause], content: BaseContent, likeness: Likeness) -> Pairing:
    near = {clause: _nearness(concern, clause, content, likeness) for clause in clauses}
    best = max(near.values(), default=0.0)
    ranked = sorted(clauses, key=lambda clause: -near[clause])
    return Pairing(
        concern, tuple(clause for clause in ranked if near[clause] >= max(best - SLACK, LEAST_LIKENESS)), best
    )


def _nearness(concern: Concern, clause: Clause, content: BaseContent, likeness: Likeness) -> float:
    """Return how well a clause answers a concern, 0 where it hardly does."""
    about = {meaning: _about(meaning, clause, content, likeness) for meaning in (concern.said, *concern.topics)}
    least = {meaning: LEAST_LIKENESS if " " in meaning else LEAST_LIKENESS_OF_A_WORD for meaning in about}
    return max((near for meaning, near in about.items() if near >= least[meaning]), default=0.0)


def _about(meaning: str, clause: Clause, content: BaseContent, likeness: Likeness) -> float:
    """Return how much a clause is about something: by its words, or less surely by the names and kinds of its facts."""
    text = clause.text.casefold()
    facts = [fact for fact in content.facts if re.search(rf"(?<!\w){re.escape(fact.phrase.casefold())}(?!\w)", text)]
    by_name = [0.75 * near for fact in facts if (near := likeness(meaning, fact.name)) >= LEAST_LIKENESS_OF_A_NAME]
    by_kind = [0.65 * likeness(meaning, gloss) for fact in facts if (gloss := _gloss(fact))]
    by_text = 0.0 if _is_mostly_figures(text) else likeness(meaning, clause.text)
    return max([by_text, *by_name, *by_kind])


def _is_mostly_figures(text: str) -> bool:
    """Whether a clause is little more than a number, whose embedding is near everything: `from $118 a night`."""
    return bool(re.search(r"\d", text)) and len(re.findall(r"[^\W\d_]{4,}", text)) < WORDS_THAT_TELL


def _gloss(fact: Fact) -> str:
    """Return what a reader would look for to find a fact of this kind."""
    if fact.kind == "duration":
        return _QUICK if re.search(r"\b(?:seconds?|minutes?)$", fact.phrase) else ""
    return _GLOSSES.get(fact.kind, "")
