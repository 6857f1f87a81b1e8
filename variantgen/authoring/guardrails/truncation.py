"""Texts that stop in the middle."""

import re

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.function_words import is_function_word
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.reading import read
from variantgen.domain.variant import Brief, Draft, Finding

_END = re.compile(r"[.!?…:;)\]\"'»”’%*}°€$£™®©]\s*$")
_OPEN = re.compile(r"(?:[,;:\-–—/&+(]|\.\.\.|…)\s*$")
_DANGLING = {
    "en": "and or the a an your our its their my whose which who because while plus than including",
    "de": "fur ohne von durch bis und oder der das den dem des ein eine einen einem zum zur im am sowie "
    "dein deine deinen ihren unser unsere pro",
    "fr": "pour dans sur par sans que qui et ou le les un une des du de au aux votre vos notre nos ses",
    "es": "con a para en por sin que y o el la los las un una unos de del al tu tus su sus nuestro nuestra",
    "it": "con a per in da che e il lo la i gli le un una di del della dei degli delle al alla nei nelle nel sul sulla "
    "nostro",
    "nl": "voor zonder met en of de een jouw uw onze",
    "pt": "com para em por sem que e ou o os as um uma de do da dos das ao pelo pela",
}
_LEADING = {
    "en": "with of to for in on at by from without per as is are that into through under over between only includes",
    "de": "mit von zu fur in an auf bei aus nach bis ohne als ist sind durch uber unter",
    "fr": "avec a pour en dans sur par sans que qui est sont chez",
    "es": "con a para en por sin que es son como",
    "it": "con a per in da dal senza che",
    "nl": "met voor in naar tot zonder per als is",
    "pt": "com para em por sem que",
}
_ENDINGS_WORDS = (  # what may follow a whole word: `wash` is no half of `washable`
    "able ible ing ings ed er ers est ly less ful ness ment ments al en em es ung ungen lich liche los "
    "bar ig iger heit keit tion s t e n mente nte ito"
)
_ENDINGS = frozenset(_ENDINGS_WORDS.split())
_SHORT = 80


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a text that ends on a comma, a connecting word or half a word, or a long one without an end mark.

    Knowingly lets through: headlines that stop after a whole phrase.
    """
    matter = matter_of(draft, brief)
    reading = matter.reading
    if not reading.words:
        return []
    tail = draft.text[reading.ends[-1] :] if not _ends_in_markup(matter) else "."
    if "\u2026" in draft.text[-4:] or draft.text.rstrip().endswith("..."):
        return (
            []
            if brief.base_text.rstrip().endswith(("...", "…"))
            else [CHECK.found("the text trails off", severity="block")]
        )
    if _OPEN.search(draft.text) or draft.text.count("(") > draft.text.count(")"):
        return [CHECK.found(f"the text stops on {draft.text.strip()[-1]!r} or inside brackets", _last(matter))]
    if tail.strip() and _END.search(draft.text):
        return []
    if not _ends_in_markup(matter) and (problem := _unfinished(matter, brief)):
        return [CHECK.found(f"the text stops {problem}", _last(matter), found=reading.raw(len(reading.words) - 1))]
    return []


def _unfinished(matter: Matter, brief: Brief) -> str:
    reading = matter.reading
    word = reading.words[-1]
    leads_on = _DANGLING.get(reading.language, "").split() + (
        _LEADING.get(reading.language, "").split() if len(reading.text) > _SHORT else []
    )
    if (
        word in leads_on
        and (reading.language == "de" or reading.raw(len(reading.words) - 1).isascii())
        and not _ends_base_clause(matter, word)
    ):
        return "on a word that leads on"
    if (
        word in _LEADING.get(reading.language, "").split()
        and len(reading.words) > 1
        and "," in reading.gap(len(reading.words) - 2)
    ):
        return "on a word that leads on"
    if len(reading.text) > _SHORT and word.endswith(("'s", "'re", "'ll", "'ve")):
        return "on a word that leads on"
    if _is_half_a_word(matter, word):
        return "in the middle of a word"
    base_ends = bool(_END.search(brief.base_text))
    if len(reading.text) > _SHORT and base_ends and len({*reading.sentences, *_base_sentences(brief)}) > 1:
        return "without an end mark"
    return ""


def _base_sentences(brief: Brief) -> set[int]:
    return set(read(brief.base_text, brief.content.language).sentences)


def _is_half_a_word(matter: Matter, word: str) -> bool:
    if (
        word in vocabulary(matter.reading.language).months
        or word in matter.truth.words
        or not word.isalpha()
        or is_function_word(word, matter.reading.language)
    ):
        return False
    return (
        any(
            known.startswith(word) and len(known) - len(word) >= 2 and known[len(word) :] not in _ENDINGS
            for known in matter.truth.words
        )
        and matter.reading.stems[-1] not in matter.truth.stems
    )


def _ends_base_clause(matter: Matter, word: str) -> bool:
    return any(reading.words and reading.words[-1] == word for reading in matter.truth.texts)


def _ends_in_markup(matter: Matter) -> bool:
    reading = matter.reading
    last = max((end for _, end in (*reading.tags, *reading.links, *reading.emails)), default=0)
    return last > reading.ends[-1]


def _last(matter: Matter) -> tuple[int, int]:
    return matter.reading.span(len(matter.reading.words) - 1, len(matter.reading.words) - 1)


CHECK = Check("truncation", 3, "block", _run)
