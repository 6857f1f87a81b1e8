import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import a_brief, a_brief_for, a_content
from variantgen.authoring.extract import Similarity, extract_drafts, patterns_in, texts_to_rank
from variantgen.authoring.prompts import PromptSource
from variantgen.authoring.prompts.file import parse_prompt
from variantgen.domain.content import SlotCopy
from variantgen.domain.variant import Brief

PATTERNS = ("{product}: {clause}", "{clause}", "{clause}. {other}")


def near(word: str) -> Similarity:
    def similarity(texts: Sequence[str]) -> list[float]:
        return [1.0 if word in text else 0.1 for text in texts]

    return similarity


def extracted(brief: Brief, word: str) -> list[str]:
    return extract_drafts(brief, similarity=near(word), patterns=PATTERNS)


def limited(slot: str, max_chars: int) -> Brief:
    content = a_content()
    copy: SlotCopy = content.slots[slot].model_copy(update={"max_chars": max_chars})
    return a_brief(slot=slot, content=content.model_copy(update={"slots": {**content.slots, slot: copy}}))


def test_the_clause_nearest_to_the_segment_comes_first() -> None:
    assert extracted(a_brief(), "returns")[0] == "TrailMax 3: Free returns within 60 days"


def test_a_text_of_sentences_gets_another_order_and_keeps_every_sentence() -> None:
    brief = a_brief(slot="product_description")
    first = extracted(brief, "returns")[0]
    assert first.startswith("Free returns within 60 days.")
    assert sorted(first.split()) == sorted(brief.base_text.split())


def test_a_disclaimer_stays_last() -> None:
    facts = [{"name": "laces", "value": "Laces are not included", "kind": "disclaimer"}]
    brief = a_brief(slot="product_description", content=a_content(facts=facts))
    assert all(text.endswith("Laces are not included.") for text in extracted(brief, "Laces"))


def test_a_sentence_without_an_end_mark_stays_last() -> None:
    brief = a_brief_for("It folds. The frame is steel. See shop.example/ridge", slot="body")
    assert all(text.endswith("shop.example/ridge") for text in extracted(brief, "See"))


def test_no_text_repeats_the_base_copy() -> None:
    for slot in a_content().slots:
        assert a_brief(slot=slot).base_text not in extracted(a_brief(slot=slot), "trail")


def test_the_merge_tag_stays_in_front() -> None:
    texts = extracted(a_brief(slot="email_subject"), "returns")
    assert texts
    assert all(text.startswith("{{first_name}}, ") for text in texts)


@pytest.mark.parametrize("max_chars", [30, 45, 60])
def test_limits_hold_however_tight(max_chars: int) -> None:
    texts = extracted(limited("headline", max_chars), "returns")
    assert texts
    assert all(len(text) <= max_chars for text in texts)


def test_nothing_is_said_where_nothing_fits() -> None:
    assert extracted(limited("headline", 3), "returns") == []
    assert extracted(a_brief_for("{{first_name}}"), "returns") == []


def test_required_terms_are_in_every_text() -> None:
    base = a_content()
    copy = base.slots["headline"].model_copy(update={"required_terms": ("60 days",)})
    brief = a_brief(content=base.model_copy(update={"slots": {**base.slots, "headline": copy}}))
    texts = extracted(brief, "rock")
    assert texts
    assert all("60 days" in text for text in texts)


def test_a_discount_is_never_told_without_its_code() -> None:
    texts = [text for slot in a_content().slots for text in extracted(a_brief(slot=slot), "20%")]
    assert any("20%" in text for text in texts)
    assert all("TRAIL20" in text for text in texts if "20%" in text)


def test_german_copy_is_arranged_too() -> None:
    brief = a_brief_for("Das Rad faltet in 12 Sekunden, und der Akku hält 70 km.", locale="de-DE")
    brief = a_brief(content=brief.content.model_copy(update={"locale": "de-DE", "product": "Rad 20"}))
    assert "Rad 20: der Akku hält 70 km." in extracted(brief, "Akku")


@given(st.lists(st.sampled_from(["Ships in a box.", "It lasts, and it folds.", "Now $5.", "Not for ice."]), max_size=6))
def test_every_word_stands_in_the_base_copy(sentences: list[str]) -> None:
    brief = a_brief_for(" ".join(["Ridge holds.", *sentences]))
    known = set(re.findall(r"\w+", f"{brief.base_text} {brief.content.product}".lower()))
    for text in extracted(brief, "box"):
        assert set(re.findall(r"\w+", text.lower())) <= known


def test_similarity_is_asked_once_for_the_texts_named_beforehand() -> None:
    asked: list[Sequence[str]] = []

    def similarity(texts: Sequence[str]) -> list[float]:
        asked.append(texts)
        return [0.0] * len(texts)

    extract_drafts(a_brief(), similarity=similarity, patterns=PATTERNS)
    assert asked == [texts_to_rank(a_brief())]


def test_patterns_are_the_lines_of_a_prompt_file() -> None:
    data = b'purpose = "extract"\ninputs = ["product", "clause"]\nuser = """\n{product}: {clause}\n\n{clause}\n"""\n'
    assert patterns_in(parse_prompt(PromptSource("extract/en.v1.toml", data))) == ("{product}: {clause}", "{clause}")
