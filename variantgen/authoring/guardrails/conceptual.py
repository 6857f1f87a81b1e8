"""Findings for wordings of the lexicon that the base copy does not share."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Finding

_FEWEST = 2
_REACH = 4
_NOBODY = frozenset({"nobody", "niemand", "keiner", "personne", "nadie", "nessuno", "ninguem"})
_NO_WORDS = "no nope not never nein non nee nao welnee hardly wrong please relax"
_NO = frozenset(_NO_WORDS.split())


def hit_text(matter: Matter, hit: Hit) -> str:
    """Return the words of a hit as written."""
    return matter.reading.text[slice(*matter.reading.span(hit.first, hit.last))]


def hits_in(matter: Matter, category: str) -> list[Hit]:
    """Return the draft's hits of a category."""
    return matter.hits.get(category, [])


def is_denied(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is negated from outside: `not guaranteed` is, `risk-free` is not."""
    inside = any(hit.first <= cue.first <= hit.last for cue in hits_in(matter, "negation"))
    return hit.first in negated_words(matter.reading) and not inside


def is_said_of_nobody(matter: Matter, hit: Hit) -> bool:
    """Whether it is `nobody` who does it: `Nobody has ever guaranteed you a perfect memory`."""
    clause = matter.reading.clause_of(hit.first)
    around = range(max(clause.start, hit.first - _REACH), min(clause.stop, hit.last + 1 + _REACH))
    return any(matter.reading.words[index] in _NOBODY for index in around)


def is_answered(matter: Matter, hit: Hit) -> bool:
    """Whether the hit ends a question that the text goes on to deny: `A miracle? No.`."""
    reading = matter.reading
    return "?" in reading.gap(hit.last) and not _NO.isdisjoint(reading.words[hit.last + 1 : hit.last + 2])


def longest(found: list[Hit]) -> list[Hit]:
    """Leave out hits inside a longer one."""
    return [
        hit
        for hit in found
        if not any(
            other is not hit and other.first <= hit.first and hit.last <= other.last and other[1:] != hit[1:]
            for other in found
        )
    ]


def overlaps(matter: Matter, hit: Hit, category: str) -> bool:
    """Whether a hit of another category shares words with this one."""
    return any(other.first <= hit.last and hit.first <= other.last for other in hits_in(matter, category))


def is_said_otherwise(matter: Matter, hit: Hit) -> bool:
    """Whether the base says the same in other words the lexicon knows: `unscented` for `fragrance-free`."""
    return any(
        same.first <= hit.last and hit.first <= same.last and matter.truth.says("same", same.concept)
        for same in hits_in(matter, "same")
    )


def is_worded_in_base(matter: Matter, hit: Hit) -> bool:
    """Whether the base copy has every word of the hit, those that carry content in one of its sentences.

    `First month free` is not what `£32 a month. Your first visit starts with a free induction` says.
    """
    reading, inside = matter.reading, slice(hit.first, hit.last + 1)
    is_known = all(
        word in matter.truth.words or stem in matter.truth.stems
        for word, stem in zip(reading.words[inside], reading.stems[inside], strict=True)
    )
    if not is_known or hit.first == hit.last:
        return is_known
    known = _sentences(matter.truth)
    placed = {stem for sentence in known for stem in sentence}
    stems = placed.intersection(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    return len(stems) < _FEWEST or any(stems <= sentence for sentence in known)


@lru_cache(maxsize=128)
def _sentences(truth: Truth) -> tuple[frozenset[str], ...]:
    """Return the stems of each sentence of the base texts; of a listed fact and its condition, of them together."""
    found = [
        frozenset(stem for stem, mark in zip(text.stems, text.sentences, strict=True) if mark == number)
        for text in truth.texts
        for number in sorted(set(text.sentences))
    ]
    found += [
        frozenset([*fact.reading.stems, *(fact.condition.stems if fact.condition else ())]) for fact in truth.facts
    ]
    return tuple(found)


def is_allowed(matter: Matter, hit: Hit, brief: Brief) -> bool:
    """Whether the brand allows this claim in these words."""
    text = fold(hit_text(matter, hit))
    return any(text in fold(claim) or fold(claim) in text for claim in brief.brand.allowed_claims)


def findings_for(
    check: Check, matter: Matter, found: Iterable[Hit], message: str, severities: Mapping[str, Severity] | None = None
) -> list[Finding]:
    """Return one finding a hit. message: with `{text}`; severities: by concept, the check's own otherwise."""
    return [
        check.found(
            message.format(text=hit_text(matter, hit), concept=hit.concept.replace("_", " ")),
            matter.reading.span(hit.first, hit.last),
            severity=(severities or {}).get(hit.concept),
            found=hit_text(matter, hit),
        )
        for hit in found
    ]
