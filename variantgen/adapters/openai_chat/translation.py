"""Turns every error of the openai package into one of ours, once, without the key and without a traceback."""

from collections.abc import Callable

import openai

from variantgen.adapters.openai_chat.endpoint import Endpoint
from variantgen.adapters.openai_chat.waits import retry_after_s
from variantgen.errors import BadReply, Misconfigured, ModelRefused, ModelUnavailable, VariantgenError

LONGEST_QUOTE = 300

TRANSLATION: dict[type[Exception], type[VariantgenError]] = {
    openai.OpenAIError: Misconfigured,
    openai.APIError: ModelUnavailable,
    openai.APIConnectionError: ModelUnavailable,
    openai.APITimeoutError: ModelUnavailable,
    openai.APIStatusError: Misconfigured,
    openai.BadRequestError: Misconfigured,
    openai.AuthenticationError: Misconfigured,
    openai.OAuthError: Misconfigured,
    openai.PermissionDeniedError: Misconfigured,
    openai.NotFoundError: Misconfigured,
    openai.UnprocessableEntityError: Misconfigured,
    openai.ConflictError: ModelUnavailable,
    openai.RateLimitError: ModelUnavailable,
    openai.InternalServerError: ModelUnavailable,
    openai.APIResponseValidationError: BadReply,
    openai.LengthFinishReasonError: BadReply,
    openai.ContentFilterFinishReasonError: ModelRefused,
    openai.WebSocketConnectionClosedError: ModelUnavailable,
    openai.WebSocketQueueFullError: ModelUnavailable,
    openai.InvalidWebhookSignatureError: Misconfigured,
    ValueError: BadReply,  # a body that says it is JSON and is not
}
_NO_CREDIT = ("insufficient_quota", "billing_hard_limit_reached")
_FILTERED = ("content_filter", "content_policy_violation", "responsibleaipolicyviolation")


def translate(error: Exception, endpoint: Endpoint, *, now: float = 0.0) -> VariantgenError:
    """Return our error for one of the vendor's. now: seconds since 1970, for a Retry-After that is a date."""
    kind = next(TRANSLATION[each] for each in type(error).__mro__ if each in TRANSLATION)
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, endpoint, kind, now)
    sentence = _UNREACHED.get(type(error), _default)(error, endpoint)
    return kind(sentence)


def said_by(error: BaseException, endpoint: Endpoint) -> str:
    """Return what the server said, on one line, shortened, without the key."""
    return " ".join(endpoint.without_key(str(error)).split())[:LONGEST_QUOTE]


def _of_status(
    error: openai.APIStatusError, endpoint: Endpoint, kind: type[VariantgenError], now: float
) -> VariantgenError:
    said = said_by(error, endpoint)
    where = f"{endpoint.shown} answered {error.status_code}"
    words = f"{error.code} {error.type} {said}".lower()
    if any(word in words for word in _NO_CREDIT):
        advice = f"add some or set another {endpoint.table} api_key"
        return Misconfigured(f"{where}: the account has no credit left; {advice}.")
    if error.status_code in (400, 403) and any(word in words for word in _FILTERED):
        return ModelRefused(f"{where}: its content filter refused the request ({said}); let a person write this text.")
    if kind is ModelUnavailable or error.status_code in (408, 409) or error.status_code >= 500:
        wait = retry_after_s(error.response.headers, now)
        return ModelUnavailable(f"{where} ({said}); run the same command again later.", retry_after_s=wait)
    return kind(f"{where}{_advice(error.status_code, endpoint, said)}")


def _advice(status: int, endpoint: Endpoint, said: str) -> str:
    table = endpoint.table
    if status in (401, 403):
        return f": the key was not accepted; check OPENAI_API_KEY or {table} api_key, and that it may use the model."
    if status == 404:
        return f": there is no model {endpoint.model!r} there, or no such address; check {table} name and base_url."
    return f" and does not take the request ({said}); check {table} name and the prompt's parameters."


def _unreachable(error: Exception, endpoint: Endpoint) -> str:
    cause = error.__cause__ or error
    reason = said_by(cause, endpoint) or type(cause).__name__
    return f"{endpoint.shown} cannot be reached ({reason}); start the server or correct {endpoint.table} base_url."


def _too_slow(error: Exception, endpoint: Endpoint) -> str:
    del error
    return f"{endpoint.shown} did not answer within {endpoint.timeout_s:g} s; try later or raise [model] timeout_s."


def _default(error: Exception, endpoint: Endpoint) -> str:
    said = said_by(error, endpoint)
    return f"{endpoint.shown} did not answer as a chat server does ({said}); check {endpoint.table} base_url."


_UNREACHED: dict[type[Exception], Callable[[Exception, Endpoint], str]] = {
    openai.APITimeoutError: _too_slow,
    openai.APIConnectionError: _unreachable,
}
