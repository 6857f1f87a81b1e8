import pytest

from tests.factories import a_brief, a_content, a_segment
from variantgen.authoring.local_prompt import local_drafts, local_requests
from variantgen.authoring.prompts import Prompt, PromptSource
from variantgen.authoring.prompts.file import parse_prompt
from variantgen.domain.variant import Brief
from variantgen.ports import ChatReply

SEGMENT = a_segment(audience_statements=["wants free returns", "looks for a code"], emphasise=["discount"])
FILE = b'purpose = "local"\ninputs = ["reader"]\nuser = "Reader: {reader}.\\nQuestion:"\nparameters.max_tokens = 12'


@pytest.fixture
def prompt() -> Prompt:
    return parse_prompt(PromptSource("local/headline.v1.toml", FILE))


def replies(*texts: str) -> list[ChatReply]:
    return [ChatReply((text,), "stop", "tiny") for text in texts]


def drafts(brief: Brief, prompt: Prompt, question: str) -> list[str]:
    asked = local_requests(brief, prompt, drafts=4, seed=0)
    return local_drafts(brief, prompt, replies(*[question] * len(asked)))


def test_each_concern_that_the_copy_answers_is_asked_about_once(prompt: Prompt) -> None:
    requests = local_requests(a_brief(segment=SEGMENT), prompt, drafts=9, seed=7)
    assert [request.messages[0].content for request in requests] == [
        "Reader: wants free returns.\nQuestion:",
        "Reader: looks for a code.\nQuestion:",
    ]
    assert {(request.samples, request.seed, request.max_tokens) for request in requests} == {(5, 7, 12)}


def test_the_model_is_held_to_words_that_promise_nothing_of_their_own(prompt: Prompt) -> None:
    returns, code = local_requests(a_brief(segment=SEGMENT), prompt, drafts=4, seed=0)
    assert {"free", "returns", "?"} <= returns.vocabulary
    assert "free" not in code.vocabulary
    assert not any(character.isdigit() for word in returns.vocabulary | code.vocabulary for character in word)


def test_banned_words_are_out_of_its_reach(prompt: Prompt) -> None:
    content = a_content(banned_terms=["Code"])
    _, code = local_requests(a_brief(segment=SEGMENT, content=content), prompt, drafts=4, seed=0)
    assert "code" not in code.vocabulary


def test_another_language_or_no_segment_is_left_to_extraction(prompt: Prompt) -> None:
    assert local_requests(a_brief(segment=None), prompt, drafts=4, seed=0) == []
    assert local_requests(a_brief(content=a_content(locale="de-DE")), prompt, drafts=4, seed=0) == []


def test_a_question_is_joined_to_base_copy_that_answers_it(prompt: Prompt) -> None:
    brief = a_brief(segment=a_segment(audience_statements=["wants free returns"], emphasise=[]))
    assert drafts(brief, prompt, "Looking for free returns?") == [
        "Looking for free returns? Free returns within 60 days",
    ]


def test_what_stands_behind_the_question_mark_is_cut_off(prompt: Prompt) -> None:
    brief = a_brief(segment=a_segment(audience_statements=["wants free returns"], emphasise=[]))
    text, *_ = drafts(brief, prompt, "Looking for free returns? You return the")
    assert text.startswith("Looking for free returns? Free returns")


def test_a_broken_question_makes_no_draft(prompt: Prompt) -> None:
    assert drafts(a_brief(segment=SEGMENT), prompt, "free of the returns of the") == []


def a_subject_line(max_chars: int) -> Brief:
    told = a_content().model_dump(mode="json")
    told["slots"]["email_subject"]["max_chars"] = max_chars
    segment = a_segment(audience_statements=["wants free returns"], emphasise=[])
    return a_brief(slot="email_subject", content=a_content(**told), segment=segment)


def test_a_subject_line_keeps_its_merge_tag_in_front(prompt: Prompt) -> None:
    texts = drafts(a_subject_line(90), prompt, "Looking for free returns?")
    assert texts
    assert all(text.startswith("{{first_name}}, looking for free returns? ") for text in texts)


def test_a_question_never_stands_alone(prompt: Prompt) -> None:
    assert drafts(a_subject_line(45), prompt, "Looking for free returns?") == []


def test_a_description_keeps_its_sentences_and_the_answer_comes_first(prompt: Prompt) -> None:
    brief = a_brief(
        slot="product_description", segment=a_segment(audience_statements=["wants free returns"], emphasise=[])
    )
    (text,) = drafts(brief, prompt, "Looking for free returns?")
    assert text.startswith("Looking for free returns? Free returns within 60 days. The TrailMax 3 weighs 240 g")
    assert text.endswith("Laces are not included.")


def test_a_description_that_grows_too_long_loses_sentences_but_no_disclaimer(prompt: Prompt) -> None:
    base = a_content()
    tight = base.slots["product_description"].model_copy(update={"max_chars": 110})
    facts = (*base.facts, base.facts[0].model_copy(update={"value": "Laces are not included", "kind": "disclaimer"}))
    content = base.model_copy(update={"slots": {**base.slots, "product_description": tight}, "facts": facts})
    segment = a_segment(audience_statements=["wants free returns"], emphasise=[])
    (text,) = drafts(
        a_brief(slot="product_description", segment=segment, content=content), prompt, "Want free returns?"
    )
    assert text == "Want free returns? Free returns within 60 days. Laces are not included."
