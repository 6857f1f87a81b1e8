"""Parts of one: `four fifths`, `two thirds off`, `half a kilo`, `trois quarts d'heure`."""

from variantgen.authoring.guardrails.facts.around import is_off
from variantgen.authoring.guardrails.facts.value import Kind, Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_SPANS = ("time", "months", "nights", "workdays")
_MOST_PARTS = 20
_OFF_REACH = 2
_ARTICLES = frozenset("a an one un une una uno um uma ein eine einen einem einer een the el il le o".split())  # noqa: SIM905
_OF = frozenset("of a an the d' de di del von van un' un une una einer eines eine een".split())  # noqa: SIM905 - words


def fractions_in(reading: Reading, found: list[Value], book: Vocabulary) -> list[Value]:
    """Return the values that fractions make: shares in per cent, reductions, parts of a unit.

    found: the values read so far; a number right before a fraction counts its parts. A word that is a place in the row
    as well (`third`, `quinto`) needs such a number, or a reduction behind it.
    """
    if book.fractions.keys().isdisjoint(reading.words):
        return []
    values = []
    for index, word in enumerate(reading.words):
        if word in book.fractions and (value := _fraction(reading, index, found, book)):
            values.append(value)
    return values


def _fraction(reading: Reading, index: int, found: list[Value], book: Vocabulary) -> Value | None:
    word = reading.words[index]
    number = next((value for value in found if value.last == index - 1 and value.kind == "number"), None)
    if number and not (0 < number.amount <= _MOST_PARTS and number.amount % 1 == 0):
        return None
    is_counted = number is not None and number.amount > 1
    first = number.first if number else index - 1 if index and reading.words[index - 1] in _ARTICLES else index
    share = book.fractions[word] * (number.amount if number else 1.0)
    is_place = word in book.ordinals and not is_counted
    unit = None if is_place else _unit_after(reading, index, book)
    if unit and unit[1] == "nights":
        return None  # `meia-noite`
    if unit:
        last, dimension, factor = unit
        kind: Kind = "duration" if dimension in _SPANS else "quantity"
        whole = _value(reading, kind, share * factor, (first, last))
        return whole._replace(unit=dimension, factor=factor)
    off = _off_after(reading, index, book)
    if off and share < 1:
        return _value(reading, "percent", round(100 * share), (first, index))._replace(direction="less")
    is_told = share < 1 and (is_counted or word in _SEVERAL) and _may_be_share(reading, index)
    return _value(reading, "percent", round(100 * share), (first, index)) if is_told else None


def _may_be_share(reading: Reading, index: int) -> bool:
    """Whether a word that may be something else needs, and has, what it is a part of: `três quartos dos hóspedes`."""
    word = reading.words[index]
    if word in _WITH_PARTS:
        return reading.words[index + 1 : index + 2] == ["partes"]
    return word not in _ROOMS | _SEVERAL or is_of_whole(reading, index)


def is_of_whole(reading: Reading, index: int) -> bool:
    """Whether what is parted follows: `três quartos dos hóspedes`, but not `três quartos com varanda`."""
    after = index + 1
    return after < reading.clause_of(index).stop and reading.words[after] in _OF_WHOLE


_ROOMS = frozenset({"quartos", "cuartos"})
_WITH_PARTS = frozenset({"cuartas", "terceras"})  # `tres cuartas partes`
_SEVERAL = frozenset({"driekwart", "dreiviertel"})
_OF_WHOLE = frozenset("do da dos das del dei degli delle della dello dell' der des aller unserer van".split())  # noqa: SIM905 - words


def _unit_after(reading: Reading, index: int, book: Vocabulary) -> tuple[int, str, float] | None:
    """Return the unit that the fraction is of: `half a kilo`, `quarts d'heure`."""
    for at in range(index + 1, min(index + 4, len(reading.words))):
        word = reading.words[at]
        if reading.clauses[at] != reading.clauses[index]:
            return None
        if (
            word in book.units
            and len(word) > 1
            and (reading.words[at - 1] == "d'" or not is_function_word(word, reading.language))
        ):
            return (at, *book.units[word])
        if word not in _OF:
            return None
    return None


def _off_after(reading: Reading, index: int, book: Vocabulary) -> bool:
    """Whether the words right behind a fraction take it off: `a third off`, `ein Fünftel günstiger`."""
    ahead = range(index + 1, min(index + 1 + _OFF_REACH, reading.clause_of(index).stop))
    return any(is_off(reading.words[at], book.off_words) for at in ahead)


def _value(reading: Reading, kind: Kind, amount: float, words: tuple[int, int]) -> Value:
    first, last = words
    span = reading.span(first, last)
    return Value(kind, amount, "", first, last, span, reading.text[span[0] : span[1]], spelled=True)
