"""Reads prompt files: which file is live, and what one must look like."""

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import Formatter
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from variantgen.errors import Invalid, Misconfigured, Problem
from variantgen.ports import Message

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

FILE_NAME = re.compile(
    r"(?P<purpose>[a-z][a-z0-9_]*)/(?P<name>[A-Za-z][A-Za-z0-9_-]*)\.v(?P<version>[1-9]\d{0,5})\.toml"
)
INPUT_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Parameters(BaseModel):
    """How a prompt wants to be sampled. max_tokens: for one draft. samples: completions of one request."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    temperature: Annotated[float, Field(ge=0, le=2)] = 0.8
    top_p: Annotated[float, Field(gt=0, le=1)] = 1.0
    max_tokens: Annotated[int, Field(ge=1, le=32_768)] = 200
    samples: Annotated[int, Field(ge=1, le=200)] = 1


class PromptText(BaseModel):
    """The content of one prompt file; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    purpose: Annotated[str, Field(min_length=1)]
    inputs: list[str] = Field(default_factory=list)
    parameters: Parameters = Parameters()
    system: str = ""
    user: Annotated[str, Field(min_length=1)]


@dataclass(frozen=True)
class PromptSource:
    """One prompt file as it lies on disk. path: below the prompts folder, `generate/headline.v2.toml`."""

    path: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of the file's bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def identity(self) -> str:
        """Name, version and the first digits of the hash: `generate/headline@2#9f31ab`."""
        stem, version = self.path.removesuffix(".toml").rsplit(".v", 1)
        return f"{stem}@{version}#{self.sha256[:6]}"

    def table(self) -> dict[str, Any]:
        """Return the file's TOML. Raises Invalid."""
        try:
            return tomllib.loads(self.data.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise refusal(self.path, "", f"byte {error.start} is not UTF-8", "save the file as UTF-8") from None
        except tomllib.TOMLDecodeError as error:
            raise refusal(self.path, "", str(error), "write it as TOML") from None


@dataclass(frozen=True)
class Prompt:
    """One prompt file, read and checked."""

    source: PromptSource
    text: PromptText

    @property
    def identity(self) -> str:
        """What every variant written with this prompt carries."""
        return self.source.identity

    @property
    def sha256(self) -> str:
        """The hash of the file's bytes."""
        return self.source.sha256

    @property
    def parameters(self) -> Parameters:
        """How the prompt wants to be sampled."""
        return self.text.parameters

    @cached_property
    def _template(self) -> "ChatPromptTemplate":
        from langchain_core.prompts import ChatPromptTemplate  # noqa: PLC0415 - takes as long as all of ours together

        parts = [("system", self.text.system.strip()), ("human", self.text.user.strip())]
        return ChatPromptTemplate.from_messages([part for part in parts if part[1]], template_format="f-string")

    def render(self, values: Mapping[str, str]) -> tuple[Message, ...]:
        """Return the messages with the declared inputs filled in; braces inside a value stay what they are.

        Raises Misconfigured where the file declares an input that nobody supplies.
        """
        if missing := sorted(set(self.text.inputs) - set(values)):
            known = ", ".join(sorted(values))
            message = f"{self.source.path}: inputs: {missing[0]!r} is not supplied here; declare only {known}"
            raise Misconfigured(message)
        filled = self._template.format_messages(**{name: values[name] for name in self.text.inputs})
        return tuple(
            Message(role="system" if message.type == "system" else "user", content=str(message.content))
            for message in filled
        )


def parse_prompt(source: PromptSource, form: type[PromptText] = PromptText) -> Prompt:
    """Read one prompt file. form: what it must look like. Raises Invalid naming the file and every wrong key."""
    try:
        text = form.model_validate(source.table())
    except ValidationError as error:
        problems = tuple(
            Problem(source.path, "", ".".join(map(str, each["loc"])), repr(each["input"])[:80], each["msg"])
            for each in error.errors()
        )
        raise Invalid(f"{source.path} is not a prompt file: {problems[0]}", problems) from None
    _check_inputs(source.path, text)
    return Prompt(source, text)


def live_source(sources: Mapping[str, bytes], purpose: str, name: str, version: int | None) -> PromptSource | None:
    """Return the wanted version of a prompt, the highest where none is wanted; None where there is none."""
    versions = {
        int(match["version"]): path
        for path in sources
        if (match := FILE_NAME.fullmatch(path)) and (match["purpose"], match["name"]) == (purpose, name)
    }
    wanted = version if version is not None else max(versions, default=0)
    return PromptSource(versions[wanted], sources[versions[wanted]]) if wanted in versions else None


def misnamed(paths: Sequence[str], purpose: str) -> list[Problem]:
    """Return a problem for every file of a purpose whose name carries no version."""
    allowed = f"name it {purpose}/<slot>.v<version>.toml, such as {purpose}/headline.v2.toml"
    return [
        Problem(path, "", "", "a name without a version", allowed)
        for path in paths
        if path.startswith(f"{purpose}/") and not FILE_NAME.fullmatch(path)
    ]


def refusal(path: str, field: str, found: str, allowed: str) -> Invalid:
    """Return the error for one wrong thing in a prompt file."""
    problem = Problem(path, "", field, found, allowed)
    return Invalid(str(problem), (problem,))


def _check_inputs(path: str, text: PromptText) -> None:
    used = _inputs_of(path, "system", text.system) | _inputs_of(path, "user", text.user)
    declared = set(text.inputs)
    if undeclared := sorted(used - declared):
        raise refusal(path, "inputs", f"{undeclared[0]!r} used but not declared", "add it to inputs")
    if unused := sorted(declared - used):
        raise refusal(path, "inputs", f"{unused[0]!r} declared but not used", "use it or remove it")


def _inputs_of(path: str, field: str, template: str) -> set[str]:
    """Return the placeholders of a template; only a plain `{name}` is one, never a path into a value."""
    try:
        parts = [part[1:] for part in Formatter().parse(template) if part[1] is not None]
    except ValueError as error:
        raise refusal(path, field, str(error), "write a literal brace twice: {{ or }}") from None
    for name, form, conversion in parts:
        if form or conversion or not INPUT_NAME.fullmatch(name or ""):
            raise refusal(path, field, f"placeholder {name!r}", "write {name}, or a literal brace twice: {{ or }}")
    return {name for name, _, _ in parts if name}
