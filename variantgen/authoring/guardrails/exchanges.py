"""Two statements of the base with their words exchanged: chat on weekdays and the phone round the clock."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.denying.polarity import joins
from variantgen.authoring.guardrails.matter import Matter, matter_of
from variantgen.authoring.guardrails.statements import Pair, Statement, Tokens, Told, all_tokens, statements_of, told_in
from variantgen.domain.variant import Brief, Draft, Finding

_FEWEST = 2  # words, one of each statement that is mixed
_MOST_MIXES = 20  # statements of a draft that mix the same two: no copy has more


class Mixed(NamedTuple):
    """A statement of the draft that has words of two statements of the base that never stand together there."""

    statement: Statement
    one: Tokens
    other: Tokens


def _run(draft: Draft, brief: Brief) -> list[Finding]:
    """Catch two things the base tells side by side, each told of the other.

    Both halves must be in the draft, each with words of both and none of them twice. Knowingly lets through: one half
    exchanged alone, and exchanges in words the base does not use.
    """
    matter = matter_of(draft, brief)
    told = told_in(matter.truth)
    if not _may_mix(all_tokens(matter.reading, matter.truth.locale) & told.telling, told):
        return []
    mixed: dict[Pair, list[Mixed]] = defaultdict(list)
    statements = statements_of(matter.reading, matter.truth.locale)
    for statement in statements if len(statements) > 1 else ():
        for pair, mix in _mixes(statement, told):
            mixed[pair].append(mix)
    swaps = (
        swap
        for mixes in mixed.values()
        for swap in combinations(mixes[:_MOST_MIXES], 2)
        if _is_swap(*swap) and not _is_turned_pair(matter, *swap) and not _is_series(matter, statements, *swap)
    )
    found = {swap[0].statement.first: swap for swap in swaps}
    return [_finding(matter, *swap) for swap in found.values()]


def _may_mix(tokens: Tokens, told: Told) -> bool:
    """Whether a text has words enough of two statements told side by side: each half mixes one of each at least."""
    if len(tokens) < 2 * _FEWEST:
        return False
    held = Counter(place for token in tokens for place in told.stated[token])
    places = [place for place, count in held.items() if count >= _FEWEST]
    return any(
        held[yours] >= _FEWEST and all(len(tokens & own) >= _FEWEST for own in told.apart(mine, yours))
        for mine in places
        for yours in told.beside.get(mine, ())
    )


def _mixes(statement: Statement, told: Told) -> list[tuple[Pair, Mixed]]:
    """Return the pairs of base statements that this one mixes."""
    known = statement.tokens & told.telling
    if len(known) < _FEWEST:
        return []
    held: dict[int, set[str]] = defaultdict(set)
    for token in known:
        for place in told.stated[token]:
            held[place].add(token)
    found = []
    for pair in ((mine, yours) for mine in sorted(held) for yours in told.beside.get(mine, ()) if yours in held):
        one, other = (frozenset(held[mine] - told.statements[yours]) for mine, yours in (pair, pair[::-1]))
        if one and other and not any(told.stated[a] & told.stated[b] for a in one for b in other):
            found.append((pair, Mixed(statement, one, other)))
    return found


def _is_swap(mix: Mixed, mirror: Mixed) -> bool:
    """Whether each has what the other lacks; not where all words stand here and all numbers there."""
    is_crossed = not any(_is_bare(one) and _is_bare(other) for one, other in (mix[1:], mirror[1:]))
    return is_crossed and not (mix.one & mirror.one or mix.other & mirror.other)


def _is_turned_pair(matter: Matter, mix: Mixed, mirror: Mixed) -> bool:
    """Whether two words beside an `and` only changed sides: `sensitive and dry skin` for `dry and sensitive skin`."""
    words = matter.reading.words
    ends = {mix.statement.last, mirror.statement.last}
    return any(
        (words[index + 2], words[index + 1], words[index]) in matter.truth.trigrams
        for index in ends
        if index + 2 < len(words) and joins(matter.reading, index + 1)
    )


def _is_series(matter: Matter, statements: Sequence[Statement], mix: Mixed, mirror: Mixed) -> bool:
    """Whether one thing of a row stands between the two: `we repair zips, seams and buckles free for ten years`."""
    one, other = sorted((statements.index(mix.statement), statements.index(mirror.statement)))
    between = statements[one + 1 : other]
    if len(between) != 1 or len(between[0].tokens) != 1 or _is_bare(between[0].tokens):
        return False
    reading, middle = matter.reading, between[0]
    is_listed = reading.gap(middle.first - 1).strip() == "," and middle.last - middle.first < _FEWEST
    return is_listed and joins(reading, middle.last + 1)


def _is_bare(tokens: Tokens) -> bool:
    return all(token[0].isdigit() for token in tokens)


def _finding(matter: Matter, mix: Mixed, mirror: Mixed) -> Finding:
    def said(words: Tokens) -> str:
        return ", ".join(sorted(words))

    statement = mix.statement
    return CHECK.found(
        f"{said(mix.one)!r} and {said(mix.other)!r} have changed places with {said(mirror.other)!r} and "
        f"{said(mirror.one)!r}",
        matter.reading.span(statement.first, statement.last),
        expected=f"{said(mix.one)} with {said(mirror.one)}",
    )


CHECK = Check("exchange", 3, "block", _run)
