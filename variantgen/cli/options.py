"""The options that many commands share."""

from pathlib import Path
from typing import Annotated

import typer

Workspace = Annotated[Path, typer.Option("--workspace", "-w", help="The workspace folder.", file_okay=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
