"""One word exchanged in a phrase of the base: `recycled polyester shell` for `recycled nylon shell`."""

from collections import defaultdict
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.known_things import has_form
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.rivals import swaps
from variantgen.authoring.guardrails.scenes import set_aside
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.things import entries, things_in
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_LINKS = frozenset({"or", "oder", "ou", "o", "of", "de", "d'", "di", "from", "aus", "van"})
Pair = tuple[str, str]


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a new name, or a new thing of a closed class, where the words around always hold another one in the base.

    Between two words that enclose it, behind `from` or `of`, and after a name; things that exclude each other also
    between the same words with content (see `rivals`). Knowingly lets through: other words in such a place, for
    rewording puts them there too; exchanges that also change the words around.
    """
    matter = matter_of(draft, brief)
    reading = matter.reading
    enclosed, linked, followers = frames_of(matter.truth)
    kinds: dict[int, set[str]] = defaultdict(set)
    for thing in things_in(reading):
        kinds[thing.first].add(thing.entry.kind)
    aside = set_aside(reading)
    findings = []
    for index in matter.fresh:
        if (
            not index
            or index in aside
            or not _is_fresh(matter, index)
            or reading.clauses[index] != reading.clauses[index - 1]
        ):
            continue
        choice = linked.get((reading.stems[index - 2], reading.words[index - 1]), "") if index > 1 else ""
        expected = (
            _enclosed_by(reading, index, enclosed)
            or choice
            or (followers.get(reading.words[index - 1], "") if reading.raw(index - 1)[0].isupper() else "")
        )
        if expected:
            raw = reading.raw(index)
            is_name = raw[0].isupper() and reading.language != "de"
            if not is_name and not _is_of_kind(expected, kinds.get(index, set()), reading.language):
                continue
            findings.append(
                CHECK.found(
                    f"{raw!r} stands where the base copy has {expected!r}",
                    reading.span(index, index),
                    expected=expected,
                    found=raw,
                )
            )
    return findings + [
        CHECK.found(
            f"{text!r} stands where the base copy has {swap.expected!r}", span, expected=swap.expected, found=text
        )
        for swap in swaps(matter)
        for span in [reading.span(swap.first, swap.last)]
        if not any(finding.span == span for finding in findings)
        for text in [reading.text[slice(*span)]]
    ]


def _is_of_kind(word: str, kinds: set[str], language: str) -> bool:
    """Whether a word of the base is of a class of what stands in its place."""
    return bool(kinds) and any(entry.kind in kinds for entry in entries(language).get(word, ()))


def _enclosed_by(reading: Reading, index: int, enclosed: dict[Pair, str]) -> str:
    after = index + 1
    if after >= len(reading.words) or reading.clauses[after] != reading.clauses[index]:
        return ""
    return enclosed.get((reading.stems[index - 1], reading.stems[after]), "")


def _is_fresh(matter: Matter, index: int) -> bool:
    reading = matter.reading
    word = reading.words[index]
    if not word.isalpha() or has_form(matter.truth, word, reading.stems[index]):
        return False
    book = vocabulary(reading.language)
    return not (
        word in book.numbers
        or word in book.units
        or word in book.currencies
        or word in book.percent
        or word in book.per_words
    )


@lru_cache(maxsize=128)
def frames_of(truth: Truth) -> tuple[dict[Pair, str], dict[Pair, str], dict[str, str]]:
    """Return what stands between two content words, behind a link (`from`), and behind a name of the base."""
    between: dict[Pair, set[str]] = defaultdict(set)
    linked: dict[Pair, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for reading in truth.texts:
        for index in range(1, len(reading.words)):
            if reading.clauses[index] != reading.clauses[index - 1]:
                after[reading.words[index - 1]].add("")
                continue
            after[reading.words[index - 1]].add(reading.words[index])
            if index > 1 and reading.words[index - 1] in _LINKS and _is_pair(reading, index):
                linked[reading.stems[index - 2], reading.words[index - 1]].add(reading.words[index])
            if (
                (
                    index + 1 < len(reading.words)
                    and reading.clauses[index + 1] == reading.clauses[index]
                    and _is_content(reading, index)
                )
                and _is_content(reading, index - 1)
                and _is_content(reading, index + 1)
            ):
                between[reading.stems[index - 1], reading.stems[index + 1]].add(reading.words[index])
        if reading.words:
            after[reading.words[-1]].add("")
    enclosed, behind = _single(between), _single(linked)
    names = {word for word in after if _is_name(truth, word)}
    return (
        enclosed,
        behind,
        {
            word: next(iter(words))
            for word, words in after.items()
            if word in names and len(words) == 1 and not is_function_word(next(iter(words)) or "a", truth.language)
        },
    )


def _single(found: dict[Pair, set[str]]) -> dict[Pair, str]:
    return {pair: next(iter(words)) for pair, words in found.items() if len(words) == 1}


def _is_pair(reading: Reading, index: int) -> bool:
    """Whether two words that carry content stand round a link: `olive de Nyons`, `yoga o pilates`."""
    return _is_content(reading, index - 2) and _is_content(reading, index)


def _is_content(reading: Reading, index: int) -> bool:
    return reading.words[index].isalpha() and not is_function_word(reading.words[index], reading.language)


def _is_name(truth: Truth, word: str) -> bool:
    """Whether the base only ever writes the word with a capital, in mid-sentence too.

    And it is not the product's or the brand's.
    """
    if (
        truth.language == "de"
        or is_function_word(word, truth.language)
        or word in truth.content.product.lower()
        or word in truth.content.brand.lower()
    ):
        return False
    raws = [
        (reading.raw(index), index and reading.sentences[index] == reading.sentences[index - 1])
        for reading in truth.texts
        for index, other in enumerate(reading.words)
        if other == word
    ]
    return all(raw[0].isupper() for raw, _ in raws) and any(inside for _, inside in raws)


CHECK = Check("substitution", 5, "block", _run)
