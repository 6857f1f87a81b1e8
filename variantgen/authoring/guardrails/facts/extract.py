"""Every typed value of a reading, in reading order."""

from variantgen.authoring.guardrails.facts.amounts import Amount, amounts_in
from variantgen.authoring.guardrails.facts.bounds import bounded
from variantgen.authoring.guardrails.facts.compounds import joined, ranged
from variantgen.authoring.guardrails.facts.dates import DATE_MARKS, date_at, names_of_days
from variantgen.authoring.guardrails.facts.fractions import fractions_in, is_of_whole
from variantgen.authoring.guardrails.facts.joined_words import joined_spans
from variantgen.authoring.guardrails.facts.measured import measured
from variantgen.authoring.guardrails.facts.named_days import named_days
from variantgen.authoring.guardrails.facts.single_spans import single_spans
from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary, vocabulary
from variantgen.authoring.guardrails.facts.wordings import worded_values
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, kept_by_locale

MOST_VALUES = 50  # read of one text: no copy has more
_DOLLARS = {"MX": "MXN", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "AR": "ARS", "CL": "CLP", "CO": "COP", "SG": "SGD"}
_PESOS = {"AR": "ARS", "CL": "CLP", "CO": "COP"}


@kept_by_locale
def values_in(reading: Reading, locale: str) -> tuple[Value, ...]:
    """Return the values of a text: numbers with what they count, dates, `half price`.

    Idioms (`give it 110%`) claim nothing.
    """
    book = vocabulary(reading.language)
    amounts = amounts_in(reading, locale, book)[:MOST_VALUES]
    dates, taken = _dates(reading, amounts, book)
    named = named_days(reading, book, taken)
    dates += named
    taken |= {index for value in named for index in range(value.first, value.last + 1)}
    found = [measured(reading, amount, book) for amount in amounts if amount.first not in taken]
    worded = [*worded_values(reading, book), *single_spans(reading, book), *joined_spans(reading, book)]
    found = _outermost([*worded, *fractions_in(reading, found, book), *found])
    found = _outermost(joined(reading, found, book))
    found = ranged(reading, sorted([*found, *dates], key=lambda value: value.first), book)
    days = names_of_days(reading, book, {index for value in dates for index in range(value.first, value.last + 1)})
    idioms = hits(reading).get("idiom", ())
    kept = [*found, *days]
    if idioms:
        kept = [value for value in kept if not _is_idiom(value, idioms) or _is_fact(reading, value)]
    kept = [_local(value, locale) if value.kind == "money" else value for value in kept]
    return tuple(bounded(reading, value) for value in sorted(kept, key=lambda value: value.first)[:MOST_VALUES])


def _is_idiom(value: Value, idioms: list[Hit] | tuple[Hit, ...]) -> bool:
    """Whether an idiom holds the whole value: `a mil`, but not the `mil` of `15 mil reais`."""
    is_rate = value.kind == "multiplier" and bool(value.per)  # `deux fois par semaine` is a fact
    return not is_rate and any(hit.first <= value.first and value.last <= hit.last for hit in idioms)


def _is_fact(reading: Reading, value: Value) -> bool:
    """Whether hours are a term and no time of opening, or a share is told of something.

    `In 24 h`, `no prazo de 24 horas`; `drei Viertel der Gäste`.
    """
    if value.kind == "percent" and value.spelled:
        return is_of_whole(reading, value.last)
    if value.kind != "duration" or value.spelled or not value.first:
        return False
    is_led = bool(value.side) or reading.words[value.first - 1] in _LEADS_TO_TERM
    return is_led or any(hit.last == value.first - 1 for hit in hits(reading).get("bound", ()))


_LEADS_TO_TERM = frozenset({"in", "en", "em", "nach", "vor", "apos", "tras", "durante", "proximas", "siguientes"})


def _local(value: Value, locale: str) -> Value:
    """Return the amount of dollars or pesos in the currency of the reader's country."""
    if value.kind != "money" or value.unit not in ("USD", "MXN"):
        return value
    region = locale.partition("-")[2]
    is_local = "us" not in value.text.casefold()
    here = _DOLLARS if value.unit == "USD" and is_local else _PESOS if value.unit == "MXN" else {}
    return value._replace(unit=here.get(region, value.unit))


def _dates(reading: Reading, amounts: list[Amount], book: Vocabulary) -> tuple[list[Value], set[int]]:
    dates: list[Value] = []
    taken: set[int] = set()
    has_month = not book.months.keys().isdisjoint(reading.words)
    for amount in amounts:
        may_be_date = has_month or not DATE_MARKS.isdisjoint(reading.words[amount.first])
        if may_be_date and amount.first not in taken and (date := date_at(reading, amount, book)):
            dates += date
            taken |= {index for value in date for index in range(value.first, value.last + 1)}
    return dates, taken


def _outermost(found: list[Value]) -> list[Value]:
    """Leave out values inside a longer one: the `cent` of `25 pour cent`."""
    if len(found) < 2:
        return found
    kept: list[Value] = []
    for value in sorted(found, key=lambda value: (value.first, -value.last)):
        if not kept or value.first > kept[-1].last:
            kept.append(value)
    return kept
