"""Texts that go round in circles."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from operator import eq

from variantgen.authoring.guardrails import salad
from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import matter_of
from variantgen.authoring.guardrails.salad import usual_counts
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth, names_of
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_TRIGRAM = 3
_DOUBLED_WORDS = (
    "that had is do you her so very really much many more no yes yeah ha ho hey bye go nom yum "
    "die der das den dem sie ihr ihm ich uns was sehr viel ganz immer ja nein hin je ze het dat wat die ons heel veel "
    "nous vous lui que si oui non tres bien muy mas que poco piano ciao via molto si tanto cosi se te me muito tao "
    "blah bla tic tac chop knock step boom hop ding"
)
_MAY_DOUBLE = frozenset(_DOUBLED_WORDS.split())  # `krijg je je geld`, `all that that means`, `muy, muy`
_PARTICLE_WORDS = "in on out up off over by op aan uit af om mee bij door na an auf aus ab zu mit vor bei nach ein es"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())  # may end one verb and open the next words: `kom je in in mei`
_CROWD, _CROWDED, _PACKED = 3, 0.2, 0.3


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a word said twice running, three words that come back, one content word in every corner.

    What may be a loop is one where the words are thrown together besides.

    Knowingly lets through: `again and again`, and repetition the base copy has itself.
    """
    reading, truth = matter_of(draft, brief)
    findings = _doubled(reading)
    for gram, count in _repeated(reading).items():
        if gram in truth.trigrams:
            continue
        weight = sum(word.isalpha() and not is_function_word(word, reading.language) for word in gram)
        if weight >= (2 if count > 2 else _TRIGRAM):
            findings.append(
                CHECK.found(f"{' '.join(gram)!r} comes back {count} times", severity="block" if count > 2 else "review")
            )
            break
    carrying = _carrying(reading) if len({reading.stems[at] for at in reading.content}) < len(reading.content) else []
    if len({stem for stem, _ in carrying}) < len(carrying):  # one of them comes back
        findings += [*_said_again(reading, truth, carrying), *_turned_round(reading, truth, carrying)]
    is_salad = bool(findings) and any(one.check == salad.CHECK.name for one in salad.CHECK.run(draft, brief))
    return [replace(one, severity="block") for one in findings] if is_salad else findings


def _repeated(reading: Reading) -> dict[tuple[str, str, str], int]:
    """Return what stands more than once of three words running, and how often."""
    grams = list(zip(reading.words, reading.words[1:], reading.words[2:], strict=False))
    if len(set(grams)) == len(grams):
        return {}
    return {gram: count for gram, count in Counter(grams).items() if count > 1}


def _doubled(reading: Reading) -> list[Finding]:
    """Find words that stand twice running, each once: the first place is enough to see it."""
    found: dict[str, Finding] = {}
    if not any(map(eq, reading.words, reading.words[1:])):
        return []
    for index, (word, after) in enumerate(zip(reading.words, reading.words[1:], strict=False)):
        if (
            word == after
            and word not in found
            and word.isalpha()
            and len(word) > 1
            and reading.gap(index).strip() == ""
            and word not in _MAY_DOUBLE
            and not _opens_a_name(reading, index)
        ):
            severity: Severity = "review" if word in _PARTICLES else "block"
            message = f"{word!r} stands twice running"
            found[word] = CHECK.found(message, reading.span(index, index + 1), severity=severity)
    return list(found.values())


def _opens_a_name(reading: Reading, index: int) -> bool:
    """Whether the second of two is the beginning of a name: `de wintercheck van Van Dorpel`."""
    return reading.raw(index).islower() and reading.raw(index + 1)[0].isupper()


def _said_again(reading: Reading, truth: Truth, carrying: list[tuple[str, int]]) -> list[Finding]:
    """Find a stem that makes up too much of the text, and a sentence that says few things many times."""
    stems = [stem for stem, _ in carrying]
    findings = []
    stem, count = Counter(stems).most_common(1)[0]
    share = count / len(stems)
    if severity := _severity(count, share):
        findings.append(CHECK.found(f"{stem!r} stands {count} times in {len(stems)} content words", severity=severity))
    names = names_of(truth)
    own = [(stem, index) for stem, index in carrying if stem not in names]
    return findings + _crowded_sentences(reading, own, usual_counts(truth))


def _turned_round(reading: Reading, truth: Truth, carrying: list[tuple[str, int]]) -> list[Finding]:
    """Find two content words side by side and again the other way round: `managers approve … approves managers`."""
    names = names_of(truth)
    carrying = [(stem, index) for stem, index in carrying if stem not in names]
    seen: dict[tuple[str, str], tuple[int, int]] = {}
    for (stem, index), (after, last) in pairwise(carrying):
        if reading.sentences[index] != reading.sentences[last] or stem == after:
            continue
        first, end = seen.get((after, stem), (-1, -1))
        if 0 <= end < index and reading.sentences[first] == reading.sentences[last]:
            span = reading.span(first, last)
            within = reading.clauses[first] == reading.clauses[last]
            text = reading.text[slice(*span)]
            return [CHECK.found(f"{text!r} turns round", span, severity="block" if within else "review", found=text)]
        seen.setdefault((stem, after), (index, last))
    return []


def _severity(count: int, share: float) -> Severity | None:
    if count >= 5 and share > 0.2:
        return "block"
    return "review" if (count >= 4 and share > 0.16) or (count >= 3 and share > 0.4) else None


def _crowded_sentences(reading: Reading, carrying: list[tuple[str, int]], usual: Mapping[str, int]) -> list[Finding]:
    """Find a sentence that says few things many times, oftener than a text of the base does."""
    by_sentence: dict[int, list[str]] = {}
    for stem, index in carrying:
        by_sentence.setdefault(reading.sentences[index], []).append(stem)
    for stems in by_sentence.values():
        again = sum(max(0, count - max(1, usual.get(stem, 0))) for stem, count in Counter(stems).items())
        if again >= _CROWD and again / len(stems) > _CROWDED:
            message = f"{len(stems)} content words in a sentence, {again} of them again"
            return [CHECK.found(message, severity="block" if again / len(stems) > _PACKED else "review")]
    return []


def _carrying(reading: Reading) -> list[tuple[str, int]]:
    """Return the stems of content words with their places; units and months come back in any price list."""
    book, words, stems = vocabulary(reading.language), reading.words, reading.stems
    return [
        (stems[index], index)
        for index in reading.content
        if (word := words[index]).isalpha()
        and word not in book.units
        and word not in book.currencies
        and word not in book.numbers
    ]


CHECK = Check("loop", 4, "block", _run)
