"""Word salad: words of the base thrown together, and small words that cannot stand side by side."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_FEWEST_WORDS = 6
_ALL, _MOST = 0.85, 0.7  # shares of content words that the base has
_SOME, _FEW = 4, 3  # pairs of words
_MANY_REPEATS, _SURE_REPEATS = 0.18, 0.25
_MOST_RUNS = 0.3
_FRAGMENT = 1  # content words of a sentence that says nothing by itself
_COLLIDING = {  # articles that are no pronouns (`una per te`), and words that no article leads to
    language: (frozenset(articles.split()), frozenset(words.split()))
    for language, articles, words in (
        (
            "en",
            "a an the your our their",
            "of is are was were and or with for to from they we he she because at into than but if have",
        ),
        ("de", "eine einen", "und oder ist sind hat haben weil dass"),  # `ein` also ends verbs: `tippen Sie X ein`
        ("fr", "la les votre vos notre nos", "et ou de du est sont dans avec que"),
        ("es", "un tus sus", "y o el la los es son con por"),
        ("it", "un i", "e o di il la sono con per"),
        ("nl", "de een", "en of is zijn met voor"),
    )
}


class Mix(NamedTuple):
    """How a draft uses the base's words. known, repeats: shares of its content words; the others: counts."""

    known: float
    pairs: int
    strange: int  # pairs that no sentence of the base has
    apart: int  # pairs that no clause of it has
    repeats: float


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an article before a word no article leads to (`the of`), and base words thrown together or repeated.

    A paraphrase keeps what belongs together side by side or brings words of its own; a weak model's salad does neither.
    Knowingly lets through: nonsense in good grammar and fresh words.
    """
    matter = matter_of(draft, brief)
    return [*_collisions(matter.reading), *_mixed(matter)]


def _collisions(reading: Reading) -> list[Finding]:
    articles, never_after = _COLLIDING.get(reading.language, (frozenset(), frozenset()))
    if articles.isdisjoint(reading.words):
        return []
    return [
        CHECK.found(f"{reading.text[slice(*span)]!r} cannot stand side by side", span, severity="block")
        for index in range(len(reading.words) - 1)
        if reading.words[index] in articles
        and reading.words[index + 1] in never_after
        and not reading.gap(index).strip()
        and not reading.gap(index + 1).startswith("-")
        and _is_plain(reading, index + 1)
        and (span := reading.span(index, index + 1))
    ]


def _is_plain(reading: Reading, word: int) -> bool:
    """Whether a word has no accent: `là où` is not `la ou`, `la e` no `la è`."""
    return reading.raw(word).isascii() and reading.raw(word - 1).isascii()


def _mixed(matter: Matter) -> list[Finding]:
    """Judge by three shares: words of the base, pairs that it never has in one sentence, repeats it does not have."""
    if len(matter.reading.content) < _FEWEST_WORDS or _share_of_runs(matter) > _MOST_RUNS:
        return []
    if _share_known(matter) < _MOST:
        return []
    mix = mix_of(matter)
    if mix.repeats >= _MANY_REPEATS and mix.known >= _MOST:
        message = f"{mix.repeats:.0%} of the words that carry content only repeat others"
        is_sure = mix.repeats >= _SURE_REPEATS and mix.known >= _ALL
        return [CHECK.found(message, severity="block" if is_sure else "review")]
    severity = _severity(mix)
    if not severity:
        return []
    message = f"{mix.apart} of {mix.pairs} pairs of words never stand together in the base copy"
    return [CHECK.found(message, severity=severity)]


def _severity(mix: Mix) -> Severity | None:
    """A draft with words of its own may pair the base's as it likes; one that has none is a heap of them."""
    share, is_bare = mix.strange / max(1, mix.pairs), mix.known >= _ALL
    if is_bare and ((mix.strange >= _SOME and share >= 0.4) or (mix.strange >= _FEW and share >= 0.5)):
        return "block"
    is_loose = mix.apart > _SOME and mix.apart / mix.pairs >= (0.55 if is_bare else 0.6)
    return "review" if mix.known >= _MOST and (is_loose or (mix.strange >= _FEW and share >= 0.5)) else None


def mix_of(matter: Matter) -> Mix:
    """Return how the draft's content words relate to the base's."""
    reading, truth = matter
    content, stems = reading.content, reading.stems
    sentences, clauses, names = _places(truth, "sentences"), _places(truth, "clauses"), names_of(truth)
    pairs = [
        (stems[one], stems[other])
        for one, other in pairwise(content)
        if reading.clauses[one] == reading.clauses[other] and stems[one] != stems[other]
    ]
    pairs = [pair for pair in pairs if truth.stems.issuperset(pair) and names.isdisjoint(pair)]
    usual = usual_counts(truth)
    counts = Counter(stems[index] for index in content if _may_repeat(matter, index))
    repeats = sum(max(0, count - max(1, usual.get(stem, 0))) for stem, count in counts.items())
    return Mix(
        _share_known(matter),
        len(pairs),
        sum(sentences[one].isdisjoint(sentences[other]) for one, other in pairs),
        sum(clauses[one].isdisjoint(clauses[other]) for one, other in pairs),
        repeats / max(1, len(content)),
    )


def _share_known(matter: Matter) -> float:
    """Return the share of the draft's content words that the base has, in any form."""
    reading, truth = matter
    return sum(truth.stems.has_written(reading.stems[index]) for index in reading.content) / max(
        1, len(reading.content)
    )


def _may_repeat(matter: Matter, index: int) -> bool:
    """Whether a word says something when it comes back; number words and units come back in any list."""
    book, word = vocabulary(matter.reading.language), matter.reading.words[index]
    return word not in book.numbers and word not in book.units and word not in book.currencies


def _share_of_runs(matter: Matter) -> float:
    """Return the share of the draft's three-word runs that the base has."""
    words, known = matter.reading.words, matter.truth.trigrams
    runs = list(zip(words, words[1:], words[2:], strict=False))
    return sum(map(known.__contains__, runs)) / max(1, len(runs))


@lru_cache(maxsize=128)
def usual_counts(truth: Truth) -> dict[str, int]:
    """Return how often the base has each stem in one text, at most."""
    usual: Counter[str] = Counter()
    for reading in truth.texts:
        usual |= Counter(reading.stems)
    return dict(usual)


@lru_cache(maxsize=128)
def _places(truth: Truth, of: Literal["sentences", "clauses"]) -> Mapping[str, frozenset[tuple[int, int]]]:
    """Return in which sentences or clauses of the base each stem stands: two stems that share one belong together."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for text, reading in enumerate((*truth.texts, *(fact.reading for fact in truth.facts))):
        for stem, place in zip(reading.stems, _joined(reading) if of == "sentences" else reading.clauses, strict=True):
            found[stem].add((text, place))
    nowhere: frozenset[tuple[int, int]] = frozenset()
    return defaultdict(lambda: nowhere, {stem: frozenset(places) for stem, places in found.items()})


def _joined(reading: Reading) -> list[int]:
    """Return each word's sentence; one of few words goes with the one before: `Face cream, 50 ml. With oat oil.`."""
    found: list[int] = []
    for sentence in reading.each_sentence:
        count = sum(sentence.start <= index < sentence.stop for index in reading.content)
        place = found[-1] if found and count <= _FRAGMENT else sentence.start
        found += [place] * len(sentence)
    return found


CHECK = Check("salad", 4, "review", _run)
