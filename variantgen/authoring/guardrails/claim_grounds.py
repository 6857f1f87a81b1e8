"""What in the base copy makes a claim's wording true, or shows that the base says the opposite of it."""

from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.giving.made_offers import denied_stems
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import content_stems, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.values.support import supporters

_NEAR = 3
_PART = 4  # letters of a joined word's part: `Preis` of `Preisgarantie`
GUARANTEE = ("guarant", "warrant", "garant", "garanz", "garanc")
_SURE = ("guaranteed", "garantiert", "garantie", "gegarandeerd", "garantizad", "garantit")


def is_denied_alone(matter: Matter, hit: Hit) -> bool:
    """Whether the base copy has the hit's words only where it denies them: `we do not guarantee a job`."""
    reading, inside = matter.reading, slice(hit.first, hit.last + 1)
    stems = set(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    denied = denied_stems(matter.truth)
    if not stems or not stems <= denied or any(hit.first <= cue.first <= hit.last for cue in _cues(reading)):
        return False
    affirmed = {
        text.stems[index]
        for text in matter.truth.texts
        for index in range(len(text.stems))
        if index not in negated_words(text)
    }
    return stems.isdisjoint(affirmed)


def is_guarantee_denied(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is of guaranteeing, and the base copy speaks of a guarantee only to deny it."""
    if not any(word.startswith(GUARANTEE) for word in matter.reading.words[hit.first : hit.last + 1]):
        return False
    told = [
        index in negated_words(text)
        for text in matter.truth.texts
        for index, word in enumerate(text.words)
        if word.startswith(GUARANTEE)
    ]
    return bool(told) and all(told)


def is_sure_denial(reading: Reading, hit: Hit) -> bool:
    """Whether the hit is what makes a denial sure, not what is denied: `rostet garantiert nicht`."""
    after = hit.last + 1
    return (
        hit.first == hit.last
        and reading.words[hit.first].startswith(_SURE)
        and after in reading.clause_of(hit.first)
        and any(cue.first == after for cue in _cues(reading))
    )


def _cues(reading: Reading) -> list[Hit]:
    return hits(reading).get("negation", [])


def is_origin_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether what follows `comes from` follows the same `from` in the base copy: `Strom aus Wasserkraft`."""
    reading, after = matter.reading, hit.last + 1
    if after not in reading.clause_of(hit.last) or not is_function_word(reading.words[hit.last], reading.language):
        return False
    pair = (reading.words[hit.last], reading.words[after])
    return any(pair == known for text in matter.truth.texts for known in zip(text.words, text.words[1:], strict=False))


def is_guarantee_of_named(matter: Matter, hit: Hit) -> bool:
    """Whether the base copy guarantees the very thing: `garantierte Preise` of a `Preisgarantie`."""
    reading = matter.reading
    if hit.first != hit.last:
        return False
    around = range(max(0, hit.first - _NEAR), min(hit.last + 1 + _NEAR, reading.clause_of(hit.first).stop))
    parts = [reading.stems[index] for index in around if index != hit.first and len(reading.stems[index]) >= _PART]
    return any(
        word.endswith(("garantie", "guarantee")) and any(word.startswith(part) for part in parts)
        for word in matter.truth.words
    )


def is_amount_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether an amount of the base copy stands right behind: `la cuota baja a 24,90 €`."""
    clause = matter.reading.clause_of(hit.last)
    return any(
        value.kind in ("money", "percent") and value.first in clause and hit.last < value.first <= hit.last + _NEAR
        for value in matter.values
        if supporters(matter, value)
    )
