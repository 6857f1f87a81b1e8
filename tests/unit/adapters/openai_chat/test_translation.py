import httpx2
import openai
import pytest
from pydantic import SecretStr

from variantgen.adapters.openai_chat import Endpoint
from variantgen.adapters.openai_chat.translation import TRANSLATION, translate
from variantgen.errors import Misconfigured, ModelRefused, ModelUnavailable, VariantgenError

KEY = "sk-very-secret-0123456789"
ENDPOINT = Endpoint("gpt-x", "https://user:hunter2@llm.example/v1?token=abc", SecretStr(KEY))
REQUEST = httpx2.Request("POST", "https://llm.example/v1/chat/completions")
EXPORTED = [
    value
    for value in (getattr(openai, name) for name in dir(openai) if not name.startswith("_"))
    if isinstance(value, type) and issubclass(value, Exception)
]
STATUS = {
    400: openai.BadRequestError,
    401: openai.AuthenticationError,
    403: openai.PermissionDeniedError,
    404: openai.NotFoundError,
    408: openai.APIStatusError,
    409: openai.ConflictError,
    413: openai.APIStatusError,
    422: openai.UnprocessableEntityError,
    429: openai.RateLimitError,
    500: openai.InternalServerError,
    503: openai.InternalServerError,
}


def an_error(
    status: int, message: str = f"bad key {KEY}", headers: dict[str, str] | None = None, **body: str
) -> Exception:
    response = httpx2.Response(status, request=REQUEST, headers=headers)
    return STATUS[status](message, response=response, body=body)


@pytest.mark.parametrize("exported", EXPORTED, ids=lambda each: each.__name__)
def test_every_exception_that_openai_exports_is_in_the_map(exported: type[Exception]) -> None:
    assert exported in TRANSLATION


def test_the_list_of_exports_is_not_empty() -> None:
    assert len(EXPORTED) >= 15


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Misconfigured),
        (401, Misconfigured),
        (403, Misconfigured),
        (404, Misconfigured),
        (408, ModelUnavailable),
        (409, ModelUnavailable),
        (413, Misconfigured),
        (422, Misconfigured),
        (429, ModelUnavailable),
        (500, ModelUnavailable),
        (503, ModelUnavailable),
    ],
)
def test_a_status_becomes_the_error_that_says_what_to_do(status: int, kind: type[VariantgenError]) -> None:
    found = translate(an_error(status), ENDPOINT)
    assert type(found) is kind
    assert f"https://llm.example/v1 answered {status}" in str(found)


@pytest.mark.parametrize("status", STATUS)
def test_no_sentence_holds_the_key_or_the_urls_password(status: int) -> None:
    sentence = str(translate(an_error(status, f"no: {KEY} hunter2"), ENDPOINT))
    assert KEY not in sentence
    assert "hunter2" not in sentence
    assert "token=abc" not in sentence


def test_the_endpoint_itself_never_shows_its_key() -> None:
    assert KEY not in repr(ENDPOINT)


@pytest.mark.parametrize(
    ("status", "setting"), [(401, "OPENAI_API_KEY"), (404, "'gpt-x'"), (400, "prompt's parameters")]
)
def test_a_sentence_names_the_setting_to_check(status: int, setting: str) -> None:
    assert setting in str(translate(an_error(status), ENDPOINT))


def test_an_account_without_credit_is_not_worth_waiting_for() -> None:
    found = translate(an_error(429, "quota", code="insufficient_quota"), ENDPOINT)
    assert isinstance(found, Misconfigured)
    assert "credit" in str(found)


def test_a_prompt_stopped_by_a_content_filter_is_a_refusal() -> None:
    assert isinstance(translate(an_error(400, "filtered", code="content_filter"), ENDPOINT), ModelRefused)


def test_a_429_keeps_what_the_server_asked_for() -> None:
    found = translate(an_error(429, headers={"Retry-After": "12"}), ENDPOINT)
    assert isinstance(found, ModelUnavailable)
    assert found.retry_after_s == 12.0


def test_a_timeout_names_the_seconds_and_the_setting() -> None:
    assert "within 60 s" in str(translate(openai.APITimeoutError(REQUEST), ENDPOINT))


def test_a_long_answer_is_quoted_shortened_and_on_one_line() -> None:
    sentence = str(translate(an_error(500, "line\n" * 1_000), ENDPOINT))
    assert len(sentence) < 500
    assert "\n" not in sentence
