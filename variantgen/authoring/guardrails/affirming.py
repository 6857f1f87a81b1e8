"""Whether a draft affirms a thing: where it names it, what says that one has it, what takes that back."""

from collections.abc import Iterator
from typing import NamedTuple

from variantgen.authoring.guardrails.burdens import is_burden, is_incurred
from variantgen.authoring.guardrails.denial_words import (
    ACCOMPANYING,
    ADDITIVE,
    FOR,
    NONE,
    OFF,
    PLUS,
    PRICING,
    SUPPOSING,
    UNLIKE,
)
from variantgen.authoring.guardrails.denials import Denial, has_own_object
from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.lists import is_included, is_listed, joins_or
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.phrases import is_counted
from variantgen.authoring.guardrails.polarity import joins, negated_words, softly_negated
from variantgen.authoring.guardrails.text.compounds import is_sort_of
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.truth import Truth, names_of

_NEAR = 3
_WINDOW = 6
_SHORT_STEM = 4
_GIVING = frozenset({"gift", "free_item", "upgrade"})
_FEWER = frozenset(  # `one less spreadsheet`, `goodbye, glue`
    ["less", "fewer", "weniger", "moins", "menos", "meno", "minder"]
)
_ALLOWING = {
    "en": frozenset(["fine", "ok", "okay", "may", "welcome", "too"]),
    "de": frozenset(["darf", "durfen", "auch", "kann"]),
    "fr": frozenset(["peut", "peuvent", "aussi", "bienvenus"]),
    "es": frozenset(["puede", "pueden", "tambien", "bienvenidos"]),
    "it": frozenset(["puo", "possono", "anche"]),
    "nl": frozenset(["mag", "mogen", "ook"]),
    "pt": frozenset(["pode", "podem", "tambem"]),
}


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
    return any(word in _FEWER for word in reading.words[max(0, index - 2) : index])


def is_told(reading: Reading, index: int) -> bool:
    """Whether the word stands in a plain statement: no question, no condition, no search, no comparison."""
    clause = reading.clause_of(index)
    if "?" in reading.gap(reading.sentence_of(index).stop - 1):
        return False
    before = reading.words[clause.start : index]
    supposing, unlike = (words.get(reading.language, frozenset()) for words in (SUPPOSING, UNLIKE))
    return supposing.isdisjoint(before) and unlike.isdisjoint(before[-_NEAR:])


def is_turned(reading: Reading, index: int) -> bool:
    """Whether a negation of the sentence may reach the word: one of its clause, or of a clause without a subject."""
    sentence = reading.sentence_of(index)
    cues = [hit for hit in hits(reading).get("negation", ()) if hit.first in sentence]
    said = (cue for cue in cues if cue.concept == "clause" and _has_subject(reading, cue))
    whole = {place for cue in said for place in range(cue.first, cue.last + 1)}
    return any(
        _may_turn(reading, cue, index) for cue in cues if cue.concept == "clause" or cue.first not in whole
    )  # the `not` of `fillings are not` stands for nothing else


def _has_subject(reading: Reading, cue: Hit) -> bool:
    """Whether a denied clause names what it denies: `fillings are not`."""
    return any(is_content(reading, word) for word in range(reading.clause_of(cue.first).start, cue.first))


def _may_turn(reading: Reading, cue: Hit, index: int) -> bool:
    """Whether a negation elsewhere in the sentence may reach the word: `no X` reaches forward, up to an `and`.

    One with a thing of its own reaches no other clause: `colazione e cena comprese, esclusi i festivi`.
    """
    if cue.concept == "clause":
        return reading.clauses[cue.first] == reading.clauses[index] or _reaches(reading, cue, index)
    if cue.concept == "soft":
        return False
    if is_pronominal(reading, cue):
        return True
    if cue.concept == "before" and cue.first > index and _is_topic(reading, index):
        return True
    is_before = cue.concept == "before" and cue.last < index and reading.clauses[cue.last] == reading.clauses[index]
    return is_before and not any(joins(reading, word) for word in range(cue.last + 1, index))


def _is_topic(reading: Reading, index: int) -> bool:
    """Whether a word only says what the rest is about: `for the filling, though, no washing`."""
    start = reading.clause_of(index).start
    return reading.words[start] in FOR and index - start <= _NEAR


_SUITED = ("unsuit", "incompat", "inadapt", "inadec", "inadeq", "inadatt", "ungeeignet", "ongeschikt", "apt", "adatt")


def _reaches(reading: Reading, cue: Hit, index: int) -> bool:
    """Whether a denied clause is about a word of another: as its subject before it, or as one more item behind it."""
    clause, own = reading.clause_of(cue.first), reading.clause_of(index)
    if reading.stems[index] in reading.stems[clause.start : clause.stop]:
        return True
    is_fronted = cue.first == clause.start and clause.stop == own.start
    if is_fronted and reading.words[cue.last].startswith(_SUITED):  # `unsuitable for hobs, the pan weighs`
        return True
    if cue.first > index:
        return not _has_subject(reading, cue) and not has_own_object(reading, cue)
    if not ADDITIVE.isdisjoint(reading.words[own.start : own.stop]):  # `wine is extra, dinner too`
        return not has_own_object(reading, cue)
    return all(is_content(reading, word) or joins_or(reading, word) for word in range(clause.stop, own.stop))


def is_pronominal(reading: Reading, cue: Hit) -> bool:
    """Whether a `none` stands for what was named before: `feathers, down: it contains none of them`."""
    rest = range(cue.last + 1, reading.clause_of(cue.last).stop)
    if reading.words[cue.last] in NONE:
        return True
    return cue.concept == "before" and not any(
        is_content(reading, word) and not is_counted(reading, word) for word in rest
    )


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
    allowing = _ALLOWING.get(reading.language, frozenset())
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
    return not (_ALSO.isdisjoint(before)) or any(word.startswith(_INCLUDED) for word in after)


_ALSO_WORDS = (
    "also even including auch sogar selbst einschliesslich einschließlich inklusive aussi meme egalement tambien "
    "incluso hasta incluidas incluidos anche perfino persino comprese compresi ook zelfs inclusief tambem ate incluindo"
)
_ALSO = frozenset(_ALSO_WORDS.split())
_INCLUDED = ("included", "inclus", "compris", "compres", "incluid", "inbegriffen", "eingeschlossen", "inbegrepen")


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
