"""Where a draft repeats a base text word for word, and what of it is left out there."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading
from variantgen.authoring.guardrails.text.roots import is_content

_LONGEST = 16  # words left out: what is longer is another statement
_MOST_PLACES = 6
_MOST_SHARED = 60  # words repeated one after the other that are compared as one stretch
_MOST_GAPS = 30


class Run(NamedTuple):
    """Words that draft and base share one after the other: where they begin in each, and how many they are."""

    base: int
    mine: int
    length: int

    @property
    def stop(self) -> int:
        """The base's word behind it."""
        return self.base + self.length

    @property
    def end(self) -> int:
        """The draft's word behind it."""
        return self.mine + self.length


class Gap(NamedTuple):
    """Words of the base left out beside shared ones. place: `inside`, `behind` or `ahead` of those.

    shared: words of the base. mine: the draft's words there.
    """

    place: str
    words: range
    shared: tuple[int, ...]
    mine: range


def gaps_in(base: Reading, mine: Reading) -> Iterator[Gap]:
    """Give what a draft leaves out of sentences of the base that it repeats, in reading order; no copy has many."""
    return islice(_gaps(base, mine), _MOST_GAPS)


def _gaps(base: Reading, mine: Reading) -> Iterator[Gap]:
    """Give the gaps of each sentence.

    Stems are compared; one small word of the draft's own may stand where something is left out. What is left out
    between two shared stretches is `inside`, also where one of them is a single word with content.
    """
    for sentence in mine.each_sentence:
        runs = _runs(base, mine, sentence)
        for run, after in zip(runs, [*runs[1:], None], strict=False):
            if gap := _after(base, mine, sentence, run, after):
                yield gap
        for before, run in zip([None, *runs], runs, strict=False):
            if gap := _ahead(base, mine, before.end if before else sentence.start, run):
                yield gap


def _runs(base: Reading, mine: Reading, sentence: range) -> list[Run]:
    """Return the longest stretches of two words and more that a sentence shares with a sentence of the base."""
    places, found, at = _places(base), [], sentence.start
    while at < sentence.stop - 1:
        starts = places.get((mine.stems[at], mine.stems[at + 1]), ())
        runs = [Run(place, at, _length(base, mine, place, range(at, sentence.stop))) for place in starts]
        if runs:
            found.append(max(runs, key=lambda run: run.length))
        at = found[-1].end if runs else at + 1
    return found


@kept_with_reading
def _places(reading: Reading) -> dict[tuple[str, str], list[int]]:
    """Return where two words stand beside each other in a sentence."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, pair in enumerate(zip(reading.stems, reading.stems[1:], strict=False)):
        if len(found[pair]) < _MOST_PLACES and reading.sentences[index] == reading.sentences[index + 1]:
            found[pair].append(index)
    return dict(found)


def _length(base: Reading, mine: Reading, place: int, words: range) -> int:
    there = range(place, min(base.sentence_of(place).stop, place + _MOST_SHARED))
    pairs = enumerate(zip(there, words, strict=False))
    return next((at for at, (one, two) in pairs if base.stems[one] != mine.stems[two]), min(len(there), len(words)))


def _after(base: Reading, mine: Reading, sentence: range, run: Run, after: Run | None) -> Gap | None:
    home = base.sentence_of(run.base)
    shared = range(run.base, run.stop)
    if after and _goes_on(base, mine, run, after):
        words = range(run.stop, after.base)
        return Gap("inside", words, (*shared, *range(after.base, after.stop)), range(run.mine, after.end))
    if run.stop >= home.stop:
        return None
    if run.end < sentence.stop and is_content(mine, run.end) and (after is None or after.mine > run.end):
        behind = range(run.stop + 1, min(run.stop + _LONGEST, home.stop))
        place = next((one for one in behind if base.stems[one] == mine.stems[run.end]), None)
        if place is not None:
            return Gap("inside", range(run.stop, place), (*shared, place), range(run.mine, run.end + 1))
    return Gap("behind", range(run.stop, base.clause_of(run.stop).stop), tuple(shared), range(run.mine, run.end))


def _goes_on(base: Reading, mine: Reading, run: Run, after: Run) -> bool:
    """Whether the draft goes on with words that stand further on in the same sentence of the base."""
    between = range(run.end, after.mine)
    is_near = len(between) <= 1 and not any(is_content(mine, index) for index in between)
    return is_near and after.base in base.sentence_of(run.base) and 0 < after.base - run.stop <= _LONGEST


def _ahead(base: Reading, mine: Reading, taken: int, run: Run) -> Gap | None:
    home, shared = base.sentence_of(run.base), range(run.base, run.stop)
    if run.mine > taken:
        furthest = run.base - _LONGEST if is_content(mine, run.mine - 1) else run.base - 3
        before = range(run.base - 2, max(furthest, home.start - 1), -1)
        place = next((one for one in before if base.stems[one] == mine.stems[run.mine - 1]), None)
        if place is not None:
            return Gap("inside", range(place + 1, run.base), (place, *shared), range(run.mine - 1, run.end))
    if run.base == home.start:
        return None
    return Gap("ahead", range(home.start, run.base), tuple(shared), range(run.mine, run.end))
