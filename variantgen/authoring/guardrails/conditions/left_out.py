"""Words of the slot's own base text repeated one after the other, without a condition that stood among them."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.conditions.kept import conditions_in, is_qualified
from variantgen.authoring.guardrails.conditions.limiting import (
    CONDITIONS,
    LEAST,
    SIZES,
    count_told,
    has_code,
    has_price,
    is_leading,
    is_led,
    is_limiting,
    is_of_offer,
    is_only,
    name_roots,
    values_among,
)
from variantgen.authoring.guardrails.conditions.runs import Gap, gaps_in
from variantgen.authoring.guardrails.conditions.wording import sold_audiences
from variantgen.authoring.guardrails.denying.polarity import is_or, joins, negated_words
from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.roots import all_roots, root, roots_in
from variantgen.authoring.guardrails.values.support import agrees
from variantgen.authoring.guardrails.values.weekdays import names_days_otherwise
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Finding

_FEWEST, _ENOUGH = 2, 3
_MANY = 8  # words repeated, beyond which the draft is the base's sentence
_DAYS = frozenset({"weekdays", "weekday_range"})
_FRONTED = (CONDITIONS | {"min_order"}) - {"buy_more"}
_LONGEST_FRONT = 6
_AND_SO = frozenset({"and", "but", "so", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "en", "maar", "mas"})
_ARTICLE_WORDS = "a an any ein eine einen un une una uno een um uma d' de"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_THE = frozenset({"the", "das", "die", "der", "den", "le", "la", "el", "il", "lo", "het", "de", "o", "a"})
_BOTH = frozenset({"both", "beide", "beiden", "allebei", "ambos", "ambas", "entrambi", "entrambe", "deux"})
_WHO = frozenset({"who", "wer", "qui", "quien", "quienes", "chi", "wie", "quem"})


def left_out(check: Check, matter: Matter, brief: Brief) -> list[Finding]:
    """Find a condition that the base has beside or between words which the draft repeats one after the other.

    `Kids under 6 eat free` made `Kids eat free`, `$24 a month, billed annually,` made `$24 a month`. What is gone from
    between repeated words blocks, or from the end of a long repetition; the rest is for a person. Knowingly lets
    through: a condition of which the draft has a word, a value or a concept anywhere; places, hours, deadlines and
    prices left out; whole statements left out.
    """
    base = matter.truth.base(brief.slot)
    findings = []
    for gap in (_with_lead(base, one) for one in gaps_in(base, matter.reading)):
        if severity := _severity(matter, base, gap):
            said = base.text[slice(*base.span(gap.words[0], gap.words[-1]))]
            span = matter.reading.span(gap.mine[0], gap.mine[-1])
            message = f"the base copy says this only {said!r}"
            findings.append(check.found(message, span, severity=severity, expected=said))
    return findings[:1]


def _severity(matter: Matter, base: Reading, gap: Gap) -> Severity | None:
    """Return how surely what is left out limits what is repeated."""
    first = gap.words[0]
    if gap.place == "ahead" and base.words[first] not in _WHO:
        return _fronted_severity(matter, base, gap)
    if joins(base, first) or is_or(base, first) or _is_either(base, gap) or not _is_lost(matter, base, gap):
        return None
    if gap.place == "inside":
        if _is_attribute(matter, base, gap) or is_limiting(matter, base, gap):
            return "block"
        return "review" if is_of_offer(matter, base, gap) else None
    if is_qualified(matter, matter.reading.span(gap.mine[0], gap.mine[-1])):
        return None
    is_begun = base.sentence_of(first).start in gap.shared and len(gap.shared) > _ENOUGH
    is_long = len(gap.shared) >= _MANY or (is_begun and is_only(base, gap))
    if gap.place == "ahead":
        is_limit = len(gap.shared) > _ENOUGH and has_price(matter, base, gap.shared)
    else:
        is_limit = is_limiting(matter, base, gap)
    return ("block" if is_long else "review") if is_limit else None


def _fronted_severity(matter: Matter, base: Reading, gap: Gap) -> Severity | None:
    """Judge a condition that opens the base's sentence: `With the code SUN5 you get 5 % off`, `On weekdays, ...`."""
    is_whole = len(gap.words) <= _LONGEST_FRONT and base.words[gap.words[0]] not in _AND_SO
    if not is_whole or gap.mine.start not in (matter.reading.sentence_of(gap.mine.start).start, 0):
        return None
    if len(gap.shared) <= _ENOUGH or not has_price(matter, base, gap.shared) or not _is_lost(matter, base, gap):
        return None
    if is_qualified(matter, matter.reading.span(gap.mine[0], gap.mine[-1])):
        return None
    concepts = {hit.concept for hit in hits(base).get("condition", ()) if hit.first in gap.words}
    concepts = (concepts & _FRONTED) - sold_audiences(matter.truth) - conditions_in(matter)
    if concepts & _DAYS or not (concepts or has_code(matter, base, gap)):
        return "review" if concepts else None
    return "block" if len(gap.shared) >= _MANY or has_code(matter, base, gap) else "review"


def _is_either(base: Reading, gap: Gap) -> bool:
    """Whether it only tells two ways, neither of them a name: `online or at the school`."""
    if not is_led(base, gap):
        return False  # `any compact or midsize car`
    has_name = any(base.raw(index)[0].isupper() for index in gap.words) and base.language != "de"
    return not has_name and any(is_or(base, index) for index in gap.words)


def _is_lost(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether the gap says something of which the draft has nothing, beside enough that it repeats."""
    names = name_roots(matter.truth)
    own = values_among(matter, base, gap.words)
    if _is_told_otherwise(matter, base, gap, own):
        return False
    if any(value.first < gap.words[0] <= value.last for value in values_in(base, matter.truth.locale)):
        return False  # the draft has another value there
    valued = {index for value in own for index in range(value.first, value.last + 1)}
    lost = roots_in(base, [index for index in gap.words if index not in valued]) - names
    is_second = len(gap.words) > 1 and _is_ordinal(matter, base, gap)  # `zwei` alone does not say `das zweite`
    is_least = any(value.bounds & LEAST and value.kind in SIZES for value in own)
    if not (own or lost or _is_ordinal(matter, base, gap)) or (
        lost & _my_roots(matter.reading) and not (is_least or is_second)
    ):
        return False
    if count_told(matter, base, gap) < _FEWEST:
        return False
    return not any(agrees(one, value) for value in own for one in matter.values)


def _is_told_otherwise(matter: Matter, base: Reading, gap: Gap, own: list[Value]) -> bool:
    """Whether the draft says it from the other side: days by `except on Friday`, `up to five` for `under six`.

    What an `except` alone is gone from is still there: `gift cards are excluded` for `except gift cards`.
    """
    excepting = [hit for hit in hits(base).get("restriction", ()) if hit.concept == "except"]
    if any(gap.words.start >= hit.first and gap.words.stop <= hit.last + 1 for hit in excepting):
        return True
    days = [value for value in own if value.kind == "weekday"]
    is_work = any(hit.concept == "weekdays" and hit.first in gap.words for hit in hits(base).get("condition", ()))
    if (days or is_work) and names_days_otherwise(matter.reading, matter.values, is_workdays=is_work):
        return True
    under = [value.amount for value in own if "under" in value.bounds]
    return any("up_to" in value.bounds and value.amount + value.factor in under for value in matter.values)


def _my_roots(reading: Reading) -> frozenset[str]:
    """Return the roots of a text, participles told by their verb too: `gebucht` for `bucht`."""
    mine = all_roots(reading)
    if reading.language not in ("de", "nl"):
        return mine
    return mine | {root(stem.removeprefix("ge")) for stem in reading.stems if stem.startswith("ge")}


def _is_ordinal(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether an ordinal is left out, with its article where the draft says `both`: `beide zum halben Preis`."""
    ordinals = vocabulary(base.language).ordinals
    if len(gap.words) == 1:
        return base.words[gap.words[0]] in ordinals
    first, last = gap.words[0], gap.words[-1]
    is_told = last == first + 1 and base.words[first] in _THE and base.words[last] in ordinals
    return is_told and not _BOTH.isdisjoint(matter.reading.words)


def _is_attribute(matter: Matter, base: Reading, gap: Gap) -> bool:
    """Whether a word before a noun is left out: `every first gift`, `any compact car`, `never put a healthy dog`."""
    first = gap.words[0]
    if _is_ordinal(matter, base, gap) or any(hit.last + 1 == first for hit in hits(base).get("universal", ())):
        return True
    return len(gap.words) == 1 and first in negated_words(base) and base.words[first - 1] in _ARTICLES


def _with_lead(base: Reading, gap: Gap) -> Gap:
    """Return the gap with the preposition that leads to it, where the draft has it before words of its own."""
    first = gap.words[0]
    if gap.place != "behind" or not is_leading(base, first - 1) or len(gap.shared) <= _FEWEST:
        return gap
    return gap._replace(words=range(first - 1, gap.words.stop), shared=gap.shared[:-1])
