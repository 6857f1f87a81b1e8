"""Words that open a statement to all: `every`, `everyone`, `wherever`, `whenever`; and what they lay open."""

from variantgen.authoring.guardrails.denying.polarity import LEADING
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading

_OPENED = 4  # words behind `wherever`
_AHEAD = 6


def openings_in(reading: Reading) -> list[tuple[str, Hit]]:
    """Return the wholes of a text, each with its kind: `every`, `who`, `where`, `when`."""
    found = hits(reading)
    listed = [("every", hit) for hit in found.get("universal", ()) if hit.concept == "every"]
    listed += [("who", hit) for hit in found.get("universal", ()) if hit.concept == "people"]
    listed += [("every" if hit.concept == "what" else hit.concept, hit) for hit in found.get("free_choice", ())]
    listed += [(hit.concept, hit) for hit in found.get("opening", ())]
    return listed


def opened_by(reading: Reading, openings: list[tuple[str, Hit]]) -> frozenset[int]:
    """Return the words that a whole lays open: the `bought` of `wherever you bought it`.

    What follows `every` or `all` may limit them instead: `every first order`.
    """
    return frozenset(
        index
        for kind, hit in openings
        if kind != "every"
        for index in range(hit.last + 1, min(hit.last + 1 + _OPENED, reading.clause_of(hit.last).stop))
    )


def before_only(text: Reading, hit: Hit) -> int:
    """Return where a limit begins that ends with `only`: at the preposition ahead, as in `at 12 clubs only`."""
    leading = LEADING.get(text.language, frozenset())
    before = range(max(text.clause_of(hit.first).start, hit.first - _AHEAD), hit.first)
    return next((index for index in reversed(before) if text.words[index] in leading), hit.first)
