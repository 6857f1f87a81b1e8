"""Statements of the base repeated without what restricts them there."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.kept import conditions_in, is_there
from variantgen.authoring.guardrails.conditions.restrictions import Restriction, restrictions_in
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.domain.variant import Brief, Finding

_ROOT = 5
_SHARE, _SHARE_WITH_FIGURES = 0.6, 0.4
_FEWEST = 2
_MOST_SENTENCES = 100  # no copy has more
_NEAR = 4  # words after `every` that it opens
_FREE = frozenset({"free_item", "gift", "kids_free", "free_months", "no_fees", "free_shipping", "upgrade"})
_NAMED = frozenset(
    {"free_shipping", "free_returns", "bogo", "trial", "free_installation", "free_cancellation", "financing"}
)


def dropped(check: Check, matter: Matter, brief: Brief) -> list[Finding]:
    """Find what the slot's own base text restricts, said without anything of the restriction.

    For a person: what restricts may be said in words no rule knows. With a universal beside it (`everyone`,
    `wherever`) the text says the opposite.
    """
    base = matter.truth.base(brief.slot)
    findings = []
    for restriction in restrictions_in(base, matter.truth):
        if (sentence := dropped_in(matter, restriction)) is None:
            continue
        span = matter.reading.span(sentence[0], sentence[-1])
        message = f"the base copy says this only {restriction.text!r}"
        is_opposite = bool(_openings(matter.reading, sentence))
        findings.append(
            check.found(message, span, severity=None if is_opposite else "review", expected=restriction.text)
        )
    return findings


def is_of_each(reading: Reading, hit: Hit) -> bool:
    """Whether `each` only counts one by one: `per ciascun corso`, `per elke klant`, `pro jede Person`."""
    word = reading.words[hit.first]
    before = reading.words[hit.first - 1] if hit.first else ""
    return word.startswith(_EACH) and before in vocabulary(reading.language).per_words


_EACH = ("each", "every", "jede", "chaque", "chacun", "cada", "ciascun", "ogni", "elk", "ieder")


def dropped_in(matter: Matter, restriction: Restriction) -> range | None:
    """Return the sentence in which the text repeats a statement without anything of what restricts it."""
    reading = matter.reading
    if _is_kept(matter, restriction):
        return None
    for sentence in reading.each_sentence[:_MOST_SENTENCES]:
        asked = sentence.start and "?" in reading.gap(sentence.start - 1)
        whole = range(reading.sentence_of(sentence.start - 1).start, sentence.stop) if asked else sentence
        if _repeats(matter, whole, restriction) and not _supposes(matter, sentence):
            return sentence
    return None


def _openings(reading: Reading, sentence: range) -> list[Hit]:
    """Return the words that open a statement to all: `everyone`, `wherever`, `both`."""
    found = hits(reading)
    parts = {index for hit in found.get("restricting", ()) for index in range(hit.first, hit.last + 1)}
    return [
        hit
        for kind in ("universal", "free_choice")
        for hit in found.get(kind, ())
        if hit.first in sentence and hit.first not in parts and not is_of_each(reading, hit)  # `every other month`
    ]


def _supposes(matter: Matter, sentence: range) -> bool:
    """Whether the sentence has an `if` of its own: it may say the same in words of its own."""
    return any(hit.concept == "if" and hit.first in sentence for hit in hits(matter.reading).get("restriction", ()))


def _repeats(matter: Matter, sentence: range, restriction: Restriction) -> bool:
    negated = frozenset[int]() if restriction.is_denied else negated_words(matter.reading)
    stems = [matter.reading.stems[index] for index in sentence if index not in negated]
    shared = _shared(restriction.statement, stems)
    own = _shared(restriction.own, stems)
    offers = {hit.concept for hit in hits(matter.reading).get("offer", ()) if hit.first in sentence}
    figures = [
        value
        for value in restriction.figures
        if any(one.first in sentence and one.key == value.key for one in matter.values)
    ]
    if _is_same_offer(restriction.offers, offers) and (own or figures or restriction.offers & offers & _NAMED):
        return True
    if restriction.is_of_offer:
        return False
    if restriction.figures:
        is_whole = len(figures) == len(restriction.figures)
        return is_whole and (
            shared >= max(1, _SHARE_WITH_FIGURES * len(restriction.statement)) or not restriction.statement
        )
    return own > 0 and shared >= max(_FEWEST, _SHARE * len(restriction.statement))


def _is_same_offer(base: frozenset[str], mine: set[str]) -> bool:
    """Whether both offer the same, or both something for nothing."""
    return bool(base & mine) or bool(base & _FREE and (mine - {"gift"}) & _FREE)


def _is_kept(matter: Matter, restriction: Restriction) -> bool:
    """Whether anything of the restriction stands in the text; a word of it after `every` alone is none."""
    reading = matter.reading
    known = _opened_in_base(restriction, matter)
    opened = {
        index
        for hit in _openings(reading, range(len(reading.words)))
        if reading.stems[hit.last + 1 : hit.last + 2] and reading.stems[hit.last + 1] not in known
        for index in range(hit.last + 1, min(hit.last + 1 + _NEAR, reading.clause_of(hit.last).stop))
    }
    stems = [stem for index, stem in enumerate(reading.stems) if index not in opened]
    shared = _shared(restriction.stems, stems)
    return (
        shared > 0
        or 1 < len(restriction.stems) == (_shared(restriction.stems, reading.stems) if opened else shared)
        or not restriction.concepts.isdisjoint(conditions_in(matter))
        or any(is_there(matter, value) for value in restriction.values)
    )


def _opened_in_base(restriction: Restriction, matter: Matter) -> frozenset[str]:
    """Return the stems behind a whole of the base that holds the restriction: `tutti gli attrezzi da giardino`."""
    return frozenset(
        text.stems[hit.last + 1]
        for text in matter.truth.texts
        for hit in _openings(text, range(len(text.words) - 1))
        if restriction.stems <= set(text.stems[hit.last + 1 : hit.last + 1 + _NEAR])
    )


def _shared(wanted: frozenset[str], stems: list[str]) -> int:
    """Return how many stems are there, by their first letters where they are long: `arrival`, `arrive`."""
    if not wanted:
        return 0
    known, roots = {*stems}, {stem[:_ROOT] for stem in stems if len(stem) >= _ROOT and stem.isalpha()}
    return len([stem for stem in wanted if stem in known or stem[:_ROOT] in roots])
