"""Whether a text stops in the middle of a word that its base has whole."""

from functools import lru_cache

from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.truth import Truth

SHORT = 80  # characters of a headline
_ENDINGS_WORDS = (  # what may follow a whole word: `wash` is no half of `washable`
    "able ible ing ings ed er ers est ly less ful ness ment ments al en em es ung ungen lich liche los "
    "bar ig iger heit keit tion s t e n mente nte ito"
)
_ENDINGS = frozenset(_ENDINGS_WORDS.split())
_HALF = 3  # letters that a cut word lacks at least, unless it stands where the whole one stands
_PLACED = 2  # words before the last that the base has too


def is_half_a_word(matter: Matter, word: str) -> bool:
    """Whether the last word is the beginning of one that the base has after the same word, or has no such ending."""
    reading = matter.reading
    if _is_half_of_its_place(matter, word):
        return True
    if (
        word in vocabulary(reading.language).months
        or word in matter.truth.words
        or not word.isalpha()
        or is_function_word(word, reading.language)
        or reading.stems[-1] in matter.truth.stems
    ):
        return False
    before = reading.words[-2] if len(reading.words) > 1 else ""
    return any(
        known.startswith(word)
        and len(known) - len(word) >= 2
        and known[len(word) :] not in _ENDINGS
        and (len(known) - len(word) >= _HALF or _follows(matter, before, known))
        for known in matter.truth.words
    )


def is_surely_half(matter: Matter) -> bool:
    """Whether the base has the whole word in this very place: `to the work` alone may speak of work, not a workshop."""
    words = matter.reading.words
    if _is_half_of_its_place(matter, words[-1]):
        return len(matter.reading.text) > SHORT  # a headline may end on the shorter of two words
    before = words[-2] if len(words) > 1 else ""
    return any(
        known.startswith(words[-1]) and known != words[-1] and _follows(matter, before, known)
        for known in matter.truth.words
    )


def _is_half_of_its_place(matter: Matter, word: str) -> bool:
    """Whether after the same two words the base has but a word that begins so: `to the work(shop)`."""
    before = tuple(matter.reading.words[-1 - _PLACED : -1])
    if len(before) < _PLACED or not word.isalpha():
        return False
    known = _placed(matter.truth).get(before, ())
    return bool(known) and all(
        whole.startswith(word) and len(whole) - len(word) >= _HALF and whole[len(word) :] not in _ENDINGS
        for whole in known
    )


@lru_cache(maxsize=128)
def _placed(truth: Truth) -> dict[tuple[str, ...], set[str]]:
    """Return the base's words by the two before them."""
    found: dict[tuple[str, ...], set[str]] = {}
    for triple in truth.trigrams:
        found.setdefault(triple[:_PLACED], set()).add(triple[_PLACED])
    return found


def _follows(matter: Matter, before: str, word: str) -> bool:
    """Whether the base has two words side by side."""
    return any((before, word) in zip(text.words, text.words[1:], strict=False) for text in matter.truth.texts)
