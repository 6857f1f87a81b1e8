"""Negations turned round: what the base denies is affirmed, or what it promises is denied."""

from typing import Literal

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.affirming import (
    Place,
    is_accompanied,
    is_counted_in,
    is_given,
    is_named_in_denial,
    is_only_led_to,
    is_told,
    places_of,
)
from variantgen.authoring.guardrails.denying.denial_words import FOR
from variantgen.authoring.guardrails.denying.denials import Denial, denials_of
from variantgen.authoring.guardrails.denying.lists import is_listed
from variantgen.authoring.guardrails.denying.negation_reach import is_turned
from variantgen.authoring.guardrails.denying.opposites import opposites_in
from variantgen.authoring.guardrails.denying.polarity import joins, negated_words, softly_negated
from variantgen.authoring.guardrails.denying.promises import denied_predicates, taken_back
from variantgen.authoring.guardrails.denying.reversals import turned_in
from variantgen.authoring.guardrails.giving.freed import freed_in
from variantgen.authoring.guardrails.giving.own_account import is_on_own_account
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import root, roots_in
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_LED = 2  # words between `for` and its object
Judged = Severity | Literal[""]


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch what the base only ever denies (`no subscription`, `not included`) standing affirmed, and the reverse.

    Something that costs extra or is left out counts only where the draft says it is included. Where nothing says that
    it is had, or a negation stands elsewhere in the sentence, a person decides or nothing is said.
    Knowingly lets through: denials by irony or comparison, what the base both affirms and denies, other words for it.
    """
    matter = matter_of(draft, brief)
    affirmed = [*_affirmed(matter), *_affirmed_predicates(matter), *_freed(matter)]
    return [*affirmed, *_denied(matter), *_turned(matter), *_opposed(matter)]


def _affirmed(matter: Matter) -> list[Finding]:
    reading = matter.reading
    findings: dict[tuple[int, int], Finding] = {}
    for denial in denials_of(matter.truth):
        for place in places_of(reading, denial, matter.truth):
            severity = _severity(matter, denial, place)
            if not severity:
                continue
            span = reading.span(place.word, place.word)
            known = findings.get(span)
            if known and (known.severity == "block" or severity == "review"):
                continue
            word = reading.raw(place.word)
            message = f"the base copy denies {denial.text!r}, the text affirms {word!r}"
            findings[span] = CHECK.found(message, span, severity=severity, expected=denial.text, found=word)
    return list(findings.values())


def _severity(matter: Matter, denial: Denial, place: Place) -> Judged:
    """Block where the whole term is said to be had, in a sentence without negation.

    What the base has elsewhere in the same words (`Pro prepares the VAT return; the free plan doesn't include it`) is
    denied of its subject alone: only a sentence with that subject is for a person.
    """
    reading = matter.reading
    if not is_told(reading, place.word) or is_on_own_account(reading, place.word):
        return ""
    if denial.is_told_elsewhere:
        return _subject_severity(reading, denial, place)
    if place.is_sort or is_named_in_denial(reading, denial):
        is_had = place.is_whole and (place.is_sort or is_given(matter, denial, place))
        return "review" if is_had and not is_turned(reading, place.word) else ""
    if denial.sort == "unsuited":
        return _use_severity(matter, denial, place)
    if denial.sort in ("surcharge", "exception"):
        return _apart_severity(matter, denial, place)
    return _act_severity(matter, denial, place) if denial.verb else _thing_severity(matter, denial, place)


def _thing_severity(matter: Matter, denial: Denial, place: Place) -> Judged:
    """Judge a thing that the base says is not there or not included.

    Of what is absent a mere mention says nothing (`the fee? gone`), and `with` may lead to what goes with anything.
    """
    reading = matter.reading
    if is_turned(reading, place.word) or (denial.is_elsewhere_affirmed and not place.is_whole):
        return ""
    if not is_given(matter, denial, place):
        is_told_alone = denial.sort != "absent" or len(denial.stems) > 1 or _is_joined_to_another(reading, place.word)
        return "review" if place.is_whole and is_told_alone else ""
    is_sure = place.is_whole and not is_only_led_to(matter, denial, place)
    is_repeated = denial.sort == "absent" and _is_of_statement(matter, denial, place)
    if is_repeated:
        return "block"
    is_named = len(denial.stems) > 1 or is_listed(matter, place.word) or is_accompanied(reading, place.word)
    is_sure = is_sure and (denial.sort != "absent" or is_named)
    return "block" if is_sure else "review"


def _is_of_statement(matter: Matter, denial: Denial, place: Place) -> bool:
    """Whether a `with` leads to it right there, in the base's own statement: `supplied with a bulb` of `without`."""
    reading = matter.reading
    clause = reading.clause_of(place.word)
    before = reading.words[max(clause.start, place.word - _LED) : place.word]
    if _WITH.isdisjoint(before) or not place.is_whole:
        return False
    mine = roots_in(reading, clause)
    return any(
        len(mine & roots_in(text, text.clause_of(index)) - {root(denial.head)}) >= _FEWEST
        for text in matter.truth.texts
        for index in negated_words(text)
        if text.stems[index] == denial.head
    )


_WITH = frozenset({"with", "mit", "avec", "con", "met", "com"})
_FEWEST = 2


def _is_joined_to_another(reading: Reading, index: int) -> bool:
    """Whether an `and` joins it to what one has: `held by leather and glue`; a hook names things one by one."""
    before = index - 1
    return before in reading.clause_of(index) and joins(reading, before)


def _subject_severity(reading: Reading, denial: Denial, place: Place) -> Judged:
    sentence = reading.sentence_of(place.word)
    is_of_subject = place.is_whole and not denial.subject.isdisjoint(reading.stems[sentence.start : sentence.stop])
    return "review" if is_of_subject and not is_turned(reading, place.word) else ""


def _apart_severity(matter: Matter, denial: Denial, place: Place) -> Judged:
    """Judge what costs extra or is left out: only where it is said to be had; the verb may be of a case of its own."""
    reading = matter.reading
    is_also = denial.sort == "exception" and is_counted_in(reading, place.word)
    if not place.is_whole or is_turned(reading, place.word) or not (is_also or is_given(matter, denial, place)):
        return ""
    is_certain = (
        is_also or denial.sort == "surcharge" or is_listed(matter, place.word) or is_accompanied(reading, place.word)
    )
    return "block" if is_certain else "review"


def _use_severity(matter: Matter, denial: Denial, place: Place) -> Judged:
    """Judge what the base says it is not for: told as what it is for, or merely named beside it."""
    reading = matter.reading
    if not place.is_whole or is_turned(reading, place.word):
        return ""
    sentence = reading.sentence_of(place.word)
    if not _TOO.isdisjoint(reading.words[sentence.start : sentence.stop]):  # `a dog will find it too small`
        return ""
    before = reading.words[max(reading.clause_of(place.word).start, place.word - _LED - len(denial.stems)) : place.word]
    return "review" if FOR.isdisjoint(before) else "block"


_TOO = frozenset({"too", "trop", "demasiado", "troppo", "demais"})


def _act_severity(matter: Matter, denial: Denial, place: Place) -> Judged:
    """Block an act that is done after all, or its object had, where the base never says so of the same words."""
    reading = matter.reading
    if not place.is_whole or is_turned(reading, place.word):
        return ""
    if place.has_verb and not _is_told(matter, denial):
        return "block"
    return "block" if not denial.is_elsewhere_affirmed and is_given(matter, denial, place) else ""


def _is_told(matter: Matter, denial: Denial) -> bool:
    """Whether an affirmed sentence of the base has the act and its object: it scans mail, but not outgoing mail."""
    wanted = denial.stems | {denial.verb}
    return any(
        wanted <= {reading.stems[other] for other in reading.sentence_of(index) if other not in negated}
        for reading in matter.truth.texts
        for negated in [negated_words(reading)]
        for index, stem in enumerate(reading.stems)
        if stem == denial.verb and index not in negated
    )


def _affirmed_predicates(matter: Matter) -> list[Finding]:
    """Find `refundable` where the base only says that something is not."""
    reading = matter.reading
    denied = denied_predicates(matter.truth)
    negated = negated_words(reading) if denied else frozenset()
    return [
        CHECK.found(
            f"the base copy says not {reading.raw(index)!r}",
            reading.span(index, index),
            severity="review",
            found=reading.raw(index),
        )
        for index, stem in enumerate(reading.stems)
        if stem in denied
        and index not in negated
        and not softly_negated(reading, index)
        and "?" not in reading.gap(index)
    ]


def _denied(matter: Matter) -> list[Finding]:
    """Find `no`, `without`, `not` right before, or `not included` right after, something the base affirms as a fact.

    For a person: the denied may be a part, a case or a play on words.
    """
    reading = matter.reading
    return [
        CHECK.found(
            f"the text denies {reading.raw(index)!r}, which the base copy promises",
            reading.span(index, index),
            severity="review",
            found=reading.raw(index),
        )
        for index in taken_back(reading, matter.truth)
        if "?" not in reading.gap(reading.sentence_of(index).stop - 1)
    ]


def _turned(matter: Matter) -> list[Finding]:
    reading = matter.reading
    return [
        CHECK.found(one.reason, span, severity="review", found=reading.text[slice(*span)])
        for one in turned_in(matter)
        for span in [reading.span(one.first, one.last)]
    ]


def _freed(matter: Matter) -> list[Finding]:
    reading = matter.reading
    return [
        CHECK.found(
            f"the base copy charges for {one.text!r}", span, expected=one.text, found=reading.text[slice(*span)]
        )
        for one in freed_in(matter)
        for span in [reading.span(one.first, one.last)]
    ]


def _opposed(matter: Matter) -> list[Finding]:
    reading = matter.reading
    return [
        CHECK.found(
            f"the base copy says {one.text!r}, the text the opposite",
            span,
            severity=one.severity,
            expected=one.text,
            found=reading.text[slice(*span)],
        )
        for one in opposites_in(matter)
        for span in [reading.span(one.hit.first, one.hit.last)]
    ]


CHECK = Check("negation", 8, "block", _run)
