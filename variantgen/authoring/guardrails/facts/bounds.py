"""What stands around a value and changes it: `from`, `up to`, `at least`, `under`, `over`, `about`."""

from collections.abc import Mapping

from variantgen.authoring.guardrails.facts.ranges import AND, SIGNS, is_numeric, range_end
from variantgen.authoring.guardrails.facts.value import DATED, Value
from variantgen.authoring.guardrails.facts.vocabulary import vocabulary
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading

_REACH, _NOT_REACH, _LIMIT_REACH, _AHEAD = 2, 2, 6, 3  # words
_HUNDRED = 100
_AGES = frozenset({"age", "ages", "alter", "edad", "eta", "idade", "leeftijd"})
_BETWEEN_WORDS = (
    "a an the van da just only your of der die das den dem des ein eine einem einer einen le la les l' un une el los "
    "las il lo i gli una uno de het een o os as um uma du di del dei zu never jamais pas nunca mai nie nooit niet "
    "nicht with con avec mit met com chf eur usd"
)
_BETWEEN = (SIGNS | _AGES) | frozenset(_BETWEEN_WORDS.split())
_DENIAL_WORDS = (
    "not no never none nobody n't isn't doesn't won't don't can't cannot aren't without neither nor "
    "nicht nie niemals kein keine keinen keiner keinem keines ohne weder "
    "pas jamais aucun aucune ne n' sans ni plus "
    "nunca jamas sin ningun ninguna tampoco non mai senza nessun nessuna ne "
    "niet nooit geen zonder noch nao nem sem nenhum nenhuma"
)
DENIALS = frozenset(_DENIAL_WORDS.split()) - {"plus"}
_ORDER_WORDS = (
    "spend basket purchase bestellwert warenwert einkaufswert mindestbestellwert auftragswert warenkorb einkauf "
    "bestellsumme commande achat achats panier montant pedido compra importe cesta ordine acquisto spesa importo "
    "carrello bestelling bestelbedrag aankoopbedrag orderbedrag bedrag besteding encomenda carrinho"
)
_ORDERS = frozenset(_ORDER_WORDS.split())
_OF_ORDERS = _ORDERS | {"von", "d'"}
_FOR = frozenset({"for", "fur", "pour", "para", "per", "voor", "only", "nur", "just"})
_STATED = frozenset({"over", "under", "at_least", "up_to", "maybe_over"})


def bounded(reading: Reading, value: Value) -> Value:
    """Return the value with the bounds written around it: right before it, right after it, or as its limit."""
    found = hits(reading)
    if end := range_end(reading, value, found.get("bound", ())):
        return value._replace(end=end)
    bounds = _beside(reading, value, found) if "bound" in found or "bound_after" in found else set()
    if value.kind == "money" and _is_started(reading, value):
        bounds.add("from")
    if not bounds & _STATED and value.kind in ("duration", "quantity", "number", "money") and "limit" in found:
        bounds |= _limits(reading, value, found["limit"])
    after = reading.gap(value.last)[:1] if value.last < len(reading.words) else ""
    if after == "+":
        bounds.add("at_least")
    if value.kind == "percent" and "before" in bounds and reading.language == "es":  # `de hasta el 50 %`
        bounds.add("up_to")
    if value.kind not in _TIMED:
        bounds -= {"before", "after", "before_day"}
    if value.kind in _CALENDAR:
        bounds |= ({"before"} if "up_to" in bounds else set()) | ({"after"} if "from" in bounds else set())
    if value.kind == "duration" and "within" in bounds:
        bounds.discard("under")  # French `sous`
    return value._replace(bounds=frozenset(bounds)) if bounds else value


def _beside(reading: Reading, value: Value, found: Mapping[str, list[Hit]]) -> set[str]:
    """Return the bounds written right before a value and right after it."""
    before = {
        _turned(reading, value, hit)
        for hit in found.get("bound", ())
        if _leads_to(reading, _before(hit, value), value.first) and not _is_of(reading, hit, value)
    }
    after = {
        hit.concept
        for hit in found.get("bound_after", ())
        if _follows(reading, value.last, hit.first) and not _leads_elsewhere(reading, hit)
    }
    return (before - {""}) | after


def _before(hit: Hit, value: Value) -> int:
    """Return the last word of a bound before a value, less what is the value's: the `Ende` of `bis Ende März`."""
    is_shared = hit.first < value.first <= hit.last < value.last
    return value.first - 1 if is_shared else hit.last


_DENIED_AFTER = ("de", "nl")
_CALENDAR = ("date", "weekday", "month")
_TIMED = DATED | {"duration"}


def _turned(reading: Reading, value: Value, hit: Hit) -> str:
    """Return the bound a wording sets: denied, `over` is `up to`; `over ten weeks` may mean `during`."""
    if hit.concept != "over":
        return hit.concept
    before = reading.words[max(reading.clause_of(hit.first).start, hit.first - _NOT_REACH) : hit.first]
    before += reading.words[hit.last + 1 : value.first]
    if reading.language in _DENIED_AFTER and value.kind == "duration":  # `mehr als vier Stunden braucht es nicht`
        before += reading.words[value.last + 1 : reading.clause_of(value.first).stop]
    if not DENIALS.isdisjoint(before) and _FOR.isdisjoint(before):
        return "up_to"
    return "maybe_over" if hit.first == hit.last and _is_no_comparison(reading, value, hit.first) else hit.concept


def _is_no_comparison(reading: Reading, value: Value, index: int) -> bool:
    """Whether `over` or `über` may lead a span of time or what someone looks forward to."""
    word = reading.words[index]
    before = reading.words[index - 1] if index else ""
    if word == "uber" and any(reading.words[at].startswith(_UBER_VERBS) for at in reading.clause_of(index)):
        return True
    if word == "uber" and value.kind == "money" and before.endswith(_WORTH):
        return True
    return word in ("over", "uber") and value.kind == "duration" and before not in _SPANNING


_SPANNING = frozenset("for of well just takes take took lasts last after seit nach von weit mit halt".split())  # noqa: SIM905
_WORTH_WORDS = (  # `Gutschein über 50 €`
    "gutschein gutscheine scheck rechnung betrag summe kredit darlehen bonus spende karte guthaben quittung pramie "
    "zuschuss versicherung police wert einkauf bestellung angebot"
)
_WORTH = tuple(_WORTH_WORDS.split())
_UBER_VERBS = ("freu", "verfug", "inform", "erfahr", "sprech", "sprich", "bericht", "lach")


def _limits(reading: Reading, value: Value, found: list[Hit]) -> set[str]:
    """Return the limit named in the value's clause, no other number between: `the minimum term is three months`."""
    numbers = vocabulary(reading.language).numbers
    limits: set[str] = set()
    for hit in found:
        between = range(hit.last + 1, value.first)
        if (
            (hit.first in reading.clause_of(value.first) or _is_label(reading, hit.last, value.first))
            and hit.last < value.first <= hit.last + 1 + _LIMIT_REACH
            and not any(is_numeric(reading.words[index], numbers) for index in between)
        ):
            limits.add(hit.concept)
    return limits


def _is_label(reading: Reading, last: int, first: int) -> bool:
    """Whether a colon parts a limit from the value that opens the next clause: `Mindestbestellmenge: 6 Flaschen`."""
    return first - last <= 1 + _REACH and ":" in reading.gap(first - 1) and reading.gap(first - 1).strip() == ":"


def _is_started(reading: Reading, value: Value) -> bool:
    """Whether a word of starting stands before the price in its clause: `start with just £1`."""
    clause = reading.clause_of(value.first)
    return not vocabulary(reading.language).start_words.isdisjoint(reading.words[clause.start : value.first])


def _is_of(reading: Reading, hit: Hit, value: Value) -> bool:
    """Whether a word that may mean `from` means `of`: `3 rate da 30 €`, `een bereik van 110 km`, `from 100% wool`."""
    word = reading.words[hit.first]
    if hit.concept == "from" and value.kind == "percent":
        after = value.last + 1
        return value.amount == _HUNDRED or (
            not value.direction and after < len(reading.words) and _is_material(reading, after)
        )
    if hit.concept == "from" and value.kind == "money" and hit.first and _is_old_price(reading, hit.first - 1, value):
        return True
    if word == "da":
        if value.kind == "money" and hit.first and reading.words[hit.first - 1] in _VOUCHERS:
            return True
        return hit.first > 1 and is_numeric(reading.words[hit.first - 2], vocabulary(reading.language).numbers)
    if word == "tot" and hit.first == hit.last and hit.first:
        return reading.words[hit.first - 1].startswith(_ACCESS) or reading.words[hit.first - 1].endswith("toegang")
    return word == "van" and hit.first == hit.last  # not `van minstens`


_VOUCHERS = frozenset({"buono", "buoni", "voucher", "coupon", "card", "banconota", "banconote", "bonus", "assegno"})
_ACCESS = ("toegang", "entree", "leid", "behoor")  # `toegang tot 12 musea`


def _is_old_price(reading: Reading, before: int, value: Value) -> bool:
    """Whether a price comes down from the amount: `down from £120`, `scende da 649 a 549 €`."""
    if reading.clauses[before] == reading.clauses[value.first] and reading.words[before].startswith(_CUT):
        return True
    after = value.last + 1
    is_next = after + 1 < len(reading.words) and reading.clauses[after] == reading.clauses[value.last]
    return is_next and reading.words[after] in _DOWN_TO and reading.words[after + 1][:1].isdigit()


_CUT_WORDS = (
    "down reduc cut drop slash discount mark lower knock scontat scend ribass pass baja rebaj baisse desce baix"
)
_CUT = tuple(_CUT_WORDS.split())
_DOWN_TO = frozenset({"to", "a", "ad", "al", "auf", "naar", "para", "por"})


def _is_material(reading: Reading, index: int) -> bool:
    """Whether a percentage is one of something: `from 80% wool`, but not `from 3% APR`."""
    word = reading.words[index]
    is_near = reading.clauses[index] == reading.clauses[index - 1]
    is_rate = reading.raw(index).isupper() or word in vocabulary(reading.language).off_words
    return is_near and word.isalpha() and not is_rate and not is_function_word(word, reading.language)


def _leads_to(reading: Reading, last: int, first: int) -> bool:
    if not 0 < first - last <= 2 + _REACH or reading.clauses[last] != reading.clauses[first]:
        return False
    between = reading.words[last + 1 : first]
    is_named = not (_AGES | _ORDERS).isdisjoint(between)  # `up to the age of 11`, `ab einem Bestellwert von 40 €`
    if first - last > 1 + _REACH and not is_named:
        return False
    return all(word in _BETWEEN or word in _OF_ORDERS for word in between)


def _follows(reading: Reading, last: int, first: int) -> bool:
    return 0 < first - last <= 1 + _REACH and reading.sentences[last] == reading.sentences[first]


def _leads_elsewhere(reading: Reading, hit: Hit) -> bool:
    """Whether another number follows: the `at least` of `5 nights, at least 2` belongs to that one.

    That of `adults 23 and over pay $419` does not.
    """
    numbers = vocabulary(reading.language).numbers
    reach = 2 if reading.words[hit.first] in AND else _AHEAD
    ahead = range(hit.last + 1, min(hit.last + 1 + reach, reading.clause_of(hit.last).stop))
    return any(is_numeric(reading.words[index], numbers) for index in ahead)
