"""The words a small model may use for a question to the reader: those of one statement, and ways to open."""

import re

_HABIT = ("Do you", "Always", "Still")
_OPENERS = {
    "care": ("Care about", "Keen on", "Do you"),
    "dislike": ("Tired of",),
    "hate": ("Tired of",),
    "enjoy": ("Fond of", "Do you", "Keen on"),
    "has": ("Short of", "In need of"),
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
_SMALL = ("a", "an", "the", "and", "or", "of", "for", "to", "in", "on", "with", "about", "you", "your", "it", "what")
_BARE = frozenset({"care", "like", "love", "need", "prefer", "want"})
_COPULAS = frozenset({"is", "has", "are", "have"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = "aeiou"


def question_words(statement: str) -> frozenset[str]:
    """Return the words and phrases that may make a question of an audience statement, its question mark included.

    A statement begins with a verb: `repairs things instead of replacing them`.
    """
    words = [word.lower() for word in _WORD.findall(statement)]
    if not words:
        return frozenset()
    verb = words[0] if words[0] in _COPULAS else plain_form(words[0])
    openers = {*_OPENERS.get(verb, _HABIT), *(form.capitalize() for form in gerunds(verb) if verb not in _COPULAS)}
    if verb in _COPULAS and len(words) > 1:
        openers.add(words[1].capitalize())
    elif verb in _BARE:
        openers.add(verb.capitalize())
    spoken = ({*words, *map(plain_form, words), *gerunds(verb)} - _COPULAS) - {words[0]}
    return frozenset({*openers, *spoken, verb, *_SMALL, "?"} - _COPULAS)


def plain_form(verb: str) -> str:
    """Return `watch` of `watches`, `try` of `tries`, `look` of `looks`; other words as they are."""
    if re.search(r"[^aeiou]ies$", verb):
        return f"{verb[:-3]}y"
    if re.search(r"(?:ch|sh|ss|x|z)es$", verb):
        return verb[:-2]
    return verb[:-1] if re.search(r"[^suiy']s$|ys$", verb) and len(verb) > 3 else verb


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
    """Whether a completion reads as one whole question about the statement."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < 2 or not text[:1].isupper() or not text.endswith("?") or words[-1] in _HANGING:
        return False
    carried = [word for word in words if word not in _LIGHT]
    plain = {plain_form(word) for word in _WORD.findall(statement.lower())}
    told = {*_WORD.findall(statement.lower()), *plain, *(form for word in plain for form in gerunds(word))}
    return len(carried) == len(set(carried)) and any(word in told for word in carried)


_HANGING = frozenset({*_SMALL, "is", "are", "do"} - {"it", "you"})
_LIGHT = frozenset(
    {*_SMALL, *["do", "are", "always", "still", "fond", "keen", "short", "tired", "need", "rather", "looking", "care"]}
)
