"""What a list of a draft counts among what one has: `includes the gym, the pool and more`."""

from variantgen.authoring.guardrails.denying.denial_words import HOLDING
from variantgen.authoring.guardrails.denying.denials import affirmed_stems
from variantgen.authoring.guardrails.denying.polarity import is_or, joins, negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.truth import names_of

_NEAR = 3
_WINDOW = 6
_COVERING = frozenset({"cover", "covers", "contain", "contains"})  # `cover` is a thing, too
_LIST = 20  # words of a list, at most


def is_included(reading: Reading, index: int) -> bool:
    """Whether a verb of including leads to the word, by way of a list: `includes the gym, the pool and more`."""
    sentence, negated = reading.sentence_of(index), negated_words(reading)
    for before in range(index - 1, max(sentence.start, index - _LIST) - 1, -1):
        if ";" in reading.gap(before):
            return False
        if reading.words[before] in HOLDING and reading.words[before] not in _COVERING:
            return before not in negated
    return False


def is_listed(matter: Matter, index: int) -> bool:
    """Whether an `and` or `or` joins the word to something the base affirms."""
    reading, affirmed = matter.reading, affirmed_stems(matter.truth) - names_of(matter.truth)
    sentence = reading.sentence_of(index)
    for step in (-1, 1):
        joint = next(
            (
                i
                for i in range(index + step, index + step * (_WINDOW + 1), step)
                if i in sentence and joins_or(reading, i)
            ),
            None,
        )
        if joint is None or not _is_run(reading, index, joint):
            continue
        beside = range(joint + step, joint + step * (_NEAR + 1), step)
        other = next((i for i in beside if i in sentence and is_content(reading, i)), None)
        if other is not None and reading.stems[other] in affirmed and other not in negated_words(reading):
            return True
    return False


def joins_or(reading: Reading, index: int) -> bool:
    """Whether the word is an `and` or an `or`."""
    return joins(reading, index) or is_or(reading, index)


def _is_run(reading: Reading, index: int, joint: int) -> bool:
    """Whether no other clause begins between a word and the `and` beside it."""
    first, last = min(index, joint), max(index, joint)
    return reading.clauses[first] == reading.clauses[last]
