import pytest

from tests.snapshots import a_policy, a_snapshot
from variantgen.domain.outcome import Decision
from variantgen.serving.allocate import is_held_out
from variantgen.serving.decide import decide
from variantgen.serving.sample_readers import SAMPLE_READERS, sample_decision_id, sample_question

POLICY = a_policy(holdout=0.05, salt="shop")


def decided(key: str) -> Decision:
    reader = next(reader for reader in SAMPLE_READERS if reader.key == key)
    question = sample_question(reader, POLICY, content_id="trailmax-3", slot="headline")
    return decide(question, a_snapshot(), POLICY, now=0.0, decision_id=sample_decision_id(POLICY))


def test_only_the_reader_in_the_holdout_is_held_out() -> None:
    arms = {reader.key: decided(reader.key).arm for reader in SAMPLE_READERS}
    assert [key for key, arm in arms.items() if arm == "holdout"] == ["holdout"]


@pytest.mark.parametrize("key", ["no-consent", "first-visit"])
def test_without_consent_nothing_is_personalized(key: str) -> None:
    assert decided(key).tier != "personalized"


def test_interests_that_match_nothing_are_named() -> None:
    assert decided("far-away").tier == "generic"
    assert decided("far-away").unknown == ("harpsichord tuning",)


def test_an_anonymous_reader_has_no_id() -> None:
    question = sample_question(SAMPLE_READERS[2], POLICY, content_id="trailmax-3", slot="headline")
    assert question.subject == ""


def test_without_a_holdout_nobody_is_found_for_it() -> None:
    question = sample_question(SAMPLE_READERS[3], a_policy(holdout=0.0), content_id="trailmax-3", slot="headline")
    assert not is_held_out(question.subject, salt="variantgen", share=0.0)


def test_a_field_can_be_changed() -> None:
    question = sample_question(SAMPLE_READERS[0], POLICY, content_id="trailmax-3", slot="headline", greedy=True)
    assert question.greedy
    assert question.dry_run
