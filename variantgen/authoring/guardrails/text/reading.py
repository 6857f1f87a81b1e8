"""A text read once for all checks: words with their places, stems, clauses and sentences."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, wraps
from itertools import groupby
from typing import Any, TypeVar

from variantgen.authoring.guardrails.text.folding import fold
from variantgen.authoring.guardrails.text.function_words import function_words
from variantgen.authoring.guardrails.text.stem import stem

ELIDED = (
    r"(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|un|dell|all|nell|sull|dall|quest|quell|bell|cos|gl)"
    r"'(?=[^\W\d_]{2})"
)
_WORD = re.compile(
    ELIDED + r"|\d+(?:[.,:/']\d+)*" + r"|[^\W\d_][^\W_]*(?:'[^\W\d_]{1,3}(?![^\W_]))?" + r"|[%€$£¥₹&+×<>≤≥#°*/@]"
)
_BARE_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_][^\W_]*|[%€$£¥₹&+×<>≤≥#°*/@]")  # of a text without apostrophes
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'»”’)\]]|$)|[\n\r]")
_CLAUSE_END = re.compile(r"[,;:()\[\]–—|•·!?…\n\r]|\.(?=\s|$)|\s-\s")
_MARKUP = re.compile(
    r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\*\|[^|\n]{0,100}\|\*|%%[^%\s]{1,60}%%|%[A-Z_]{3,40}%|"
    r"\[[A-Z][A-Z_]{2,40}\]|\{[\w.]{1,60}\}|<%.{0,100}?%>|\$\{[\w.]{1,60}\}"
)
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'»«”)\]]{1,500}"
    r"|\b[a-z0-9](?:[a-z0-9-]{0,62}\.){1,4}(?:com|net|org|io|co|app|shop|store|example|test|de|fr|es|it|nl|"
    r"pt|uk|eu|at|ch|be|us|ca|info|biz|online|site|xyz|me|ly|dev|ai|win)"
    r"\b(?:/[^\s<>\"'»«”)\]]{0,300})?",
    re.IGNORECASE,
)
_MAY_LINK = re.compile(r"\.\S")  # a full stop and a space end a sentence; copy without a link is spared the search
Answer = TypeVar("Answer")

_AROUND = 60
_LONGEST = 150  # words: no sentence of copy is longer, and what is looked for around each value stays bounded
_NUMBERING = frozenset({"no", "nos", "nr", "vol", "art"})  # `No. 10`
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


@dataclass(frozen=True, eq=False)
class Reading:
    """A text and its words. Every list has one entry a word; spans point into `text`.

    masked: the text with merge tags, links and e-mail addresses blanked, of the same length. folded: that, folded.
    """

    text: str
    language: str
    masked: str
    folded: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    clauses: list[int]
    links: tuple[tuple[int, int], ...]
    emails: tuple[tuple[int, int], ...]
    tags: tuple[tuple[int, int], ...]
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)  # of `kept_with_reading`

    @cached_property
    def stems(self) -> list[str]:
        """The words' stems."""
        return stems_of(self.words, self.language)

    @cached_property
    def stem_set(self) -> frozenset[str]:
        """The stems, to look one up among."""
        return frozenset(self.stems)

    @cached_property
    def content(self) -> list[int]:
        """The places of the words that carry content: they begin with a letter and are no function word."""
        small = function_words(self.language)
        return [
            index for index, word in enumerate(self.words) if word not in small and len(word) > 1 and word[0].isalpha()
        ]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the text span of the words first to last, both included."""
        return self.starts[first], self.ends[last]

    def raw(self, word: int) -> str:
        """Return a word as written."""
        return self.text[self.starts[word] : self.ends[word]]

    def gap(self, word: int) -> str:
        """Return what stands between a word and the next."""
        end = self.starts[word + 1] if word + 1 < len(self.starts) else len(self.text)
        return self.masked[self.ends[word] : end]

    def clause_of(self, word: int) -> range:
        """Return the words of this word's clause."""
        return self._clause_ranges[word]

    def sentence_of(self, word: int) -> range:
        """Return the words of this word's sentence."""
        return self._sentence_ranges[word]

    @cached_property
    def each_clause(self) -> tuple[range, ...]:
        """The words of every clause, in reading order."""
        return tuple(dict.fromkeys(self._clause_ranges))

    @cached_property
    def each_sentence(self) -> tuple[range, ...]:
        """The words of every sentence, in reading order."""
        return tuple(dict.fromkeys(self._sentence_ranges))

    @cached_property
    def _clause_ranges(self) -> list[range]:
        return _ranges(self.clauses)

    @cached_property
    def _sentence_ranges(self) -> list[range]:
        return _ranges(self.sentences)


def kept_with_reading(function: Callable[[Reading], Answer]) -> Callable[[Reading], Answer]:
    """Work something out of a reading once, and keep it as long as the reading: a base copy's outlasts its drafts'."""

    @wraps(function)
    def kept(reading: Reading) -> Answer:
        memo = reading.memo
        if function not in memo:
            memo[function] = function(reading)
        answer: Answer = memo[function]
        return answer

    return kept


def kept_by_locale(function: Callable[[Reading, str], Answer]) -> Callable[[Reading, str], Answer]:
    """Keep with a reading what is worked out of it for a locale."""

    @wraps(function)
    def kept(reading: Reading, locale: str) -> Answer:
        memo, key = reading.memo, (function, locale)
        if key not in memo:
            memo[key] = function(reading, locale)
        answer: Answer = memo[key]
        return answer

    return kept


def words_near(words: range, first: int, last: int) -> range:
    """Return the words around some: no sentence of copy is longer, and a text without full stops stays bounded."""
    return range(max(words.start, first - _AROUND), min(words.stop, last + 1 + _AROUND))


def _ranges(marks: list[int]) -> list[range]:
    """Return for each word the range of words with its mark."""
    found: list[range] = []
    for _, group in groupby(marks):
        stop = len(found) + len(list(group))
        found += [range(len(found), stop)] * (stop - len(found))
    return found


def stems_of(words: Sequence[str], language: str) -> list[str]:
    """Return the stems of folded words."""
    return [stem(word, language) for word in words]


@lru_cache(maxsize=256)
def read(text: str, language: str) -> Reading:
    """Read a text; kept for the checks that ask again."""
    tags = tuple(match.span() for match in _MARKUP.finditer(text)) if any(c in text for c in "{[%*<") else ()
    emails = tuple(match.span() for match in EMAIL.finditer(text)) if "@" in text else ()
    masked = _blank(text, (*tags, *emails))
    links = tuple(match.span() for match in LINK.finditer(masked)) if _MAY_LINK.search(masked) else ()
    masked = _blank(masked, links)
    folded = fold(masked)
    spans = [match.span() for match in (_WORD if "'" in folded else _BARE_WORD).finditer(folded)]
    words = [folded[start:end] for start, end in spans]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    sentences, clauses = _breaks(masked, words, starts, ends, dotted_days=language == "de")
    return Reading(text, language, masked, folded, words, starts, ends, sentences, clauses, links, emails, tags)


def _blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _breaks(
    masked: str, words: list[str], starts: list[int], ends: list[int], *, dotted_days: bool
) -> tuple[list[int], list[int]]:
    sentences, clauses = [], []
    sentence = clause = began = 0
    for index, (start, word) in enumerate(zip(starts, words, strict=True)):
        if index:
            between = masked[ends[index - 1] : start]
            if between not in (" ", "-", "") and not _abbreviates(between, words[index - 1], word):
                ordinal = dotted_days and (
                    between == ". "
                    and words[index - 1].isdecimal()
                    and int(words[index - 1]) <= 31
                    and not (masked[start].isupper() and words[index] in function_words("de"))
                )  # "13. Dezember"
                half_of_day = (
                    between == ". " and words[index - 1] == "m" and words[index - 2 : index - 1] in (["a"], ["p"])
                ) and masked[start].islower()  # "9 a.m. to 4 p.m."
                numbered = between == ". " and words[index - 1] in _NUMBERING and words[index][0].isdecimal()
                if _CLAUSE_END.search(between) and not (ordinal or half_of_day or numbered):
                    clause += 1
                    if _SENTENCE_END.search(between):
                        sentence, began = sentence + 1, index
            if index - began == _LONGEST:
                sentence, clause, began = sentence + 1, clause + 1, index
        sentences.append(sentence)
        clauses.append(clause)
    return sentences, clauses


def _abbreviates(between: str, one: str, other: str) -> bool:
    """Whether a full stop stands inside `p.m.` or `z.B.`."""
    return between == "." and len(one) == len(other) == 1 and one.isalpha() and other.isalpha()
