"""Commands that are imported when they are run: help and a mistyped name load none of them."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand
from typer.main import get_command


class Deferred(TyperCommand):
    """Stands for a command, `module:attribute`, and becomes it when it is run. help: what lists show of it."""

    def __init__(self, name: str, place: str, *, help: str) -> None:  # noqa: A002 - Typer's own word
        super().__init__(name, help=help)
        self.place = place

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Import the command and let it read its arguments."""
        return self.load().make_context(info_name, args, parent=parent, **extra)

    def load(self) -> Any:
        """Return the command behind the name."""
        module, _, attribute = self.place.partition(":")
        found = getattr(import_module(module), attribute)
        if isinstance(found, typer.Typer):
            return get_command(found)
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(self.name)(found)
        return get_command(alone)
