"""Every setting, its default and its meaning. Built once in `main` from `variantgen.toml` and the environment."""

import codecs
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from variantgen.domain.address import shown_address
from variantgen.domain.problems import Fault, faults_of, invalid
from variantgen.errors import Misconfigured, NotFound, Problem

WORKSPACE_FILE = "variantgen.toml"
TOML_FORM = 'write `key = "text"` or `key = 5` under a [table], and put texts in quotes'
# What is or may hold a key or a password; a table written as one value may be the key itself.
SECRETS = frozenset(
    {
        "model",
        "model.api_key",
        "model.base_url",
        "judge",
        "judge.api_key",
        "judge.base_url",
        "store",
        "store.database_url",
    }
)


def _known_time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        message = f"no time zone is called {name!r}; write one such as 'Europe/Berlin'"
        raise ValueError(message) from error
    return name


class Section(BaseModel):
    """One table of variantgen.toml; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Return what the repr shows: an address goes without its login."""
        for name, value in super().__repr_args__():
            yield name, shown_address(value) if name == "base_url" else value


class ModelSettings(Section):
    """Who writes."""

    kind: Literal["local", "openai", "extract"] = Field(
        "local", description="writer: local model, any OpenAI-compatible server, or extraction without a model"
    )
    name: str = Field("", description="model name; empty means gpt-4o-mini for openai, SmolLM2-135M-Instruct for local")
    base_url: str = Field("", description="address of an OpenAI-compatible server; OPENAI_BASE_URL where empty")
    api_key: SecretStr = Field(SecretStr(""), description="key for that server; OPENAI_API_KEY where empty")
    concurrency: Annotated[int, Field(ge=1, le=1_000)] = Field(16, description="requests under way at once")
    timeout_s: Annotated[float, Field(gt=0, le=3_600)] = Field(60.0, description="seconds to wait for one reply")
    retries: Annotated[int, Field(ge=0, le=20)] = Field(4, description="times a failed request is sent again")
    temperature: Annotated[float, Field(ge=0, le=2)] | None = Field(
        None, description="sampling temperature; the prompt file's where empty"
    )
    price_in_usd: Annotated[float, Field(ge=0)] | None = Field(
        None, description="price of a million input tokens, for models without a known price"
    )
    price_out_usd: Annotated[float, Field(ge=0)] | None = Field(None, description="price of a million output tokens")


class GenerateSettings(Section):
    """How much is written."""

    drafts: Annotated[int, Field(ge=1, le=200)] = Field(8, description="drafts a cell, from which the best is kept")
    keep: Annotated[int, Field(ge=1, le=20)] = Field(1, description="variants kept a cell")
    reasks: Annotated[int, Field(ge=0, le=10)] = Field(
        1, description="times a cell without a passing draft is asked again, with its findings"
    )
    extract_fallback: bool = Field(default=True, description="fill cells no draft survived by extraction")
    max_cost_usd: Annotated[float, Field(ge=0)] | None = Field(None, description="a run refuses to pass this cost")
    max_tokens: Annotated[int, Field(ge=0)] | None = Field(None, description="a run refuses to pass this many tokens")


class JudgeSettings(Section):
    """A second model that reads what the guardrails let through, and sends what it doubts to an editor."""

    enabled: bool = Field(default=False, description="whether a model judges the drafts the guardrails let through")
    name: str = Field("", description="the judge's model name; empty means the openai writer's, else gpt-4o-mini")
    base_url: str = Field(
        "",
        description="address of the judge's OpenAI-compatible server; empty means the openai writer's server and key",
    )
    api_key: SecretStr = Field(SecretStr(""), description="key for that server; OPENAI_API_KEY where empty")
    questions: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")] = Field(
        "faithful", description="which questions it answers: the file prompts/judge/<this>.v<version>.toml"
    )
    price_in_usd: Annotated[float, Field(ge=0)] | None = Field(
        None, description="price of a million input tokens, for judges without a known price"
    )
    price_out_usd: Annotated[float, Field(ge=0)] | None = Field(None, description="price of a million output tokens")


class EmbeddingSettings(Section):
    """What turns texts into vectors."""

    model: str = Field("all-MiniLM-L6-v2", description="sentence-transformers model: the packaged one, or a folder")
    sha256: str = Field("", description="sha256 the weights of another model must have")
    batch: Annotated[int, Field(ge=1, le=4_096)] = Field(64, description="texts encoded at once")


class ServingSettings(Section):
    """How a reader gets a variant."""

    host: str = Field("127.0.0.1", description="address to listen on")
    port: Annotated[int, Field(ge=0, le=65_535)] = Field(8765, description="port to listen on; 0 takes a free one")
    holdout: Annotated[float, Field(ge=0, lt=1)] = Field(0.05, description="share of readers who always get base copy")
    salt: str = Field(
        "variantgen",
        description="changes which readers are held out and how draws fall; never change it while measuring",
    )
    tau: Annotated[float, Field(gt=0, le=10)] = Field(0.05, description="softmax temperature over similarities")
    floor: Annotated[float, Field(ge=0, le=1)] = Field(0.01, description="least probability of every eligible variant")
    default_locale: str = Field("en-US", description="last fallback when a reader's locale has no copy")


class StoreSettings(Section):
    """Where state lives."""

    database_url: SecretStr = Field(
        SecretStr(""),
        description="SQLAlchemy URL, such as postgresql+psycopg://host/db; SQLite in the workspace where empty",
    )


class Settings(BaseSettings):
    """All settings. The environment wins over the file: VARIANTGEN_SERVING__PORT=9000."""

    model_config = SettingsConfigDict(env_prefix="VARIANTGEN_", env_nested_delimiter="__", extra="forbid", frozen=True)

    time_zone: Annotated[str, AfterValidator(_known_time_zone)] = Field("UTC", description="what a day means in offers")
    model: ModelSettings = ModelSettings()
    generate: GenerateSettings = GenerateSettings()
    judge: JudgeSettings = JudgeSettings()
    embedding: EmbeddingSettings = EmbeddingSettings()
    serving: ServingSettings = ServingSettings()
    store: StoreSettings = StoreSettings()
    workspace: Path = Field(Path(), exclude=True, description="the workspace folder; not written in the file")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments first, then the environment, then the workspace's file."""
        del dotenv_settings, file_secret_settings
        workspace = Path(init_settings().get("workspace", "."))
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, workspace / WORKSPACE_FILE)

    @property
    def state(self) -> Path:
        """The folder with everything that is not in git."""
        return self.workspace / ".variantgen"

    @property
    def zone(self) -> ZoneInfo:
        """The workspace's time zone."""
        return ZoneInfo(self.time_zone)


def load_settings(workspace: Path, **overrides: Any) -> Settings:
    """Read a workspace's settings; a missing file means all defaults.

    overrides: settings that win over the environment and the file. Raises NotFound for a workspace that is no folder,
    Invalid naming every wrong key and value, and Misconfigured for a file that may not be read.
    """
    if not workspace.is_dir():
        raise NotFound(f"{str(workspace)!r} is no folder; write a workspace there with `variantgen init`.")
    try:
        return Settings(workspace=workspace, **overrides)
    except ValidationError as error:
        raise invalid([_problem(fault) for fault in faults_of(error, Settings)]) from error
    except SettingsError as error:
        allowed = "write plain values, such as VARIANTGEN_SERVING__PORT=9000"
        raise invalid([Problem("environment", "", "", str(error), allowed)]) from error
    except UnicodeDecodeError as error:
        found = f"byte 0x{error.object[error.start]:02x} at position {error.start + 1}"
        raise invalid([Problem(WORKSPACE_FILE, "", "", found, "save the file as UTF-8")]) from error
    except tomllib.TOMLDecodeError as error:
        has_mark = (workspace / WORKSPACE_FILE).read_bytes().startswith(codecs.BOM_UTF8)
        allowed = "save the file as UTF-8 without a byte order mark" if has_mark else TOML_FORM
        raise invalid([Problem(WORKSPACE_FILE, "", "", f"text that is not TOML: {error}", allowed)]) from error
    except OSError as error:
        reason = f"{WORKSPACE_FILE} in {str(workspace)!r} cannot be read ({error.strerror})"
        raise Misconfigured(f"{reason}; check that it is a file you may read.") from error


def _problem(fault: Fault) -> Problem:
    """Return a fault of the settings with the place it came from: an environment variable or the file."""
    variable = "__".join(str(part).upper() for part in fault.path)
    is_variable = any(name.upper() == f"VARIANTGEN_{variable}" for name in os.environ)
    field = ".".join(str(part) for part in fault.path)
    found = "a value that is not shown" if field in SECRETS else fault.found
    if is_variable:
        return Problem("environment", f"VARIANTGEN_{variable}", "", found, fault.allowed)
    return Problem(WORKSPACE_FILE, "", field, found, fault.allowed)
