"""The words a small model may use for a question to the reader: those of one statement, and ways to open."""

import re
from itertools import pairwise

_HABIT = ("Do you", "Always", "Still")
_OPENERS = {
    "care": ("Care about", "Keen on", "Do you"),
    "dislike": ("Tired of",),
    "enjoy": ("Fond of", "Do you", "Keen on"),
    "has": ("Short of", "In need of"),
    "hate": ("Tired of",),
    "is": (),
    "like": ("Fond of", "Do you", "Keen on"),
    "look": ("Are you", "In need of", "Do you"),
    "love": ("Fond of", "Do you", "Keen on"),
    "need": ("In need of", "Looking for", "Do you"),
    "prefer": ("Do you", "Fond of", "Keen on", "Rather"),
    "value": ("Do you", "Keen on"),
    "wait": ("Are you", "Looking for"),
    "want": ("Looking for", "Do you", "In need of"),
}
_COPULAS = frozenset({"is", "has", "are", "have"})
_STATES = frozenset({"care", "dislike", "enjoy", "hate", "like", "love", "need", "prefer", "value", "want"})
_BARE = frozenset({"care", "like", "love", "need", "prefer", "want"})
_SMALL = ("a", "an", "the", "and", "or", "of", "for", "to", "in", "on", "with", "about", "you", "your", "it", "what")
_OPENING_WORDS = frozenset(
    word for openers in (_HABIT, *_OPENERS.values()) for each in openers for word in each.split()
)
_LIGHT = frozenset({*_SMALL, *(word.lower() for word in _OPENING_WORDS)})
_HANGING = frozenset({*_SMALL, *_COPULAS, "do"} - {"it", "you"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = "aeiou"


def question_words(statement: str) -> frozenset[str]:
    """Return the words and phrases that may make a question of an audience statement, its question mark included.

    A statement begins with a verb in the third person: `repairs things instead of replacing them`.
    """
    words = _WORD.findall(statement.lower())
    if not words:
        return frozenset()
    verbs = _verbs(words)
    openers = {*_OPENERS.get(verbs[0], _HABIT)}
    if verbs[0] in _COPULAS:
        openers |= {word.capitalize() for word in words[1:2]}
    elif verbs[0] in _BARE:
        openers.add(verbs[0].capitalize())
    if verbs[0] not in _STATES:
        openers |= {form.capitalize() for form in gerunds(verbs[0])}
    spoken = {*words[1:], *verbs, *(form for verb in verbs if verb not in _STATES for form in gerunds(verb))}
    return frozenset({*openers, *(spoken - _COPULAS), *_SMALL, "?"})


def plain_form(verb: str) -> str:
    """Return `watch` of `watches`, `try` of `tries`, `look` of `looks`; other words as they are."""
    if re.search(r"[^aeiou]ies$", verb):
        return f"{verb[:-3]}y"
    if re.search(r"(?:ch|sh|ss|x|z)es$", verb):
        return verb[:-2]
    return verb[:-1] if re.search(r"\w\w[^suiy']s$|\wys$", verb) else verb


def gerunds(verb: str) -> tuple[str, ...]:
    """Return `shopping` of `shop`, `comparing` of `compare`; nothing where the spelling is not sure (`prefer`)."""
    if verb in _COPULAS:
        return ()
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return (f"{verb[:-1]}ing",)
    if not re.search(rf"[^{_VOWELS}][{_VOWELS}][^{_VOWELS}wxy]$", verb):
        return (f"{verb}ing",)
    return (f"{verb}{verb[-1]}ing",) if len(re.findall(rf"[{_VOWELS}]+", verb)) == 1 else ()


def is_question(text: str, statement: str) -> bool:
    """Whether a completion reads as one whole question about a statement.

    It opens with a capital, ends in a word that can end one, and takes the statement's words in their order, each
    once: a small model that turns them around says something else.
    """
    words, told = _WORD.findall(text.lower()), _WORD.findall(statement.lower())
    if len(words) < 2 or not text[:1].isupper() or not text.endswith("?") or words[-1] in _HANGING:
        return False
    places = {form: place for place, word in enumerate(told) for form in _forms(word)}
    carried = [places.get(word, -1) for word in words if word not in _LIGHT or word in told[:1]]
    is_in_order = all(one < other for one, other in pairwise(carried))
    infinitives = [after for before, after in pairwise(words) if before == "to"]
    return bool(carried) and carried[0] >= 0 and is_in_order and all(_can_follow_to(word, told) for word in infinitives)


def _verbs(words: list[str]) -> list[str]:
    """Return a statement's verbs in the plain form: its first word, and one that `and` or `who` adds."""
    added = [
        word for before, word in pairwise(words[:-1]) if before in ("and", "or", "who") and plain_form(word) != word
    ]
    first = words[0] if words[0] in _COPULAS else plain_form(words[0])
    return [first, *(plain_form(word) for word in added)]


def _forms(word: str) -> tuple[str, ...]:
    return (word, plain_form(word), *gerunds(plain_form(word)))


def _can_follow_to(word: str, told: list[str]) -> bool:
    """Whether `to` and this word make sense: as the statement has them, or as its verb's plain form."""
    return ("to", word) in pairwise(told) or word in _verbs(told)
