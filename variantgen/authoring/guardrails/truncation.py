"""Texts that stop in the middle."""

import re
from functools import lru_cache

from variantgen.authoring.guardrails.breaking_off import breaks_off, goes_on, stops_short
from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.half_words import is_half_a_word, is_surely_half
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.truth import names_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_END = re.compile(r"[.!?…:;)\]\"'»”’%*}°€$£™®©]\s*$")
_OPEN = re.compile(r"(?:[,;:\-–—/&+(]|\.\.\.|…)\s*$")
_DANGLING = {  # words no phrase ends on, with a full stop or without
    "en": "and or the a an your our their my whose than including",
    "de": "fur und oder zum zur im am sowie pro",
    "fr": "pour dans par que qui et ou le les des du de au aux votre vos notre nos ses",
    "es": "con a en que y o el los las un del al tu tus su sus de",
    "it": "con a da e il i gli un di del della dei degli delle dello al alla alle nei nelle nel sul sulla",
    "nl": "met en of de jouw uw onze",
    "pt": "com em e ou o os as um de do da dos das ao pelo pela",
}
_NEVER_LAST = {  # words that a sentence may end on (`the choice is deine`), a text without an end mark does not
    "en": "who which while because plus",
    "de": "das der den dem des eine einen einem dein deine deinen deinem ihren ihrem unser unsere unseren ohne",
    "fr": "sans un la une leur",
    "es": "nuestro nuestra sin",
    "it": "lo la le una nostro",
    "nl": "zonder een",
    "pt": "no na seu",
}
_LEADING = {  # words that rarely end one: only a long text without an end mark
    "en": "with of to for in on at by from without per as is are into through under over between only includes",
    "de": "mit von bei aus nach bis als ihre seine meine eure",
    "fr": "avec a en sur est sont chez",
    "es": "para por sin es son como",
    "it": "per in senza che dal",
    "nl": "voor naar tot per als is een",
    "pt": "para por sem que",
}
_AWAITING_A_VERB = frozenset(  # `decide to`: what an infinitive must follow
    [
        "decide",
        "want",
        "need",
        "wants",
        "needs",
        "able",
        "ready",
        "how",
        "tries",
        "try",
        "plan",
        "plans",
        "hope",
        "helps",
    ]
)
_SHORT = 80
_SYMBOL = re.compile(r"[^\w\s]\s*$")  # an emoji ends a text as a mark does
_HALF_WORD = "in the middle of a word"
_STOP = re.compile(r"\.\s")


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a text or a sentence that ends on a comma, a connecting word or half a word.

    Or one without an end mark that stops where its base goes on. A long text that merely lacks its end mark is for a
    person, unless the base ends a clause on the same word. Knowingly lets through: headlines that stop after a whole
    phrase.
    """
    matter = matter_of(draft, brief)
    reading, text = matter.reading, draft.text.rstrip()
    if not reading.words:
        return []
    if text.endswith(("\u2026", "...")):
        trails_too = brief.base_text.rstrip().endswith(("...", "…"))
        return [] if trails_too else [CHECK.found("the text trails off")]
    if _OPEN.search(text[-8:]) or text.count("(") > text.count(")"):
        return [CHECK.found(f"the text stops on {text.strip()[-1]!r} or inside brackets", _last(matter))]
    return _cut_off(matter, brief)


def _cut_off(matter: Matter, brief: Brief) -> list[Finding]:
    reading = matter.reading
    if broken := _broken_sentence(matter):
        return [broken]
    if _ends_in_markup(matter) or (reading.text[reading.ends[-1] :].strip() and _END.search(reading.text)):
        return []
    if problem := _unfinished(matter):
        is_maybe_whole = problem == _HALF_WORD and not is_surely_half(matter)
        severity: Severity = "review" if is_maybe_whole else "block"
        last = reading.raw(len(reading.words) - 1)
        return [CHECK.found(f"the text stops {problem}", _last(matter), severity=severity, found=last)]
    if _may_lead_on(reading) and not _ends_base_clause(matter, reading.words[-1]):
        message, is_sure = "the text may stop on a word that leads on", goes_on(matter)
        last = reading.raw(len(reading.words) - 1)
        return [CHECK.found(message, _last(matter), severity="block" if is_sure else "review", found=last)]
    return _breaks_off(matter, brief)


def _breaks_off(matter: Matter, brief: Brief) -> list[Finding]:
    """Find a text without an end mark that stops in mid-sentence; where it may be whole, a person decides."""
    reading = matter.reading
    if _SYMBOL.search(reading.text):
        return []
    base = matter.truth.base(brief.slot)
    is_body = len(reading.text) > _SHORT and bool(_END.search(brief.base_text))
    if is_body and len({*reading.sentences, *base.sentences}) > 1:
        surety, message = breaks_off(matter), "the text stops without an end mark"
    else:
        surety, message = stops_short(matter, base), "the text stops where the base copy goes on"
    if surety == "no":
        return []
    severity: Severity = "block" if surety == "sure" else "review"
    return [CHECK.found(message, _last(matter), severity=severity, found=reading.raw(len(reading.words) - 1))]


def _broken_sentence(matter: Matter) -> Finding | None:
    """Find a sentence that a full stop cuts off: `tested by an. This product`."""
    reading = matter.reading
    dangling = _dangling(reading.language)
    if dangling.isdisjoint(reading.words):
        return None
    last = len(reading.words) - 1
    for index, word in enumerate(reading.words):
        if word not in dangling:
            continue
        after = reading.gap(index)
        if index and reading.words[index - 1] in _WHOLE_WITH:
            continue  # `seis alunos cada um`
        is_end = _STOP.match(after) or (index == last and after.startswith("."))
        if is_end and _is_free(reading, index) and not _ends_base_clause(matter, word):
            return CHECK.found("a sentence stops on a word that leads on", reading.span(index, index), found=word)
    return None


def _is_free(reading: Reading, index: int) -> bool:
    """Whether a word is written small, without an accent and apart: no `plan A.`, no `sì, è là.`, no `goûtez-le.`."""
    raw = reading.raw(index)
    return len(raw) > 1 and raw.islower() and raw.isascii() and (index == 0 or not reading.gap(index - 1).strip())


@lru_cache(maxsize=16)
def _dangling(language: str) -> frozenset[str]:
    return frozenset(_DANGLING.get(language, "").split())


def _unfinished(matter: Matter) -> str:
    reading = matter.reading
    word = reading.words[-1]
    if _leads_on(matter, word):
        return "on a word that leads on"
    if is_half_a_word(matter, word):
        return _HALF_WORD
    return ""


_WHOLE_WITH = frozenset({"cada", "mais", "nenhum", "qualquer", "chacun", "ciascun", "ninguno", "each"})


def _leads_on(matter: Matter, word: str) -> bool:
    reading = matter.reading
    last = len(reading.words) - 1
    leading = _LEADING.get(reading.language, "").split()
    ends_never = [*_dangling(reading.language), *_NEVER_LAST.get(reading.language, "").split()]
    is_long = len(reading.text) > _SHORT
    is_whole = bool(last) and reading.words[-2] in _WHOLE_WITH
    if is_whole or _ends_a_verb(reading) or _ends_a_name(matter) or _is_pronoun(reading):
        return False
    if word in [*ends_never, *(leading if is_long else [])]:
        is_plain = reading.language == "de" or reading.raw(last).isascii()
        if is_plain and not _ends_base_clause(matter, word) and (not last or reading.gap(last - 1) != "-"):
            return True
    ending = tuple(reading.words[-2:])
    if ending in _AND_THEN or (is_long and ending in _WHICH_NOT):
        return True
    if is_long and word.endswith(("'s", "'re", "'ll", "'ve")):
        return True
    if not last:
        return False
    waits = word == "to" and reading.language == "en" and reading.words[-2] in _AWAITING_A_VERB
    return waits or (word in leading and "," in reading.gap(last - 1))


def _may_lead_on(reading: Reading) -> bool:
    """Whether a short text stops on a preposition that no verb before it can own: no `a bag to live out of`."""
    leading = _LEADING.get(reading.language, "").split()
    if reading.words[-1] not in leading or len(reading.words) < _REACH or reading.language in GERMANIC:
        return False
    before = reading.words[-_REACH:-1]
    if before[-1] in _PRONOUNS:  # `opens its doors to you on`, but `bring it on`
        if before[-2] not in leading:
            return False
        before = before[:-2]
    return _BEFORE_VERBS.isdisjoint(before) and not any(word.endswith(_VERB_ENDINGS) for word in before)


def _ends_a_verb(reading: Reading) -> bool:
    """Whether the last word belongs to a verb with `to`, `you` or `we` before it: `a bike to trade in`."""
    is_particle = reading.language == "en" and reading.words[-1] in _PARTICLES
    is_verb = len(reading.words) > 2 and reading.words[-2] not in _PRONOUNS
    return is_particle and is_verb and reading.words[-3] in _BEFORE_VERBS


def _ends_a_name(matter: Matter) -> bool:
    """Whether the last word ends the product's or the brand's name: `save on Home Cover Plus`."""
    last = len(matter.reading.words) - 1
    return matter.reading.raw(last)[0].isupper() and matter.reading.stems[last] in names_of(matter.truth)


def _is_pronoun(reading: Reading) -> bool:
    """Whether a last `das` is what its verb speaks of: `per Leasing geht das`."""
    return reading.language == "de" and reading.words[-1] in _THAT and reading.words[-2:-1] in _SPEAKING


_THAT = frozenset({"das", "der", "die"})
_SPEAKING = [
    [word]
    for word in (
        *("geht", "ging", "ist", "war", "klappt", "kann", "macht", "passt", "reicht", "lohnt", "stimmt", "heisst"),
        *("funktioniert", "bringt", "kostet", "weiss", "wissen", "kennst", "kennen", "schafft", "sind", "bleibt"),
        *("gilt", "hilft", "zahlt", "lauft", "versteht", "kennt", "will", "mag", "braucht", "war's", "ging's"),
    )
]
_WHICH_NOT = frozenset({("que", "no"), ("que", "nao"), ("che", "non"), ("qui", "ne"), ("that", "not"), ("die", "niet")})
_PARTICLES = frozenset("in on up off out over for with at about to from by down away through into".split())  # noqa: SIM905 - words
_PRONOUNS = frozenset(["you", "me", "us", "them", "him", "her", "it"])
_REACH = 5
_VERB_ENDINGS = ("ing", "ed", "en", "is", "are")  # `taken care of`, `what it is for`
_AND_THEN = frozenset(
    [("and", "then"), ("und", "dann"), ("et", "puis"), ("y", "luego"), ("e", "poi"), ("en", "dan"), ("e", "depois")]
)
_BEFORE_VERBS = frozenset(["to", "you", "we", "they", "can", "you'll", "you'd", "we'll", "you're", "i", "it"])


def _ends_base_clause(matter: Matter, word: str) -> bool:
    return any(reading.words and reading.words[-1] == word for reading in matter.truth.texts)


def _ends_in_markup(matter: Matter) -> bool:
    reading = matter.reading
    last = max((end for _, end in (*reading.tags, *reading.links, *reading.emails)), default=0)
    return last > reading.ends[-1]


def _last(matter: Matter) -> tuple[int, int]:
    return matter.reading.span(len(matter.reading.words) - 1, len(matter.reading.words) - 1)


CHECK = Check("truncation", 6, "block", _run)
