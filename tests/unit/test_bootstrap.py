"""Who is picked for what: the judge's server, model and key, and what is told of the writer's."""

import pytest

from variantgen.adapters.prompt_files import read_prompt_layers
from variantgen.authoring.prompts import PromptBook
from variantgen.bootstrap.judges import judge_endpoint
from variantgen.bootstrap.writers import check_writer, make_scribe
from variantgen.settings import JudgeSettings, ModelSettings, Settings

ENVIRONMENT = {"OPENAI_API_KEY": "from-environment"}


def endpoint_of(model: dict[str, object], judge: dict[str, object], **environment: str) -> tuple[str, str, str]:
    settings = Settings(
        model=ModelSettings.model_validate(model), judge=JudgeSettings.model_validate({"enabled": True} | judge)
    )
    found = judge_endpoint(settings, ENVIRONMENT | environment)
    return found.model, found.base_url, found.api_key.get_secret_value()


OWN = {"kind": "openai", "name": "writer", "base_url": "http://writer/v1", "api_key": "writers"}


def test_a_judge_without_settings_of_its_own_is_the_writers_model_on_its_server() -> None:
    assert endpoint_of(OWN, {}) == ("writer", "http://writer/v1", "writers")


def test_beside_a_local_writer_the_judge_is_the_default_model_at_the_environments_address() -> None:
    found = endpoint_of({"kind": "local", "name": "small"}, {}, OPENAI_BASE_URL="http://env/v1")
    assert found == ("gpt-4o-mini", "http://env/v1", "from-environment")


@pytest.mark.parametrize("own_key", ["", "judges"])
def test_the_writers_key_is_never_sent_to_another_server(own_key: str) -> None:
    found = endpoint_of(OWN, {"base_url": "http://judge/v1", "name": "judge", "api_key": own_key})
    assert found == ("judge", "http://judge/v1", own_key or "from-environment")


def test_a_judge_on_the_writers_server_may_be_another_model() -> None:
    assert endpoint_of(OWN, {"name": "judge"}) == ("judge", "http://writer/v1", "writers")


def test_the_judge_is_off_until_the_team_turns_it_on() -> None:
    assert not Settings().judge.enabled


def test_what_is_told_and_kept_of_the_writers_address_has_no_login() -> None:
    model = ModelSettings.model_validate(OWN | {"base_url": "http://ada:s3cret@writer/v1?key=s3cret"})
    settings = Settings(model=model)
    assert check_writer(settings) == "writer on http://writer/v1"
    scribe = make_scribe(settings, PromptBook.load(read_prompt_layers()))
    assert scribe.writer("headline").base_url == "http://writer/v1"
