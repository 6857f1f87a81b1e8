"""Wholes of what the base copy leaves a part out of: `all our centres` where one is not included."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.conceptual import hits_in, is_denied
from variantgen.authoring.guardrails.denying.polarity import joins, negated_words
from variantgen.authoring.guardrails.facts import values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import content_stems, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief

_NEAR = 3
_JOINED = 4  # letters of a noun that ends joined words: `Montagstermine`, `Mittwochstermine`
_JOINING = frozenset({"de", "nl"})
_SURE = 2
_DAYS_WORDS = (
    "day days evening evenings night nights morning mornings afternoon afternoons tag tage abend abende nacht morgen "
    "jour jours soir soirs nuit matin matins dia dias tarde tardes noche noches manana mananas giorno giorni sera sere "
    "notte mattina dag dagen avond avonden ochtend noite noites manha manhas"
)
DAYS = frozenset(_DAYS_WORDS.split())
_FEW_DAYS = 5


_NEARLY_WORDS = (
    "nearly almost virtually practically fast beinahe nahezu annahernd presque quasi quasiment pratiquement casi "
    "practicamente praticamente bijna vrijwel haast nagenoeg quase"
)
_NEARLY = frozenset(_NEARLY_WORDS.split())


def is_nearly(reading: Reading, hit: Hit) -> bool:
    """Whether a whole is not quite one: `nearly all rooms`, `any other day`."""
    before = reading.words[max(hit.first - 1, reading.clause_of(hit.first).start) : hit.first + 1]
    return not _NEARLY.isdisjoint(before) or _is_of_the_others(reading, hit)


def _is_of_the_others(reading: Reading, hit: Hit) -> bool:
    """Whether the whole leaves out what was told before (`any other day`), or is none: `ta toute première carte`."""
    after = reading.words[hit.last + 1 : hit.last + 2]
    ordinals = vocabulary(reading.language).ordinals
    is_very = reading.words[hit.first].startswith("tout") and bool(after) and after[0] in ordinals
    return is_very or not _OTHERS.isdisjoint((*after, reading.words[hit.last]))


_OTHERS_WORDS = (
    "other others andere anderen anderer anderes anderem autre autres otro otra otros otras altro altra altri altre "
    "ander overige ubrige ubrigen outro outra outros outras demas restantes"
)
_OTHERS = frozenset(_OTHERS_WORDS.split())


class Whole(NamedTuple):
    """A whole of the draft that the base does not have as one."""

    hit: Hit
    severity: Severity
    reason: str


class Partial(NamedTuple):
    """What the base says of a part: the stems said, those of the sentence, whether it denies the whole in words."""

    said: frozenset[str]
    around: frozenset[str]
    is_denied: bool


def wholes_in(matter: Matter, brief: Brief) -> Iterator[Whole]:
    """Give the draft's wholes of which the base leaves a part out."""
    for hit in hits_in(matter, "universal"):
        if is_denied(matter, hit) or is_nearly(matter.reading, hit) or hit.last + 1 >= len(matter.reading.words):
            continue
        noun = noun_after(matter.reading, hit.last)
        if noun is None:
            continue
        found = Hit(hit.concept, hit.first, noun)
        if severity := _of_partial(matter, found) or _of_named(matter, found) or _of_joined(matter, found):
            yield Whole(found, severity, "the base copy leaves a part out")
        elif _of_days(matter, found, brief):
            yield Whole(found, "review", "the base copy names its days")
    yield from _everywhere(matter)


def noun_after(reading: Reading, last: int) -> int | None:
    """Return the noun that a whole ending there is of: the `rooms` of `all of our rooms`."""
    clause = reading.clause_of(last)
    after = range(last + 1, min(last + 1 + _NEAR, clause.stop))
    numbers = vocabulary(reading.language).numbers
    return next(
        (
            index
            for index in after
            if (word := reading.words[index])[0].isalpha()
            and word not in numbers
            and (word in DAYS or _is_content(reading, index))
        ),
        None,
    )


def _is_content(reading: Reading, index: int) -> bool:
    return not is_function_word(reading.words[index], reading.language)


def _of_partial(matter: Matter, hit: Hit) -> Severity | None:
    """Return how surely all have what the base says of most: `most, but not all, are vegan`."""
    reading = matter.reading
    sentence = reading.sentence_of(hit.first)
    stems = frozenset(reading.stems[sentence.start : sentence.stop])
    for partial in _partials(matter.truth):
        if partial.said <= stems and reading.stems[hit.last] in partial.around | partial.said:
            return "block" if partial.is_denied or len(partial.said) > _SURE else "review"
    return None


@lru_cache(maxsize=128)
def _partials(truth: Truth) -> tuple[Partial, ...]:
    """Return what the base texts say of most, many or some, of selected ones, not of all."""
    found, names = [], names_of(truth)
    for text in truth.texts:
        scale = hits(text).get("scale", ())
        wholes = {hit.first for hit in scale if hit.concept == "part_2"}
        for hit in scale:
            if hit.concept != "part_1":
                continue
            sentence = text.sentence_of(hit.first)
            denied = negated_words(text) & wholes & set(sentence)
            start = max([hit.last, *denied]) + 1
            first = next((index for index in range(start, sentence.stop) if _is_content(text, index)), None)
            if first is None:
                continue
            clause = text.clause_of(first)
            said = content_stems(text.words[first : clause.stop], text.stems[first : clause.stop], text.language)
            if stems := frozenset(said) - names:
                around = frozenset(text.stems[sentence.start : sentence.stop])
                found.append(Partial(stems, around, bool(denied)))
    return tuple(found)


def _of_named(matter: Matter, hit: Hit) -> Severity | None:
    """Return how surely the base only names some: `our Sheffield and Leeds centres (Hull isn't included)`."""
    reading = matter.reading
    named = _named(matter.truth)
    stem = reading.stems[hit.last] if reading.stems[hit.last] in named else _stem_after_names(reading, hit.last, named)
    if stem is None:
        return None
    names, is_sure = named[stem]
    if not names.isdisjoint(reading.stems):
        return None
    return "block" if is_sure else "review"


def _stem_after_names(reading: Reading, index: int, named: dict[str, tuple[frozenset[str], bool]]) -> str | None:
    """Return the noun behind a name: the `centres` of `all Chalk Lane centres`."""
    after = range(index + 1, min(index + 1 + _NEAR, reading.clause_of(index).stop))
    is_name = reading.raw(index)[0].isupper() and reading.language != "de"
    return next((reading.stems[one] for one in after if is_name and reading.stems[one] in named), None)


@lru_cache(maxsize=128)
def _named(truth: Truth) -> dict[str, tuple[frozenset[str], bool]]:
    """Return the nouns before which the base lists two names, with those, and whether it leaves others out."""
    found: dict[str, tuple[frozenset[str], bool]] = {}
    if truth.language == "de":
        return found
    for text in truth.texts:
        negated = negated_words(text)
        for index in range(2, len(text.words) - 1):
            if not joins(text, index) or not (_is_name(text, index - 1) and _is_name(text, index + 1)):
                continue
            noun = next(
                (one for one in range(index + 2, min(index + 4, len(text.words))) if not _is_name(text, one)), 0
            )
            if not noun or noun not in text.clause_of(index) or not _is_content(text, noun):
                continue
            sentence = text.sentence_of(index)
            out = {text.stems[one] for one in negated if one in sentence and _is_name(text, one)}
            found[text.stems[noun]] = frozenset({text.stems[index - 1], text.stems[index + 1], *out}), bool(out)
    return found


def _is_name(text: Reading, index: int) -> bool:
    """Whether a word is written as a name within its sentence."""
    return index > text.sentence_of(index).start and text.raw(index)[0].isupper() and _is_content(text, index)


def _of_joined(matter: Matter, hit: Hit) -> Severity | None:
    """Return how surely the base denies one sort: `Die Montagstermine werden aufgezeichnet, die ... nicht`."""
    reading, stem = matter.reading, matter.reading.stems[hit.last]
    if reading.language not in _JOINING or len(stem) < _JOINED:
        return None
    for text in matter.truth.texts:
        negated = negated_words(text)
        kinds = {index in negated for index, one in enumerate(text.stems) if one != stem and one.endswith(stem)}
        if len(kinds) > 1:
            return "block"
    return None


def _of_days(matter: Matter, hit: Hit, brief: Brief) -> bool:
    """Whether `every evening` stands for the days that the slot's own base text names, with its hour or price."""
    reading, truth = matter.reading, matter.truth
    numbers = vocabulary(reading.language).numbers
    is_counted = any(word[0].isdigit() or word in numbers for word in reading.words[hit.first + 1 : hit.last])
    if reading.words[hit.last] not in DAYS or is_counted:  # `every 10 days`
        return False
    base = truth.base(brief.slot)
    days = {value.amount for value in values_in(base, truth.locale) if value.kind == "weekday"}
    sentence = reading.sentence_of(hit.first)
    is_dated = any(value.kind in ("weekday", "date") for value in matter.values)
    is_whole = any(index in _whole_days(text) for text in truth.texts for index in range(len(text.words)))
    given = {value.key for value in values_in(base, truth.locale)}
    has_value = any(value.first in sentence and value.key in given for value in matter.values)
    return 0 < len(days) < _FEW_DAYS and has_value and not is_dated and not is_whole


def _whole_days(text: Reading) -> frozenset[int]:
    """Return where a text says `every day` or `daily`."""
    daily = (index for index, word in enumerate(text.words) if word in DAILY)
    every = (
        hit.first
        for hit in hits(text).get("universal", ())
        if hit.last + 1 < len(text.words) and text.words[hit.last + 1] in DAYS
    )
    return frozenset((*daily, *every))


DAILY = frozenset(
    "daily taglich quotidien quotidiennement diario diariamente quotidianamente dagelijks diariamente".split()  # noqa: SIM905
)


def _everywhere(matter: Matter) -> Iterator[Whole]:
    """Give `wherever in the country` where the base leaves places out of what the sentence speaks of."""
    reading = matter.reading
    places = _left_out(matter.truth)
    if not places or reading.language == "de" or matter.truth.says("free_choice", "where"):
        return
    if not _regions(reading).isdisjoint(one for text in matter.truth.texts for one in _regions(text)):
        return
    for hit in hits_in(matter, "free_choice"):
        sentence = reading.sentence_of(hit.first)
        stems = set(reading.stems[sentence.start : sentence.stop])
        if hit.concept != "where" or is_denied(matter, hit):
            continue
        for around, names in places:
            if stems & around and names.isdisjoint(reading.stems):
                clause = reading.clause_of(hit.last)
                is_sure = any(_is_name(reading, index) for index in range(hit.last + 1, clause.stop))
                yield Whole(hit, "block" if is_sure else "review", "the base copy leaves places out")
                break


def _regions(text: Reading) -> set[str]:
    """Return the content words of a text's regions: `mainland`, `lower 48`."""
    regions = (hit for hit in hits(text).get("condition", ()) if hit.concept == "region")
    return {
        text.words[index]
        for hit in regions
        for index in range(hit.first, hit.last + 1)
        if not is_function_word(text.words[index], text.language)
    }


@lru_cache(maxsize=128)
def _left_out(truth: Truth) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the names each base sentence denies, with the sentence's other content: `but not to Northern Ireland`."""
    found, names = [], names_of(truth)
    for text in truth.texts:
        negated = negated_words(text)
        for number in sorted({text.sentences[index] for index in negated}):
            inside = [index for index in range(len(text.words)) if text.sentences[index] == number]
            out = {text.stems[index] for index in inside if index in negated and _is_name(text, index)} - names
            around = {text.stems[index] for index in inside if _is_content(text, index) and text.raw(index).islower()}
            if out and (around := around - out):
                found.append((frozenset(around), frozenset(out)))
    return tuple(found)
