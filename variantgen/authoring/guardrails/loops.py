"""Texts that go round in circles."""

from collections import Counter

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.reading import Reading
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_TRIGRAM = 3


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a word said twice running, three words that come back, one content word in every corner.

    Knowingly lets through: `again and again`, and repetition the base copy has itself.
    """
    reading, truth = matter_of(draft, brief)
    findings = _doubled(reading)
    grams = Counter(zip(reading.words, reading.words[1:], reading.words[2:], strict=False))
    for gram, count in grams.items():
        carrying = sum(word.isalpha() and not is_function_word(word, reading.language) for word in gram)
        if count > 1 and gram not in truth.trigrams and carrying >= (2 if count > 2 else _TRIGRAM):
            findings.append(
                CHECK.found(f"{' '.join(gram)!r} comes back {count} times", severity="block" if count > 2 else "review")
            )
            break
    return findings + _one_word(reading, truth.words)


def _doubled(reading: Reading) -> list[Finding]:
    found = []
    for index, (word, after) in enumerate(zip(reading.words, reading.words[1:], strict=False)):
        if (
            word == after
            and word.isalpha()
            and len(word) > 1
            and reading.gap(index).strip() == ""
            and word not in ("that", "had", "bye", "nous", "vous", "die", "der", "das", "sie")
        ):
            found.append(CHECK.found(f"{word!r} stands twice running", reading.span(index, index + 1)))
    return found


def _one_word(reading: Reading, known: frozenset[str]) -> list[Finding]:
    """Find a stem that makes up too much of the text."""
    del known
    counts = Counter(
        stem
        for word, stem in zip(reading.words, reading.stems, strict=True)
        if not is_function_word(word, reading.language) and word.isalpha()
    )
    if not counts:
        return []
    stem, count = counts.most_common(1)[0]
    total = sum(counts.values())
    severity: Severity | None = (
        "block"
        if count >= 5 and count / total > 0.2
        else "review"
        if count >= 4 and count / total > 0.16 or (count >= 3 and count / total > 0.4)
        else None
    )
    return (
        [CHECK.found(f"{stem!r} stands {count} times in {total} content words", severity=severity)] if severity else []
    )


CHECK = Check("loop", 1, "block", _run)
