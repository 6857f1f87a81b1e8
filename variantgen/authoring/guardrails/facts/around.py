"""What stands around an amount: which way it changes something, what it counts: `save 20 %`, `60 classes`."""

from variantgen.authoring.guardrails.facts.amounts import Amount
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_DIRECTION_REACH = 3
_OFF_ENDINGS = ("rabatt", "nachlass", "ersparnis", "korting")
_THAN = frozenset({"than", "als", "que", "de", "di", "dan", "do"})
_SAVING_WORDS = (
    "save saves saving sparen spare sparst spart gespart saved economise economisent economisant ahorran ahorro "
    "ahorrar risparmiano risparmio risparmiare besparen bespaar poupam poupar economizar economisez ahorra ahorras "
    "ahorre risparmia risparmi risparmiate bespaart bespaard poupe poupa poupas economize economiza economizas "
    "rabatt remise descuento sconto korting desconto"
)
_SAVING = frozenset(_SAVING_WORDS.split())
_PREPOSITIONS_WORDS = (
    "on in at from until by to for with before after during auf an am im bei mit bis ab nach vor fur sur dans en "
    "pour avec par por para con su da per op aan om met voor tot em no na com"
)
_PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())


def word_at(reading: Reading, index: int) -> str:
    """Return a word of the reading; none before its beginning and behind its end."""
    return reading.words[index] if 0 <= index < len(reading.words) else ""


def value_over(  # noqa: PLR0913 - one value's fields; laid over a made one, they would take twice the time
    reading: Reading,
    found: Amount,
    kind: Kind,
    words: tuple[int, int],
    *,
    amount: float | None = None,
    unit: str = "",
    direction: str = "",
    noun: str = "",
    per: tuple[str, ...] = (),
    side: str = "",
    factor: float = 1.0,
) -> Value:
    """Return a value over the words first to last, of the amount as found unless another is given."""
    first, last = words
    span = start, end = reading.starts[first], reading.ends[last]
    told = found.amount if amount is None else amount
    text = reading.text[start:end]
    return Value(
        kind, told, unit, first, last, span, text, frozenset(), direction, found.spelled, noun, per, side, factor
    )


def direction_of(reading: Reading, first: int, last: int, book: Vocabulary) -> str:
    """Return which way a value changes something: `off` right after it, `save` right before it."""
    for index in _nearby(reading, last, 1):
        if is_off(reading.words[index], book.off_words) and reading.gap(index) != "-":  # `off-peak` takes nothing off
            return "less"
        if reading.words[index] in book.more_words and word_at(reading, index + 1) not in _THAN:
            return _direction_of_more(reading, index)
    for index in _nearby(reading, first, -1):
        if reading.words[index] in _SAVING:
            return "less"
    is_on_all = reading.language == "de" and word_at(reading, last + 1) == "auf" and reading.words[last] in _PERCENT
    return "less" if is_on_all and word_at(reading, last + 2) in _ON_ALL else ""


_PERCENT = frozenset({"%", "prozent"})
_ON_ALL_WORDS = "alle alles ausgewahlte ausgewahlten viele samtliche bestimmte einige reduzierte"  # `20 % auf alles`
_ON_ALL = frozenset(_ON_ALL_WORDS.split())


def _direction_of_more(reading: Reading, index: int) -> str:
    """Return what a word for more tells: `más barato` is less, the `plus` of `au plus` nothing."""
    if word_at(reading, index + 1).startswith(_LESS):
        return "less"
    return "" if word_at(reading, index - 1) == "au" else "more"


_LESS = ("barat", "economic", "leger", "liger", "livian", "economique")


def is_off(word: str, off_words: frozenset[str]) -> bool:
    """Whether a word tells a reduction, as the last part of a compound too: `Neukundenrabatt`, `inruilkorting`."""
    return word in off_words or word.endswith(_OFF_ENDINGS)


def _nearby(reading: Reading, start: int, step: int) -> list[int]:
    """Return the words beyond this one up to the first that carries content, that one included, in its clause."""
    found = []
    for index in range(start + step, start + step * (_DIRECTION_REACH + 2), step):
        if not 0 <= index < len(reading.words) or reading.clauses[index] != reading.clauses[start]:
            break
        found.append(index)
        if not is_function_word(reading.words[index], reading.language) and reading.words[index].isalpha():
            break
    return found


def noun_after(reading: Reading, last: int, book: Vocabulary) -> str:
    """Return the stem of the counted thing; the span of a rate is none: `for two a week`.

    A measure between is skipped: `three 5 oz bottles`.
    """
    if word_at(reading, last + 1)[:1].isdigit() and word_at(reading, last + 2) in book.units:
        last += 2
    for index in range(last + 1, min(last + 3, len(reading.words))):
        if reading.clauses[index] != reading.clauses[last]:
            return ""
        if index > last + 1 and reading.words[index] in book.units and reading.words[index - 1] in book.per_words:
            return ""
        if reading.words[index] in _PREPOSITIONS:
            return ""
        if not is_function_word(reading.words[index], reading.language):
            return reading.stems[index] if reading.words[index][0].isalpha() else ""
    return ""
