from hypothesis import given
from hypothesis import strategies as st

from tests.snapshots import a_policy
from variantgen.serving.sample_readers import SAMPLE_READERS, sample_question
from variantgen.web.reader_form import Described, ReaderForm, described, form_of, read_form


def a_description(**fields: object) -> Described:
    return described(ReaderForm(**fields), content_id="trailmax-3", slot="headline", locale="")  # type: ignore[arg-type]


def test_interests_are_phrases_with_weights() -> None:
    profile = a_description(interests="recycled materials: 0.9\n\n  repair  \nratio 3:1: 0.5").question.profile
    assert profile is not None
    assert profile.interests == {"recycled materials": 0.9, "repair": 1.0, "ratio 3:1": 0.5}


def test_a_weight_that_is_no_number_is_told_and_left_out() -> None:
    asked = a_description(interests="repair: high\nprice: 0.5")
    assert asked.problems == {"interests": "'high' is not a weight; write a number, such as repair: 0.8"}
    assert asked.question.profile is not None
    assert asked.question.profile.interests == {"price": 0.5}


def test_infinite_weights_are_no_weights() -> None:
    assert "interests" in a_description(interests="repair: inf").problems
    assert "interests" in a_description(interests="repair: nan").problems


def test_an_attribute_needs_a_value() -> None:
    asked = a_description(attributes="lifecycle")
    assert asked.problems["attributes"].startswith("'lifecycle' has no value")


def test_a_described_reader_is_never_recorded() -> None:
    assert a_description().question.dry_run


@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_is_typed_is_understood_or_told(interests: str, attributes: str) -> None:
    asked = a_description(interests=interests, attributes=attributes)
    assert asked.problems.keys() <= {"interests", "attributes"}


def test_a_box_that_is_not_in_the_address_is_not_ticked() -> None:
    form = read_form({"behavioral": "1", "interests": "repair"})
    assert form.behavioral
    assert not form.ai
    assert form.interests == "repair"


def test_a_form_survives_its_address() -> None:
    form = ReaderForm(user="u-17", interests="repair: 0.9\nprice", ai=True)
    assert read_form(form.as_query()) == form


def test_every_sample_reader_can_be_described_in_the_form() -> None:
    for reader in SAMPLE_READERS:
        question = sample_question(reader, a_policy(), content_id="trailmax-3", slot="headline")
        again = described(form_of(question), content_id="trailmax-3", slot="headline", locale="").question
        assert form_of(again) == form_of(question)
