"""Which words of a text tell of the reader's world, not of the product: questions, comparisons, the reader's own."""

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import function_words
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading, words_near
from variantgen.authoring.guardrails.truth import Truth

_REACH = 3
_FRAGMENT = 3
_LEAST = 3
_SIDES = frozenset({"before", "after"})
_OWN_WORDS = (
    "your yours my ihre ihren ihrem ihrer dein deine deinen deinem deiner mein meine votre vos ton ta tes mon ma mes "
    "tu tus vuestro vuestra mi mis tuo tua tuoi tue vostro vostra vostri vostre mio mia je jouw uw mijn teu tuas teus "
    "seu sua seus suas meu minha"
)
_OWN = frozenset(_OWN_WORDS.split())
_SPEAKING_WORDS = (
    "we our ours us it its this these they wir unser unsere unseren unserem uns es er sie nous notre nos cela ca "
    "elle il nosotros nuestro nuestra nuestros esto noi "
    "nostro nostra nostri questo wij onze ons dit nosso nossa nossos isto"
)
_SPEAKING = frozenset(_SPEAKING_WORDS.split())
_NEVER = frozenset({"never", "nie", "niemals", "jamais", "nunca", "mai", "nooit"})
_PLACING_WORDS = (
    "on onto over under through against past beside across behind into inside beneath near by auf uber unter durch "
    "gegen neben hinter vor sur sous contre pres derriere devant "
    "outre sobre bajo contra junto detras delante su sul sulla "
    "sotto oltre dietro davanti accanto op onder tegen naast voor achter sob perto atras alem"
)
_PLACING = frozenset(_PLACING_WORDS.split())
_LEADING_ITEM_WORDS = (
    "a an and the und ein eine einen et un une des du de la le les y una e uma um een plus dazu sowie samt inklusive "
    "ausserdem auch also too ook aussi egalement tambien anche tambem"
)
_LEADING_ITEM = frozenset(_LEADING_ITEM_WORDS.split())
_FOR = frozenset({"for", "fur", "pour", "para", "per", "voor"})
_FROM_WORDS = "from von vom de du da desde van dal dalla"
_FROM = frozenset(_FROM_WORDS.split())
_TO_WORDS = "to bis nach a au hasta naar tot al alla ate till"
_TO = frozenset(_TO_WORDS.split())


@kept_with_reading
def set_aside(reading: Reading) -> frozenset[int]:
    """Return the words that state nothing of the product: in a question, after `like` or `instead of`, denied."""
    found = set(denied_words(reading))
    for hit in hits(reading).get("aside", ()):
        if hit.concept == "before":
            found |= set(range(hit.last + 1, min(hit.last + 1 + _REACH, reading.clause_of(hit.last).stop)))
    if "?" in reading.text:
        found |= {index for sentence in reading.each_sentence if is_asked(reading, sentence[0]) for index in sentence}
    return frozenset(found)


@kept_with_reading
def denied_words(reading: Reading) -> frozenset[int]:
    """Return the words that are negated, and those that `none of them` denies from behind."""
    found = set(negated_words(reading))
    for hit in hits(reading).get("aside", ()):
        if hit.concept == "behind":
            found |= set(range(reading.sentence_of(hit.first).start, hit.first))
    return frozenset(found)


def is_in_an_idiom(reading: Reading, first: int, last: int) -> bool:
    """Whether the words stand inside an idiom: the `silver` of `a silver lining`."""
    return any(hit.first <= first and last <= hit.last for hit in hits(reading).get("entity_idiom", ()))


def is_asked(reading: Reading, index: int) -> bool:
    """Whether the word's sentence is a question."""
    return "?" in reading.gap(reading.sentence_of(index).stop - 1)


def is_readers_own(reading: Reading, first: int) -> bool:
    """Whether `your` or `my` stands before the word or the one before it."""
    return any(word in _OWN for word in reading.words[max(0, first - 2) : first])


def is_placed_by(reading: Reading, first: int) -> bool:
    """Whether a word of place leads to the word: `over a cotton shirt`, `on the table`."""
    clause = reading.clause_of(first)
    return any(word in _PLACING for word in reading.words[max(clause.start, first - _REACH) : first])


def opens_a_scene(reading: Reading, first: int) -> bool:
    """Whether the word's clause begins with `when`, `after`, `if`: it tells when, not what.

    So does a clause with `for` that opens a sentence: `For a chin that likes a cushion, …`.
    """
    clause = reading.clause_of(first)
    opening = reading.words[clause.start]
    if opening in _FOR and clause.start == reading.sentence_of(first).start and "," in reading.gap(clause.stop - 1):
        return True
    return any(
        hit.concept == "scene" and clause.start <= hit.first <= clause.start + 1 and hit.first < first
        for hit in hits(reading).get("aside", ())
    )


def is_on_a_route(reading: Reading, first: int, last: int) -> bool:
    """Whether the words are an end of `from X to Y`, both written with a capital."""
    clause = reading.clause_of(first)
    if first <= clause.start:
        return False
    before = reading.words[first - 1]
    if before in _FROM:
        ahead = range(last + 1, min(last + 3, clause.stop - 1))
        return any(reading.words[index] in _TO and reading.raw(index + 1)[0].isupper() for index in ahead)
    behind = range(max(clause.start, first - 4), first - 2)
    return before in _TO and any(
        reading.words[index] in _FROM and reading.raw(index + 1)[0].isupper() for index in behind
    )


def shared_stems(reading: Reading, truth: Truth, words: range, without: range) -> int:
    """Return how many content words among these the base copy has too."""
    small = function_words(reading.language)
    return sum(
        reading.stems[index] in truth.stems or reading.words[index] in truth.words
        for index in words_near(words, without.start, without.stop - 1)
        if index not in without and reading.words[index] not in small and len(reading.words[index]) > 1
    )


def tells_of_product(reading: Reading, truth: Truth, first: int, last: int) -> bool:
    """Whether the word's clause shares content with the base copy.

    An item of a list counts with the clauses beside it; a fragment of a few words counts by itself.
    """
    itself = range(first, last + 1)
    clause = reading.clause_of(first)
    if shared_stems(reading, truth, clause, itself):
        return True
    sentence = reading.sentence_of(first)
    small = function_words(reading.language)
    if sum(reading.words[index] not in small for index in words_near(sentence, first, last)) <= _FRAGMENT:
        return True
    return is_item(reading, truth, first, last)


def places_the_product(reading: Reading, truth: Truth, first: int, last: int) -> bool:
    """Whether a place is told of the product: in its clause, or alone in one of a sentence on it.

    A place of the reader's is not: `your office in Porto`.
    """
    if is_origin(reading, first):
        return True
    itself, clause = range(first, last + 1), reading.clause_of(first)
    before = reading.words[clause.start : first]
    if not _FROM.intersection(before[-1:]) and not _OWN.isdisjoint(before):
        return False
    if tells_of_product(reading, truth, first, last):
        return True
    small = function_words(reading.language)
    is_alone = all(reading.words[index] in small for index in clause if index not in itself)
    return is_alone and shared_stems(reading, truth, reading.sentence_of(first), itself) > 1


def is_told_of_product(matter: Matter, first: int, last: int) -> bool:
    """Whether words are said of the product: no question, in a sentence with a word of the base, of `we` or of `it`.

    A few words say it by themselves: `The best in Britain!`. A lead of one word (`Guaranteed: ...`) and a call to the
    reader (`Never run out: ...`) are of the reader's world.
    """
    reading = matter.reading
    sentence, itself = reading.sentence_of(first), range(first, last + 1)
    if is_asked(reading, first) or (first == sentence.start and _is_a_lead(reading, first, last)):
        return False
    told = [index for index in words_near(sentence, first, last) if index not in itself]
    if not _SPEAKING.isdisjoint(reading.words[index] for index in told):
        return True
    if shared_stems(reading, matter.truth, sentence, itself):
        return True
    small = function_words(reading.language)
    return sum(reading.words[index] not in small for index in told) < _LEAST


def _is_a_lead(reading: Reading, first: int, last: int) -> bool:
    return (first == last and ":" in reading.gap(last)) or reading.words[first] in _NEVER


def is_item(reading: Reading, truth: Truth, first: int, last: int) -> bool:
    """Whether the word is an item of a list of things that the base copy has.

    Nothing but an article, a number or an adjective leads to it in its clause, and the sentence shares content.
    """
    small = function_words(reading.language) - _LEADING_ITEM
    clause, sentence = reading.clause_of(first), reading.sentence_of(first)
    is_led = first - clause.start > _REACH or any(word in small for word in reading.words[clause.start : first])
    if is_led or len(clause) == len(sentence):
        return False
    itself = range(first, last + 1)
    beside = [
        reading.clause_of(index)
        for index, gap in ((clause.start - 1, clause.start - 1), (clause.stop, clause.stop - 1))
        if index in sentence and "," in reading.gap(gap)
    ]
    return any(shared_stems(reading, truth, item, itself) for item in beside) and (
        shared_stems(reading, truth, sentence, itself) > 1
    )


def is_origin(reading: Reading, first: int) -> bool:
    """Whether the word's clause tells where something is made or comes from: `hammered out in Oregon`."""
    clause = reading.clause_of(first)
    return any(hit.first in clause and hit.first < first for hit in hits(reading).get("production", ()))


def is_of_making(reading: Reading, first: int) -> bool:
    """Whether the word's clause has a word of making: `woven by hand`."""
    clause = reading.clause_of(first)
    return any(hit.first in clause for hit in hits(reading).get("production", ()))


def is_value_asked(reading: Reading, value: Value) -> bool:
    """Whether a value stands in a question: `Six round the table?`; one with a bound (`Within 24 hours?`) claims."""
    if value.bounds - _SIDES or value.end:
        return False
    sentence = reading.sentence_of(value.first)
    stop = reading.starts[sentence.stop] if sentence.stop < len(reading.starts) else len(reading.text)
    return "?" in reading.masked[reading.ends[sentence.stop - 1] : stop]


def shares_nothing(matter: Matter, value: Value, *, least: int = _LEAST) -> bool:
    """Whether the value's sentence sets a scene: no word of it but numbers stands in the base.

    least: how many words it must have: `Chez vous en trois jours.` speaks of the product all the same.
    """
    if value.bounds - _SIDES or value.end:
        return False
    reading, unknown = matter.reading, 0
    book, small = vocabulary(reading.language), function_words(reading.language)
    for index in reading.sentence_of(value.first):
        word = reading.words[index]
        if value.first <= index <= value.last or word in small or not word[0].isalpha() or len(word) == 1:
            continue
        if word in book.numbers or word in book.units or word in book.weekdays or word in book.months:
            continue
        if reading.stems[index] in matter.truth.stems:
            return False
        unknown += 1
    return unknown >= least
