"""Hours of the day: `9 am`, `8 p.m.`, `17 Uhr`, `19:30`, `ore 19.30`, `om elf uur 's avonds`."""

import re

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.reading import Reading

_HOUR = re.compile(r"([01]?\d|2[0-4])([:.])([0-5]\d)$")
_BEFORE_CLOCK = frozenset({"ore", "alle", "um", "om", "at", "as", "las", "o'clock"})
_CLOCK = frozenset({"uhr", "am", "pm", "o'clock", "a.m", "p.m"})
_HALF_A_DAY_H = 12
_EVENING = frozenset({"avonds", "abends", "nachmittags", "middags"})


def clock_at(reading: Reading, amount: Amount) -> Value | None:
    """Return the hour that an amount tells, None where it tells none. One that names the afternoon counts from noon."""
    after, written = _word(reading, amount.last + 1), _HOUR.match(_word(reading, amount.first))
    word_before = _word(reading, amount.first - 1)
    if half := _half_hour(reading, amount):
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


def _half_hour(reading: Reading, amount: Amount) -> Value | None:
    """Read `half past five`, and German `halb sechs`, as half past five."""
    before = reading.words[max(0, amount.first - 2) : amount.first]
    is_past, is_to = before == ["half", "past"], before[-1:] == ["halb"]
    if not (is_past or is_to) or not 1 <= amount.amount <= _HALF_A_DAY_H or amount.amount % 1:
        return None
    first = amount.first - (2 if is_past else 1)
    span = reading.span(first, amount.last)
    hour = amount.amount + (0.5 if is_past else -0.5)
    return Value("clock", hour, "", first, amount.last, span, reading.text[span[0] : span[1]], spelled=True)


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
    return 2 if is_half_of_day(reading, amount.last + 1) else 0


def _is_dutch_hour(reading: Reading, amount: Amount) -> bool:
    """Whether `uur` tells the hour: `om elf uur`, `elf uur 's avonds`; `vier uur` alone is how long."""
    told = reading.words[amount.last + 2 : amount.last + 4]
    return _word(reading, amount.first - 1) in _DUTCH_AT or not (_EVENING | _MORNING).isdisjoint(told)


_DUTCH_AT = frozenset({"om", "rond", "vanaf"})
_MORNING = frozenset({"ochtends", "morgens", "nachts"})


def _word(reading: Reading, index: int) -> str:
    return reading.words[index] if 0 <= index < len(reading.words) else ""
