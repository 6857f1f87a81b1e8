"""What an English `not` denies, told by the word right behind it."""

from collections.abc import Iterator

from variantgen.authoring.guardrails.denying.denial_words import (
    ADVERBS,
    CONDITIONAL,
    MEANT,
    OWNING,
    PLACING,
    Sort,
)
from variantgen.authoring.guardrails.denying.phrases import LONGEST, NEAR_OBJECT, phrases
from variantgen.authoring.guardrails.denying.polarity import LEADING, joins
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading

_TURNING = frozenset({"but", "and", "though", "although", "yet"})


def english_act(
    reading: Reading, hit: Hit, clause: range, said: list[Hit], subjects: list[list[int]]
) -> Iterator[tuple[Sort, list[int], str]]:
    """Yield what `not` denies by the word right behind it: a thing, a place, a need, or a verb with its object."""
    verb = next((i for i in range(hit.last + 1, clause.stop) if not _is_led_past(reading, i)), clause.stop)
    stop = next((i for i in range(verb + 1, clause.stop) if reading.words[i] in CONDITIONAL or joins(reading, i)), None)
    after = phrases(reading, range(verb + 1, min(verb + 1 + 2 * LONGEST, stop or clause.stop)))
    if verb == clause.stop or reading.words[verb] in ("one", "part"):  # `Hull is not one of them`
        yield from (("status", phrase, "") for phrase in subjects)
    elif reading.words[verb] in ("a", "an", "the"):  # `not a hopper model`
        yield from (("quality", phrase, "") for phrase in after[:1])
    elif reading.words[verb] in PLACING or reading.words[verb] in OWNING:  # `but not to the islands`, `not your code`
        yield from (("exception", phrase, "") for phrase in after[:1])
    elif any(one.concept == "need" and one.first == verb for one in said):
        yield from (("absent", phrase, "") for phrase in after[:1] if phrase[0] - verb <= NEAR_OBJECT)
    elif not after and hit.first and reading.words[hit.first - 1] in _TURNING:  # `cruelty-free but not vegan`
        yield "quality", [verb], ""
    elif reading.words[verb][0].isalpha() and not is_function_word(reading.words[verb], "en"):
        yield from _english_verb(reading, verb, after, subjects)


def _is_led_past(reading: Reading, index: int) -> bool:
    """Whether a word only leads to what is denied: `even`, `meant to`."""
    is_meant = reading.words[index] == "to" and reading.words[index - 1] in MEANT
    return is_meant or reading.words[index] in ADVERBS or reading.words[index] in MEANT


def _english_verb(
    reading: Reading, verb: int, after: list[list[int]], subjects: list[list[int]]
) -> Iterator[tuple[Sort, list[int], str]]:
    """Yield a denied verb with its object, else with its subject; of `it isn't waterproof`, the quality."""
    objects = after[0] if after else []
    is_led = bool(objects) and any(reading.words[index] in LEADING["en"] for index in range(verb + 1, objects[0]))
    if objects and not (is_led and subjects):
        yield "act", objects, reading.stems[verb]
    elif subjects:
        yield "act", subjects[-1], reading.stems[verb]
    else:
        yield "quality", [verb], ""
