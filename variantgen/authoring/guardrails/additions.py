"""Things added to the product: `includes X`, `with an X`, `X included`, one more item in a list of what it has."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.insertions import insertions
from variantgen.authoring.guardrails.known_things import has_form
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import (
    is_placed_by,
    is_readers_own,
    opens_a_scene,
    set_aside,
    shared_stems,
)
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.things import OFTEN_BESIDE, things_in
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_LONGEST = 6
_AND = frozenset({"and", "und", "sowie", "et", "y", "e", "en", "plus", "&"})
_ARTICLE_WORDS = "a an ein eine einen un une una een uma um your ihr ihre dein deine votre vos tu tus"
_ARTICLES = [[word] for word in _ARTICLE_WORDS.split()]
_DAY_WORDS = (
    "weekend weekends weekday weekdays holiday holidays wochenende wochenenden feiertag feiertage feiertagen werktag "
    "week end ends semaine fin fins feries ferie jours semana semanas festivos laborables fine settimana settimane "
    "festivi feriali weekeinde weekeinden feestdagen werkdagen fim feriados uteis morning evening night morgens abends"
)
_DAYS = frozenset(_DAY_WORDS.split())  # when something holds is for the checks of dates
_SOON_WORDS = (
    "already always now too bereits schon immer jetzt deja toujours ya siempre gia sempre al altijd nu ja agora"
)
_SOON = frozenset(_SOON_WORDS.split())
_INSIDE = frozenset({"of", "de", "d'", "du", "di", "van", "von"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a noun phrase whose head is new to the base copy where copy names what a product has, and its list.

    And new words in a sentence that is otherwise the base's (see insertions).
    Two new words after a verb of having (`includes`, `comes with`) block, as does a thing of a closed class behind any
    frame; one new word after a verb of having is for a person. Knowingly lets through: additions told in a sentence
    of their own; what stands behind a bare `with` and is in no class (`with a smile`); scenes (see scenes).
    """
    matter = matter_of(draft, brief)
    found = _framed(matter)
    for first, last, severity in insertions(matter):
        span = matter.reading.span(first, last)
        if any(one.span and one.severity == "block" and _overlap(one.span, span) for one in found):
            continue
        text = matter.reading.text[slice(*span)]
        found.append(
            CHECK.found(f"{text!r} is put into a sentence of the base copy", span, severity=severity, found=text)
        )
    return found


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _framed(matter: Matter) -> list[Finding]:
    """Find new noun phrases beside the wordings in which copy names what a product has."""
    reading, truth = matter
    frames = hits(reading).get("frame", [])
    if not frames:
        return []
    aside = set_aside(reading)
    things = {
        thing.first for thing in things_in(reading) if not thing.entry.is_weak and thing.entry.kind not in OFTEN_BESIDE
    }
    findings = {}
    for phrase, is_firm in _phrases(reading, frames):
        fresh = [index for index in phrase if _is_fresh(matter, index)]
        if not fresh or aside.intersection(phrase) or not _has_new_head(matter, phrase, fresh):
            continue
        is_thing = bool(things.intersection(fresh))
        is_scene = is_readers_own(reading, phrase[0]) or opens_a_scene(reading, phrase[0])
        is_scene = is_scene or (is_placed_by(reading, phrase[0]) and not is_thing)
        if is_scene or not (is_thing or is_firm) or not _shares(reading, truth, phrase):
            continue
        severity: Severity = "block" if is_thing or _is_all_new(matter, phrase, fresh) else "review"
        span = reading.span(phrase[0], phrase[-1])
        text = reading.text[slice(*span)]
        findings[span] = CHECK.found(f"the base copy knows nothing of {text!r}", span, severity=severity, found=text)
    return list(findings.values())


def _shares(reading: Reading, truth: Truth, phrase: list[int]) -> bool:
    """Whether the phrase's sentence says something of the product, or is no more than the phrase and its frame."""
    sentence, itself = reading.sentence_of(phrase[0]), range(phrase[0], phrase[-1] + 1)
    around = [index for index in reading.content if index in sentence and index not in itself]
    return len(around) <= 1 or shared_stems(reading, truth, sentence, itself) > 0


def _is_all_new(matter: Matter, phrase: list[int], fresh: list[int]) -> bool:
    """Whether two or more new words stand in the phrase, and no known one beside them."""
    reading = matter.reading
    content = [index for index in phrase if not is_function_word(reading.words[index], reading.language)]
    return len(fresh) > 1 and len(fresh) == len(content)


def _phrases(reading: Reading, frames: list[Hit]) -> list[tuple[list[int], bool]]:
    """Return the noun phrases beside frames, and the further items of their lists.

    Firm ones follow a verb of having.
    """
    found = []
    for hit in frames:
        if hit.concept == "behind":
            found.append((_before(reading, hit.first), True))
            continue
        found.append((_after(reading, hit.last), hit.concept == "having"))
        rest = range(hit.last + 1, reading.sentence_of(hit.last).stop)
        is_having = hit.concept == "having"
        found += [
            (_after(reading, index), is_having)
            for index in rest
            if reading.words[index] in _AND
            and (_leads_to_article(reading, index) or (is_having and not _is_verb_like(reading, index)))
        ]
    return [(phrase, is_firm) for phrase, is_firm in found if phrase]


def _is_verb_like(reading: Reading, index: int) -> bool:
    """Whether one lone word stands between `and` and a small word: `and backed by`, `and arrives with`."""
    clause = reading.clause_of(index)
    return index + 2 in clause and is_function_word(reading.words[index + 2], reading.language)


def _leads_to_article(reading: Reading, index: int) -> bool:
    """Whether a thing, not a verb, follows: `and a pub supper`."""
    return reading.words[index + 1 : index + 2] in _ARTICLES


def _after(reading: Reading, last: int) -> list[int]:
    """Return the words of the noun phrase right after a word; nothing where a number leads it (see quantities)."""
    clause = reading.clause_of(last)
    phrase: list[int] = []
    for index in range(last + 1, min(last + 1 + _LONGEST, clause.stop)):
        if reading.words[index][0].isdigit():
            return []
        if is_function_word(reading.words[index], reading.language) and reading.words[index] not in _INSIDE:
            if phrase:
                break
            continue
        phrase.append(index)
    return phrase


def _before(reading: Reading, first: int) -> list[int]:
    clause = reading.clause_of(first)
    phrase: list[int] = []
    for index in range(first - 1, max(first - _LONGEST, clause.start) - 1, -1):
        if is_function_word(reading.words[index], reading.language) and reading.words[index] not in _INSIDE:
            break
        phrase.insert(0, index)
    return phrase


def _is_fresh(matter: Matter, index: int) -> bool:
    reading = matter.reading
    word = reading.words[index]
    if not word.isalpha() or is_function_word(word, reading.language) or len(word) < 3:
        return False
    book = vocabulary(reading.language)
    if word in book.numbers or word in book.units or word in book.currencies or word in book.fractions:
        return False
    if word in _SOON or word in book.weekdays or word in book.months or word in _DAYS:
        return False
    return not has_form(matter.truth, word, reading.stems[index])


def _has_new_head(matter: Matter, phrase: list[int], fresh: list[int]) -> bool:
    """Whether the phrase's head is new: the last word in Germanic languages, the first in Romance ones."""
    reading = matter.reading
    content = [index for index in phrase if not is_function_word(reading.words[index], reading.language)]
    return (content[0] if reading.language in HEAD_FIRST else content[-1]) in fresh


CHECK = Check("addition", 6, "block", _run)
