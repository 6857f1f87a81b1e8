"""The language of the text is that of its base."""

from functools import lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.function_words import function_words
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.variant import Brief, Draft, Finding

_LANGUAGES = {
    "en": Language.ENGLISH,
    "de": Language.GERMAN,
    "fr": Language.FRENCH,
    "es": Language.SPANISH,
    "it": Language.ITALIAN,
    "nl": Language.DUTCH,
    "pt": Language.PORTUGUESE,
}
_SURE = 0.85
_FEWEST_WORDS = 3


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch text in another of seven languages, and a sentence of one in a text of another.

    Knowingly lets through: single foreign words, texts made of names and numbers, other languages than the seven.
    """
    matter = matter_of(draft, brief)
    expected = brief.locale.split("-")[0]
    if expected not in _LANGUAGES:
        return []
    findings = []
    for first, last in _stretches(matter):
        other = _other_language(matter, first, last, expected)
        if other:
            span = matter.reading.span(first, last)
            findings.append(
                CHECK.found(
                    f"the text is {other!r} where {expected!r} is expected", span, expected=expected, found=other
                )
            )
            break
    return findings


def _stretches(matter: Matter) -> list[tuple[int, int]]:
    """Return the whole text and each of its sentences, as word ranges."""
    marks = matter.reading.sentences
    if not marks:
        return []
    starts = [index for index in range(len(marks)) if not index or marks[index] != marks[index - 1]]
    sentences = list(zip(starts, [*(start - 1 for start in starts[1:]), len(marks) - 1], strict=True))
    return [(0, len(marks) - 1), *(sentences if len(sentences) > 1 else [])]


def _other_language(matter: Matter, first: int, last: int, expected: str) -> str:
    words = matter.reading.words[first : last + 1]
    counts = _function_word_counts(words)
    own = counts[expected]
    best = max(counts, key=lambda language: (counts[language], language == expected))
    if own * 2 > len(words) * 0.5 or best == expected:  # only a language that has more of the small words can win
        return ""
    fresh = [word for word in words if word[0].isalpha() and word not in matter.truth.words]
    if len(fresh) < _FEWEST_WORDS - 1:
        return ""
    if counts[best] >= own + 2:
        return best
    return _detected(matter, first, last, expected, counts) if len(fresh) >= _FEWEST_WORDS else ""


def _function_word_counts(words: list[str]) -> dict[str, int]:
    counts = dict.fromkeys(_LANGUAGES, 0)
    owners = _languages_of()
    for word in words:
        for language in owners.get(word, ()):
            counts[language] += 1
    return counts


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, list[str]]:
    """Return the languages in which a word is a function word."""
    owners: dict[str, list[str]] = {}
    for language in _LANGUAGES:
        for word in function_words(language):
            owners.setdefault(word, []).append(language)
    return owners


def _detected(matter: Matter, first: int, last: int, expected: str, counts: dict[str, int]) -> str:
    start, end = matter.reading.span(first, last)
    text = matter.reading.masked[start:end].lower()
    confidences = detector().compute_language_confidence_values(text)
    top = confidences[0]
    found = next((code for code, language in _LANGUAGES.items() if language == top.language), expected)
    if found == expected or top.value < _SURE or counts[found] <= counts[expected]:
        return ""
    return found


@lru_cache(maxsize=1)
def detector() -> LanguageDetector:
    """Return the detector for the seven languages, loaded once."""
    return LanguageDetectorBuilder.from_languages(*_LANGUAGES.values()).with_low_accuracy_mode().build()


CHECK = Check("language", 2, "block", _run)
