"""Words put into a sentence that is otherwise the base copy's: `…, cabin bag [and a hot snack on board] included`."""

from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.known_things import has_form
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.people import READER
from variantgen.authoring.guardrails.rivals import rivals_in
from variantgen.authoring.guardrails.scenes import set_aside
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.content import Severity

_RUN = 3  # words running that make a passage the base's
_LEAST_KEPT, _SHARE_KEPT, _SHARE_PARTLY_KEPT = 6, 0.5, 0.35
_FEWEST = 2
_EVERYWHERE = frozenset({"website", "site", "web", "laden", "shop", "boutique", "tienda", "negozio", "winkel", "loja"})
_SHORTEST = 3
_OPENING = 2  # words from where an insertion begins to what joins it on
_AND_WORDS = "and und sowie et y e ed en plus & also auch aussi tambien anche ook tambem as"
_WITH_WORDS = "with mit avec con com met including inklusive incluant incluido incluso inclusief incluindo featuring"
_AND, _WITH = frozenset(_AND_WORDS.split()), frozenset(_WITH_WORDS.split())
_ARTICLE_WORDS = "a an the ein eine einen einem un une des du el la los las il lo gli le o os as um uma het de een our"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_OF_PRICES_WORDS = (  # that what costs costs, starts or is paid, by whom, is no fact of its own
    "price prices priced cost costs costing pay pays paid paying start starts starting end ends preis preise kostet "
    "kosten zahlst zahlen bezahlst beginnt startet gilt endet prix cout coute coutent paie payez commence debute part "
    "precio precios cuesta cuestan pagas pagan paga empieza sale prezzo prezzi costo costa costano paghi parte inizia "
    "prijs prijzen kost betaal betaalt begint start preco precos custa custam pagas comeca alone separately apart "
    "aparte part parte rest reste resto anyway simply easily einfach simplement simplemente semplicemente gewoon "
    "head kopf leute tete cabeza testa hoofd cabeca"
)
_OUR_WORDS = (
    "our us we unser unsere unseren unserem unserer wir notre nos nous nuestro nuestra nuestros nuestras nostro nostra "
    "nostri nostre noi onze ons wij nosso nossa nossos nossas"
)
_OUR = frozenset(_OUR_WORDS.split())
_SO_WORDS = (  # what follows from the product is told of the reader: `so there's one thing less to carry`
    "so that's that which while for then to it's para pour per um zum fur damit sodass also genau donc ainsi pendant "
    "c'est c' cosi quindi mentre dus zodat terwijl om voor assim enquanto mientras asi"
)
_SO = frozenset(_SO_WORDS.split())
_OF_PRICES = frozenset(_OF_PRICES_WORDS.split())


class Insertion(NamedTuple):
    """Words of a draft, first to last, that the base copy's sentence does not have, and how surely they add to it."""

    first: int
    last: int
    severity: Severity


def insertions(matter: Matter) -> list[Insertion]:
    """Find two or more new words in a sentence most of which stands word for word in the base copy.

    Between words that are neighbours in the base, all of them new, or tacked on with `with` or as a further item:
    a sure addition. At the end of the sentence in other ways: for a person, for copy also ends on a scene.
    One new word is a sure addition as an item of the base's own list. Knowingly lets through: what leads a sentence;
    one new word elsewhere, which is as often another wording; what replaces words of the base; denied and asked words.
    """
    reading = matter.reading
    kept = _kept(reading, matter.truth)
    found: list[Insertion] = []
    for sentence in reading.each_sentence:
        count = sum(kept[sentence.start : sentence.stop])
        if count < _LEAST_KEPT or count < _SHARE_PARTLY_KEPT * len(sentence) or count == len(sentence):
            continue
        is_kept = count >= _SHARE_KEPT * len(sentence)
        for whole in _runs(sentence, kept):
            run = _without_end(matter, sentence, whole)
            severity = _severity(matter, sentence, run)
            if severity == "block" and is_kept:
                found.append(Insertion(run.start, run.stop - 1, severity))
            elif severity and _is_of_product(reading, run):
                found.append(Insertion(run.start, run.stop - 1, "review"))
    return found


def _kept(reading: Reading, truth: Truth) -> list[bool]:
    """Return for each word whether it stands in three words running of the base copy."""
    stems, known = reading.stems, _stem_trigrams(truth)
    kept = [False] * len(stems)
    for index in range(len(stems) - _RUN + 1):
        if (stems[index], stems[index + 1], stems[index + 2]) in known:
            kept[index : index + _RUN] = [True] * _RUN
    return kept


@lru_cache(maxsize=128)
def _stem_trigrams(truth: Truth) -> frozenset[tuple[str, str, str]]:
    return frozenset(
        gram for text in truth.texts for gram in zip(text.stems, text.stems[1:], text.stems[2:], strict=False)
    )


@lru_cache(maxsize=128)
def _stem_pairs(truth: Truth) -> frozenset[tuple[str, str]]:
    return frozenset(pair for text in truth.texts for pair in zip(text.stems, text.stems[1:], strict=False))


def _runs(sentence: range, kept: list[bool]) -> list[range]:
    """Return the runs of words that are not kept and do not lead the sentence."""
    found, start = [], -1
    for index in sentence:
        if kept[index]:
            if start > sentence.start:
                found.append(range(start, index))
            start = -1
        elif start < 0:
            start = index
    if start > sentence.start:
        found.append(range(start, sentence.stop))
    return found


def _without_end(matter: Matter, sentence: range, run: range) -> range:
    """Return a run without the sentence's last two words where the base goes on with them: `[and six eggs], €24`."""
    stems, pairs, end = matter.reading.stems, _stem_pairs(matter.truth), run.stop - 2
    is_last = run.stop == sentence.stop and end > run.start
    is_joint = is_last and {(stems[run.start - 1], stems[end]), (stems[end], stems[end + 1])} <= pairs
    return range(run.start, end) if is_joint else run


def _severity(matter: Matter, sentence: range, run: range) -> Severity | None:
    reading = matter.reading
    numbers = vocabulary(reading.language).numbers
    content = [index for index in run if not is_function_word(reading.words[index], reading.language)]
    fresh = [index for index in content if _is_fresh(matter, index)]
    is_item = _is_list_item(matter, sentence, run) and len(fresh) == len(run)
    if is_item:
        return "block"
    if len(content) == len(fresh) == 1 and _is_channel(matter, fresh[0]):
        is_sure = (reading.stems[run.start - 1], *reading.stems[run.stop : run.stop + 1]) in _stem_pairs(matter.truth)
        return "block" if is_sure and run.stop in sentence else "review"
    if len({reading.stems[index] for index in fresh}) < _FEWEST or len(fresh) * 5 < 3 * len(content):
        return None
    is_all_new = len(fresh) == len(content)
    joint = _joint(reading, run)
    is_between = run.stop in sentence and (
        (reading.stems[run.start - 1], reading.stems[run.stop]) in _stem_pairs(matter.truth)
    )
    if is_between:  # `and six fresh eggs` is all new, whatever else there are six of
        is_counted = any(reading.words[index] in numbers for index in content)
        others = [index for index in content if reading.words[index] not in numbers]
        return "block" if is_all_new or (is_counted and len(fresh) == len(others)) else "review"
    if run.stop in sentence:
        return "review" if joint in ("with", "item") and is_all_new else None
    return "block" if joint == "with" or (joint == "item" and is_all_new) else "review"


def _is_list_item(matter: Matter, sentence: range, run: range) -> bool:
    """Whether a run is a whole item between two that follow one another in a list of the base: `desks, [mail,] tea`."""
    reading = matter.reading
    if run.stop not in sentence or "," not in reading.gap(run.start - 1):
        return False
    is_closed = "," in reading.gap(run.stop - 1) or reading.words[run.stop] in _AND
    return is_closed and (reading.stems[run.start - 1], reading.stems[run.stop]) in _stem_pairs(matter.truth)


def _is_channel(matter: Matter, index: int) -> bool:
    """Whether a word names a way to reach the brand of which the base copy has nothing: `in the app`, `by phone`."""
    named = [one for one in rivals_in(matter.reading) if one.kind == "channel" and one.first <= index <= one.last]
    known = {one.group for text in matter.truth.texts for one in rivals_in(text)}
    return bool(named) and all(one.group not in known | _EVERYWHERE for one in named)


def _is_of_product(reading: Reading, run: range) -> bool:
    """Whether a run speaks of the brand, or neither of the reader nor of what follows for one."""
    words = reading.words[run.start : run.stop]
    if not _OUR.isdisjoint(words):
        return True
    return _SO.isdisjoint(words[: _OPENING + 1]) and READER.get(reading.language, _OUR).isdisjoint(words)


def _joint(reading: Reading, run: range) -> str:
    """Return how a run is tacked on: `with`, as a further `item` (`and a …`), as `more`, or not at all."""
    opening = [
        reading.words[index] if reading.raw(index).isascii() else ""  # Portuguese `é` is no `e`
        for index in range(run.start, min(run.start + _OPENING, run.stop))
    ]
    if not _WITH.isdisjoint(opening):
        return "with"
    if _AND.isdisjoint(opening[:1]):
        return ""
    return "item" if not _ARTICLES.isdisjoint(opening[1:]) else "more"


def _is_fresh(matter: Matter, index: int) -> bool:
    """Whether a word tells something that the base copy has in no form."""
    reading = matter.reading
    word = reading.words[index]
    if len(word) < _SHORTEST or not word.isalpha() or word in _OF_PRICES or word in _OUR or index in set_aside(reading):
        return False
    book = vocabulary(reading.language)
    if any(word in words for words in (book.numbers, book.units, book.currencies, book.fractions, book.months)):
        return False
    return not has_form(matter.truth, word, reading.stems[index]) and index not in _said_otherwise(matter)


def _said_otherwise(matter: Matter) -> set[int]:
    """Return the words of a wording that the base copy has in other words."""
    return {
        index
        for hit in hits(matter.reading).get("same", ())
        if matter.truth.says("same", hit.concept)
        for index in range(hit.first, hit.last + 1)
    }
