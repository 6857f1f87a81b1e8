"""Negations turned round: what the base denies is affirmed, or what it promises is denied."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.compounds import is_sort_of
from variantgen.authoring.guardrails.denials import (
    Denial,
    denials_of,
    denied_predicates,
    innocent_words,
    is_counted,
    promised_stems,
)
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import Hit, hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import AND, negated_words, softly_negated
from variantgen.authoring.guardrails.reading import Reading
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_NEAR = 3
_WINDOW = 5
_OFFERING = ("predicate", "frame", "offer")
_BARE = frozenset(
    [
        "no",
        "without",
        "zero",
        "ohne",
        "kein",
        "keine",
        "keinen",
        "keinerlei",
        "sans",
        "aucun",
        "aucune",
        "sin",
        "ningun",
        "ninguna",
        "senza",
        "nessun",
        "nessuna",
        "zonder",
        "geen",
        "sem",
        "nenhum",
        "nenhuma",
    ]
)
_NOT = frozenset({"not", "nicht", "non", "niet", "nao"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch what the base only ever denies (`no subscription`, `not included`) standing affirmed, and the reverse.

    Where a negation stands elsewhere in the sentence, or only the head of a longer term is back, a person decides.
    Knowingly lets through: denials by irony or comparison, and things the base both affirms and denies.
    """
    matter = matter_of(draft, brief)
    return [*_affirmed(matter), *_affirmed_predicates(matter), *_denied(matter)]


def _affirmed(matter: Matter) -> list[Finding]:
    reading = matter.reading
    negated = negated_words(reading)
    findings: dict[tuple[int, int], Finding] = {}
    for denial in denials_of(matter.truth):
        for index, stem in enumerate(reading.stems):
            is_same = stem == denial.head and _is_same_word(reading.words[index], denial.head_word)
            if (
                not (is_same or _is_new_sort(matter, index, denial))
                or index in negated
                or softly_negated(reading, index)
                or is_counted(reading, index)
            ):
                continue
            severity = _severity(reading, index, denial)
            if severity:
                message = f"the base copy denies {denial.text!r}, the text affirms {reading.raw(index)!r}"
                span = reading.span(index, index)
                findings.setdefault(
                    span, CHECK.found(message, span, severity=severity, expected=denial.text, found=reading.raw(index))
                )
    return list(findings.values())


def _may_turn(reading: Reading, cue: Hit, index: int) -> bool:
    """Whether a negation elsewhere in the sentence may reach the word: `no X` reaches forward, up to an `and`."""
    if cue.concept == "clause":
        return True
    is_before = cue.concept == "before" and cue.last < index and reading.clauses[cue.last] == reading.clauses[index]
    return is_before and AND.isdisjoint(reading.words[cue.last + 1 : index])


def _is_new_sort(matter: Matter, index: int, denial: Denial) -> bool:
    """Whether the word names a new sort of the denied thing: `Lavendelparfüm` after `ohne Parfüm`."""
    reading = matter.reading
    is_new = reading.words[index] not in matter.truth.words and not denial.is_elsewhere_affirmed
    return is_new and len(denial.stems) == 1 and is_sort_of(reading.stems[index], denial.head, reading.language)


def _is_same_word(word: str, other: str) -> bool:
    """Whether two words of one stem are one noun: `pet`, `pets`; not `grind`, `grinder`."""
    return abs(len(word) - len(other)) <= 2 and word.endswith("er") == other.endswith("er")


def _affirmed_predicates(matter: Matter) -> list[Finding]:
    """Find `refundable` where the base only says that something is not."""
    reading = matter.reading
    denied = denied_predicates(matter.truth)
    negated = negated_words(reading)
    return [
        CHECK.found(
            f"the base copy says not {reading.raw(index)!r}", reading.span(index, index), found=reading.raw(index)
        )
        for index, stem in enumerate(reading.stems)
        if stem in denied
        and index not in negated
        and not softly_negated(reading, index)
        and "?" not in reading.gap(index)
    ]


def _severity(reading: Reading, index: int, denial: Denial) -> Severity | None:
    """Block where the whole term stands in a sentence without negation that says what one has, gets or may do."""
    around = set(reading.stems[max(0, index - _WINDOW) : index + _WINDOW + 1])
    is_whole = denial.stems <= around
    if not is_whole and denial.is_elsewhere_affirmed:
        return None
    sentence = reading.sentence_of(index)
    if "?" in reading.gap(sentence.stop - 1):
        return None
    is_turned = any(
        _may_turn(reading, hit, index) for hit in hits(reading).get("negation", ()) if hit.first in sentence
    )
    is_offered = any(
        hit.first in sentence
        for category in _OFFERING
        for hit in hits(reading).get(category, ())
        if hit.concept != "need"
    )
    is_given = is_offered or _is_listed(reading, index)
    return "block" if is_whole and is_given and not is_turned else "review"


def _is_listed(reading: Reading, index: int) -> bool:
    """Whether the word is an item of a list: after `and`, or after a comma before one."""
    before = reading.words[max(0, index - _NEAR) : index]
    after = reading.words[index + 1 : index + 2]
    return any(word in AND for word in (*before, *after))


def _denied(matter: Matter) -> list[Finding]:
    """Find `no`, `without`, `not` right before, or `not included` right after, something the base affirms as a fact."""
    reading = matter.reading
    cues = [hit for hit in hits(reading).get("negation", ()) if hit.concept in ("before", "clause")]
    if not cues:
        return []
    promised = promised_stems(matter.truth)
    findings: dict[tuple[int, int], Finding] = {}
    for hit in cues:
        for index in _object(reading, hit.first, hit.last):
            if reading.stems[index] in promised and not is_counted(reading, index):
                span = reading.span(index, index)
                message = f"the text denies {reading.raw(index)!r}, which the base copy promises"
                findings[span] = CHECK.found(message, span, found=reading.raw(index))
    return list(findings.values())


def _object(reading: Reading, first: int, last: int) -> list[int]:
    """Return the words that a negation plainly takes back."""
    if first in innocent_words(reading) or reading.gap(last) == "-":  # `no-charge repairs` are repairs
        return []
    clause = reading.clause_of(first)
    if reading.words[last] in _BARE or reading.words[last] in _NOT:
        return _first_words(reading, last + 1, clause.stop, _NEAR if reading.words[last] in _BARE else 2)
    predicates = {index for hit in hits(reading).get("predicate", ()) for index in range(hit.first, hit.last + 1)}
    if any(index in predicates for index in range(last + 1, min(last + 3, clause.stop))):
        return list(range(max(clause.start, first - _NEAR), first))
    return []


def _first_words(reading: Reading, start: int, stop: int, most: int) -> list[int]:
    found: list[int] = []
    for index in range(start, min(start + most, stop)):
        if is_function_word(reading.words[index], reading.language) or is_counted(reading, index):
            break
        found.append(index)
    return found


CHECK = Check("negation", 3, "block", _run)
