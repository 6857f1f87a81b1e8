"""Materials, ingredients, places, techniques and the like that the base copy does not name."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import findings_for, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.lexicons import Hit
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_LOOSE = frozenset({"colour", "animal"})
_LEADS_TO_PLACE_WORDS = "from in of by near at aus von bei im de du en a di da van uit d' dall'"
_LEADS_TO_PLACE = [[word] for word in _LEADS_TO_PLACE_WORDS.split()]
_JOINING = frozenset({"de", "nl"})
_NEAR = 2
_OWN_WORDS = "your my ihr ihre ihren ihrem dein deine deinen deinem votre vos ton ta tes tu tus su sus"
_OWN = frozenset(_OWN_WORDS.split())


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a word of a closed class (what things are made of.

    Where they come from) that is new. Parts count only where copy adds them (see additions).

    Knowingly lets through: classes no lexicon lists; a swap between two entities that the base has both of (see
    roles).
    """
    matter = matter_of(draft, brief)
    idioms = {index for hit in hits_in(matter, "entity_idiom") for index in range(hit.first, hit.last + 1)}
    found = [
        hit
        for hit in hits_in(matter, "entity")
        if hit.concept != "part"
        and hit.first not in idioms
        and not is_worded_in_base(matter, hit)
        and not _is_in_a_compound(matter, hit)
    ]
    return [
        finding
        for hit in found
        if (severity := _severity(matter, hit))
        for finding in findings_for(
            CHECK, matter, [hit], "the base copy does not name {text!r} ({concept})", {hit.concept: severity}
        )
    ]


def _is_in_a_compound(matter: Matter, hit: Hit) -> bool:
    """Whether a longer word of the base begins with this one: `Stahl` and `Stahlwinkel`."""
    word = matter.reading.words[hit.first]
    is_joining = hit.first == hit.last and matter.reading.language in _JOINING
    return is_joining and any(known.startswith(word) for known in matter.truth.words)


def _severity(matter: Matter, hit: Hit) -> Severity | None:
    """Block beside words of the base and behind `made of`; what is the reader's own is no fact of ours."""
    reading = matter.reading
    if any(word in _OWN for word in reading.words[max(0, hit.first - 1) : hit.first]):
        return None
    sentence = reading.sentence_of(hit.first)
    if hit.concept in _LOOSE:
        return "review"
    around = range(max(sentence.start, hit.first - _NEAR), min(sentence.stop, hit.last + 1 + _NEAR))
    is_anchored = any(
        index not in range(hit.first, hit.last + 1)
        and reading.stems[index] in matter.truth.stems
        and not is_function_word(reading.words[index], reading.language)
        for index in around
    )
    if hit.concept == "place":
        return "block" if reading.words[hit.first - 1 : hit.first] in _LEADS_TO_PLACE else "review"
    is_led = any(frame.last < hit.first and frame.first in sentence for frame in hits_in(matter, "frame"))
    return "block" if is_anchored or is_led else "review"


CHECK = Check("entity", 2, "block", _run)
