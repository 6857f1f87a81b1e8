"""Sentences against themselves: `unzips because it cannot be unzipped`, `no interval, and after the interval`."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.self_opposed import opposed_in
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.domain.variant import Brief, Draft, Finding

_REASONS = frozenset(
    ["because", "weil", "denn", "car", "puisque", "parce", "porque", "perche", "poiche", "omdat", "want", "pois"]
)
_DENIAL_WORDS = (
    "not no never cannot nicht kein keine keinen keiner keinem nie niemals pas jamais non mai nunca niet geen nooit "
    "nao ne n'"
)
_DENIALS = frozenset(_DENIAL_WORDS.split())
_MODAL_WORDS = (
    "cannot can't won't doesn't isn't aren't don't kann konnen lasst peut peuvent puede pueden puo possono kan kunnen "
    "pode podem"
)
_MODALS = frozenset(_MODAL_WORDS.split())
_MOST_WORDS = 7


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a reason that only denies, or only affirms, the word it is a reason for; and what `opposed_in` gives.

    Knowingly lets through: reasons with a word of their own, opposites in two different words.
    """
    matter = matter_of(draft, brief)
    reading = matter.reading
    opposed = [CHECK.found(one.reason, reading.span(one.first, one.last)) for one in opposed_in(matter)]
    if _REASONS.isdisjoint(reading.words):
        return opposed
    return opposed + [
        CHECK.found(f"{reading.text[slice(*span)]!r} contradicts itself", span)
        for index, word in enumerate(reading.words)
        if word in _REASONS and (last := _reason_end(reading, index)) and _opposes(reading, index, last)
        for span in [reading.span(reading.sentence_of(index).start, last - 1)]
    ]


def _reason_end(reading: Reading, index: int) -> int:
    """Return where the reason's clause ends; 0 where it is too long to only repeat."""
    stop = index + 1
    while stop < len(reading.words) and reading.clauses[stop] == reading.clauses[index] and stop - index <= _MOST_WORDS:
        stop += 1
    return 0 if stop - index > _MOST_WORDS else stop


def _opposes(reading: Reading, index: int, last: int) -> bool:
    """Whether the reason's only content words stand before it too, and one of the two sides is denied."""
    head = range(max(reading.sentence_of(index).start, index - 2 * _MOST_WORDS), index)
    repeated = {
        reading.stems[place] for place in reading.content if index < place < last and not _is_modal(reading, place)
    }
    said = [place for place in head if reading.stems[place] in repeated]
    if not repeated or not repeated <= {reading.stems[place] for place in said}:
        return False
    near = range(max(head.start, said[0] - 3), said[-1] + 3)
    return _is_denied(reading, range(index + 1, last)) != _is_denied(
        reading, [place for place in near if place < index]
    )


def _is_modal(reading: Reading, place: int) -> bool:
    return reading.words[place] in _MODALS or reading.words[place] in _DENIALS


def _is_denied(reading: Reading, places: range | list[int]) -> bool:
    return any(reading.words[place] in _DENIALS or reading.words[place].endswith("n't") for place in places)


CHECK = Check("contradiction", 3, "block", _run)
