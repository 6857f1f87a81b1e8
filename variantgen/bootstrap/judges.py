"""Who judges what the guardrails let through."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pydantic import SecretStr

from variantgen.authoring.budget import Budget
from variantgen.authoring.judge import read_rubric
from variantgen.authoring.prices import price_for
from variantgen.authoring.prompts import PromptBook
from variantgen.authoring.workflow.judge import Judge
from variantgen.bootstrap.writers import DEFAULT_MODELS
from variantgen.ports import Store
from variantgen.settings import Settings

if TYPE_CHECKING:
    from variantgen.adapters.openai_chat import Endpoint


def make_judge(
    settings: Settings,
    prompts: PromptBook,
    store: Store,
    budget: Budget,
    environment: Mapping[str, str] = os.environ,
) -> Judge:
    """Return the second model that reads drafts, under the run's cap. Raises Misconfigured, NotFound, Invalid."""
    from variantgen.adapters.openai_chat import OpenAIChat  # noqa: PLC0415 - see the package docstring
    from variantgen.adapters.tokens import token_counter  # noqa: PLC0415 - see the package docstring

    chosen = settings.judge
    rubric = read_rubric(prompts, chosen.questions)
    endpoint = judge_endpoint(settings, environment)
    counter = token_counter(endpoint.model)
    price = price_for(
        endpoint.model, endpoint.base_url, in_usd=chosen.price_in_usd, out_usd=chosen.price_out_usd, table="judge"
    )
    chat = OpenAIChat(endpoint, counter=counter, fault_in=rubric.fault_in)
    return Judge(rubric, chat, store, counter, budget.share(price), endpoint.model, endpoint.base_url)


def judge_endpoint(settings: Settings, environment: Mapping[str, str] = os.environ) -> "Endpoint":
    """Return where the judge is. The writer's key goes to no other server than the writer's."""
    from variantgen.adapters.openai_chat import Endpoint  # noqa: PLC0415 - see the package docstring

    judge, writer = settings.judge, settings.model
    own = writer.kind == "openai"
    is_beside = own and judge.base_url in ("", writer.base_url)
    keys = [judge.api_key.get_secret_value(), writer.api_key.get_secret_value() if is_beside else ""]
    return Endpoint(
        model=judge.name or (writer.name if own else "") or DEFAULT_MODELS["openai"],
        base_url=judge.base_url or (writer.base_url if own else "") or environment.get("OPENAI_BASE_URL", ""),
        api_key=SecretStr(next(filter(None, keys), environment.get("OPENAI_API_KEY", ""))),
        concurrency=writer.concurrency,
        timeout_s=writer.timeout_s,
        retries=writer.retries,
        table="[judge]",
    )
