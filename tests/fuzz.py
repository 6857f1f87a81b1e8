"""Look for texts that break the guardrails: `python -m tests.fuzz --minutes 20`.

Copy of the labelled set cut up and mixed with bait, in every language, as variant and as base copy. What is found is
shrunk to its smallest form, and belongs into the tests.
"""

import argparse
import sys
import time
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from evals.guardrail_set import read_rows
from evals.guardrails import WRITTEN_ON
from variantgen.authoring.guardrails import screen
from variantgen.domain.content import BaseContent, Brand
from variantgen.domain.variant import Brief, Draft, Writer

LOCALES = ("en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-PT", "sv-SE", "ja-JP")
BUDGET_S = 0.05
ROUND = 500
LONGEST = 6_000
BAIT = (
    *(
        "{{",
        "}}",
        "{%",
        "*|",
        "|*",
        "[",
        "((",
        "<!--",
        "${",
        "%%",
        "\\",
        '"',
        "'",
        "’",
        "`",
        "\u200b",
        "\u202e",
        "\x00",
    ),
    *("\u0301", "👨‍👩‍👧", "🇩🇪", "½", "➋", "٣", "೪", "²", "ﬁ", "ß", "İ", "ſ", "Ⅷ", "㍐", "e\u0301", "\ufeff", "\xad"),
    *("$", "€", "%", "1,000", "1.000", "1 000", "00", "3x", "24/7", "1/2", "-", "–", "—", "...", "…", "!", "?!", "\n"),
    *(
        "up to",
        "no",
        "not",
        "free",
        "and",
        "or",
        "bis zu",
        "kein",
        "sans",
        "sin",
        "senza",
        "geen",
        "sem",
        "#1",
        "@",
        ".",
    ),
)


@dataclass(slots=True)
class Tally:
    """What was tried. slowest_s: thread time of the slowest text, the best of three tries."""

    texts: int = 0
    slowest_s: float = 0.0


def texts() -> st.SearchStrategy[str]:
    """Return a strategy of texts: words of real copy, bait, any Unicode, pieces repeated up to LONGEST characters."""
    words = sorted({word for row in read_rows("tune") for word in row["text"].split()})
    piece = st.one_of(
        st.sampled_from(words), st.sampled_from(BAIT), st.text(max_size=20), st.integers(0, 10**9).map(str)
    )
    run = st.tuples(st.lists(piece, min_size=1, max_size=25), st.sampled_from((" ", "", ", ", ". ", "-"))).map(
        lambda parts: parts[1].join(parts[0])
    )
    return st.one_of(run, st.builds(_repeated, run, st.integers(2, 3_000)))


def _repeated(text: str, times: int) -> str:
    return (text * times)[:LONGEST]


def check(text: str, base: str, locale: str, tally: Tally) -> None:
    """Screen a text and hold what must hold of every one. Raises AssertionError where it does not."""
    slots = {"headline": base if base.strip() else "TrailMax 3: $129, or 20% off with code TRAIL20"}
    content = BaseContent.model_validate(
        {"content_id": "fuzzed", "locale": locale, "brand": "TrailMax", "product": "TrailMax 3", "slots": slots}
    )
    brief = Brief(content, "headline", None, Brand(), locale, Writer("import"), today=WRITTEN_ON)
    screened = screen(Draft(text), brief)
    if any(finding.check.endswith(".unchecked") for finding in screened.findings):
        screened = screen(Draft(text), brief)  # the first reading reads the base copy too, and the machine may pause
    tally.texts += 1
    for finding in screened.findings:
        assert not finding.check.endswith(".unchecked"), finding
        assert not finding.span or 0 <= finding.span[0] <= finding.span[1] <= len(screened.text), finding
    took = _screen_s(text, brief)
    if took > BUDGET_S:  # the garbage collector may have run: a slow text is slow every time
        took = min(took, _screen_s(text, brief), _screen_s(text, brief))
    tally.slowest_s = max(tally.slowest_s, took)
    assert took <= BUDGET_S, f"{took:.3f} s"


def _screen_s(text: str, brief: Brief) -> float:
    """Return the thread time of screening a text that nothing remembers."""
    fresh = Draft(f"{text} ")
    began = time.thread_time()
    screen(fresh, brief)
    return time.thread_time() - began


def run(minutes: float, first_seed: int) -> Tally:
    """Try texts, in rounds of another seed each, until the time is over. Raises at the first find, shrunk."""
    tally, ends, number = Tally(), time.monotonic() + 60 * minutes, first_seed
    while time.monotonic() < ends:
        _round(number, tally)
        number += 1
    return tally


def _round(number: int, tally: Tally) -> None:
    @seed(number)
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(texts(), st.one_of(st.just(""), texts()), st.sampled_from(LOCALES))
    def search(text: str, base: str, locale: str) -> None:
        check(text, base, locale, tally)

    search()


def main() -> None:
    """Fuzz and print how many texts were tried."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tally = run(options.minutes, options.seed)
    sys.stdout.write(f"{tally.texts:,} texts, nothing found; the slowest took {tally.slowest_s * 1_000:.0f} ms\n")


if __name__ == "__main__":
    main()
