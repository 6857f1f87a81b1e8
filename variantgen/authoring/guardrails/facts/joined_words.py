"""Spans that German and Dutch write as one word: `zweijährig`, `veertiendaagse`, the `Monatsvertrag` of 24."""

import re

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.reading import Reading

_ENDINGS = {
    "de": re.compile(r"(minutig|stundig|tagig|wochig|monatig|jahrig)(?:e[nrsm]?)?$"),
    "nl": re.compile(r"(urig|daags|weeks|maands|jarig)e?$"),
}
_MINUTE, _HOUR, _DAY, _WEEK = ("time", 60.0), ("time", 3_600.0), ("time", 86_400.0), ("time", 604_800.0)
_MONTH, _YEAR = ("months", 1.0), ("months", 12.0)
_SPANS = {
    "minutig": _MINUTE,
    "stundig": _HOUR,
    "urig": _HOUR,
    "tagig": _DAY,
    "daags": _DAY,
    "wochig": _WEEK,
    "weeks": _WEEK,
    "monatig": _MONTH,
    "maands": _MONTH,
    "jahrig": _YEAR,
    "jarig": _YEAR,
}
_ONES = {"ein": 1.0, "een": 1.0, "halb": 0.5, "half": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5, "anderhalf": 1.5}
_OPENINGS = {
    "de": {"monats": _MONTH, "jahres": _YEAR, "tage": _DAY, "wochen": _WEEK, "stunden": _HOUR, "minuten": _MINUTE},
    "nl": {"maanden": _MONTH, "maands": _MONTH, "jaars": _YEAR, "dagen": _DAY, "weken": _WEEK, "uurs": _HOUR},
}


def joined_spans(reading: Reading, book: Vocabulary) -> list[Value]:
    """Return the spans whose number is spelled in front of their unit in one word."""
    ending = _ENDINGS.get(reading.language)
    if ending is None:
        return []
    found = []
    for index, word in enumerate(reading.words):
        match = ending.search(word)
        count = match and (book.numbers.get(word[: match.start()]) or _ONES.get(word[: match.start()]))
        if match and count:
            found.append(_span(reading, index, count, _SPANS[match[1]]))
    return found


def opening_unit(word: str, language: str) -> tuple[str, float] | None:
    """Return the unit of time that the first part of a compound names: the months of `12-maandenabonnement`."""
    for opening, measure in _OPENINGS.get(language, {}).items():
        if word.startswith(opening) and len(word) > len(opening):
            return measure
    return None


def _span(reading: Reading, index: int, count: float, measure: tuple[str, float]) -> Value:
    dimension, factor = measure
    start, end = reading.span(index, index)
    text = reading.text[start:end]
    return Value("duration", count * factor, dimension, index, index, (start, end), text, spelled=True, factor=factor)
