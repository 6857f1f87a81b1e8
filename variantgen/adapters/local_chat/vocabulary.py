"""Holds a completion to given words: after each token, which tokens may come next."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from variantgen.errors import ModelRefused

Encode = Callable[[str], list[int]]


@dataclass(slots=True)
class _Node:
    """One token of a word. word: the word that is complete here, empty inside one."""

    after: dict[int, "_Node"] = field(default_factory=dict)
    word: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words and phrases as token sequences.

    Words are joined by a space; one that starts with punctuation, such as `,` or `?`, joins without. A phrase (more
    than one word) and anything with a digit in it may be used once in a text: repeated, it would be another claim.
    """

    spelled: tuple[tuple[str, tuple[int, ...]], ...]
    first: tuple[tuple[str, tuple[int, ...]], ...]

    @classmethod
    def of(cls, words: Iterable[str], encode: Encode, *, after_space: bool) -> "Lexicon":
        """Spell words with a tokenizer. after_space: whether the prompt ends in white space, so that none is added.

        Raises ModelRefused where no word can start a text.
        """
        ordered = sorted(words)
        glued = {word: tuple(encode(word)) for word in ordered}
        spaced = {word: tuple(encode(f" {word}")) if word[0].isalnum() else glued[word] for word in ordered}
        starts = [word for word in ordered if word[0].isalnum()]
        if not starts:
            raise ModelRefused(f"None of the words {ordered!r} can start a text; give one that begins with a letter.")
        first = glued if after_space else spaced
        return cls(tuple(spaced.items()), tuple((word, first[word]) for word in starts))


class Cursor:
    """Where one completion stands in a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._spent: set[str] = set()
        self._root = _tree(lexicon.spelled, self._spent)
        self._node = _tree(lexicon.first, self._spent)

    @property
    def may_end(self) -> bool:
        """Whether a word is complete here."""
        return bool(self._node.word)

    def allowed(self) -> list[int]:
        """Return the tokens that may follow, the end aside."""
        inside = list(self._node.after)
        return (
            [*inside, *(token for token in self._next_root().after if token not in inside)] if self.may_end else inside
        )

    def push(self, token: int) -> None:
        """Move on by one allowed token."""
        if token in self._node.after:
            self._node = self._node.after[token]
            return
        self._root = self._next_root()
        self._spent |= _once(self._node.word)
        self._node = self._root.after[token]

    def _next_root(self) -> _Node:
        spent = _once(self._node.word) - self._spent
        return _tree(self._lexicon.spelled, self._spent | spent) if spent else self._root


def _once(word: str) -> set[str]:
    return {word} if " " in word or any(character.isdigit() for character in word) else set()


def _tree(spelled: tuple[tuple[str, tuple[int, ...]], ...], spent: set[str]) -> _Node:
    root = _Node()
    for word, tokens in spelled:
        if word in spent:
            continue
        node = root
        for token in tokens:
            node = node.after.setdefault(token, _Node())
        node.word = word
    return root
