"""The noun phrases that a denial is about: after `no` and `except`, before `not included`, beside an `or`."""

from variantgen.authoring.guardrails.denying.denial_words import (
    EXCEPTING,
    FOR,
    HOLDING,
    PRICING,
    PRONOUNS,
    RELATIVE,
)
from variantgen.authoring.guardrails.denying.phrases import (
    LONGEST,
    NEAR_OBJECT,
    is_carrying,
    is_led,
    phrases,
    with_complements,
)
from variantgen.authoring.guardrails.denying.polarity import is_or, joins, listed_after
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading


def is_of(reading: Reading, hit: Hit, beginnings: tuple[str, ...]) -> bool:
    """Whether the first or the last word of a cue begins so: `not included`, `sold separately`."""
    return reading.words[hit.first].startswith(beginnings) or reading.words[hit.last].startswith(beginnings)


def joined_word(reading: Reading, hit: Hit) -> list[list[int]]:
    """Return the word that `-free` stands behind."""
    is_joined = hit.first > reading.clause_of(hit.first).start and reading.gap(hit.first - 1) == "-"
    return phrases(reading, range(hit.first - 1, hit.first)) if is_joined else []


def objects_of(reading: Reading, hit: Hit) -> list[list[int]]:
    """Return the noun phrases after `no`, `without`, `free of`: one, or all of a list."""
    clause = reading.clause_of(hit.first)
    found = phrases(reading, range(hit.last + 1, min(hit.last + 1 + LONGEST, clause.stop)))[:1]
    if not found or reading.words[hit.last + 1] in PRONOUNS:  # `without one it costs $60`
        return []
    after = found[0][-1] + 1
    if after in clause and reading.words[after] in FOR:  # `no tariff for storage heaters`
        rest = phrases(reading, range(after + 1, min(after + 1 + LONGEST, clause.stop)))[:1]
        return [found[0] + (rest[0] if rest else [])]
    listed = [index for index in listed_after(reading, hit) if index >= after]
    return [*found, *phrases(reading, range(after, max(listed) + 1 if listed else after))]


def has_own_object(reading: Reading, hit: Hit) -> bool:
    """Whether an `except` or `excluding` has what it leaves out right behind it."""
    clause = reading.clause_of(hit.first)
    after = phrases(reading, range(hit.last + 1, min(hit.last + 1 + LONGEST, clause.stop)))
    return is_of(reading, hit, EXCEPTING) and bool(after) and after[0][0] - hit.last <= NEAR_OBJECT + 1


def excepted_by(reading: Reading, hit: Hit) -> list[list[int]]:
    """Return what is left out: before `excluded`, `aside`, else after `except`, `hors`."""
    clause = reading.clause_of(hit.first)
    after = phrases(reading, range(hit.last + 1, min(hit.last + 1 + 2 * LONGEST, clause.stop)))
    return after if after and after[0][0] - hit.last <= 3 else subjects_of(reading, hit)


def ends_there(reading: Reading, hit: Hit) -> bool:
    """Whether nothing that carries meaning follows at once: `extra` of `extra long` asks for no money."""
    after = hit.last + 1
    return after not in reading.clause_of(hit.first) or not is_carrying(reading, after)


def subjects_of(reading: Reading, hit: Hit) -> list[list[int]]:
    """Return what a clause is about: its last phrase before the cue that no preposition leads to, and what `and` adds.

    None where the subject is left out or a mere pronoun: `vegan and never tested`, `traders who aren't registered`.
    """
    clause = reading.clause_of(hit.first)
    if hit.first == clause.start and hit.first and "(" in reading.gap(hit.first - 1):  # `three cells (not included)`
        return phrases(reading, reading.clause_of(hit.first - 1))[-1:]
    start = clause.start
    ends = (index for index in range(start + 1, hit.first) if _ends_subject(reading, index))
    stop = next(ends, hit.first)
    joint = max((index for index in range(start, hit.first) if joins(reading, index)), default=-1)
    found = [phrase for phrase in with_complements(reading, start, stop) if not is_led(reading, phrase, clause)]
    if joint >= 0 and not any(phrase[0] > joint for phrase in found):
        return []
    if joint >= 0 and found and found[-1][0] - joint <= 2:
        found = [phrase for phrase in found if joint - 2 <= phrase[-1]] if len(found) > 1 else found
        return found[-2:]
    return found[-1:] if joint < 0 else [phrase for phrase in found if phrase[0] > joint][-1:]


def _ends_subject(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    is_reflexive = word in ("si", "se") and reading.language in HEAD_FIRST
    return is_reflexive or word in RELATIVE or word in PRICING


def alternatives(reading: Reading, start: int, stop: int) -> list[list[int]]:
    """Return the phrases that an `or` or `and` joins from here on: `mountaineering or crampons`."""
    found = phrases(reading, range(start, min(start + 2 * LONGEST, stop)))
    joined = [phrase for phrase in found[1:] if is_or(reading, phrase[0] - 1) or joins(reading, phrase[0] - 1)]
    return [*found[:1], *joined]


def included_object(reading: Reading, said: list[Hit], hit: Hit, clause: range) -> list[int]:
    """Return the object of a denied `include`, `cover`, `contain`: what stands right behind it, led by nothing."""
    verb = next((one for one in said if one.first > hit.last and reading.words[one.first] in HOLDING), None)
    if verb is None:
        return []
    found = phrases(reading, range(verb.last + 1, clause.stop))[:1]
    is_object = bool(found) and found[0][0] - verb.last <= NEAR_OBJECT
    return found[0] if is_object and not is_led(reading, found[0], range(verb.last, clause.stop)) else []
