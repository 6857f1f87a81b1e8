"""What a text says weakly: the statement that `may` or `helps` governs, and what takes an `always` back."""

from variantgen.authoring.guardrails.denying.polarity import joins
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, kept_with_reading

_REACH, _SHORT = 6, 3
_COPULAS_WORDS = (
    "is are comes come has have ist sind hat haben est sont es son tiene e sono ha hanno heeft zijn sao tem"
)
_COPULAS = frozenset(_COPULAS_WORDS.split())
_ARTICLES = frozenset(
    {"the", "a", "an", "your", "you", "it", "most", "some", "many", "all", "skin", "hair", "them", "no"}
)
_PURPOSE = frozenset({"to", "pour", "para", "per", "om", "um"})
_CAN_WORDS = "can kann konnen peut peuvent puede pueden puo possono kan kunnen pode podem"
_CAN = frozenset(_CAN_WORDS.split())
_REFLEXIVES = frozenset({"se", "si"})
_ALLOWED_WORDS = (
    "you anyone anybody everyone everybody who they members guests adopters customers visitors parents children kids "
    "students patients holders cardholders users riders passengers owners residents subscribers participants climbers "
    "swimmers donors adults pupils"
)
_ALLOWED = frozenset(_ALLOWED_WORDS.split())
_BEFALLS_WORDS = (
    "be see notice feel find hear get spot experience need want like lose gain save qualify have meet catch"
)
_BEFALLS = frozenset(_BEFALLS_WORDS.split())  # what happens to people, whom nobody gives leave to it
_ALMOST_WORDS = (
    "almost nearly practically virtually mostly fast beinahe nahezu annahernd praktisch presque quasiment quasi "
    "pratiquement casi practicamente bijna vrijwel nagenoeg praticamente"
)
_ALMOST = frozenset(_ALMOST_WORDS.split())
_ALWAYS = frozenset({"siempre", "sempre"})
_THAT = frozenset({"que", "che"})
_ENDS = frozenset({"end", "ends", "stop", "stops"})
_BEFORE_NOUNS = frozenset({"the", "each", "every", "this", "year", "year's", "week", "month", "weekend"})
_AS = frozenset({"as", "wie", "comme", "como", "come", "zoals"})


def is_leave(reading: Reading, hit: Hit) -> bool:
    """Whether a weak verb tells what somebody is free to do: `you may cancel`, `se pueden pagar`, `können Sie buchen`.

    `You may see seals` tells of a chance.
    """
    first, before = hit.first, reading.words[max(hit.first - 1, 0)]
    if reading.words[first] in _CAN or before in _REFLEXIVES:
        return True
    after = reading.words[hit.last + 1] if hit.last + 1 < len(reading.words) else ""
    return reading.words[first] == "may" and before in _ALLOWED and after not in _BEFALLS


@kept_with_reading
def absolutes_in(reading: Reading) -> list[Hit]:
    """Return the words without exception.

    Not `almost always`, `siempre que` (provided that), `as always`, `the end of May`.
    """
    return [hit for hit in hits(reading).get("absolute", ()) if not is_softened(reading, hit)]


def is_softened(reading: Reading, hit: Hit) -> bool:
    """Whether the word before or after takes an absolute back, or makes a noun of it."""
    before = reading.words[hit.first - 1] if hit.first else ""
    after = reading.words[hit.last + 1] if hit.last + 1 < len(reading.words) else ""
    is_provided = reading.words[hit.last] in _ALWAYS and after in _THAT
    is_usual = hit.first == hit.last and before in _AS
    is_noun = hit.first == hit.last and reading.words[hit.first] in _ENDS and before in _BEFORE_NOUNS
    return before in _ALMOST or is_provided or is_usual or is_noun


def statement_after(reading: Reading, hit: Hit) -> slice:
    """Return the words after a weak verb; past a comma where an infinitive follows: `kann helfen, Druck zu lindern`."""
    clause, sentence = reading.clause_of(hit.last), reading.sentence_of(hit.last)
    for index in range(hit.last + 1, clause.stop - 1):  # `helps to tighten pores and is made for dry skin`
        if joins(reading, index) and (reading.words[index + 1] in _COPULAS or _is_finite(reading, index + 1)):
            return slice(hit.last + 1, index)
    is_short = clause.stop - hit.last <= _SHORT and "," in reading.gap(clause.stop - 1)
    return slice(hit.last + 1, min(hit.last + 1 + _REACH + _SHORT, sentence.stop) if is_short else clause.stop)


def statement_of(reading: Reading, hit: Hit) -> range:
    """Return the words of a clause that a hedge weakens.

    Not what an `and` before it says surely, nor after it: `keeps skin soft and may calm it`, `oils to help it heal`.
    """
    clause = reading.clause_of(hit.first)
    is_led = hit.first > clause.start and (joins(reading, hit.first - 1) or reading.words[hit.first - 1] in _PURPOSE)
    return range(hit.first if is_led else clause.start, min(statement_after(reading, hit).stop, clause.stop))


def _is_finite(reading: Reading, index: int) -> bool:
    """Whether an English verb in `-s` begins another statement: `may help reduce lines and leaves skin soft`."""
    is_bare = reading.language == "en" and index + 1 < len(reading.words)
    return is_bare and reading.words[index].endswith("s") and reading.words[index + 1] in _ARTICLES
