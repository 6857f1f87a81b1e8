import numpy as np
import pytest

from tests.factories import a_brief, a_content, a_segment
from variantgen.authoring.clauses import clauses_of
from variantgen.authoring.pairing import Pairing, pairings_for, texts_to_compare, vector_likeness, word_likeness
from variantgen.domain.variant import Brief


def pairings(brief: Brief) -> list[Pairing]:
    return pairings_for(brief, clauses_of(brief.content), word_likeness)


def test_a_concern_is_answered_by_the_clause_that_is_about_it() -> None:
    segment = a_segment(audience_statements=["wants free returns", "reads novels"], emphasise=[])
    (pairing,) = pairings(a_brief(segment=segment))
    assert pairing.concern.said == "wants free returns"
    assert pairing.answers[0].text == "Free returns within 60 days"


def test_a_bare_price_answers_through_the_kind_of_its_fact() -> None:
    segment = a_segment(audience_statements=["compares prices before buying"], emphasise=["price"])
    content = a_content(slots={"headline": "TrailMax 3: $129"})
    (pairing,) = pairings(a_brief(segment=segment, content=content))
    assert "$129" in pairing.answers[0].text


def test_a_topic_goes_with_the_statement_that_shares_its_word() -> None:
    segment = a_segment(audience_statements=["waits for offers", "compares weights"], emphasise=["weight"])
    (pairing,) = pairings(a_brief(segment=segment))
    assert pairing.concern.topics == ("weight",)
    assert pairing.concern.said == "compares weights"


def test_two_wishes_in_one_statement_are_asked_about_apart() -> None:
    segment = a_segment(audience_statements=["wants free returns and no hidden costs"], emphasise=[])
    assert [pairing.concern.said for pairing in pairings(a_brief(segment=segment))] == ["wants free returns"]


def test_a_segment_that_the_copy_says_nothing_for_has_no_pairing() -> None:
    segment = a_segment(audience_statements=["plays chess"], emphasise=[])
    assert pairings(a_brief(segment=segment)) == []
    assert pairings(a_brief(segment=None)) == []


def test_vectors_are_used_where_both_texts_have_one() -> None:
    likeness = vector_likeness({"a": np.array([1, 0], np.float32), "b": np.array([0.6, 0.8], np.float32)})
    assert likeness("a", "b") == pytest.approx(0.6)
    assert likeness("solar power", "solar heat") == word_likeness("solar power", "solar heat") == 0.5


def test_every_text_whose_likeness_is_asked_for_is_named_beforehand() -> None:
    brief = a_brief()
    named = set(texts_to_compare(brief))

    def likeness(one: str, other: str) -> float:
        assert {one, other} <= named
        return 0.5

    pairings_for(brief, clauses_of(brief.content), likeness)
    assert texts_to_compare(a_brief(segment=None)) == []
