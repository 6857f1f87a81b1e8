"""A draft's way through the checks."""

import re
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.factories import a_brief, a_draft, a_writer
from variantgen.authoring.guardrails import CHECKS, Check, checks_fingerprint, screen, screening
from variantgen.domain.content import Brand, SeverityOverride
from variantgen.domain.variant import Brief, Draft, Finding


def a_check(run: Any, name: str = "sample") -> Check:
    return Check(name, 1, "block", run)


def test_a_finding_points_at_what_it_expected_in_the_base_text() -> None:
    brief = a_brief(slot="product_description")
    finding = next(f for f in screen(a_draft("TrailMax 3 for $119"), brief).findings if f.check == "price")
    assert finding.base_span is not None
    assert brief.base_text[slice(*finding.base_span)] == finding.expected == "$129"


def test_a_finding_whose_expectation_stands_in_another_slot_points_nowhere_in_this_one() -> None:
    finding = next(f for f in screen(a_draft("TrailMax 3 for $119"), a_brief()).findings if f.check == "price")
    assert (finding.expected, finding.base_span) == ("$129", None)


def test_a_faithful_draft_passes_every_check() -> None:
    screened = screen(a_draft("TrailMax 3: grips wet rock at 240 g"), a_brief())
    assert (screened.verdict, screened.findings) == ("pass", ())


def test_a_changed_price_blocks_and_says_what_was_expected() -> None:
    screened = screen(a_draft("TrailMax 3 for $119"), a_brief())
    finding = next(finding for finding in screened.findings if finding.check == "price")
    assert (screened.verdict, finding.found, finding.expected) == ("block", "$119", "$129")


def test_all_checks_run_and_all_findings_are_told() -> None:
    found = {finding.check for finding in screen(a_draft("Cheap PeakRunner for $119"), a_brief()).findings}
    assert {"banned_term", "competitor", "price"} <= found


def test_a_check_that_raises_asks_for_review() -> None:
    def dies(*_: object) -> list[Finding]:
        raise ZeroDivisionError

    screened = screen(a_draft(), a_brief(), [a_check(dies)])
    assert (screened.verdict, screened.findings[0].check) == ("review", "sample.unchecked")


@pytest.mark.parametrize("nonsense", [None, "fine", [1], ({},), True, ["pass"]])
def test_a_check_that_answers_nonsense_asks_for_review(nonsense: object) -> None:
    assert screen(a_draft(), a_brief(), [a_check(lambda *_: nonsense)]).verdict == "review"


def test_a_check_over_its_budget_asks_for_review(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screening, "CHECK_BUDGET_S", -1.0)
    assert screen(a_draft(), a_brief(), [a_check(lambda *_: [])]).verdict == "review"


def spins() -> None:
    while True:
        pass


def bears_with_everything() -> None:
    while True:
        with suppress(Exception):
            time.sleep(60)


def backtracks() -> None:
    re.fullmatch(r"(a+)+b", "a" * 64)


@pytest.mark.parametrize("hang", [spins, bears_with_everything, backtracks])
def test_a_check_that_hangs_is_ended_and_the_others_still_run(
    hang: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen(a_draft("TrailMax 3 for $119"), a_brief())  # the lexicons are loaded before time is short
    monkeypatch.setattr(screening, "HARD_STOP_S", 0.25)
    checks = [a_check(lambda *_: hang(), "hanging"), *CHECKS]
    screened = screen(a_draft("TrailMax 3 for $119"), a_brief(), checks)
    assert [finding.check for finding in screened.findings] == ["hanging.unchecked", "price"]
    assert screened.verdict == "block"


def test_a_hanging_check_alone_asks_for_review(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screening, "HARD_STOP_S", 0.05)
    assert screen(a_draft(), a_brief(), [a_check(lambda *_: spins())]).verdict == "review"


def test_screening_leaves_no_timer_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    screen(a_draft(), a_brief())
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_a_draft_is_screened_outside_the_main_thread_too() -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(screen, a_draft("TrailMax 3 for $119"), a_brief()).result().verdict == "block"


def test_an_override_changes_the_severity_and_its_reason_is_kept() -> None:
    brand = Brand(checks={"competitor": SeverityOverride(severity="info", reason="a joint campaign")})
    screened = screen(a_draft("PeakRunner loves TrailMax 3"), a_brief(brand=brand))
    finding = next(finding for finding in screened.findings if finding.check == "competitor")
    assert (finding.severity, finding.overridden) == ("info", "a joint campaign")


def test_an_override_never_silences_a_check_that_died() -> None:
    def dies(*_: object) -> list[Finding]:
        raise ValueError

    brand = Brand(checks={"sample": SeverityOverride(severity="info", reason="we trust it")})
    assert screen(a_draft(), a_brief(brand=brand), [a_check(dies)]).verdict == "review"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Subject: TrailMax 3 grips wet rock", "TrailMax 3 grips wet rock"),
        ('"TrailMax 3 grips wet rock"', "TrailMax 3 grips wet rock"),
        ("  TrailMax 3   grips\nwet rock ", "TrailMax 3 grips wet rock"),
        ("Headline: “TrailMax 3 grips wet rock”", "TrailMax 3 grips wet rock"),
    ],
)
def test_a_models_wrapper_is_taken_off_and_recorded(text: str, fixed: str) -> None:
    screened = screen(a_draft(text), a_brief())
    assert (screened.text, screened.verdict) == (fixed, "pass")
    assert screened.fixed


def test_what_a_person_wrote_is_judged_as_written() -> None:
    screened = screen(a_draft("Subject: TrailMax 3 grips wet rock"), a_brief(writer=a_writer(kind="import")))
    assert (screened.fixed, screened.verdict) == ((), "block")


def test_a_text_over_what_is_read_is_blocked() -> None:
    assert "length" in {finding.check for finding in screen(a_draft("grip " * 200_000), a_brief()).findings}


def test_a_named_deadline_sets_until_when_the_variant_is_true() -> None:
    brief = a_brief(today=datetime(2026, 11, 21, tzinfo=UTC))
    until = screen(a_draft("TrailMax 3 until November 30"), brief).valid_until
    assert until == datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC)


def test_a_code_of_the_offer_ends_with_the_offer() -> None:
    until = screen(a_draft("20% off with code TRAIL20"), a_brief()).valid_until
    assert until is not None
    assert until.date().isoformat() == "2026-11-30"


def test_copy_without_a_deadline_has_no_end() -> None:
    assert screen(a_draft(), a_brief()).valid_until is None


def test_the_fingerprint_changes_with_a_version_and_not_with_the_order() -> None:
    one, other = a_check(lambda *_: [], "one"), a_check(lambda *_: [], "other")
    assert checks_fingerprint([one, other]) == checks_fingerprint([other, one])
    assert checks_fingerprint([one]) != checks_fingerprint([Check("one", 2, "block", one.run)])


def test_every_check_has_a_name_of_its_own() -> None:
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))


def test_a_deadline_that_cannot_be_read_sends_the_draft_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(draft: Draft, brief: Brief) -> None:
        raise ValueError(draft.text + brief.slot)

    monkeypatch.setattr("variantgen.authoring.guardrails.screening.valid_until", fail)
    screened = screen(a_draft(), a_brief())
    assert screened.verdict == "review"
    assert screened.findings[-1].check == "valid_until.unchecked"
