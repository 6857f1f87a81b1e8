"""Lead times turned round: `cancel up to 48 hours before` made `in the last 48 hours before`."""

from variantgen.authoring.guardrails.facts import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.reading import Reading

_EARLY = frozenset({"up_to", "at_least", "over", "from", "maybe_over"})
_LATE = frozenset({"under", "within"})
_LAST_WORDS = (
    "last final letzten letzte derniers dernieres dernier derniere ultimos ultimas ultimo ultima ultimi ultime laatste"
)
_LAST = frozenset(_LAST_WORDS.split())
_UNTIL = frozenset({"until", "till", "til", "bis", "jusqu'", "hasta", "fino", "tot", "ate"})
_BEFORE_WORDS = (
    "before preceding prior beforehand vor vorher davor avant precedent precedant antes anteriores previas previos "
    "precedan precede prima precedenti precedono voor vooraf voorafgaand voorafgaande precedem"
)
_BEFORE = frozenset(_BEFORE_WORDS.split())
_REMAINING_WORDS = (
    "remain remains left falte falten falta faltan quedan queden manca mancano manchi manchino resta restano reste "
    "restent resten faltar faltarem"
)
_REMAINING = frozenset(_REMAINING_WORDS.split())
_NOTHING = frozenset("nothing rien nichts nada nulla niente niets zero".split())  # noqa: SIM905
_LOSING_WORDS = (
    "pay pays paid payable charged charges lose loses forfeit forfeited due keep costs kept late later zahlen zahlt "
    "zahlst bezahlen fallig kostet kosten einbehalten verfallt berechnet berechnen payez paie paye facture facturee "
    "facturons retenu retenue perdez perdu coute due pierdes pierde pierden cobra cobramos cobrara cuesta paga pagas "
    "pagan pagar paghi pagano perdi perde perdete addebito addebitata addebitiamo trattenuta trattenuto tratteniamo "
    "costa betaal betaalt betalen kwijt rekenen kost vervalt cobrado cobrada cobramos paga perde perdem custa"
)
_LOSING = frozenset(_LOSING_WORDS.split())
_DENYING_WORDS = (
    "not cannot can't won't don't doesn't isn't aren't never neither nor nicht kein keine keinen keiner nie pas plus "
    "jamais aucun aucune ni ne nunca ningun ninguna tampoco non nessun nessuna nao nem nenhum nenhuma niet geen nooit"
)
_DENYING = frozenset(_DENYING_WORDS.split())
_NO = frozenset({"no"})
_IDLE = frozenset({"ne", "non", "no", "nao"})  # before a `rien`
_COST_WORDS = (
    "fee charge cost penalt extra question gebuhr kosten aufpreis frais supplement coste cargo recargo costi costo "
    "penal spese taxa custo encargo boete toeslag stornogebuhr reason problem hassle"
)
_COSTS = tuple(_COST_WORDS.split())
_AT_MOST_WORDS = "more most maximum hochstens maximal maximo maxima mas mucho massimo hooguit maximaal mais muito"
_AT_MOST = frozenset(_AT_MOST_WORDS.split())
_BOUNDING = (["more"], ["mas"], ["mais"])  # the `no` of `no more than` denies nothing
_REACH = 6


def turned_lead_times(matter: Matter) -> list[tuple[Value, Value]]:
    """Return spans before something that the draft makes the time allowed, with the base's that must have passed.

    Knowingly lets through: what is said to be lost or paid then, for that is the base's limit from its other side.
    """
    reading, found = matter.reading, []
    spans = [value for value in matter.values if value.kind == "duration"]
    for value in spans:
        if not _is_late(reading, value) or _is_refused(reading, value):
            continue
        if any(other is not value and other.key == value.key for other in spans):
            continue  # the limit itself is told as well
        placed = [one for one in matter.truth.placed if one.value.key == value.key]
        if any(_is_at_most(one.reading, one.value) for one in placed):
            continue  # `roasted at most 48 hours before it ships` sets no lead time
        known = [one.value for one in placed]
        sided = [other for other in known if other.side == "before"]
        is_early = bool(sided) and not any(other.bounds & _LATE for other in known)
        if is_early and any(other.bounds & _EARLY for other in sided):
            found.append((value, sided[0]))
    return found


def _is_late(reading: Reading, value: Value) -> bool:
    """Whether it names the time right before something: `in the last 24 hours before`, `less than a day before`."""
    clause = reading.clause_of(value.first)
    after = reading.words[value.last + 1 : min(value.last + 1 + _REACH, clause.stop)]
    is_before = value.side == "before" or not _BEFORE.isdisjoint(after)
    is_last = not _LAST.isdisjoint(reading.words[max(clause.start, value.first - 2) : value.first])
    is_until = not _UNTIL.isdisjoint(reading.words[max(clause.start, value.first - 3) : value.first])
    is_less = bool(value.bounds & _LATE) and not value.bounds & _EARLY and not is_until
    if is_less and not _REMAINING.isdisjoint(reading.words[max(clause.start, value.first - _REACH) : value.first]):
        return True  # `when less than two hours remain`
    return is_last or (is_before and (is_less or _is_at_most(reading, value)))


def _is_at_most(reading: Reading, value: Value) -> bool:
    """Whether `at most` and its like set the limit, not `up to`, which may mean `until`."""
    start = max(reading.clause_of(value.first).start, value.first - 4)
    return "up_to" in value.bounds and not _AT_MOST.isdisjoint(reading.words[start : value.first])


def _is_refused(reading: Reading, value: Value) -> bool:
    """Whether its clause, or the one behind, says that it is too late then or has its price."""
    clause, sentence = reading.clause_of(value.first), reading.sentence_of(value.first)
    stop = reading.clause_of(clause.stop).stop if clause.stop < sentence.stop else clause.stop
    before = reading.clause_of(clause.start - 1).start if clause.start > sentence.start else clause.start
    inside, words = range(clause.start, stop), reading.words
    is_free = not _NOTHING.isdisjoint(words[index] for index in inside)  # `annuler ne coûte rien`
    if any(words[index] in _LOSING for index in inside) and not is_free:
        return True
    return any(
        (words[index] in _DENYING or words[index] in _NO)
        and words[index + 1 : index + 2] not in _BOUNDING
        and not (is_free and words[index] in _IDLE)
        and not _is_of_costs(words, index)
        for index in range(before, stop if clause.start == sentence.start else clause.stop)  # it may be a lead-in
    )


def _is_of_costs(words: list[str], index: int) -> bool:
    """Whether a denial takes away nothing but a price: `no fee`, `keine Gebühr`."""
    return any(word.startswith(_COSTS) for word in words[index + 1 : index + 4])
