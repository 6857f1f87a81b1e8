"""The words that give a condition: with its name (`Ridge Club members`), and with what follows (`orders over $35`)."""

from functools import lru_cache

from variantgen.authoring.guardrails.denying.polarity import LEADING
from variantgen.authoring.guardrails.text.function_words import HEAD_FIRST
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.text.roots import is_content
from variantgen.authoring.guardrails.truth import Truth

_NEAR = 3
_OF = frozenset(["of", "du", "de", "des", "d'", "del", "della", "dei", "van", "von", "der", "do", "da", "dos"])
_ARTICLES = frozenset(["the", "la", "le", "el", "il", "lo", "l'", "het", "den", "dem", "o", "a"])


def name_of(reading: Reading, hit: Hit, extent: range, apart: range = range(0)) -> list[int]:
    """Return a condition with its name: `Ridge Club members`, `members of the Copper Club`, `socios del Club Sol`."""

    def is_free(index: int) -> bool:
        return index in extent and index not in apart

    first, last = hit.first, hit.last
    while (
        reading.language not in HEAD_FIRST
        and is_free(first - 1)
        and is_content(reading, first - 1)
        and hit.first - first < _NEAR
    ):
        first -= 1
    is_of = is_free(last + 1) and reading.words[last + 1] in _OF
    while (is_of or reading.language in HEAD_FIRST) and is_free(last + 1) and last - hit.last < _NEAR + is_of:
        if not is_content(reading, last + 1) and reading.words[last + 1] not in _OF | _ARTICLES:
            break
        last += 1
    return list(range(first, last + 1))


def phrase_of(reading: Reading, hit: Hit, extent: range, apart: range) -> list[int]:
    """Return the words of a condition with its name and what follows up to the next preposition."""
    words = name_of(reading, hit, extent, apart)
    leading = LEADING.get(reading.language, frozenset())
    last = words[-1]
    while (
        last + 1 in extent
        and last + 1 not in apart
        and last - hit.last < _NEAR
        and reading.words[last + 1] not in leading
    ):
        last += 1
    return list(range(words[0], last + 1))


@lru_cache(maxsize=128)
def sold_audiences(truth: Truth) -> frozenset[str]:
    """Return the conditions that the product's name says: all who have a membership are members."""
    name = read(truth.content.product, truth.language)
    return frozenset(hit.concept for hit in hits(name).get("condition", ()))
