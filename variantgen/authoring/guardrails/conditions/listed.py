"""Facts the team listed with a condition: used with it or not at all."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check, Span
from variantgen.authoring.guardrails.conditions.kept import Item, held, is_qualified, items_of, share
from variantgen.authoring.guardrails.conditions.restrictions import AUDIENCES
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.text.roots import all_roots, roots_in
from variantgen.authoring.guardrails.truth import ListedFact, Truth
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.domain.variant import Brief, Finding

ENOUGH = 0.5
_BESIDE = 3  # words between a count and what it counts
_APART = "with_addon"
_DAYS = frozenset({"weekday", "date", "month", "clock"})
_TIMES = frozenset({"weekdays", "weekday_range"})
TYPED = ("money", "percent", "duration", "date", "quantity")


def listed(check: Check, matter: Matter, brief: Brief) -> list[Finding]:
    """Find listed facts used with less than half of what their condition says.

    Where the slot's own base text gives the fact, only what that text holds of the condition is asked for.
    """
    findings = []
    for fact in _conditioned(matter.truth):
        if not (span := _used(matter, fact)):
            continue
        base = _base(matter.truth, brief.slot)
        wanted = _wanted(base, fact)
        kept = held(matter, wanted)
        kept_share = share(kept, wanted)
        is_opened = kept_share < 1 and _is_opened(matter, span, wanted, kept)
        if not is_opened and (
            kept_share >= ENOUGH
            or (kept_share and _is_supposed(matter, span))
            or _is_said_apart(matter, fact, span, wanted)
            or _is_remote(matter, base, fact)
            or _is_rate(fact)
            or _is_told_as_later(matter, fact, span)
        ):
            continue
        state = "only hinted at" if kept_share else "gone"
        is_hinted = kept_share >= ENOUGH / 2 and _has_a_concept(wanted, kept)
        is_loose = _is_pack_size(fact)
        is_unsure = not is_opened and (is_hinted or is_loose or is_qualified(matter, span))
        findings.append(
            check.found(
                f"{fact.fact.phrase!r} holds only {fact.fact.condition!r}, which is {state}",
                span,
                severity="review" if is_unsure else None,
                expected=fact.fact.condition or "",
                found=matter.reading.text[slice(*span)],
            )
        )
    return findings


@lru_cache(maxsize=128)
def _conditioned(truth: Truth) -> tuple[ListedFact, ...]:
    return tuple(fact for fact in truth.facts if fact.condition is not None)


def _is_supposed(matter: Matter, span: Span) -> bool:
    """Whether the sentence has an `if` of its own, which may put the rest of a condition in other words."""
    used = next((index for index, start in enumerate(matter.reading.starts) if start >= span[0]), 0)
    sentence = matter.reading.sentence_of(used)
    return any(hit.concept == "if" and hit.first in sentence for hit in hits(matter.reading).get("restriction", ()))


@lru_cache(maxsize=512)
def _wanted(base: Matter, fact: ListedFact) -> tuple[Item, ...]:
    """Return what a draft must say of a condition: all of it, or what the base text holds where it gives the fact."""
    items = items_of(base.truth, fact)
    if _used(base, fact) is None:
        return items
    its = held(base, items)
    return tuple(item for item in items if item in its)


@lru_cache(maxsize=256)
def _base(truth: Truth, slot: str) -> Matter:
    return Matter(truth.base(slot), truth)


def _is_said_apart(matter: Matter, fact: ListedFact, span: Span, wanted: tuple[Item, ...]) -> bool:
    """Whether the condition only says that this comes extra, and the text says so too, or counts from the same side.

    `sold separately` is `but not the cover, which is $42`; `before arrival` is `two days beforehand`.
    """
    reading = matter.reading
    if fact.condition is None:
        return False
    used = next((index for index, start in enumerate(reading.starts) if start >= span[0]), 0)
    sentence = reading.sentence_of(used)
    if _has_denied(matter, fact.condition, wanted) or any(
        hit.concept == _APART for hit in hits(fact.condition).get("condition", ())
    ):
        cues = (hit.first for hit in hits(reading).get("negation", ()) if hit.concept != "only_but")
        if any(first in sentence for first in cues):
            return True
    sides = {value.side for value in fact.values if value.side} | {
        placed.value.side for placed in matter.truth.placed if fact.values and placed.value.key == fact.values[0].key
    }
    return any(value.side and value.side in sides and value.span == span for value in matter.values)


def _is_told_as_later(matter: Matter, fact: ListedFact, span: Span) -> bool:
    """Whether `then` stands before what holds `after the first year`."""
    if fact.condition is None or fact.condition.words[0] not in _AFTER:
        return False
    reading = matter.reading
    used = next((index for index, start in enumerate(reading.starts) if start >= span[0]), 0)
    sentence = reading.sentence_of(used)
    near = reading.words[max(sentence.start, used - _REACH) : min(sentence.stop, used + _REACH)]
    return not _THEN.isdisjoint(near) or "after that" in " ".join(near)


_REACH = 8
_AFTER = frozenset("after nach ab na vanaf apres a despues tras dopo dal apos depois from then".split())  # noqa: SIM905
_THEN_WORDS = "then thereafter afterwards danach dann anschliessend ensuite puis luego despues poi dopo daarna depois"
_THEN = frozenset(_THEN_WORDS.split())


def _has_denied(matter: Matter, condition: Reading, wanted: tuple[Item, ...]) -> bool:
    """Whether something that is asked for is a denial: the `no sunglasses` of a second pair at half price."""
    negated = negated_words(condition)
    if not hits(condition).get("negation"):
        return False
    stems = {condition.stems[index] for index in negated}
    return (
        not negated
        or not stems.isdisjoint(matter.reading.stem_set)
        or any(item.stems & stems or (item.value is not None and item.value.first in negated) for item in wanted)
    )


def _has_a_concept(wanted: tuple[Item, ...], kept: frozenset[Item]) -> bool:
    """Whether the draft states one of the condition's concepts, where it has any."""
    concepts = [item for item in wanted if item.concepts]
    return not concepts or any(item in kept for item in concepts)


def _is_opened(matter: Matter, span: Span, wanted: tuple[Item, ...], kept: frozenset[Item]) -> bool:
    """Whether the sentence says `any date you like` where a day is lost, or `everyone` where an audience is."""
    lost = [item for item in wanted if item not in kept]
    concepts = {concept for item in lost for concept in item.concepts}
    openings = set()
    if any(item.value and item.value.kind in _DAYS for item in lost) or concepts & _TIMES:
        openings.add("when")
    if concepts & AUDIENCES:
        openings.add("who")
    used = next((index for index, start in enumerate(matter.reading.starts) if start >= span[0]), 0)
    sentence = matter.reading.sentence_of(used)
    return any(hit.concept in openings and hit.first in sentence for hit in hits(matter.reading).get("free_choice", ()))


def _is_pack_size(fact: ListedFact) -> bool:
    """Whether the condition only says for how much a price is: `bag of 250 g`."""
    return bool(fact.condition_values) and all(
        value.kind == "quantity" and not value.bounds for value in fact.condition_values
    )


def _is_rate(fact: ListedFact) -> bool:
    """Whether the condition only says for one of what a price is, which the price's own check judges: `per month`."""
    words = fact.condition.words if fact.condition else []
    return 1 < len(words) <= _RATE_WORDS and words[0] in _PER


_RATE_WORDS = 3
_PER = frozenset({"per", "pro", "je", "par", "por", "al", "a", "cada", "each", "every"})


def _is_remote(matter: Matter, base: Matter, fact: ListedFact) -> bool:
    """Whether the base ties the condition to another value of the sentence, which the draft does not have."""
    if not fact.values:
        return False
    reading = base.reading
    stems = set(content_stems(fact.condition.words, fact.condition.stems, reading.language)) if fact.condition else ()
    used = next((value for value in base.values if agrees(value, fact.values[0])), None)
    if used is None:
        return False
    sentence = reading.sentence_of(used.first)
    places = [index for index in sentence if reading.stems[index] in stems and index > used.last]
    own = fact.condition_values
    between = [
        value
        for value in base.values
        if places and used.last < value.first < places[0] and not any(value.key == one.key for one in own)
    ]
    return bool(between) and not any(value.key == one.key for value in between for one in matter.values)


def _used(matter: Matter, fact: ListedFact) -> Span | None:
    """Return where the draft uses a fact; None where it does not.

    Or where the same value also stands alone in the base.
    """
    typed = _typed(fact)
    if typed is None:
        return _used_words(matter, fact)
    if _stands_alone(matter.truth, fact):
        return None
    same = (value for value in matter.values if value.kind == typed.kind and agrees(value, typed))
    return next((value.span for value in same if not _is_of_another(matter, fact, value)), None)


def _is_of_another(matter: Matter, fact: ListedFact, value: Value) -> bool:
    """Whether the base gives the same span of something else, of which the draft tells: `12 months' minimum term`."""
    is_base = any(text is matter.reading for text in matter.truth.texts)
    others = () if is_base or value.kind != "duration" else _other_places(matter.truth, fact, value.key)
    if not others:
        return False
    mine = roots_in(matter.reading, matter.reading.clause_of(value.first))
    its = max((len(roots & mine) for roots, is_own in others if is_own), default=0)
    return max((len(roots & mine) for roots, is_own in others if not is_own), default=0) > its


@lru_cache(maxsize=512)
def _other_places(
    truth: Truth, fact: ListedFact, key: tuple[str, str, float]
) -> tuple[tuple[frozenset[str], bool], ...]:
    """Return the roots of each clause of the base's texts with a value, and whether it has a word of the condition."""
    if fact.condition is None:
        return ()
    wanted = all_roots(fact.condition)
    places = [placed for placed in truth.placed if placed.value.key == key and placed.reading in truth.texts]
    found = []
    for placed in places:
        text, sentence = placed.reading, placed.reading.sentence_of(placed.value.first)
        found.append((roots_in(text, text.clause_of(placed.value.first)), bool(wanted & roots_in(text, sentence))))
    return tuple(found)


@lru_cache(maxsize=1_024)
def _typed(fact: ListedFact) -> Value | None:
    """Return the first value of a fact that is no bare number."""
    return next((value for value in fact.values if value.kind in TYPED), None)


@lru_cache(maxsize=1_024)
def _stands_alone(truth: Truth, fact: ListedFact) -> bool:
    """Whether the base lists the fact's value without a condition too."""
    value = _typed(fact)
    return value is not None and any(
        not other.condition and any(agrees(one, value) and one.kind == value.kind for one in other.values)
        for other in truth.facts
    )


def _used_words(matter: Matter, fact: ListedFact) -> Span | None:
    """Return where the fact's words stand together in one sentence, not denied."""
    wanted = words = _content_of(fact, matter.truth.language)
    if len(words) == 1 and not fact.values:
        wanted |= _content_of_name(fact, matter.truth.language)
    if not wanted or not wanted <= matter.reading.stem_set:
        return None
    if not all(_is_counted(matter, value, words) for value in fact.values):
        return None
    is_denial = bool(negated_words(fact.reading))
    negated = negated_words(matter.reading)
    for index, stem in enumerate(matter.reading.stems):
        if stem in wanted and (is_denial or index not in negated):
            sentence = matter.reading.sentence_of(index)
            if wanted <= set(matter.reading.stems[sentence.start : sentence.stop]):
                return matter.reading.span(index, index)
    return None


def _is_counted(matter: Matter, value: Value, wanted: frozenset[str]) -> bool:
    """Whether the text has the value, a bare count beside what it counts: no `1 Akku` in `Gang eins, der Akku`."""
    same = [one for one in matter.values if agrees(one, value)]
    if value.kind != "number" or not wanted:
        return bool(same)
    stems = matter.reading.stems
    return any(not wanted.isdisjoint(stems[max(one.first - _BESIDE, 0) : one.last + 1 + _BESIDE]) for one in same)


@lru_cache(maxsize=512)
def _content_of(fact: ListedFact, language: str) -> frozenset[str]:
    return frozenset(content_stems(fact.reading.words, fact.reading.stems, language))


@lru_cache(maxsize=512)
def _content_of_name(fact: ListedFact, language: str) -> frozenset[str]:
    name = read(fact.fact.name, language)
    return frozenset(content_stems(name.words, name.stems, language))
