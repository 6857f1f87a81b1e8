"""Claims made stronger: water-resistant made waterproof, `helps reduce` made `eliminates`."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import hit_text, hits_in
from variantgen.authoring.guardrails.function_words import content_stems
from variantgen.authoring.guardrails.lexicons import Hit, hits
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.domain.variant import Brief, Draft, Finding

_EFFECT = "effect"
_REACH = 6


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
            or matter.truth.says("scale", hit.concept)
            and _is_worded(matter, hit)
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
    return findings


def _is_worded(matter: Matter, hit: Hit) -> bool:
    return all(word in matter.truth.words for word in matter.reading.words[hit.first : hit.last + 1])


def _is_upgrade(matter: Matter, scale: str, hit: Hit) -> bool:
    if not matter.truth.says("scale", f"{scale}_1"):
        return False
    return scale != _EFFECT or _acts_on_the_same(matter, hit)


def _acts_on_the_same(matter: Matter, hit: Hit) -> bool:
    """Whether the strong verb's object is one that a weak verb of the base acts on."""
    after = matter.reading.stems[hit.last + 1 : hit.last + 1 + _REACH]
    return any(stem in _weak_objects(matter) for stem in after)


def _weak_objects(matter: Matter) -> set[str]:
    objects: set[str] = set()
    for reading in matter.truth.texts:
        for hit in hits(reading).get("scale", ()):
            if hit.concept == "effect_1":
                inside = slice(hit.last + 1, reading.clause_of(hit.last).stop)
                objects |= set(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    return objects


CHECK = Check("upgrade", 1, "block", _run)
