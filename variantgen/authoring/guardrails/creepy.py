"""Wording that shows the reader being watched."""

from dataclasses import replace

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.people import (
    READER,
    innocent_words,
    is_matter_of_base,
    news_of,
    speaks_to_reader,
    wordings_about_people,
)
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_MESSAGE = "{text!r} tells readers that they are watched"
_PRIVATE = "{text!r} is of the reader's private life, which the base copy does not speak of"
_FOR_A_PERSON: dict[str, Severity] = {"close": "review", "own": "review"}
_NEAR = 2  # words from `your` to what is the reader's
_TELLING = 3  # words of a hint that has no other reading
_TURN_WORDS = (  # what follows is told as known: `now that the divorce is through`
    "since after now because seit nachdem weil jetzt depuis apres maintenant puisque desde tras despues ahora dopo ora "
    "adesso sinds na nu omdat depois agora apos"
)
_TURN = frozenset(_TURN_WORDS.split())


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch copy that tells readers what was seen of them: views, carts, places, times.

    A hint alone (`last night`, `your location`) has other readings; two of them do not.
    What the reader did (`you walked by`, `your car hasn't left`) is for a person where a past or usual time stands
    beside it that the base copy does not have; so are such a time alone where the reader is
    spoken to, and those close to the reader and what the
    reader earns or owes (`your salary`). Other private things (`your inbox`) count beside another sign only.
    Knowingly lets through: watching implied without a word for it.
    """
    matter = matter_of(draft, brief)
    found = wordings_about_people(CHECK, matter, "creepy", _MESSAGE)
    if any(finding.severity == "block" for finding in found):
        return [replace(finding, severity="block") for finding in found]
    deeds, lives = _dated_deeds(matter), [hit for hit in news_of(matter, "intimate") if _is_of_reader(matter, hit)][:1]
    private = findings_for(CHECK, matter, lives, _PRIVATE, _FOR_A_PERSON)
    signs = _apart([*found, *deeds, *private])
    if len({finding.found for finding in signs}) > 1:
        return [replace(finding, severity="block") for finding in signs]
    told = [] if deeds or not any(_is_told_of(matter, hit) for hit in lives) else private
    is_dated = bool(found) and any(hit.concept == "time" for hit in news_of(matter, "when"))
    return _apart([*(finding for finding in found if is_dated or _is_telling(finding)), *deeds, *told])


def _is_telling(finding: Finding) -> bool:
    """Whether a hint says enough to stand alone: `last night` is as often the reader's own."""
    return len(finding.found.split()) >= _TELLING


def _apart(signs: list[Finding]) -> list[Finding]:
    """Leave out signs that share words with one before."""
    kept: list[Finding] = []
    for sign in signs:
        start, end = sign.span or (0, 0)
        if not any(other.span and start < other.span[1] and other.span[0] < end for other in kept):
            kept.append(sign)
    return kept


def _dated_deeds(matter: Matter) -> list[Finding]:
    """Find what a reader did or has beside a time that is not the base's, in one sentence; a past time alone too."""
    reading = matter.reading
    if not hits_in(matter, "when"):
        return []
    innocent = innocent_words(matter, "creepy")
    news = [hit for hit in news_of(matter, "when") if hit.first not in innocent]
    times = {reading.sentences[hit.first]: hit for hit in news}
    deeds = [hit for hit in hits_in(matter, "trace") if hit.first not in innocent] if times else []
    pairs = [
        (deed, times[reading.sentences[deed.first]])
        for deed in deeds
        if reading.sentences[deed.first] in times
        and _is_beside(reading, times[reading.sentences[deed.first]], deed)
        and not is_matter_of_base(matter, deed)
    ] or [(time, time) for time in news if time.concept == "past" and speaks_to_reader(matter, time)]
    found = [Hit("", min(one.first, other.first), max(one.last, other.last)) for one, other in pairs[:1]]
    return findings_for(CHECK, matter, found, _MESSAGE, {"": "review"})


def _is_beside(reading: Reading, time: Hit, deed: Hit) -> bool:
    """Whether a time stands in the clause of the deed, or alone before its comma: `Tuesday night, you left`."""
    own, beside = reading.clause_of(deed.first), reading.clause_of(time.first)
    return time.first in own or (beside.stop == own.start and len(beside) <= _TELLING)


def _is_told_of(matter: Matter, hit: Hit) -> bool:
    """Whether a sentence begins with a reader's own and tells something of it: `Your daughter turns six soon`.

    `When your daughter blows out the candles` and `a raise for your boss` set scenes.
    """
    reading = matter.reading
    sentence = reading.sentence_of(hit.first)
    is_begun = hit.first - sentence.start <= _NEAR and "?" not in reading.gap(sentence.stop - 1)
    return hit.concept == "close" and (_is_told_as_known(matter, hit) or (is_begun and _is_readers(matter, hit)))


def _is_of_reader(matter: Matter, hit: Hit) -> bool:
    """Whether a word is of the reader's own life: `your salary`, or told as known, `now that the divorce is through`.

    A scene without either (`one for the boss`) is anybody's.
    """
    return _is_readers(matter, hit) or _is_told_as_known(matter, hit)


def _is_readers(matter: Matter, hit: Hit) -> bool:
    before = matter.reading.words[max(0, hit.first - _NEAR) : hit.first]
    return not READER.get(matter.reading.language, frozenset()).isdisjoint(before)


def _is_told_as_known(matter: Matter, hit: Hit) -> bool:
    """Whether a person or a turn of life stands with what a reader did, behind a `since`."""
    if hit.concept != "close" or not speaks_to_reader(matter, hit):
        return False
    reading = matter.reading
    sentence = reading.sentence_of(hit.first)
    return not _TURN.isdisjoint(reading.words[sentence.start : hit.first]) or any(
        deed.first in sentence for deed in news_of(matter, "trace")
    )


CHECK = Check("creepy", 7, "block", _run)
