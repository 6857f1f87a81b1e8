"""Proper nouns from nowhere: another place, part, standard or product."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.reading import Reading
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_NOUNS_ARE_RAISED = frozenset({"de"})
_TITLE_SHARE = 0.6
_LONGEST_TITLE = 100
_OPENERS = "\"'“”‘’«»„(¿¡-–—:•|"


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a capitalised word in mid-sentence that the base copy does not have.

    Knowingly lets through: German, where every noun is capitalised; headlines in title case; the first word of a
    sentence.
    """
    matter = matter_of(draft, brief)
    reading = matter.reading
    if reading.language in _NOUNS_ARE_RAISED or _is_title_case(reading):
        return []
    findings = []
    for index in range(1, len(reading.words)):
        if reading.text[reading.starts[index]].isupper() and _is_foreign_name(matter, index):
            raw = reading.raw(index)
            severity: Severity = "block" if len(raw) > 1 else "review"
            findings.append(
                CHECK.found(
                    f"{raw!r} is a name that the base copy does not have",
                    reading.span(index, index),
                    severity=severity,
                    found=raw,
                )
            )
    return findings


def _is_foreign_name(matter: Matter, index: int) -> bool:
    reading = matter.reading
    raw, word = reading.raw(index), reading.words[index]
    if (raw.isupper() and len(raw) > 3) or len(raw) == 1:
        return False
    if (
        word in matter.truth.words
        or reading.stems[index] in matter.truth.stems
        or is_function_word(word.split("'")[0], reading.language)
    ):
        return False
    if reading.sentences[index] != reading.sentences[index - 1] or any(
        mark in reading.gap(index - 1) for mark in _OPENERS if mark != "-"
    ):
        return False
    if any(start == reading.starts[index - 1] for start, _ in reading.tags):
        return False
    book = vocabulary(reading.language)
    innocent = {place for hit in hits(reading).get("known_name", ()) for place in range(hit.first, hit.last + 1)}
    return not (
        word in book.months
        or word in book.weekdays
        or word in book.units
        or index in innocent
        or _follows_tag(reading, index)
    )


def _follows_tag(reading: Reading, index: int) -> bool:
    """Whether only a merge tag stands before the word in its sentence."""
    between = reading.ends[index - 1], reading.starts[index]
    return any(between[0] <= start < between[1] for start, _ in reading.tags)


def _is_title_case(reading: Reading) -> bool:
    if len(reading.text) >= _LONGEST_TITLE:
        return False
    content = [index for index in reading.content if index]
    raised = sum(reading.raw(index)[0].isupper() for index in content)
    return len(content) >= 3 and raised > _TITLE_SHARE * len(content)


CHECK = Check("proper_noun", 1, "block", _run)
