"""The language of the text is that of its base."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.function_words import function_words
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.urgency import is_quoted
from variantgen.domain.content import Severity
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
_SURE, _LIKELY, _HARDLY = 0.95, 0.6, 0.1
_SURELY = 2  # small words of another language
_FEWEST_WORDS, _FEWEST_FRESH = 3, 3
_SLOGAN, _MOST_OF_IT = 5, 0.7


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch text in another of seven languages, and a sentence or clause of one in a text of another.

    Knowingly lets through: single foreign words, texts made of names and numbers, other languages than the seven.
    """
    matter = matter_of(draft, brief)
    expected = brief.locale.split("-")[0]
    if expected not in _LANGUAGES:
        return []
    found = sorted(_found(matter, expected), key=lambda finding: finding.severity != "block")
    return found[:1]


def _found(matter: Matter, expected: str) -> Iterator[Finding]:
    foreign = _foreign_words(expected)
    if foreign.keys().isdisjoint(matter.reading.words):
        return
    places = [index for index, word in enumerate(matter.reading.words) if word in foreign]
    for first, last in _stretches(matter, expected):
        if not any(first <= index <= last for index in places):
            continue
        other = _other_language(matter, first, last, expected)
        if other and not _is_a_quotation(matter, first, last):
            yield CHECK.found(
                f"the text is {other!r} where {expected!r} is expected",
                matter.reading.span(first, last),
                severity=_severity(matter, first, last, other),
                expected=expected,
                found=other,
            )


def _severity(matter: Matter, first: int, last: int, other: str) -> Severity:
    """Return how sure a stretch is of another language: part of a clause, or an English slogan, is for a person."""
    words = matter.reading.clause_of(first)
    is_part = first > words.start or (last + 1 < words.stop and last in words)
    is_slogan = other == "en" and _is_a_slogan(matter, first, last)
    return "review" if is_slogan or (is_part and _fresh(matter, first, last) < _SLOGAN) else "block"


def _is_a_quotation(matter: Matter, first: int, last: int) -> bool:
    """Whether the stretch is what a longer text quotes: `from «small talk» to «see you on Thursday»`."""
    reading = matter.reading
    others = _foreign_words(reading.language)
    foreign = [index for index in range(first, last + 1) if reading.words[index] in others]
    return bool(foreign) and all(is_quoted(reading, Hit("", index, index)) for index in foreign)


def _is_a_slogan(matter: Matter, first: int, last: int) -> bool:
    """Whether a stretch is a few words of a longer text: every language's copy has its `Back to school`."""
    words = matter.reading.words
    return _fresh(matter, first, last) < _SLOGAN and last + 1 - first < len(words) * _MOST_OF_IT


def _fresh(matter: Matter, first: int, last: int) -> int:
    """Return how many words of a stretch the base does not have."""
    words = matter.reading.words[first : last + 1]
    return sum(word[0].isalpha() and word not in matter.truth.words for word in words)


def _stretches(matter: Matter, expected: str) -> list[tuple[int, int]]:
    """Return the whole text, its sentences, its long clauses and what lies between its own small words, each once."""
    reading = matter.reading
    if not reading.words:
        return []
    clauses = [(first, last) for first, last in _ranges(reading.clauses) if last - first >= _FEWEST_WORDS - 1]
    return list(
        dict.fromkeys(
            [(0, len(reading.words) - 1), *_ranges(reading.sentences), *clauses, *_between(reading, expected)]
        )
    )


def _between(reading: Reading, expected: str) -> list[tuple[int, int]]:
    """Return the runs of words within a clause that hold two small words of other languages and none of its own."""
    own, others = function_words(expected), _foreign_words(expected)
    foreign = [word in others for word in reading.words]
    if sum(foreign) < _SURELY:
        return []
    runs, start = [], 0
    for index in range(len(foreign) + 1):
        is_end = index == len(foreign) or reading.words[index] in own
        if is_end or (index and reading.clauses[index] != reading.clauses[index - 1]):
            if index - start >= _SLOGAN and sum(foreign[start:index]) >= _SURELY:
                runs.append((start, index - 1))
            start = index + 1 if is_end else index
    return runs


def _ranges(marks: list[int]) -> list[tuple[int, int]]:
    starts = [index for index in range(len(marks)) if not index or marks[index] != marks[index - 1]]
    return list(zip(starts, [*(start - 1 for start in starts[1:]), len(marks) - 1], strict=True))


def _other_language(matter: Matter, first: int, last: int, expected: str) -> str:
    """Return the language whose small words a stretch has and that the detector hears in it; else nothing."""
    words = matter.reading.words[first : last + 1]
    counts = Counter(language for word in words for language in _foreign_words(expected).get(word, ()))
    own = sum(word in function_words(expected) for word in words)
    most = max(counts.values())
    if most < own or _fresh(matter, first, last) < _FEWEST_FRESH:
        return ""
    likely = [code for code, count in counts.items() if count == most]
    is_motto = likely == ["en"] and most == _SURELY and _fresh(matter, first, last) == _FEWEST_FRESH  # `Made in France`
    if most >= _SURELY and most >= 2 * own and len(likely) == 1 and not is_motto:
        return likely[0]  # the detector knows little of so few words
    heard, best = max((_heard(matter, first, last, code), code) for code in likely)
    if most >= _SURELY and most > own:
        is_other = heard >= _LIKELY or (not own and most > _SURELY)
        return best if is_other or _is_heard_in_news(matter, first, last, best, expected) else ""
    return best if heard >= _SURE else ""


def _is_heard_in_news(matter: Matter, first: int, last: int, other: str, expected: str) -> bool:
    """Whether two small words of the other language are new, and what is new sounds like it: names of the base do not.

    Where the stretch has no small word of its own it need only not sound like the expected language.
    """
    words = matter.reading.words[first : last + 1]
    news = [word for word in words if word[0].isalpha() and word not in matter.truth.words]
    small = [word for word in news if other in _foreign_words(expected).get(word, ())]
    if len(small) < _SURELY:
        return False
    own = any(word in function_words(expected) for word in words)
    heard = {code: _sounds(" ".join(news), code) for code in (other, expected)}
    is_catchword = other == "en" and len(news) <= _FEWEST_FRESH  # `ready to go`
    return heard[other] >= _SURE if own or is_catchword else heard[expected] < _HARDLY


@lru_cache(maxsize=8)
def _foreign_words(expected: str) -> dict[str, tuple[str, ...]]:
    """Return the small words of the other languages that the expected one has not, each with its languages."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in _LANGUAGES:
        for word in function_words(language) - function_words(expected):
            if len(word) > 1:
                owners[word] = (*owners.get(word, ()), language)
    return owners


def _heard(matter: Matter, first: int, last: int, language: str) -> float:
    """Return how sure the detector is of a language."""
    start, end = matter.reading.span(first, last)
    return _sounds(matter.reading.masked[start:end].lower(), language)


def _sounds(text: str, language: str) -> float:
    return detector().compute_language_confidence(text, _LANGUAGES[language])


@lru_cache(maxsize=1)
def detector() -> LanguageDetector:
    """Return the detector for the seven languages, loaded once."""
    return LanguageDetectorBuilder.from_languages(*_LANGUAGES.values()).with_low_accuracy_mode().build()


CHECK = Check("language", 4, "block", _run)
