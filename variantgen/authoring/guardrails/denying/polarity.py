"""Which words of a text are negated."""

from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading
from variantgen.authoring.guardrails.text.roots import is_content

_FORWARD = 5
_HEADING = 8
_SOFT_BEFORE, _SOFT_AFTER = 7, 4


@kept_with_reading
def negated_words(reading: Reading) -> frozenset[int]:
    """Return the words in the scope of a negation: after `no`, around `not included`, before `-free`."""
    found = hits(reading)
    if "negation" not in found:
        return frozenset()
    harmless = {
        index for hit in found["negation"] if hit.concept == "only_but" for index in range(hit.first, hit.last + 1)
    }
    negated: set[int] = set()
    for hit in found["negation"]:
        if hit.first not in harmless and not is_undone(reading, hit):
            negated |= _scope(reading, hit)
    return frozenset(negated)


def innocent_words(reading: Reading) -> frozenset[int]:
    """Return the words of negations that deny nothing: `not only`, `no wonder`."""
    found = hits(reading).get("negation", ())
    return frozenset(index for hit in found if hit.concept == "only_but" for index in range(hit.first, hit.last + 1))


def is_undone(reading: Reading, hit: Hit) -> bool:
    """Whether a `not` and a `without` take one another back, or it is a number: `pas sans lait`, `No. 10`."""
    before, after = reading.words[max(hit.first - 1, 0)], reading.words[hit.last + 1 : hit.last + 2]
    is_lacking = reading.words[hit.first] in _LACKING and before in _NOTS
    if reading.words[hit.last] == "no" and "." in reading.gap(hit.last) and after and after[0][0].isdigit():
        return True
    return is_lacking or (reading.words[hit.last] in _NOTS and not _LACKING.isdisjoint(after))


def _scope(reading: Reading, hit: Hit) -> set[int]:
    clause = reading.clause_of(hit.first)
    if hit.concept == "clause" and clause.stop < len(reading.words) and _announces(reading, hit, clause):
        return set(range(clause.start, reading.sentence_of(hit.first).stop)) - set(range(hit.first, hit.last + 1))
    if hit.concept == "before":
        reached = _object(reading, hit.last + 1, min(hit.last + 1 + _FORWARD, clause.stop))
        return reached | listed_after(reading, hit)
    if hit.concept == "clause":
        beside = _led_up(reading, hit, clause) | _bracketed(reading, hit, clause) | _apposed(reading, clause)
        return (set(clause) | beside) - set(range(hit.first, hit.last + 1))
    if hit.concept == "suffix" and hit.first > clause.start and reading.gap(hit.first - 1) == "-":
        return {hit.first - 1} | (
            {hit.first - 2} if hit.first - 2 >= clause.start and reading.gap(hit.first - 2) == "-" else set()
        )
    return set()


def _announces(reading: Reading, hit: Hit, clause: range) -> bool:
    """Whether a denied clause leads up to a colon: `What isn't: gas`, `Two things we won't do: grind, or chain you`."""
    if ":" not in reading.gap(clause.stop - 1) or len(clause) > _HEADING:
        return False
    return reading.words[clause.start] in _ASKING or hit.last >= clause.stop - 2


def _object(reading: Reading, start: int, stop: int) -> set[int]:
    """Return the words up to the preposition that leads away from what is negated.

    `no charge` of `no charge for two years`.
    """
    leading = LEADING.get(reading.language, frozenset())
    for index in range(start + 1, stop):
        if reading.words[index] in leading or joins(reading, index):
            return set(range(start, index))
    return set(range(start, stop))


def listed_after(reading: Reading, hit: Hit) -> set[int]:
    """Return the further items of a list that is denied as a whole: `free of batteries, screws and glue`.

    Every item is bare: carrying words alone. After a plain `no` an `and` leads on to something else, an `or` does not.
    """
    start, sentence = hit.last + 1, reading.sentence_of(hit.first)
    joining = _ORS.get(reading.language, _NONE)
    if reading.words[hit.first] in _WHOLE:
        joining |= _AND.get(reading.language, _NONE)
    clause = reading.clause_of(hit.last)
    if start >= clause.stop:
        return set()
    items, has_joined = set(range(start, clause.stop)), False
    if not all(is_content(reading, index) or reading.words[index] in joining for index in items):
        return _joined_here(reading, start, clause.stop, joining)
    has_joined = any(reading.words[index] in joining for index in items)
    while clause.stop < sentence.stop and not has_joined:
        clause = reading.clause_of(clause.stop)
        words = range(clause.start, clause.stop)
        if len(words) > _LONGEST_ITEM or not all(
            is_content(reading, index) or reading.words[index] in joining for index in words
        ):
            break
        items.update(words)
        has_joined = any(reading.words[index] in joining for index in words)
    return items if has_joined else set()


def _joined_here(reading: Reading, start: int, stop: int, joining: frozenset[str]) -> set[int]:
    """Return the two items of `free of screws and glue for good`: both within a clause, bare."""
    for index in range(start + 1, min(start + 1 + _ITEM, stop)):
        if reading.words[index] in joining and index + 1 < stop and is_content(reading, index + 1):
            return set(range(start, index + 2)) if all(is_content(reading, i) for i in range(start, index)) else set()
    return set()


def _led_up(reading: Reading, hit: Hit, clause: range) -> set[int]:
    """Return the items before the clause that share its denial: the tea of `tea, cake and wine are not included`."""
    before = range(clause.start, hit.first)
    joint = next((index for index in before if joins(reading, index)), None)
    items: set[int] = set()
    if joint is None or not all(is_content(reading, index) for index in range(clause.start, joint)):
        return items
    while clause.start > reading.sentence_of(hit.first).start:
        clause = reading.clause_of(clause.start - 1)
        if len(clause) > _LONGEST_ITEM:
            break
        items.update(clause)
        if not all(is_content(reading, index) for index in clause):
            break
    return items


def _bracketed(reading: Reading, hit: Hit, clause: range) -> set[int]:
    """Return what stands right before a denial in brackets: `three cells (not included)`."""
    items: set[int] = set()
    if hit.first != clause.start or not hit.first or "(" not in reading.gap(hit.first - 1):
        return items
    for index in reversed(reading.clause_of(hit.first - 1)):
        if not is_content(reading, index) or len(items) >= _ITEM:
            break
        items.add(index)
    return items


def _apposed(reading: Reading, clause: range) -> set[int]:
    """Return the examples of what is denied: the tyres of `not included are wearing parts, such as tyres`."""
    if clause.stop >= reading.sentence_of(clause.start).stop:
        return set()
    after = reading.clause_of(clause.stop)
    begins = {*reading.words[after.start : after.start + 2], " ".join(reading.words[after.start : after.start + 2])}
    return set(after) if not _SUCH_AS.isdisjoint(begins) and len(after) <= _HEADING else set()


_SUCH_AS = frozenset(
    [
        *("such as", "like", "namely", "etwa", "beispielsweise", "zum beispiel", "also etwa", "wie", "wie etwa"),
        *("comme", "notamment", "par exemple", "como", "por ejemplo", "come", "ad esempio", "per esempio", "ossia"),
        *("zoals", "bijvoorbeeld", "por exemplo", "nomeadamente", "for example", "for instance", "e g", "z b"),
    ]
)


def joins(reading: Reading, index: int) -> bool:
    """Whether the word is an `and`; the `è` and `é` of being are none."""
    return reading.words[index] in _AND.get(reading.language, _NONE) and reading.raw(index) not in _BEING


def is_or(reading: Reading, index: int) -> bool:
    """Whether the word is an `or`."""
    return reading.words[index] in _ORS.get(reading.language, _NONE)


_ASKING = frozenset(["what", "was", "ce", "lo", "cosa", "cio", "quello", "wat", "o"])
_LACKING = frozenset(["without", "ohne", "sans", "sin", "senza", "zonder", "sem"])
_NOTS = frozenset(
    ["not", "nicht", "pas", "no", "non", "niet", "nao", "never", "nie", "jamais", "nunca", "mai", "nooit"]
)
_ITEM = 3
_LONGEST_ITEM = 5
_BEING = ("è", "é", "È", "É")
_NONE: frozenset[str] = frozenset()
_ORS = {
    "en": frozenset({"or", "nor"}),
    "de": frozenset({"oder", "noch"}),
    "fr": frozenset({"ou", "ni"}),
    "es": frozenset({"o", "u", "ni"}),
    "it": frozenset({"o", "ne"}),
    "nl": frozenset({"of", "noch"}),
    "pt": frozenset({"ou", "nem"}),
}
_WHOLE = frozenset(  # what denies every item of a list that `and` closes
    [
        "free",
        "without",
        "none",
        "excluding",
        "except",
        "bar",
        "minus",
        "ohne",
        "frei",
        "ausser",
        "ausgenommen",
        "verzicht",
        "verzichtet",
        "sans",
        "exempt",
        "hors",
        "sauf",
        "hormis",
        "sin",
        "libre",
        "exento",
        "excepto",
        "salvo",
        "senza",
        "privo",
        "priva",
        "tranne",
        "eccetto",
        "zonder",
        "vrij",
        "behalve",
        "exclusief",
        "sem",
        "livre",
        "isento",
        "exceto",
    ]
)
_AND = {
    "en": frozenset({"and", "plus"}),
    "de": frozenset({"und", "sowie", "plus"}),
    "fr": frozenset({"et"}),
    "es": frozenset({"y", "e"}),
    "it": frozenset({"e", "ed"}),
    "nl": frozenset({"en", "plus"}),
    "pt": frozenset({"e"}),
}

LEADING = {
    "en": frozenset(
        [
            "for",
            "with",
            "on",
            "at",
            "until",
            "to",
            "while",
            "when",
            "in",
            "from",
            "by",
            "through",
            "after",
            "before",
            "but",
            "just",
            "so",
            "because",
        ]
    ),
    "de": frozenset(["fur", "mit", "auf", "bei", "bis", "zu", "im", "in", "aus", "von", "nach", "vor", "aber", "wenn"]),
    "fr": frozenset(["pour", "avec", "sur", "chez", "jusqu'", "dans", "en", "des", "mais", "si"]),
    "es": frozenset(["para", "con", "en", "hasta", "desde", "por", "pero", "si"]),
    "it": frozenset(["per", "con", "in", "su", "fino", "da", "ma", "se"]),
    "nl": frozenset(["voor", "met", "op", "bij", "tot", "in", "uit", "van", "maar", "als"]),
    "pt": frozenset(["para", "com", "em", "ate", "desde", "por", "mas", "se"]),
}


def softly_negated(reading: Reading, word: int) -> bool:
    """Whether something near the word turns away from it: `leave the pets at home`, `rain cover sold separately`."""
    clause, rest = reading.clause_of(word), range(word, reading.sentence_of(word).stop)
    return any(
        hit.concept == "soft"
        and (hit.first in clause or hit.first in rest)
        and -_SOFT_BEFORE <= hit.first - word <= _SOFT_AFTER
        for hit in hits(reading).get("negation", ())
    )
