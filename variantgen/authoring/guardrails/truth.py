"""What a variant must agree with: everything the base copy of a content says, read once."""

import re
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache

from variantgen.authoring.guardrails.facts import Value, values_in
from variantgen.authoring.guardrails.orders import without_orders
from variantgen.authoring.guardrails.text.compounds import BaseStems
from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import content_stems
from variantgen.authoring.guardrails.text.lexicons import hits
from variantgen.authoring.guardrails.text.reading import Reading, read
from variantgen.domain.content import BaseContent, Fact

_KEPT = 128  # truths, and of each function what it works out of one: so many places has its cache
_THRESHOLD = frozenset({"at_least"})
_TOKEN = re.compile(r"[^\W_](?:[^\W_]|-){1,23}")


@dataclass(frozen=True, eq=False)
class ListedFact:
    """A fact the team wrote down: its value and its condition read."""

    fact: Fact
    reading: Reading
    values: tuple[Value, ...]
    condition: Reading | None
    condition_values: tuple[Value, ...]


@dataclass(frozen=True, eq=False)
class Placed:
    """A value and the text it stands in."""

    value: Value
    reading: Reading


@dataclass(frozen=True, eq=False)
class Truth:
    """A content's base copy read: texts without injected instructions, values, words, concepts.

    injected: sentences that give orders instead of describing: never a source of truth.
    """

    content: BaseContent
    locale: str
    texts: tuple[Reading, ...]
    facts: tuple[ListedFact, ...]
    placed: tuple[Placed, ...]
    stems: BaseStems
    words: frozenset[str]
    concepts: frozenset[tuple[str, str]]
    links: frozenset[str]
    emails: frozenset[str]
    codes: frozenset[str]
    injected: tuple[Reading, ...]

    def base(self, slot: str) -> Reading:
        """Return a slot's base text, read."""
        return self.texts[list(self.content.slots).index(slot)]

    @property
    def language(self) -> str:
        """The base copy's language."""
        return self.content.language

    @cached_property
    def joined(self) -> str:
        """The base texts, one a line."""
        return "\n".join(reading.text for reading in self.texts)

    @cached_property
    def digits(self) -> str:
        """The base texts' digits, one after the other."""
        return "".join(character for character in self.joined if character.isdigit())

    @cached_property
    def trigrams(self) -> frozenset[tuple[str, str, str]]:
        """Three words running, anywhere in the base texts."""
        return frozenset(
            gram for text in self.texts for gram in zip(text.words, text.words[1:], text.words[2:], strict=False)
        )

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Everything in the base that a code could be, as written."""
        texts = [self.joined, self.content.product, self.content.brand, *(fact.fact.phrase for fact in self.facts)]
        return frozenset(self.codes) | frozenset(token for text in texts for token in _TOKEN.findall(text))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The base's words in capitals."""
        return frozenset(token for token in self.tokens if token.isupper())

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """All values of the base, those that say the same in the same way once."""
        distinct = {(*value.key, *value.manner): value for value in (placed.value for placed in self.placed)}
        return tuple(distinct.values())

    def says(self, category: str, concept: str) -> bool:
        """Whether the base copy holds a concept of the lexicon."""
        return (category, concept) in self.concepts

    def knows(self, words: list[str], stems: list[str]) -> bool:
        """Whether every content word of these stands in the base copy."""
        return all(stem in self.stems for stem in content_stems(words, stems, self.language))


_truths: OrderedDict[int, Truth] = OrderedDict()


def truth_of(content: BaseContent) -> Truth:
    """Return a content's truth; kept by identity for the next variants of the same content."""
    kept = _truths.get(id(content))
    if kept is not None and kept.content is content:
        _truths.move_to_end(id(content))
        return kept
    truth = _read_all(content)
    _truths[id(content)] = truth
    while len(_truths) > _KEPT:
        _truths.popitem(last=False)
    return truth


@lru_cache(maxsize=128)
def names_of(truth: Truth) -> frozenset[str]:
    """Return the stems of the product's and the brand's name: they go with every word."""
    content = truth.content
    return frozenset(stem for text in (content.product, content.brand) for stem in read(text, truth.language).stems)


def _read_all(content: BaseContent) -> Truth:
    language, locale = content.language, content.locale
    texts, injected = [], []
    for copy in content.slots.values():
        kept, ordered = without_orders(copy.text, language)
        texts.append(read(kept, language))
        injected += [read(text, language) for text in ordered]
    facts = tuple(_listed(fact, language, locale) for fact in content.facts)
    sources = [*texts, *(fact.reading for fact in facts), *(fact.condition for fact in facts if fact.condition)]
    sources += [read(text, language) for text in _loose_texts(content)]
    placed = _placed(texts, sources[len(texts) :], locale)
    return Truth(
        content=content,
        locale=locale,
        texts=tuple(texts),
        facts=facts,
        placed=placed,
        stems=BaseStems((stem for reading in sources for stem in reading.stems), language),
        words=frozenset(word for reading in sources for word in reading.words),
        concepts=frozenset(
            (kind, hit.concept) for reading in sources for kind, found in hits(reading).items() for hit in found
        ),
        links=frozenset(normal_link(text) for text in _link_texts(content, sources)),
        emails=frozenset(reading.text[start:end].lower() for reading in sources for start, end in reading.emails),
        codes=frozenset(_codes(content)),
        injected=tuple(injected),
    )


def _placed(texts: list[Reading], others: list[Reading], locale: str) -> tuple[Placed, ...]:
    """Return every value and where it stands. A number listed bare is a threshold where a text tells it as one."""
    told = [Placed(value, reading) for reading in texts for value in values_in(reading, locale)]
    thresholds = {placed.value.key for placed in told if placed.value.bounds == _THRESHOLD}
    listed = [
        Placed(value._replace(bounds=_THRESHOLD) if _is_bare_in(thresholds, value) else value, reading)
        for reading in others
        for value in values_in(reading, locale)
    ]
    return (*told, *listed)


def _is_bare_in(thresholds: set[tuple[str, str, float]], value: Value) -> bool:
    return value.kind == "number" and not value.bounds and value.key in thresholds


def _listed(fact: Fact, language: str, locale: str) -> ListedFact:
    reading = read(fact.phrase, language)
    condition = read(fact.condition, language) if fact.condition else None
    return ListedFact(
        fact, reading, values_in(reading, locale), condition, values_in(condition, locale) if condition else ()
    )


def _loose_texts(content: BaseContent) -> list[str]:
    offer = content.offer
    days = [day for day in (offer.starts_at, offer.ends_at) if day] if offer else []
    return [
        content.product,
        content.brand,
        *(term for copy in content.slots.values() for term in copy.required_terms),
        *map(_written, days),
    ]


def _written(day: datetime | date) -> str:
    """Write a date so that every locale reads it the same: `30.11.2026`."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def _link_texts(content: BaseContent, sources: list[Reading]) -> list[str]:
    found = [reading.text[start:end] for reading in sources for start, end in reading.links]
    return [*found, content.url] if content.url else found


def _codes(content: BaseContent) -> list[str]:
    listed = [fact.value for fact in content.facts if fact.kind == "code"]
    return [*listed, content.offer.code] if content.offer and content.offer.code else listed


def normal_link(text: str) -> str:
    """Return a link without what does not change where it leads: scheme, www, trailing marks."""
    plain = fold(text).strip().rstrip(".,;:!?/)")
    for prefix in ("https://", "http://", "www."):
        plain = plain.removeprefix(prefix)
    return plain.split("?utm_")[0].split("#")[0].rstrip("/")


def has_phrase(truth: Truth, phrase: list[str]) -> bool:
    """Whether a text of the base has these words one after the other."""
    return any(
        text.words[index : index + len(phrase)] == phrase
        for text in truth.texts
        for index, word in enumerate(text.words)
        if word == phrase[0]
    )
