"""What the base copy charges for, given away: `spa treatments at no extra cost`, `no charge for wire withdrawals`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.denials import denials_of
from variantgen.authoring.guardrails.denying.phrases import phrases
from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.giving.free import GRATIS
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth, names_of

_NO = frozenset(
    "no without zero ohne kein keine keinen keinerlei sans aucun aucune sin ningun ninguna senza nessun nessuna "  # noqa: SIM905
    "zonder geen sem nenhum nenhuma".split()
)
_COSTS = (
    *("charge", "cost", "fee", "surcharge", "aufpreis", "kosten", "gebuhr", "zuschlag", "frais", "supplement"),
    *("surcout", "coste", "costo", "cargo", "recargo", "suplemento", "sovrapprezzo", "costi", "spese", "meerprijs"),
    *("toeslag", "taxa", "custo", "suplemento", "mehrkosten", "meerkosten"),
)
_COSTING = frozenset("cost costs kostet kosten coute coutent cuesta cuestan costa costano kost custa custam".split())  # noqa: SIM905
_WITH = frozenset("with mit avec con met com bei bij if when wenn si se als ab from dans in en per pro im".split())  # noqa: SIM905
_REACH = 3
_NEAR = 5


class Priced(NamedTuple):
    """What the base charges for: its words in the base and their stems."""

    text: str
    stems: frozenset[str]


class Freed(NamedTuple):
    """Words first to last of a draft that give away what the base charges for."""

    first: int
    last: int
    text: str


def freed_in(matter: Matter) -> Iterator[Freed]:
    """Give what is free in the draft, and in the base has a price or costs extra wherever it stands.

    Knowingly lets through: what the base also gives free in some case, other words for the thing.
    """
    reading, priced = matter.reading, priced_in(matter.truth)
    for first, last in _free_words(reading) if priced else ():
        near = _around(reading, first, last)
        stems = {reading.stems[index] for index in near}
        for one in priced:
            if one.stems <= stems and (len(one.stems) > 1 or _is_next_to(reading, near, first, last, one.stems)):
                yield Freed(first, last, one.text)
                break


def _is_next_to(reading: Reading, near: list[int], first: int, last: int, stems: frozenset[str]) -> bool:
    """Whether a thing of one word stands right there, and no `with` leads to it: `a free guide with every bag`."""
    places = [index for index in near if reading.stems[index] in stems]
    gaps = (range(index + 1, first) if index < first else range(last + 1, index) for index in places)
    return any(len(gap) <= _REACH and _WITH.isdisjoint(reading.words[gap.start : gap.stop]) for gap in gaps)


def _around(reading: Reading, first: int, last: int) -> list[int]:
    clause = reading.clause_of(first)
    near = range(max(clause.start, first - _NEAR), min(clause.stop, last + 1 + _NEAR))
    return [index for index in near if not first <= index <= last]


def _free_words(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the places of `free`, `no charge`, `at no extra cost` in plain statements."""
    for index, word in enumerate(reading.words):
        if "?" in reading.gap(reading.sentence_of(index).stop - 1):
            continue
        after = reading.words[index + 1 : index + 1 + _REACH]
        step = next((step for step, one in enumerate(after, 1) if one.startswith(_COSTS)), 0)
        if word in _NO and step and index + step in reading.clause_of(index):
            yield index, index + step
        elif word.startswith(GRATIS) and not _is_denied(reading, index):
            yield index, index


def _is_denied(reading: Reading, index: int) -> bool:
    return any(
        hit.concept in ("clause", "before") and hit.first in reading.clause_of(index) and hit.last != index
        for hit in hits(reading).get("negation", ())
    )


@lru_cache(maxsize=128)
def priced_in(truth: Truth) -> tuple[Priced, ...]:
    """Return what the base charges for, unless it calls it free anywhere."""
    names = names_of(truth)
    found = [Priced(one.text, one.stems) for one in denials_of(truth) if one.sort == "surcharge"]
    found += [one for text in truth.texts for one in _with_prices(text, truth)]
    given = {text.stems[index] for text in truth.texts for index in _given_away(text, truth)}
    return tuple(one for one in found if one.stems and not one.stems & names and not one.stems <= given)


def _given_away(text: Reading, truth: Truth) -> Iterator[int]:
    """Give the words that stand with `free` in the base, or before it in a sentence, or in one with a price of zero."""
    for first, last in _free_words(text):
        yield from _around(text, first, last)
        yield from range(text.sentence_of(first).start, first)
    for value in values_in(text, truth.locale):
        if value.kind == "money" and value.amount == 0:
            yield from text.sentence_of(value.first)


def _with_prices(text: Reading, truth: Truth) -> Iterator[Priced]:
    """Give the subjects of `costs $15`: all words that carry meaning, from the clause's last joint on."""
    starts = {value.first for value in values_in(text, truth.locale) if value.kind == "money"}
    for index, word in enumerate(text.words):
        clause = text.clause_of(index)
        if word not in _COSTING or not any(place in starts for place in range(index + 1, min(index + 4, clause.stop))):
            continue
        run = phrases(text, range(max(clause.start, index - _NEAR), index))
        words = [place for phrase in run for place in phrase]
        if words:
            yield Priced(text.text[slice(*text.span(words[0], words[-1]))], frozenset(text.stems[at] for at in words))
