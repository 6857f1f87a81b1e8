import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.snapshots import PHRASES
from variantgen.domain.audience import Context, Profile
from variantgen.domain.snapshot import Traits
from variantgen.serving.profile import MAX_PHRASES, profile_vector

TRAITS = Traits((*PHRASES, "lifecycle new", "device mobile"), np.eye(len(PHRASES) + 2, dtype=np.float32))
NOTHING = Context()


def weights(profile: Profile | None, context: Context = NOTHING, tier: str = "personalized") -> dict[str, float]:
    reader = profile_vector(profile, context, tier, TRAITS)
    return dict(zip(reader.phrases, reader.weights, strict=True))


def test_interests_weigh_what_they_weigh() -> None:
    assert weights(Profile(interests={"price": 0.3, "design": 0.9})) == {"price": 0.3, "design": 0.9}


def test_the_latest_event_weighs_most() -> None:
    found = weights(Profile(events=("price", "design", "gifts")))
    assert found["gifts"] > found["design"] > found["price"]


def test_attributes_are_phrased_with_their_name() -> None:
    assert "lifecycle new" in weights(Profile(attributes={"lifecycle": "new"}))


def test_phrases_are_found_whatever_their_case_and_spacing() -> None:
    reader = profile_vector(Profile(interests={"  Trail   RUNNING ": 1.0}), NOTHING, "personalized", TRAITS)
    assert reader.unknown == ()
    assert reader.vector is not None
    assert reader.vector[PHRASES.index("trail running")] == 1.0


def test_unknown_phrases_are_named_and_change_nothing() -> None:
    known = profile_vector(Profile(interests={"price": 1.0}), NOTHING, "personalized", TRAITS)
    both = profile_vector(Profile(interests={"price": 1.0, "opera": 5.0}), NOTHING, "personalized", TRAITS)
    assert both.unknown == ("opera",)
    assert np.array_equal(both.vector, known.vector)


def test_the_contextual_tier_does_not_see_the_profile() -> None:
    context = Context(page_topics=("price",))
    assert weights(Profile(interests={"design": 1.0}), context, "contextual").keys() == {"price"}


def test_the_personalized_tier_sees_the_page_as_well() -> None:
    context = Context(page_topics=("price",))
    assert weights(Profile(interests={"design": 1.0}), context).keys() == {"price", "design"}


def test_a_device_counts_where_a_rule_speaks_of_it() -> None:
    assert weights(None, Context(device="mobile"), "contextual").keys() == {"device mobile"}


def test_a_device_no_rule_speaks_of_says_nothing_and_is_not_missed() -> None:
    reader = profile_vector(None, Context(device="desktop", referrer="newsletter"), "contextual", TRAITS)
    assert (reader.vector, reader.unknown) == (None, ())


def test_a_disliked_topic_pushes_away() -> None:
    reader = profile_vector(Profile(interests={"price": 1.0, "gifts": -0.5}), NOTHING, "personalized", TRAITS)
    assert reader.vector is not None
    assert reader.vector[PHRASES.index("gifts")] < 0


@pytest.mark.parametrize("weight", [0.0, math.nan, math.inf, -math.inf])
def test_weights_that_mean_nothing_are_skipped(weight: float) -> None:
    assert weights(Profile(interests={"price": 0.5, "gifts": weight})) == {"price": 0.5}


def test_interests_that_cancel_out_are_no_direction() -> None:
    reader = profile_vector(Profile(interests={"price": 1.0, "Price": -1.0}), NOTHING, "personalized", TRAITS)
    assert reader.vector is None


def test_only_the_strongest_of_very_many_phrases_are_used() -> None:
    many = {f"p{number}": 0.1 for number in range(1_000)} | {"price": 1.0}
    reader = profile_vector(Profile(interests=many), NOTHING, "personalized", TRAITS)
    assert reader.phrases == ("price",)
    assert len(reader.unknown) == MAX_PHRASES - 1


@given(st.dictionaries(st.sampled_from(PHRASES), st.floats(0.01, 1), min_size=1))
def test_a_reader_is_a_unit_vector(interests: dict[str, float]) -> None:
    reader = profile_vector(Profile(interests=interests), NOTHING, "personalized", TRAITS)
    assert reader.vector is not None
    assert np.linalg.norm(reader.vector) == pytest.approx(1, abs=1e-5)
