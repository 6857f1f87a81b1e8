"""Proper nouns from nowhere: another place, part, standard or product."""

from functools import lru_cache
from itertools import islice, takewhile

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.known_things import has_form, known_places
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import (
    denied_words,
    is_asked,
    is_on_a_route,
    places_the_product,
    shared_stems,
)
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.given_names import given_names
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.things import SCENIC, things_in
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_MOST = 20  # findings: a person reads them
_NOUNS_ARE_RAISED = frozenset({"de"})
_TITLE_SHARE, _FEWEST_IN_TITLE = 0.7, 3
_LONGEST_TITLE = 100
_SHARED = 4
_OF_A_PLACE = (  # endings of what comes from a place, in the languages that raise it or the place's name
    *("an", "ian", "ean", "ish", "ese", "ic", "er", "ch", "sh", "sch", "ais", "aise", "ois", "oise", "ien", "ienne"),
    *("ain", "aine", "ano", "ana", "ense", "es", "esa", "eno", "ena", "ino", "ina", "s", "se"),
)
_KIN_WORDS = (
    "mom mum mam dad mama papa mommy mummy daddy grandma grandpa granny gran nan nana grandmother "
    "grandfather auntie maman mamie papi papy mamma nonna nonno abuela abuelo oma opa vovo avozinha"
)
_KIN = frozenset(_KIN_WORDS.split())  # raised as a name where no word stands before: `Mom and Dad's room`
_OPENERS = "\"'“”‘’«»„(¿¡-–—:•|"


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a capitalised word in mid-sentence that the base copy does not have.

    A sentence that says nothing of the product (`It is raining in Porto again`) and a given name are for a person.
    Knowingly lets through: German, where every noun is capitalised; headlines in title case; the first word of a
    sentence; questions and what is denied; both ends of `from X to Y`; what comes from a place of the base.
    """
    matter = matter_of(draft, brief)
    reading = matter.reading
    if reading.language in _NOUNS_ARE_RAISED or _is_title_case(matter):
        return []
    raised = (index for index in matter.fresh if index and reading.text[reading.starts[index]].isupper())
    foreign = (index for index in raised if _is_foreign_name(matter, index))
    return [
        CHECK.found(
            f"{reading.raw(index)!r} is a name that the base copy does not have",
            reading.span(index, index),
            severity=_severity(matter, index),
            found=reading.raw(index),
        )
        for index in islice(foreign, _MOST)
    ]


def _severity(matter: Matter, index: int) -> Severity:
    reading, truth = matter
    if len(reading.raw(index)) == 1 or reading.words[index] in given_names():
        return "review"
    kinds = {thing.entry.kind for thing in things_in(reading) if thing.first <= index <= thing.last}
    if "place" in kinds and not places_the_product(reading, truth, index, index):
        return "review"
    if kinds & SCENIC:  # `a Negroni at sunset`
        return "review"
    sentence = reading.sentence_of(index)
    shared = shared_stems(reading, truth, sentence, range(index, index + 1))
    is_short = len(reading.sentence_of(0)) == len(reading.words)
    return "block" if shared or is_short else "review"


def _is_foreign_name(matter: Matter, index: int) -> bool:
    reading, truth = matter
    raw, word = reading.raw(index), reading.words[index]
    if (raw.isupper() and len(raw) > 3) or len(raw) == 1:
        return False
    if has_form(truth, word, reading.stems[index]) or is_function_word(word.split("'")[0], reading.language):
        return False
    if _opens(reading, index) or index in denied_words(reading) or is_asked(reading, index):
        return False
    if is_on_a_route(reading, index, index) or _is_of_a_place(matter, index):
        return False
    if word.split("'")[0] in _KIN:
        return False
    book = vocabulary(reading.language)
    found = hits(reading)
    known = (*found.get("known_name", ()), *found.get("feast", ()))
    innocent = {place for hit in known for place in range(hit.first, hit.last + 1)}
    return not (
        word in book.months
        or word in book.weekdays
        or word in book.units
        or index in innocent
        or index in known_places(matter)
        or _follows_tag(reading, index)
    )


def _opens(reading: Reading, index: int) -> bool:
    """Whether the word begins a sentence, a quotation or what follows a dash, a colon or a merge tag."""
    if reading.sentences[index] != reading.sentences[index - 1]:
        return True
    if any(mark in reading.gap(index - 1) for mark in _OPENERS if mark != "-"):
        return True
    return any(start == reading.starts[index - 1] for start, _ in reading.tags) or _is_elided_opening(reading, index)


def _is_of_a_place(matter: Matter, index: int) -> bool:
    """Whether the word and a name of the base are a place and what comes from there: `Northumbrian`, `Northumberland`.

    They share their beginning, and one ends as what comes from a place does.
    """
    word = matter.reading.words[index]
    return any(
        name[:_SHARED] == word[:_SHARED]
        and _shared_letters(name, word) * 2 >= max(len(name), len(word))
        and (word.endswith(_OF_A_PLACE) or name.endswith(_OF_A_PLACE))
        for name in _raised_names(matter.truth)
        if name != word
    )


def _shared_letters(one: str, other: str) -> int:
    """Return with how many letters alike two words begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@lru_cache(maxsize=128)
def _raised_names(truth: Truth) -> frozenset[str]:
    """Return the base copy's words that begin with a capital, but for the product's and the brand's."""
    own = frozenset(fold(f"{truth.content.product} {truth.content.brand}").split())
    return frozenset(fold(token) for token in truth.tokens if token[0].isupper() and not token.isupper()) - own


def _is_elided_opening(reading: Reading, index: int) -> bool:
    """Whether the word opens a sentence behind a cut-off letter: `'s Avonds`."""
    before = index - 1
    is_cut = len(reading.words[before]) == 1 and reading.starts[before] > 0
    return (
        is_cut
        and reading.text[reading.starts[before] - 1] in "'’"
        and (before == 0 or reading.sentences[before - 1] != reading.sentences[before])
    )


def _follows_tag(reading: Reading, index: int) -> bool:
    """Whether only a merge tag stands before the word in its sentence."""
    between = reading.ends[index - 1], reading.starts[index]
    return any(between[0] <= start < between[1] for start, _ in reading.tags)


def _is_title_case(matter: Matter) -> bool:
    """Whether most words are raised; those that the base copy raises too do not count."""
    reading, truth = matter
    if len(reading.text) >= _LONGEST_TITLE:
        return False
    content = [index for index in reading.content if index and reading.raw(index) not in truth.tokens]
    raised = sum(reading.raw(index)[0].isupper() for index in content)
    return len(content) >= _FEWEST_IN_TITLE and raised > _TITLE_SHARE * len(content)


CHECK = Check("proper_noun", 5, "block", _run)
