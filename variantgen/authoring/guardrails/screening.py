"""A draft's way through the checks: safe fixes, every check, the team's overrides, the verdict."""

import hashlib
import time
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from variantgen.authoring.guardrails.check import Check
from variantgen.authoring.guardrails.fixes import fixed_text
from variantgen.authoring.guardrails.hard_stop import HardStop, OutOfTime, hard_stop
from variantgen.authoring.guardrails.truth import truth_of
from variantgen.authoring.guardrails.validity import valid_until
from variantgen.domain.content import LONGEST_VARIANT, Brand
from variantgen.domain.variant import Brief, Draft, Finding, Verdict, verdict_of

MOST_FINDINGS = 20  # of one check: a person reads them
CHECK_BUDGET_S = 0.5
HARD_STOP_S = 5.0  # of the clock: what has not answered by then never will


@dataclass(frozen=True, slots=True)
class Screened:
    """A draft after its checks. text: with the fixes made. valid_until: when a deadline it names has passed."""

    text: str
    fixed: tuple[str, ...]
    findings: tuple[Finding, ...]
    verdict: Verdict
    valid_until: datetime | None


def screen(draft: Draft, brief: Brief, checks: Sequence[Check]) -> Screened:
    """Fix what is provably safe, run every check on the fixed text, and judge.

    Only a model's drafts are fixed: what a person wrote is judged as written. A check that raises, hangs, takes longer
    than its budget or answers with anything but findings becomes a finding that asks for review.
    """
    bounded = unicodedata.normalize("NFC", draft.text[:LONGEST_VARIANT])
    text, fixed = fixed_text(bounded, brief) if brief.writer.is_model else (bounded, ())
    fixed_draft = draft if text == draft.text else replace(draft, text=text)
    _prepare(brief)
    with hard_stop(HARD_STOP_S) as stop:
        findings = _run_all(checks, fixed_draft, brief, stop)
    if len(draft.text) > LONGEST_VARIANT:
        findings.append(_oversized(len(draft.text)))
    until = _expiry(fixed_draft, brief, findings)
    placed = [_with_base_span(finding, brief.base_text) for finding in findings]
    judged = tuple(_overridden(finding, brief.brand) if brief.brand.checks else finding for finding in placed)
    return Screened(text, fixed, judged, verdict_of(judged), until)


def fingerprint(checks: Sequence[Check]) -> str:
    """Return a hash of the checks' names and versions: another hash means that verdicts are out of date."""
    names = "\n".join(sorted(f"{check.name}@{check.version}" for check in checks))
    return hashlib.sha256(names.encode()).hexdigest()[:16]


def _expiry(draft: Draft, brief: Brief, findings: list[Finding]) -> datetime | None:
    """Return when the draft's deadline passes; a deadline that cannot be read sends the draft to a person."""
    try:
        return valid_until(draft, brief)
    except Exception as error:  # noqa: BLE001 - as for a check: copy with an unknown end must not go live by itself
        message = f"the deadline cannot be read ({type(error).__name__}); a person must look"
        findings.append(Finding("valid_until.unchecked", 1, "review", message))
        return None


def _prepare(brief: Brief) -> None:
    """Load the language's words and read the base copy, so that no check's time is charged with it."""
    with suppress(Exception):  # whatever fails here fails in the checks too, and is reported there
        truth_of(brief.content)


def _run_all(checks: Sequence[Check], draft: Draft, brief: Brief, stop: HardStop) -> list[Finding]:
    """Run the checks one after the other, each with a time of its own."""
    findings: list[Finding] = []
    slow: list[Finding] = []
    clock = time.perf_counter
    began, started = time.thread_time(), clock()
    for check in checks:
        try:
            stop.is_armed = True
            findings += _run(check, draft, brief)
            stop.is_armed = False
        except OutOfTime:
            findings.append(_unchecked(check, f"check {check.name!r} did not end; a person must look"))
        ended = clock()
        if ended - started > CHECK_BUDGET_S:
            slow.append(_unchecked(check, f"check {check.name!r} took {ended - started:.1f} s; a person must look"))
        started = ended
    # On a busy machine the clock alone would send good copy to a person: the checks' own time must be over too.
    is_slow = bool(slow) and time.thread_time() - began > CHECK_BUDGET_S
    return findings + slow if is_slow else findings


def _run(check: Check, draft: Draft, brief: Brief) -> list[Finding]:
    try:
        answer: Any = check.run(draft, brief)
    except Exception as error:  # noqa: BLE001 - whatever a check dies of, the draft must go to a person, not pass
        return [_unchecked(check, f"check {check.name!r} failed with {type(error).__name__}; a person must look")]
    if type(answer) is list and not answer:
        return answer  # as of most checks
    if not isinstance(answer, list) or (answer and not all(isinstance(finding, Finding) for finding in answer)):
        return [_unchecked(check, f"check {check.name!r} answered with no list of findings; a person must look")]
    return answer[:MOST_FINDINGS]


def _unchecked(check: Check, message: str) -> Finding:
    return Finding(f"{check.name}.unchecked", check.version, "review", message)


def _oversized(length: int) -> Finding:
    message = f"text has {length:,} characters, more than the {LONGEST_VARIANT:,} that are read; shorten it"
    return Finding("length", 1, "block", message, found=str(length), expected=str(LONGEST_VARIANT))


def _with_base_span(finding: Finding, base_text: str) -> Finding:
    """Return the finding with the place in the slot's base text where what it expected stands."""
    if not finding.expected or finding.base_span:
        return finding
    start = base_text.find(finding.expected)
    return finding if start < 0 else replace(finding, base_span=(start, start + len(finding.expected)))


def _overridden(finding: Finding, brand: Brand) -> Finding:
    override = brand.checks.get(finding.check)
    return replace(finding, severity=override.severity, overridden=override.reason) if override else finding
