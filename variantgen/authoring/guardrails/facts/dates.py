"""Dates, months and weekdays. A date is month * 100 + day; its year is kept apart, empty where none is written."""

import re

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.reading import Reading

_FILLERS = frozenset({"of", "de", "del", "di", "the", "den", "le", "el", "o", ".", "zum", "dem", "il", "/"})
_AMBIGUOUS_MONTHS = frozenset(
    {
        "may",
        "march",
        "mar",
        "sept",
        "set",
        "jun",
        "dec",
        "sun",
        "mai",
        "marz",
        "ago",
        "mag",
        "dez",
        "out",
        "ott",
        "gen",
        "abr",
        "mars",
    }
)
_AMBIGUOUS_DAYS = frozenset(
    {
        "sun",
        "sat",
        "mon",
        "wed",
        "so",
        "do",
        "di",
        "mi",
        "sa",
        "mar",
        "mer",
        "sam",
        "dim",
        "lun",
        "jue",
        "vie",
        "sab",
        "dom",
        "gio",
        "ven",
        "ma",
        "wo",
        "vr",
        "za",
        "zo",
        "mo",
        "fr",
        "ter",
        "qua",
        "qui",
        "sex",
        "seg",
        "segunda",
        "quarta",
        "quinta",
        "sexta",
        "terca",
    }
)
DATE_MARKS = frozenset("./")  # a date in figures alone has one of them
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?$")
_BEFORE_DATES = frozenset(
    [
        "until",
        "through",
        "by",
        "on",
        "before",
        "till",
        "ends",
        "bis",
        "am",
        "vor",
        "au",
        "le",
        "avant",
        "jusqu'",
        "hasta",
        "el",
        "antes",
        "fino",
        "al",
        "entro",
        "tot",
        "voor",
        "ate",
    ]
)
_LEADING = frozenset({"antes", "prima", "hasta", "entro", "partir", "partire", "depois", "despues", "dopo"})
_THE = frozenset({"del", "de", "il", "do", "dal", "el"})
_ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th", "er", "º", "°"})
_RANGE_OPENERS = frozenset(
    "from between the du del dal vom van de do entre zwischen tra tussen le il el am dia den".split()  # noqa: SIM905 - words
)
_RANGE_DASHES = frozenset({"-", "–", "—"})


def date_at(reading: Reading, amount: Amount, book: Vocabulary) -> list[Value] | None:
    """Return the date that begins at this amount or whose month stands right before it; two for `19–21 February`."""
    numeric = _numeric(reading, amount)
    if numeric:
        return [numeric]
    if amount.spelled or not 1 <= amount.amount <= 31 or amount.amount % 1:
        return None
    return _month_first(reading, amount, book) or _day_first(reading, amount, book)


def _numeric(reading: Reading, amount: Amount) -> Value | None:
    match = _NUMERIC.match(reading.words[amount.first])
    if not match or (
        match[2] == "."
        and not match[4]
        and not (reading.gap(amount.first).startswith(".") and reading.language == "de")
    ):
        return None
    if match[2] == "/" and not match[4] and not _leads_to_date(reading, amount.first):
        return None
    one, two = int(match[1]), int(match[3])
    day, month = (two, one) if match[2] == "/" and reading.language == "en" and one <= 12 else (one, two)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None  # `statt 39.90.`
    year = match[4] or ""
    return _date(reading, month * 100 + day, f"20{year}" if len(year) == 2 else year, (amount.first, amount.first))


def _leads_to_date(reading: Reading, index: int) -> bool:
    before = reading.words[max(0, index - 2) : index]
    return bool(before) and (before[-1] in _BEFORE_DATES or (before[0] in _LEADING and before[-1] in _THE))


_AFTER_MONTHS = ("", ".")


def _month_first(reading: Reading, amount: Amount, book: Vocabulary) -> list[Value] | None:
    """Read `November 30, 2026` and `February 19-21, 2027`."""
    month = book.months.get(reading.words[amount.first - 1]) if amount.first else None
    if month is None or reading.gap(amount.first - 1).strip() not in _AFTER_MONTHS:
        return None  # `boek t/m 31 december: 15% korting`
    if _has_day_before(reading, amount.first - 1):
        return None  # `bis 30. April 15 % auf alles`
    last = _after_ordinal(reading, amount.last)
    days = [(int(amount.amount), amount.first - 1, last)]
    if partner := _second_day(reading, last, book):
        days.append((int(reading.words[partner]), partner, partner))
        last = _after_ordinal(reading, partner)
    year, end = _year(reading, last)
    return [
        _date(reading, month * 100 + day, year, (first, end if index == len(days) - 1 else stop))
        for index, (day, first, stop) in enumerate(days)
    ]


def _has_day_before(reading: Reading, month: int) -> bool:
    """Whether the day stands before the month already."""
    day = reading.words[month - 1] if month else ""
    return day.isdecimal() and 1 <= int(day) <= _MOST_DAYS and reading.gap(month - 1).strip() in _AFTER_MONTHS


_MOST_DAYS = 31


def _day_first(reading: Reading, amount: Amount, book: Vocabulary) -> list[Value] | None:
    """Read `30 November 2026`, `30. November`, `30 de noviembre de 2026` and `19-21 February`."""
    last = _after_ordinal(reading, amount.last)
    days = [(int(amount.amount), amount.first)]
    is_dashed = last < len(reading.words) and reading.gap(last).strip() in _RANGE_DASHES
    opens = is_dashed or (amount.first > 0 and reading.words[amount.first - 1] in _RANGE_OPENERS)
    if opens and (partner := _second_day(reading, last, book)):
        days.append((int(reading.words[partner]), partner))
        last = _after_ordinal(reading, partner)
    at = last + 1
    while at < len(reading.words) and reading.words[at] in _FILLERS:
        at += 1
    month = book.months.get(reading.words[at]) if at < len(reading.words) else None
    if month is None:
        return None
    year, end = _year(reading, at)
    return [_date(reading, month * 100 + day, year, (first, end)) for day, first in days[:-1]] + [
        _date(reading, month * 100 + days[-1][0], year, (days[-1][1], end))
    ]


def _after_ordinal(reading: Reading, last: int) -> int:
    after = last + 1
    return (
        after
        if after < len(reading.words) and reading.words[after] in _ORDINAL_MARKS and reading.gap(last) == ""
        else last
    )


def _second_day(reading: Reading, last: int, book: Vocabulary) -> int | None:
    """Return the word of the day that ends a range: `19–21`, `18 to 20`, `vom 8. bis zum 12.`, `du 18 au 20`."""
    at = last + 1
    if at < len(reading.words) and reading.words[at] in book.range_words and reading.words[at].isalpha():
        at += 1
        while at < len(reading.words) and reading.words[at] in _FILLERS:
            at += 1
    elif last >= len(reading.words) or reading.gap(last).strip() not in _RANGE_DASHES:
        return None
    if at >= len(reading.words) or reading.clauses[at] - reading.clauses[last] > 1:
        return None
    word = reading.words[at]
    return at if word.isdecimal() and word.isascii() and 1 <= int(word) <= 31 else None


def _year(reading: Reading, last: int) -> tuple[str, int]:
    at = last + 1
    if at < len(reading.words) and reading.words[at] in ("de", "del", "di"):
        at += 1
    is_year = (
        at < len(reading.words)
        and len(reading.words[at]) == 4
        and reading.words[at].isdecimal()
        and 1900 <= int(reading.words[at]) <= 2100
    )
    return (reading.words[at], at) if is_year else ("", last)


def _date(reading: Reading, month_and_day: int, year: str, words: tuple[int, int]) -> Value:
    first, last = words
    span = reading.span(first, last)
    return Value("date", month_and_day, year, first, last, span, reading.text[span[0] : span[1]])


def names_of_days(reading: Reading, book: Vocabulary, taken: set[int]) -> list[Value]:
    """Return weekdays and bare months; short names that are also words count only when capitalised and unmistakable."""
    found: list[Value] = []
    if book.weekdays.keys().isdisjoint(reading.words) and book.months.keys().isdisjoint(reading.words):
        return found
    for index, word in enumerate(reading.words):
        day, month = book.weekdays.get(word), book.months.get(word)
        if (day is None and month is None) or index in taken:
            continue
        is_plain = word not in _AMBIGUOUS_DAYS and len(word) > 2
        if day is not None and (is_plain or _is_day_of_range(reading, index, book)):
            found.append(_name(reading, "weekday", day, index))
        elif (
            month is not None
            and _is_whole_name(word)
            and (word not in _AMBIGUOUS_MONTHS or _is_month(reading, index, book))
        ):
            found.append(_name(reading, "month", month, index))
    return found


def _is_day_of_range(reading: Reading, index: int, book: Vocabulary) -> bool:
    """Whether a short or ambiguous name is joined to another weekday: `Mo–Fr`, `de segunda a sexta`, `Mon to Sat`."""
    for one, other in ((index, index + 1), (index - 1, index), (index, index + 2), (index - 2, index)):
        if one < 0 or other >= len(reading.words):
            continue
        if reading.words[one] not in book.weekdays or reading.words[other] not in book.weekdays:
            continue
        middle = reading.words[one + 1 : other]
        is_dashed = not middle and reading.gap(one).strip() in _RANGE_DASHES
        if is_dashed or (middle and middle[0] in book.range_words and reading.clauses[one] == reading.clauses[other]):
            return reading.words[one] != reading.words[other]
    return False


def _is_whole_name(word: str) -> bool:
    """Whether it is the name of a month, not short for it: `May` and `Mai` have three letters."""
    return len(word) > 3 or word in ("may", "mai")


def _is_month(reading: Reading, index: int, book: Vocabulary) -> bool:
    """`March` is a month after a word that leads to one, and beside another month: `from October to May`."""
    if index == 0 or (not reading.raw(index)[0].isupper() and reading.language != "fr"):
        return False
    before = reading.words[index - 1]
    is_joined = index > 1 and reading.words[index - 2] in book.months
    return before in _TO_MONTHS or (is_joined and (before in book.range_words or before in _LISTING_MONTHS))


_TO_MONTHS = frozenset(["in", "until", "through", "by", "since", "this", "im", "bis", "en"])
_LISTING_MONTHS = frozenset(["and", "or", "to", "und", "oder", "et", "ou", "a"])


def _name(reading: Reading, kind: str, number: int, index: int) -> Value:
    span = reading.span(index, index)
    return Value(
        "weekday" if kind == "weekday" else "month", number, "", index, index, span, reading.text[span[0] : span[1]]
    )
