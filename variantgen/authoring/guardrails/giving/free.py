"""What is free: in the base copy, and whether a draft's free thing is among that."""

from functools import lru_cache
from typing import Literal

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.giving.at_zero import FARTHEST, at_zero, is_thing, near_clause, zero_prices
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST
from variantgen.authoring.guardrails.text.lexicons import Hit, hits, tables
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.stem import stem
from variantgen.authoring.guardrails.truth import Truth, has_phrase, names_of

FREE = "free_item"
GRATIS = (  # how words that give something away begin, in seven languages
    *("free", "gratis", "gratuit", "kostenlos", "kostenfrei", "versandkostenfrei", "offert", "omaggio"),
    *("complimentary", "umsonst"),
)
FREE_OFFERS = frozenset(
    [
        FREE,
        "free_shipping",
        "free_returns",
        "trial",
        "gift",
        "free_months",
        "bogo",
        "free_cancellation",
        "no_fees",
        "no_extra",
        "kids_free",
        "free_exchange",
        "upgrade",
        "free_installation",
        "free_support",
    ]
)
_SORTS = frozenset(
    {"free_shipping", "free_returns", "free_exchange", "free_installation", "free_support", "kids_free", "upgrade"}
)
_BEFORE_NOUNS = frozenset({"en", "de"})  # elsewhere what follows `gratis` may be a verb
_JOINING = frozenset({"de", "nl"})
_ROOT = 5
_SENDING = {
    "en": "delivery deliver delivered delivers shipping ship ships shipped parcel parcels postage",
    "de": "versand versendet lieferung liefern geliefert paket zustellung porto",
    "fr": "livraison livre livrons livré expédition envoi colis",
    "es": "envío envíos entrega enviamos paquete portes",
    "it": "spedizione spediamo consegna consegniamo pacco",
    "nl": "bezorging bezorgen bezorgd verzending pakket levering",
    "pt": "envio envios entrega enviamos encomenda portes",
}
_FEWEST = 2
_REACH = 8
_LONGEST_ASIDE = 5
_ADVERBIAL = ("where", "wide", "ally")  # `free anywhere in the country`

Known = Literal["known", "unsure", "unknown"]


def free_in_base(matter: Matter, hit: Hit) -> Known:
    """Return whether what a draft calls free is free in the base: `known`, `unsure` where the words differ.

    What stands right after the word (`free tote bag`), otherwise what its clause speaks of (`the club costs nothing`).
    `unknown`: the base gives nothing for nothing, or does not even know the thing.
    """
    reading, truth = matter
    given, around = _free_stems(truth), _around(reading, hit)
    free = given | at_zero(truth)
    things = _after(reading, hit) if hit.first == hit.last and not _is_after_noun(reading, hit) else set()
    if things and not reading.words[hit.last + 1].endswith(_ADVERBIAL):
        if _meets(things, free):
            return "known"
        is_loose = reading.language not in _BEFORE_NOUNS and _meets(around, free)
        return "unsure" if is_loose or (given and not things.isdisjoint(truth.stems)) else "unknown"
    if (not things and free_figures(matter, reading.sentence_of(hit.first))) or _is_told(matter, hit, around, free):
        return "known"
    if _is_sent(matter, hit, free) or _is_phrase_of_base(matter, hit):
        return "known"
    clause = near_clause(reading, hit.first)
    nearest = next((index for index in range(hit.first - 1, clause.start - 1, -1) if is_thing(reading, index)), None)
    is_known_thing = hit.first < hit.last and nearest is not None and reading.stems[nearest] in truth.stems
    return "unsure" if given or is_known_thing else "unknown"


def _is_sent(matter: Matter, hit: Hit, free: frozenset[str]) -> bool:
    """Whether the clause speaks of sending, and the base sends for nothing: `il pacco arriva gratis`."""
    reading, sending = matter.reading, _sending(matter.reading.language)
    clause = near_clause(reading, hit.first)
    return not sending.isdisjoint(free) and not sending.isdisjoint(reading.stems[index] for index in clause)


@lru_cache(maxsize=8)
def _sending(language: str) -> frozenset[str]:
    return frozenset(stem(fold(word), language) for word in _SENDING.get(language, "").split())


def _is_phrase_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether the base has the phrase word for word, and the clause names nothing else: `the first one's on us`."""
    reading, phrase = matter.reading, matter.reading.words[hit.first : hit.last + 1]
    clause = [index for index in near_clause(reading, hit.first) if not hit.first <= index <= hit.last]
    things = [index for index in clause if is_thing(reading, index) and not reading.words[index].startswith("one")]
    free = _free_stems(matter.truth)
    return (
        len(phrase) > 1 and all(reading.stems[index] in free for index in things) and has_phrase(matter.truth, phrase)
    )


def _is_told(matter: Matter, hit: Hit, around: set[str], free: frozenset[str]) -> bool:
    """Whether what the words around speak of is free, or nothing but the freedom is spoken of: `Run free`."""
    reading, given = matter.reading, _free_stems(matter.truth)
    sentence, clause = reading.sentence_of(hit.first), near_clause(reading, hit.first)
    things = [index for index in clause if is_thing(reading, index)]
    if given and hit.first == hit.last and len(things) <= _FEWEST:
        return True
    before, after = range(sentence.start, hit.first), range(hit.last + 1, clause.stop)
    is_about_it = not any(is_thing(reading, index) for index in before) and (
        sum(is_thing(reading, index) for index in after) < _FEWEST
    )
    if _meets(around, free) or (given and (is_about_it or not around)):  # `It costs nothing`
        return True
    own = {reading.stems[index] for index in things if not hit.first <= index <= hit.last}
    is_pronoun = not own - names_of(matter.truth) or hit.first == clause.start + 1
    return is_pronoun and _meets(_in_sentence(matter, hit), free)


def _meets(stems: set[str], free: frozenset[str]) -> bool:
    """Whether any stem is one of what is free, by its first letters where it is long: `bezorger`, `bezorging`."""
    if not stems.isdisjoint(free):
        return True
    roots = {stem[:_ROOT] for stem in free if len(stem) > _ROOT and stem.isalpha()}
    return any(stem[:_ROOT] in roots for stem in stems if len(stem) > _ROOT)


def _in_sentence(matter: Matter, hit: Hit) -> set[str]:
    """Return the stems of a hit's sentence, names aside: what a pronoun in it may stand for."""
    reading, names = matter.reading, names_of(matter.truth)
    sentence = reading.sentence_of(hit.first)
    if sentence.start and not any(is_thing(reading, index) for index in range(sentence.start, hit.first)):
        sentence = range(reading.sentence_of(sentence.start - 1).start, sentence.stop)  # `Wires? It costs nothing ...`
    near = sentence[: max(0, hit.last - sentence.start) + FARTHEST]
    return {
        reading.stems[index]
        for index in near[-FARTHEST * 2 :]
        if not hit.first <= index <= hit.last and is_thing(reading, index) and reading.words[index][0].isalpha()
    } - names


def _is_after_noun(reading: Reading, hit: Hit) -> bool:
    """Whether the word follows what it describes, where nouns come first: `plaza gratuita`."""
    before = hit.first - 1
    return reading.language in HEAD_FIRST and before in near_clause(reading, hit.first) and is_thing(reading, before)


def _after(reading: Reading, hit: Hit) -> set[str]:
    """Return the stems of the content words right after a hit; of nouns, where they are told by their capital."""
    found: set[str] = set()
    clause = near_clause(reading, hit.last)
    for index in range(hit.last + 1, clause.stop):
        if reading.words[index] == "of" and found:  # `a free bag of our house roast`
            found.update(reading.stems[later] for later in range(index, clause.stop) if is_thing(reading, later))
        if not is_thing(reading, index) or (reading.language == "de" and not reading.raw(index)[0].isupper()):
            break
        found.add(reading.stems[index])
    return found


def _around(reading: Reading, hit: Hit) -> set[str]:
    """Return the stems of a hit's clause, and of the clause before where those are few or the hit opens its own."""
    clause = near_clause(reading, hit.first)
    words = [index for index in clause if not hit.first <= index <= hit.last and is_thing(reading, index)]
    is_opening = hit.first - clause.start < _FEWEST
    if (len(words) < _FEWEST or is_opening) and clause.start > reading.sentence_of(hit.first).start:
        earlier = reading.clause_of(clause.start - 1)
        words += [index for index in earlier[-_REACH:] if is_thing(reading, index)]
    return {reading.stems[index] for index in words}


def is_free_sort(matter: Matter, hit: Hit) -> bool:
    """Whether the base gives what the hit names for nothing in other words: `Shipping is $6, free over $60`."""
    reading, truth = matter
    words = free_words(reading.language)
    units = vocabulary(reading.language).units
    things = {
        stem(reading.words[index].split("'")[0], reading.language)
        for index in range(hit.first, hit.last + 1)
        if is_thing(reading, index) and reading.words[index] not in units and reading.words[index] not in words
    }
    free = _free_stems(truth) | at_zero(truth)
    is_joined = reading.language in _JOINING and any(
        thing.startswith(stem) for thing in things for stem in free if len(stem) >= _ROOT
    )  # `versandkostenfrei`
    return hit.concept in _SORTS and (is_joined or _meets(things, free))


def is_known_free(matter: Matter, hit: Hit) -> bool:
    """Whether all things that a hit names are free in the base: `every sixth bag is on us` of a free sixth bag."""
    reading, words = matter.reading, free_words(matter.reading.language)
    units = vocabulary(reading.language).units
    things = {
        reading.stems[index]
        for index in range(hit.first, hit.last + 1)
        if is_thing(reading, index) and reading.words[index] not in units and reading.words[index] not in words
    }
    return bool(things) and things <= _free_stems(matter.truth)


@lru_cache(maxsize=8)
def free_words(language: str) -> frozenset[str]:
    """Return the words that say by themselves that something costs nothing."""
    return frozenset(fold(text) for text in tables(language).get("offer", {}).get(FREE, ()) if " " not in text)


def free_figures(matter: Matter, sentence: range) -> bool:
    """Whether a sentence has a span or measure that the base gives beside what is free: `up to 14 days before`."""
    figures = _free_figures(matter.truth)
    return bool(figures) and any(value.key in figures for value in matter.values if value.first in sentence)


@lru_cache(maxsize=128)
def _free_figures(truth: Truth) -> frozenset[tuple[str, str, float]]:
    """Return the spans and measures of the base's clauses that give something for nothing."""
    zero = {(id(placed.reading), placed.reading.clauses[placed.value.first]) for placed in zero_prices(truth)}
    return frozenset(
        placed.value.key
        for placed in truth.placed
        if placed.value.kind in ("duration", "quantity")
        and (
            (id(placed.reading), placed.reading.clauses[placed.value.first]) in zero
            or any(
                hit.concept in FREE_OFFERS and hit.first in placed.reading.clause_of(placed.value.first)
                for hit in hits(placed.reading).get("offer", ())
            )
        )
    )


@lru_cache(maxsize=128)
def _free_stems(truth: Truth) -> frozenset[str]:
    """Return the stems and figures of the base's clauses that give something for nothing, or have it included."""
    found: set[str] = set()
    for reading in truth.texts:
        for hit in hits(reading).get("offer", ()):
            if hit.concept in FREE_OFFERS:
                found |= _around(reading, hit) | _past_aside(reading, hit)
                found.update(reading.stems[index] for index in range(hit.first, hit.last) if is_thing(reading, index))
        for hit in hits(reading).get("predicate", ()):
            if hit.concept == "predicate" and reading.words[hit.first].startswith(_INCLUDED):
                found |= _around(reading, hit)
    for fact in truth.facts:
        if any(hit.concept in FREE_OFFERS for hit in hits(fact.reading).get("offer", ())):
            found.update(fact.reading.stems)
            found.update(fact.fact.name.casefold().split())
    return frozenset(found)


def _past_aside(reading: Reading, hit: Hit) -> set[str]:
    """Return the stems before an aside between commas: the check-up of `the first check-up, within a year, is free`."""
    clause = reading.clause_of(hit.first)
    start = reading.sentence_of(hit.first).start
    if hit.first - clause.start >= _FEWEST or clause.start == start:
        return set()
    aside = reading.clause_of(clause.start - 1)
    is_between = "," in reading.gap(clause.start - 1) and "," in reading.gap(max(aside.start - 1, 0))
    if aside.start == start or len(aside) > _LONGEST_ASIDE or not is_between:
        return set()
    before = reading.clause_of(aside.start - 1)
    return {reading.stems[index] for index in before[-_REACH:] if is_thing(reading, index)}


_INCLUDED = ("includ", "inclu", "inbegrep", "inbegriff", "enthalten", "compris", "incluid", "comprend", "gehort")
