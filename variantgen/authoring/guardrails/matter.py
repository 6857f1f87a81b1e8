"""What every check starts from: the draft's reading and the base's truth."""

from typing import NamedTuple

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.authoring.guardrails.truth import Truth, truth_of
from variantgen.domain.variant import Brief, Draft


class Matter(NamedTuple):
    """A draft's reading beside what it must agree with."""

    reading: Reading
    truth: Truth

    @property
    def values(self) -> tuple[Value, ...]:
        """The draft's typed values."""
        return values_in(self.reading, self.truth.locale)


_latest: dict[str, tuple[Draft, Brief, Matter]] = {}


def matter_of(draft: Draft, brief: Brief) -> Matter:
    """Return the draft and its truth, read; the latest is kept, for every check asks."""
    kept = _latest.get("")
    if kept and kept[0] is draft and kept[1] is brief:
        return kept[2]
    matter = Matter(read(draft.text, brief.content.language), truth_of(brief.content))
    _latest[""] = draft, brief, matter
    return matter
