"""Days with a name of their own as deadlines: `until the end of March`, `bis Weihnachten`, `hasta Nochevieja`."""

from calendar import monthrange

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.facts.vocabulary import Vocabulary
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading

_COMMON_YEAR = 2027
_REACH = 4
_BETWEEN = frozenset(
    "of the this de del di do d' du des dem der van het l' el la le les lo il ao o a mes mois mese month monats maand "  # noqa: SIM905
    "maandag monat".split()
)
_END = frozenset("end ende eind einde fin fine finales final fines fim finais".split())  # noqa: SIM905 - words
_DEADLINES = frozenset(
    "until till by through before ends bis vor spatestens jusqu' jusqu'a avant hasta antes fino sino entro prima tot "  # noqa: SIM905
    "voor uiterlijk ate".split()
)


def named_days(reading: Reading, book: Vocabulary, taken: set[int]) -> list[Value]:
    """Return the last days of named months, and the feasts that a word of a deadline leads to, as dates.

    taken: words of dates already read. A feast without a deadline (`a gift for Christmas`) is no date.
    """
    found = (
        []
        if book.months.keys().isdisjoint(reading.words)
        else [
            _day(reading, 100 * month + monthrange(_COMMON_YEAR, month)[1], first, index)
            for index, word in enumerate(reading.words)
            if (month := book.months.get(word)) and index not in taken and (first := _end_before(reading, index)) >= 0
        ]
    )
    return found + [
        _day(reading, int(hit.concept.removeprefix("on_")), hit.first, hit.last)._replace(bounds=frozenset({"before"}))
        for hit in hits(reading).get("feast", ())
        if _is_deadline(reading, hit.first)
    ]


def _end_before(reading: Reading, month: int) -> int:
    """Return the word that says `end` before a month, -1 where none does."""
    start = max(reading.clause_of(month).start, month - _REACH)
    for index in range(month - 1, start - 1, -1):
        if reading.words[index] in _END:
            return index
        if reading.words[index] not in _BETWEEN:
            return -1
    return -1


def _is_deadline(reading: Reading, first: int) -> bool:
    start = max(reading.clause_of(first).start, first - _REACH + 1)
    return not _DEADLINES.isdisjoint(reading.words[start:first])


def _day(reading: Reading, day: int, first: int, last: int) -> Value:
    span = reading.span(first, last)
    return Value("date", day, "", first, last, span, reading.text[span[0] : span[1]], spelled=True)
