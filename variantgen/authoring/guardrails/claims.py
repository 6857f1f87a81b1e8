"""Claims that need proof: superlatives, proofs, endorsements, guarantees, health, money, environment, origin."""

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.claim_grounds import (
    GUARANTEE,
    is_amount_of_base,
    is_denied_alone,
    is_guarantee_denied,
    is_guarantee_of_named,
    is_origin_of_base,
    is_sure_denial,
)
from variantgen.authoring.guardrails.conceptual import (
    findings_for,
    hits_in,
    is_allowed,
    is_answered,
    is_denied,
    is_said_of_nobody,
    is_said_otherwise,
    is_worded_in_base,
    overlaps,
)
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.scenes import is_asked, is_told_of_product
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST, content_stems, is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit
from variantgen.authoring.guardrails.text.reading import Reading
from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC
from variantgen.authoring.guardrails.values.support import supporters
from variantgen.domain.content import Severity
from variantgen.domain.variant import Brief, Draft, Finding

_SCOPE = "availability"
_SUPERLATIVE = "superlative"
_PROMISED = ("teed", "ito", "ita", "ido", "ida", "izado", "izada")
_ADVERBS = ("guaranteed", "garantiert", "garantit", "garantizad")
_MADE = "made_in"
_IN = frozenset({"in", "en", "a", "em", "da"})
_ORIGINS = frozenset({_MADE, "origin"})
_AFTER, _BEFORE = 3, 4
_REACH = 8  # words from a superlative to those it ranks among
_LONG = 5
_MORE = frozenset({"plus", "mas", "piu", "mais"})
_THE = frozenset(
    {"the", "our", "its", "der", "die", "das", "den", "dem", "am", "unser", "unsere", "het", "de", "ons", "onze"}
)
_ENDINGS = ("ste", "sten", "ster", "stes", "st")
_MARKETS_WORDS = (
    "market class industry kind category markt branche klasse marche secteur categorie mercado sector categoria "
    "mercato settore setor"
)
_MARKETS = frozenset(_MARKETS_WORDS.split())
_PROOF = "social_proof"
_GROUNDS = {  # of what the base must speak for such a claim to be perhaps its own
    "guaranteed": "guarantee",
    "proven": "proof",
    "doctor": "rank",
    "award": "rank",
    "number_one": "rank",
    _PROOF: "rank",
}
_QUALITIES = frozenset({"green", "certified", "origin", "health"})
_BY = frozenset({"by", "von", "par", "por", "da", "door"})
_OWNER_WORDS = (
    "our us we you your unser unsere unseren unserem uns ihnen notre nos nous vous nuestro nuestra nuestros "
    "nosotros nostro nostri nostre noi voi onze ons jou u nosso nossa nossos nossas si voce"
)
_OWNERS = frozenset(_OWNER_WORDS.split())
_LIGHT_WORDS = (
    "work works working get gets go goes come comes make makes do does run runs be is are wirkt wirken funktioniert "
    "agit agissent actua actuan funciona funcionan agisce agiscono funziona werkt werken atua atuam"
)
_LIGHT = frozenset(_LIGHT_WORDS.split())
_PUBLIC = ("customer", "client", "kund", "reader", "member", "fan", "user", "guest", "lezer", "klant", "lesern")
_NEVERS = frozenset({"never", "nie", "niemals", "jamais", "nunca", "jamas", "mai", "nooit"})


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch a claim whose words the base copy does not have and the brand does not allow.

    A phrase that can only be a claim blocks. One word alone, unless the lexicon calls it firm, and phrases that it
    calls loose have innocent uses: a person decides. A superlative counts where it ranks what the base
    speaks of, or names whom it beats; `the best part of your morning` ranks nothing.

    Knowingly lets through: plain puffery, claims in words no lexicon knows.
    """
    matter = matter_of(draft, brief)
    findings = []
    for hit in hits_in(matter, "claim"):
        if hit.concept == _SCOPE or _is_supported(matter, hit) or is_allowed(matter, hit, brief):
            continue
        if severity := _severity(matter, hit):
            findings += findings_for(
                CHECK, matter, [hit], "the base copy does not say {text!r} ({concept})", {hit.concept: severity}
            )
    return findings + _rankings(matter, findings)


def _rankings(matter: Matter, found: list[Finding]) -> list[Finding]:
    """Find what ranks among all of its sort, whatever the adjective: `the roomiest tent on the market`."""
    reading, taken = matter.reading, {finding.span for finding in found}
    rankings = []
    for group in hits_in(matter, "group"):
        clause = reading.clause_of(group.first)
        first = next((one for one in range(group.first - 1, clause.start - 1, -1) if _is_degree(reading, one)), None)
        if first is None or group.first - first > _REACH or _is_unsaid(matter, first, group.last):
            continue
        hit = Hit(_SUPERLATIVE, first, group.last)
        span = reading.span(first, group.last)
        is_taken = any(one and one[0] < span[1] and span[0] < one[1] for one in taken)
        if not is_taken and not is_worded_in_base(matter, hit) and not _is_idiom(matter, hit):
            is_market = not matter.truth.says("grounds", "rank") and not _MARKETS.isdisjoint(
                reading.words[group.first : group.last + 1]
            )
            severities: dict[str, Severity] = {hit.concept: "block" if is_market else "review"}
            rankings += findings_for(CHECK, matter, [hit], "the base copy does not rank: {text!r}", severities)
    return rankings


def _is_unsaid(matter: Matter, first: int, last: int) -> bool:
    return is_denied(matter, Hit("", first, last)) or is_asked(matter.reading, first)


def _is_degree(reading: Reading, index: int) -> bool:
    """Whether a word is or begins a superlative: `roomiest`, `most`, `la más`, `am leichtesten`."""
    word, before = reading.words[index], reading.words[index - 1] if index else ""
    if reading.language in HEAD_FIRST:
        return word in _MORE and index > 0
    if reading.language == "en":
        return word == "most" or (before in _THE and len(word) > _LONG and word.endswith("est"))
    return len(word) > _LONG and word.endswith(_ENDINGS) and before in _THE


def _is_supported(matter: Matter, hit: Hit) -> bool:
    return (
        matter.reading.clauses[hit.first] != matter.reading.clauses[hit.last]  # `free of lactose, free of ...`
        or (is_denied(matter, hit) and not is_sure_denial(matter.reading, hit))
        or is_said_of_nobody(matter, hit)
        or is_answered(matter, hit)
        or (is_worded_in_base(matter, hit) and not is_denied_alone(matter, hit))
        or _is_lightly_worded(matter, hit)
        or is_said_otherwise(matter, hit)
        or _is_guarantee_of_base(matter, hit)
        or _is_guaranteed_for_a_time(matter, hit)
        or is_guarantee_of_named(matter, hit)
        or (hit.concept == "finance" and is_amount_of_base(matter, hit))
        or _is_idiom(matter, hit)
        or _is_by_own_people(matter, hit)
        or (hit.concept == _MADE and _is_known_place(matter, hit))
        or (hit.concept in _ORIGINS and (_is_made_in_time(matter, hit) or is_origin_of_base(matter, hit)))
    )


def _is_lightly_worded(matter: Matter, hit: Hit) -> bool:
    """Whether only a verb that says nothing is new: `works overnight` of an overnight balm."""
    reading, inside = matter.reading, range(hit.first, hit.last + 1)
    telling = [index for index in inside if reading.words[index] not in _LIGHT]
    return 0 < len(telling) < len(inside) and all(
        not is_function_word(reading.words[index], reading.language) and reading.stems[index] in matter.truth.stems
        for index in telling
    )


def _is_idiom(matter: Matter, hit: Hit) -> bool:
    """Whether an idiom at least as long shares words with the hit: not `a favorite` with `favorite of chefs`."""
    return any(
        idiom.first <= hit.last and hit.first <= idiom.last and hit.last - hit.first <= idiom.last - idiom.first
        for idiom in hits_in(matter, "claim_idiom")
    )


def _is_by_own_people(matter: Matter, hit: Hit) -> bool:
    """Whether those who choose or trust are the brand's own, or the reader: `chosen by one of our booksellers`."""
    reading = matter.reading
    if hit.concept != _PROOF or reading.words[hit.last] not in _BY:
        return False
    after = range(hit.last + 1, min(hit.last + 1 + _BEFORE, reading.clause_of(hit.last).stop))
    owner = next((index for index in after if reading.words[index] in _OWNERS), None)
    is_public = any(reading.words[index].startswith(_PUBLIC) for index in after)
    return owner is not None and not is_public


def _is_made_in_time(matter: Matter, hit: Hit) -> bool:
    """Whether a number follows `made in`: it is a time, not a place."""
    words = matter.reading.words[hit.last : hit.last + _AFTER]
    if _IN.isdisjoint(matter.reading.words[max(hit.first, hit.last - 1) : hit.last + 1]):
        return False
    return any(word[0].isdigit() for word in words) or any(
        value.kind == "duration" and hit.first < value.first <= hit.last + _AFTER for value in matter.values
    )


def _severity(matter: Matter, hit: Hit) -> Severity | None:
    if hit.concept == "guaranteed" and is_guarantee_denied(matter, hit):
        return "block"
    if hit.concept == _SUPERLATIVE:
        if not _is_ranking(matter, hit):
            return None
        return "review" if matter.truth.says("grounds", "rank") else "block"
    if hit.first == hit.last and (not overlaps(matter, hit, "firm") or _is_guaranteed_somehow(matter, hit)):
        return "review"
    if overlaps(matter, hit, "loose_claim"):
        return "review"
    is_unsure = (
        (hit.concept in _GROUNDS and matter.truth.says("grounds", _GROUNDS[hit.concept]))
        or _is_supposed(matter, hit)
        or _is_nevers_of_base(matter, hit)
        or _is_known_quality(matter, hit)
        or not is_told_of_product(matter, hit.first, hit.last)
    )
    return "review" if is_unsure else "block"


def _is_known_quality(matter: Matter, hit: Hit) -> bool:
    """Whether the base has every content word of the hit, and only how much of it is new: `all natural`."""
    reading, inside = matter.reading, slice(hit.first, hit.last + 1)
    stems = content_stems(reading.words[inside], reading.stems[inside], reading.language)
    return hit.concept in _QUALITIES and bool(stems) and all(stem in matter.truth.stems for stem in stems)


def _is_nevers_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether a `never` is told where the base tells one: `never goes stale` of cash back that `never expires`."""
    word = matter.reading.words[hit.first]
    return hit.first < hit.last and word in _NEVERS and word in matter.truth.words


def _is_supposed(matter: Matter, hit: Hit) -> bool:
    """Whether the claim stands after an `if`: it is not asserted then."""
    clause = matter.reading.clause_of(hit.first)
    return any(
        cue.concept == "supposing" and cue.first in clause and cue.first < hit.first
        for cue in hits_in(matter, "proviso")
    )


def _is_ranking(matter: Matter, hit: Hit) -> bool:
    """Whether a superlative ranks a thing of the base, or ranks it among others: `the lightest tent on the market`."""
    reading = matter.reading
    clause = reading.clause_of(hit.first)
    if any(group.first in clause for group in hits_in(matter, "group")):
        return True
    around = list(range(hit.last + 1, min(hit.last + 1 + _AFTER, clause.stop)))
    if reading.language in GERMANIC:
        around = _ranked_noun(reading, around)
    if reading.language in HEAD_FIRST:
        around += range(max(hit.first - _BEFORE, clause.start), hit.first)
    return any(
        reading.stems[index] in matter.truth.stems and not is_function_word(reading.words[index], reading.language)
        for index in around
    )


def _ranked_noun(reading: Reading, around: list[int]) -> list[int]:
    """Return the place of the noun that a German or Dutch superlative ranks: `die leiseste mobile Säge im Wald`."""
    content = [index for index in around if not is_function_word(reading.words[index], reading.language)]
    nouns = [index for index in content if reading.raw(index)[0].isupper()] if reading.language == "de" else []
    return (nouns or content)[:1]


def _is_known_place(matter: Matter, hit: Hit) -> bool:
    """Whether the place after `made in` is one that the base names."""
    after = matter.reading.stems[hit.last : hit.last + 2]
    return any(stem in matter.truth.stems for stem in after if stem not in ("in", "en", "a"))


def _is_guaranteed_somehow(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is a form of `guarantee` and the base gives one: of what, a person must see."""
    return matter.reading.words[hit.first].startswith(GUARANTEE) and _has_guarantee(matter)


def _has_guarantee(matter: Matter) -> bool:
    return any(word.startswith(GUARANTEE) or word.endswith("garantie") for word in matter.truth.words)


def _is_guaranteed_for_a_time(matter: Matter, hit: Hit) -> bool:
    """Whether a guarantee or warranty of the base is named with its span: `guaranteed for five years`."""
    if hit.first != hit.last or not matter.reading.words[hit.first].startswith(GUARANTEE):
        return False
    clause = matter.reading.clause_of(hit.first)
    return _has_guarantee(matter) and any(
        value.kind == "duration" and value.first in clause and supporters(matter, value) for value in matter.values
    )


def _is_guarantee_of_base(matter: Matter, hit: Hit) -> bool:
    """Whether the hit is only the word for a guarantee, and the base gives one."""
    word = matter.reading.words[hit.first]
    is_word = hit.first == hit.last and word.startswith(GUARANTEE) and not word.endswith(_PROMISED)
    is_adverb = is_word and matter.reading.words[hit.first].startswith(_ADVERBS)
    return is_word and not is_adverb and _has_guarantee(matter)


CHECK = Check("claim", 8, "block", _run)
