"""How much of a condition a text holds: its concepts, its values, its other words."""

from functools import lru_cache
from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import ListedFact, Truth
from variantgen.authoring.guardrails.values.support import agrees

_HEAVY, _LIGHT = 2.0, 1.0
_WORKING_WEEK = frozenset({0, 4})  # its first day and its last
_DAYS = frozenset({"date", "month", "weekday", "clock"})
_JOINING = frozenset({"de", "nl"})
_PART = 4
_ROOT = 5  # letters that `arrival` and `arrive` share


class Item(NamedTuple):
    """One thing a condition says: any of some concepts, a value, or a word by its stem."""

    weight: float
    concepts: frozenset[str] = frozenset()
    value: Value | None = None
    stems: frozenset[str] = frozenset()


@lru_cache(maxsize=512)
def items_of(truth: Truth, fact: ListedFact) -> tuple[Item, ...]:
    """Return what a fact's condition says: concepts and values count double, dates and other words once."""
    condition = fact.condition
    if condition is None:
        return ()
    known = [hit for hit in hits(condition).get("condition", []) if not _has_own_value(hit, fact.condition_values)]
    items = [Item(_HEAVY, concepts, stems=_stems(condition, words)) for concepts, words in _overlapping(known)]
    items += [Item(_LIGHT if value.kind == "date" else _HEAVY, value=value) for value in fact.condition_values]
    covered = {index for hit in known for index in range(hit.first, hit.last + 1)}
    covered |= {index for value in fact.condition_values for index in range(value.first, value.last + 1)}
    covered |= {index for hit in hits(condition).get("bound", ()) for index in range(hit.first, hit.last + 1)}
    for index, (word, stem) in enumerate(zip(condition.words, condition.stems, strict=True)):
        if index not in covered and not is_function_word(word, condition.language) and word[0].isalpha():
            items.append(Item(_HEAVY if word.upper() in truth.codes else _LIGHT, stems=frozenset({stem})))
    return tuple(items)


def _stems(reading: Reading, words: frozenset[int]) -> frozenset[str]:
    """Return the long stems among some words: `subscription` is kept by `subscribe` where no lexicon knows it."""
    return frozenset(reading.stems[index] for index in words if len(reading.stems[index]) >= _ROOT)


def _overlapping(known: list[Hit]) -> list[tuple[frozenset[str], frozenset[int]]]:
    """Return the concepts, those that share words as one: a subscription may be called a membership."""
    groups: list[tuple[set[str], set[int]]] = []
    for hit in known:
        words = set(range(hit.first, hit.last + 1))
        for concepts, taken in groups:
            if words & taken:
                concepts.add(hit.concept)
                taken.update(words)
                break
        else:
            groups.append(({hit.concept}, words))
    merged = {frozenset(concepts): frozenset(words) for concepts, words in groups}
    return list(merged.items())


def _has_own_value(hit: Hit, values: tuple[Value, ...]) -> bool:
    """Whether a value stands in or right after the words of a concept, and so says the same: `orders over $35`."""
    return any(hit.first <= value.first <= hit.last + 1 for value in values)


def held(matter: Matter, items: tuple[Item, ...]) -> frozenset[Item]:
    """Return the items that a text holds."""
    mine, stems = conditions_in(matter), set(matter.reading.stems)
    roots = {stem[:_ROOT] for stem in stems if len(stem) >= _ROOT}
    is_joining = matter.reading.language in _JOINING
    days = {item.value.amount for item in items if item.value and item.value.kind == "weekday"}
    is_week = days == _WORKING_WEEK and "weekdays" in mine  # `on weekdays` for `Monday to Friday`
    return frozenset(
        item
        for item in items
        if not item.concepts.isdisjoint(mine)
        or (is_week and item.value is not None and item.value.kind == "weekday")
        or (item.value is not None and is_there(matter, item.value))
        or not item.stems.isdisjoint(stems)
        or any(stem.isalpha() and stem[:_ROOT] in roots for stem in item.stems)
        or (is_joining and any(_is_part(stem, stems) for stem in item.stems))
    )


def _is_part(joined: str, stems: set[str]) -> bool:
    """Whether a joined word begins or ends with a word of the text: the `Akku` of `Akkuschäden`."""
    return any(
        (len(stem) >= _PART and len(joined) >= len(stem) + _PART and joined.startswith(stem))
        or (len(stem) > _PART and len(joined) > len(stem) + 2 and joined.endswith(stem))
        or (len(joined) >= _PART and 0 < len(stem) - len(joined) <= 2 and stem.startswith(joined))
        for stem in stems
    )


def share(kept: frozenset[Item], wanted: tuple[Item, ...]) -> float:
    """Return how much of what is wanted was kept; all of it where nothing is."""
    total = sum(item.weight for item in wanted)
    return sum(item.weight for item in wanted if item in kept) / total if total else 1.0


def conditions_in(matter: Matter) -> set[str]:
    """Return the conditions the draft states; one of the base's codes says `with code` by itself."""
    found = {hit.concept for hit in hits(matter.reading).get("condition", ())}
    return found | {"code"} if any(code in matter.reading.text for code in matter.truth.codes) else found


def is_there(matter: Matter, value: Value) -> bool:
    """Whether the draft has the value; its month will do for a date."""
    if value.kind == "date" and any(one.kind == "month" and one.amount == value.amount // 100 for one in matter.values):
        return True
    return any(agrees(one, value) for one in matter.values)


def is_qualified(matter: Matter, span: tuple[int, int]) -> bool:
    """Whether the text says on what it depends in other words: `before the show`, `If you`, `New here?`.

    `until Friday` only repeats the base's own day.
    """
    reading = matter.reading
    marks = [
        hit
        for hit in hits(reading).get("proviso", ())
        if hit.concept == "marker"
        and not any(
            value.kind in _DAYS and hit.last < value.first <= hit.last + 2 and is_there_in_base(matter, value)
            for value in matter.values
        )
    ]
    used = next((index for index, start in enumerate(reading.starts) if start >= span[0]), 0)
    clause, sentence = reading.clause_of(used), reading.sentence_of(used)
    if any(hit.first in clause for hit in marks):
        return True
    supposes = any(hit.concept == "supposing" and hit.first in sentence for hit in hits(reading).get("proviso", ()))
    return supposes or (sentence.start > 0 and "?" in reading.gap(sentence.start - 1))


def is_there_in_base(matter: Matter, value: Value) -> bool:
    """Whether the base has the value."""
    return any(agrees(value, other) for other in matter.truth.values)
