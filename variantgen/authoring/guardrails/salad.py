"""Word salad: words of the base thrown together, and small words that cannot stand side by side."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_FEWEST_WORDS = 6
_FEWEST_PAIRS = 5
_ALL, _MOST = 0.88, 0.7  # shares of content words that the base has
_ATTESTED, _SURE, _RARELY_ATTESTED = 0.55, 0.45, 0.25
_MANY_REPEATS = 0.15
_MOST_RUNS = 0.3
_COLLIDING = {  # articles, and words that no article leads to
    language: (frozenset(articles.split()), frozenset(words.split()))
    for language, articles, words in (
        (
            "en",
            "a an the your our their",
            "of is are was were and or with for to from they we he she because at into than but if have",
        ),
        ("de", "eine einen", "und oder ist sind hat haben weil dass"),  # `ein` also ends verbs: `tippen Sie X ein`
        ("fr", "la les votre vos notre nos", "et ou de du est sont dans avec que"),
        ("es", "un unos tus sus", "y o el la los es son con por"),
        ("it", "un una i gli le", "e o di il la sono con per"),
        ("nl", "de een", "en of is zijn met voor"),
        ("pt", "um uns umas", "e ou de do da sao com por"),
    )
}


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
        and (span := reading.span(index, index + 1))
    ]


def _mixed(matter: Matter) -> list[Finding]:
    """Judge by four shares: words of the base, its pairs, repeats that it does not have, its three-word runs."""
    if len(matter.reading.content) < _FEWEST_WORDS or _share_of_runs(matter) > _MOST_RUNS:
        return []
    mix = mix_of(matter)
    is_bare = mix.known >= _ALL
    if mix.repeats >= _MANY_REPEATS and mix.known >= _MOST:
        message = f"{mix.repeats:.0%} of the words that carry content only repeat others"
        return [CHECK.found(message, severity="block" if is_bare else "review")]
    if mix.pairs < _FEWEST_PAIRS:
        return []
    allowed = _ATTESTED if is_bare else _RARELY_ATTESTED
    if mix.known < _MOST or mix.attested > allowed:
        return []
    message = f"only {mix.attested:.0%} of the pairs of words belong together in the base copy"
    return [CHECK.found(message, severity="block" if is_bare and mix.attested <= _SURE else "review")]


class Mix(NamedTuple):
    """How a draft uses the base's words. content, pairs: counts; the others: shares of those."""

    content: int
    pairs: int
    known: float
    attested: float
    repeats: float


def mix_of(matter: Matter) -> Mix:
    """Return how the draft's content words relate to the base's."""
    reading, truth = matter
    content = reading.content
    known = [index for index in content if truth.stems.has_written(reading.stems[index])]
    pairs = [
        (reading.stems[one], reading.stems[other])
        for one, other in pairwise(known)
        if reading.sentences[one] == reading.sentences[other]
    ]
    usual, attested = usual_counts(truth), clauses_of(truth)
    counts = Counter(reading.stems[index] for index in content)
    repeats = sum(max(0, count - max(1, usual.get(stem, 0))) for stem, count in counts.items())
    return Mix(
        len(content),
        len(pairs),
        len(known) / max(1, len(content)),
        sum(not attested[one].isdisjoint(attested[other]) for one, other in pairs) / max(1, len(pairs)),
        repeats / max(1, len(content)),
    )


def _share_of_runs(matter: Matter) -> float:
    """Return the share of the draft's three-word runs that the base has."""
    words, known = matter.reading.words, matter.truth.trigrams
    runs = list(zip(words, words[1:], words[2:], strict=False))
    return sum(map(known.__contains__, runs)) / max(1, len(runs))


@lru_cache(maxsize=64)
def usual_counts(truth: Truth) -> dict[str, int]:
    """Return how often the base has each stem in one text, at most."""
    usual: Counter[str] = Counter()
    for reading in truth.texts:
        usual |= Counter(reading.stems)
    return dict(usual)


@lru_cache(maxsize=64)
def clauses_of(truth: Truth) -> Mapping[str, frozenset[tuple[int, int]]]:
    """Return in which clauses of the base each stem stands: two stems that share one belong together."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for text, reading in enumerate((*truth.texts, *(fact.reading for fact in truth.facts))):
        for stem, clause in zip(reading.stems, reading.clauses, strict=True):
            found[stem].add((text, clause))
    nowhere: frozenset[tuple[int, int]] = frozenset()
    return defaultdict(lambda: nowhere, {stem: frozenset(clauses) for stem, clauses in found.items()})


CHECK = Check("salad", 2, "review", _run)
