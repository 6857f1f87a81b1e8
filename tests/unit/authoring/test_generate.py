"""What a run asks for and what it keeps."""

from dataclasses import replace

import pytest

from tests.factories import a_brief, a_segment, a_writer
from variantgen.authoring.generate import ScoredDraft, best_of, distinct, feedback_of, is_filled, keyed, worst_of
from variantgen.authoring.guardrails import Screened
from variantgen.authoring.judge import unscored
from variantgen.domain.content import Severity
from variantgen.domain.variant import Finding, verdict_of
from variantgen.ports import ChatRequest, Message


def a_draft(text: str, fit: float = 0.5, *severities: Severity) -> ScoredDraft:
    findings = tuple(Finding(f"check-{number}", 1, each, "why") for number, each in enumerate(severities))
    return ScoredDraft(Screened(text, (), findings, verdict_of(findings), None), fit, a_writer())


def a_request() -> ChatRequest:
    return ChatRequest("", (Message("user", "write"),), max_tokens=100, temperature=0.7)


def test_the_best_draft_passes_and_fits_the_segment() -> None:
    drafts = [
        a_draft("One blocked draft", 0.9, "block"),
        a_draft("Second line for an editor", 0.8, "review"),
        a_draft("A third that fits little", 0.1),
        a_draft("The fourth fits well", 0.6),
    ]
    assert [draft.screened.text for draft in best_of(drafts, keep=2)] == [
        "The fourth fits well",
        "A third that fits little",
    ]


def test_what_needs_an_editor_is_kept_only_after_what_passed() -> None:
    drafts = [a_draft("Fits best but needs an editor", 0.9, "review"), a_draft("Passes, fits less", 0.1)]
    assert best_of(drafts, keep=1)[0].screened.verdict == "pass"


def test_a_near_repeat_of_a_kept_draft_is_skipped() -> None:
    drafts = [
        a_draft("Run further on any trail", 0.9),
        a_draft("Run further, on any trail", 0.8),
        a_draft("Made to last", 0.1),
    ]
    assert [draft.screened.text for draft in best_of(drafts, keep=2)] == ["Run further on any trail", "Made to last"]


def test_blocked_drafts_are_never_kept_as_best() -> None:
    drafts = [a_draft("Blocked", 0.9, "block")]
    assert best_of(drafts, keep=3) == []
    assert not is_filled(drafts)
    assert worst_of(drafts) == drafts


def test_feedback_is_that_of_the_draft_nearest_to_passing() -> None:
    drafts = [a_draft("Two faults", 0.9, "block", "block"), a_draft("One fault", 0.1, "block", "info")]
    assert [finding.severity for finding in feedback_of(drafts)] == ["block"]


def test_a_draft_that_only_needs_an_editor_is_nearest_and_its_findings_are_told() -> None:
    drafts = [a_draft("Blocked line", 0.9, "block"), a_draft("A line for an editor", 0.1, "review", "info")]
    assert [finding.severity for finding in feedback_of(drafts)] == ["review"]


@pytest.mark.parametrize(
    "nothing", [Finding("prices.unchecked", 1, "review", "took 0.7 s"), *unscored("down").findings]
)
def test_what_no_writer_could_mend_is_not_told(nothing: Finding) -> None:
    draft = ScoredDraft(Screened("text", (), (nothing,), "review", None), 0.5, a_writer())
    assert feedback_of([draft]) == ()


def test_exact_repeats_go_and_the_first_spelling_stays() -> None:
    assert distinct(["Run far", "run  FAR", "", "  ", "Rest"]) == ["Run far", "Rest"]


def test_the_same_request_for_the_same_brief_has_the_same_key() -> None:
    assert keyed(a_request(), a_brief()).brief_key == keyed(a_request(), a_brief()).brief_key


@pytest.mark.parametrize(
    "changes",
    [
        {"messages": (Message("system", "write"),)},
        {"temperature": 0.8},
        {"seed": 1},
        {"samples": 2},
        {"max_tokens": 101},
        {"reply_schema": "{}"},
        {"vocabulary": frozenset({"run"})},
    ],
)
def test_everything_that_is_sent_is_in_the_key(changes: dict[str, object]) -> None:
    changed = replace(a_request(), **changes)  # type: ignore[arg-type]
    assert keyed(changed, a_brief()).brief_key != keyed(a_request(), a_brief()).brief_key


def test_another_segment_has_another_key_and_its_rule_does_not_matter() -> None:
    other = a_brief(segment=a_segment(description="People who count every gram."))
    same = a_brief(segment=a_segment(when={"interest": "sustainability"}))
    assert other.key != a_brief().key
    assert same.key == a_brief().key
