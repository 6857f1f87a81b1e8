"""A condition that a sentence of its own sets for what is said before it: `Tours are free. Members only.`."""

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.kept import conditions_in, is_qualified, is_there
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.variant import Brief, Finding

_LONGEST = 9  # words of a sentence that does no more than limit the one before
_FEWEST, _SHARE = 2, 0.6
_PRICES = frozenset({"money", "percent"})
_AUDIENCES = frozenset(
    {"new_customers", "members", "students", "subscribe", "first_order", "code", "app", "online_only", "in_store"}
)
_POINTING_WORDS = (  # what says that the sentence speaks of the one before
    "this that applies apply valid offer das dies gilt gelten angebot cela ceci valable offre esto oferta valido "
    "valida vale questo offerta riservato riservata dit geldt geldig actie aanbieding isto valido valida aplica "
    "reserve reservee reservado reservada requires required available disponible disponibile"
)
_POINTING = frozenset(_POINTING_WORDS.split())


class Trailing(NamedTuple):
    """A limit: its text, roots, values and concepts; the roots, values and offers of the sentence that it limits."""

    text: str
    roots: frozenset[str]
    values: tuple[Value, ...]
    concepts: frozenset[str]
    said: frozenset[str]
    figures: tuple[Value, ...]
    offers: frozenset[str]


def trailing_lost(check: Check, matter: Matter, brief: Brief) -> list[Finding]:
    """Find an offer of the slot's own base text without the sentence behind it that says for whom or how it holds.

    For a person. Knowingly lets through: what the draft limits in any words of its own, long sentences of conditions,
    statements that offer nothing.
    """
    reading, own = matter.reading, matter.truth.base(brief.slot)
    for one in trailing_in(matter.truth, own):
        if _is_held(matter, one):
            continue
        for sentence in reading.each_sentence:
            if _repeats(matter, sentence, one):
                span = reading.span(sentence[0], sentence[-1])
                if is_qualified(matter, span):
                    continue
                message = f"the base copy adds {one.text!r}"
                return [check.found(message, span, severity="review", expected=one.text)]
    return []


def _is_held(matter: Matter, one: Trailing) -> bool:
    is_worded = bool(one.roots & all_roots(matter.reading)) or not one.concepts.isdisjoint(conditions_in(matter))
    is_limited = any(hit.concept in ("only", "if") for hit in hits(matter.reading).get("restriction", ()))
    return is_worded or is_limited or any(is_there(matter, value) for value in one.values)


def _repeats(matter: Matter, sentence: range, one: Trailing) -> bool:
    """Whether a sentence makes the offer with most of its words or with its figure."""
    reading = matter.reading
    shared = roots_in(reading, sentence) & one.said
    offers = {hit.concept for hit in hits(reading).get("offer", ()) if hit.first in sentence}
    figures = any(
        value.first in sentence and value.key == known.key for value in matter.values for known in one.figures
    )
    is_same = bool(offers & one.offers) or figures
    return is_same and len(shared) >= max(min(_FEWEST, len(one.said)), _SHARE * len(one.said))


@lru_cache(maxsize=512)
def trailing_in(truth: Truth, own: Reading) -> tuple[Trailing, ...]:
    """Return the limits of a base text that follow an offer or price in a short sentence of their own."""
    return tuple(_trailing(truth, own))


def _trailing(truth: Truth, own: Reading) -> Iterator[Trailing]:
    found, values, names = hits(own), values_in(own, truth.locale), frozenset(map(root, names_of(truth)))
    negated = negated_words(own)
    sentences = own.each_sentence
    for before, sentence in itertools.pairwise(sentences):
        concepts = frozenset(
            hit.concept
            for hit in found.get("condition", ())
            if hit.first in sentence and hit.concept in _AUDIENCES and hit.first not in negated
        )
        if not concepts or len(sentence) > _LONGEST or not _limits(own, sentence):
            continue
        said = roots_in(own, before) - names
        offers = frozenset(hit.concept for hit in found.get("offer", ()) if hit.first in before)
        figures = tuple(value for value in values if value.first in before and value.kind in _PRICES)
        roots = roots_in(own, sentence) - names - said
        if said and (offers or figures) and roots:
            mine = tuple(value for value in values if value.first in sentence)
            text = own.text[slice(*own.span(sentence[0], sentence[-1]))]
            yield Trailing(text, roots, mine, concepts, said, figures, offers)


def _limits(own: Reading, sentence: range) -> bool:
    """Whether a sentence has an `only` and offers nothing itself, or is hardly more than it."""
    found = hits(own)
    is_only = any(hit.concept == "only" and hit.first in sentence for hit in found.get("restriction", ()))
    is_pointing = not _POINTING.isdisjoint(own.words[sentence.start : sentence.stop])
    is_offering = any(hit.first in sentence for hit in found.get("offer", ()))
    return (is_only or is_pointing) and not is_offering
