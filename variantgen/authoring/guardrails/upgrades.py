"""Claims made stronger: water-resistant made waterproof, `helps reduce` made `eliminates`."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import hit_text, hits_in, is_worded_in_base
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.hedges import is_hedged, unhedged_in
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.modality import absolutes_in, is_leave, is_softened, statement_after
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.variant import Brief, Draft, Finding

_OF_SOMETHING = frozenset({"effect", "usual"})  # scales whose steps must speak of the same thing
_REACH = 6
_NEAR = 4
_FOR = frozenset({"for", "fur", "pour", "para", "per", "voor"})
_MEANS = frozenset({"by", "via", "from", "per", "von", "par", "por", "pelo", "pela", "door", "online", "telefonica"})
_ZEROS = frozenset({"zero", "null", "cero", "nul"})
_CEILINGS = frozenset({"under", "up_to", "within"})
_PRONOUNS = frozenset({"it", "them", "that", "this", "es", "sie", "ihn", "het", "ze", "hem"})
_VAGUE = frozenset({"exact", "usual"})  # one word of these scales has other uses: `exactly what you need`


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a step up a scale of the lexicon that the base copy does not take.

    An absolute near what the base only helps with blocks too. Knowingly lets through: upgrades in words no scale holds.
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
            or is_softened(matter.reading, hit)
            or (matter.truth.says("scale", hit.concept) and _is_worded(matter, hit))
            or (hit.first < hit.last and is_worded_in_base(matter, hit))
        ):
            continue
        if _is_upgrade(matter, scale, hit):
            text = hit_text(matter, hit)
            is_vague = scale in _VAGUE and hit.first == hit.last
            findings.append(
                CHECK.found(
                    f"{text!r} is stronger than what the base copy says",
                    matter.reading.span(hit.first, hit.last),
                    severity="review" if is_vague else None,
                    found=text,
                )
            )
    return [*findings, *_to_nothing(matter), *(_without_modality(matter) or _unhedged(matter, brief))]


def _unhedged(matter: Matter, brief: Brief) -> list[Finding]:
    found = []
    for one in unhedged_in(matter, matter.truth.base(brief.slot)):
        span = matter.reading.span(one.sentence[0], one.sentence[-1])
        text = matter.reading.text[slice(*span)]
        message = f"the base copy says this only with {one.hedge!r}"
        found.append(CHECK.found(message, span, severity=one.severity, found=text))
    return found


def _to_nothing(matter: Matter) -> list[Finding]:
    """Find `zero` of what the base has less than so much of: `zero retention` for `retention is under 0.2 g`."""
    reading, findings = matter.reading, []
    is_there = not _ZEROS.isdisjoint(reading.words)
    for index, word in enumerate(reading.words[:-1] if is_there else ()):
        if word in _ZEROS and reading.stems[index + 1] in _limited_things(matter.truth):
            span = reading.span(index, index + 1)
            text = reading.text[slice(*span)]
            findings.append(
                CHECK.found(f"{text!r}: the base copy says less than so much", span, severity="review", found=text)
            )
    return findings


@lru_cache(maxsize=128)
def _limited_things(truth: Truth) -> frozenset[str]:
    """Return the content of the base's clauses that keep a measure below a limit, unless the base has zero of it."""
    found: set[str] = set()
    zero: set[str] = set()
    for placed in truth.placed:
        text, value = placed.reading, placed.value
        if value.kind in ("quantity", "percent") and value.bounds & _CEILINGS:
            clause = text.clause_of(value.first)
            inside = [index for index in clause if not value.first <= index <= value.last]
            found |= set(content_stems([text.words[i] for i in inside], [text.stems[i] for i in inside], text.language))
    for text in truth.texts:
        zero |= {after for word, after in zip(text.words, text.stems[1:], strict=False) if word in _ZEROS}
    return frozenset(found - zero)


def _without_modality(matter: Matter) -> list[Finding]:
    """Find what the base says with `may` or `helps` said without it: verb and object, or two words of the object.

    For a person, unless a word without exception stands by. Nothing where the draft is weak elsewhere: then the other
    sentence sets a scene (`Fine lines show by Monday. The balm may help reduce them`). A question promises nothing.
    """
    reading = matter.reading
    if all(words.isdisjoint(reading.stem_set) for _, words in weak_statements(matter.truth)):
        return []
    absolutes = absolutes_in(reading)
    weak = {reading.sentences[hit.first] for hit in hits(reading).get("scale", ()) if hit.concept == "effect_1"}
    findings = []
    negated = negated_words(reading)
    for verb, objects in weak_statements(matter.truth):
        for sentence in sorted(
            {reading.sentences[index] for index, stem in enumerate(reading.stems) if stem in objects} - weak
        ):
            inside = [index for index in range(len(reading.words)) if reading.sentences[index] == sentence]
            stems = {reading.stems[index] for index in inside if index not in negated}
            is_absolute = _is_absolute(reading, absolutes, inside, objects)
            is_sure = is_absolute or (bool(stems & objects) and verb in stems and not weak)
            if "?" in reading.gap(inside[-1]) or is_hedged(reading, range(inside[0], inside[-1] + 1)):
                continue
            if is_sure or (len(stems & objects) > 1 and not weak):
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


def _is_absolute(reading: Reading, absolutes: list[Hit], inside: list[int], objects: frozenset[str]) -> bool:
    """Whether a word without exception stands near what the base only helps with: `puts an end to risky clicks`."""
    places = [index for index in inside if reading.stems[index] in objects]
    return any(
        hit.first in range(inside[0], inside[-1] + 1)
        and -_NEAR <= index - hit.last <= _NEAR
        and reading.clauses[index] == reading.clauses[hit.last]
        for hit in absolutes
        for index in places
    )


@lru_cache(maxsize=128)
def weak_statements(truth: Truth) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what the base says weakly: the verb's stem and the stems of its objects.

    Words of other sentences left out.
    """
    found = []
    for reading in truth.texts:
        negated = negated_words(reading)
        for hit in hits(reading).get("scale", ()):
            if (
                hit.concept == "effect_1"
                and hit.last not in negated
                and reading.words[hit.last] not in _FOR  # `designed for dry skin` promises no effect
                and hit.last + 1 < len(reading.words)
                and not _is_a_service(reading, hit)
                and not is_leave(reading, hit)
            ):
                inside = statement_after(reading, hit)
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


def _is_a_service(reading: Reading, hit: Hit) -> bool:
    """Whether help is a thing that one gets, as the way says: `Ayuda por chat`, `Aide par téléphone`."""
    return reading.words[hit.last + 1] in _MEANS


def _is_worded(matter: Matter, hit: Hit) -> bool:
    """Whether the base has the words, whatever they agree with: `100 % reciclada` for `100 % reciclado`."""
    inside = slice(hit.first, hit.last + 1)
    return all(
        word in matter.truth.words or stem in matter.truth.stems
        for word, stem in zip(matter.reading.words[inside], matter.reading.stems[inside], strict=True)
    )


def _is_upgrade(matter: Matter, scale: str, hit: Hit) -> bool:
    if not matter.truth.says("scale", f"{scale}_1"):
        return False
    return scale not in _OF_SOMETHING or (
        _acts_on_the_same(matter, hit, scale) and not _is_weakened(matter, hit, scale)
    )


def _is_weakened(matter: Matter, hit: Hit, scale: str) -> bool:
    """Whether `may` or `helps` stands before the strong word in its clause: `can help stop redness`."""
    clause = matter.reading.clause_of(hit.first)
    weak = [other for other in hits_in(matter, "scale") if other.concept == f"{scale}_1"]
    return any(other.first in clause and other.last < hit.first for other in weak)


def _acts_on_the_same(matter: Matter, hit: Hit, scale: str) -> bool:
    """Whether the strong verb's object is one that a weak verb of the base acts on."""
    clause = matter.reading.clause_of(hit.first)
    around = range(max(clause.start, hit.first - _REACH), min(clause.stop, hit.last + 1 + _REACH))
    after = [matter.reading.stems[index] for index in around if not hit.first <= index <= hit.last]
    if not _PRONOUNS.isdisjoint(matter.reading.words[hit.last + 1 : hit.last + 2]):  # `Stress? Here's what ends it`
        sentence = matter.reading.sentence_of(hit.first)
        before = matter.reading.sentence_of(sentence.start - 1) if sentence.start else sentence
        after += matter.reading.stems[before.start : hit.first]
    return any(stem in _weak_objects(matter.truth, scale) for stem in after)


@lru_cache(maxsize=128)
def _weak_objects(truth: Truth, scale: str) -> frozenset[str]:
    objects: set[str] = set()
    for reading in truth.texts:
        for hit in hits(reading).get("scale", ()):
            if hit.concept == f"{scale}_1":
                inside = statement_after(reading, hit)
                objects |= set(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    return frozenset(objects)


CHECK = Check("upgrade", 7, "block", _run)
