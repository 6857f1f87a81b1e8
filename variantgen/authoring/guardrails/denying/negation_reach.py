"""Whether a negation elsewhere in a sentence takes back a thing it names: `wine is extra, dinner too`."""

from variantgen.authoring.guardrails.denying.denial_words import FOR
from variantgen.authoring.guardrails.denying.denied_phrases import has_own_object
from variantgen.authoring.guardrails.denying.lists import joins_or
from variantgen.authoring.guardrails.denying.phrases import is_counted
from variantgen.authoring.guardrails.denying.polarity import joins
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content

_NEAR = 3
_NONE = frozenset(["none", "neither", "keins", "ninguno", "ninguna", "nessuno", "nessuna", "nenhum", "nenhuma"])
_ADDITIVE_WORDS = (
    "too either likewise auch ebenso ebenfalls aussi egalement tambien tampoco "
    "anche nemmeno neanche neppure ook evenmin tambem"
)
_ADDITIVE = frozenset(_ADDITIVE_WORDS.split())


def is_turned(reading: Reading, index: int) -> bool:
    """Whether a negation of the sentence may reach the word: one of its clause, or of a clause without a subject."""
    sentence = reading.sentence_of(index)
    cues = [hit for hit in hits(reading).get("negation", ()) if hit.first in sentence]
    said = (cue for cue in cues if cue.concept == "clause" and _has_subject(reading, cue))
    whole = {place for cue in said for place in range(cue.first, cue.last + 1)}
    return any(
        _may_turn(reading, cue, index) for cue in cues if cue.concept == "clause" or cue.first not in whole
    )  # the `not` of `fillings are not` stands for nothing else


def _has_subject(reading: Reading, cue: Hit) -> bool:
    """Whether a denied clause names what it denies: `fillings are not`."""
    return any(is_content(reading, word) for word in range(reading.clause_of(cue.first).start, cue.first))


def _may_turn(reading: Reading, cue: Hit, index: int) -> bool:
    """Whether a negation elsewhere in the sentence may reach the word: `no X` reaches forward, up to an `and`.

    One with a thing of its own reaches no other clause: `colazione e cena comprese, esclusi i festivi`.
    """
    if cue.concept == "clause":
        return reading.clauses[cue.first] == reading.clauses[index] or _reaches(reading, cue, index)
    if cue.concept == "soft":
        return False
    if _is_pronominal(reading, cue):
        return True
    if cue.concept == "before" and cue.first > index and _is_topic(reading, index):
        return True
    is_before = cue.concept == "before" and cue.last < index and reading.clauses[cue.last] == reading.clauses[index]
    return is_before and not any(joins(reading, word) for word in range(cue.last + 1, index))


def _is_topic(reading: Reading, index: int) -> bool:
    """Whether a word only says what the rest is about: `for the filling, though, no washing`."""
    start = reading.clause_of(index).start
    return reading.words[start] in FOR and index - start <= _NEAR


_SUITED = ("unsuit", "incompat", "inadapt", "inadec", "inadeq", "inadatt", "ungeeignet", "ongeschikt", "apt", "adatt")


def _reaches(reading: Reading, cue: Hit, index: int) -> bool:
    """Whether a denied clause is about a word of another: as its subject before it, or as one more item behind it."""
    clause, own = reading.clause_of(cue.first), reading.clause_of(index)
    if reading.stems[index] in reading.stems[clause.start : clause.stop]:
        return True
    is_fronted = cue.first == clause.start and clause.stop == own.start
    if is_fronted and reading.words[cue.last].startswith(_SUITED):  # `unsuitable for hobs, the pan weighs`
        return True
    if cue.first > index:
        return not _has_subject(reading, cue) and not has_own_object(reading, cue)
    if not _ADDITIVE.isdisjoint(reading.words[own.start : own.stop]):  # `wine is extra, dinner too`
        return not has_own_object(reading, cue)
    return all(is_content(reading, word) or joins_or(reading, word) for word in range(clause.stop, own.stop))


def _is_pronominal(reading: Reading, cue: Hit) -> bool:
    """Whether a `none` stands for what was named before: `feathers, down: it contains none of them`."""
    rest = range(cue.last + 1, reading.clause_of(cue.last).stop)
    if reading.words[cue.last] in _NONE:
        return True
    return cue.concept == "before" and not any(
        is_content(reading, word) and not is_counted(reading, word) for word in rest
    )
