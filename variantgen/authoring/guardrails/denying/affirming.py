"""Whether a draft affirms a thing: where it names it, what says that one has it: `with a towel`, `towels included`."""

from collections.abc import Iterator
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.affirming_words import (
    ACCOMPANYING,
    ALLOWING,
    ALSO,
    FEWER,
    INCLUDED,
    OFF,
    PLUS,
    SUPPOSING,
    UNLIKE,
)
from variantgen.authoring.guardrails.denying.burdens import is_burden, is_incurred
from variantgen.authoring.guardrails.denying.denial_words import PRICING
from variantgen.authoring.guardrails.denying.denials import Denial
from variantgen.authoring.guardrails.denying.lists import is_included, is_listed
from variantgen.authoring.guardrails.denying.phrases import is_counted
from variantgen.authoring.guardrails.denying.polarity import negated_words, softly_negated
from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.compounds import is_sort_of
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.truth import Truth, names_of

_NEAR = 3
_WINDOW = 6
_SHORT_STEM = 4
_GIVING = frozenset({"gift", "free_item", "upgrade"})


class Place(NamedTuple):
    """Where a draft names something denied. is_whole: with all its words. has_verb: with the act denied of it.

    is_sort: it names a sort of it, in a joined word: `Lavendelparfüm` where the base denies `Parfüm`.
    """

    word: int
    is_whole: bool
    has_verb: bool
    is_sort: bool = False


def places_of(reading: Reading, denial: Denial, truth: Truth) -> Iterator[Place]:
    """Yield the places where a draft names what is denied without denying it."""
    sorts = _sorts(reading, denial, truth)
    if denial.head not in reading.stem_set and not sorts:
        return
    negated = negated_words(reading)
    done = _sentences_of_act(reading, denial, negated)
    for index, stem in enumerate(reading.stems):
        if (
            index in negated
            or not (index in sorts or (stem == denial.head and _is_same_word(reading.words[index], denial)))
            or is_counted(reading, index)
            or softly_negated(reading, index)
            or _is_fewer(reading, index)
            or reading.words[index + 1 : index + 2] in OFF
            or _is_added(reading, index, denial)
        ):
            continue
        sentence = reading.sentence_of(index)
        near = range(max(sentence.start, index - _WINDOW), min(index + _WINDOW + 1, sentence.stop))
        stems = {reading.stems[other] for other in near}
        stems |= {denial.head} if index in sorts else set()
        if reading.words[index] in PRICING and not denial.stems <= stems:  # the verb: `it costs £9`
            continue
        yield Place(index, denial.stems <= stems, reading.sentences[index] in done, index in sorts)


def _sentences_of_act(reading: Reading, denial: Denial, negated: frozenset[int]) -> set[int]:
    """Return the sentences in which the act that is denied is done."""
    if not denial.verb:
        return set()
    return {
        reading.sentences[index]
        for index, stem in enumerate(reading.stems)
        if index not in negated and is_verb(stem, denial)
    }


def _is_added(reading: Reading, index: int, denial: Denial) -> bool:
    """Whether a tax or charge that is not included is put on top: `12 € más IVA`."""
    is_apart = denial.sort != "absent" and index > 0
    return is_apart and is_burden(denial.head_word) and reading.words[index - 1] in PLUS


def _sorts(reading: Reading, denial: Denial, truth: Truth) -> frozenset[int]:
    """Return the words that name a sort of what is denied to be there, and that the base does not know."""
    if reading.language not in GERMANIC or denial.sort != "absent" or denial.is_elsewhere_affirmed:
        return frozenset()
    return frozenset(
        index
        for index, stem in enumerate(reading.stems)
        if stem != denial.head and is_sort_of(stem, denial.head, reading.language) and not truth.stems.has_written(stem)
    )


def is_named_in_denial(reading: Reading, denial: Denial) -> bool:
    """Whether the draft itself denies the thing elsewhere: `the lounge has showers; on board you'll find no shower`."""
    return any(reading.stems[index] == denial.head for index in negated_words(reading))


def is_verb(stem: str, denial: Denial) -> bool:
    """Whether a stem is the act's: the same, or one begins the other: `recycl`, `recyclabl`."""
    short, long = sorted((stem, denial.verb), key=len)
    return stem == denial.verb or (len(short) > _SHORT_STEM and long.startswith(short))


def _is_same_word(word: str, denial: Denial) -> bool:
    """Whether two words of one stem are one noun: `pet`, `pets`; not `grind`, `grinder`, nor what shares a syllable."""
    other = denial.head_word
    if len(denial.head) < _SHORT_STEM:
        return word in (other, f"{other}s") or other == f"{word}s"
    return abs(len(word) - len(other)) <= 2 and word.endswith("er") == other.endswith("er")


def _is_fewer(reading: Reading, index: int) -> bool:
    return any(word in FEWER for word in reading.words[max(0, index - 2) : index])


def is_told(reading: Reading, index: int) -> bool:
    """Whether the word stands in a plain statement: no question, no condition, no search, no comparison."""
    clause = reading.clause_of(index)
    if "?" in reading.gap(reading.sentence_of(index).stop - 1):
        return False
    before = reading.words[clause.start : index]
    supposing, unlike = (words.get(reading.language, frozenset()) for words in (SUPPOSING, UNLIKE))
    return supposing.isdisjoint(before) and unlike.isdisjoint(before[-_NEAR:])


def is_given(matter: Matter, denial: Denial, place: Place) -> bool:
    """Whether the draft says that one has it, gets it or may do it, or counts it among what the base affirms."""
    reading, index = matter.reading, place.word
    if denial.sort != "quality" and is_listed(matter, index):
        return denial.sort != "surcharge" or not _is_priced(matter, index)
    if denial.sort == "surcharge" and _is_priced(matter, index):
        clause, negated = reading.clause_of(index), negated_words(reading)
        said = (hit for hit in hits(reading).get("predicate", ()) if hit.concept == "predicate")
        is_said = any(hit.first in clause and hit.first > index and hit.first not in negated for hit in said)
        has_price = any(value.kind == "money" and value.first in clause for value in matter.values)
        return is_said and not has_price  # `eggs included, for €29.90 a week`
    if _is_had(matter, denial, place) or is_included(reading, index):
        return True
    near = _linked(reading, index)
    if any(_leads(reading, hit, index) for hit in hits(reading).get("frame", ()) if hit.concept in ("loose", "having")):
        return denial.sort not in ("surcharge", "exception")
    if denial.sort == "quality":
        return any(reading.stems[other] in names_of(matter.truth) for other in reading.sentence_of(index))
    allowing = ALLOWING.get(reading.language, frozenset())
    return denial.sort in ("status", "act") and any(reading.words[other] in allowing for other in near)


def is_only_led_to(matter: Matter, denial: Denial, place: Place) -> bool:
    """Whether nothing but a `with` or a verb of having before it says that one has it."""
    is_known = (denial.sort != "quality" and is_listed(matter, place.word)) or _is_had(matter, denial, place)
    is_known = is_known or is_included(matter.reading, place.word)
    return not is_known and any(
        _leads(matter.reading, hit, place.word)
        for hit in hits(matter.reading).get("frame", ())
        if hit.concept in ("loose", "having")
    )


def _is_had(matter: Matter, denial: Denial, place: Place) -> bool:
    """Whether it comes along, is said to be given, or, of a fee, is charged."""
    reading, index = matter.reading, place.word
    near, negated = _linked(reading, index), negated_words(reading)
    if denial.sort not in ("surcharge", "exception") and is_accompanied(reading, index):
        return True
    if any(hit.first in near and hit.first not in negated for hit in _giving(reading, denial)):
        return True
    is_charge = denial.sort == "absent" and place.is_whole and is_burden(denial.head_word)
    return is_charge and is_incurred(matter, index)


def is_accompanied(reading: Reading, index: int) -> bool:
    """Whether it comes along with something: `mitsamt Lattenrost`, `complete with a pad`."""
    clause = reading.clause_of(index)
    return not ACCOMPANYING.isdisjoint(reading.words[max(clause.start, index - _NEAR) : index])


def is_counted_in(reading: Reading, index: int) -> bool:
    """Whether `also` or `even` leads to it, or `included` follows: `auch auf Geschenkkarten`, `gift cards included`."""
    clause = reading.clause_of(index)
    before = reading.words[max(clause.start, index - _NEAR) : index]
    after = reading.words[index + 1 : min(index + 3, clause.stop)]
    return not (ALSO.isdisjoint(before)) or any(word.startswith(INCLUDED) for word in after)


def _giving(reading: Reading, denial: Denial) -> Iterator[Hit]:
    found = hits(reading)
    for hit in found.get("predicate", ()):
        if hit.concept == "predicate" or (hit.concept == "need" and denial.sort == "absent"):
            yield hit
    for hit in found.get("frame", ()):
        if hit.concept == "behind":
            yield hit
    if denial.sort != "absent":
        for hit in found.get("offer", ()):
            if hit.concept in _GIVING:
                yield hit


def _leads(reading: Reading, hit: Hit, index: int) -> bool:
    """Whether `with`, `comes with`, `includes` leads to the word, itself or by way of a list."""
    reach = _NEAR if hit.concept == "loose" else 2 * _WINDOW
    return 0 < index - hit.last <= reach and hit.first in reading.sentence_of(index)


def _linked(reading: Reading, index: int) -> range:
    """Return the word's clause, and the one after where this one is an item of its list."""
    clause = reading.clause_of(index)
    following = clause.stop < reading.sentence_of(index).stop
    if following and all(not is_function_word(reading.words[i], reading.language) for i in clause):
        return range(clause.start, reading.clause_of(clause.stop).stop)
    return clause


def _is_priced(matter: Matter, index: int) -> bool:
    sentence = matter.reading.sentence_of(index)
    return any(
        value.kind == "money" and value.first in sentence for value in values_in(matter.reading, matter.truth.locale)
    )
