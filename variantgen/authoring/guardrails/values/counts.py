"""What numbers count: things of the base counted otherwise, other places in a row, halves made doubles."""

import itertools
from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.scenes import is_value_asked
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading, read
from variantgen.authoring.guardrails.truth import Placed, Truth
from variantgen.authoring.guardrails.values.derived import is_entailed
from variantgen.authoring.guardrails.values.support import supporters
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding

_NOUN_REACH = 3
_MOST_NOUNS = 2
_A_FEW = 3
_FAR = 50
_FOR = frozenset(["for", "fur", "pour", "para", "per", "voor"])  # `doors open at seven for boulders`
_FROM_WORDS = frozenset("from after as ab nach des apres desde tras dal dalla dopo vanaf na apos a".split())  # noqa: SIM905


def nouns_after(reading: Reading, value: Value) -> frozenset[str]:
    """Return the stems right after a value that may be what it counts: `guided` and `walk` of `five guided walks`."""
    return _nouns(reading, value.last)


def _nouns(reading: Reading, last: int) -> frozenset[str]:
    found: list[str] = []
    book = vocabulary(reading.language)
    for index in range(last + 1, min(last + 1 + _NOUN_REACH, len(reading.words))):
        word = reading.words[index]
        if reading.clauses[index] != reading.clauses[last] or len(found) == _MOST_NOUNS:
            break
        if not word[0].isalpha() or word in book.units or word in book.numbers:
            break
        if is_function_word(word, reading.language):
            if found or word in _FOR:
                break
            continue
        found.append(reading.stems[index])
    return frozenset(found)


@lru_cache(maxsize=128)
def _counted(truth: Truth) -> tuple[tuple[Value, frozenset[str]], ...]:
    """Return the base's numbers with what they may count."""
    return tuple(
        (placed.value, nouns_after(placed.reading, placed.value))
        for placed in truth.placed
        if placed.value.kind == "number" and not _names_the_product(truth, placed)
    )


def _names_the_product(truth: Truth, placed: Placed) -> bool:
    """Whether the number belongs to the product's name: the 2 of `Cirque 2` counts nothing."""
    words = read(truth.content.product, truth.language).words
    at = placed.value.first
    return at > 0 and (placed.reading.words[at - 1], placed.reading.words[at]) in itertools.pairwise(words)


def counted_as(matter: Matter, value: Value) -> list[Value]:
    """Return the base's numbers of the same things."""
    nouns = nouns_after(matter.reading, value)
    if not nouns:
        before = _stem_before(matter.reading, value)
        return [other for other, stem in _led_by(matter.truth) if stem == before] if before else []
    return [other for other, others in _counted(matter.truth) if nouns & others]


def _stem_before(reading: Reading, value: Value) -> str:
    """Return the stem right before a number that counts nothing after it: that of `Sleeps two`, `Zone 3`."""
    at = value.first - 1
    if at < 0 or reading.clauses[at] != reading.clauses[value.first] or reading.gap(at) != " ":
        return ""
    word = reading.words[at]
    return "" if not word[0].isalpha() or is_function_word(word, reading.language) else reading.stems[at]


@lru_cache(maxsize=128)
def _led_by(truth: Truth) -> tuple[tuple[Value, str], ...]:
    """Return the base's numbers that count nothing after them with the stem before them."""
    return tuple(
        (placed.value, stem)
        for placed in truth.placed
        if placed.value.kind == "number"
        and not nouns_after(placed.reading, placed.value)
        and (stem := _stem_before(placed.reading, placed.value))
    )


def is_same_count(matter: Matter, value: Value, other: Value) -> bool:
    """Whether a base number of this amount counts the same things."""
    nouns = nouns_after(matter.reading, value)
    return any(nouns & others for one, others in _counted(matter.truth) if one.key == other.key)


def miscounted(check: Check, matter: Matter) -> list[Finding]:
    """Find `6 lessons` where the base has five lessons and six pupils.

    A few, spelled out, may be other people's or things' (`two people off`): for a person, where the base says it of the
    same. Knowingly lets through: those of which it says something else.
    """
    findings = []
    for value in matter.values:
        if value.kind != "number" or (value.spelled and value.amount <= 1) or not supporters(matter, value):
            continue
        if _names_the_product(matter.truth, Placed(value, matter.reading)):
            continue
        known = counted_as(matter, value)
        if not known or not _contradicts(matter, value, known) or is_entailed(matter, value):
            continue
        is_few = value.spelled and value.amount <= _A_FEW and not value.bounds
        if is_few and (_is_priced(matter, value) or not _is_of_same(matter, value, known)):
            continue
        expected = ", ".join(f"{amount:g}" for amount in sorted({other.amount for other in known}))
        message = f"{value.text!r} counts what the base copy counts as {expected}"
        severity: Severity | None = "review" if is_few else None
        findings.append(check.found(message, value.span, severity=severity, expected=expected, found=value.text))
    return findings


def _is_priced(matter: Matter, value: Value) -> bool:
    """Whether its sentence tells what so many pay, as an example: the price is checked by itself."""
    sentence = matter.reading.sentence_of(value.first)
    return any(other.kind == "money" and other.first in sentence for other in matter.values)


def _is_of_same(matter: Matter, value: Value, known: list[Value]) -> bool:
    """Whether the sentence shares more than what is counted with the base's clause about as few."""
    reading = matter.reading
    mine = set(content_stems_of(reading, reading.sentence_of(value.first)))
    keys = {other.key for other in known}
    return any(
        placed.value.key in keys
        and len(mine & set(content_stems_of(placed.reading, placed.reading.clause_of(placed.value.first)))) > 1
        for placed in matter.truth.placed
        if placed.value.kind == "number"
    )


def content_stems_of(reading: Reading, words: range) -> list[str]:
    """Return the stems of the words with content among these."""
    return [
        reading.stems[index]
        for index in words
        if reading.words[index][0].isalpha() and not is_function_word(reading.words[index], reading.language)
    ]


def _contradicts(matter: Matter, value: Value, known: list[Value]) -> bool:
    """Whether the number is none of those of the same things, and none that counts nothing or is bounded alike."""
    are_ranged = any(other.end for other in known)
    said = _places_in(matter.truth) | {
        other.amount for other, nouns in _counted(matter.truth) if not nouns and (are_ranged or not other.end)
    }
    if (
        value.amount in said
        or any(other.amount == value.amount for other in known)
        or is_value_asked(matter.reading, value)
    ):
        return False
    if value.bounds and any(other.bounds == value.bounds for other in supporters(matter, value)):
        return False
    if all(value.amount * _FAR < other.amount or other.amount * _FAR < value.amount for other in known):
        return False  # twelve guests a course, 8,000 guests so far
    low, high = (min(amounts), max(amounts)) if (amounts := [o.amount for o in known if o.end]) else (1.0, 0.0)
    return not low < value.amount < high


@lru_cache(maxsize=128)
def _places_in(truth: Truth) -> frozenset[float]:
    """Return the places in a row the base spells: `the third bag` lets a draft speak of three bags."""
    ordinals = vocabulary(truth.language).ordinals
    return frozenset(ordinals[word] for word in truth.words & ordinals.keys()) - {1.0}


def is_for_others(matter: Matter, value: Value) -> bool:
    """Whether it tells for how many something is (`enough for six`) where the base says so of another number alone."""
    if not _is_party(matter.reading, value):
        return False
    told = {placed.value.amount for placed in matter.truth.placed if _is_party(placed.reading, placed.value)}
    return bool(told) and value.amount not in told


def _is_party(reading: Reading, value: Value) -> bool:
    """Whether a bare number says how many are served, seated or housed: `feeds four`, `for 4`."""
    is_bare = value.kind == "number" and not value.noun and not value.end
    return is_bare and value.first > 0 and reading.words[value.first - 1].startswith(_SERVING)


_SERVING = (
    *("for", "fur", "pour", "para", "per", "voor", "feed", "serve", "seat", "sleep", "fits", "fit"),
    *("reicht", "nourri", "rassasi", "alimenta", "sfama", "voedt", "serv"),
)


@kept_with_reading
def _spelled_places(reading: Reading) -> tuple[tuple[int, float, str], ...]:
    """Return the ordinals of a reading that stand right before a word: its place, the amount, that word's stem."""
    ordinals = vocabulary(reading.language).ordinals
    return tuple(
        (index, ordinals[word], reading.stems[index + 1])
        for index, word in enumerate(reading.words[:-1])
        if word in ordinals
        and reading.gap(index) == " "
        and not is_function_word(reading.words[index + 1], reading.language)
    )


def misplaced(check: Check, matter: Matter) -> list[Finding]:
    """Find `the third Thursday` where the base has the first; what comes next (`from the second month`) may follow."""
    places = _spelled_places(matter.reading)
    if not places:
        return []
    book = vocabulary(matter.reading.language)
    findings = []
    for index, amount, noun in places:
        known = {other for text in matter.truth.texts for _, other, its in _spelled_places(text) if its == noun}
        before = matter.reading.words[index - 1] if index else ""
        if not known or amount in known or amount == 1 or before in _FROM_WORDS:
            continue
        span = matter.reading.span(index, index + 1)
        text = matter.reading.text[slice(*span)]
        is_weekday = matter.reading.words[index + 1] in book.weekdays
        expected = ", ".join(f"{place:g}" for place in sorted(known))
        findings.append(
            check.found(
                f"{text!r} is another place in the row than the base's {expected}",
                span,
                severity=None if is_weekday else "review",
                expected=expected,
                found=text,
            )
        )
    return findings


def is_borrowed(matter: Matter, value: Value) -> bool:
    """Whether a numeral counts things the base does not know, and is there only as a limit or of another sort.

    `12 galleries`, where the base has `children under 12` and `$12`.
    """
    nouns = nouns_after(matter.reading, value)
    known = supporters(matter, value)
    is_place = matter.reading.gap(value.last)[:1] == "."  # `ab dem 16. Geburtstag`
    if value.spelled or is_place or value.bounds or not nouns or not known or nouns & matter.truth.stems:
        return False
    return all(other.kind in _OTHER_SORTS or (other.kind == "number" and other.bounds & _LIMITS) for other in known)


_OTHER_SORTS = frozenset({"money", "percent", "duration"})
_LIMITS = frozenset({"under", "over", "at_least", "up_to"})


def is_turned_fraction(matter: Matter, value: Value) -> bool:
    """Whether the base has a part of what the draft multiplies: `half the heft` made `twice the heft`."""
    nouns = nouns_after(matter.reading, value)
    if any(
        placed.value.kind == "multiplier" and nouns & nouns_after(placed.reading, placed.value)
        for placed in matter.truth.placed
    ):
        return False
    fractions = vocabulary(matter.truth.language).fractions
    return any(
        text.words[index] in fractions and nouns & _nouns(text, index)
        for text in matter.truth.texts
        for index in range(len(text.words))
    )
