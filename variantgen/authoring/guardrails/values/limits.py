"""The ways in which a limit may be told from its other side, or elsewhere in the copy, and still be the base's.

`No refund later than 48 hours before` for `free up to 48 hours before`, `older than 36 months is not covered` for
`up to three years old`, `below $75 it is $6` for `free from $75, otherwise $6`.
"""

from collections.abc import Sequence

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.facts.bounds import DENIALS
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.giving.free import GRATIS
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading, words_near
from variantgen.authoring.guardrails.truth import Placed, Truth

HOUR_S = 3_600.0
_PARTS_OF_DAY = frozenset(
    "matin soir midi nuit manana tarde noche madrugada mattino mattina pomeriggio sera notte manha noite "  # noqa: SIM905
    "morgens fruh mittags nachmittags abends nachts ochtends middags avonds nachts".split()
)
_CARRY_REACH = 3
_DENIALS = DENIALS - frozenset({"without", "ohne", "sans", "sin", "senza", "zonder", "sem"})
_IFS = frozenset({"if", "wenn", "falls", "si", "se", "als"})
_REFUSING = frozenset(
    {"wait", "sorry", "young", "small", "outside", "warten", "leider", "attendre", "desole", "esperar", "aspettare"}
    | {"wachten", "helaas", "lamentablemente", "purtroppo", "malheureusement", "infelizmente"}
)
_AND = frozenset({"and", "but", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "en", "maar", "mas"})


def is_hour_of_day(reading: Reading, value: Value) -> bool:
    """Whether a value in hours tells when, not how long: `cinq heures du soir`."""
    return value.factor == HOUR_S and not _PARTS_OF_DAY.isdisjoint(reading.words[value.last + 1 : value.last + 4])


def is_of_the_first(reading: Reading, value: Value) -> bool:
    """Whether an amount is limited by what it is: `on your first $25,000`."""
    before = reading.words[max(0, value.first - _CARRY_REACH) : value.first]
    return any(word.startswith(_FIRST) for word in before)


_FIRST = ("first", "erste", "premier", "primer", "prim", "eerste")


def is_deadline(value: Value, known: Sequence[Value]) -> bool:
    """Whether a span is counted before something: `until` and `at least 14 days before` are one limit."""
    return value.kind == "duration" and (value.side == "before" or any(other.side == "before" for other in known))


def is_from_other_side(matter: Matter, value: Value) -> bool:
    """Whether the draft may tell what holds beyond the base's limit.

    One of the two denies and the other does not, or the draft gives the price that the base has for the other side.
    """
    placed = _placed(matter.truth, value)
    if not placed:
        return False
    denies = is_denied(matter.reading, value)
    return (
        all(is_denied(one.reading, one.value) != denies for one in placed)
        or _has_price_beyond(matter, value)
        or _is_paid_beyond(matter, value, placed)
        or _is_spared_beyond(matter, value, placed)
    )


def _is_spared_beyond(matter: Matter, value: Value, placed: list[Placed]) -> bool:
    """Whether the base asks for something from the limit on, and the draft goes without: `under €500, no notice`."""
    is_asked = all(
        not _MUST.isdisjoint(one.reading.words[index] for index in one.reading.clause_of(one.value.first))
        for one in placed
    )
    return is_asked and any(
        matter.reading.words[index] in _SPARING for index in matter.reading.sentence_of(value.first)
    )


_MUST = frozenset(
    "must need needs require required requires muss mussen musst erforderlich doit doivent devez faut necessaire debe "  # noqa: SIM905
    "deben necesario necesaria deve devono necessario necessaria moet moeten nodig devem precisa precisam".split()
)
_SPARING = frozenset("without no ohne kein keine sans aucun aucune sin ningun ninguna senza zonder geen sem".split())  # noqa: SIM905


def _is_paid_beyond(matter: Matter, value: Value, placed: list[Placed]) -> bool:
    """Whether the base gives something away from the limit on, and the draft says that it is paid on the other side."""
    is_given = all(
        any(one.reading.words[index].startswith(GRATIS) for index in one.reading.sentence_of(one.value.first))
        for one in placed
    )
    clause = matter.reading.clause_of(value.first)
    if any(other.kind == "money" and other.first in clause and other is not value for other in matter.values):
        return False  # the price says for itself which side it is of
    words = [matter.reading.words[index] for index in clause]
    return is_given and any(word in _PAID for word in words) and not any(word.startswith(GRATIS) for word in words)


_PAID = frozenset(
    "pay pays cost costs charge charged charges paid bezahlt zahlst zahlen zahlt kostet kosten fallen payante payant "  # noqa: SIM905
    "payez paye coute coutent paga pagas pagan pagano paghi cuesta cuestan costa costano betaal betaalt kost custa "
    "custam pagam".split()
)


def _placed(truth: Truth, value: Value) -> list[Placed]:
    """Return where the base sets a bound to an amount: in its texts, in its facts where no text has it."""
    found = [one for one in truth.placed if one.value.key == value.key and one.value.bounds]
    return [one for one in found if one.reading in truth.texts] or found


def opens_range(reading: Reading, value: Value) -> bool:
    """Whether a second amount follows: `deposits of $500 to $50,000`."""
    book, after = vocabulary(reading.language), reading.words[value.last + 1 : value.last + 4]
    if not after or after[0] not in book.range_words:
        return False
    return any(word[0].isdigit() or word in book.numbers for word in after[1:])


def is_denied(reading: Reading, value: Value) -> bool:
    """Whether what a value is told of is denied: no `and` between it and the denial, which is not the bound's own.

    `Without` and its like deny something else. After an `if` the clause that follows may deny: `under 16, you'll wait`.
    """
    own, clause = _bound_words(reading), reading.clause_of(value.first)
    sentence = reading.sentence_of(value.first)
    near = words_near(clause, value.first, value.last)
    before = [reading.words[index] for index in range(near.start, value.first) if index not in own]
    if not _IFS.isdisjoint(before) and clause.stop in sentence:  # the `als` of `weniger als` is no `if`
        then = reading.clause_of(clause.stop)
        if not (_DENIALS | _REFUSING).isdisjoint(reading.words[then.start : then.stop]):
            return True
    behind, ahead = range(value.last + 1, near.stop), range(value.first - 1, near.start - 1, -1)
    return _meets_denial(reading, behind, own) or _meets_denial(reading, ahead, own)


def _meets_denial(reading: Reading, words: range, own: frozenset[int]) -> bool:
    for index in words:
        if reading.words[index] in _AND:
            return False
        if reading.words[index] in _DENIALS and index not in own:
            return True
    return False


@kept_with_reading
def _bound_words(reading: Reading) -> frozenset[int]:
    """Return the words of bounds; the denial of `doesn't go over $500` is one of them."""
    found = hits(reading)
    within = {
        index
        for hit in (*found.get("bound", ()), *found.get("bound_after", ()))
        for index in range(hit.first, hit.last + 1)
    }
    within |= {
        index
        for hit in found.get("bound", ())
        if hit.concept == "over"
        for index in range(max(0, hit.first - 2), hit.first)
        if reading.words[index] in _DENIALS
    }
    return frozenset(within)


def _has_price_beyond(matter: Matter, value: Value) -> bool:
    """Whether a price of the draft stands in the base beside the limit, in another clause: `Below $75, add $6`."""
    reading, clauses = matter.reading, matter.reading.clauses
    sentence = reading.sentence_of(value.first)
    if sentence.stop < len(reading.words) and "?" in reading.gap(sentence.stop - 1):
        sentence = range(sentence.start, reading.sentence_of(sentence.stop).stop)  # `Below $75? It is $6.`
    if any(reading.words[index].startswith(GRATIS) for index in reading.clause_of(value.first)):
        return False  # what the limit gives is told of the wrong side: `free below $75, otherwise $6`
    prices = {
        other.key
        for other in matter.values
        if other.kind == "money"
        and other.first in sentence
        and other.key != value.key
        and not other.bounds & _LIMITING
        and 0 <= clauses[other.first] - clauses[value.first] <= 1
    }
    return any(
        beside.value.key in prices
        and beside.reading is one.reading
        and beside.value.first in one.reading.sentence_of(one.value.first)
        and one.reading.clauses[beside.value.first] - one.reading.clauses[one.value.first] in (-1, 1, 2)
        and _has_two_sides(one.reading, one.value, beside.value)
        for one in _placed(matter.truth, value)
        for beside in matter.truth.placed
    )


def _has_two_sides(reading: Reading, limit: Value, price: Value) -> bool:
    """Whether a price is what holds beyond a limit: behind an `otherwise` or a bound, or beside what is free."""
    clause, sentence = reading.clause_of(price.first), reading.sentence_of(limit.first)
    is_else = not _ELSE.isdisjoint(reading.words[clause.start : clause.stop])
    is_free = any(reading.words[index].startswith(GRATIS) for index in sentence)
    return is_else or is_free or not _bound_words(reading).isdisjoint(clause)


_LIMITING = frozenset({"up_to", "under", "over"})
_ELSE = frozenset(
    "otherwise else sonst ansonsten sinon autrement demas resto altrimenti anders daarbuiten senao caso outros then "  # noqa: SIM905
    "danach darunter daruber below above beyond puis ensuite luego poi daarna depois restliche below".split()
)


def is_carried(matter: Matter, value: Value, bounds: frozenset[str]) -> bool:
    """Whether the draft sets one of these bounds to the amount elsewhere, or right behind it: `389 €, ab denen`."""
    if any(other.key == value.key and other.bounds & bounds for other in matter.values if other is not value):
        return True
    reading, found = matter.reading, hits(matter.reading)
    taken = {other.first for other in matter.values}
    for hit in found.get("bound_after", ()):
        between = range(value.last + 1, hit.first)
        if (
            hit.concept in bounds
            and hit.first in reading.sentence_of(value.last)
            and between
            and taken.isdisjoint(between)
        ):
            return True  # `seventy miles on one charge, at most`
    return any(
        hit.concept in bounds
        and not (hit.concept == "about" and reading.words[hit.first] in _ON)
        and 0 < hit.first - value.last <= _CARRY_REACH
        and hit.first in reading.sentence_of(value.last)
        and not taken & {hit.last + 1, hit.last + 2}
        for hit in (*found.get("bound", ()), *found.get("bound_after", ()))
    )


_ON = frozenset({"sui", "sugli", "sulle", "sobre", "autour", "um", "gegen"})  # `sconto sui mobili`


def is_end_told(matter: Matter, value: Value) -> bool:
    """Whether a word of the sentence may tell which end of a range the value is: `the smallest costs $9`."""
    sentence = matter.reading.sentence_of(value.first)
    return not _END_WORDS.isdisjoint(matter.reading.words[sentence.start : sentence.stop])


_END = (
    "start starts starting begin begins entry opening cheapest smallest lowest least simplest shortest minimum lower "
    "can may could most enough suffice suffices limit limits ceiling cap peak peaks longest best largest biggest "
    "highest fully full allowance reicht reichen genugen genugt einstieg gunstigste gunstigsten kleinste kleinsten "
    "mindestens beginnt beginnen startet kann konnen hochstens grenze limit maximal voll voller spitze grosste "
    "grossten debute debutent commence commencent moins petit petite peut peuvent suffit suffisent premier plafond "
    "limite maximum plein pleine empieza empiezan parte desde menor mas puede pueden tope limite maximo maxima basta "
    "bastan bastano bastam inizia iniziano partono minimo piccolo puo possono massimo massima limite begint beginnen "
    "start volstaat kleinste laagste goedkoopste kan kunnen hooguit grens grootste vol volle comeca comecam pode "
    "podem teto maximo pot topf ausgeschopft exhausted epuise agotado esaurito uitgeput esgotado"
)
_END_WORDS = frozenset(_END.split())


def is_limited_after(matter: Matter, hit: Hit) -> bool:
    """Whether its sentence goes on to limit a whole: `any order placed before 5 May`, `every day except Monday`."""
    reading = matter.reading
    clause, sentence = reading.clause_of(hit.last), reading.sentence_of(hit.last)
    ahead, near = (
        range(hit.last + 1, clause.stop),
        range(hit.last + 1, min(hit.last + 1 + _EXCEPT_REACH, sentence.stop)),
    )
    bounded = [value for value in matter.values if value.first in ahead and value.bounds]
    if any(value.kind == "date" or (value.first in near and _is_bound_of_base(matter, value)) for value in bounded):
        return True
    return any(cue.concept == "except" and cue.first in near for cue in hits(reading).get("restriction", ()))


def _is_bound_of_base(matter: Matter, value: Value) -> bool:
    """Whether the base asks for more than this amount: `every order above $35` for `orders over $35`."""
    known = [other for other in matter.truth.values if other.bounds & _LEAST]
    return bool(value.bounds & _LEAST) and any(
        other.key == value.key or (value.kind == "number" and other.amount == value.amount) for other in known
    )


_LEAST = frozenset({"over", "at_least"})
_EXCEPT_REACH = 5
