"""Statements that the base copy makes with a hedge (`may`, `usually`, `depending on`), made without any."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.modality import absolutes_in, is_leave, is_softened, statement_of
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity

_FEWEST, _SHARE = 2, 0.5
_HEDGES = frozenset({"effect_1", "usual_1"})
_CHANCES_WORDS = (  # not `can`, which tells of a leave as often, nor `helps`, which rewording drops
    "may might could perhaps maybe possibly tend tends typically usually generally normally average cases "
    "konnte konnten moglicherweise vielleicht eventuell meist meistens normalerweise ublicherweise regel "
    "pourrait pourraient generalement habituellement normalement moyenne general plupart podria podrian quiza "
    "quizas normalmente habitualmente generalmente media mayoria potrebbe potrebbero forse solitamente "
    "abitualmente solito norma maggior misschien wellicht mogelijk zou zouden meestal doorgaans gewoonlijk "
    "gemiddeld poderia poderiam talvez habitualmente geralmente geral maioria"
)
_CHANCES = frozenset(_CHANCES_WORDS.split())
_DEPENDING_WORDS = "je depending selon segun secondo afhankelijk conforme dependiendo seconda"
_DEPENDING = frozenset(_DEPENDING_WORDS.split())


class Hedged(NamedTuple):
    """A clause of the base with its hedge.

    words: of all its hedges; is_mild: whether the hedge may be no more than a way of speaking.
    """

    text: str
    words: frozenset[str]
    roots: frozenset[str]
    is_mild: bool


class Unhedged(NamedTuple):
    """A sentence of the draft that drops a hedge."""

    sentence: range
    hedge: str
    severity: Severity


def unhedged_in(matter: Matter, own: Reading) -> Iterator[Unhedged]:
    """Give the draft's sentences that say surely what the base only says may be or mostly is.

    For a person; with a word without exception beside it (`always`, `in any case`) the text says what the base does
    not. Knowingly lets through: hedges in words that no lexicon holds, `can` or `helps` dropped without such a word,
    what somebody may do, what the slot's own base text says
    without a hedge, what leads up to a sentence with the base's own hedge.
    """
    reading = matter.reading
    plain = frozenset() if _hedges(own, range(len(own.words))) else all_roots(own)
    hedged = hedged_in(matter.truth)
    kept = _words_of(reading, _hedges(reading, range(len(reading.words)))) if hedged else set()
    for sentence in reading.each_sentence if hedged else ():
        if "?" in reading.gap(sentence.stop - 1) or is_hedged(reading, sentence):
            continue
        asked = sentence.start and "?" in reading.gap(sentence.start - 1)
        mine = roots_in(
            reading, range(reading.sentence_of(sentence.start - 1).start if asked else sentence.start, sentence.stop)
        )
        is_absolute = _is_absolute(reading, sentence)
        for one in hedged:
            if not is_absolute and (one.is_mild or one.words & kept or len(one.roots & plain) >= _least(one)):
                continue
            shared = len(one.roots & mine)
            if shared >= _least(one):
                yield Unhedged(sentence, one.text, "block" if is_absolute and not one.is_mild else "review")
                break


def _words_of(reading: Reading, found: list[Hit]) -> set[str]:
    return {word for hit in found for word in reading.words[hit.first : hit.last + 1]}


def _least(one: Hedged) -> float:
    """Return how many words of a hedged clause tell it."""
    return max(_FEWEST, _SHARE * len(one.roots))


def _is_absolute(reading: Reading, sentence: range) -> bool:
    found, negated = hits(reading), negated_words(reading)
    usual = (hit for hit in found.get("scale", ()) if hit.concept == "usual_2" and not is_softened(reading, hit))
    strong = [*absolutes_in(reading), *usual]
    return any(hit.first in sentence and hit.first not in negated for hit in strong)


def is_hedged(reading: Reading, sentence: range) -> bool:
    """Whether a sentence of the draft keeps a hedge, in whatever words: `fast immer`, `there is a chance of seals`."""
    words = reading.words[sentence.start : sentence.stop]
    return (
        bool(_hedges(reading, sentence))
        or not _CHANCES.isdisjoint(words)
        or any(hit.first in sentence for hit in hits(reading).get("hedge", ()))
    )


def _hedges(reading: Reading, words: range) -> list[Hit]:
    """Return the hedges among some words; `May` is a month."""
    found = hits(reading)
    listed = [hit for hit in found.get("scale", ()) if hit.concept in _HEDGES and hit.first in words]
    listed += [
        hit
        for hit in found.get("restriction", ())
        if hit.concept == "if" and hit.first in words and reading.words[hit.first] in _DEPENDING
    ]
    return [hit for hit in listed if reading.raw(hit.first) != "May"]


@lru_cache(maxsize=128)
def hedged_in(truth: Truth) -> tuple[Hedged, ...]:
    """Return the base's clauses with a hedge that none of its sentences says without one."""
    names = frozenset(map(root, names_of(truth)))
    found = []
    for text in truth.texts:
        negated = negated_words(text)
        for hit in _hedges(text, range(len(text.words))):
            clause = text.clause_of(hit.first)
            if hit.first in negated or (text.words[hit.first] == "may" and is_leave(text, hit)):
                continue
            inside = [index for index in statement_of(text, hit) if not hit.first <= index <= hit.last]
            roots = roots_in(text, inside) - names
            said = _words_of(text, _hedges(text, clause))
            is_mild = is_leave(text, hit) or (_CHANCES | _DEPENDING).isdisjoint(said)
            if len(roots) >= _FEWEST and not _is_plain(truth, roots):
                found.append(Hedged(text.text[slice(*text.span(hit.first, hit.last))], frozenset(said), roots, is_mild))
    return tuple(found)


def _is_plain(truth: Truth, roots: frozenset[str]) -> bool:
    """Whether a text of the base says the same without a hedge."""
    for text in truth.texts:
        for sentence in text.each_sentence:
            if not _hedges(text, sentence) and len(roots & roots_in(text, sentence)) >= max(_FEWEST, len(roots) - 1):
                return True
    return False
