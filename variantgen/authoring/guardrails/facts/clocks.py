"""Hours of the day: `9 am`, `17 Uhr`, `19:30`, `ore 19.30`, `om elf uur 's avonds`, `quarter to ten`, `six thirty`."""

import re

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.numbers import AND
from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_HOUR = re.compile(r"([01]?\d|2[0-4])([:.])([0-5]\d)$")
_BEFORE_CLOCK = frozenset({"ore", "alle", "um", "om", "at", "as", "las", "o'clock"})
_CLOCK = frozenset({"uhr", "am", "pm", "o'clock", "a.m", "p.m"})
_HALF_A_DAY_H = 12
_EVENING = frozenset({"avonds", "abends", "nachmittags", "middags"})


def clock_at(reading: Reading, amount: Amount) -> Value | None:
    """Return the hour that an amount tells, None where it tells none. One that names the afternoon counts from noon."""
    after, written = _word(reading, amount.last + 1), _HOUR.match(_word(reading, amount.first))
    is_bare = not written and not amount.spelled and amount.amount % 1 == 0
    if is_bare and _is_italian_hour(reading, amount):
        return _told(reading, amount.amount, (amount.first, amount.last))._replace(spelled=False)
    if is_bare and _HOUR_WORDS.isdisjoint(reading.words):
        return None
    word_before = _word(reading, amount.first - 1)
    if half := _half_hour(reading, amount) or _quarter_hour(reading, amount) or _spelled_hour(reading, amount):
        return half
    named = _named(reading, amount)
    is_measured = after in vocabulary(reading.language).units
    is_told = (
        not is_measured and amount.amount % 1 in (0.25, 0.5, 0.75) and word_before in _BEFORE_CLOCK and not written
    )
    is_written = written and (written[2] == ":" or named or _word(reading, amount.first - 1) in _BEFORE_CLOCK)
    if not named and not is_written and not is_told:
        return None
    hour = int(written[1]) + int(written[3]) / 60 if written else amount.amount
    if hour > 2 * _HALF_A_DAY_H:
        return None
    told = reading.words[amount.last + named + 1 : amount.last + named + 3]
    is_late = (named and after.startswith("p")) or not _EVENING.isdisjoint(told)
    shift = _HALF_A_DAY_H if is_late and hour < _HALF_A_DAY_H else 0
    last = amount.last + named
    span = reading.span(amount.first, last)
    text = reading.text[span[0] : span[1]]
    hour = round(hour + shift, 4)
    return Value("clock", hour, "", amount.first, last, span, text, spelled=amount.spelled)


def _is_italian_hour(reading: Reading, amount: Amount) -> bool:
    """Whether a bare number tells an hour: `dalle 9 alle 18`, `entro le 15`, `prima delle 12`."""
    if reading.language != "it" or not 1 <= amount.amount <= 2 * _HALF_A_DAY_H:
        return False
    before, earlier = _word(reading, amount.first - 1), _word(reading, amount.first - 2)
    is_led = before in ("alle", "dalle") or (before, earlier) in _ITALIAN_LEADS
    return is_led and _counts_nothing(reading, amount.last) and not _next_is_sign(reading, amount.last)


_ITALIAN_LEADS = frozenset({("le", "entro"), ("le", "dopo"), ("le", "verso"), ("delle", "prima")})


def _next_is_sign(reading: Reading, last: int) -> bool:
    return _word(reading, last + 1) in ("%", "€", "$", "£")


def _half_hour(reading: Reading, amount: Amount) -> Value | None:
    """Read `half past five`, and German `halb sechs`, as half past five."""
    before = reading.words[max(0, amount.first - 2) : amount.first]
    is_to = before[-1:] == ["halb"] or (before[-1:] == ["half"] and reading.language == "nl")
    is_past = before == ["half", "past"] or (reading.language == "en" and _is_british_half(reading, amount, before))
    if not (is_past or is_to) or not 1 <= amount.amount <= _HALF_A_DAY_H or amount.amount % 1:
        return None
    first = amount.first - (2 if before == ["half", "past"] else 1)
    span = reading.span(first, amount.last)
    hour = amount.amount + (0.5 if is_past else -0.5)
    return Value("clock", hour, "", first, amount.last, span, reading.text[span[0] : span[1]], spelled=True)


def _is_british_half(reading: Reading, amount: Amount, before: list[str]) -> bool:
    """Whether `at half nine` is half past nine: nothing is counted behind it."""
    return (
        before[-1:] == ["half"] and before[0] in _LEADING and amount.spelled and _counts_nothing(reading, amount.last)
    )


def _quarter_hour(reading: Reading, amount: Amount) -> Value | None:
    """Read `quarter to ten`, `Viertel nach acht`, `kwart voor negen`."""
    before = tuple(reading.words[max(0, amount.first - 2) : amount.first])
    if before not in _QUARTERS or not 1 <= amount.amount <= _HALF_A_DAY_H or amount.amount % 1:
        return None
    return _told(reading, amount.amount + _QUARTERS[before], (amount.first - 2, amount.last))


_QUARTERS = {
    ("quarter", "past"): 0.25,
    ("quarter", "to"): -0.25,
    ("viertel", "nach"): 0.25,
    ("viertel", "vor"): -0.25,
    ("kwart", "over"): 0.25,
    ("kwart", "voor"): -0.25,
}


def _spelled_hour(reading: Reading, amount: Amount) -> Value | None:
    """Read a spelled hour with its minutes or its part of the day: `six thirty`, `le nove e venti`, `tres de la tarde`.

    Minutes count behind a word that leads to an hour, or before a part of the day.
    """
    if not 1 <= amount.amount <= 2 * _HALF_A_DAY_H or amount.amount % 0.25:
        return None
    if _word(reading, amount.last + 1) in vocabulary(reading.language).units:
        return None  # `huit heures du matin`
    last = amount.last
    minutes, end = _minutes_after(reading, last) if amount.spelled and amount.amount % 1 == 0 else (0, last)
    is_led = _word(reading, amount.first - 1) in _LEADING
    if _part_of_day(reading, end) or (minutes and is_led and _counts_nothing(reading, end)):
        return _told(reading, amount.amount + minutes / 60, (amount.first, end))
    if not _part_of_day(reading, last):
        return None
    return _told(reading, amount.amount, (amount.first, last))._replace(spelled=amount.spelled)


def _minutes_after(reading: Reading, last: int) -> tuple[int, int]:
    """Return the minutes spelled right behind an hour, in steps of five, and their last word; none and the hour's."""
    at = last + 1 + (_word(reading, last + 1) in AND)
    minutes = int(vocabulary(reading.language).numbers.get(_word(reading, at), 0))
    fits = minutes in range(10, 60, 5) and reading.clauses[at] == reading.clauses[last]
    return (minutes, at) if fits else (0, last)


def _part_of_day(reading: Reading, last: int) -> str:
    """Return the part of the day named behind an hour: `late` from noon on, `early`, none."""
    for index in range(last + 1, min(last + 5, reading.clause_of(last).stop)):
        word = reading.words[index]
        if word in _LATE:
            return "late"
        if word in _EARLY:
            return "early"
        if word not in _OF_DAY:
            return ""
    return ""


def _counts_nothing(reading: Reading, last: int) -> bool:
    after = last + 1
    if after >= len(reading.words) or reading.clauses[after] != reading.clauses[last]:
        return True
    return is_function_word(reading.words[after], reading.language)


def _told(reading: Reading, hour: float, words: tuple[int, int]) -> Value:
    first, last = words
    is_late = _part_of_day(reading, last) == "late" and hour < _HALF_A_DAY_H
    span = reading.span(first, last)
    hour = round(hour + (_HALF_A_DAY_H if is_late else 0), 4)
    return Value("clock", hour, "", first, last, span, reading.text[span[0] : span[1]], spelled=True)


_LEADING = frozenset(
    "at from till until to by past between alle dalle las la a as das um von bis ab om tot van vanaf".split()  # noqa: SIM905 - words
)
_LATE = frozenset(
    "evening afternoon night abends nachmittags nachts avonds middags tarde noche soir sera pomeriggio notte noite "  # noqa: SIM905
    "apres-midi".split()
)
_EARLY = frozenset(
    "morning morgens fruh vormittags ochtends morgens matin manana mattino mattina manha madrugada".split()  # noqa: SIM905 - words
)
_OF_DAY = frozenset("in the at de la del di della da do du l' dell' 's s am heures heure uhr uur".split())  # noqa: SIM905


_HOUR_WORDS = (  # without any of them a whole number in figures tells no hour
    _CLOCK | _LATE | _EARLY | {"half", "halb", "quarter", "viertel", "kwart", "uur", "clock", "m"}
)


def is_half_of_day(reading: Reading, index: int) -> bool:
    """Whether the words from here on are `a.m.` or `p.m.`."""
    return (
        _word(reading, index) in ("a", "p")
        and _word(reading, index + 1) == "m"
        and reading.gap(index).strip(" ") in (".", "")
    )


def _named(reading: Reading, amount: Amount) -> int:
    """Return how many words after the amount make it an hour."""
    after = _word(reading, amount.last + 1)
    if after == "am" and amount.spelled and reading.language != "en":
        return 0  # German `am` is a preposition
    if after == "am" and reading.language == "de":
        return 0
    if after in _CLOCK or (after == "uur" and _is_dutch_hour(reading, amount)):
        return 1
    is_whole = (after, _word(reading, amount.last + 2)) == ("o", "clock") or is_half_of_day(reading, amount.last + 1)
    return 2 if is_whole else 0


def _is_dutch_hour(reading: Reading, amount: Amount) -> bool:
    """Whether `uur` tells the hour: `om elf uur`, `elf uur 's avonds`; `vier uur` alone is how long."""
    told = reading.words[amount.last + 2 : amount.last + 4]
    if _HOUR.match(_word(reading, amount.first)):
        return True  # `voor 15.00 uur`
    return _word(reading, amount.first - 1) in _DUTCH_AT or not (_EVENING | _MORNING).isdisjoint(told)


_DUTCH_AT = frozenset({"om", "rond", "vanaf"})
_MORNING = frozenset({"ochtends", "morgens", "nachts"})


def _word(reading: Reading, index: int) -> str:
    return reading.words[index] if 0 <= index < len(reading.words) else ""
