"""Every prompt file at hand, and which of them is live."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variantgen.authoring.prompts.file import (
    FILE_NAME,
    Prompt,
    PromptSource,
    live_source,
    misnamed,
    parse_prompt,
    refusal,
)
from variantgen.errors import Invalid, NotFound

PINS = "pins.toml"
ANY_SLOT = "any"


@dataclass(frozen=True)
class PromptBook:
    """Prompt files in layers, the workspace's before the packaged ones.

    pins: versions that are live although they are not the highest, by `generate/headline`.
    """

    layers: tuple[Mapping[str, bytes], ...]
    pins: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def load(cls, layers: Sequence[Mapping[str, bytes]]) -> "PromptBook":
        """Take files by their path below a prompts folder, the layer that wins first; a file is parsed when asked for.

        A layer's `pins.toml` holds versions to stay with: `"generate/headline" = 1`. Raises Invalid for a bad one.
        """
        pins: dict[str, int] = {}
        for layer in reversed(layers):
            pins |= _pins_in(layer.get(PINS, b""))
        return cls(tuple(layers), pins)

    def source(self, purpose: str, name: str) -> PromptSource | None:
        """Return the live file of this very name: the pinned version, else the highest of the first layer that has any.

        Raises NotFound for a pinned version that no layer has, Invalid for a file named without a version.
        """
        pinned = self.pins.get(f"{purpose}/{name}")
        for layer in self.layers:
            if problems := misnamed(tuple(layer), purpose):
                raise Invalid(str(problems[0]), tuple(problems))
            if found := live_source(layer, purpose, name, pinned):
                return found
        if pinned is not None:
            raise NotFound(f"{PINS} pins {purpose}/{name} to version {pinned!r}, which no prompts folder has.")
        return None

    def live(self, purpose: str, slot: str) -> Prompt:
        """Return the prompt for a slot, the one for `any` slot where it has none. Raises NotFound, Invalid."""
        source = self.source(purpose, slot) or self.source(purpose, ANY_SLOT)
        if source is None:
            message = (
                f"There is no prompt for {purpose}/{slot!s}; add prompts/{purpose}/{slot}.v1.toml to the workspace."
            )
            raise NotFound(message)
        return parse_prompt(source)

    def names(self, purpose: str) -> list[str]:
        """Return the names that have a prompt for a purpose, sorted."""
        found = (FILE_NAME.fullmatch(path) for layer in self.layers for path in layer)
        return sorted({match["name"] for match in found if match and match["purpose"] == purpose})


def _pins_in(data: bytes) -> dict[str, int]:
    try:
        pins = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise refusal(PINS, "", str(error), 'write lines such as "generate/headline" = 1') from None
    for name, version in pins.items():
        if type(version) is not int or version < 1:
            raise refusal(PINS, name, repr(version), "write a version number such as 1")
    return pins
