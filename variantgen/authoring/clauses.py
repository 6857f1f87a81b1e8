"""Takes base copy apart into clauses that stand alone and stay true, and into blocks that may change places.

The rules are cautious: a clause that leans on what stood before it, or that would lose its condition, is left out.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from variantgen.domain.content import BaseContent, Fact

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^a-z\s])")
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
_PART_END = re.compile(r"\s*(?P<mark>;|:|,(?!\s\d{4}\b)|\s[–—])\s+")
_PREDICATE = re.compile(r"(?:is|has|[a-z]{2,}s)\b")
_PREDICATE_END = re.compile(r"(?:, and |, | and )(?=[a-z]{3,}s (?!and |or ))")
_ADDRESS = re.compile(r"https?:|www\.|\w\.\w{2,}/|@\w|\.example\b")
_TAG = re.compile(r"\{\{|\[\[|\{%|\*\||%%|%[A-Za-z_]\w+%|\$\{|<%|\{\w")
_SENSITIVE = re.compile(r"\d|%|\b(?:free|kostenlos\w*|gratis|gratuit\w*)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+")
_STANDALONE_KINDS = frozenset({"claim", "price", "percent", "spec", "quantity", "duration"})
_ORDINAL_LANGUAGES = frozenset({"de"})
_LINKS = frozenset({"with", "from", "when", "that", "avec", "pour", "para", "wenn"})
MOST_CONTEXT = 20
MOST_OF_A_CONDITION = 0.6


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of base copy, word for word, that says something true by itself. is_caveat: it limits or excludes."""

    text: str
    is_caveat: bool = False

    def names(self, product: str) -> bool:
        """Whether the product is named in it."""
        return product.casefold() in self.text.casefold()


@dataclass(frozen=True, slots=True)
class _Words:
    joining: tuple[str, ...] = ()
    bringing: tuple[str, ...] = ()
    hanging: tuple[str, ...] = ()
    binding: tuple[str, ...] = ()
    itself: tuple[str, ...] = ()


def clauses_of(content: BaseContent) -> tuple[Clause, ...]:
    """Return the content's clauses from every slot and fact, in order of appearance, without repeats."""
    words = _words().get(content.language, _Words())
    texts: list[str] = []
    for copy in content.slots.values():
        sentences = sentences_of(copy.text, content.language)
        for index, sentence in enumerate(sentences):
            whole = _named(sentence.rstrip(".").strip(), sentences[:index], content, words)
            texts += _clauses_in(whole, words, is_list=len(sentences) > 1)
            texts += _statements_in(whole, content)
    facts = [_fact_clause(fact, content, words) for fact in content.facts]
    texts += [text for text in facts if text and not _is_told(text, texts)]
    texts = [text for text in texts if all(_keeps_condition(text, fact) for fact in content.facts)]
    caveats = [fact.phrase.casefold() for fact in content.facts if fact.kind == "disclaimer"]
    names = (content.product.casefold(), content.brand.casefold())
    found = {text.casefold(): text for text in reversed(texts) if text.casefold() not in names}
    return tuple(Clause(text, any(caveat in key for caveat in caveats)) for key, text in reversed(found.items()))


def blocks_of(text: str, language: str) -> tuple[str, ...]:
    """Return a text's sentences, each that leans on the one before joined to it: what may change places."""
    words = _words().get(language, _Words())
    blocks: list[str] = []
    for sentence in sentences_of(text, language):
        if blocks and _starts_with(sentence, words.hanging):
            blocks[-1] += f" {sentence}"
        else:
            blocks.append(sentence)
    return tuple(blocks)


def sentences_of(text: str, language: str) -> list[str]:
    """Return a text's sentences with their closing mark."""
    sentences: list[str] = []
    for piece in _SENTENCE_END.split(" ".join(text.split())):
        if sentences and language in _ORDINAL_LANGUAGES and _ORDINAL.search(sentences[-1]):
            sentences[-1] += f" {piece}"
        else:
            sentences.append(piece)
    return [sentence for sentence in sentences if sentence]


def has_merge_tag(text: str) -> bool:
    """Whether a text holds something that looks like a merge tag."""
    return bool(_TAG.search(text))


def capitalised(text: str) -> str:
    """Return a text with a capital first letter."""
    return text[:1].upper() + text[1:]


def _clauses_in(sentence: str, words: _Words, *, is_list: bool) -> list[str]:
    """Return the whole sentence and those of its parts that stand alone.

    is_list: whether commas part statements; in a slot of one sentence, such as a headline, they part a thought.
    """
    if has_merge_tag(sentence) or _ADDRESS.search(sentence):
        return []
    parts = _parts(sentence, words, is_list=is_list)
    found = [] if _starts_with(sentence, words.hanging) else [sentence]
    for first, last in _runs(parts):
        run = _trimmed(sentence[parts[first][0] : parts[last][1]], words)
        rest = [sentence[start:end] for start, end in (*parts[:first], *parts[last + 1 :])]
        if rest and _stands_alone(run, rest, words):
            found.append(run)
    return found


def _statements_in(sentence: str, content: BaseContent) -> list[str]:
    """Return what an English sentence says of the product, one predicate each.

    `The Ridge weighs 248 g and grips wet rock` gives `The Ridge weighs 248 g` and `The Ridge grips wet rock`.
    """
    subject = re.match(rf"(?:The )?{re.escape(content.product)}(?= )", sentence)
    if content.language != "en" or subject is None or has_merge_tag(sentence):
        return []
    predicates = _PREDICATE_END.split(sentence[subject.end() :].strip())
    if len(predicates) == 1 or not all(_PREDICATE.match(predicate) for predicate in predicates):
        return []
    return [f"{subject[0]} {predicate}" for predicate in predicates]


def _parts(sentence: str, words: _Words, *, is_list: bool) -> list[tuple[int, int]]:
    """Return the spans between the marks that part statements; a comma in an enumeration does not."""
    parts, start = [], 0
    for mark in _PART_END.finditer(sentence):
        following = _PART_END.split(sentence[mark.end() :])[0]
        joins = _starts_with(following, words.joining)
        if mark["mark"] == "," and not joins and (not is_list or _holds(following, words.joining)):
            continue
        parts.append((start, mark.start()))
        start = mark.end()
    return [*parts, (start, len(sentence))]


def _runs(parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return which parts to take together: each alone, and all up to each."""
    single = [(index, index) for index in range(len(parts))]
    return single + [(0, last) for last in range(1, len(parts) - 1)]


def _named(sentence: str, before: Sequence[str], content: BaseContent, words: _Words) -> str:
    """Return a sentence with its leading pronoun replaced by the product, where the sentence before is about it."""
    first, _, rest = sentence.partition(" ")
    about = before[-1].casefold().removeprefix("the ") if before else ""
    if first.casefold() in words.itself and rest and about.startswith(content.product.casefold()):
        return f"{content.product} {rest}"
    return sentence


def _trimmed(run: str, words: _Words) -> str:
    """Return a run without what only joins it to the part before: `and`, or the `with` of `with 36 settings`."""
    first, _, rest = run.partition(" ")
    joins = first.casefold() in words.joining or (first.casefold() in words.bringing and rest[:1].isdigit())
    return rest if joins else run


def _stands_alone(run: str, rest: Sequence[str], words: _Words) -> bool:
    """Whether a run of parts is true and readable without the rest of its sentence."""
    if len(run.split()) < 2 and not _SENSITIVE.search(run):
        return False
    if _starts_with(run, words.hanging) or run.count("(") != run.count(")"):
        return False
    if not _SENSITIVE.search(run):
        return True
    return not any(_holds(part, words.binding) for part in rest if not _starts_with(part, words.joining))


def _fact_clause(fact: Fact, content: BaseContent, words: _Words) -> str:
    """Return a fact as the base copy writes it, with its condition, empty where it cannot stand alone."""
    phrase = f"{fact.phrase} {fact.condition}" if fact.condition else fact.phrase
    spoken = [word for word in phrase.split() if sum(map(str.isalpha, word)) > 2]
    if fact.kind not in _STANDALONE_KINDS or (len(spoken) < 2 and fact.kind != "price"):
        return ""
    if _starts_with(phrase, (*words.hanging, *words.binding)):
        return ""
    for copy in content.slots.values():
        text = " ".join(copy.text.split())
        place = text.casefold().find(phrase.casefold())
        if place >= 0:
            return text[place : place + len(phrase)]
    return ""


def _keeps_condition(text: str, fact: Fact) -> bool:
    """Whether a clause that uses a conditional fact tells the condition too, in most of its words."""
    if not fact.condition or not re.search(rf"(?<!\w){re.escape(fact.phrase)}(?!\w)", text, re.IGNORECASE):
        return True
    needed = [word[:4] for word in re.findall(r"\w{4,}|\w*\d\w*", fact.condition.casefold()) if word not in _LINKS]
    return sum(word in text.casefold() for word in needed) >= MOST_OF_A_CONDITION * len(needed)


def _is_told(text: str, clauses: Sequence[str]) -> bool:
    """Whether a clause little longer than the text says it with its subject."""
    return any(text.casefold() in clause.casefold() and len(clause) <= len(text) + MOST_CONTEXT for clause in clauses)


def _starts_with(text: str, starts: Sequence[str]) -> bool:
    lowered = f"{text.casefold()} "
    return any(lowered.startswith((f"{start} ", f"{start}, ")) for start in starts)


def _holds(text: str, markers: Sequence[str]) -> bool:
    lowered = f" {' '.join(_WORD.findall(text.casefold()))} "
    return any(f" {marker} " in lowered for marker in markers)


@lru_cache(maxsize=1)
def _words() -> Mapping[str, _Words]:
    table = tomllib.loads(files("variantgen.authoring").joinpath("clause_words.toml").read_text(encoding="utf-8"))
    plain = {name: {key: tuple(words) for key, words in lists.items()} for name, lists in table.items()}
    return MappingProxyType({name: _Words(**lists) for name, lists in plain.items()})
