"""Values told in the place of another: `a fee of €20` where the base has `a fee of €30`."""

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.matter import Matter
from variantgen.authoring.guardrails.text.function_words import is_function_word
from variantgen.authoring.guardrails.text.reading import Reading

_REACH = 2


def is_retold(matter: Matter, value: Value) -> bool:
    """Whether the base tells another amount with the same word before it, which the draft does not tell elsewhere.

    Then it is that amount changed, not one reckoned from the base. Twice the amount may be both ways, or for two.
    """
    mine = _word_before(matter.reading, value)
    if not mine:
        return False
    told = {other.key for other in matter.values}
    return any(
        (other.kind, other.unit) == (value.kind, value.unit)
        and other.key not in told
        and value.amount != 2 * other.amount
        and _word_before(placed.reading, other) == mine
        for placed, other in ((placed, placed.value) for placed in matter.truth.placed)
    )


def _word_before(reading: Reading, value: Value) -> str:
    """Return the stem of the content word that leads to a value, where it is near and of the value's clause."""
    start = reading.clause_of(value.first).start
    for index in range(value.first - 1, max(start, value.first - _REACH) - 1, -1):
        if reading.words[index].isalpha() and not is_function_word(reading.words[index], reading.language):
            return reading.stems[index]
    return ""
