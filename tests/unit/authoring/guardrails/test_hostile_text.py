"""Text that was written to break the checks gets a verdict like any other."""

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import a_bare_brief, a_brief, a_content, a_draft
from variantgen.authoring.guardrails import CHECKS, screen
from variantgen.authoring.guardrails.text import lexicons

CONTENT = a_content()
LEXICONS = Path(lexicons.__file__).parent / "lexicon"
BAIT = (
    "\x00" * 500,
    "a\u0301" + "\u0301" * 10_000,
    "{" * 8_000,
    "{{" * 4_000 + "}}" * 100,
    "[[[[" * 2_000,
    "a" * 8_000 + "!",
    "1" * 8_000,
    "1,1" * 2_600,
    "1 000 " * 1_300,
    "\u202e" * 4_000,
    "مرحبا بالعالم " * 500,
    "שלום " * 1_500,
    "no " * 2_600,
    "with and " * 800,
    "$" * 8_000,
    "20% " * 2_000,
    "a.b" * 2_600,
    "a@b" * 2_600,
    "x" * 1_000_000,
    "👨‍👩‍👧" * 1_000,
    "((((((((((" * 800,
    "-" * 8_000,
    "\n" * 8_000,
    "free " * 1_600,
    "up to " * 1_300,
    "3 x 4 x " * 1_000,
    "November 30 " * 600,
    "A B C D E F G " * 500,
    "TrailMax " * 850,
    "'" * 8_000,
    "de l'eau d'" * 700,
    "Abend," * 800,
    "Bretagne," * 550,
    "".join(map(chr, range(0x20, 0x3000))),
)


@pytest.mark.parametrize("text", BAIT, ids=range(len(BAIT)))
def test_bait_gets_a_verdict_and_no_check_dies(text: str) -> None:
    screened = screen(a_draft(text), a_brief(content=CONTENT))
    assert screened.verdict == "block"
    assert not [finding for finding in screened.findings if "failed with" in finding.message]


@pytest.mark.parametrize("piece", ["½ ", "² ", "18 ", "1 000 ", "000 "])
def test_an_endless_run_of_digit_groups_stays_within_every_checks_budget(piece: str) -> None:
    findings = screen(a_draft(piece * 2_000), a_brief(content=a_content(locale="fr-FR"))).findings
    assert not [finding for finding in findings if finding.check.endswith(".unchecked")]


@pytest.mark.parametrize("piece", ["$100 ", "100 g ", "20% ", "3 x 4 x ", "3 days "])
def test_a_text_of_values_alone_is_read_in_part_and_not_passed(piece: str) -> None:
    findings = screen(a_draft(piece * 300), a_brief(content=CONTENT)).findings
    assert any("no more are read" in finding.message for finding in findings)
    assert not [finding for finding in findings if finding.check.endswith(".unchecked")]


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "fr-FR"])
@pytest.mark.parametrize(
    "text", ["⅑⅓➋໙4", "1 ➋➋➋", "1/➋", "November 3-➋", "9 € ➋➋", "Ab 3. ➋➋", "November 3 ➋➋➋➋", "➋. ➋", "1 00➋"]
)
def test_digits_that_are_no_decimals_get_a_verdict(text: str, locale: str) -> None:
    findings = screen(a_draft(text), a_brief(content=a_content(locale=locale))).findings
    assert not [finding for finding in findings if finding.check.endswith(".unchecked")]


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gets_a_verdict_and_no_check_dies(text: str) -> None:
    findings = screen(a_draft(text), a_brief(content=CONTENT)).findings
    assert not [finding for finding in findings if "failed with" in finding.message]


WORDS = [
    "TrailMax 3",
    "$129",
    "20%",
    "no",
    "not",
    "with code TRAIL20",
    "until November 30",
    "up to",
    "240 g",
    "{{first_name}}",
    "free",
    ",",
    ".",
    "and",
    "60 days",
    "1,000",
    "half",
    "\u200b",
    "€",
    "x",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=40),
    st.sampled_from(["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-PT", "sv-SE"]),
)
@settings(max_examples=150, deadline=None)
def test_any_run_of_copy_words_gets_a_verdict_in_every_language(words: list[str], locale: str) -> None:
    content = a_content(locale=locale)
    findings = screen(a_draft(" ".join(words)), a_brief(content=content)).findings
    assert not [finding for finding in findings if "failed with" in finding.message]


@given(st.text(min_size=1, max_size=200))
@settings(max_examples=60, deadline=None)
def test_every_span_lies_in_the_text(text: str) -> None:
    screened = screen(a_draft(text), a_brief(content=CONTENT))
    for finding in screened.findings:
        if finding.span:
            assert 0 <= finding.span[0] <= finding.span[1] <= len(screened.text)


def test_every_unicode_category_gets_a_verdict() -> None:
    for start in range(0, sys.maxunicode, 40_000):
        text = "".join(
            chr(code) for code in range(start, min(start + 2_000, sys.maxunicode)) if not 0xD800 <= code <= 0xDFFF
        )
        screen(a_draft(text), a_brief(content=CONTENT), CHECKS)


FOUND = [  # by the fuzzer: text, base copy, locale; each took longer than a text may, or stopped a check
    ("!", "help", "en-US"),
    ("239-1 000-Kill-3x-Off-Peak-Hello,-24/7-((-528" * 318, "239. 1 000. Kill. 3x. Off-Peak. Hello,. " * 400, "nl-NL"),
    ('""bis zu' * 327, "", "en-US"),
    ('! "100' * 267, '"100 $189. $1,199 Breite,' * 240, "en-US"),
    ("! 35 sem" * 109, '"100' * 44, "fr-FR"),
    ("&1#1 000\x1500I" * 123, "", "en-US"),
    ("more:" * 367, "2 sem more", "pt-PT"),
    ("$ !" * 871, "", "en-US"),
    ('! ! ! !!! ! ! ! ! € "100 ! (well, !' * 95, "", "en-US"),
    ("$1,099, up to" * 183, "AB $1,099, up to", "de-DE"),
    ("be: ! $11. ! 1 ! !" * 270, "", "en-US"),
    ("All{%42," * 620, "", "en-US"),
    ("#1" * 1_500, "#1" * 2_570, "sv-SE"),
    ("free 0" * 500, "free 0", "en-US"),
    ("H+ 1" * 482, "H+" * 705, "es-ES"),
    ("¨ 11g $129" * 300, "¨ 11g $129" * 600, "de-DE"),
    ("sin  Von %" * 354, "Mbps,307200123807765860-day " * 200, "es-ES"),
]


@pytest.mark.parametrize(("text", "base", "locale"), FOUND, ids=range(len(FOUND)))
def test_what_the_fuzzer_found_is_read_by_every_check(text: str, base: str, locale: str) -> None:
    content = a_content(locale=locale, slots={"headline": base or "TrailMax 3: $129, or 20% off with code TRAIL20"})
    findings = screen(a_draft(text), a_brief(content=content, slot="headline")).findings
    assert findings
    assert not [finding for finding in findings if finding.check.endswith(".unchecked")]


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-PT"])
def test_a_base_copy_of_one_wording_is_read_by_every_check(locale: str) -> None:
    for wording in wordings_of(locale[:2]):
        brief = a_bare_brief(wording, locale=locale)
        findings = [*screen(a_draft("Yes."), brief).findings, *screen(a_draft(wording), brief).findings]
        assert not [finding for finding in findings if finding.check.endswith(".unchecked")], wording


def wordings_of(language: str) -> list[str]:
    """Every fortieth wording of a language's lexicons, its first choice of words."""
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(LEXICONS.glob(f"{language}.*.toml"))]
    listed = [one for table in tables for concepts in table.values() for some in concepts.values() for one in some]
    return [" ".join(word.split("|")[0].strip("?*_") for word in wording.split()) for wording in listed[::40]]
