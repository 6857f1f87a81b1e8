"""What a sentence says of a thing and takes back: there is none and then there is, free and to be paid, from 9 to 9."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.denial_words import CONDITIONAL
from variantgen.authoring.guardrails.denying.polarity import is_or, negated_words
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.giving.free import GRATIS
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import names_of

_LONGEST = 80  # words of a sentence: no copy has more
_NONE_WORDS = (
    "no without ohne kein keine keinen keinem keiner sans aucun aucune sin ningun ninguna senza nessun nessuna zonder "
    "geen sem nenhum nenhuma"
)
_NONE = frozenset(_NONE_WORDS.split())
_DEFINITE_WORDS = (
    "the your our der die das den dem dein deine deinen ihr ihre ihren le la les l' votre vos el los las tu tus su sus "
    "il lo gli il tuo sua het de je jouw uw o os as do da no na seu sua"
)
_DEFINITE = frozenset(_DEFINITE_WORDS.split())
_SO_WORDS = (
    "so therefore hence deshalb daher darum somit donc alors así quindi percio pertanto dunque dus daarom zodat "
    "portanto logo"
)
_SO = frozenset(_SO_WORDS.split()) | {"asi"}
_PAID_WORDS = (
    "pay pays cost costs zahlst zahlen zahlt kostet payez paye coute paga pagas pagan paghi pagate cuesta costa betaal "
    "betaalt kost custa pagam"
)
_PAID = frozenset(_PAID_WORDS.split())
_UNTIL = frozenset({"to", "until", "till", "bis", "a", "alle", "as", "ate", "hasta", "tot", "jusqu'"})
_APART = 3  # words between the two ends of a range
_NEAR = 3


class Opposed(NamedTuple):
    """Words first to last that cannot both hold."""

    first: int
    last: int
    reason: str


def opposed_in(matter: Matter) -> Iterator[Opposed]:
    """Give what a sentence denies and then takes for granted, one case free and paid, and ranges that are none.

    Knowingly lets through: two sentences, cases told apart by an `if` or an `or`, the two in different words.
    """
    reading = matter.reading
    if "negation" in hits(reading):
        yield from _taken_for_granted(matter)
    yield from _free_and_paid(matter)
    yield from _empty_ranges(matter)


def _taken_for_granted(matter: Matter) -> Iterator[Opposed]:
    """Give `without an interval, and after the interval` and `needs no card, so enter your card`."""
    reading, negated, names = matter.reading, negated_words(matter.reading), names_of(matter.truth)
    book = vocabulary(reading.language)
    for sentence in reading.each_sentence:
        words = reading.words[sentence.start : sentence.stop]
        if (
            len(words) > _LONGEST
            or not CONDITIONAL.isdisjoint(words)
            or any(";" in reading.gap(index) for index in sentence)
        ):
            continue
        content = [index for index in reading.content if index in sentence and reading.words[index] not in book.units]
        for index in content:
            if index not in negated or reading.stems[index] in names or reading.words[index] in book.numbers:
                continue
            again = [
                other
                for other in content
                if other > index
                and other not in negated
                and reading.stems[other] == reading.stems[index]
                and not any(is_or(reading, word) for word in range(index, other))
            ]
            if again and (_is_definite(reading, index, again[0]) or _is_concluded(reading, index, again[0])):
                yield Opposed(index, again[0], f"{reading.raw(index)!r} is denied and then taken for granted")
                break


def _is_definite(reading: Reading, index: int, again: int) -> bool:
    """Whether there is none of it, and then it is spoken of as what is there: `no catch … after the catch`."""
    before = reading.words[max(reading.clause_of(index).start, index - 2) : index]
    is_none = not _NONE.isdisjoint(before)
    is_apart = reading.clauses[index] != reading.clauses[again]
    return is_none and is_apart and reading.words[again - 1] in _DEFINITE and not _is_before_noun(reading, again)


def _is_before_noun(reading: Reading, index: int) -> bool:
    """Whether the word only tells which one: the `plan` of `the plan price`."""
    return index + 1 in reading.clause_of(index) and index + 1 in reading.content


def _is_concluded(reading: Reading, index: int, again: int) -> bool:
    """Whether the second follows from the first by a `so`."""
    return any(reading.words[word] in _SO for word in range(index + 1, again)) and (
        reading.clauses[index] != reading.clauses[again]
    )


def _free_and_paid(matter: Matter) -> Iterator[Opposed]:
    """Give one case told twice in a sentence, free and to be paid: `free over £45, while over £45 you pay`."""
    reading = matter.reading
    if not any(word.startswith(GRATIS) for word in reading.words) or _PAID.isdisjoint(reading.words):
        return
    cases = _values_twice(matter.values, reading) + _places_twice(reading)
    for first, last in cases:
        sentence = reading.sentence_of(first)
        is_free = any(reading.words[index].startswith(GRATIS) for index in sentence)
        between = reading.words[first : sentence.stop]
        if is_free and not _PAID.isdisjoint(between):
            yield Opposed(first, last, f"{reading.raw(first)!r} is free here and paid there")
            return


def _values_twice(values: tuple[Value, ...], reading: Reading) -> list[tuple[int, int]]:
    return [
        (one.first, other.last)
        for number, one in enumerate(values)
        for other in values[number + 1 :]
        if one.bounds
        and one.key == other.key
        and one.bounds == other.bounds
        and other.last in reading.sentence_of(one.first)
    ]


def _places_twice(reading: Reading) -> list[tuple[int, int]]:
    """Return where three words, the last of them a thing, come back in a sentence: `in the city … in the city`."""
    seen: dict[tuple[int, str, str, str], int] = {}
    found = []
    for index in reading.content:
        if index < 2 or reading.sentences[index - 2] != reading.sentences[index]:
            continue
        words = reading.words[index - 2 : index + 1]
        key = (reading.sentences[index], words[0], words[1], words[2])
        if key in seen:
            found.append((seen[key], index))
        seen.setdefault(key, index)
    return found


def _opens(reading: Reading, value: Value) -> bool:
    """Whether its clause says that something is open: `from 10 p.m. to 8 a.m.` may be when it sleeps."""
    clause = reading.clause_of(value.first)
    return any(word.startswith(_OPEN) for word in reading.words[clause.start : clause.stop])


_OPEN = (
    "open",
    "offen",
    "geoffnet",
    "ouvert",
    "ouvr",
    "abiert",
    "abre",
    "abrimos",
    "apert",
    "apre",
    "geopend",
    "abert",
)


def _empty_ranges(matter: Matter) -> Iterator[Opposed]:
    """Give ranges of hours that end where they begin, or that the base has the other way round."""
    reading = matter.reading
    hours = [value for value in matter.values if value.kind == "clock"]
    if len(hours) < 2:
        return
    range_words = vocabulary(reading.language).range_words | _UNTIL
    known = {
        (one.value.amount, other.value.amount)
        for one, other in pairwise([placed for placed in matter.truth.placed if placed.value.kind == "clock"])
        if one.reading is other.reading and other.value.first - one.value.last <= _APART
    }
    for one, other in pairwise(hours):
        between = reading.words[one.last + 1 : other.first]
        is_range = len(between) <= _APART and not range_words.isdisjoint(between)
        is_range = is_range and reading.clauses[one.last] == reading.clauses[other.first]
        ends = one.amount, other.amount
        is_turned = ends not in known and ends[::-1] in known
        is_rest = is_turned and one.amount > other.amount and not _opens(reading, one)
        if is_range and not is_rest and (one.amount == other.amount or is_turned):
            yield Opposed(one.first, other.last, f"{one.text!r} to {other.text!r} is no time")
