"""Offers that the base does not make: free shipping, gifts, trials, guarantees, discounts, giveaways."""

from functools import lru_cache

from variantgen.authoring.guardrails.at_zero import names_free_span
from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conceptual import (
    findings_for,
    hits_in,
    is_allowed,
    is_said_of_nobody,
    is_worded_in_base,
    longest,
    overlaps,
)
from variantgen.authoring.guardrails.derived import is_entailed
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.free import (
    FREE,
    FREE_OFFERS,
    free_in_base,
    free_words,
    is_free_sort,
    is_known_free,
)
from variantgen.authoring.guardrails.free_terms import gives_free_time, is_excepted_from_a_fee
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.polarity import negated_words
from variantgen.authoring.guardrails.scenes import is_asked
from variantgen.authoring.guardrails.text.function_words import content_stems, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.truth import Truth
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_CARRIES = {  # an offer of the base that makes another wording true
    "discount": ("bogo", "extra_discount", "early_access"),
    "trial": ("free_months",),
    "free_months": ("trial", "bogo"),
    "refund": ("money_back",),
    "money_back": ("refund", "free_returns"),
    "guarantee": ("warranty", "money_back"),
    "warranty": ("guarantee",),
    "free_cancellation": ("no_commitment",),
    "no_fees": ("free_item",),
    "no_extra": ("no_fees", *sorted(FREE_OFFERS)),  # `at no extra charge` is no more than free
    "free_returns": ("free_exchange",),
    "treat": ("gift", "upgrade", FREE),
}
_ONE_WORD = {
    "discount": ("bogo", "gift", FREE, "kids_free", "free_shipping", "points", "financing", "early_access", "trial"),
    "gift": ("gift", FREE, "bogo"),
    "trial": ("money_back", "free_returns", "refund"),
}
# `looking for a gift`, `we guarantee` what the base warrants: as often no offer of the brand's.
_AMBIGUOUS = frozenset({"gift", "guarantee", "warranty", "financing"})
_GIVEN = ("free", "gratis", "gratuit", "kostenlos", "umsonst", "offert", "complimentary", "bonus", "omaggio")
_FOR_NOTHING = ("gratis", "kostenlos", "free")
_VAGUE = frozenset({"discount", "gift", "trial", "refund", "points", "giveaway", "financing", "donation", "upgrade"})
_GIVEAWAYS = frozenset({FREE, "no_extra", "discount", "free_shipping"})  # a base that gives may word one so
_THINGS = frozenset({"gift", "free_months"})
_CONTAINERS_WORDS = (
    "paket packchen karton sendung lieferung bestellung colis paquet carton commande panier paquete caja "
    "pedido bolsa cesta envio pacco scatola ordine pacchetto borsa encomenda caixa pacote saco embalagem "
    "pakket doos pakje bestelling tas box parcel package bag order basket envelope crate delivery into "
    "each every"
)
_CONTAINERS = frozenset(_CONTAINERS_WORDS.split())
_NEAR = 3
_LACKS = frozenset({FREE, "no_fees", "financing"})
_ALWAYS = frozenset({"lifetime"})  # `for life`: of a price it is a promise, of a mug it is a phrase


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
        and not is_joined_on(matter.reading, hit)
        and not _is_bare_word(matter, hit)
        and not _is_made(matter, hit)
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


def is_joined_on(reading: Reading, hit: Hit) -> bool:
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
    if hit.concept in _ALWAYS:
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


def _is_made(matter: Matter, hit: Hit) -> bool:
    truth = matter.truth
    if overlaps(matter, hit, "offer_idiom"):
        return True
    is_lack = hit.concept.startswith("no_") or (hit.concept == FREE and hit.first < hit.last)
    if is_lack and _is_denied_in_base(matter, hit):
        return True
    if hit.concept in _LACKS and is_excepted_from_a_fee(matter, hit):
        return True
    if hit.concept == FREE:
        return _is_freedom(matter, hit) or free_in_base(matter, hit) == "known"
    is_said = (truth.says("offer", hit.concept) and hit.concept != "gift") or (
        hit.concept in _ALWAYS and "lifetime" in truth.words
    )
    is_gift = hit.concept == "gift" and hit.first < hit.last and _is_free(matter, hit)
    is_known = is_gift or (hit.concept in _THINGS and (is_known_free(matter, hit) or _is_free_time(matter, hit)))
    if is_known or is_free_sort(matter, hit) or (hit.concept == "bogo" and _is_share_of_base(matter, hit)):
        return True
    is_carried = any(truth.says("offer", concept) for concept in _carrying(hit))
    is_trial = hit.concept == "trial" and (gives_free_time(truth) or _is_sent_back(matter, hit))
    is_discount = hit.concept == "discount" and (_is_reduced(matter) or _is_difference(matter, hit))
    return is_said or is_carried or is_trial or is_discount or (_is_worded(matter, hit) and _known_after(matter, hit))


def _is_free_time(matter: Matter, hit: Hit) -> bool:
    """Whether the free span follows (`$39 a month after two free weeks`), and the base gives one, of any length.

    Or whether the hit names a span that the base sells at zero.
    """
    reading, after = matter.reading, hit.last + 1
    is_span = after in reading.clause_of(hit.last) and reading.words[after] in vocabulary(reading.language).units
    if hit.concept != "free_months":
        return False
    return (is_span and gives_free_time(matter.truth)) or names_free_span(matter, hit)


def _holds_known_thing(matter: Matter, hit: Hit) -> bool:
    """Whether what goes into the parcel is something the base speaks of; beside a denial, none of it is given."""
    reading = matter.reading
    inside = range(hit.first + 1, hit.last)
    things = [index for index in inside if is_content(reading, index) and reading.words[index] not in _CONTAINERS]
    denied = denied_stems(matter.truth)
    stems = {reading.stems[index] for index in things}
    return not stems or (stems.isdisjoint(denied) and any(stem in matter.truth.stems for stem in stems))


def _is_free(matter: Matter, hit: Hit) -> bool:
    """Whether a gift of which the hit names no more than that it is one (`gratis dazu`) is free in the base."""
    reading, words = matter.reading, free_words(matter.reading.language)
    inside = range(hit.first, hit.last + 1)
    if any(is_content(reading, index) and reading.words[index] not in words for index in inside):
        return False
    return free_in_base(matter, hit) == "known"


def _is_denied_in_base(matter: Matter, hit: Hit) -> bool:
    """Whether the base denies what the hit does: `no fee the day you leave` of `neither contract nor exit fee`."""
    reading, inside = matter.reading, slice(hit.first, hit.last + 1)
    stems = set(content_stems(reading.words[inside], reading.stems[inside], reading.language))
    after = range(hit.last + 1, min(hit.last + 1 + _NEAR, reading.clause_of(hit.last).stop))
    of = [reading.stems[index] for index in after if is_content(reading, index)][:1]
    is_told = bool(of) or hit.concept != FREE  # `at no cost` alone says nothing of what the base has no cost for
    return is_told and bool(stems) and stems.union(of if hit.concept == FREE else ()) <= denied_stems(matter.truth)


@lru_cache(maxsize=128)
def denied_stems(truth: Truth) -> frozenset[str]:
    """Return the stems that the base texts deny."""
    return frozenset(text.stems[index] for text in truth.texts for index in negated_words(text))


def _carrying(hit: Hit) -> tuple[str, ...]:
    """Return the offers of a base that make this one true; one word (`deal`, `gift`) names any of its sort."""
    if hit.first == hit.last and hit.concept in _ONE_WORD:
        return (*_ONE_WORD[hit.concept], *_CARRIES.get(hit.concept, ()))
    return _CARRIES.get(hit.concept, ())


def _is_worded(matter: Matter, hit: Hit) -> bool:
    """Whether the base has every word of the hit, whatever the units: `a month of trial` for a trial of 30 days."""
    if hit.concept == "free_months" and not gives_free_time(matter.truth):
        return False
    reading, units = matter.reading, vocabulary(matter.truth.language).units
    words = [index for index in range(hit.first, hit.last + 1) if reading.words[index] not in units]
    return is_worded_in_base(matter, hit) or (
        len(words) < hit.last + 1 - hit.first and all(reading.stems[index] in matter.truth.stems for index in words)
    )


def _is_reduced(matter: Matter) -> bool:
    """Whether the base takes something off a price, in figures or by a code."""
    return bool(matter.truth.codes) or any(value.direction == "less" for value in matter.truth.values)


def _is_sent_back(matter: Matter, hit: Hit) -> bool:
    """Whether the free days are those for sending back that the base gives: `30 Tage lang kostenlos zurück`."""
    reading = matter.reading
    is_return = any(reading.words[index].startswith(_BACK) for index in reading.clause_of(hit.first))
    return is_return and (matter.truth.says("offer", "free_returns") or matter.truth.says("offer", "refund"))


_BACK = ("return", "back", "zuruck", "ruck", "retour", "renvo", "devol", "devuel", "reso", "rende", "restitu", "terug")


def _is_difference(matter: Matter, hit: Hit) -> bool:
    """Whether the reduction follows from two prices of the base: `300 less` of `1,490, now 1,190`."""
    clause = matter.reading.clause_of(hit.first)
    return any(
        value.kind in ("money", "percent") and value.first in clause and is_entailed(matter, value)
        for value in matter.values
    )


def _is_share_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether two counts make a percentage of the base: `twelve for the price of nine` of 25% less."""
    clause = matter.reading.clause_of(hit.first)
    counts = [
        value.amount / value.factor
        for value in matter.values
        if value.first in clause and value.kind in ("number", "duration", "quantity")
    ]
    off = {round(value.amount) for value in matter.truth.values if value.kind == "percent"}
    return any(many > few > 0 and round(100 * (many - few) / many) in off for many in counts for few in counts)


def _is_freedom(matter: Matter, hit: Hit) -> bool:
    """Whether `free` has nothing to do with money: `your free evening`, `fragrance-free`, `free to roam`."""
    reading = matter.reading
    before = reading.words[hit.first - 1] if hit.first else ""
    is_kept = before in _STAYING and reading.words[max(hit.first - 2, 0)] in _OWN_TIME
    if before in _OWN or is_kept or (before and reading.gap(hit.first - 1) == "-"):
        return True
    is_inside = hit.last + 1 in reading.clause_of(hit.last)
    after = reading.words[hit.last + 1] if is_inside and hit.first == hit.last else ""
    if before and (before[0].isdigit() or before in vocabulary(reading.language).numbers):  # `three free days`
        return False
    if after == "to":
        return not before or is_function_word(before, reading.language)
    return after in _AFTER_FREE


_AFTER_FREE_WORDS = (
    "of from up on this tonight after until time hand hands spirit spirits range ranging hour hours evening evenings "
    "afternoon afternoons weekend weekends minute minutes moment moments socket seat spot corner shelf outlet lane "
    "space slot day days morning mornings rein reign fall form flow flowing standing style will throw kick agent verse "
    "wheel weights way floating climbing diving speech thinking roaming movement radicals monday mondays tuesday "
    "tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays "
    "your yourself yourselves my our us them their his her him the that those these everyone "
    "von de da zu"
)
_AFTER_FREE = frozenset(_AFTER_FREE_WORDS.split())


def _known_after(matter: Matter, hit: Hit) -> bool:
    reading, after = matter.reading, hit.last + 1
    if after >= len(reading.words) or reading.clauses[after] != reading.clauses[hit.last]:
        return True
    word = reading.words[after]
    return (
        is_function_word(word, reading.language)
        or not word[0].isalpha()
        or reading.stems[after] in matter.truth.stems
        or word in vocabulary(reading.language).units
        or (reading.language == "de" and reading.raw(after)[0].islower())
    )


_OWN_WORDS = (
    "your my our their his her ihre ihr dein deine deinen ihren votre vos ton tes tu tus su sus break breaks set sets "
    "setting feel hands arms go hassle worry guilt care stress run runs running roam roams"
)
_OWN = frozenset(_OWN_WORDS.split())
_STAYING = frozenset({"stay", "stays", "keep", "keeps", "remain", "remains", "is", "are"})
_OWN_TIME = frozenset(
    {"hands", "arms", "head", "mind", "you", "evening", "evenings", "weekend", "weekends", "mornings"}
)


CHECK = Check("offer", 8, "block", _run)
