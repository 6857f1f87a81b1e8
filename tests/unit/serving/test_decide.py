from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.snapshots import ATHLETE, BARGAIN, ECO, NOW, Place, Row, a_policy, a_question, a_snapshot
from variantgen.domain.audience import Consent, Context, Profile
from variantgen.domain.outcome import Decision, Question
from variantgen.domain.snapshot import Snapshot
from variantgen.errors import NotFound
from variantgen.serving.decide import decide, decide_base_copy
from variantgen.serving.policy import Policy


def answer(
    question: Question, snapshot: Snapshot | None = None, policy: Policy | None = None, **more: object
) -> Decision:
    arguments = {"now": NOW, "decision_id": "d-1"} | more
    return decide(question, snapshot or a_snapshot(), policy or a_policy(), **arguments)  # type: ignore[arg-type]


def test_a_greedy_reader_gets_the_variant_nearest_to_what_is_known_of_them() -> None:
    decision = answer(a_question(greedy=True))
    assert (decision.segment, decision.tier, decision.arm) == ("eco", "personalized", "treatment")
    assert decision.reason == "TARGETING_MATCH"
    assert decision.propensity == 1.0
    assert decision.score == pytest.approx(0.928, abs=0.001)


def test_unknown_content_is_not_found() -> None:
    with pytest.raises(NotFound, match="'trailmax-4' has no slot 'headline'"):
        answer(a_question(content_id="trailmax-4"))


def test_unknown_slot_is_not_found() -> None:
    with pytest.raises(NotFound, match="has no slot 'push'"):
        answer(a_question(slot="push"))


def test_unknown_collection_is_not_found() -> None:
    with pytest.raises(NotFound, match="collection 'homepage-hero' has no content"):
        answer(a_question(collection="homepage-hero"))


def test_a_reader_in_the_holdout_always_gets_base_copy() -> None:
    decision = answer(a_question(), policy=a_policy(holdout=0.999999))
    assert (decision.text, decision.tier, decision.arm) == ("Run further on any trail", "base", "holdout")
    assert (decision.variant_id, decision.ai_generated, decision.reason) == ("", False, "SPLIT")
    assert decision.propensity == 0.999999


def test_greedy_skips_the_holdout() -> None:
    assert answer(a_question(greedy=True), policy=a_policy(holdout=0.999999)).arm == "treatment"


@given(holdout=st.floats(0, 0.9), tau=st.floats(0.01, 2), floor=st.floats(0, 0.5))
def test_the_propensities_of_all_outcomes_sum_to_one(holdout: float, tau: float, floor: float) -> None:
    policy = a_policy(holdout=holdout, tau=tau, floor=floor)
    candidates = answer(a_question(greedy=True), policy=policy, with_candidates=True).candidates
    assert holdout + sum(candidate.propensity for candidate in candidates) == pytest.approx(1)


def test_the_propensity_told_is_that_of_the_candidate_picked() -> None:
    decision = answer(a_question(), policy=a_policy(tau=0.5, holdout=0.05), with_candidates=True)
    by_id = {candidate.variant_id: candidate for candidate in decision.candidates}
    assert decision.propensity == by_id[decision.variant_id].propensity


def test_picks_fall_as_often_as_their_propensity_says() -> None:
    snapshot, policy, readers = a_snapshot(), a_policy(tau=0.5), 3_000
    picks = [answer(a_question(subject=f"u-{n}"), snapshot, policy) for n in range(readers)]
    for picked in {decision.variant_id: decision for decision in picks}.values():
        share = sum(decision.variant_id == picked.variant_id for decision in picks) / readers
        spread = (picked.propensity * (1 - picked.propensity) / readers) ** 0.5
        assert abs(share - picked.propensity) < 4 * spread


def test_a_reader_keeps_their_variant() -> None:
    policy = a_policy(tau=0.5)
    first = answer(a_question(), policy=policy, decision_id="d-1")
    second = answer(a_question(), policy=policy, decision_id="d-2")
    assert first.variant_id == second.variant_id


def test_anonymous_first_visits_are_drawn_apart() -> None:
    policy = a_policy(tau=5.0)
    picks = {answer(a_question(subject=""), policy=policy, decision_id=f"d-{n}").variant_id for n in range(50)}
    assert len(picks) == 3


def test_without_both_consents_only_the_request_itself_counts() -> None:
    question = a_question(
        consent=Consent(behavioral=True),
        profile=Profile(interests={"sustainability": 1.0}),
        context=Context(page_topics=("price",)),
        greedy=True,
    )
    decision = answer(question)
    assert (decision.segment, decision.tier) == ("bargain", "contextual")
    assert [share.trait for share in decision.why] == ["price"]
    assert "consent" in decision.detail


@pytest.mark.parametrize("consent", [Consent(), Consent(behavioral=True), Consent(ai_recommendations=True)])
def test_without_both_consents_a_profile_changes_nothing_in_the_answer(consent: Consent) -> None:
    profile = Profile({"sustainability": 9.0, "quantum physics": 1.0}, {"lifecycle": "returning"}, ("price",))
    context = Context(page_topics=("gifts", "trail running"))
    told, untold = (
        answer(a_question(profile=known, consent=consent, context=context), with_candidates=True)
        for known in (profile, None)
    )
    assert told == untold


def test_nothing_said_is_no_consent() -> None:
    decision = answer(a_question(consent=Consent(), greedy=True))
    assert (decision.tier, decision.why) == ("generic", ())


def test_an_anonymous_first_visit_gets_what_is_nearest_to_the_placement_itself() -> None:
    decision = answer(a_question(profile=None, subject="", greedy=True))
    assert (decision.tier, decision.segment, decision.reason) == ("generic", "athlete", "SPLIT")
    assert decision.detail == "Nothing is known of this reader."


def test_variants_for_everyone_compete_alone_where_nothing_is_known() -> None:
    for_everyone = Row("", {"design": 1.0})
    decision = answer(a_question(profile=None), a_snapshot(Place([ECO, for_everyone, ATHLETE])), with_candidates=True)
    assert [candidate.segment for candidate in decision.candidates] == [""]
    assert decision.propensity == 1.0


def test_interests_nobody_has_a_vector_for_are_named_and_left_out() -> None:
    decision = answer(a_question(profile=Profile(interests={"quantum physics": 1.0})))
    assert decision.tier == "generic"
    assert decision.unknown == ("quantum physics",)
    assert decision.detail == "No trait of this reader is known here: 'quantum physics'."


def test_interests_near_no_variant_degrade_and_say_so() -> None:
    decision = answer(a_question(profile=Profile(interests={"gifts": 1.0})))
    assert decision.tier == "generic"
    assert "near no variant" in decision.detail


def test_interests_near_no_variant_leave_the_page_to_decide() -> None:
    question = a_question(
        profile=Profile(interests={"gifts": 9.0}), context=Context(page_topics=("price",)), greedy=True
    )
    assert (answer(question).tier, answer(question).segment) == ("contextual", "bargain")


def test_why_shares_sum_to_one_and_name_the_largest_first() -> None:
    profile = Profile(interests={"trail running": 0.5, "sustainability": 0.9}, events=("price",))
    decision = answer(a_question(profile=profile, greedy=True))
    assert [share.trait for share in decision.why] == ["sustainability", "trail running"]
    assert sum(share.share for share in decision.why) == pytest.approx(1)


def test_the_farthest_variant_is_found_when_it_is_the_only_one_left() -> None:
    far = replace(BARGAIN, variant_id="v_far")
    rows = [*(replace(ECO, variant_id=f"v_{n}") for n in range(200)), far]
    snapshot = a_snapshot(Place(rows))
    killed = frozenset(f"v_{n}" for n in range(200))
    profile = Profile(interests={"sustainability": 0.5, "price": 0.5})
    assert answer(a_question(profile=profile), snapshot, tombstones=killed).variant_id == "v_far"


def test_a_killed_variant_is_never_served() -> None:
    decision = answer(a_question(greedy=True), tombstones=frozenset({"v_0"}), with_candidates=True)
    assert {candidate.variant_id for candidate in decision.candidates} == {"v_1", "v_2"}


def test_windows_are_half_open() -> None:
    snapshot = a_snapshot(Place([replace(ECO, valid_from=NOW, valid_to=NOW + 10)]))
    served = [answer(a_question(), snapshot, now=NOW + offset).tier for offset in (-0.001, 0, 9.999, 10)]
    assert served == ["base", "personalized", "personalized", "base"]


def test_an_aware_datetime_is_as_good_as_seconds() -> None:
    snapshot = a_snapshot(Place([replace(ECO, valid_to=NOW)]))
    assert answer(a_question(), snapshot, now=datetime.fromtimestamp(NOW, UTC)).tier == "base"


def test_a_placement_without_variants_serves_base_copy() -> None:
    decision = answer(a_question(), a_snapshot(Place([])), policy=a_policy(holdout=0.1))
    assert (decision.tier, decision.arm, decision.reason) == ("base", "treatment", "STATIC")
    assert decision.propensity == 0.9


def test_content_that_is_not_available_serves_base_copy() -> None:
    decision = answer(a_question(), a_snapshot(Place([ECO], is_available=False)))
    assert (decision.tier, decision.reason) == ("base", "DISABLED")


def test_learned_weights_move_the_shares() -> None:
    policy = a_policy(weights={"v_1": 50.0}, tau=0.5)
    decision = answer(a_question(), policy=policy, with_candidates=True)
    assert max(decision.candidates, key=lambda candidate: candidate.propensity).variant_id == "v_1"


def test_a_failed_decision_falls_back_to_base_copy() -> None:
    decision = decide_base_copy(a_question(), a_snapshot(), a_policy(), decision_id="d-1", error=ValueError("boom"))
    assert (decision.tier, decision.reason) == ("base", "UNKNOWN")
    assert "ValueError" in decision.detail


def test_a_whole_collection_competes() -> None:
    hero = ("homepage-hero",)
    snapshot = a_snapshot(
        Place([BARGAIN], content_id="boots", collections=hero, about={"price": 1.0}),
        Place([ECO], content_id="jacket", collections=hero, about={"design": 1.0}),
        Place([replace(ECO, segment="other")], content_id="tent"),
    )
    question = a_question(content_id="", collection="homepage-hero", greedy=True)
    decision = answer(question, snapshot, with_candidates=True)
    assert (decision.content_id, decision.segment) == ("jacket", "eco")
    assert [candidate.segment for candidate in decision.candidates] == ["eco", "bargain"]


def test_a_collection_decides_for_everyone_by_each_contents_own_topic() -> None:
    hero = ("homepage-hero",)
    snapshot = a_snapshot(
        Place([ECO], content_id="boots", collections=hero, about={"sustainability": 1.0}),
        Place([BARGAIN, ATHLETE], content_id="jacket", collections=hero, about={"price": 1.0, "trail running": 0.4}),
    )
    question = a_question(content_id="", collection="homepage-hero", profile=None, greedy=True)
    assert answer(question, snapshot).segment == "bargain"


def test_the_holdout_of_a_collection_reads_the_first_contents_base_copy() -> None:
    hero = ("homepage-hero",)
    snapshot = a_snapshot(
        Place([ECO], content_id="boots", base_text="Boots", collections=hero),
        Place([ECO], content_id="jacket", base_text="Jacket", collections=hero),
    )
    question = a_question(content_id="", collection="homepage-hero")
    assert answer(question, snapshot, a_policy(holdout=0.999999)).text == "Boots"
