"""Offers that the base does not make: free shipping, gifts, trials, guarantees, discounts, giveaways."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import (
    findings_for,
    hits_in,
    is_allowed,
    is_said_of_nobody,
    longest,
    overlaps,
)
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.giving.free import FREE, free_in_base
from variantgen.authoring.guardrails.giving.made_offers import denied_stems, is_made
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import is_asked
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

# `looking for a gift`, `we guarantee` what the base warrants: as often no offer of the brand's.
_AMBIGUOUS = frozenset({"gift", "guarantee", "warranty", "financing"})
_GIVEN = ("free", "gratis", "gratuit", "kostenlos", "umsonst", "offert", "complimentary", "bonus", "omaggio")
_FOR_NOTHING = ("gratis", "kostenlos", "free")
_VAGUE = frozenset({"discount", "gift", "trial", "refund", "points", "giveaway", "financing", "donation", "upgrade"})
_GIVEAWAYS = frozenset({FREE, "no_extra", "discount", "free_shipping"})  # a base that gives may word one so
_CONTAINERS_WORDS = (
    "paket packchen karton sendung lieferung bestellung colis paquet carton commande panier paquete caja "
    "pedido bolsa cesta envio pacco scatola ordine pacchetto borsa encomenda caixa pacote saco embalagem "
    "pakket doos pakje bestelling tas box parcel package bag order basket envelope crate delivery into "
    "each every"
)
_CONTAINERS = frozenset(_CONTAINERS_WORDS.split())


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch an offer whose sort the base does not make; one vague word of offering is for a person.

    Knowingly lets through: an offer of a sort the base does make, in other terms: its numbers, conditions and
    scope have their own checks.
    """
    matter = matter_of(draft, brief)
    parcels = [hit for hit in hits_in(matter, "parcel") if not _holds_known_thing(matter, hit)]
    invented = [
        hit
        for hit in [*hits_in(matter, "offer"), *parcels]
        if not _is_denied(matter, hit)
        and not _is_joined_on(matter.reading, hit)
        and not _is_bare_word(matter, hit)
        and not is_made(matter, hit)
        and not is_allowed(matter, hit, brief)
    ]
    message = "{text!r} offers something that the base copy does not ({concept})"
    return [
        finding
        for hit in longest(invented)
        for finding in findings_for(CHECK, matter, [hit], message, {hit.concept: _severity(matter, hit)})
    ]


def _is_denied(matter: Matter, hit: Hit) -> bool:
    """Whether the offer is negated from outside: `shipping is not free` is, `at no cost` is not."""
    if not hit.concept.startswith("no_") and _is_parted_by_not(matter.reading, hit):
        return True
    inside = any(hit.first <= cue.first <= hit.last for cue in hits_in(matter, "negation"))
    is_negated = not negated_words(matter.reading).isdisjoint((hit.first, hit.last))
    return not inside and (is_negated or is_said_of_nobody(matter, hit))


def _is_parted_by_not(reading: Reading, hit: Hit) -> bool:
    """Whether a `not` stands among its words: `le montage n'est pas compris`, `el montaje no está incluido`."""
    nots = _NOTS.get(reading.language, frozenset())
    return any(
        reading.words[index] in nots and not reading.words[index + 1].startswith(_PAYING)  # `los niños no pagan`
        for index in range(hit.first + 1, hit.last)
    )


_PAYING = ("pag", "pay", "zahl", "paie", "betal", "betaal")


_NOTS = {
    "en": frozenset({"not", "isn't", "aren't"}),
    "de": frozenset({"nicht"}),
    "fr": frozenset({"pas", "n'"}),
    "es": frozenset({"no"}),
    "it": frozenset({"non"}),
    "nl": frozenset({"niet"}),
    "pt": frozenset({"nao"}),
}


def _is_joined_on(reading: Reading, hit: Hit) -> bool:
    """Whether the hit ends in the first half of a longer word: `free-range`, `sale-and-leaseback`."""
    return hit.last + 1 < len(reading.words) and reading.gap(hit.last) == "-" and reading.raw(hit.last + 1).islower()


def _is_bare_word(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is all small words and no figure stands by it: `a chore less` takes nothing off a price."""
    reading, clause = matter.reading, matter.reading.clause_of(hit.first)
    if hit.concept != "discount" or any(is_content(reading, index) for index in range(hit.first, hit.last + 1)):
        return False
    return not any(value.kind in ("money", "percent") and value.first in clause for value in matter.values)


def _severity(matter: Matter, hit: Hit) -> Severity:
    """Block what can only be an offer; one word alone (`deal`, `bonus`, `trial`) has other uses, so has a question."""
    if is_asked(matter.reading, hit.first):
        return "review"
    if hit.concept == "lifetime":  # of a price `for life` is a promise, of a mug it is a phrase
        sentence = matter.reading.sentence_of(hit.first)
        return (
            "block" if any(value.kind == "money" and value.first in sentence for value in matter.values) else "review"
        )
    if hit.concept == FREE and free_in_base(matter, hit) == "unsure":
        return "review"
    if hit.concept == "bogo":  # may be the sum of the base's prices: `twelve months for the price of ten`
        return "review"
    if hit.concept in _GIVEAWAYS and matter.truth.says("grounds", "given"):
        return "review"
    is_joined = matter.reading.words[hit.first].startswith(_FOR_NOTHING)  # `Gratisprobe`
    is_vague = hit.first == hit.last and hit.concept in _VAGUE and not (is_joined or overlaps(matter, hit, "firm"))
    is_given = any(word.startswith(_GIVEN) for word in matter.reading.words[hit.first : hit.last + 1])
    return "review" if is_vague or (hit.concept in _AMBIGUOUS and not is_given) else "block"


def _holds_known_thing(matter: Matter, hit: Hit) -> bool:
    """Whether what goes into the parcel is something the base speaks of; beside a denial, none of it is given."""
    reading = matter.reading
    inside = range(hit.first + 1, hit.last)
    things = [index for index in inside if is_content(reading, index) and reading.words[index] not in _CONTAINERS]
    denied = denied_stems(matter.truth)
    stems = {reading.stems[index] for index in things}
    return not stems or (stems.isdisjoint(denied) and any(stem in matter.truth.stems for stem in stems))


CHECK = Check("offer", 8, "block", _run)
