"""`With or without engraving` where the base copy makes a difference between the two."""

from collections.abc import Iterator
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import is_or
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, roots_in
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.authoring.guardrails.widening.limited_statements import Unit, units_of

_ROOT, _FEWEST = 4, 2
_WITH = frozenset({"with", "mit", "avec", "con", "met", "com"})
_WITHOUT = frozenset({"without", "ohne", "sans", "sin", "senza", "zonder", "sem"})
_REACH = 3
_EXCEPTING = frozenset({"except", "not"})


class EitherWay(NamedTuple):
    """What a draft says makes no difference, and what the base leaves out or allows alone."""

    first: int
    last: int
    limit: str


def either_way_in(matter: Matter) -> Iterator[EitherWay]:
    """Give `with or without X` in a sentence that shares a value or two words with one that takes X out.

    Knowingly lets through: what the base names as an extra, not as an exception.
    """
    reading = matter.reading
    for first, noun in _pairs(reading):
        mine = reading.stems[noun][:_ROOT]
        sentence = reading.sentence_of(first)
        for unit in units_of(matter.truth)[0]:
            limits = [one for one in unit.limits if one.kind in _EXCEPTING]
            named = [one for one in limits if any(root[:_ROOT] == mine for root in one.roots)]
            if named and _is_told(matter, sentence, unit, mine):
                yield EitherWay(first, noun, named[0].text)
                return


def _pairs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give where `with or without` begins, and the noun behind it."""
    for index in range(len(reading.words) - _FEWEST):
        one, other = reading.words[index], reading.words[index + 2]
        is_pair = (one in _WITH and other in _WITHOUT) or (one in _WITHOUT and other in _WITH)
        if not is_pair or not is_or(reading, index + 1):
            continue
        behind = range(index + _REACH, min(index + 2 * _REACH, len(reading.words)))
        noun = next((place for place in behind if is_content(reading, place)), None)
        if noun is not None:
            yield index, noun


def _is_told(matter: Matter, sentence: range, unit: Unit, noun: str) -> bool:
    """Whether the sentence tells what the base's statement does, the noun itself left aside."""
    shared = {one for one in roots_in(matter.reading, sentence) & unit.roots if one[:_ROOT] != noun}
    values = [placed.value for placed in matter.truth.placed if placed.reading is unit.text]
    known = [value for value in values if value.first in unit.words]
    is_same = any(value.first in sentence and agrees(value, one) for value in matter.values for one in known)
    return is_same or len(shared) >= _FEWEST
