"""Deals of two numbers: `buy two, get one free`, `3 nights for the price of 2`."""

from dataclasses import replace
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.facts.numbers import number_words, parse_numeral
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_REACH = 4
_DATED = ("date", "money", "percent")  # numbers that count no pieces
_AWAY = frozenset(
    [
        "before",
        "until",
        "by",
        "in",
        "within",
        "from",
        "to",
        "with",
        "vor",
        "bis",
        "avant",
        "jusqu'",
        "antes",
        "hasta",
        "prima",
        "entro",
        "voor",
        "tot",
        "ate",
    ]
)
_PRICE = frozenset(["price", "preis", "prix", "precio", "prezzo", "prijs", "preco"])
_FREE = frozenset(
    [
        "free",
        "gratis",
        "kostenlos",
        "geschenkt",
        "offert",
        "offerte",
        "offerts",
        "offertes",
        "gratuit",
        "gratuite",
        "gratuito",
        "gratuita",
        "gratuitos",
        "omaggio",
        "regalo",
        "oferta",
        "cadeau",
        "umsonst",
    ]
)
_ARTICLES = frozenset(["a", "an", "ein", "eine", "einen", "un", "une", "una", "uno", "um", "uma", "een"])


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch the numbers of a deal exchanged or changed.

    Knowingly lets through: deals told without verbs of buying and getting.
    """
    matter = matter_of(draft, brief)
    base = base_deals(matter.truth)
    if not base:
        return []
    paid, had = ({number for role, number in base if role == wanted} for wanted in ("pay", "get"))
    findings = []
    for role, number, first, last in deals_in(matter.reading, matter.truth.locale):
        known = paid if role == "pay" else _had(matter.truth, paid, had)
        if known and number not in known:
            span = matter.reading.span(first, last)
            text = matter.reading.text[slice(*span)]
            findings.append(
                CHECK.found(
                    f"{text!r} turns the base's deal round",
                    span,
                    expected=", ".join(f"{n:g}" for n in sorted(known)),
                    found=f"{number:g}",
                )
            )
    if not _is_deal(matter.reading, matter.truth.locale):
        return []
    if len(findings) == 1:  # a number that is read once may count something else
        return [replace(findings[0], severity="review")]
    return findings


def _had(truth: Truth, paid: set[float], had: set[float]) -> set[float]:
    """Return what may be had: what comes on top, what that makes in all, and what a place in the row leaves over."""
    places = _places(truth)
    over = {place - one for one in paid for place in places if place > one}
    return had | {one + other for one in paid for other in had} | places | over


def _is_deal(reading: Reading, locale: str) -> bool:
    return len({hit.concept for hit in hits(reading).get("deal", ())}) > 1 or bool(_had_before(reading, locale))


def _places(truth: Truth) -> set[float]:
    """Return the places in a row that the base spells: `the third free` makes three."""
    ordinals = vocabulary(truth.language).ordinals
    return {ordinals[word] for word in truth.words & ordinals.keys()}


@lru_cache(maxsize=128)
def base_deals(truth: Truth) -> frozenset[tuple[str, float]]:
    """Return the base's deal numbers by role; what is had in all counts as well as what comes on top."""
    found = {
        (role, number)
        for reading in truth.texts
        if _is_deal(reading, truth.locale)
        for role, number, _, _ in deals_in(reading, truth.locale)
    }
    roles = {role for role, _ in found}
    return frozenset(found) if roles == {"pay", "get"} else frozenset()


def deals_in(reading: Reading, locale: str) -> list[tuple[str, float, int, int]]:
    """Return the numbers right after a verb of paying or getting: role, number, first and last word."""
    found = []
    for hit in hits(reading).get("deal", ()):
        for index in range(hit.last + 1, min(hit.last + 1 + _REACH, len(reading.words))):
            if reading.sentences[index] != reading.sentences[hit.last] or reading.words[index] in _AWAY:
                break
            number = _number(reading, index, locale)
            if any(value.first <= index <= value.last for value in values_in(reading, locale) if value.kind in _DATED):
                break
            if number is not None and number % 1 == 0:
                found.append((hit.concept, number, hit.first, index))
                break
    return found + _had_before(reading, locale)


def _had_before(reading: Reading, locale: str) -> list[tuple[str, float, int, int]]:
    """Return the numbers of what is had that stand before `for the price of` and `is free`."""
    paying = [hit for hit in hits(reading).get("deal", ()) if hit.concept == "pay"]
    priced = {hit.first for hit in paying if any(word in _PRICE for word in reading.words[hit.first : hit.last + 1])}
    paid = {reading.sentences[hit.last] for hit in paying if hit.first not in priced}
    found = []
    for cue, word in enumerate(reading.words):
        if cue not in priced and not (word in _FREE and reading.sentences[cue] in paid):
            continue
        clause = reading.clause_of(cue)
        for index in range(cue - 1, max(cue - 1 - _REACH, clause.start - 1), -1):
            number = None if reading.words[index] in _ARTICLES else _number(reading, index, locale)
            if number is not None and number % 1 == 0 and not _is_measure(reading, index, locale):
                found.append(("get", number, index, cue))
                break
    return found


def _is_measure(reading: Reading, index: int, locale: str) -> bool:
    return any(
        value.first <= index <= value.last
        for value in values_in(reading, locale)
        if value.kind not in ("number", "ordinal")
    )


def _number(reading: Reading, index: int, locale: str) -> float | None:
    word = reading.words[index]
    if word[0].isdigit():
        return parse_numeral(word, locale)
    if word in _ARTICLES:
        return 1.0
    spelled = number_words(reading.words, index, reading.language)
    return spelled[0] if spelled else vocabulary(reading.language).ordinals.get(word)


CHECK = Check("deal", 5, "block", _run)
