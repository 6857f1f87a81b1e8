"""Shows base copy and variant side by side, with what differs and what a guardrail points at in colour."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

import regex
from rich.table import Table
from rich.text import Text

from variantgen.cli.console import printable, say, stdout
from variantgen.domain.variant import Finding

WORDS = regex.compile(r"\s+|[\p{L}\p{N}\p{M}'’]+|.", regex.DOTALL)
STYLES = {"block": "bold white on red", "review": "black on yellow", "info": "cyan"}
EXPECTED = "bold black on green"
MOST_CHARS = 4_000


def print_side_by_side(base: str, text: str, findings: Sequence[Finding]) -> None:
    """Print two texts beside each other: words that differ underlined, findings' spans marked, findings below."""
    base, text = base[:MOST_CHARS], text[:MOST_CHARS]
    left, right = Text(printable(base)), Text(printable(text))
    if len(left) == len(base) and len(right) == len(text):  # control characters spelled out would shift every span
        for own, other in _differing(base, text):
            left.stylize("underline green", *own)
            right.stylize("underline green", *other)
        for finding in sorted(findings, key=lambda finding: finding.severity == "block"):
            style = STYLES[finding.severity]
            if finding.span:
                right.stylize(style, *finding.span)
            if finding.base_span:
                left.stylize(EXPECTED, *finding.base_span)
    table = Table("base copy", "variant", expand=stdout.is_terminal, show_lines=False)
    table.add_row(left, right)
    stdout.print(table)
    for finding in findings:
        say(f"{finding.severity:>6} {finding.check}: {finding.message}")


def _differing(base: str, text: str) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield spans that differ, word by word."""
    ours, theirs = WORDS.findall(base), WORDS.findall(text)
    starts, others = _starts(ours), _starts(theirs)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield (starts[i1], starts[i2]), (others[j1], others[j2])


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts
