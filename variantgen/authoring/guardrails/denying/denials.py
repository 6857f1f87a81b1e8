"""What the base copy denies, term by term, and how: what is absent, excluded, to be paid for, or not done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from variantgen.authoring.guardrails.denying.denial_words import (
    BEFORE_VERBS,
    BEING,
    CONDITIONAL,
    EXCEPTING,
    FOR,
    HAVING,
    NO_CONDITIONAL,
    OBJECTS,
    PARTICLES,
    SURCHARGE,
    Sort,
)
from variantgen.authoring.guardrails.denying.denials_english import english_act
from variantgen.authoring.guardrails.denying.denied_phrases import (
    alternatives,
    ends_there,
    excepted_by,
    included_object,
    is_of,
    joined_word,
    objects_of,
    subjects_of,
)
from variantgen.authoring.guardrails.denying.phrases import LONGEST, is_carrying, is_led, phrases
from variantgen.authoring.guardrails.denying.polarity import innocent_words, is_undone, joins, negated_words
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth

_REACH = 5  # words between `not` and what it says of the subject


@dataclass(frozen=True, slots=True)
class Denial:
    """One thing the base denies. head: stem of its noun. verb: stem of what is not done, of an act.

    is_elsewhere_affirmed: the head also stands affirmed in the base. is_told_elsewhere: so does the whole term of
    several words, of another subject. subject: what else the denied clause speaks of.
    """

    text: str
    stems: frozenset[str]
    head: str
    head_word: str
    is_elsewhere_affirmed: bool
    sort: Sort
    verb: str = ""
    is_told_elsewhere: bool = False
    subject: frozenset[str] = frozenset()


@lru_cache(maxsize=128)
def denials_of(truth: Truth) -> tuple[Denial, ...]:
    """Return everything the base denies."""
    affirmed = affirmed_stems(truth)
    found: dict[tuple[frozenset[str], Sort], Denial] = {}
    for reading in truth.texts:
        for sort, term, verb in _denied(reading):
            denial = _denial(reading, term, affirmed, sort, verb)
            if len(denial.stems) > 1 and not verb and _is_told(truth, denial.stems):
                denial = replace(denial, is_told_elsewhere=True, subject=_subject_stems(reading, term))
            if len(denial.stems) > 1 or not denial.is_elsewhere_affirmed or verb:
                found.setdefault((denial.stems, sort), denial)
    return tuple(found.values())


def _is_told(truth: Truth, stems: frozenset[str]) -> bool:
    """Whether an affirmed clause of the base has all the words of a term."""
    return any(
        stems <= {text.stems[index] for index in text.clause_of(place) if index not in negated}
        for text in truth.texts
        for negated in [negated_words(text)]
        for place, stem in enumerate(text.stems)
        if stem in stems and place not in negated
    )


def _subject_stems(reading: Reading, term: list[int]) -> frozenset[str]:
    """Return what else of content stands in the clause of a term: the `free plan` that does not include it."""
    inside = [index for index in reading.clause_of(term[0]) if index not in term and is_carrying(reading, index)]
    return frozenset(reading.stems[index] for index in inside)


def _denial(reading: Reading, term: list[int], affirmed: frozenset[str], sort: Sort, verb: str) -> Denial:
    run = [index for index in term if index - term[0] == term.index(index)]  # a complement comes after the noun
    head = term[0] if reading.language in HEAD_FIRST else run[-1]
    start, end = reading.span(term[0], term[-1])
    stems = frozenset(reading.stems[index] for index in term)
    if verb and not affirmed.issuperset(stems):  # what tells outgoing mail from the mail that is scanned
        term = [index for index in term if reading.stems[index] not in affirmed]
        stems = frozenset(reading.stems[index] for index in term)
        head = head if head in term else term[-1]
    is_affirmed = reading.stems[head] in affirmed
    return Denial(reading.text[start:end], stems, reading.stems[head], reading.words[head], is_affirmed, sort, verb)


def _denied(reading: Reading) -> Iterator[tuple[Sort, list[int], str]]:
    """Yield the sort, the words and the verb of every denial of a text."""
    innocent = innocent_words(reading)
    for hit in hits(reading).get("negation", ()):
        is_cue = hit.concept in ("before", "clause", "suffix")
        if not is_cue or hit.first in innocent or is_undone(reading, hit) or _is_supposed(reading, hit):
            continue
        if hit.concept == "suffix":
            yield from (("absent", phrase, "") for phrase in joined_word(reading, hit))
        elif is_of(reading, hit, SURCHARGE):
            yield from (("surcharge", phrase, "") for phrase in subjects_of(reading, hit) if ends_there(reading, hit))
        elif is_of(reading, hit, EXCEPTING):
            if _is_kept(reading, hit):
                continue
            yield from (("exception", phrase, "") for phrase in excepted_by(reading, hit))
        elif unfit := _unfit(reading, hit):
            yield from (("unsuited", phrase, "") for phrase in unfit)
        elif hit.concept == "before" and not _is_before_verb(reading, hit) and not _is_not(reading, hit):
            yield from (("absent", phrase, "") for phrase in objects_of(reading, hit))
        elif hit.concept == "clause" or _is_before_verb(reading, hit):
            yield from _of_clause(reading, hit)


def _unfit(reading: Reading, hit: Hit) -> list[list[int]]:
    """Return for whom something is `too small for`, or `für Hunde zu klein`."""
    if hit.concept == "clause" and _is_around(reading, hit):
        return phrases(reading, range(hit.first + 1, hit.last - 1))
    if hit.concept == "before" and hit.first + 1 < hit.last and reading.words[hit.last] in FOR:
        return alternatives(reading, hit.last + 1, reading.clause_of(hit.last).stop)
    return []


def _is_around(reading: Reading, hit: Hit) -> bool:
    """Whether a cue has what it denies in it: `für Hunde zu klein`."""
    is_one_clause = reading.clauses[hit.first] == reading.clauses[hit.last]  # not `voor katten, te klein voor honden`
    return hit.last - hit.first > 1 and reading.words[hit.first] in FOR and is_one_clause


def _is_supposed(reading: Reading, hit: Hit) -> bool:
    """Whether it denies nothing as a fact: `if it doesn't suit`, or is free of charge: `we collect it free from`."""
    clause = reading.clause_of(hit.first)
    conditional = CONDITIONAL - NO_CONDITIONAL.get(reading.language, frozenset())
    if any(reading.words[index] in conditional for index in range(clause.start, hit.first)):
        return True
    return hit.first in clause[1:] and reading.words[hit.first] == "free" and reading.words[hit.first - 1] in OBJECTS


def _is_before_verb(reading: Reading, hit: Hit) -> bool:
    return reading.words[hit.last] in BEFORE_VERBS.get(reading.language, frozenset())


def _is_not(reading: Reading, hit: Hit) -> bool:
    """Whether a whole clause is denied as well from this word: `not`, `never`, `nicht`."""
    return any(
        other.concept == "clause" and other.first <= hit.first <= other.last
        for other in hits(reading).get("negation", ())
    )


def _is_kept(reading: Reading, hit: Hit) -> bool:
    """Whether it takes something out of what is denied before: `drinks are not included, except a cider`."""
    sentence = reading.sentence_of(hit.first)
    return any(
        cue.concept == "clause" and cue.first in sentence and cue.last < hit.first
        for cue in hits(reading).get("negation", ())
    )


def _of_clause(reading: Reading, hit: Hit) -> Iterator[tuple[Sort, list[int], str]]:
    """Yield what a denied clause denies: that its subject is included or allowed, or that something is done."""
    clause = reading.clause_of(hit.first)
    if reading.words[hit.last + 1 : hit.last + 2] and reading.words[hit.last + 1] in FOR:
        yield from (("unsuited", phrase, "") for phrase in alternatives(reading, hit.last + 2, clause.stop))
        return
    near = range(max(clause.start, hit.first - 2), min(hit.last + 1 + _REACH, clause.stop))
    said = [one for one in hits(reading).get("predicate", ()) if one.first in near]
    subjects = subjects_of(reading, hit)
    is_particle = reading.words[hit.last].endswith("n't") or not PARTICLES.isdisjoint(
        reading.words[hit.first : hit.last + 1]
    )
    if not is_particle:
        found = subjects or phrases(reading, range(hit.last + 1, clause.stop))[:1]
        yield from (("status", phrase, "") for phrase in found)
        return
    objects = included_object(reading, said, hit, clause)
    if objects:  # `it does not cover the ferry`
        yield "status", objects, ""
        return
    if said and subjects and all(one.concept == "predicate" for one in said):
        yield from (("status", phrase, "") for phrase in subjects)
        return
    if reading.language == "en" and hit.last + 1 < clause.stop:
        yield from english_act(reading, hit, clause, said, subjects)
        return
    stop = next((index for index in range(hit.last + 2, clause.stop) if joins(reading, index)), clause.stop)
    stop = next((index for index in range(hit.last + 1, stop) if reading.words[index] in CONDITIONAL), stop)
    after = phrases(reading, range(hit.last + 1, min(hit.last + 1 + 2 * LONGEST, stop)))
    if reading.language == "de":  # its verbs are not told from other words
        yield from (("act", phrase, "") for phrase in (after[:1] or subjects))
    elif after:
        yield from _act(reading, after, subjects)
    else:  # what is denied was said before: `broadband is included; electricity and council tax are not`
        yield from (("status", phrase, "") for phrase in subjects)


def _act(reading: Reading, after: list[list[int]], subjects: list[list[int]]) -> Iterator[tuple[Sort, list[int], str]]:
    """Yield a verb with its object, or with its subject where it has none, or what follows is a mere circumstance."""
    words = [index for phrase in after for index in phrase]
    if not HAVING.isdisjoint(reading.words[words[0] - 4 : words[0]]):  # `ses faces n'ont pas le même accueil`
        return
    if len(words) > 1 and reading.words[words[0]] in BEING:
        after = [phrase for phrase in ([i for i in one if i != words[0]] for one in after) if phrase]
    verb, objects = after[0][0], ([after[0][1:]] if after[0][1:] else after[1:2])
    has_way = bool(objects) and is_led(reading, objects[0], reading.clause_of(verb))
    if objects and not (has_way and subjects):
        yield "act", objects[0], reading.stems[verb]
        return
    if subjects:
        yield "act", subjects[-1], reading.stems[verb]
    else:
        yield "quality", [verb], ""


@lru_cache(maxsize=128)
def affirmed_stems(truth: Truth) -> frozenset[str]:
    """Return the stems that stand affirmed somewhere in the base."""
    return frozenset(
        stem
        for reading in truth.texts
        for negated in [negated_words(reading) | _denied_inside(reading)]
        for index, stem in enumerate(reading.stems)
        if index not in negated and is_carrying(reading, index)
    )


def _denied_inside(reading: Reading) -> frozenset[int]:
    cues = [hit for hit in hits(reading).get("negation", ()) if hit.concept == "clause" and _is_around(reading, hit)]
    return frozenset(index for hit in cues for index in range(hit.first, hit.last + 1))
