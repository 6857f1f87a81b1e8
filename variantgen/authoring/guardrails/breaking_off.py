"""Whether a text without an end mark stops where its base goes on."""

from functools import lru_cache
from typing import Literal

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import function_words, is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

Surety = Literal["sure", "likely", "no"]

_WORDS_MAY_END = {  # small words that a sentence may well end on
    "en": "it you them us me him her this that these those one ones in on up off out over down away back too now here "
    "there again together yours ours theirs yourself itself all both more less most today first last enough anyway "
    "everything nothing something anything everyone anyone once then away around along through apart inside outside "
    "time things thing way do did go gone come work works use see say get want need like so yet soon still always "
    "never well much before after since days day "
    "put keep keeps kept make makes made give gives take takes sure right old new further around",
    "de": "an ab auf aus ein mit vor zu nach bei um durch weg los her hin fest vorbei dabei dazu davon daran darauf "
    "damit da hier dort ihnen dir uns euch sie es ihn mich dich alles alle mehr auch noch schon bald immer ist "
    "sind hat haben kann konnen wird werden will soll machen kommt gehen geht gut gern gerne wieder heute so sein "
    "zusammen selbst war dran drauf drin raus rein unten oben",
    "fr": "vous nous moi toi lui eux elle elles il ils tout tous toute toutes plus moins rien ici la bien pas apres "
    "avant dessus dedans dessous aussi encore toujours jamais meme chose faire soi ensemble autour",
    "es": "ti usted ustedes nosotros ella ellas ellos el todo todos toda todas mas menos nada nadie aqui alli ya si no "
    "tambien siempre nunca hoy bien mejor antes despues ahora",
    "it": "te voi noi lei lui loro tutto tutti tutta tutte piu meno niente nulla qui li gia si no anche sempre mai "
    "oggi bene meglio prima dopo ora insieme",
    "nl": "je jou u ons hem haar het ze alles iedereen niets meer minder hier daar ook weer nog al altijd nooit mee "
    "aan af op uit in om over door toe bij zijn is heeft kan wordt gaat goed samen thuis",
    "pt": "ti si voce voces nos ele ela eles elas tudo todos toda todas mais menos nada ninguem aqui ali ja sim nao "
    "tambem sempre nunca hoje bem melhor antes depois agora",
}
_PAIR, _RUN, _LONG_RUN = 2, 3, 5
_FURTHEST = 12  # words that are compared from the end on: more tell no more
_STUB = 2  # letters of a small word's beginning that is no word itself: `comes wi`


def stops_short(matter: Matter, base: Reading) -> Surety:
    """Return how sure it is that a short text, a headline, ends where its base goes on: `lift at your own`.

    A headline may well leave out what follows a whole phrase: `a rate that stays put for 12 months`.
    """
    reading = matter.reading
    length, ends = _run_in(reading, base)
    if _is_small(reading) and not _may_end(reading) and length >= _RUN and not ends:
        return "sure"
    return "sure" if _is_stub(reading, matter) else "no"


def goes_on(matter: Matter) -> bool:
    """Whether the base has the last words too, and always more behind them in the same clause."""
    runs = [_run_in(matter.reading, text) for text in matter.truth.texts]
    longest = max((length for length, _ in runs), default=0)
    return longest >= _RUN and not any(ends for length, ends in runs if length == longest)


def breaks_off(matter: Matter) -> Surety:
    """Return how sure it is that a long text without an end mark stops in the middle of its sentence.

    Sure where the base goes on after the same words. Likely where the base has no clause that ends on the last word.
    """
    reading = matter.reading
    if _is_stub(reading, matter):
        return "sure"
    runs = [_run_in(reading, text) for text in matter.truth.texts]
    longest = max((length for length, _ in runs), default=0)
    ends_too = any(ends for length, ends in runs if length == longest)
    if longest and not ends_too:
        if not _may_end(reading) and (longest >= _PAIR or _is_small(reading)):
            return "sure"
        is_one_of_some = reading.sentences[-1] > 0 and reading.words[-1] not in vocabulary(reading.language).numbers
        if longest >= _LONG_RUN and _is_small(reading) and is_one_of_some:  # its other sentences have an end mark
            return "sure"
        return "likely"
    return "no" if longest or _ends_a_clause(matter) else "likely"


def _run_in(reading: Reading, base: Reading) -> tuple[int, bool]:
    """Return how many of the last words a base text has in a row, at most, and whether its clause ends there."""
    words = reading.words
    best, ends, furthest = 0, False, min(len(words) - 1, _FURTHEST)
    for index, word in enumerate(base.words):
        if word != words[-1]:
            continue
        length = 1
        while length <= min(index, furthest) and base.words[index - length] == words[-1 - length]:
            length += 1
        is_end = index + 1 == len(base.words) or base.clauses[index + 1] != base.clauses[index]
        if length > best:
            best, ends = length, is_end
        elif length == best:
            ends = ends or is_end
    return best, ends


def _ends_a_clause(matter: Matter) -> bool:
    """Whether a clause of the base ends on a form of the text's last word, or on a number where it does."""
    last = matter.reading.stems[-1]
    return any(
        text.stems[index] == last
        for text in matter.truth.texts
        for index in range(len(text.words))
        if index + 1 == len(text.words) or text.clauses[index + 1] != text.clauses[index]
    )


def _is_small(reading: Reading) -> bool:
    """Whether the last word is a small one; a single letter may be a model's, `Mobil M`, and `l'aller` a noun."""
    word = reading.words[-1]
    if reading.words[-2:-1] == ["l'"]:
        return False
    return len(word) > 1 and word.isalpha() and is_function_word(word, reading.language)


def _may_end(reading: Reading) -> bool:
    return reading.words[-1] in _ending_words(reading.language)


@lru_cache(maxsize=16)
def _ending_words(language: str) -> frozenset[str]:
    return frozenset(_WORDS_MAY_END.get(language, "").split())


def _is_stub(reading: Reading, matter: Matter) -> bool:
    """Whether the last word is but the beginning of a small one: `and comes wi`."""
    word, last = reading.words[-1], len(reading.words) - 1
    return (
        len(word) == _STUB
        and last > 0
        and reading.raw(last).isascii()
        and reading.raw(last).islower()
        and reading.words[-2][0].isalpha()
        and reading.gap(last - 1) == " "
        and word not in matter.truth.words
        and word not in vocabulary(reading.language).units
        and not any(word in function_words(language) for language in ("en", reading.language))
        and any(small.startswith(word) for small in function_words(reading.language))
    )
