"""What the base copy says of most, of some, of nine out of fourteen, said of them without a number."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.denying.polarity import joins, negated_words
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of

_FEWEST, _SHARE = 2, 0.6
_YEAR = 1_900
_NEAR, _BEFORE = 4, 2
_OF_WORDS = "of out von der des de d' sur di su dei van da dos das do"
_OF = frozenset(_OF_WORDS.split())
_PART_WORDS = (  # what says in the draft that not all are meant
    "most mostly majority many some several few handful selected select partly partially largely mainly nearly almost "
    "half certain part parts selection number choice among various numerous bulk share "
    "meiste meisten mehrheit mehrzahl viele vielen einige einigen manche manchen ausgewahlte ausgewahlten teilweise "
    "teils fast uberwiegend grossteil großteil teil halfte zahlreiche mehrere mehreren "
    "plupart certains certaines quelques plusieurs presque beaucoup partie majorite moitie nombreux nombreuses part "
    "mayoria algunos algunas varios varias muchos muchas casi parte mitad buena numerosos numerosas ciertos ciertas "
    "maggior alcuni alcune molti molte diversi diverse parecchi quasi meta numerosi numerose gran certi certe "
    "meeste meestal veel sommige enkele enige geselecteerde deels bijna meerderheid merendeel deel delen helft aantal "
    "vele usually typically generally normally often commonly lots plenty loads "
    "meist meistens ublich ublicherweise gewohnlich normalerweise oft haufig etliche etlichen "
    "generalement habituellement souvent "
    "habitual habitualmente normalmente generalmente suele suelen frecuente monton "
    "solito solitamente spesso tanti tante sacco "
    "doorgaans gewoonlijk vaak talrijke "
    "geralmente costuma costumam tantos tantas inumeros inumeras "
    "maioria alguns algumas muitos muitas quase maior metade certos certas"
)
_PART = frozenset(_PART_WORDS.split())
_ARTICLE_WORDS = (
    "a an one ein eine einen einer un une una uno een um uma this that dieses ce cette este esta questo dit"
)
_ONE = frozenset(_ARTICLE_WORDS.split())


class Partitive(NamedTuple):
    """A clause of the base about a part. text: what names it. noun: root of what it is a part of. amount: how many."""

    text: str
    noun: str
    roots: frozenset[str]
    amount: float = 0.0


class Whole(NamedTuple):
    """A sentence of the draft that tells it of all."""

    words: range
    part: str


def untold_parts(matter: Matter) -> Iterator[Whole]:
    """Give the draft's sentences that say of things what the base says of a part of them, with nothing of the part.

    For a person. Knowingly lets through: one of them (`a room with a view`), numbers of them, other nouns for them.
    """
    reading = matter.reading
    parts = partitives_in(matter.truth)
    for sentence in reading.each_sentence if parts else ():
        if "?" in reading.gap(sentence.stop - 1) or not _PART.isdisjoint(reading.words[sentence.start : sentence.stop]):
            continue
        mine = roots_in(reading, sentence)
        for part in parts:
            shared = part.roots & mine
            is_told = part.noun in mine and len(shared) >= max(_FEWEST, _SHARE * len(part.roots))
            if is_told and _is_of_all(matter, sentence, part):
                yield Whole(sentence, part.text)
                break


def _is_of_all(matter: Matter, sentence: range, part: Partitive) -> bool:
    """Whether the sentence counts or denies none of them: it speaks of all."""
    reading, numbers = matter.reading, vocabulary(matter.reading.language).numbers
    negated = negated_words(reading)
    if part.amount and any(value.amount == part.amount and value.first in sentence for value in matter.values):
        return False
    for index in sentence:
        if root(reading.stems[index]) != part.noun:
            continue
        before = reading.words[max(reading.clause_of(index).start, index - _BEFORE) : index]
        is_counted = not part.amount and any(word in numbers or word[0].isdigit() for word in before)
        if index in negated or is_counted or not _ONE.isdisjoint(before):
            return False
    return True


@lru_cache(maxsize=128)
def partitives_in(truth: Truth) -> tuple[Partitive, ...]:
    """Return the base's clauses about a part of things, unless a text of it says the same of them all."""
    names = frozenset(map(root, names_of(truth)))
    found = []
    for text in truth.texts:
        negated = negated_words(text)
        for first, last, count in [*_worded(text), *_counted(text)]:
            clause = text.clause_of(first)
            if first in negated:
                continue
            after = range(last + 1, min(last + 1 + _NEAR, clause.stop))
            noun = next((index for index in after if is_content(text, index)), None)
            if noun is None:
                continue
            roots = roots_in(text, [index for index in _predicate(text, noun, clause) if index not in negated]) - names
            if len(roots) >= _FEWEST and root(text.stems[noun]) in roots and not _is_plain(truth, roots):
                said = text.text[slice(*text.span(first, noun))]
                found.append(Partitive(said, root(text.stems[noun]), roots, count))
    return tuple(found)


def _predicate(text: Reading, noun: int, clause: range) -> range:
    """Return the noun and what the clause goes on to say of it."""
    start = noun
    while start > clause.start and not joins(text, start - 1) and clause.stop - noun <= 1:
        start -= 1
    return range(start, clause.stop)


def _worded(text: Reading) -> list[tuple[int, int, float]]:
    return [(hit.first, hit.last, 0.0) for hit in hits(text).get("scale", ()) if hit.concept == "part_1"]


def _counted(text: Reading) -> list[tuple[int, int, float]]:
    """Return `nine of our 14`, `neun von 14`: first word, last, and how many they are."""
    numbers = vocabulary(text.language).numbers

    def amount(index: int) -> float:
        word = text.words[index]
        return float(word) if word.isdecimal() else float(numbers.get(word, 0))

    found = []
    for index in range(len(text.words) - 2):
        if not amount(index) or text.words[index + 1] not in _OF:
            continue
        behind = range(index + 2, min(index + 2 + _NEAR, text.clause_of(index).stop))
        whole = next((one for one in behind if amount(one)), None)
        if whole is not None and amount(index) < amount(whole) < _YEAR:  # not `11 de enero de 2027`
            found.append((index, whole, amount(index)))
    return found


def _is_plain(truth: Truth, roots: frozenset[str]) -> bool:
    """Whether a sentence of the base says the same with no word for a part."""
    numbers = vocabulary(truth.language).numbers
    for text in truth.texts:
        for sentence in text.each_sentence:
            words = text.words[sentence.start : sentence.stop]
            is_whole = _PART.isdisjoint(words) and not any(word in numbers or word[0].isdigit() for word in words)
            if is_whole and len(roots & roots_in(text, sentence)) >= max(_FEWEST, len(roots) - 1):
                return True
    return False
