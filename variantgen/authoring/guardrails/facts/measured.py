"""What an amount counts: money, a percentage, a quantity with a unit, a multiple, a place in a row, or plain things."""

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.around import direction_of, is_off, noun_after, value_over, word_at
from variantgen.authoring.guardrails.facts.clocks import clock_at, is_half_of_day
from variantgen.authoring.guardrails.facts.rates import rate_of_count, rate_of_price
from variantgen.authoring.guardrails.facts.units import with_unit
from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.reading import Reading

_ORDINAL_MARKS = frozenset(
    {"st", "nd", "rd", "th", "º", "ª", "er", "re", "eme", "e", "ieme", "a", "o", "te", "ste", "ten"}
)
_TIMES = frozenset({"x", "×", "mal", "fois", "times", "veces", "volte", "keer", "vezes"})
_PENCE = frozenset({"p", "pence", "penny"})
_COUNTRIES = {
    "us": "USD",
    "ca": "CAD",
    "c": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "r": "BRL",
    "mx": "MXN",
    "hk": "HKD",
    "s": "SGD",
}


def measured(reading: Reading, amount: Amount, book: Vocabulary) -> Value:
    """Return the typed value of an amount."""
    return (
        _money(reading, amount, book)
        or _percent(reading, amount, book)
        or _marked(reading, amount, book)
        or with_unit(reading, amount, book)
        or _plain(reading, amount, book)
    )


def _money(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    before, after = word_at(reading, amount.first - 1), word_at(reading, amount.last + 1)
    if before in book.currencies and _adjacent(reading, amount.first - 1) and _is_sign_or_code(before, book):
        country = _COUNTRIES.get(word_at(reading, amount.first - 2)) if before == "$" and amount.first > 1 else None
        if country and reading.gap(amount.first - 2) == "":
            return _priced(reading, amount, book, country, (amount.first - 2, amount.last))
        return _priced(reading, amount, book, book.currencies[before], (amount.first - 1, amount.last))
    if (
        after in book.currencies
        and not _leads_on(reading, amount.last + 1)
        and not is_half_of_day(reading, amount.last + 1)
        and not (after in book.units and not _is_glued(reading, amount))
    ):
        return _priced(reading, amount, book, book.currencies[after], (amount.first, amount.last + 1))
    if after == "us" and word_at(reading, amount.last + 2) in book.currencies:
        return _priced(reading, amount, book, "USD", (amount.first, amount.last + 2))
    return None


def _leads_on(reading: Reading, index: int) -> bool:
    """Whether a currency sign belongs to the amount after it: `TrailMax 3, $129`."""
    is_before = (
        not reading.words[index].isalpha() and word_at(reading, index + 1)[:1].isdigit() and reading.gap(index) == ""
    )
    return is_before or reading.clauses[index - 1] != reading.clauses[index]


def _is_sign_or_code(word: str, book: Vocabulary) -> bool:
    return not word.isalpha() or word.upper() == book.currencies[word]


def _is_glued(reading: Reading, amount: Amount) -> bool:
    """`5p` are pence; `39 pounds` is read as a mass and compared with both."""
    return reading.gap(amount.last) == ""


def _adjacent(reading: Reading, index: int) -> bool:
    return reading.gap(index).strip(" \u00a0\u202f") == ""


def _priced(reading: Reading, amount: Amount, book: Vocabulary, currency: str, words: tuple[int, int]) -> Value:
    value, (first, last) = amount.amount, words
    cents = word_at(reading, last + 1)
    if currency == "cent":
        english = "GBP" if word_at(reading, last) in _PENCE else "USD"
        currency, value = english if reading.language == "en" else "EUR", value / 100
    elif last > amount.last and cents.isdecimal() and len(cents) == 2 and reading.gap(last).strip() == "":
        value, last = value + int(cents) / 100, last + 1  # "9 € 99"
    per = rate_of_price(reading, last, book)
    direction = direction_of(reading, first, last, book)
    if per and not direction and is_off(word_at(reading, last + 2 * len(per) + 1), book.off_words):
        direction = direction_of(reading, first, last + 2 * len(per), book)  # "50 € pro Person weniger"
    words = first, last
    return value_over(reading, amount, "money", words, amount=value, unit=currency, per=per, direction=direction)


def _percent(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    after = word_at(reading, amount.last + 1)
    last = amount.last + 1
    if after not in book.percent:
        two = f"{after} {word_at(reading, amount.last + 2)}"
        if two not in book.percent:
            return None
        last += 1
    direction = direction_of(reading, amount.first, last, book)
    lead = reading.gap(amount.first - 1) if amount.first else reading.masked[: reading.starts[0]]
    if not direction and lead.endswith(("-", "−", "–")) and not amount.spelled:
        direction = "less"  # "-30 %"
    return value_over(reading, amount, "percent", (amount.first, last), direction=direction)


def _marked(reading: Reading, amount: Amount, book: Vocabulary) -> Value | None:
    after, gap = word_at(reading, amount.last + 1), reading.gap(amount.last) if amount.last < len(reading.words) else ""
    if (
        after in _TIMES
        and not word_at(reading, amount.last + 2)[:1].isdigit()
        and (len(after) > 1 or gap.strip() == "")
    ):
        per = rate_of_count(reading, amount.last + 1, book)
        return value_over(reading, amount, "multiplier", (amount.first, amount.last + 1), per=per)
    is_german_size = after == "er" and reading.language == "de"  # `ein 48er Rahmen`
    if after in _ORDINAL_MARKS and gap == "" and not amount.spelled and not is_german_size:
        return value_over(reading, amount, "ordinal", (amount.first, amount.last + 1))
    return clock_at(reading, amount)


def _plain(reading: Reading, amount: Amount, book: Vocabulary) -> Value:
    noun = noun_after(reading, amount.last, book)
    per = rate_of_count(reading, amount.last, book) if noun else ()
    return value_over(reading, amount, "number", (amount.first, amount.last), noun=noun, per=per)
