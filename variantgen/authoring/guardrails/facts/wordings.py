"""Values without a numeral: `half price`, `a fifth off`, `a fortnight`, `triple`, `a dozen`."""

from variantgen.authoring.guardrails.facts.rates import rate_of_count
from variantgen.authoring.guardrails.facts.single_spans import ARTICLES
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading

_FIXED: dict[str, tuple[Kind, float, str, str]] = {
    "half_off": ("percent", 50, "", "less"),
    "fifth_off": ("percent", 20, "", "less"),
    "quarter_off": ("percent", 25, "", "less"),
    "third_off": ("percent", 33, "", "less"),
    "tenth_off": ("percent", 10, "", "less"),
    "fortnight": ("duration", 14 * 86_400.0, "time", ""),
    "half_hour": ("duration", 1_800.0, "time", ""),
    "quarter_hour": ("duration", 900.0, "time", ""),
    "three_quarter_hour": ("duration", 2_700.0, "time", ""),
    "half_year": ("duration", 6.0, "months", ""),
    "year_and_half": ("duration", 18.0, "months", ""),
    "a_day": ("duration", 86_400.0, "time", ""),
    "a_week": ("duration", 604_800.0, "time", ""),
    "a_month": ("duration", 1.0, "months", ""),
    "a_year": ("duration", 12.0, "months", ""),
    "a_decade": ("duration", 120.0, "months", ""),
    "an_hour": ("duration", 3_600.0, "time", ""),
    "a_minute": ("duration", 60.0, "time", ""),
    "next_workday": ("duration", 1.0, "workdays", ""),
    "dozen": ("number", 12, "", ""),
    "half_dozen": ("number", 6, "", ""),
    "noon": ("clock", 12, "", ""),
    "midnight": ("clock", 24, "", ""),
}


def worded_values(reading: Reading, book: Vocabulary) -> list[Value]:
    """Return the values that a wording says."""
    found = []
    for hit in hits(reading).get("value", ()):
        kind, amount, unit, direction = _FIXED[hit.concept]
        first = _article(reading, hit.first, hit.last) if hit.concept in _SINGLES else hit.first
        span = reading.span(first, hit.last)
        text = reading.text[span[0] : span[1]]
        found.append(Value(kind, amount, unit, first, hit.last, span, text, direction=direction, spelled=True))
    if book.multipliers.keys().isdisjoint(reading.words):
        return found
    return found + [
        _multiplier(reading, index, book) for index, word in enumerate(reading.words) if word in book.multipliers
    ]


_SINGLES = frozenset({"a_day", "a_week", "a_month", "a_year", "a_decade", "an_hour", "a_minute"})


def _article(reading: Reading, first: int, last: int) -> int:
    """Return where one of a unit begins: what leads to it may bind it, `within a week`."""
    return next((index for index in range(first, last) if reading.words[index] in ARTICLES), first)


def _multiplier(reading: Reading, index: int, book: Vocabulary) -> Value:
    span = reading.span(index, index)
    amount = book.multipliers[reading.words[index]]
    per = rate_of_count(reading, index, book)
    return Value("multiplier", amount, "", index, index, span, reading.text[span[0] : span[1]], spelled=True, per=per)
