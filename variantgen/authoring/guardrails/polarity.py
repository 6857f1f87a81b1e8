"""Which words of a text are negated."""

from functools import lru_cache

from variantgen.authoring.guardrails.lexicons import Hit, hits
from variantgen.authoring.guardrails.reading import Reading

_FORWARD = 5
_HEADING = 8
_SOFT_BEFORE, _SOFT_AFTER = 7, 4


@lru_cache(maxsize=256)
def negated_words(reading: Reading) -> frozenset[int]:
    """Return the words in the scope of a negation: after `no`, around `not included`, before `-free`."""
    found = hits(reading)
    if "negation" not in found:
        return frozenset()
    harmless = {
        index for hit in found["negation"] if hit.concept == "only_but" for index in range(hit.first, hit.last + 1)
    }
    negated: set[int] = set()
    for hit in found["negation"]:
        if hit.first not in harmless:
            negated |= _scope(reading, hit)
    return frozenset(negated)


def _scope(reading: Reading, hit: Hit) -> set[int]:
    clause = reading.clause_of(hit.first)
    if hit.concept == "clause" and clause.stop < len(reading.words) and _announces(reading, clause):
        return set(range(clause.start, reading.sentence_of(hit.first).stop)) - set(range(hit.first, hit.last + 1))
    if hit.concept == "before":
        return _object(reading, hit.last + 1, min(hit.last + 1 + _FORWARD, clause.stop))
    if hit.concept == "clause":
        return set(clause) - set(range(hit.first, hit.last + 1))
    if hit.concept == "suffix" and hit.first > clause.start and reading.gap(hit.first - 1) == "-":
        return {hit.first - 1} | (
            {hit.first - 2} if hit.first - 2 >= clause.start and reading.gap(hit.first - 2) == "-" else set()
        )
    return set()


def _announces(reading: Reading, clause: range) -> bool:
    """Whether a clause ends on a colon: `What isn't: gas`, `Two things we won't do: grind, or chain you`."""
    return ":" in reading.gap(clause.stop - 1) and len(clause) <= _HEADING


def _object(reading: Reading, start: int, stop: int) -> set[int]:
    """Return the words up to the preposition that leads away from what is negated.

    `no charge` of `no charge for two years`.
    """
    leading = LEADING.get(reading.language, frozenset())
    for index in range(start + 1, stop):
        if reading.words[index] in leading or (reading.words[index] in AND):
            return set(range(start, index))
    return set(range(start, stop))


AND = frozenset({"and", "und", "et", "y", "e", "en", "plus", "sowie"})

LEADING = {
    "en": frozenset(
        [
            "for",
            "with",
            "on",
            "at",
            "until",
            "to",
            "while",
            "when",
            "in",
            "from",
            "by",
            "through",
            "after",
            "before",
            "but",
            "just",
            "so",
            "because",
        ]
    ),
    "de": frozenset(["fur", "mit", "auf", "bei", "bis", "zu", "im", "in", "aus", "von", "nach", "vor", "aber", "wenn"]),
    "fr": frozenset(["pour", "avec", "sur", "chez", "jusqu'", "dans", "en", "des", "mais", "si"]),
    "es": frozenset(["para", "con", "en", "hasta", "desde", "por", "pero", "si"]),
    "it": frozenset(["per", "con", "in", "su", "fino", "da", "ma", "se"]),
    "nl": frozenset(["voor", "met", "op", "bij", "tot", "in", "uit", "van", "maar", "als"]),
    "pt": frozenset(["para", "com", "em", "ate", "desde", "por", "mas", "se"]),
}


def softly_negated(reading: Reading, word: int) -> bool:
    """Whether something near the word turns away from it: `leave the pets at home`, `rain cover sold separately`."""
    clause, rest = reading.clause_of(word), range(word, reading.sentence_of(word).stop)
    return any(
        hit.concept == "soft"
        and (hit.first in clause or hit.first in rest)
        and -_SOFT_BEFORE <= hit.first - word <= _SOFT_AFTER
        for hit in hits(reading).get("negation", ())
    )
