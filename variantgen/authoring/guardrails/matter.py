"""What every check starts from: the draft's reading and the base's truth."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.text.lexicons import Hit, hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.truth import Truth, truth_of
from variantgen.domain.variant import Brief, Draft


class _Sides(NamedTuple):
    reading: Reading
    truth: Truth


class Matter(_Sides):
    """A draft's reading beside what it must agree with."""

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The draft's typed values."""
        return values_in(self.reading, self.truth.locale)

    @cached_property
    def hits(self) -> Mapping[str, list[Hit]]:
        """The draft's hits by category."""
        return hits(self.reading)

    @cached_property
    def fresh(self) -> list[int]:
        """The places of the draft's words with content that the base copy does not have in this form."""
        words, known = self.reading.words, self.truth.words
        return [index for index in self.reading.content if words[index] not in known]


_latest: list[tuple[Draft, Brief, Matter]] = []  # one, once there is any


def matter_of(draft: Draft, brief: Brief) -> Matter:
    """Return the draft and its truth, read; the latest is kept, for every check asks."""
    for its_draft, its_brief, kept in _latest:
        if its_draft is draft and its_brief is brief:
            return kept
    matter = Matter(read(draft.text, brief.content.language), truth_of(brief.content))
    _latest[:] = [(draft, brief, matter)]
    return matter
