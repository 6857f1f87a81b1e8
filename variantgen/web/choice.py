"""What the address of the preview page asks to see, and what there is to choose instead."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from variantgen.domain.snapshot import Site, Snapshot
from variantgen.serving.policy import Policy
from variantgen.serving.sample_readers import SAMPLE_READERS, SampleReader, sample_question
from variantgen.web.reader_form import Described, ReaderForm, described, read_form

CUSTOM = "custom"
FIRST_SLOT = "headline"
ANSWER = "main"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which copy, for whom. reader: the key of a sample reader, or `custom` for the one in the form."""

    content_id: str = ""
    slot: str = ""
    locale: str = ""
    reader: str = SAMPLE_READERS[0].key
    form: ReaderForm = ReaderForm()

    def as_query(self, **changes: str) -> dict[str, str]:
        """Return the choice, with some of it changed, as the filled fields of an address."""
        chosen = {"content": self.content_id, "slot": self.slot, "locale": self.locale, "reader": self.reader} | changes
        of_reader = self.form.as_query() if chosen["reader"] == CUSTOM else {}
        return {name: value for name, value in (chosen | of_reader).items() if value}

    def href(self, **changes: str) -> str:
        """Return the address of this choice with some of it changed; it leads past the form, to the answer."""
        return f"/?{urlencode(self.as_query(**changes))}#{ANSWER}"


@dataclass(frozen=True, slots=True)
class Settled:
    """A choice of things that exist. notices: what was asked for and does not."""

    choice: Choice
    site: Site
    slots: tuple[str, ...]
    notices: tuple[str, ...] = ()


def read_choice(query: Mapping[str, str]) -> Choice:
    """Read an address."""
    return Choice(
        content_id=query.get("content", "").strip(),
        slot=query.get("slot", "").strip(),
        locale=query.get("locale", "").strip(),
        reader=query.get("reader", "") or SAMPLE_READERS[0].key,
        form=read_form(query),
    )


def settle(choice: Choice, snapshot: Snapshot) -> Settled | None:
    """Replace what does not exist by what does; None where the snapshot holds no content at all."""
    if not snapshot.placements:
        return None
    notices: list[str] = []
    slots = slots_of(snapshot, choice.content_id)
    if not slots:
        if choice.content_id:
            notices.append(f"The snapshot holds no content called {choice.content_id!r}; this is the first it holds.")
        choice = replace(choice, content_id=_first_content(snapshot))
        slots = slots_of(snapshot, choice.content_id)
    if choice.slot not in slots:
        if choice.slot:
            notices.append(f"{choice.content_id} has no slot called {choice.slot!r}; this is its {slots[0]}.")
        choice = replace(choice, slot=slots[0])
    if choice.reader != CUSTOM and sample_reader(choice.reader) is None:
        notices.append(f"There is no sample reader called {choice.reader!r}; this is the first.")
        choice = replace(choice, reader=SAMPLE_READERS[0].key)
    return Settled(choice, snapshot.sites[choice.content_id, choice.slot], slots, tuple(notices))


def reader_of(choice: Choice, policy: Policy) -> Described:
    """Return the question of the chosen reader."""
    sample = sample_reader(choice.reader)
    if sample is None:
        return described(choice.form, content_id=choice.content_id, slot=choice.slot, locale=choice.locale)
    question = sample_question(sample, policy, content_id=choice.content_id, slot=choice.slot, locale=choice.locale)
    return Described(question, {})


def sample_reader(key: str) -> SampleReader | None:
    """Return the sample reader of a key."""
    return next((sample for sample in SAMPLE_READERS if sample.key == key), None)


def slots_of(snapshot: Snapshot, content_id: str) -> tuple[str, ...]:
    """Return a content's slots, the headline first, then by name."""
    slots = {slot for content, slot in snapshot.sites if content == content_id}
    return tuple(sorted(slots, key=lambda slot: (slot != FIRST_SLOT, slot)))


def _first_content(snapshot: Snapshot) -> str:
    """Return the first content with anything to choose from, so that the page opens on something to see."""
    filled = next((place for place in snapshot.placements if place.start < place.stop), snapshot.placements[0])
    return filled.content_id
