import pytest
from hypothesis import given
from hypothesis import strategies as st

from variantgen.authoring.prompts.file import Prompt, PromptSource, parse_prompt
from variantgen.errors import Invalid, Misconfigured


def a_prompt(
    user: str = "Say {text}.", inputs: str = '["text"]', rest: str = "", path: str = "generate/cta.v1.toml"
) -> Prompt:
    text = f'purpose = "generate"\ninputs = {inputs}\nuser = """{user}"""\n{rest}'
    return parse_prompt(PromptSource(path, text.encode()))


@given(st.text())
def test_a_value_is_never_read_as_a_template(value: str) -> None:
    assert a_prompt().render({"text": value})[0].content == f"Say {value}."


@pytest.mark.parametrize(
    "value", ["{{first_name}}", "{text}", "{0}", "{text.__class__}", "{{{text}}}", "%(text)s", "{"]
)
def test_braces_of_a_value_stay_what_they_are(value: str) -> None:
    assert a_prompt().render({"text": value})[0].content == f"Say {value}."


def test_a_doubled_brace_in_the_file_is_a_literal_one() -> None:
    assert a_prompt('{{"a": {text}}}').render({"text": "1"})[0].content == '{"a": 1}'


def test_a_prompt_without_a_system_part_is_one_message() -> None:
    assert [message.role for message in a_prompt().render({"text": "x"})] == ["user"]


def test_a_declared_input_that_nobody_supplies_is_an_error_naming_it() -> None:
    with pytest.raises(Misconfigured, match=r"generate/cta\.v1\.toml: inputs: 'text' .* only colour"):
        a_prompt().render({"colour": "red"})


@pytest.mark.parametrize(
    ("user", "inputs", "sentence"),
    [
        ("Say {text} {more}", '["text"]', "'more' used but not declared"),
        ("Say {text}", '["text", "more"]', "'more' declared but not used"),
        ("Say {text.upper}", '["text"]', "placeholder 'text.upper'"),
        ("Say {text[0]}", '["text"]', "placeholder"),
        ("Say {text!r}", '["text"]', "placeholder 'text'"),
        ("Say {text:>20}", '["text"]', "placeholder 'text'"),
        ("Say {}", "[]", "placeholder ''"),
        ("Say {text", '["text"]', "user"),
        ("Say }", "[]", "write a literal brace twice"),
    ],
)
def test_a_template_that_does_not_fit_its_inputs_is_refused(user: str, inputs: str, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        a_prompt(user, inputs)
    assert sentence in str(caught.value)
    assert "generate/cta.v1.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("rest", "key"),
    [
        ("colour = 1", "colour"),
        ("[parameters]\ntemprature = 0.5", "parameters.temprature"),
        ("[parameters]\ntemperature = 3.0", "parameters.temperature"),
        ("[parameters]\ntemperature = '1'", "parameters.temperature"),
        ("[parameters]\nmax_tokens = 0", "parameters.max_tokens"),
        ("system = 1", "system"),
    ],
)
def test_a_wrong_key_is_named_with_its_file(rest: str, key: str) -> None:
    with pytest.raises(Invalid) as caught:
        a_prompt(rest=rest)
    assert [(problem.file, problem.field) for problem in caught.value.problems] == [("generate/cta.v1.toml", key)]


def test_every_wrong_key_is_reported_at_once() -> None:
    with pytest.raises(Invalid) as caught:
        a_prompt(rest="colour = 1\nsize = 2")
    assert {problem.field for problem in caught.value.problems} == {"colour", "size"}


@pytest.mark.parametrize(("data", "sentence"), [(b"\xff", "byte 0 is not UTF-8"), (b"user = ", "write it as TOML")])
def test_bytes_that_are_no_toml_are_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        parse_prompt(PromptSource("generate/cta.v1.toml", data))
