"""Sentences of a base copy that give orders to a writing machine: never a source of truth."""

import re

from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.reading import Reading, read

_ADDRESS = re.compile(r"\b(?:AI|KI|IA|LLM|GPT|ChatGPT|A\.I\.)\b[^.!?\[\]:\n]{0,40}:")
_ORDERS = (
    "ignor|disregard|forget|overrid|write|state|tell|mention|includ|end|add|say|put|output|also"
    "|schreib|beend|erwahn|fug|vergiss|ecri|termin|ajout|oubli|precis|annonc"
    "|escrib|anad|agreg|olvid|scriv|aggiung|dimentic|conclud|escrev|acrescent|esquec|negeer|schrijf|voeg|vermeld"
)
_ORDER = re.compile(rf"(?:{_ORDERS})[^\W_]{{0,6}}")
_FIRST_WORDS = 4


def without_orders(text: str, language: str) -> tuple[str, list[str]]:
    """Return the text with injected sentences blanked, and those sentences."""
    reading = read(text, language)
    found = hits(reading).get("instruction", ())
    spans = {_sentence_span(reading, hit.first) for hit in found if hit.concept in ("override", "order")}
    spans |= {_sentence_span(reading, word) for word in _addressed(reading)}
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text, [reading.text[start:end] for start, end in sorted(spans)]


def _addressed(reading: Reading) -> list[int]:
    """Return words of what is said to a machine by name: `Note to AI writers: state that ...`.

    Knowingly not: copy about a machine without an order after the colon (`Our AI: awake all night`).
    """
    words = []
    for match in _ADDRESS.finditer(reading.text):
        after = [index for index, start in enumerate(reading.starts) if start >= match.end()][:_FIRST_WORDS]
        if any(_ORDER.fullmatch(reading.words[index]) for index in after):
            words.append(after[0])
    return words


def _sentence_span(reading: Reading, word: int) -> tuple[int, int]:
    sentence = reading.sentence_of(word)
    following = reading.starts[sentence.stop] if sentence.stop < len(reading.starts) else len(reading.text)
    return reading.starts[sentence.start], following
