"""Whether words of the base limit what stands beside them there: `billed annually` beside `$24 a month`."""

from collections.abc import Iterable
from functools import lru_cache

from variantgen.authoring.guardrails.conditions.kept import conditions_in
from variantgen.authoring.guardrails.conditions.restrictions import AUDIENCES
from variantgen.authoring.guardrails.conditions.runs import Gap
from variantgen.authoring.guardrails.conditions.wording import sold_audiences
from variantgen.authoring.guardrails.denying.polarity import negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.giving.free import free_words
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import root, roots_in
from variantgen.authoring.guardrails.truth import Truth, names_of

_FEWEST, _ENOUGH = 2, 3
_CONDITION_WORDS = (
    "first_order code annual_plan autopay register buy_more online_only app weekdays weekday_range selected_items"
)
CONDITIONS = AUDIENCES | frozenset(_CONDITION_WORDS.split())
_LOWER = frozenset({"over", "at_least", "from", "under"})
LEAST = frozenset({"over", "at_least"})
_TOLD = frozenset({"money", "percent", "number", "duration", "quantity"})
_PRICES = frozenset({"money", "percent"})
SIZES = frozenset({"duration", "quantity", "number", "percent"})
_LOOSE = frozenset({"about", "up_to"})
_LEADING_WORDS = {
    "en": "with for from on at after when over under of aged in by upon",
    "de": "mit bei ab nach fur auf bis unter uber im in gegen von zwischen",
    "fr": "avec pour des sur apres chez de d' dans par sous en a",
    "es": "con para a desde por tras en de bajo",
    "it": "per su da dopo di in al con sotto sopra entro",
    "nl": "met voor bij vanaf na op van onder boven in",
    "pt": "com para a apos em no na de ate por desde",
}
_LEADING = {language: frozenset(words.split()) for language, words in _LEADING_WORDS.items()}
_NONE: frozenset[str] = frozenset()
_OF = frozenset({"da", "de", "di", "d'", "von", "van"})
_WITH = frozenset({"with", "mit", "avec", "con", "met", "com"})


def is_limiting(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether the gap begins with what limits a price or an offer: an `if`, a code, an audience, a size, a term."""
    first, led = gap.words[0], is_led(base, gap)
    supposing = [hit for hit in hits(base).get("restriction", ()) if hit.first in (first, first + 1)]
    if len(gap.words) > 1 and any(hit.concept in ("if", "except") for hit in supposing):
        return count_told(matter, base, gap) >= _ENOUGH
    if _gives_another(matter, base, gap.words) or _tells_more(base, first):
        return False
    if led and has_code(matter, base, gap):
        return True
    if not has_price(matter, base, gap.shared):
        return False
    is_sized = led or any(value.bounds & LEAST for value in values_among(matter, base, gap.words))
    return bool(_conditions(matter, base, gap)) or (is_sized and _is_size_or_term(matter, base, gap))


def _conditions(matter: Matter, base: Reading, gap: Gap) -> set[str]:
    """Return the conditions with which the gap begins and that the draft nowhere states."""
    first, negated = gap.words[0], negated_words(base)
    led = is_led(base, gap) or is_only(base, gap)
    found = {
        hit.concept
        for hit in hits(base).get("condition", ())
        if first <= hit.first <= first + _FEWEST
        and hit.last in gap.words
        and hit.first not in negated
        and (led or hit.concept == "annual_plan")
    }
    return (found & CONDITIONS) - sold_audiences(matter.truth) - conditions_in(matter)


def _tells_more(base: Reading, first: int) -> bool:
    """Whether a comma and a `with` lead on to something else of the thing: `140 routes, with new ones each month`."""
    return base.words[first] in _WITH and first > 0 and "," in base.gap(first - 1)


def _gives_another(matter: Matter, base: Reading, words: range) -> bool:
    """Whether words have a price or an offer of their own."""
    is_offered = any(hit.first in words and hit.last in words for hit in hits(base).get("offer", ()))
    return is_offered or any(value.kind in _PRICES for value in values_among(matter, base, words))


def _is_size_or_term(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether the gap has a least size, or the term of a price: `under 7`, `on a six-week course`."""
    clause = base.clause_of(gap.words[0])  # what a colon leads on to is no term: `with Ana: two hours on foot`
    own = values_among(matter, base, [index for index in gap.words if index in clause])
    least = [value for value in own if value.bounds & _LOWER and value.kind in SIZES]
    if any(base.words[value.first - 1] not in _OF or value.bounds - {"from"} for value in least):
        return True  # `uno zaino da 20 litri` has no least size
    is_extra = any(hit.concept == "deposit" for hit in hits(base).get("condition", ()) if hit.first in gap.words)
    is_term = any(value.kind == "duration" and not value.bounds & _LOOSE for value in own)
    return is_term and not is_extra and any(value.kind == "money" for value in values_among(matter, base, gap.shared))


def has_code(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether the gap holds a code: a listed one, or capitals behind `code`."""
    asked = {hit.last + 1 for hit in hits(base).get("condition", ()) if hit.concept == "code"}
    return any(
        base.raw(index) in matter.truth.codes or (index in asked and base.raw(index).isupper()) for index in gap.words
    )


def is_only(base: Reading, gap: Gap) -> bool:
    """Whether it begins or ends with an `only`: `(new customers only)`, `– nur in der App`."""
    ends = (gap.words[0], gap.words[-1])
    return any(hit.concept == "only" and hit.first in ends for hit in hits(base).get("restriction", ()))


def is_led(base: Reading, gap: Gap) -> bool:
    """Whether the gap begins with a preposition."""
    return is_leading(base, gap.words[0])


def has_price(matter: Matter, base: Reading, words: Iterable[int]) -> bool:
    """Whether words give a price, a share or an offer."""
    inside, free = tuple(words), free_words(base.language)
    is_offered = bool(_offers(base, inside)) or any(base.words[index] in free for index in inside)
    return is_offered or any(value.kind in _PRICES for value in values_among(matter, base, inside))


def count_told(matter: Matter, base: Reading, gap: Gap) -> int:
    """Return how many roots and figures the draft repeats beside the gap, the product's names left out."""
    told = [value for value in values_among(matter, base, gap.shared) if value.kind in _TOLD]
    return len(told) + len(roots_in(base, gap.shared) - name_roots(matter.truth))


def values_among(matter: Matter, base: Reading, words: Iterable[int]) -> list[Value]:
    """Return the values of the base that begin among these words."""
    inside = frozenset(words)
    return [value for value in values_in(base, matter.truth.locale) if value.first in inside]


def _offers(base: Reading, words: Iterable[int]) -> list[Hit]:
    inside = frozenset(words)
    return [hit for hit in hits(base).get("offer", ()) if not inside.isdisjoint(range(hit.first, hit.last + 1))]


def is_of_offer(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether a phrase with a preposition is gone from the middle of an offer: `free for 30 days on prescription`."""
    first, last = gap.words[0], gap.words[-1]
    is_phrase = is_led(base, gap) and bool(roots_in(base, [last]))
    is_named = any(base.raw(index)[0].isupper() for index in gap.words) and base.language != "de"
    is_plain = not is_named and not values_among(matter, base, gap.words) and not _offers(base, gap.words)
    before = [index for index in gap.shared if index < first]
    return is_phrase and is_plain and len(before) >= _FEWEST and bool(_offers(base, gap.shared))


@lru_cache(maxsize=128)
def name_roots(truth: Truth) -> frozenset[str]:
    """Return the roots of the product's names."""
    return frozenset(map(root, names_of(truth)))


def is_leading(base: Reading, index: int) -> bool:
    """Whether a word is a preposition that leads to a condition: the `with` of `with the code SUN5`."""
    return base.words[index] in _LEADING.get(base.language, _NONE)
