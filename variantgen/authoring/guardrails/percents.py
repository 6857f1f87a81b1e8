"""Percentages that the base does not have, or that it has the other way round."""

from collections.abc import Sequence

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.around import is_off
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.truth import Placed, Truth
from variantgen.authoring.guardrails.values.compare_values import value_finding
from variantgen.authoring.guardrails.values.counts import nouns_after
from variantgen.authoring.guardrails.values.reckoning import reckoned
from variantgen.authoring.guardrails.values.support import supporters, unsupported
from variantgen.domain.variant import Brief, Draft, Finding

_WHOLE = 100  # in words a figure of speech: `de volle honderd procent`
_OPPOSITE = {"less": "more", "more": "less"}


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an invented or changed percentage, `half off` without one, and `20% off` turned into `20% more`.

    Knowingly lets through: a right percentage of the wrong thing (see roles), a share called a discount where the base
    grants a discount or a code beside it.
    """
    matter = matter_of(draft, brief)
    findings = [
        value_finding(CHECK, matter, value, "review" if value.amount == _WHOLE and value.spelled else None)
        for value in unsupported(matter, ("percent",))
        if not _is_none_of_it(matter, value) and not _is_left_to_pay(matter, value)
    ]
    for value in matter.values:
        if value.kind != "percent" or not value.direction:
            continue
        directions = {other.direction for other in supporters(matter, value)} - {""}
        if _OPPOSITE[value.direction] in directions and value.direction not in directions:
            findings.append(
                CHECK.found(f"{value.text!r} goes the other way in the base copy", value.span, found=value.text)
            )
        elif (
            value.direction == "less"
            and not directions
            and _is_share(matter, supporters(matter, value))
            and not _is_reckoned(matter, value)
        ):
            findings.append(
                CHECK.found(
                    f"{value.text!r} is no discount in the base copy", value.span, severity="review", found=value.text
                )
            )
    return findings


def _is_left_to_pay(matter: Matter, value: Value) -> bool:
    """Whether it is what a reduction of the base leaves of a price: `three quarters of the price` for 25 % off."""
    near = matter.reading.words[value.last + 1 : value.last + 1 + _PRICE_REACH]
    return any(word.startswith(_PRICES) for word in near) and any(
        other.kind == "percent" and other.direction == "less" and other.amount + value.amount == _WHOLE
        for other in matter.truth.values
    )


_PRICE_REACH = 4
_PRICES = ("price", "preis", "prix", "precio", "prezzo", "prijs", "preco")


def _is_reckoned(matter: Matter, value: Value) -> bool:
    """Whether two prices of the base differ by so much, and no thing of the base is named right behind."""
    if not matter.truth.stems.isdisjoint(nouns_after(matter.reading, value)):
        return False
    ways = reckoned(matter.truth, "percent", "")
    return any(way.operation == "difference" and way.amount == value.amount for way in ways)


def _is_none_of_it(matter: Matter, value: Value) -> bool:
    """Whether it is no per cent of what the base says it is without: `nul procent granen`."""
    reading = matter.reading
    behind = range(value.last + 1, min(value.last + 3, reading.clause_of(value.last).stop))
    denied = {text.stems[index] for text in matter.truth.texts for index in negated_words(text)}
    return value.amount == 0 and any(reading.stems[index] in denied for index in behind)


def _is_share(matter: Matter, known: Sequence[Value]) -> bool:
    """Whether all that the base says of the percentage is that it is a part of something: `20% recycled wool`."""
    return bool(known) and not any(_is_granted(matter.truth, other) for other in known)


def _is_granted(truth: Truth, value: Value) -> bool:
    """Whether a discount or a code stands in the sentence of a base percentage, or is what its fact is listed for."""
    fact = next((fact for fact in truth.facts if any(other is value for other in fact.values)), None)
    if fact and (_DISCOUNTED & {fact.fact.name.casefold()} or _grants(read(fact.fact.name, truth.language))):
        return True
    places = [placed for placed in truth.placed if placed.value.key == value.key]
    return any(_grants(placed.reading, placed.value) or _has_code(truth, placed) for placed in places)


def _grants(reading: Reading, value: Value | None = None) -> bool:
    """Whether words for a discount stand in the reading, or in the sentence of its value."""
    sentence = reading.sentence_of(value.first) if value else range(len(reading.words))
    off = vocabulary(reading.language).off_words
    return any(is_off(reading.words[index], off) for index in sentence) or any(
        hit.concept in ("discount", "extra_discount") and hit.first in sentence
        for hit in hits(reading).get("offer", ())
    )


def _has_code(truth: Truth, placed: Placed) -> bool:
    sentence = placed.reading.sentence_of(placed.value.first)
    return any(placed.reading.raw(index) in truth.codes for index in sentence)


_DISCOUNTED = frozenset({"discount", "rabatt", "remise", "descuento", "sconto", "korting", "desconto"})


CHECK = Check("percent", 6, "block", _run)
