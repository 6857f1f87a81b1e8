"""Claims made stronger: water-resistant made waterproof, `helps reduce` made `eliminates`."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import hit_text, hits_in
from variantgen.authoring.guardrails.function_words import content_stems
from variantgen.authoring.guardrails.lexicons import Hit, hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.authoring.guardrails.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_EFFECT = "effect"
_REACH = 6
_SHORT = 3


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a step up a scale of the lexicon that the base copy does not take.

    Knowingly lets through: upgrades between words no scale holds.
    """
    matter = matter_of(draft, brief)
    negated = negated_words(matter.reading)
    findings = []
    for hit in hits_in(matter, "scale"):
        scale, level = hit.concept.rsplit("_", 1)
        if (
            level == "1"
            or scale == "part"
            or hit.first in negated
            or (matter.truth.says("scale", hit.concept) and _is_worded(matter, hit))
        ):
            continue
        if _is_upgrade(matter, scale, hit):
            text = hit_text(matter, hit)
            findings.append(
                CHECK.found(
                    f"{text!r} is stronger than what the base copy says",
                    matter.reading.span(hit.first, hit.last),
                    found=text,
                )
            )
    return findings + _without_modality(matter)


def _without_modality(matter: Matter) -> list[Finding]:
    """Find what the base says with `may` or `helps` said without it: verb and object, or two words of the object."""
    reading = matter.reading
    if not any(stem in words for _, words in weak_statements(matter.truth) for stem in reading.stems):
        return []
    weak = {reading.sentences[hit.first] for hit in hits(reading).get("scale", ()) if hit.concept == "effect_1"}
    findings = []
    for verb, objects in weak_statements(matter.truth):
        for sentence in sorted(
            {reading.sentences[index] for index, stem in enumerate(reading.stems) if stem in objects} - weak
        ):
            inside = [index for index in range(len(reading.words)) if reading.sentences[index] == sentence]
            stems = {reading.stems[index] for index in inside}
            is_sure = verb in stems and bool(stems & objects)
            if is_sure or len(stems & objects) > 1:
                span = reading.span(inside[0], inside[-1])
                findings.append(
                    CHECK.found(
                        "the base copy only says that it may or helps to",
                        span,
                        severity="block" if is_sure else "review",
                        found=reading.text[slice(*span)],
                    )
                )
    return sorted(findings, key=lambda finding: finding.severity)[:1]  # `block` first


@lru_cache(maxsize=64)
def weak_statements(truth: Truth) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what the base says weakly: the verb's stem and the stems of its objects.

    Words of other sentences left out.
    """
    found = []
    for reading in truth.texts:
        for hit in hits(reading).get("scale", ()):
            if (
                hit.concept == "effect_1"
                and hit.last + 1 < len(reading.words)
                and reading.words[hit.first] not in ("can", "kann", "peut", "puede", "puo", "kan", "pode")
            ):
                inside = _statement(reading, hit)
                stems = content_stems(reading.words[inside], reading.stems[inside], reading.language)
                elsewhere = {
                    stem
                    for other in truth.texts
                    for index, stem in enumerate(other.stems)
                    if other is not reading or other.sentences[index] != reading.sentences[hit.first]
                }
                objects = frozenset(stem for stem in stems[1:] if stem not in elsewhere)
                if objects:
                    found.append((stems[0], objects))
    return tuple(found)


def _statement(reading: Reading, hit: Hit) -> slice:
    """Return the words after a weak verb; past a comma where an infinitive follows: `kann helfen, Druck zu lindern`."""
    clause, sentence = reading.clause_of(hit.last), reading.sentence_of(hit.last)
    is_short = clause.stop - hit.last <= _SHORT
    return slice(hit.last + 1, min(hit.last + 1 + _REACH + _SHORT, sentence.stop) if is_short else clause.stop)


def _is_worded(matter: Matter, hit: Hit) -> bool:
    return all(word in matter.truth.words for word in matter.reading.words[hit.first : hit.last + 1])


def _is_upgrade(matter: Matter, scale: str, hit: Hit) -> bool:
    if not matter.truth.says("scale", f"{scale}_1"):
        return False
    return scale != _EFFECT or _acts_on_the_same(matter, hit)


def _acts_on_the_same(matter: Matter, hit: Hit) -> bool:
    """Whether the strong verb's object is one that a weak verb of the base acts on."""
    clause = matter.reading.clause_of(hit.first)
    around = range(max(clause.start, hit.first - _REACH), min(clause.stop, hit.last + 1 + _REACH))
    after = [matter.reading.stems[index] for index in around if not hit.first <= index <= hit.last]
    return any(stem in _weak_objects(matter) for stem in after)


def _weak_objects(matter: Matter) -> set[str]:
    objects: set[str] = set()
    for reading in matter.truth.texts:
        for hit in hits(reading).get("scale", ()):
            if hit.concept == "effect_1":
                inside = _statement(reading, hit)
                objects |= set(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    return objects


CHECK = Check("upgrade", 3, "block", _run)
