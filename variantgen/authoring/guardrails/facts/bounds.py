"""What stands around a value and changes it: `from`, `up to`, `at least`, `under`, `over`, `about`."""

from dataclasses import replace

from variantgen.authoring.guardrails.facts.value import Value
from variantgen.authoring.guardrails.lexicons import hits
from variantgen.authoring.guardrails.reading import Reading

_REACH = 2
_BETWEEN = frozenset(
    "a an the just only your of der die das den einem einer le la les l' un une el los las il lo de zu $ € £".split()
)


def bounded(reading: Reading, value: Value) -> Value:
    """Return the value with the bounds written right before or after it."""
    found = hits(reading)
    bounds = {hit.concept for hit in found.get("bound", ()) if _leads_to(reading, hit.last, value.first)}
    bounds |= {hit.concept for hit in found.get("bound_after", ()) if _follows(reading, value.last, hit.first)}
    after = reading.gap(value.last)[:1] if value.last < len(reading.words) else ""
    if after == "+":
        bounds.add("at_least")
    return replace(value, bounds=frozenset(bounds)) if bounds else value


def _leads_to(reading: Reading, last: int, first: int) -> bool:
    if not 0 < first - last <= 1 + _REACH or reading.clauses[last] != reading.clauses[first]:
        return False
    return all(reading.words[index] in _BETWEEN for index in range(last + 1, first))


def _follows(reading: Reading, last: int, first: int) -> bool:
    return 0 < first - last <= 1 + _REACH and reading.sentences[last] == reading.sentences[first]
