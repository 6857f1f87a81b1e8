"""Scope widened: `selected` made `all`, one plan made every plan."""

from functools import lru_cache

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import (
    findings_for,
    hits_in,
    is_denied,
    is_said_otherwise,
    is_worded_in_base,
    overlaps,
)
from variantgen.authoring.guardrails.conditions.kept import Item, held, items_of
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.truth import Truth
from variantgen.authoring.guardrails.values.limits import is_limited_after
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.authoring.guardrails.values.weekly import weekdays_lost
from variantgen.authoring.guardrails.widening.both_sides import both_sides_in
from variantgen.authoring.guardrails.widening.capped import uncapped_in
from variantgen.authoring.guardrails.widening.either_way import either_way_in
from variantgen.authoring.guardrails.widening.joined_names import joined_names
from variantgen.authoring.guardrails.widening.limits_lost import widened_in
from variantgen.authoring.guardrails.widening.one_by_one import is_once_only, is_one_by_one, manifold_in
from variantgen.authoring.guardrails.widening.partitives import untold_parts
from variantgen.authoring.guardrails.widening.restricted_nouns import (
    compared,
    is_of_the_same,
    restrictions_of,
    stems_after,
)
from variantgen.authoring.guardrails.widening.wholes import is_nearly, wholes_in
from variantgen.authoring.guardrails.widening.wider_places import wider_places
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_AS_MANY = ["however", "many"]  # `however many you fancy`
_LIKING_WORDS = (
    "like want please wish willst wollen wollt mochtest mochten mochtet mogen magst voulez veux souhaitez souhaites "
    "quieras quiera querais quieran desees vuoi volete desideri wil wilt quiser quiseres quiserem"
)
_LIKING = frozenset(_LIKING_WORDS.split())  # `for as long as you like` may only mean: stay
_RELATIVES = frozenset(  # `whoever owns it` for `the original owner`
    [
        "whoever",
        "whichever",
        "whatever",
        "wer",
        "welche",
        "welcher",
        "quiconque",
        "quelque",
        "quienquiera",
        "chiunque",
        "qualunque",
        "wie",
        "quem",
    ]
)
_WHO_WORDS = (
    "who who's whose with aged over under between that wer der die das wie mit ab von qui dont avec que quien con "
    "che chi di met vanaf quem com de"
)
_WHO = frozenset(_WHO_WORDS.split())
_SINGLY = frozenset({"each", "cada", "chaque", "chacun", "chacune", "ognuno", "ognuna"})  # of those spoken of
_TIMES_WORDS = "hour day time anytime night hours days jederzeit hora heure moment momento orario uur dag dia jour"
_TIMES = frozenset(_TIMES_WORDS.split())
_REACH = 3
_PLACES = (("condition", "online_only"), ("condition", "in_store"), ("condition", "region"))


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a whole where the base copy has a part: `every order` for `first order`, `all` for `selected sizes`.

    A universal before a noun that the base only ever restricts blocks, as do wholes of commerce (`worldwide`) that
    the base does not say; a single vague word of that sort is for a person. Knowingly lets through: `every` with
    a noun that the base does not restrict (`every sunrise`).
    """
    matter = matter_of(draft, brief)
    wholes = [
        hit
        for hit in hits_in(matter, "claim")
        if hit.concept == "availability"
        and not is_denied(matter, hit)
        and not is_nearly(matter.reading, hit)
        and not is_worded_in_base(matter, hit)
        and not is_said_otherwise(matter, hit)
        and not _is_always_open(matter, hit)
        and not _is_whole_place(matter, hit)
        and not _is_whole_in_base(matter, hit)
        and not _is_of_each(matter, hit)
        and not overlaps(matter, hit, "claim_idiom")
    ]
    found = [*_widened(matter)]
    taken = {finding.span[0] for finding in found if finding.span}
    for whole in wholes_in(matter, brief):
        if matter.reading.starts[whole.hit.first] not in taken:
            message = "{text!r}: " + whole.reason
            found += findings_for(CHECK, matter, [whole.hit], message, {whole.hit.concept: whole.severity})
    for widened in (*weekdays_lost(matter), *widened_in(matter), *joined_names(matter)):
        if matter.reading.starts[widened.hit.first] not in taken:
            taken.add(matter.reading.starts[widened.hit.first])
            message = f"{{text!r}}: the base copy says it only {widened.limit.text!r}"
            found += findings_for(CHECK, matter, [widened.hit], message, {widened.hit.concept: widened.severity})
    found += [*_manifold(matter, taken), *_both_sides(matter)]
    for either in either_way_in(matter):
        span = matter.reading.span(either.first, either.last)
        message = f"the base copy makes a difference: {either.limit!r}"
        found.append(CHECK.found(message, span, found=matter.reading.text[slice(*span)]))
    for uncapped in () if found else uncapped_in(matter):
        message = f"{{text!r}}: the base copy says it only of {uncapped.cap!r}"
        found += findings_for(CHECK, matter, [uncapped.hit], message)
    for wider in () if found else wider_places(matter):
        message = f"the base copy says this {wider.limit!r}"
        span = matter.reading.span(wider.first, wider.last)
        text = matter.reading.text[slice(*span)]
        found.append(
            CHECK.found(f"{text!r}: {message}", span, severity=wider.severity, expected=wider.limit, found=text)
        )
    for part in () if found else untold_parts(matter):
        span = matter.reading.span(part.words[0], part.words[-1])
        message = f"the base copy says this only of {part.part!r}"
        found.append(CHECK.found(message, span, severity="review", found=matter.reading.text[slice(*span)]))
    return found + _wider(matter, [hit for hit in wholes if not is_limited_after(matter, hit)])


def _wider(matter: Matter, wholes: list[Hit]) -> list[Finding]:
    """Find wholes of commerce; a vague one (`as often as you like`) blocks where the base gives one to each."""
    found = []
    for hit in wholes:
        words = matter.reading.words
        is_vague = hit.first == hit.last or words[hit.last] in _LIKING or words[hit.first : hit.last + 1] == _AS_MANY
        is_firm = overlaps(matter, hit, "firm") or (hit.first < hit.last and is_once_only(matter.truth))
        severity: Severity = "review" if is_vague and not is_firm else "block"
        found += findings_for(CHECK, matter, [hit], "{text!r} is wider than the base copy", {hit.concept: severity})
    return found


def _manifold(matter: Matter, taken: set[int]) -> list[Finding]:
    return [
        finding
        for many in manifold_in(matter)
        if matter.reading.starts[many.hit.first] not in taken
        for finding in findings_for(CHECK, matter, [many.hit], f"{{text!r}}: the base copy says {many.text!r}")
    ]


def _both_sides(matter: Matter) -> list[Finding]:
    found = []
    for both in both_sides_in(matter):
        span = matter.reading.span(both.first, both.last)
        message = f"the base copy says it only of {both.side!r}"
        found.append(CHECK.found(message, span, found=matter.reading.text[slice(*span)]))
    return found


def _widened(matter: Matter) -> list[Finding]:
    reading = matter.reading
    openings = [hit for hit in hits_in(matter, "free_choice") if reading.words[hit.first] in _RELATIVES]
    universals = [*hits_in(matter, "universal"), *openings]
    if not universals:
        return []
    restricted, whole = restrictions_of(matter.truth)
    is_placed = any(matter.truth.says(*place) for place in _PLACES)
    findings = []
    for hit in universals:
        if overlaps(matter, hit, "restricting") or is_said_otherwise(matter, hit):  # `every other Saturday`
            continue
        if is_nearly(reading, hit) or is_limited_after(matter, hit):
            continue
        nouns = stems_after(reading, hit.last)
        if hit.concept == "people":
            findings += _for_all_people(matter, hit)
            continue
        is_wider = bool(nouns & (restricted - whole)) or (is_placed and _names_place(matter, hit))
        if is_wider and not is_denied(matter, hit):
            found = Hit(hit.concept, hit.first, min(hit.last + 1, len(reading.words) - 1))
            is_sure = is_of_the_same(matter, hit, nouns - compared(matter.truth)) or _names_place(matter, hit)
            is_sure = is_sure and reading.words[hit.first] not in _SINGLY
            severities: dict[str, Severity] = {} if is_sure else {hit.concept: "review"}
            findings += findings_for(CHECK, matter, [found], "{text!r}: the base copy restricts it", severities)
    return findings


def _for_all_people(matter: Matter, hit: Hit) -> list[Finding]:
    """Find `for everyone` beside a value that the base ties to a condition."""
    reading, sentence = matter.reading, matter.reading.sentence_of(hit.first)
    if hit.last + 1 < sentence.stop and reading.words[hit.last + 1] in _WHO:
        return []
    tied = [
        fact.values[0]
        for fact in matter.truth.facts
        if fact.condition and fact.values and not _is_held(matter, items_of(matter.truth, fact))
    ]
    is_tied = any(value.first in sentence and agrees(value, other) for value in matter.values for other in tied)
    return findings_for(CHECK, matter, [hit], "{text!r}: the base copy sets a condition") if is_tied else []


def _is_held(matter: Matter, items: tuple[Item, ...]) -> bool:
    """Whether the text holds all of a condition: `for anyone` of `anyone who books by Friday with the code`."""
    return bool(items) and len(held(matter, items)) == len(items)


def _names_place(matter: Matter, hit: Hit) -> bool:
    """Whether a shop or country follows: `in any store` where the offer is online only; not `tout le monde`."""
    return not overlaps(matter, hit, "claim_idiom") and any(
        hit.last < place.first <= hit.last + 2 for place in hits_in(matter, "place_of_sale")
    )


def _is_of_each(matter: Matter, hit: Hit) -> bool:
    """Whether it only says that an amount is for one of something: `£1.50 per order, however many seats you take`."""
    if is_one_by_one(matter, hit):
        return True
    sentence = matter.reading.sentence_of(hit.first)
    return any(value.per and value.kind == "money" and value.first in sentence for value in matter.values) and (
        matter.reading.words[hit.first] == "however"
    )


def _is_whole_in_base(matter: Matter, hit: Hit) -> bool:
    """Whether the base names all of the same in other words: `every room` for `all rooms`."""
    noun = matter.reading.stems[hit.last]
    return hit.first < hit.last and any(
        noun in text.stems[whole.last + 1 : whole.last + 1 + _REACH]
        for text in matter.truth.texts
        for whole in hits(text).get("universal", ())
    )


def _is_whole_place(matter: Matter, hit: Hit) -> bool:
    """Whether the whole is a place that the base names and takes nothing from: `in all of Europe`, `europaweit`."""
    reading, word = matter.reading, matter.reading.words[hit.last]
    if hit.first == hit.last or not reading.raw(hit.last)[0].isupper():
        return False
    if matter.truth.says("condition", "region") and word not in _regions(matter.truth):
        return False
    return any(known.startswith(word) for known in matter.truth.words)


@lru_cache(maxsize=128)
def _regions(truth: Truth) -> frozenset[str]:
    """Return the words of the base's regions that end them: the `Schweiz` of `innerhalb der Schweiz`."""
    return frozenset(
        text.words[hit.last]
        for text in truth.texts
        for hit in hits(text).get("condition", ())
        if hit.concept == "region"
    )


def _is_always_open(matter: Matter, hit: Hit) -> bool:
    """`any hour` is no wider than the base's `24/7` of the same thing: not the phone where only tickets are."""
    reading, truth = matter
    if not truth.says("idiom", "around_the_clock") or _TIMES.isdisjoint(reading.words[hit.first : hit.last + 1]):
        return False
    clause = reading.clause_of(hit.first)
    about = truth.stems & set(
        content_stems(
            reading.words[clause.start : hit.first], reading.stems[clause.start : hit.first], reading.language
        )
    )
    return not about or bool(about & _open_things(truth))


@lru_cache(maxsize=128)
def _open_things(truth: Truth) -> frozenset[str]:
    """Return the stems that stand in a clause of the base with `24/7`."""
    return frozenset(
        reading.stems[index]
        for reading in truth.texts
        for hit in hits(reading).get("idiom", ())
        if hit.concept == "around_the_clock"
        for index in reading.clause_of(hit.first)
    )


CHECK = Check("scope", 8, "block", _run)
