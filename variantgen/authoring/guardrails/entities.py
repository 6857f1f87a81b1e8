"""What the product is made of, has, does and where it comes from, compared with the base copy class by class."""

from itertools import groupby, islice

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.known_things import (
    FAMILIES,
    Known,
    beside,
    context_of,
    has_form,
    is_group_known,
    is_verb_of_base,
    known_of,
)
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import (
    denied_words,
    is_in_an_idiom,
    is_item,
    is_of_making,
    is_on_a_route,
    is_origin,
    is_placed_by,
    is_readers_own,
    opens_a_scene,
    places_the_product,
    set_aside,
    shared_stems,
    tells_of_product,
)
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.things import OFTEN_BESIDE, SCENIC, Thing, things_in
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_MOST = 20  # findings: a person reads them
_ATTACHED = frozenset({"accessory", "service", "meal", "format", "payment", "software", "integration"})
_LEADS_TO_PLACE_WORDS = "from in of by near at aus von vom bei im de du en a d' di da dal dalla van uit te"
_LEADS_TO_PLACE = frozenset(_LEADS_TO_PLACE_WORDS.split())
_AND = frozenset({"and", "or", "und", "oder", "sowie", "et", "ou", "y", "o", "e", "en", "of", "plus", "&", "+"})
_JOINING = _AND - {"or", "oder", "ou", "o", "of"}
_ABSENT = frozenset({"metal", "plastic", "active", "oil", "sweetener", "compound"})
_WITHOUT = frozenset({"without", "zero", "ohne", "sans", "sin", "senza", "zonder", "sem"})
_FREE = frozenset({"free", "frei", "vrij"})
_ITS_WORDS = "its sein seine seinem seinen seiner son sa ses suo sua suoi sue"
_ITS = frozenset(_ITS_WORDS.split())
_LIKENESS = frozenset({"taste", "smell", "scent", "feeling", "vibe", "vibes", "like", "style", "atmosphere", "mood"})
_NEAR, _WITHIN_LIST, _LED = 2, 3, 6


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a word of a closed class that is new: in the place of another of its class, in a list with it, or added.

    A word that stands for the base's own (`maple` where the base has `beech`), beside it in a list or behind `with`
    and `made of` blocks; one that only stands near words of the base is for a person. Knowingly lets through: what no
    class lists; scenes (see scenes); two things of the base exchanged (see roles).
    """
    matter = matter_of(draft, brief)
    reading = matter.reading
    aside = set_aside(reading)
    fresh: dict[int, list[Thing]] = {}
    denied = denied_words(reading)
    currencies = vocabulary(reading.language).currencies
    for first, named in groupby(things_in(reading), key=lambda thing: thing.first):
        things = list(named)
        if reading.words[first] in currencies or is_in_an_idiom(reading, first, things[0].last):
            continue
        if _is_likeness(reading, things[0]):
            continue
        if first in aside and not (first in denied and _is_absence(reading, things[0])):
            continue
        if not any(_is_known(matter, thing) for thing in things):
            fresh[first] = things
    findings = (finding for things in fresh.values() if (finding := _finding(matter, things)))
    return list(islice(findings, _MOST))


def _is_likeness(reading: Reading, thing: Thing) -> bool:
    """Whether the thing only tells what another is like: `that swimming-pool taste`, `a spa-like calm`."""
    is_led = reading.gap(thing.last) in (" ", "-")
    return is_led and not _LIKENESS.isdisjoint(reading.words[thing.last + 1 : thing.last + 2])


def _finding(matter: Matter, things: list[Thing]) -> Finding | None:
    """Return the finding on one word, by the gravest of the classes that it is of."""
    if things[0].first in denied_words(matter.reading):
        judged: list[tuple[Thing, Severity]] = [(things[0], "review")]
    else:
        judged = [(thing, severity) for thing in things if (severity := _severity(matter, thing))]
    if not judged:
        return None
    thing, severity = next((pair for pair in judged if pair[1] == "block"), judged[0])
    span = matter.reading.span(thing.first, thing.last)
    text = matter.reading.text[slice(*span)]
    message = f"the base copy does not name {text!r} ({thing.entry.kind.split('_')[0]})"
    return CHECK.found(message, span, severity=severity, found=text)


def _is_absence(reading: Reading, thing: Thing) -> bool:
    """Whether the text claims that the product is free of a thing that matters by its absence: `without nickel`."""
    if thing.entry.kind not in _ABSENT or thing.entry.is_weak:
        return False
    before, after = reading.words[max(0, thing.first - 1) : thing.first], reading.words[thing.last + 1 : thing.last + 2]
    return not _WITHOUT.isdisjoint(before) or not _FREE.isdisjoint(after)


def _is_known(matter: Matter, thing: Thing) -> bool:
    """Whether the base has the thing: its words, a synonym, or one of the class that the word covers."""
    if is_group_known(thing, known_of(matter.truth, thing.entry.kind)):
        return True
    reading = matter.reading
    if thing.entry.kind.startswith("property") and is_verb_of_base(matter.truth, reading.words[thing.first]):
        return True
    return all(
        has_form(matter.truth, reading.words[index], reading.stems[index])
        for index in range(thing.first, thing.last + 1)
    )


def _severity(matter: Matter, thing: Thing) -> Severity | None:
    """Judge a thing that the base does not have: as a part of a joined word, a place, against its class, or added."""
    reading, truth = matter
    known = known_of(truth, thing.entry.kind)
    if not known.groups and thing.entry.is_weak:
        return None
    if thing.tail:
        return _compound_severity(thing, known_of(truth, FAMILIES.get(thing.entry.kind, thing.entry.kind)))
    if _is_by_hand(thing) and not is_of_making(reading, thing.first):
        return None  # `wash by hand`, and what one keeps `a mano`
    return _place_severity(matter, thing, known) if thing.entry.kind == "place" else _thing_severity(matter, thing)


def _thing_severity(matter: Matter, thing: Thing) -> Severity | None:
    reading, truth = matter
    known = known_of(truth, thing.entry.kind)
    family = known_of(truth, FAMILIES.get(thing.entry.kind, thing.entry.kind))
    if known.groups and (severity := _against(matter, thing, known)):
        return severity
    if family is not known and beside(reading, thing) & family.beside and not _has_another(reading, thing, family):
        return "block"
    if thing.entry.is_weak:
        return "review" if _is_products_own(reading, thing) else None
    return _added(matter, thing)


def _is_products_own(reading: Reading, thing: Thing) -> bool:
    """Whether a part is said to be the product's by `its`: `it shines its LED into the corner`."""
    return thing.entry.kind.startswith("part") and not _ITS.isdisjoint(
        reading.words[max(0, thing.first - 1) : thing.first]
    )


def _is_by_hand(thing: Thing) -> bool:
    """Whether a thing is the mere `by hand`: it tells how something is made only beside a word of making."""
    return thing.entry.kind == "making" and thing.entry.is_general and len(thing.entry.words) > 1


def _against(matter: Matter, thing: Thing, known: Known) -> Severity | None:
    """Compare with what the base has of the class: listed beside it, or said of the same in its place."""
    reading = matter.reading
    if _is_listed(reading, thing, known):
        return "block"
    if is_readers_own(reading, thing.first) and thing.entry.kind in SCENIC:
        return None
    shared = len(context_of(reading, thing) & known.context)
    if not shared or _has_another(reading, thing, known):
        return None
    if thing.entry.kind.startswith("property_"):
        return "block" if beside(reading, thing) & known.beside else "review"
    if thing.entry.kind in SCENIC or thing.entry.is_weak:
        neighbours = beside(reading, thing)
        is_close = bool(neighbours & known.context)
        is_same_place = bool(neighbours & known.beside) and not thing.entry.is_weak
        return "block" if (shared > 1 and is_close) or is_same_place else ("review" if is_close else None)
    return "block"


def _added(matter: Matter, thing: Thing) -> Severity | None:
    """Judge a thing of a class that the base says nothing of."""
    reading, truth = matter
    is_scene = is_readers_own(reading, thing.first) or opens_a_scene(reading, thing.first)
    if is_scene or not tells_of_product(reading, truth, thing.first, thing.last):
        return None
    led, kind = _lead(reading, thing), thing.entry.kind
    if kind in OFTEN_BESIDE:
        return "review" if led == "having" else None
    if kind.startswith("property"):
        return "block" if led == "having" and kind == "property" else "review"
    if not led and (kind in _ATTACHED or kind.startswith("part")):
        return "review" if is_item(reading, truth, thing.first, thing.last) else None
    return "block" if led else _told_severity(matter, thing)


def _told_severity(matter: Matter, thing: Thing) -> Severity | None:
    """Judge what no frame leads to: an item of a list, or beside words of the base, it is told of the product."""
    reading, truth = matter
    if is_item(reading, truth, thing.first, thing.last) or _is_joined_to_base(matter, thing):
        return "block"
    if thing.entry.kind in FAMILIES and is_placed_by(reading, thing.first):
        return None
    return "review"


def _is_joined_to_base(matter: Matter, thing: Thing) -> bool:
    """Whether `and a` ties the thing to a word of the base: `two drawers and a marble top`."""
    reading, clause = matter.reading, matter.reading.clause_of(thing.first)
    for index in range(max(clause.start + 1, thing.first - _NEAR), thing.first):
        if reading.words[index] in _JOINING:
            return reading.stems[index - 1] in matter.truth.stems and index - 1 in reading.content
    return False


def _place_severity(matter: Matter, thing: Thing, known: Known) -> Severity | None:
    reading, truth = matter
    is_end = is_on_a_route(reading, thing.first, thing.last)
    if is_readers_own(reading, thing.first) or (is_end and not _is_other_end(matter, thing, known)):
        return None
    if not is_end and not places_the_product(reading, truth, thing.first, thing.last):
        return None
    if is_end or _is_listed(reading, thing, known):
        return "block"
    if opens_a_scene(reading, thing.first):
        return "review"
    is_led = thing.first > 0 and reading.words[thing.first - 1] in _LEADS_TO_PLACE
    is_told = is_origin(reading, thing.first) or shared_stems(
        reading, truth, reading.sentence_of(thing.first), range(thing.first, thing.last + 1)
    )
    if is_led and is_told:
        return "block"
    is_close = bool(beside(reading, thing) & (known.context | truth.stems))
    return "block" if is_close else "review"


def _is_other_end(matter: Matter, thing: Thing, known: Known) -> bool:
    """Whether the route's other end is a place of the base, which names another one for this end: from Ayr to Rome."""
    clause = matter.reading.clause_of(thing.first)
    others = [other for other in things_in(matter.reading) if other.entry.kind == "place" and other.first in clause]
    return len(known.groups) > 1 and any(other.entry.group in known.groups for other in others)


def _compound_severity(thing: Thing, known: Known) -> Severity | None:
    """Judge a compound: `Carbonrahmen` where the base has an `Alurahmen`."""
    return "block" if any(tail == thing.tail or tail.endswith(thing.tail) for tail in known.tails) else None


def _is_listed(reading: Reading, thing: Thing, known: Known) -> bool:
    """Whether a thing of its class that the base has is the item before or after it in a list."""
    return any(
        other.entry.kind == thing.entry.kind
        and other.entry.group in known.groups
        and other.first != thing.first
        and _is_next_item(reading, *sorted((other, thing), key=lambda each: each.first))
        for other in things_in(reading)
    )


def _is_next_item(reading: Reading, before: Thing, after: Thing) -> bool:
    between = range(before.last + 1, after.first)
    if len(between) > _WITHIN_LIST or reading.sentences[before.first] != reading.sentences[after.first]:
        return False
    joined = any(reading.words[index] in _AND for index in between)
    if joined and reading.clauses[before.last] == reading.clauses[after.first]:
        return True
    is_led_on = bool(between) and reading.words[between.start] in _LEADS_TO_PLACE  # `shea butter from Ghana, argan oil`
    gaps = range(before.last, after.first if is_led_on else before.last + 1)
    return not opens_a_scene(reading, before.first) and any("," in reading.gap(index) for index in gaps)


def _has_another(reading: Reading, thing: Thing, known: Known) -> bool:
    """Whether the clause also names one of the class that the base has: nothing was put in its place."""
    clause = reading.clause_of(thing.first)
    return any(
        other.entry.group in known.groups and other.first in clause and other.first != thing.first
        for other in things_in(reading)
    )


def _lead(reading: Reading, thing: Thing) -> str:
    """Return the frame that leads to a thing: `includes`, `made of` (having), `with` (loose), or nothing."""
    clause, sentence = reading.clause_of(thing.first), reading.sentence_of(thing.first)
    is_joined = any(word in _JOINING for word in reading.words[max(clause.start, thing.first - _NEAR) : thing.first])
    for hit in hits(reading).get("frame", ()):
        if hit.concept == "behind" and 0 < hit.first - thing.last <= _NEAR and hit.first in clause:
            return "having"
        if hit.concept != "behind" and hit.first in sentence and hit.last < thing.first and is_joined:
            return hit.concept
        reach = _LED if hit.concept == "having" else _WITHIN_LIST
        if hit.concept != "behind" and 0 < thing.first - hit.last <= reach and hit.first in clause:
            return hit.concept
    return ""


CHECK = Check("entity", 5, "block", _run)
