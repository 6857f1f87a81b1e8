"""Who writes: the model behind its port, how it is asked, what its tokens are and what they cost."""

import os
from collections.abc import Mapping

from pydantic import SecretStr

from variantgen.authoring.generate import Scribe
from variantgen.authoring.prices import FREE, Price, price_for
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.replies import fault_in
from variantgen.authoring.scribe import LocalScribe, NoScribe, StructuredScribe
from variantgen.domain.address import shown_address
from variantgen.ports import ChatModel, TokenCounter
from variantgen.settings import Settings

DEFAULT_MODELS = {"openai": "gpt-4o-mini", "local": "SmolLM2-135M-Instruct", "extract": ""}


def make_scribe(settings: Settings, prompts: PromptBook) -> Scribe:
    """Return how the writer is asked and read."""
    if settings.model.kind == "extract":
        return NoScribe()
    if settings.model.kind == "local":
        return LocalScribe(prompts, model_name(settings))
    # It is kept with every variant and in every key, so the address goes without a login.
    address = shown_address(base_url(settings))
    return StructuredScribe(prompts, model_name(settings), address, settings.model.temperature)


def make_chat(settings: Settings, environment: Mapping[str, str] = os.environ) -> ChatModel:
    """Return the model that writes; it is reached, or loaded, with the first request."""
    if settings.model.kind == "openai":
        from variantgen.adapters.openai_chat import Endpoint, OpenAIChat  # noqa: PLC0415 - see the package docstring

        chosen = settings.model
        key = chosen.api_key.get_secret_value() or environment.get("OPENAI_API_KEY", "")
        return OpenAIChat(
            Endpoint(
                model=model_name(settings),
                base_url=base_url(settings, environment),
                api_key=SecretStr(key),
                concurrency=chosen.concurrency,
                timeout_s=chosen.timeout_s,
                retries=chosen.retries,
            ),
            counter=make_token_counter(settings),
            fault_in=fault_in,
        )
    if settings.model.kind == "local":
        from variantgen.adapters.local_chat import LocalChat  # noqa: PLC0415 - see the package docstring

        return LocalChat()
    from variantgen.adapters.memory import ScriptedChat  # noqa: PLC0415 - see the package docstring

    return ScriptedChat(lambda _: ())


def make_token_counter(settings: Settings) -> TokenCounter:
    """Return the best counter at hand for the model that writes."""
    from variantgen.adapters.tokens import token_counter  # noqa: PLC0415 - see the package docstring

    return token_counter(model_name(settings))


def model_name(settings: Settings) -> str:
    """Return the model that writes."""
    return settings.model.name or DEFAULT_MODELS[settings.model.kind]


def base_url(settings: Settings, environment: Mapping[str, str] = os.environ) -> str:
    """Return the address of the model's server, empty for OpenAI's own."""
    return settings.model.base_url or environment.get("OPENAI_BASE_URL", "")


def check_writer(settings: Settings) -> str:
    """Say in a sentence who writes. Raises Misconfigured where it could not start."""
    if settings.model.kind == "extract":
        return "no model: cells are filled by extraction"
    make_chat(settings)
    where = shown_address(base_url(settings)) or "OpenAI" if settings.model.kind == "openai" else "this machine"
    return f"{model_name(settings)} on {where}"


def price_of(settings: Settings) -> Price | None:
    """Return what the writer costs, None where nobody says. Raises Misconfigured where only half of it is set."""
    if settings.model.kind != "openai":
        return FREE
    chosen = settings.model
    return price_for(model_name(settings), base_url(settings), in_usd=chosen.price_in_usd, out_usd=chosen.price_out_usd)
